// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/gdal_errors.h"
#include "data/scene_crs.h"
#include "data/scene_labels.h"

#include "base/error.h"
#include "base/text.h"

#include <gdal.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace terrella::data {
namespace {

constexpr float undefined = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t most_classes = 256;
constexpr std::int64_t most_pixels_at_once = 4'000'000; // of the class raster, for one part of a tile

struct LegendEntry {
    std::string name;
    std::optional<std::array<std::uint8_t, 3>> colour;
};

/// Name and colour by code, as a file tells them.
std::map<int, LegendEntry> legend_of(const std::filesystem::path& path) {
    const Raster raster(path, Companions::looked_for);
    const GdalErrors quiet;
    const GDALRasterBandH band =
        GDALGetRasterBand(static_cast<GDALDatasetH>(raster.gdal_dataset()), raster.gdal_band(0));
    std::map<int, LegendEntry> legend;
    const GDALColorTableH colours = GDALGetRasterColorTable(band);
    for (int i = 0; colours != nullptr && i < GDALGetColorEntryCount(colours); ++i) {
        const GDALColorEntry& entry = *GDALGetColorEntry(colours, i);
        legend[i].colour = std::array{static_cast<std::uint8_t>(entry.c1), static_cast<std::uint8_t>(entry.c2),
                                      static_cast<std::uint8_t>(entry.c3)};
    }
    int code = 0;
    for (char** name = GDALGetRasterCategoryNames(band); name != nullptr && *name != nullptr; ++name, ++code)
        if (**name != '\0')
            legend[code].name = *name;
    const GDALRasterAttributeTableH table = GDALGetDefaultRAT(band);
    if (table == nullptr)
        return legend;
    const auto column = [&](GDALRATFieldUsage usage) { return GDALRATGetColOfUsage(table, usage); };
    int names = column(GFU_Name), texts = 0;
    for (int c = 0; names < 0 && c < GDALRATGetColumnCount(table); ++c)
        texts += GDALRATGetTypeOfCol(table, c) == GFT_String ? 1 : 0;
    for (int c = 0; names < 0 && texts == 1 && c < GDALRATGetColumnCount(table); ++c)
        if (GDALRATGetTypeOfCol(table, c) == GFT_String)
            names = c; // as ERDAS writes it: one column of words, of no stated use
    const int values = std::max(column(GFU_MinMax), column(GFU_Min));
    const int red = column(GFU_Red), green = column(GFU_Green), blue = column(GFU_Blue);
    double first = 0, step = 0; // rows may stand for equal steps of the values
    const bool binned = GDALRATGetLinearBinning(table, &first, &step) != 0 && step == 1;
    for (int row = 0; (values >= 0 || binned) && row < GDALRATGetRowCount(table); ++row) {
        LegendEntry& entry =
            legend[values >= 0 ? GDALRATGetValueAsInt(table, row, values) : static_cast<int>(first) + row];
        if (const char* name = names >= 0 ? GDALRATGetValueAsString(table, row, names) : nullptr)
            entry.name = *name != '\0' ? name : entry.name;
        const auto byte = [&](int c) {
            return static_cast<std::uint8_t>(std::clamp(GDALRATGetValueAsInt(table, row, c), 0, 255));
        };
        if (!entry.colour && red >= 0 && green >= 0 && blue >= 0)
            entry.colour = std::array{byte(red), byte(green), byte(blue)};
    }
    return legend;
}

class ClassRaster final : public SceneLabels {
public:
    ClassRaster(const SceneCanvas& canvas, const std::string& path, Progress* progress, const StopToken& stop)
        : canvas_(canvas), files_(std::uint64_t{64} << 20) {
        files_.add(path);
        if (file().info.bands != 1)
            throw DataError(
                told("The raster of labels has %1 bands, and classes are one number a pixel", file().info.bands), path,
                told("Name a raster with one band of class codes"));
        place();
        find_codes(progress, stop);
    }

    void read(const PixelWindow& window, Image& mask) const override {
        mask.reshape(1, window.height, window.width);
        std::ranges::fill(mask.pixels(), undefined);
        read_part(window, window, mask);
    }

private:
    [[nodiscard]] const SceneFile& file() const { return files_[0]; }
    void place();
    void find_codes(Progress* progress, const StopToken& stop);
    void read_part(const PixelWindow& whole, const PixelWindow& part, Image& mask) const;
    void to_labels(std::vector<double>& x, std::vector<double>& y) const;

    const SceneCanvas& canvas_;
    SceneFiles files_;
    Affine to_map_{};   // from canvas pixels to coordinates
    Affine from_map_{}; // from coordinates to pixels of the labels
    bool reprojected_ = false;
    std::map<int, int> class_of_; // a code
    mutable std::mutex mutex_;
    mutable std::vector<PointTransform> idle_; // one a thread at a time
};

void ClassRaster::place() {
    const RasterInfo& info = file().info;
    if (canvas_.geotransform().has_value() != info.geotransform.has_value())
        throw DataError(told("The %1 has no georeference: the two cannot be laid on each other",
                             info.geotransform ? told("scene") : told("raster of labels")),
                        file().path.string(), told("Give it one (gdal_edit.py -a_srs … -a_ullr …)"));
    if (!info.geotransform) { // over the same picture, maybe in another size
        const double across = static_cast<double>(info.width) / canvas_.width();
        const double down = static_cast<double>(info.height) / canvas_.height();
        if (std::abs(across / down - 1) > 0.01)
            throw DataError(
                told("The raster of labels has another shape than the scene, and neither has a georeference"),
                file().path.string(), told("Use labels of the scene's own size"));
        to_map_ = {0, 1, 0, 0, 0, 1};
        from_map_ = {0, across, 0, 0, 0, down};
        return;
    }
    const auto from_map = inverse(*info.geotransform);
    if (!from_map)
        throw DataError(told("The georeference gives the pixels no area"), file().path.string(),
                        told("Give the file a georeference again: gdal_edit.py -a_ullr …"));
    to_map_ = *canvas_.geotransform();
    from_map_ = *from_map;
    if (file().crs.empty() != canvas_.crs().empty())
        remarks_.push_back(told("labels: one of scene and labels names no reference system; taken for the same"));
    else if (!same_crs(file().crs, canvas_.crs())) {
        reprojected_ = true;
        idle_.emplace_back(canvas_.crs(), file().crs); // throws when there is no way
        remarks_.push_back(told("labels: reprojected from %1", crs_title(file().crs)));
    }
}

/// Every code that occurs, in ascending order: a sample that is read later must find its class in the list.
void ClassRaster::find_codes(Progress* progress, const StopToken& stop) {
    std::map<int, LegendEntry> legend = legend_of(file().path);
    std::set<float> seen;
    const int rows = std::max(file().piece_height, 1);
    if (progress != nullptr)
        progress->start(told("Looking for the classes of the labels"), file().info.height);
    Image part;
    constexpr int band = 0;
    for (int y = 0; y < file().info.height && !stop.stop_requested(); y += rows) {
        const int height = std::min(rows, file().info.height - y);
        files_.read_reduced(0, {0, y, file().info.width, height}, std::span(&band, 1), height, file().info.width, part);
        float last = undefined;
        for (const float v : std::as_const(part).pixels())
            if (v != last && !std::isnan(v)) {
                seen.insert(v);
                last = v;
            }
        if (seen.size() > most_classes)
            throw DataError(
                told("The raster of labels has more than %1 different values: it holds no classes", most_classes),
                file().path.string(), told("Name a raster of class codes as data.scene.labels"));
        if (progress != nullptr)
            progress->add(height);
    }
    for (const float v : seen) {
        const auto code = static_cast<int>(v);
        if (static_cast<float>(code) != v)
            throw DataError(told("The raster of labels holds %1, and class codes are whole numbers", short_number(v)),
                            file().path.string(), told("Name a raster of class codes as data.scene.labels"));
        const LegendEntry& told = legend[code];
        class_of_[code] = static_cast<int>(classes_.size());
        classes_.push_back({told.name.empty() ? "class " + std::to_string(code) : told.name,
                            told.colour.value_or(class_colour(classes_.size()))});
    }
    if (classes_.empty())
        throw DataError(told("The raster of labels has no data"), file().path.string(),
                        told("Name another as data.scene.labels"));
}

void ClassRaster::to_labels(std::vector<double>& x, std::vector<double>& y) const {
    const auto through = [&](const Affine& map) {
        for (std::size_t i = 0; i < x.size(); ++i)
            std::tie(x[i], y[i]) =
                std::pair(map[0] + map[1] * x[i] + map[2] * y[i], map[3] + map[4] * x[i] + map[5] * y[i]);
    };
    through(to_map_);
    if (reprojected_) {
        std::optional<PointTransform> transform;
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                transform.emplace(std::move(idle_.back()));
                idle_.pop_back();
            }
        }
        if (!transform)
            transform.emplace(canvas_.crs(), file().crs);
        (*transform)(x, y);
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(*transform));
    }
    through(from_map_);
}

/// Looks every pixel's centre up. Where labels are much finer than the scene, part by part, so that memory stays small.
void ClassRaster::read_part(const PixelWindow& whole, const PixelWindow& part, Image& mask) const {
    std::vector<double> x, y;
    for (int row = 0; row < part.height; ++row)
        for (int column = 0; column < part.width; ++column) {
            x.push_back(part.x + column + 0.5);
            y.push_back(part.y + row + 0.5);
        }
    to_labels(x, y);
    double left = 1e18, top = 1e18, right = -1e18, bottom = -1e18;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (x[i] >= 0 && y[i] >= 0 && x[i] < file().info.width && y[i] < file().info.height) {
            left = std::min(left, x[i]);
            right = std::max(right, x[i]);
            top = std::min(top, y[i]);
            bottom = std::max(bottom, y[i]);
        }
    if (right < left)
        return; // the labels do not reach here
    const PixelWindow there{static_cast<int>(left), static_cast<int>(top),
                            static_cast<int>(right) - static_cast<int>(left) + 1,
                            static_cast<int>(bottom) - static_cast<int>(top) + 1};
    if (static_cast<std::int64_t>(there.width) * there.height > most_pixels_at_once && part.width + part.height > 2) {
        PixelWindow first = part, second = part;
        if (part.width >= part.height) {
            first.width = part.width / 2;
            second.x += first.width;
            second.width -= first.width;
        } else {
            first.height = part.height / 2;
            second.y += first.height;
            second.height -= first.height;
        }
        read_part(whole, first, mask);
        read_part(whole, second, mask);
        return;
    }
    Image codes;
    constexpr int band = 0;
    files_.read(0, there, std::span(&band, 1), codes);
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!(x[i] >= 0 && y[i] >= 0 && x[i] < file().info.width && y[i] < file().info.height))
            continue;
        const float code = codes.at(0, static_cast<int>(y[i]) - there.y, static_cast<int>(x[i]) - there.x);
        if (std::isnan(code))
            continue;
        const auto found = class_of_.find(static_cast<int>(code));
        if (found == class_of_.end()) // only when looking for classes was stopped
            continue;
        mask.at(0, part.y - whole.y + static_cast<int>(i) / part.width,
                part.x - whole.x + static_cast<int>(i) % part.width) = static_cast<float>(found->second);
    }
}

} // namespace

std::unique_ptr<SceneLabels> open_class_raster(const SceneCanvas& canvas, const std::string& path, Progress* progress,
                                               const StopToken& stop) {
    return std::make_unique<ClassRaster>(canvas, path, progress, stop);
}

} // namespace terrella::data
