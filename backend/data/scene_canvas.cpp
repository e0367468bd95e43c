// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_canvas.h"

#include "base/error.h"
#include "base/text.h"
#include "data/scene_crs.h"
#include "data/scene_resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace terrella::data {
namespace {

constexpr double pixel_tolerance = 0.01; // grids that differ by less, over a whole file, are one

std::string both(const SceneFile& a, const SceneFile& b) { return a.path.string() + " and " + b.path.string(); }

/// Side of a pixel in the units of the map; without a georeference smaller for larger pictures.
double pixel_size(const SceneFile& file) {
    if (!file.info.geotransform)
        return 1.0 / file.info.width;
    const Affine& g = *file.info.geotransform;
    return std::sqrt(std::abs(g[1] * g[5] - g[2] * g[4]));
}

Affine shift(double x, double y) { return {x, 1, 0, y, 0, 1}; }

bool near_integer(double v) { return std::abs(v - std::round(v)) < pixel_tolerance; }

} // namespace

SceneCanvas::SceneCanvas(std::shared_ptr<const SceneFiles> files, std::vector<SceneBandSource> bands,
                         const SceneSettings& settings)
    : files_(std::move(files)), bands_(std::move(bands)), placed_(files_->size()),
      nearest_(settings.resampling == "nearest") {
    for (std::size_t b = 0; b < bands_.size(); ++b)
        for (const SceneBandSource::Layer& layer : bands_[b].layers) {
            Placed& placed = placed_.at(layer.file);
            placed.used = true;
            placed.bands.emplace_back(static_cast<int>(b), layer.band);
            if (std::ranges::find(used_files_, layer.file) == used_files_.end())
                used_files_.push_back(layer.file);
        }
    // Stable: of files that are equally fine the first gives the grid.
    const auto finer = [&](std::size_t a, std::size_t b) {
        return pixel_size((*files_)[a]) < pixel_size((*files_)[b]);
    };
    reference_ = settings.grid == "coarsest" ? *std::ranges::max_element(used_files_, finer)
                                             : *std::ranges::min_element(used_files_, finer);
    place();
}

void SceneCanvas::check_same_ground(std::size_t file) const {
    const SceneFile &a = (*files_)[reference_], &b = (*files_)[file];
    if (a.info.geotransform.has_value() != b.info.geotransform.has_value())
        throw DataError(told("One file has a georeference, the other has none: they cannot be laid on each other"),
                        both(a, b),
                        told("Give both a georeference (gdal_edit.py -a_srs … -a_ullr …), or open them apart"));
    if (!same_crs(a.crs, b.crs))
        throw DataError(
            told("The files have different reference systems: %1 and %2", crs_title(a.crs), crs_title(b.crs)),
            both(a, b),
            told("Bring them to one (gdalwarp -t_srs %1 …), or open them apart",
                 a.crs.empty() ? Message(b.crs) : Message(a.crs)));
    const double across = static_cast<double>(b.info.width) / a.info.width;
    const double down = static_cast<double>(b.info.height) / a.info.height;
    if (!a.info.geotransform && std::abs(across - down) > 1.5 / std::min(a.info.height, a.info.width))
        throw DataError(told("The files have no georeference and differ in shape: they cannot be laid on each other"),
                        both(a, b), told("Use files of one shape, or give them a georeference"));
}

void SceneCanvas::place() {
    const SceneFile& reference = (*files_)[reference_];
    crs_ = reference.crs;
    const auto map_of = [&](const SceneFile& file) { // from its pixels
        if (file.info.geotransform)
            return *file.info.geotransform;
        return Affine{0, static_cast<double>(reference.info.width) / file.info.width,  0, 0,
                      0, static_cast<double>(reference.info.height) / file.info.height};
    };
    const auto to_reference = inverse(map_of(reference));
    if (!to_reference)
        throw DataError(told("The georeference gives the pixels no area"), reference.path.string(),
                        told("Give the file a georeference again: gdal_edit.py -a_ullr …"));
    double left = 0, top = 0, right = reference.info.width, bottom = reference.info.height;
    for (const std::size_t f : used_files_) {
        const SceneFile& file = (*files_)[f];
        check_same_ground(f);
        const Affine from_file = compose(map_of(file), *to_reference); // file pixels to reference pixels
        if (std::abs(from_file[2]) * file.info.height > pixel_tolerance ||
            std::abs(from_file[4]) * file.info.width > pixel_tolerance || from_file[1] <= 0 || from_file[5] <= 0)
            throw DataError(told("The files are turned against each other"), both(reference, file),
                            told("Bring both north up (gdalwarp), or open them apart"));
        const auto [x0, y0] = apply(from_file, 0, 0);
        const auto [x1, y1] = apply(from_file, file.info.width, file.info.height);
        left = std::min(left, x0);
        top = std::min(top, y0);
        right = std::max(right, x1);
        bottom = std::max(bottom, y1);
    }
    const double x0 = std::floor(left + pixel_tolerance), y0 = std::floor(top + pixel_tolerance);
    const double across = std::ceil(right - pixel_tolerance) - x0, down = std::ceil(bottom - pixel_tolerance) - y0;
    if (!(across < 1e9 && down < 1e9)) // NaN as well
        throw DataError(
            told("The files lie too far apart for one scene: %1 × %2 pixels", short_number(across), short_number(down)),
            reference.path.parent_path().string(), told("Open them apart"));
    width_ = static_cast<int>(across);
    height_ = static_cast<int>(down);
    if (reference.info.geotransform)
        geotransform_ = compose(shift(x0, y0), *reference.info.geotransform);
    for (const std::size_t f : used_files_) {
        const SceneFile& file = (*files_)[f];
        Affine& map = placed_[f].from_canvas;
        map = compose(shift(x0, y0), *inverse(compose(map_of(file), *to_reference)));
        map[2] = map[4] = 0;
        placed_[f].aligned = std::abs(map[1] - 1) * file.info.width < pixel_tolerance &&
                             std::abs(map[5] - 1) * file.info.height < pixel_tolerance && near_integer(map[0]) &&
                             near_integer(map[3]);
        if (placed_[f].aligned)
            map = shift(std::round(map[0]), std::round(map[3]));
    }
}

PixelWindow SceneCanvas::footprint(std::size_t f) const {
    const SceneFile& file = (*files_)[f];
    const Affine& map = placed_.at(f).from_canvas;
    const double x0 = -map[0] / map[1], y0 = -map[3] / map[5];
    const double x1 = (file.info.width - map[0]) / map[1], y1 = (file.info.height - map[3]) / map[5];
    const int left = std::max(static_cast<int>(std::floor(x0 + pixel_tolerance)), 0);
    const int top = std::max(static_cast<int>(std::floor(y0 + pixel_tolerance)), 0);
    return {left, top, std::min(static_cast<int>(std::ceil(x1 - pixel_tolerance)), width_) - left,
            std::min(static_cast<int>(std::ceil(y1 - pixel_tolerance)), height_) - top};
}

void SceneCanvas::read(const PixelWindow& window, Image& image) const {
    const std::size_t only = used_files_.front();
    const Placed& placed = placed_[only];
    if (used_files_.size() == 1 && placed.aligned && placed.bands.size() == bands_.size()) {
        const SceneFile& file = (*files_)[only];
        const PixelWindow there{window.x + static_cast<int>(placed.from_canvas[0]),
                                window.y + static_cast<int>(placed.from_canvas[3]), window.width, window.height};
        if (there.x >= 0 && there.y >= 0 && there.x + there.width <= file.info.width &&
            there.y + there.height <= file.info.height) { // nothing to put together
            thread_local std::vector<int> bands;
            bands.clear();
            for (const auto& [canvas_band, file_band] : placed.bands)
                bands.push_back(file_band);
            files_->read(only, there, bands, image);
            return;
        }
    }
    image.reshape(static_cast<int>(bands_.size()), window.height, window.width);
    std::ranges::fill(image.pixels(), std::numeric_limits<float>::quiet_NaN());
    for (const std::size_t file : used_files_)
        read_file(file, window, image);
}

void SceneCanvas::read_file(std::size_t f, const PixelWindow& window, Image& image) const {
    const SceneFile& file = (*files_)[f];
    const Placed& placed = placed_[f];
    const Affine& map = placed.from_canvas;
    const auto across = taps_along(map[0], map[1], window.x, window.width, file.info.width, nearest_ || placed.aligned);
    const Extent columns = extent_of(across);
    if (columns.begin == columns.end)
        return;
    const auto down = taps_along(map[3], map[5], window.y, window.height, file.info.height, nearest_ || placed.aligned);
    const Extent rows = extent_of(down);
    if (rows.begin == rows.end)
        return;
    const PixelWindow there{columns.begin, rows.begin, columns.end - columns.begin, rows.end - rows.begin};
    thread_local Image from;
    thread_local std::vector<int> bands;
    bands.clear();
    for (const auto& [canvas_band, file_band] : placed.bands)
        bands.push_back(file_band);
    files_->read(f, there, bands, from);
    for (std::size_t i = 0; i < placed.bands.size(); ++i)
        resample_plane(std::as_const(from).plane(static_cast<int>(i)), there.x, there.y, there.width, across, down,
                       image.plane(placed.bands[i].first));
}

} // namespace terrella::data
