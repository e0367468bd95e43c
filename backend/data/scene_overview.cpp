// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_overview.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace terrella::data {
namespace {

constexpr float missing_pixel = std::numeric_limits<float>::quiet_NaN();
constexpr std::int64_t most_cells = 16'000'000;

/// The canvas seen through a grid of cells, of which only the centres are looked at.
struct Cells {
    double step = 1; // canvas pixels
    int columns = 0, rows = 0;
    [[nodiscard]] double centre(int cell) const { return (cell + 0.5) * step; }
};

/// Fills the pixels of `image` that are still missing from one file. Strip by strip; a damaged strip is left out and
/// told in `damaged`.
void look_at_file(const SceneCanvas& canvas, std::size_t f, const std::vector<std::pair<int, int>>& bands,
                  const Cells& cells, Image& image, std::vector<BrokenFile>& damaged, Progress* progress,
                  const StopToken& stop) {
    const SceneFile& file = canvas.files()[f];
    const Affine& map = canvas.to_file(f);
    const int width = file.info.width, height = file.info.height;
    const int reduced_width = std::clamp(static_cast<int>(std::lround(width / (cells.step * map[1]))), 1, width);
    std::vector<int> file_bands;
    for (const auto& [out, in] : bands)
        file_bands.push_back(in);
    std::vector<int> column_of(cells.columns, -1); // of the reduced strip
    for (int c = 0; c < cells.columns; ++c)
        if (const double x = map[0] + map[1] * cells.centre(c); x >= 0 && x < width)
            column_of[c] = std::min(static_cast<int>(x * reduced_width / width), reduced_width - 1);
    Image strip;
    constexpr int strip_rows = 32; // of cells
    for (int first = 0; first < cells.rows && !stop.stop_requested(); first += strip_rows) {
        const int last = std::min(first + strip_rows, cells.rows); // one past it
        const double begin = map[3] + map[5] * cells.step * first, end = map[3] + map[5] * cells.step * last;
        const int top = std::clamp(static_cast<int>(std::floor(begin)), 0, height);
        const int bottom = std::clamp(static_cast<int>(std::ceil(end)), 0, height);
        if (bottom <= top)
            continue;
        const int reduced_height =
            std::clamp(static_cast<int>(std::lround((bottom - top) / (cells.step * map[5]))), 1, bottom - top);
        try {
            canvas.files().read_reduced(f, {0, top, width, bottom - top}, file_bands, reduced_height, reduced_width,
                                        strip);
        } catch (const DataError& error) {
            if (damaged.empty() || damaged.back().path != file.path.string())
                damaged.push_back({file.path.string(), error.happened_message()});
            continue;
        }
        for (int r = first; r < last; ++r) {
            const double y = map[3] + map[5] * cells.centre(r);
            if (!(y >= top && y < bottom))
                continue;
            const int row = std::min(static_cast<int>((y - top) * reduced_height / (bottom - top)), reduced_height - 1);
            for (std::size_t b = 0; b < bands.size(); ++b)
                for (int c = 0; c < cells.columns; ++c)
                    if (float& out = image.at(bands[b].first, r, c); column_of[c] >= 0 && std::isnan(out))
                        out = strip.at(static_cast<int>(b), row, column_of[c]);
        }
        if (progress != nullptr)
            progress->add(last - first);
    }
}

/// For each file the pairs of (band of the picture, band of the file).
std::vector<std::vector<std::pair<int, int>>> bands_by_file(const SceneCanvas& canvas, std::span<const int> bands) {
    std::vector<std::vector<std::pair<int, int>>> of(canvas.files().size());
    for (std::size_t b = 0; b < bands.size(); ++b)
        for (const SceneBandSource::Layer& layer : canvas.bands().at(bands[b]).layers)
            of[layer.file].emplace_back(static_cast<int>(b), layer.band);
    return of;
}

} // namespace

SceneOverview scene_overview(const SceneCanvas& canvas, std::span<const int> bands, int longest_side,
                             Progress* progress, const StopToken& stop) {
    longest_side = std::clamp(longest_side, 1, largest_overview);
    SceneOverview overview;
    Cells cells;
    cells.step = std::max(1.0, static_cast<double>(std::max(canvas.width(), canvas.height())) / longest_side);
    cells.columns = std::clamp(static_cast<int>(std::ceil(canvas.width() / cells.step - 1e-9)), 1, longest_side);
    cells.rows = std::clamp(static_cast<int>(std::ceil(canvas.height() / cells.step - 1e-9)), 1, longest_side);
    overview.pixels_each = cells.step;
    overview.image.reshape(static_cast<int>(bands.size()), cells.rows, cells.columns);
    std::ranges::fill(overview.image.pixels(), missing_pixel);
    if (canvas.geotransform())
        overview.geotransform = compose(Affine{0, cells.step, 0, 0, 0, cells.step}, *canvas.geotransform());
    overview.crs = canvas.crs();
    const auto by_file = bands_by_file(canvas, bands);
    if (progress != nullptr)
        progress->start(told("Making an overview of the scene"),
                        static_cast<std::int64_t>(cells.rows) * static_cast<std::int64_t>(by_file.size()));
    for (std::size_t f = 0; f < by_file.size(); ++f)
        if (!by_file[f].empty())
            look_at_file(canvas, f, by_file[f], cells, overview.image, overview.damaged, progress, stop);
    overview.whole = !stop.stop_requested();
    return overview;
}

SceneValidity::SceneValidity(const SceneCanvas& canvas, int step, Progress* progress, const StopToken& stop)
    : step_(std::max(step, 1)), width_(canvas.width()), height_(canvas.height()) {
    const auto cells_at = [&](std::int64_t s) { return ((width_ + s - 1) / s) * ((height_ + s - 1) / s); };
    while (cells_at(step_) > most_cells)
        ++step_;
    columns_ = (width_ + step_ - 1) / step_;
    rows_ = (height_ + step_ - 1) / step_;
    Image image(1, rows_, columns_);
    std::ranges::fill(image.pixels(), missing_pixel);
    const Cells cells{static_cast<double>(step_), columns_, rows_};
    constexpr int first_band = 0;
    const auto by_file = bands_by_file(canvas, std::span(&first_band, 1));
    if (progress != nullptr)
        progress->start(told("Looking for tiles without data"),
                        static_cast<std::int64_t>(rows_) * static_cast<std::int64_t>(by_file.size()));
    for (std::size_t f = 0; f < by_file.size(); ++f) {
        if (by_file[f].empty())
            continue;
        const SceneFile& file = canvas.files()[f];
        const auto fill = [&] { // counts as data wherever the file lies
            const Affine& map = canvas.to_file(f);
            for (int r = 0; r < rows_; ++r)
                for (int c = 0; c < columns_; ++c) {
                    const double x = map[0] + map[1] * cells.centre(c), y = map[3] + map[5] * cells.centre(r);
                    if (x >= 0 && y >= 0 && x < file.info.width && y < file.info.height)
                        image.at(0, r, c) = 1;
                }
        };
        if (!file.zero_is_missing && !file.bands[by_file[f].front().second].may_lack_data) {
            fill();
            continue;
        }
        const std::size_t before = damaged_.size();
        look_at_file(canvas, f, by_file[f], cells, image, damaged_, progress, stop);
        if (damaged_.size() > before || stop.stop_requested())
            fill();
    }
    missing_.reserve(image.plane_size());
    for (const float v : std::as_const(image).pixels())
        missing_.push_back(std::isnan(v));
}

double SceneValidity::missing_share(const PixelWindow& window) const {
    const std::int64_t right = std::min(window.x + window.width, width_),
                       bottom = std::min(window.y + window.height, height_);
    std::int64_t seen = 0, missing = 0;
    for (std::int64_t r = window.y / step_; r * step_ < bottom; ++r)
        for (std::int64_t c = window.x / step_; c * step_ < right; ++c) {
            ++seen;
            missing += missing_[static_cast<std::size_t>(r) * columns_ + c] ? 1 : 0;
        }
    const double inside = static_cast<double>(std::max<std::int64_t>(right - window.x, 0)) *
                          static_cast<double>(std::max<std::int64_t>(bottom - window.y, 0)) /
                          (static_cast<double>(window.width) * window.height);
    return 1 - inside * (seen == 0 ? 0 : 1 - static_cast<double>(missing) / static_cast<double>(seen));
}

} // namespace terrella::data
