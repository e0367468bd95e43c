// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_files.h"

#include "base/error.h"
#include "data/gdal_errors.h"

#include <gdal.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>
#include <system_error>

namespace terrella::data {
namespace {

constexpr std::int64_t piece_pixels = 256 * 256; // about so many are decoded at a time
constexpr std::int64_t largest_piece = 100'000'000;

void fill_facts(const Raster& raster, SceneFile& file) {
    auto* const dataset = static_cast<GDALDatasetH>(raster.gdal_dataset());
    file.info = raster.info();
    file.crs = raster.crs();
    for (int b = 0; b < file.info.bands; ++b) {
        const GDALRasterBandH band = GDALGetRasterBand(dataset, raster.gdal_band(b));
        SceneBandFacts facts;
        facts.unit = GDALGetRasterUnitType(band);
        facts.scale = GDALGetRasterScale(band, nullptr);
        facts.offset = GDALGetRasterOffset(band, nullptr);
        if (!std::isfinite(facts.scale) || facts.scale == 0 || !std::isfinite(facts.offset)) {
            facts.scale = 1;
            facts.offset = 0;
        }
        facts.may_lack_data =
            GDALGetMaskFlags(band) != GMF_ALL_VALID || GDALDataTypeIsFloating(GDALGetRasterDataType(band)) != 0;
        file.bands.push_back(std::move(facts));
    }
    const GDALRasterBandH first = GDALGetRasterBand(dataset, raster.gdal_band(0));
    GDALGetBlockSize(first, &file.block_width, &file.block_height);
    const char* order = GDALGetMetadataItem(dataset, "INTERLEAVE", "IMAGE_STRUCTURE");
    file.by_pixel = file.info.bands > 1 && (order == nullptr || std::string_view(order) == "PIXEL");
}

/// Whole blocks, about `piece_pixels` of them together: square where the blocks are tiles, full width where they are
/// strips.
void choose_piece(SceneFile& file) {
    const std::int64_t width = file.info.width, height = file.info.height;
    const std::int64_t block_width = std::clamp<std::int64_t>(file.block_width, 1, width);
    const std::int64_t block_height = std::clamp<std::int64_t>(file.block_height, 1, height);
    const std::int64_t across = std::max<std::int64_t>(256 / block_width, 1);
    const std::int64_t piece_width = std::min(across * block_width, width);
    const std::int64_t down = std::max<std::int64_t>(piece_pixels / (piece_width * block_height), 1);
    file.piece_width = static_cast<int>(piece_width);
    file.piece_height = static_cast<int>(std::min(down * block_height, height));
}

struct Stamp {
    std::uint64_t bytes = 0;
    std::int64_t changed = 0;
};

std::optional<Stamp> stamp_of(const std::filesystem::path& path) {
    std::error_code code;
    Stamp stamp;
    stamp.bytes = std::filesystem::file_size(path, code);
    if (code)
        return std::nullopt;
    stamp.changed = std::filesystem::last_write_time(path, code).time_since_epoch().count();
    return code ? std::nullopt : std::optional(stamp);
}

void make_zero_missing(Image& image) {
    for (float& v : image.pixels())
        if (v == 0)
            v = std::numeric_limits<float>::quiet_NaN();
}

} // namespace

/// An open file for one thread, given back when it goes.
class SceneFiles::Lease {
public:
    Lease(const SceneFiles& files, std::size_t file) : files_(files), file_(file) {
        files.check_unchanged(file);
        {
            const std::lock_guard lock(files.mutex_);
            const auto open = std::ranges::find_if(files.idle_, [=](const auto& one) { return one.first == file; });
            if (open != files.idle_.end()) {
                raster_.emplace(std::move(open->second));
                files.idle_.erase(open);
            }
        }
        if (!raster_) {
            raster_.emplace(files.files_[file].path, Companions::looked_for);
            if (raster_->info() != files.files_[file].info)
                throw DataError(told("The file has changed since it was opened"), files.files_[file].path.string(),
                                told("Open the scene again"));
        }
    }
    ~Lease() {
        std::optional<Raster> closed; // outside the lock: closing takes time
        const std::lock_guard lock(files_.mutex_);
        files_.idle_.emplace_back(file_, std::move(*raster_));
        if (files_.idle_.size() > most_idle) {
            closed.emplace(std::move(files_.idle_.front().second));
            files_.idle_.erase(files_.idle_.begin());
        }
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    const Raster& operator*() const { return *raster_; }
    const Raster* operator->() const { return &*raster_; }

private:
    const SceneFiles& files_;
    std::size_t file_;
    std::optional<Raster> raster_;
};

std::size_t SceneFiles::add(const std::filesystem::path& path) {
    SceneFile file;
    file.path = path;
    if (const auto stamp = stamp_of(path)) { // before opening: a change after that is noticed
        file.bytes = stamp->bytes;
        file.changed = stamp->changed;
    }
    const Raster raster(path, Companions::looked_for);
    const GdalErrors quiet;
    fill_facts(raster, file);
    choose_piece(file);
    const std::int64_t kept = file.by_pixel ? file.info.bands : 1;
    if (static_cast<std::int64_t>(file.piece_width) * file.piece_height > largest_piece / kept)
        throw DataError(told("The file stores its pixels in blocks of %1 × %2, too large to cut tiles from",
                             file.piece_width, file.piece_height),
                        path.string(), told("Rewrite it in tiles: gdal_translate -co TILED=YES"));
    files_.push_back(std::move(file));
    wanted_.emplace_back(files_.back().info.bands);
    std::iota(wanted_.back().begin(), wanted_.back().end(), 0);
    return files_.size() - 1;
}

void SceneFiles::check_unchanged(std::size_t number) const {
    const SceneFile& file = files_.at(number);
    const auto now = stamp_of(file.path);
    if (!now)
        throw DataError(told("The file is no longer there"), file.path.string(),
                        told("Put it back, or open the scene again"));
    if (now->bytes != file.bytes || now->changed != file.changed)
        throw DataError(told("The file has changed since it was opened"), file.path.string(),
                        told("Open the scene again"));
}

void SceneFiles::read(std::size_t number, const PixelWindow& window, std::span<const int> bands, Image& image) const {
    const SceneFile& file = files_.at(number);
    const std::vector<int>& kept = wanted_.at(number);
    image.reshape(static_cast<int>(bands.size()), window.height, window.width);
    const std::uint64_t across =
        (static_cast<std::uint64_t>(file.info.width) + file.piece_width - 1) / file.piece_width;
    const int last_row = (window.y + window.height - 1) / file.piece_height;
    const int last_column = (window.x + window.width - 1) / file.piece_width;
    for (int row = window.y / file.piece_height; row <= last_row; ++row)
        for (int column = window.x / file.piece_width; column <= last_column; ++column) {
            const PixelWindow piece{column * file.piece_width, row * file.piece_height,
                                    std::min(file.piece_width, file.info.width - column * file.piece_width),
                                    std::min(file.piece_height, file.info.height - row * file.piece_height)};
            const int left = std::max(window.x, piece.x), top = std::max(window.y, piece.y);
            const int right = std::min(window.x + window.width, piece.x + piece.width);
            const int bottom = std::min(window.y + window.height, piece.y + piece.height);
            std::shared_ptr<const Image> decoded;
            std::uint32_t decoded_group = 0;
            for (std::size_t i = 0; i < bands.size(); ++i) {
                const std::uint32_t group = file.by_pixel ? 0 : static_cast<std::uint32_t>(bands[i]);
                if (!decoded || group != decoded_group) {
                    const std::span<const int> together = file.by_pixel ? std::span(kept) : std::span(&bands[i], 1);
                    decoded = cache_.get({static_cast<std::uint32_t>(number), group, row * across + column},
                                         [&](Image& into) {
                                             const Lease raster(*this, number);
                                             raster->read(into, piece, together);
                                             if (file.zero_is_missing)
                                                 make_zero_missing(into);
                                         });
                    decoded_group = group;
                }
                const auto place = file.by_pixel ? std::ranges::find(kept, bands[i]) - kept.begin() : 0;
                const std::span<const float> from = std::as_const(*decoded).plane(static_cast<int>(place));
                const std::span<float> to = image.plane(static_cast<int>(i));
                for (int y = top; y < bottom; ++y)
                    std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(y - piece.y) * piece.width + left - piece.x,
                                right - left,
                                to.begin() + static_cast<std::ptrdiff_t>(y - window.y) * window.width + left -
                                    window.x);
            }
        }
}

void SceneFiles::read_reduced(std::size_t number, const PixelWindow& window, std::span<const int> bands, int height,
                              int width, Image& image) const {
    const Lease raster(*this, number);
    raster->read(image, window, bands, height, width);
    if (files_.at(number).zero_is_missing)
        make_zero_missing(image);
}

std::uint64_t SceneFiles::row_bytes(std::size_t number, int rows) const {
    const SceneFile& file = files_.at(number);
    // A row of tiles lies in one more row of pieces than it is high, where it does not begin with one.
    const std::uint64_t pieces = (rows + file.piece_height - 1) / file.piece_height + 1;
    const std::uint64_t high = std::min<std::uint64_t>(pieces * file.piece_height, file.info.height);
    return high * file.info.width * wanted_.at(number).size() * sizeof(float);
}

} // namespace terrella::data
