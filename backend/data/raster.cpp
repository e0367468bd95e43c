// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/raster.h"

#include "base/error.h"
#include "base/text.h"
#include "data/gdal_errors.h"
#include "data/name_ending.h"
#include "data/scene_crs.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string_view>
#include <utility>

namespace terrella::data {
namespace {

// File formats only: no VRT or other format that names further sources, no web services, no databases.
constexpr const char* drivers[] = {"GTiff", "COG", "PNG", "JPEG", "JP2OpenJPEG", "BMP", "ENVI", "HFA", "WEBP", nullptr};

/// Options of GDAL that hold for this thread while it lives.
class ThreadOption {
public:
    ThreadOption(const char* key, const char* value) : key_(key) {
        if (const char* before = CPLGetThreadLocalConfigOption(key, nullptr)) {
            before_ = before;
            had_ = true;
        }
        CPLSetThreadLocalConfigOption(key, value);
    }
    ~ThreadOption() { CPLSetThreadLocalConfigOption(key_, had_ ? before_.c_str() : nullptr); }
    ThreadOption(const ThreadOption&) = delete;
    ThreadOption& operator=(const ThreadOption&) = delete;

private:
    const char* key_;
    std::string before_;
    bool had_ = false;
};

std::string dtype_name(GDALDataType type) {
    switch (type) {
    case GDT_Byte: return "uint8";
    case GDT_UInt16: return "uint16";
    case GDT_Int16: return "int16";
    case GDT_UInt32: return "uint32";
    case GDT_Int32: return "int32";
    case GDT_Float32: return "float32";
    case GDT_Float64: return "float64";
    default: return {};
    }
}

/// ENVI keeps its header in a second file; hiding the folder's listing would hide it.
bool needs_companions(const std::string& name) {
    const std::string ending = name_ending(name);
    return ending == ".img" || ending == ".dat" || ending == ".bsq" || ending == ".bil" || ending == ".bip" ||
           ending == ".raw";
}

std::string colour_name(GDALColorInterp colour) {
    switch (colour) {
    case GCI_RedBand: return "red";
    case GCI_GreenBand: return "green";
    case GCI_BlueBand: return "blue";
    case GCI_GrayIndex: return "grey";
    default: return {};
    }
}

/// Reads in the file's own type and pixel order where that is by pixel, and sorts into planes here: GDAL's own sorting
/// and conversion take as long as decoding a JPEG.
template <class T>
CPLErr read_as_stored(GDALDatasetH dataset, const PixelWindow& window, std::vector<int>& channels, GDALDataType type,
                      Image& image) {
    const auto bands = static_cast<std::size_t>(image.channels());
    const std::size_t pixels = image.plane_size();
    const char* order = GDALGetMetadataItem(dataset, "INTERLEAVE", "IMAGE_STRUCTURE");
    const bool by_pixel = bands > 1 && order != nullptr && std::string_view(order) == "PIXEL";
    thread_local std::vector<T> stored; // grows to the largest image, once a thread
    stored.resize(pixels * bands);
    const auto size = static_cast<int>(sizeof(T)), step = static_cast<int>(sizeof(T) * bands);
    const CPLErr result =
        GDALDatasetRasterIO(dataset, GF_Read, window.x, window.y, window.width, window.height, stored.data(),
                            image.width(), image.height(), type, image.channels(), channels.data(), by_pixel ? step : 0,
                            by_pixel ? step * image.width() : 0, by_pixel ? size : 0);
    const std::span<float> out = image.pixels();
    if (by_pixel)
        for (std::size_t c = 0; c < bands; ++c) {
            float* plane = out.data() + c * pixels;
            for (std::size_t i = 0; i < pixels; ++i)
                plane[i] = static_cast<float>(stored[i * bands + c]);
        }
    else
        std::copy(stored.begin(), stored.end(), out.begin());
    return result;
}

} // namespace

struct Raster::Handle {
    GDALDatasetH dataset = nullptr;
    std::string memory;        // the name under /vsimem/, empty for files
    std::vector<int> channels; // GDAL's band numbers that are no alpha, from 1
    int alpha = 0;             // GDAL's band number, 0: none
    GDALColorTableH palette = nullptr;

    ~Handle() {
        const GdalErrors quiet; // closing a damaged file repeats what reading it said
        if (dataset != nullptr)
            GDALClose(dataset);
        if (!memory.empty())
            VSIUnlink(memory.c_str());
    }
    [[nodiscard]] GDALRasterBandH band(int channel) const { return GDALGetRasterBand(dataset, channels[channel]); }
};

Raster::~Raster() = default;
Raster::Raster(Raster&&) noexcept = default;
Raster& Raster::operator=(Raster&&) noexcept = default;

Raster::Raster(const std::filesystem::path& path, Companions companions)
    : name_(path.string()), handle_(std::make_unique<Handle>()) {
    prepare_gdal();
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code)) // so that no name is taken for one of GDAL's own schemes
        throw DataError(told("There is no such file"), name_, told("Check the path"));
    const GdalErrors errors;
    const bool look = companions == Companions::looked_for || needs_companions(name_);
    const ThreadOption listing("GDAL_DISABLE_READDIR_ON_OPEN", look ? "TRUE" : "EMPTY_DIR");
    // Off for the program (prepare_gdal); nothing here changes a dataset, so nothing is written with it on either.
    const ThreadOption sidecars("GDAL_PAM_ENABLED", companions == Companions::looked_for ? "YES" : "NO");
    // A path such as "GTIFF_DIR:1:x.tif" would reach a sub-scheme of a driver: absolute paths never do.
    const std::string absolute = std::filesystem::absolute(path).string();
    handle_->dataset = GDALOpenEx(absolute.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers,
                                  nullptr, nullptr);
    if (handle_->dataset == nullptr)
        throw DataError(told("The image cannot be opened: %1", errors.text("no known image format")), name_,
                        told("Copy or download the file again, or remove it"));
    describe();
}

Raster::Raster(std::span<const std::byte> bytes, const std::string& name)
    : name_(name), handle_(std::make_unique<Handle>()) {
    prepare_gdal();
    static std::atomic<std::uint64_t> number = 0;
    handle_->memory = "/vsimem/terrella/" + std::to_string(number++) + name_ending(name);
    const GdalErrors errors;
    const ThreadOption listing("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR");
    const ThreadOption direct("GTIFF_VIRTUAL_MEM_IO", "YES"); // of bytes in memory: nothing is mapped that could vanish
    // GDAL takes a mutable buffer and does not write to it in a file opened for reading.
    auto* data = reinterpret_cast<GByte*>(const_cast<std::byte*>(bytes.data()));
    VSILFILE* file = VSIFileFromMemBuffer(handle_->memory.c_str(), data, bytes.size(), FALSE);
    if (file == nullptr)
        throw DataError(told("The image cannot be opened: %1", errors.text("out of memory")), name_,
                        told("Close other programs"));
    VSIFCloseL(file);
    handle_->dataset = GDALOpenEx(handle_->memory.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                  drivers, nullptr, nullptr);
    if (handle_->dataset == nullptr) {
        std::string reason = errors.text("no known image format");
        if (const std::size_t at = reason.find(handle_->memory); at != std::string::npos)
            reason.replace(at, handle_->memory.size(), std::filesystem::path(name).filename().string());
        throw DataError(told("The image cannot be opened: %1", reason), name_,
                        told("Copy or download the file again, or remove it"));
    }
    describe();
}

void Raster::describe() {
    Handle& h = *handle_;
    info_.height = GDALGetRasterYSize(h.dataset);
    info_.width = GDALGetRasterXSize(h.dataset);
    info_.format = GDALGetDriverShortName(GDALGetDatasetDriver(h.dataset));
    const int count = GDALGetRasterCount(h.dataset);
    GDALDataType widest = GDT_Unknown;
    for (int b = 1; b <= count; ++b) {
        GDALRasterBandH band = GDALGetRasterBand(h.dataset, b);
        if (count > 1 && GDALGetRasterColorInterpretation(band) == GCI_AlphaBand && h.alpha == 0) {
            h.alpha = b;
            continue;
        }
        h.channels.push_back(b);
        info_.names.push_back(GDALGetDescription(band));
        widest = widest == GDT_Unknown ? GDALGetRasterDataType(band)
                                       : GDALDataTypeUnion(widest, GDALGetRasterDataType(band));
    }
    if (h.channels.empty())
        throw DataError(told("The image has no bands"), name_, told("Remove the file"));
    info_.dtype = dtype_name(widest);
    if (info_.dtype.empty())
        throw DataError(told("The image's values are of type %1, which is not read here", GDALGetDataTypeName(widest)),
                        name_, told("Convert it to an integer or float32 GeoTIFF"));
    info_.bands = static_cast<int>(h.channels.size());
    name_by_colour();
    // A palette in a picture format stands for colours; in a GeoTIFF it explains codes, which stay.
    const bool picture = info_.format == "PNG" || info_.format == "BMP" || info_.format == "WEBP";
    if (picture && info_.bands == 1 && widest == GDT_Byte) {
        h.palette = GDALGetRasterColorTable(h.band(0));
        if (h.palette != nullptr) {
            info_.bands = 3;
            info_.names = {"red", "green", "blue"};
        }
    }
    std::array<double, 6> geotransform{};
    if (GDALGetGeoTransform(h.dataset, geotransform.data()) == CE_None)
        info_.geotransform = geotransform;
}

std::string Raster::crs() const { return crs_text(GDALGetSpatialRef(handle_->dataset)); }

/// Without descriptions the colours are the names, where they are all told: the first band of any GeoTIFF counts as
/// grey.
void Raster::name_by_colour() {
    if (!std::ranges::all_of(info_.names, [](const std::string& name) { return name.empty(); }))
        return;
    std::vector<std::string> colours;
    for (int c = 0; c < info_.bands; ++c)
        colours.push_back(colour_name(GDALGetRasterColorInterpretation(handle_->band(c))));
    if (info_.bands == 1 || std::ranges::find(colours, "red") != colours.end())
        info_.names = colours;
}

void* Raster::gdal_dataset() const { return handle_->dataset; }

int Raster::gdal_band(int band) const { return handle_->channels.at(handle_->palette != nullptr ? 0 : band); }

void Raster::read(Image& image) const { read(image, {0, 0, info_.width, info_.height}); }

void Raster::read(Image& image, const PixelWindow& window, std::span<const int> bands, int height, int width) const {
    Handle& h = *handle_;
    std::vector<int> all, channels; // channels: GDAL's numbers
    if (bands.empty() || h.palette != nullptr) {
        all.resize(info_.bands);
        std::iota(all.begin(), all.end(), 0);
        bands = all;
    }
    height = height > 0 ? height : window.height;
    width = width > 0 ? width : window.width;
    const auto pixels = static_cast<std::size_t>(height) * width;
    if (pixels > largest_pixels / bands.size())
        throw DataError(
            told("The image is too large for a sample: %1 × %2 pixels with %3 bands", width, height, bands.size()),
            name_, told("Cut it into tiles first"));
    const GdalErrors errors;
    const auto count = static_cast<int>(bands.size());
    image.reshape(count, height, width);
    for (const int band : bands)
        channels.push_back(gdal_band(band));
    CPLErr result = CE_None;
    if (h.palette != nullptr)
        result = GDALRasterIO(h.band(0), GF_Read, window.x, window.y, window.width, window.height,
                              image.plane(0).data(), width, height, GDT_Float32, 0, 0);
    else if (info_.dtype == "uint8")
        result = read_as_stored<std::uint8_t>(h.dataset, window, channels, GDT_Byte, image);
    else if (info_.dtype == "uint16")
        result = read_as_stored<std::uint16_t>(h.dataset, window, channels, GDT_UInt16, image);
    else if (info_.dtype == "int16")
        result = read_as_stored<std::int16_t>(h.dataset, window, channels, GDT_Int16, image);
    else
        result = GDALDatasetRasterIO(h.dataset, GF_Read, window.x, window.y, window.width, window.height,
                                     image.pixels().data(), width, height, GDT_Float32, count, channels.data(), 0, 0,
                                     0);
    if (result != CE_None || errors.any())
        throw DataError(told("The image is damaged: %1", errors.text("its pixels cannot be read")), name_,
                        told("Copy or download the file again, or remove it"));
    if (h.palette != nullptr) {
        const std::span<float> red = image.plane(0), green = image.plane(1), blue = image.plane(2);
        const int entries = GDALGetColorEntryCount(h.palette);
        for (std::size_t i = 0; i < pixels; ++i) {
            GDALColorEntry colour{};
            if (const int code = static_cast<int>(red[i]); code >= 0 && code < entries)
                colour = *GDALGetColorEntry(h.palette, code);
            red[i] = colour.c1;
            green[i] = colour.c2;
            blue[i] = colour.c3;
        }
    }
    mask(image, window, bands);
    if (errors.any())
        throw DataError(told("The image's mask is damaged: %1", errors.text("")), name_,
                        told("Copy or download the file again, or remove it"));
}

void Raster::read_codes(int band, Image& image) const {
    const Handle& h = *handle_;
    if (band < 0 || static_cast<std::size_t>(band) >= h.channels.size())
        throw DataError(told("The mask has no band %1", band + 1), name_,
                        told("Copy or download the file again, or remove it"));
    const GdalErrors errors;
    image.reshape(1, info_.height, info_.width);
    const GDALRasterBandH codes = h.band(band);
    if (GDALRasterIO(codes, GF_Read, 0, 0, info_.width, info_.height, image.plane(0).data(), info_.width, info_.height,
                     GDT_Float32, 0, 0) != CE_None ||
        errors.any())
        throw DataError(told("The mask is damaged: %1", errors.text("its pixels cannot be read")), name_,
                        told("Copy or download the file again, or remove it"));
    int has = 0;
    const auto nodata = static_cast<float>(GDALGetRasterNoDataValue(codes, &has));
    for (float& v : image.plane(0))
        if (!std::isfinite(v) || (has != 0 && v == nodata))
            v = std::numeric_limits<float>::quiet_NaN();
}

void Raster::mask(Image& image, const PixelWindow& window, std::span<const int> bands) const {
    constexpr float missing = std::numeric_limits<float>::quiet_NaN();
    const Handle& h = *handle_;
    const int flags = GDALGetMaskFlags(h.band(0));
    for (std::size_t c = 0; c < bands.size() && h.palette == nullptr; ++c) {
        const GDALRasterBandH band = h.band(bands[c]);
        const std::span<float> plane = image.plane(static_cast<int>(c));
        if (GDALDataTypeIsFloating(GDALGetRasterDataType(band)))
            for (float& v : plane)
                if (!std::isfinite(v))
                    v = missing;
        int has = 0;
        const auto nodata = static_cast<float>(GDALGetRasterNoDataValue(band, &has));
        if (has != 0 && !std::isnan(nodata))
            for (float& v : plane)
                if (v == nodata)
                    v = missing;
    }
    if (h.alpha == 0 && ((flags & GMF_PER_DATASET) == 0 || (flags & (GMF_NODATA | GMF_ALL_VALID)) != 0))
        return;
    const GDALRasterBandH valid = h.alpha != 0 ? GDALGetRasterBand(h.dataset, h.alpha) : GDALGetMaskBand(h.band(0));
    std::vector<float> shown(image.plane_size());
    if (GDALRasterIO(valid, GF_Read, window.x, window.y, window.width, window.height, shown.data(), image.width(),
                     image.height(), GDT_Float32, 0, 0) != CE_None)
        return; // the caller sees the error
    for (int c = 0; c < image.channels(); ++c) {
        const std::span<float> plane = image.plane(c);
        for (std::size_t i = 0; i < plane.size(); ++i)
            if (shown[i] == 0)
                plane[i] = missing;
    }
}

} // namespace terrella::data
