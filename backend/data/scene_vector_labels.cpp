// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/text.h"
#include "data/gdal_errors.h"
#include "data/scene_crs.h"
#include "data/scene_labels.h"

#include <cpl_conv.h>
#include <gdal.h>
#include <gdal_alg.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace terrella::data {
namespace {

constexpr float undefined = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t most_classes = 1000;
constexpr std::uint64_t largest_geometries = 2'000'000'000; // bytes kept in memory
constexpr int bucket_side = 256;                            // canvas pixels

// File formats only: no databases, no web services, no format that names further sources.
constexpr const char* drivers[] = {
    "GPKG", "ESRI Shapefile", "GeoJSON",     "GeoJSONSeq", "FlatGeobuf", "TopoJSON", "KML",
    "GML",  "MapInfo File",   "OpenFileGDB", "GPX",        "DXF",        nullptr};

struct Closed {
    void operator()(void* dataset) const {
        const GdalErrors quiet;
        GDALClose(dataset);
    }
};
using DatasetPtr = std::unique_ptr<void, Closed>;

struct Destroyed {
    void operator()(void* geometry) const { OGR_G_DestroyGeometry(static_cast<OGRGeometryH>(geometry)); }
};
using GeometryPtr = std::unique_ptr<void, Destroyed>;

struct FeatureClosed {
    void operator()(void* feature) const { OGR_F_Destroy(feature); }
};

struct Box4 {
    double left, top, right, bottom; // canvas pixels
};

struct Shape {
    GeometryPtr geometry; // in the scene's coordinates
    int label = 0;
    Box4 box{};
};

DatasetPtr open_vector(const std::string& path) {
    prepare_gdal();
    const GdalErrors errors;
    // GML may name a schema on a server; it is not asked for.
    CPLSetThreadLocalConfigOption("GML_DOWNLOAD_SCHEMA", "NO");
    const std::string absolute = std::filesystem::absolute(path).string();
    DatasetPtr dataset(GDALOpenEx(absolute.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers,
                                  nullptr, nullptr));
    CPLSetThreadLocalConfigOption("GML_DOWNLOAD_SCHEMA", nullptr);
    if (dataset == nullptr)
        throw DataError(
            told("The labels cannot be opened: %1", errors.text("no known vector format")), path,
            told("Name a GeoPackage, Shapefile, GeoJSON, FlatGeobuf, KML, GML or MapInfo file, or a class raster"));
    return dataset;
}

OGRLayerH layer_of(GDALDatasetH dataset, const SceneSettings& settings) {
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i)
        names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset, i)));
    if (names.empty())
        throw DataError(told("The file of labels has no layer"), settings.labels,
                        told("Name another as data.scene.labels"));
    if (settings.layer.empty() && names.size() > 1)
        throw ConfigurationError(told("The file of labels has %1 layers", names.size()), settings.labels,
                                 told("Set data.scene.layer to one of: %1", join(names, ", ")));
    const auto found = settings.layer.empty() ? names.begin() : std::ranges::find(names, settings.layer);
    if (found == names.end())
        throw ConfigurationError(told("The file of labels has no layer '%1'", settings.layer), "data.scene.layer",
                                 name_remedy(settings.layer, names));
    return GDALDatasetGetLayer(dataset, static_cast<int>(found - names.begin()));
}

int field_of(OGRLayerH layer, const SceneSettings& settings) {
    if (settings.field.empty())
        return -1;
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    std::vector<std::string> names;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        names.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
    const auto found = std::ranges::find(names, settings.field);
    if (found == names.end())
        throw ConfigurationError(told("The labels have no attribute '%1'", settings.field), "data.scene.field",
                                 names.empty() ? told("Leave it empty: the features have no attributes")
                                               : name_remedy(settings.field, names));
    return static_cast<int>(found - names.begin());
}

class VectorLabels final : public SceneLabels {
public:
    VectorLabels(const SceneCanvas& canvas, const SceneSettings& settings, Progress* progress, const StopToken& stop)
        : canvas_(canvas), outside_(settings.outside) {
        if (!canvas.geotransform())
            throw DataError(told("The scene has no georeference: vector labels cannot be laid on it"),
                            canvas.files()[canvas.reference()].path.string(),
                            told("Give it one (gdal_edit.py -a_srs … -a_ullr …), or use a class raster of its size"));
        const DatasetPtr dataset = open_vector(settings.labels);
        load(layer_of(dataset.get(), settings), settings, progress, stop);
    }

    void read(const PixelWindow& window, Image& mask) const override;

private:
    void load(OGRLayerH layer, const SceneSettings& settings, Progress* progress, const StopToken& stop);
    [[nodiscard]] std::optional<Box4> box_of(OGRGeometryH geometry) const;
    void name_classes(const std::vector<std::string>& names);
    static std::uint64_t bucket(int column, int row) {
        return static_cast<std::uint64_t>(row) << 32 | static_cast<std::uint32_t>(column);
    }

    const SceneCanvas& canvas_;
    std::string outside_;
    std::vector<Shape> shapes_; // in the file's order
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets_;
    float outside_class_ = undefined;
};

/// In canvas pixels; none when it is empty or not in the scene.
std::optional<Box4> VectorLabels::box_of(OGRGeometryH geometry) const {
    const Affine to_pixels = *inverse(*canvas_.geotransform());
    OGREnvelope e;
    if (OGR_G_IsEmpty(geometry) != 0)
        return std::nullopt;
    OGR_G_GetEnvelope(geometry, &e);
    Box4 box{1e18, 1e18, -1e18, -1e18};
    for (const auto& [x, y] : {std::pair{e.MinX, e.MinY}, {e.MinX, e.MaxY}, {e.MaxX, e.MinY}, {e.MaxX, e.MaxY}}) {
        const auto [px, py] = apply(to_pixels, x, y);
        box = {std::min(box.left, px), std::min(box.top, py), std::max(box.right, px), std::max(box.bottom, py)};
    }
    if (!(box.left < canvas_.width() && box.top < canvas_.height() && box.right >= 0 && box.bottom >= 0))
        return std::nullopt; // NaN as well
    return Box4{std::max(box.left, 0.0), std::max(box.top, 0.0), std::min(box.right, canvas_.width() - 1.0),
                std::min(box.bottom, canvas_.height() - 1.0)};
}

void VectorLabels::load(OGRLayerH layer, const SceneSettings& settings, Progress* progress, const StopToken& stop) {
    const int field = field_of(layer, settings);
    const std::string crs = crs_text(OGR_L_GetSpatialRef(layer));
    std::optional<PointTransform> transform;
    if (crs.empty() != canvas_.crs().empty())
        remarks_.push_back(told("labels: one of scene and labels names no reference system; taken for the same"));
    else if (!same_crs(crs, canvas_.crs())) {
        transform.emplace(crs, canvas_.crs());
        remarks_.push_back(told("labels: reprojected from %1", crs_title(crs)));
    }
    const GdalErrors errors;
    if (progress != nullptr)
        progress->start(told("Reading the features of the labels"),
                        std::max<std::int64_t>(OGR_L_GetFeatureCount(layer, 0), 0));
    std::map<std::string, int> known; // in the order of their first feature
    std::vector<std::string> names;
    std::int64_t features = 0, nameless = 0, lost = 0;
    std::uint64_t bytes = 0;
    OGR_L_ResetReading(layer);
    while (!stop.stop_requested()) {
        const std::unique_ptr<void, FeatureClosed> feature(OGR_L_GetNextFeature(layer));
        if (feature == nullptr)
            break;
        ++features;
        if (progress != nullptr)
            progress->add();
        auto* const handle = static_cast<OGRFeatureH>(feature.get());
        if (field >= 0 && OGR_F_IsFieldSetAndNotNull(handle, field) == 0) {
            ++nameless;
            continue;
        }
        GeometryPtr geometry(OGR_F_StealGeometry(handle));
        if (geometry == nullptr)
            continue;
        if (transform && OGR_G_Transform(geometry.get(), transform->handle()) != OGRERR_NONE) {
            ++lost;
            continue;
        }
        const auto box = box_of(geometry.get());
        if (!box)
            continue;
        bytes += static_cast<std::uint64_t>(OGR_G_WkbSize(geometry.get()));
        if (bytes > largest_geometries)
            throw DataError(told("The labels in the scene take more than %1", bytes_text(largest_geometries)),
                            settings.labels, told("Simplify them, or make a class raster of them (gdal_rasterize)"));
        const std::string name =
            field < 0 ? std::filesystem::path(settings.labels).stem().string() : OGR_F_GetFieldAsString(handle, field);
        const auto [place, fresh] = known.try_emplace(name, static_cast<int>(names.size()));
        if (fresh)
            names.push_back(name);
        if (names.size() > most_classes)
            throw DataError(told("The attribute '%1' has more than %2 different values: it names no classes",
                                 settings.field, most_classes),
                            settings.labels, told("Choose another as data.scene.field"));
        const auto number = static_cast<std::uint32_t>(shapes_.size());
        for (int row = static_cast<int>(box->top) / bucket_side; row <= static_cast<int>(box->bottom) / bucket_side;
             ++row)
            for (int column = static_cast<int>(box->left) / bucket_side;
                 column <= static_cast<int>(box->right) / bucket_side; ++column)
                buckets_[bucket(column, row)].push_back(number);
        shapes_.push_back({std::move(geometry), place->second, *box});
    }
    if (errors.any() && !transform)
        throw DataError(told("The labels are damaged: %1", errors.text("")), settings.labels,
                        told("Copy or export the file again"));
    if (features == 0)
        throw DataError(told("The labels have no features"), settings.labels,
                        told("Name another file as data.scene.labels"));
    if (shapes_.empty() && !stop.stop_requested())
        throw DataError(told("None of the %1 features of the labels lies in the scene, which is in %2 (labels: %3)%4",
                             features, crs_title(canvas_.crs()), crs_title(crs),
                             nameless > 0 ? told("; %1 have no value of '%2'", nameless, settings.field) : Message()),
                        settings.labels, told("Name labels of the same place, or correct their reference system"));
    if (nameless > 0)
        remarks_.push_back(told("labels: %1 features without a value of '%2' were left out", nameless, settings.field));
    if (lost > 0)
        remarks_.push_back(told("labels: %1 features could not be reprojected and were left out", lost));
    name_classes(names);
}

/// Classes are listed by name, whatever the order of the features.
void VectorLabels::name_classes(const std::vector<std::string>& names) {
    std::vector<std::string> sorted = names;
    if (!outside_.empty() && std::ranges::find(sorted, outside_) == sorted.end())
        sorted.push_back(outside_);
    std::ranges::sort(sorted, natural_less);
    for (const std::string& name : sorted)
        classes_.push_back({name, class_colour(classes_.size())});
    const auto place = [&](const std::string& name) {
        return static_cast<int>(std::ranges::find(sorted, name) - sorted.begin());
    };
    std::vector<int> now;
    for (const std::string& name : names)
        now.push_back(place(name));
    for (Shape& shape : shapes_)
        shape.label = now[shape.label];
    if (!outside_.empty())
        outside_class_ = static_cast<float>(place(outside_));
}

void VectorLabels::read(const PixelWindow& window, Image& mask) const {
    mask.reshape(1, window.height, window.width);
    std::ranges::fill(mask.pixels(), outside_class_);
    std::vector<std::uint32_t> here;
    for (int row = window.y / bucket_side; row <= (window.y + window.height - 1) / bucket_side; ++row)
        for (int column = window.x / bucket_side; column <= (window.x + window.width - 1) / bucket_side; ++column)
            if (const auto found = buckets_.find(bucket(column, row)); found != buckets_.end())
                for (const std::uint32_t number : found->second) {
                    const Box4& box = shapes_[number].box;
                    if (box.left < window.x + window.width && box.right >= window.x - 1 &&
                        box.top < window.y + window.height && box.bottom >= window.y - 1)
                        here.push_back(number);
                }
    if (here.empty())
        return;
    std::ranges::sort(here); // the file's order decides where features overlap
    here.erase(std::ranges::unique(here).begin(), here.end());
    const GdalErrors errors;
    static const GDALDriverH memory = GDALGetDriverByName("MEM");
    const DatasetPtr drawn(GDALCreate(memory, "", window.width, window.height, 1, GDT_Float32, nullptr));
    if (drawn == nullptr)
        throw DataError(told("The labels cannot be drawn: %1", errors.text("no memory")), "tile",
                        told("Close other programs"));
    Affine place = compose(Affine{static_cast<double>(window.x), 1, 0, static_cast<double>(window.y), 0, 1},
                           *canvas_.geotransform());
    GDALSetGeoTransform(drawn.get(), place.data());
    const GDALRasterBandH band = GDALGetRasterBand(drawn.get(), 1);
    GDALFillRaster(band, -1, 0);
    std::vector<OGRGeometryH> geometries;
    std::vector<double> values;
    for (const std::uint32_t number : here) {
        geometries.push_back(static_cast<OGRGeometryH>(shapes_[number].geometry.get()));
        values.push_back(shapes_[number].label);
    }
    int first = 1;
    CPLErr result =
        GDALRasterizeGeometries(drawn.get(), 1, &first, static_cast<int>(geometries.size()), geometries.data(), nullptr,
                                nullptr, values.data(), nullptr, nullptr, nullptr);
    Image labels(1, window.height, window.width);
    if (result == CE_None)
        result = GDALRasterIO(band, GF_Read, 0, 0, window.width, window.height, labels.pixels().data(), window.width,
                              window.height, GDT_Float32, 0, 0);
    if (result != CE_None)
        throw DataError(told("The labels cannot be drawn: %1", errors.text("an unknown reason")), "tile",
                        told("Check the geometries, with ogrinfo say"));
    const std::span<float> out = mask.pixels();
    for (std::size_t i = 0; i < out.size(); ++i)
        if (const float label = labels.pixels()[i]; label >= 0)
            out[i] = label;
}

} // namespace

std::unique_ptr<SceneLabels> open_vector_labels(const SceneCanvas& canvas, const SceneSettings& settings,
                                                Progress* progress, const StopToken& stop) {
    return std::make_unique<VectorLabels>(canvas, settings, progress, stop);
}

} // namespace terrella::data
