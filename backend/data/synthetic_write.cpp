// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic.h"

#include "base/error.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <system_error>

namespace terrella::data {
namespace {

namespace fs = std::filesystem;

// GDAL prints to stderr unless told otherwise; its last message goes into our errors instead.
class QuietGdal {
public:
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
};

Error gdal_refused(const fs::path& path) {
    return {std::string("The scene could not be encoded: ") + CPLGetLastErrorMsg(), path.string(),
            "Check that GDAL's GeoTIFF driver works"};
}

// The sample as the bytes of a GeoTIFF, made in memory so that a full disk is met in one place.
std::string geotiff(const Sample& sample, const DatasetInfo& info, const fs::path& path) {
    static std::atomic<int> calls{0}; // two threads may write at once
    const std::string memory = "/vsimem/terrella-synthetic-" + std::to_string(calls++) + ".tif";
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    if (driver == nullptr)
        throw gdal_refused(path);
    const Image& image = sample.image;
    const GDALDataType type = info.dtype == "uint16" ? GDT_UInt16 : GDT_Float32;
    char compress[] = "COMPRESS=DEFLATE", predictor[] = "PREDICTOR=2", interleave[] = "INTERLEAVE=BAND";
    char* options[] = {compress, interleave, type == GDT_UInt16 ? predictor : nullptr, nullptr};
    GDALDataset* dataset =
        driver->Create(memory.c_str(), image.width(), image.height(), image.channels(), type, options);
    if (dataset == nullptr)
        throw gdal_refused(path);
    std::array<double, 6> transform = sample.geotransform.value_or(std::array<double, 6>{0, 1, 0, 0, 0, -1});
    OGRSpatialReference reference;
    bool good = reference.SetFromUserInput(sample.crs.c_str()) == OGRERR_NONE &&
                dataset->SetSpatialRef(&reference) == CE_None && dataset->SetGeoTransform(transform.data()) == CE_None;
    for (int c = 0; good && c < image.channels(); ++c) {
        GDALRasterBand* band = dataset->GetRasterBand(c + 1);
        band->SetDescription(info.bands[c].name.c_str());
        auto* pixels = const_cast<float*>(image.plane(c).data()); // GDAL's signature serves reading and writing
        good = band->RasterIO(GF_Write, 0, 0, image.width(), image.height(), pixels, image.width(), image.height(),
                              GDT_Float32, 0, 0) == CE_None;
    }
    GDALClose(dataset);
    vsi_l_offset length = 0;
    GByte* bytes = VSIGetMemFileBuffer(memory.c_str(), &length, TRUE); // TRUE: the buffer is ours, the name is gone
    if (!good || bytes == nullptr) {
        VSIFree(bytes);
        throw gdal_refused(path);
    }
    std::string text(reinterpret_cast<const char*>(bytes), length);
    VSIFree(bytes);
    return text;
}

[[noreturn]] void disk_refused(const fs::path& path, const std::string& reason) {
    throw Error("The scene could not be written: " + reason, path.string(), "Free some space or choose another folder");
}

// Written aside and renamed, so that an interrupted run leaves no half scene under a scene's name.
void write_scene(const fs::path& path, const std::string& bytes) {
    const fs::path aside = path.parent_path() / ("." + path.filename().string() + ".part");
    std::ofstream file(aside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    std::error_code failed;
    if (!file) {
        const std::string reason = std::strerror(errno);
        fs::remove(aside, failed);
        disk_refused(path, reason);
    }
    fs::rename(aside, path, failed);
    if (failed)
        disk_refused(path, failed.message());
}

void require_empty(const fs::path& folder) {
    std::error_code failed;
    const fs::file_status status = fs::status(folder, failed);
    if (!fs::exists(status))
        return;
    if (!fs::is_directory(status))
        throw ConfigurationError("A file of this name exists", folder.string(), "Choose the name of a new folder");
    const bool empty = fs::is_empty(folder, failed);
    if (failed)
        throw ConfigurationError("The folder cannot be read: " + failed.message(), folder.string(),
                                 "Choose another folder");
    if (!empty)
        throw ConfigurationError("The folder exists and is not empty", folder.string(),
                                 "Choose a new or an empty folder");
}

} // namespace

void write_synthetic(const SyntheticSettings& settings, const fs::path& folder, Progress* progress,
                     const StopToken& stop) {
    const auto dataset = synthetic_dataset(settings); // checks the settings before anything is written
    const DatasetInfo& info = dataset->info();
    require_empty(folder);
    GDALAllRegister();
    const QuietGdal quiet;
    for (const std::string& name : info.classes) {
        std::error_code failed;
        fs::create_directories(folder / name, failed);
        if (failed)
            throw Error("The folder could not be made: " + failed.message(), (folder / name).string(),
                        "Choose a folder that you may write to");
    }
    if (progress != nullptr)
        progress->start("Writing scenes", static_cast<std::int64_t>(dataset->size()));
    for (std::size_t i = 0; i < dataset->size() && !stop.stop_requested(); ++i) {
        const Sample sample = dataset->read(i);
        const std::string& name = info.classes[static_cast<std::size_t>(sample.label)];
        const std::string file =
            name + "_" + std::to_string(i / info.classes.size() + 1) + ".tif"; // numbered from 1, as EuroSAT is
        write_scene(folder / name / file, geotiff(sample, info, folder / name / file));
        if (progress != nullptr)
            progress->set(static_cast<std::int64_t>(i) + 1);
    }
}

} // namespace terrella::data
