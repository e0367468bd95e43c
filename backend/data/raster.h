// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// What a raster's header says. Alpha bands are not counted: they say where there is data.
struct RasterInfo {
    std::string format; // GDAL's short name: "GTiff", "JPEG"
    std::string dtype;  // "uint8", "int16", "uint16", "float32", … of the widest band
    int bands = 0, height = 0, width = 0;
    std::vector<std::string> names;                    // [bands]; a band's description, its colour ("red"), or empty
    std::optional<std::array<double, 6>> geotransform; // map from (column, row); none when the file has none
    bool operator==(const RasterInfo&) const = default;
};

/// A rectangle of pixels: column and row of its top left corner, and its size.
struct PixelWindow {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const PixelWindow&) const = default;
};

/// Whether files beside a raster (.aux.xml, .ovr, world files) are looked for. Looking costs a listing of the folder
/// for every file that is opened.
enum class Companions { ignored, looked_for };

/// One raster file open for reading. Drivers are those of a fixed list of file formats: nothing is fetched from a
/// network, nothing is executed, no other file is opened on a file's word. One thread at a time.
class Raster {
public:
    /// Throws DataError naming the file and GDAL's reason.
    explicit Raster(const std::filesystem::path& path, Companions companions = Companions::ignored);
    /// A raster in memory, which must outlive this; `name` is for messages, its ending a hint for the format.
    Raster(std::span<const std::byte> bytes, const std::string& name);
    ~Raster();
    Raster(Raster&&) noexcept;
    Raster& operator=(Raster&&) noexcept;

    [[nodiscard]] const RasterInfo& info() const { return info_; }
    /// The coordinate reference system: "EPSG:32633", else WKT, else empty. Looked up when asked for: a tenth of the
    /// time that reading a small GeoTIFF takes.
    [[nodiscard]] std::string crs() const;
    /// All bands in the file's own values, [bands, height, width]. Pixels are NaN where they equal the band's nodata
    /// value, are not finite, or are masked out (mask or alpha band). 8-bit palettes of pictures become red, green,
    /// blue. Throws DataError when the file is damaged or larger than `largest_pixels`.
    void read(Image& image) const;
    /// A part of it: the pixels of `window`, which lies inside the image, of `bands` (from 0, in the order wanted;
    /// empty: all). With `height` and `width` reduced to that size by taking the nearest pixels, from overviews where
    /// the file has them.
    void read(Image& image, const PixelWindow& window, std::span<const int> bands = {}, int height = 0,
              int width = 0) const;

    /// One band (from 0) of a mask as it is stored, [1, height, width]: numbers, not the colours of a palette. NaN where
    /// they equal the nodata value. Throws as `read`, and DataError when there is no such band.
    void read_codes(int band, Image& image) const;

    /// GDAL's dataset, a GDALDatasetH, for what the data room reads beyond pixels; valid while this lives.
    [[nodiscard]] void* gdal_dataset() const;
    /// GDAL's number, from 1, of a band of `info()`, from 0: they differ where an alpha band comes first.
    [[nodiscard]] int gdal_band(int band) const;

    static constexpr std::size_t largest_pixels = 500'000'000; // bands · height · width: 2 GB decoded

private:
    struct Handle;
    void describe();
    void name_by_colour();
    void mask(Image& image, const PixelWindow& window, std::span<const int> bands) const;

    std::string name_;
    std::unique_ptr<Handle> handle_;
    RasterInfo info_;
};

/// Registers GDAL's drivers once and sets what holds for the whole program: no files are written beside the user's
/// data, GDAL prints nothing, its block cache is small. Called by `Raster`; call it before other uses of GDAL.
void prepare_gdal();

/// Endings of file names that are tried as images, lower case with the dot.
const std::vector<std::string>& readable_extensions();
bool readable_extension(const std::string& name);

} // namespace terrella::data
