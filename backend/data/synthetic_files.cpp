// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic_files.h"

#include "base/error.h"
#include "data/raster.h"

#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <memory>
#include <system_error>
#include <utility>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

// GDAL prints to stderr unless told otherwise; its last message goes into our errors instead.
class QuietGdal {
public:
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
};

Error gdal_refused(const std::string& name) {
    return {std::string("The scene could not be encoded: ") + CPLGetLastErrorMsg(), name,
            "Check that GDAL's GeoTIFF and PNG drivers work"};
}

[[noreturn]] void disk_refused(const fs::path& path, const std::string& reason) {
    throw Error(told("The scene could not be written: %1", reason), path.string(),
                told("Free some space or choose another folder"));
}

GDALDataType type_of(const std::string& dtype) {
    return dtype == "uint8" ? GDT_Byte : dtype == "uint16" ? GDT_UInt16 : dtype == "int16" ? GDT_Int16 : GDT_Float32;
}

/// A name in GDAL's memory that is given back with what it holds.
class MemoryName {
public:
    explicit MemoryName(const char* ending) {
        static std::atomic<int> calls{0}; // two threads may write at once
        name_ = "/vsimem/terrella-synthetic-" + std::to_string(calls++) + ending;
    }
    ~MemoryName() { VSIUnlink(name_.c_str()); }
    MemoryName(const MemoryName&) = delete;
    MemoryName& operator=(const MemoryName&) = delete;
    [[nodiscard]] const char* name() const { return name_.c_str(); }
    [[nodiscard]] std::string bytes() const {
        vsi_l_offset length = 0;
        const GByte* held = VSIGetMemFileBuffer(name_.c_str(), &length, FALSE);
        return held == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(held), length);
    }

private:
    std::string name_;
};

/// The raster in a GDAL dataset, which is made by `driver` under `name`; null when it refuses.
std::unique_ptr<GDALDataset> filled(const char* driver, const char* name, const RasterFile& raster, char** options) {
    GDALDriver* made_by = GetGDALDriverManager()->GetDriverByName(driver);
    const Image& image = raster.image;
    std::unique_ptr<GDALDataset> dataset(made_by == nullptr ? nullptr
                                                            : made_by->Create(name, image.width(), image.height(), image.channels(),
                                                                              type_of(raster.dtype), options));
    bool good = dataset != nullptr;
    if (good && raster.geotransform) {
        std::array<double, 6> transform = *raster.geotransform;
        good = dataset->SetGeoTransform(transform.data()) == CE_None;
    }
    if (good && !raster.crs.empty()) {
        OGRSpatialReference reference;
        good = reference.SetFromUserInput(raster.crs.c_str()) == OGRERR_NONE && dataset->SetSpatialRef(&reference) == CE_None;
    }
    for (int c = 0; good && c < image.channels(); ++c) {
        GDALRasterBand* band = dataset->GetRasterBand(c + 1);
        if (!raster.names.empty())
            band->SetDescription(raster.names[static_cast<std::size_t>(c)].c_str());
        auto* pixels = const_cast<float*>(image.plane(c).data()); // GDAL's signature serves reading and writing
        good = band->RasterIO(GF_Write, 0, 0, image.width(), image.height(), pixels, image.width(), image.height(),
                              GDT_Float32, 0, 0, nullptr) == CE_None;
    }
    return good ? std::move(dataset) : nullptr;
}

void require_empty(const fs::path& folder) {
    std::error_code failed;
    const fs::file_status status = fs::status(folder, failed);
    if (!fs::exists(status))
        return;
    if (!fs::is_directory(status))
        throw ConfigurationError(told("A file of this name exists"), folder.string(),
                                 told("Choose the name of a new folder"));
    const bool empty = fs::is_empty(folder, failed);
    if (failed)
        throw ConfigurationError(told("The folder cannot be read: %1", failed.message()), folder.string(),
                                 told("Choose another folder"));
    if (!empty)
        throw ConfigurationError(told("The folder exists and is not empty"), folder.string(),
                                 told("Choose a new or an empty folder"));
}

} // namespace

FileWriter::FileWriter(fs::path folder) : folder_(std::move(folder)) {
    require_empty(folder_);
    prepare_gdal();
    std::error_code failed;
    fs::create_directories(folder_, failed);
    if (failed)
        throw Error(told("The folder could not be made: %1", failed.message()), folder_.string(),
                    told("Choose a folder that you may write to"));
}

void FileWriter::bytes(const std::string& name, std::string_view bytes) const {
    const fs::path path = folder_ / name, aside = path.parent_path() / ("." + path.filename().string() + ".part");
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    if (failed)
        throw Error(told("The folder could not be made: %1", failed.message()), path.parent_path().string(),
                    told("Choose a folder that you may write to"));
    std::ofstream file(aside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
        const std::string reason = std::strerror(errno);
        fs::remove(aside, failed);
        disk_refused(path, reason);
    }
    fs::rename(aside, path, failed);
    if (failed)
        disk_refused(path, failed.message());
}

void FileWriter::tiff(const std::string& name, const RasterFile& raster) const {
    const QuietGdal quiet;
    const MemoryName memory(".tif"); // made in memory so that a full disk is met in one place
    char compress[] = "COMPRESS=DEFLATE", predictor[] = "PREDICTOR=2", interleave[] = "INTERLEAVE=BAND";
    char* options[] = {compress, interleave, raster.dtype == "float32" ? nullptr : predictor, nullptr};
    if (!filled("GTiff", memory.name(), raster, options))
        throw gdal_refused((folder_ / name).string());
    bytes(name, memory.bytes()); // the dataset is closed by now
}

void FileWriter::png(const std::string& name, const Image& image) const {
    const QuietGdal quiet;
    const MemoryName memory(".png");
    const auto held = filled("MEM", "", {image}, nullptr);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("PNG");
    const std::unique_ptr<GDALDataset> copy(
        held == nullptr || driver == nullptr ? nullptr
                                             : driver->CreateCopy(memory.name(), held.get(), FALSE, nullptr, nullptr, nullptr));
    if (!copy)
        throw gdal_refused((folder_ / name).string());
    copy->FlushCache();
    bytes(name, memory.bytes());
}

void FileWriter::npy(const std::string& name, const Image& image) const {
    std::string header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + std::to_string(image.height()) + ", " +
                         std::to_string(image.width()) + ", " + std::to_string(image.channels()) + "), }";
    header.append(64 - (header.size() + 11) % 64, ' '); // the numbers begin at a multiple of 64
    header += '\n';
    std::string text("\x93NUMPY\x01\x00", 8);
    text += static_cast<char>(header.size() & 0xFF);
    text += static_cast<char>(header.size() >> 8);
    text += header;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            for (int c = 0; c < image.channels(); ++c)
                text += static_cast<char>(static_cast<unsigned char>(std::clamp(image.at(c, y, x), 0.0F, 255.0F)));
    bytes(name, text);
}

void FileWriter::envi(const std::string& name, const RasterFile& raster, const std::string& more) const {
    const Image& image = raster.image;
    const bool wide = raster.dtype == "uint16";
    std::string raw;
    raw.reserve(image.pixels().size() * (wide ? 2 : 1));
    for (const float value : image.pixels()) {
        const auto number = static_cast<unsigned>(value);
        raw += static_cast<char>(number & 0xFF);
        if (wide)
            raw += static_cast<char>(number >> 8 & 0xFF);
    }
    bytes(name + ".raw", raw);
    bytes(name + ".hdr", "ENVI\nsamples = " + std::to_string(image.width()) + "\nlines = " + std::to_string(image.height()) +
                             "\nbands = " + std::to_string(image.channels()) + "\nheader offset = 0\ndata type = " +
                             (wide ? "12" : "1") + "\ninterleave = bsq\nbyte order = 0\n" + more);
}

Image true_colour(const Image& optical) {
    Image picture(3, optical.height(), optical.width());
    int to = 0;
    for (const int band : {3, 2, 1}) { // B04, B03, B02
        std::ranges::transform(optical.plane(band), picture.plane(to).begin(), [](float value) {
            return std::clamp(std::round(value * (255.0F / 3000.0F)), 0.0F, 255.0F);
        });
        ++to;
    }
    return picture;
}

Image coarser(const Image& image, int by) {
    Image out(image.channels(), image.height() / by, image.width() / by);
    for (int c = 0; c < out.channels(); ++c)
        for (int y = 0; y < out.height(); ++y)
            for (int x = 0; x < out.width(); ++x) {
                float sum = 0;
                for (int v = 0; v < by; ++v)
                    for (int u = 0; u < by; ++u)
                        sum += image.at(c, y * by + v, x * by + u);
                out.at(c, y, x) = std::round(sum / static_cast<float>(by * by));
            }
    return out;
}

Image plane_of(const Image& image, int channel) {
    Image plane(1, image.height(), image.width());
    std::ranges::copy(image.plane(channel), plane.pixels().begin());
    return plane;
}

} // namespace terrella::data
