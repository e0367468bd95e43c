// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_crs.h"

#include "base/error.h"
#include "data/gdal_errors.h"
#include "data/raster.h"

#include <cpl_conv.h>
#include <ogr_srs_api.h>

#include <cstdlib>
#include <limits>

namespace terrella::data {
namespace {

struct Released {
    void operator()(void* srs) const { OSRRelease(srs); }
};
using Srs = std::unique_ptr<void, Released>;

/// From "EPSG:32616" or WKT alone: texts come from files and must not make GDAL open further ones.
Srs srs_of(const std::string& crs) {
    prepare_gdal();
    const GdalErrors quiet;
    Srs srs(OSRNewSpatialReference(nullptr));
    const std::size_t colon = crs.find(':');
    OGRErr result = OGRERR_FAILURE;
    if (crs.starts_with("EPSG:"))
        result = OSRImportFromEPSG(srs.get(), std::atoi(crs.c_str() + colon + 1));
    else if (colon != std::string::npos && crs.find('[') == std::string::npos)
        result = OSRSetFromUserInput(srs.get(), crs.c_str()); // "ESRI:54009": a word and a number, no name of a file
    else {
        std::string text = crs;
        char* at = text.data();
        result = OSRImportFromWkt(srs.get(), &at);
    }
    if (result != OGRERR_NONE)
        return nullptr;
    OSRSetAxisMappingStrategy(srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return srs;
}

} // namespace

std::string crs_text(void* srs) {
    if (srs == nullptr)
        return {};
    const char* authority = OSRGetAuthorityName(srs, nullptr);
    const char* code = OSRGetAuthorityCode(srs, nullptr);
    if (authority != nullptr && code != nullptr)
        return std::string(authority) + ':' + code;
    char* wkt = nullptr;
    std::string text;
    if (OSRExportToWkt(srs, &wkt) == OGRERR_NONE && wkt != nullptr)
        text = wkt;
    CPLFree(wkt);
    return text;
}

bool same_crs(const std::string& a, const std::string& b) {
    if (a == b)
        return true;
    if (a.empty() || b.empty())
        return false;
    const Srs first = srs_of(a), second = srs_of(b);
    return first != nullptr && second != nullptr && OSRIsSame(first.get(), second.get()) != 0;
}

std::string crs_title(const std::string& crs) {
    if (crs.empty())
        return "none";
    const Srs srs = srs_of(crs);
    const char* name = srs == nullptr ? nullptr : OSRGetName(srs.get());
    const bool code = crs.find('[') == std::string::npos;
    if (name == nullptr)
        return code ? crs : "one that cannot be read";
    return code ? crs + " (" + name + ')' : name;
}

double metres_per_unit(const std::string& crs) {
    constexpr double degree_m = 111319.49079327358; // of the equator of WGS 84
    const Srs srs = srs_of(crs);
    if (srs == nullptr)
        return 1;
    if (OSRIsGeographic(srs.get()) != 0)
        return degree_m;
    const double metres = OSRGetLinearUnits(srs.get(), nullptr);
    return metres > 0 ? metres : 1;
}

struct PointTransform::Handle {
    OGRCoordinateTransformationH transform = nullptr;
    ~Handle() { OCTDestroyCoordinateTransformation(transform); }
};

PointTransform::PointTransform(const std::string& from, const std::string& to) : handle_(std::make_unique<Handle>()) {
    const Srs source = srs_of(from), target = srs_of(to);
    const GdalErrors errors;
    if (source != nullptr && target != nullptr)
        handle_->transform = OCTNewCoordinateTransformation(source.get(), target.get());
    if (handle_->transform == nullptr)
        throw DataError(told("There is no way from one reference system to the other: %1",
                             errors.text("one of them cannot be read")),
                        crs_title(from) + " to " + crs_title(to),
                        told("Reproject the data, with gdalwarp or ogr2ogr say"));
}

PointTransform::~PointTransform() = default;
PointTransform::PointTransform(PointTransform&&) noexcept = default;
PointTransform& PointTransform::operator=(PointTransform&&) noexcept = default;

void* PointTransform::handle() const { return handle_->transform; }

void PointTransform::operator()(std::vector<double>& x, std::vector<double>& y) {
    const GdalErrors quiet; // points beyond a projection are no failure of the whole
    std::vector<int> well(x.size());
    OCTTransformEx(handle_->transform, static_cast<int>(x.size()), x.data(), y.data(), nullptr, well.data());
    for (std::size_t i = 0; i < x.size(); ++i)
        if (well[i] == 0)
            x[i] = y[i] = std::numeric_limits<double>::quiet_NaN();
}

} // namespace terrella::data
