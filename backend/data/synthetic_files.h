// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// A raster to be written.
struct RasterFile {
    Image image;
    std::string dtype = "uint8"; // or int16, uint16, float32
    std::vector<std::string> names{}; // of the bands; empty: none
    std::optional<std::array<double, 6>> geotransform{};
    std::string crs{};
};

/// The files of a dataset in the making, below a folder that must be new or empty. Each is written aside and renamed,
/// so that an interrupted run leaves no half file under its name. Folders are made as they are needed.
class FileWriter {
public:
    /// Throws ConfigurationError when the folder exists and is not empty.
    explicit FileWriter(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// `name` is relative, with '/'. All throw Error when the disk refuses.
    void bytes(const std::string& name, std::string_view bytes) const;
    /// GeoTIFF, deflated.
    void tiff(const std::string& name, const RasterFile& raster) const;
    /// Of 8-bit images with one or three bands.
    void png(const std::string& name, const Image& image) const;
    /// .npy with the shape [H, W, C], uint8.
    void npy(const std::string& name, const Image& image) const;
    /// Raw bands one after the other, uint16 or uint8, with the header `name`.hdr beside `name`.raw (as .img, a cube
    /// and its ground truth would be taken for an image and its mask). `more` are further lines of the header.
    void envi(const std::string& name, const RasterFile& raster, const std::string& more) const;

private:
    std::filesystem::path folder_;
};

/// Red, green and blue of the 13 Sentinel-2 bands as a picture: reflectance 0 to 0.3 as 0 to 255.
Image true_colour(const Image& optical);
/// The mean of every `by` × `by` pixels, as a band with coarser pixels holds them, in whole numbers.
Image coarser(const Image& image, int by);
/// One plane of an image.
Image plane_of(const Image& image, int channel);

} // namespace terrella::data
