// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/raster.h"
#include "data/scene_blocks.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace terrella::data {

/// What a file says of one of its bands beyond RasterInfo.
struct SceneBandFacts {
    std::string unit;
    double scale = 1, offset = 0;
    bool may_lack_data = false; // has a nodata value, a mask, or floating point numbers
};

/// One raster of a scene, from its header.
struct SceneFile {
    std::filesystem::path path;
    RasterInfo info;
    std::string crs;
    std::vector<SceneBandFacts> bands;
    int block_width = 0, block_height = 0; // as the file stores its pixels
    int piece_width = 0, piece_height = 0; // whole blocks that are decoded together
    bool by_pixel = false;                 // all bands of a pixel lie together
    bool zero_is_missing = false;          // besides what the file says; set before pixels are read
    std::uint64_t bytes = 0;
    std::int64_t changed = 0;              // its time, in the file system's own ticks
};

/// The rasters of a scene: which parts of them are decoded is told by their own blocks, decoded pieces are shared by
/// all threads, and few files are open at a time. Reading is safe from any number of threads at once.
class SceneFiles {
public:
    explicit SceneFiles(std::uint64_t cache_bytes) : cache_(cache_bytes) {}

    /// Reads a header; returns the file's number. Throws DataError.
    std::size_t add(const std::filesystem::path& path);
    [[nodiscard]] std::size_t size() const { return files_.size(); }
    [[nodiscard]] const SceneFile& operator[](std::size_t file) const { return files_.at(file); }
    /// Before pixels are read: pixels that are 0 have no data; and which bands will be asked for (those alone are
    /// kept of files that store them together).
    void set_zero_is_missing(std::size_t file, bool yes) { files_.at(file).zero_is_missing = yes; }
    void set_bands(std::size_t file, std::vector<int> bands) { wanted_.at(file) = std::move(bands); }

    /// Pixels of `window` (inside the file) of `bands` (among those set), through the cache, in the file's own values
    /// with NaN where there is no data. Throws DataError when the file is damaged, is gone, or has changed since it
    /// was added.
    void read(std::size_t file, const PixelWindow& window, std::span<const int> bands, Image& image) const;
    /// The whole window brought to `height` × `width` by nearest pixels, from overviews where there are any; not kept.
    void read_reduced(std::size_t file, const PixelWindow& window, std::span<const int> bands, int height, int width,
                      Image& image) const;

    /// Bytes of the decoded pieces that a row of tiles `rows` high needs at once.
    [[nodiscard]] std::uint64_t row_bytes(std::size_t file, int rows) const;
    [[nodiscard]] const BlockCache& cache() const { return cache_; }
    /// Throws DataError when a file is gone or is not the one that was added.
    void check_unchanged(std::size_t file) const;

private:
    class Lease;
    static constexpr std::size_t most_idle = 16; // open files kept for the next reader

    std::vector<SceneFile> files_;
    std::vector<std::vector<int>> wanted_;
    mutable BlockCache cache_;
    mutable std::mutex mutex_;
    mutable std::vector<std::pair<std::size_t, Raster>> idle_; // least recently used first
};

} // namespace terrella::data
