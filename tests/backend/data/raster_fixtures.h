// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/image.h"
#include "data/raster.h"
#include "fixtures.h"

#include <cpl_string.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace terrella::test {

struct RasterToWrite {
    data::Image image;
    GDALDataType type = GDT_Byte;
    std::string driver = "GTiff";
    std::vector<std::string> names = {};
    std::optional<double> nodata = {};
    std::optional<std::array<double, 6>> geotransform = {};
    int epsg = 0;
    int alpha_band = 0;         // from 1
    std::vector<int> mask = {}; // per pixel, 0 where missing: an internal mask
    std::vector<std::string> options = {};
};

inline void write_raster(const fs::path& path, const RasterToWrite& what) {
    data::prepare_gdal();
    fs::create_directories(path.parent_path());
    const data::Image& image = what.image;
    const bool direct = what.driver == "GTiff" || what.driver == "ENVI" || what.driver == "HFA" || what.driver == "BMP";
    CPLStringList options;
    for (const std::string& option : what.options)
        options.AddString(option.c_str());
    if (what.alpha_band > 0 && what.driver == "GTiff")
        options.AddString("ALPHA=YES");
    GDALDatasetH made =
        GDALCreate(GDALGetDriverByName(direct ? what.driver.c_str() : "MEM"), direct ? path.c_str() : "", image.width(),
                   image.height(), image.channels(), what.type, direct ? options.List() : nullptr);
    if (made == nullptr)
        throw std::runtime_error("fixture: cannot create " + path.string());
    if (what.geotransform)
        GDALSetGeoTransform(made, const_cast<double*>(what.geotransform->data()));
    if (what.epsg > 0) {
        OGRSpatialReferenceH srs = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(srs, what.epsg);
        GDALSetSpatialRef(made, srs);
        OSRDestroySpatialReference(srs);
    }
    for (int c = 0; c < image.channels(); ++c) {
        GDALRasterBandH band = GDALGetRasterBand(made, c + 1);
        if (!what.names.empty())
            GDALSetDescription(band, what.names.at(c).c_str());
        if (what.nodata)
            GDALSetRasterNoDataValue(band, *what.nodata);
        if (c + 1 == what.alpha_band)
            GDALSetRasterColorInterpretation(band, GCI_AlphaBand);
        if (GDALRasterIO(band, GF_Write, 0, 0, image.width(), image.height(), const_cast<float*>(image.plane(c).data()),
                         image.width(), image.height(), GDT_Float32, 0, 0) != CE_None)
            throw std::runtime_error("fixture: cannot write " + path.string());
    }
    if (!what.mask.empty()) {
        CPLSetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES");
        GDALCreateDatasetMaskBand(made, GMF_PER_DATASET);
        std::vector<unsigned char> bytes(what.mask.begin(), what.mask.end());
        for (unsigned char& b : bytes)
            b = b != 0 ? 255 : 0;
        if (GDALRasterIO(GDALGetMaskBand(GDALGetRasterBand(made, 1)), GF_Write, 0, 0, image.width(), image.height(),
                         bytes.data(), image.width(), image.height(), GDT_Byte, 0, 0) != CE_None)
            throw std::runtime_error("fixture: cannot write the mask of " + path.string());
        CPLSetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", nullptr);
    }
    if (!direct) {
        GDALDatasetH copy = GDALCreateCopy(GDALGetDriverByName(what.driver.c_str()), path.c_str(), made, FALSE,
                                           options.List(), nullptr, nullptr);
        if (copy == nullptr)
            throw std::runtime_error("fixture: cannot copy to " + path.string());
        GDALClose(copy);
    }
    GDALClose(made);
}

/// An image whose pixel (c, y, x) is low + (7·c + 5·y + 3·x + seed) mod span.
inline data::Image patterned(int channels, int height, int width, int seed = 0, int low = 0, int span = 200) {
    data::Image image(channels, height, width);
    for (int c = 0; c < channels; ++c)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                image.at(c, y, x) = static_cast<float>(low + (7 * c + 5 * y + 3 * x + seed) % span);
    return image;
}

inline std::vector<float> values(const data::Image& image) { return {image.pixels().begin(), image.pixels().end()}; }

/// `<folder>/<class>/<class>_<n>.tif`, n from 1, `each` of every class.
inline void write_class_folders(const fs::path& folder, const std::vector<std::string>& classes, int each,
                                const RasterToWrite& like, const std::string& ending = ".tif") {
    for (std::size_t k = 0; k < classes.size(); ++k)
        for (int n = 1; n <= each; ++n) {
            RasterToWrite one = like;
            for (float& v : one.image.pixels())
                v += static_cast<float>(k * 3 + n);
            write_raster(folder / classes[k] / (classes[k] + "_" + std::to_string(n) + ending), one);
        }
}

} // namespace terrella::test
