// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// How a reference system is written everywhere: "EPSG:32633", else WKT; empty for null. `srs` is GDAL's
/// OGRSpatialReferenceH.
std::string crs_text(void* srs);

/// True when two reference systems, as `crs_text` writes them, are one, however they are written. Empty ones are
/// like each other only.
bool same_crs(const std::string& a, const std::string& b);

/// "EPSG:32616 (WGS 84 / UTM zone 16N)" for messages; "none" for an empty one.
std::string crs_title(const std::string& crs);

/// Metres on the ground of one unit of its coordinates; of a degree at the equator. 1 where it cannot be told.
double metres_per_unit(const std::string& crs);

/// Points from one reference system to another, x to the east and y to the north in both (longitude before latitude).
/// One thread at a time.
class PointTransform {
public:
    /// Throws DataError naming both when there is no way from one to the other.
    PointTransform(const std::string& from, const std::string& to);
    ~PointTransform();
    PointTransform(PointTransform&&) noexcept;
    PointTransform& operator=(PointTransform&&) noexcept;

    /// In place. Points that have no counterpart (beyond a projection's range) become NaN.
    void operator()(std::vector<double>& x, std::vector<double>& y);
    /// GDAL's OGRCoordinateTransformationH, for geometries.
    [[nodiscard]] void* handle() const;

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

/// The reference system of longitudes and latitudes.
constexpr const char* wgs84 = "EPSG:4326";

} // namespace terrella::data
