// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/name_ending.h"
#include "data/raster.h"

#include <cpl_conv.h>
#include <gdal.h>

#include <algorithm>
#include <cctype>
#include <mutex>

namespace terrella::data {
namespace {

/// Takes away the formats that name further sources or ask a server. They are on no list of ours, but GDAL itself opens
/// the files beside a picture (overviews, masks) by any driver it has.
void forget_leading_formats() {
    for (const char* name : {"VRT",   "OGR_VRT",      "DERIVED",    "WMS",           "WCS",        "WMTS",
                             "HTTP",  "STACTA",       "STACIT",     "PLMOSAIC",      "PLSCENES",   "EEDA",
                             "EEDAI", "OGCAPI",       "DAAS",       "NGW",           "WFS",        "OAPIF",
                             "CSW",   "Carto",        "AmigoCloud", "Elasticsearch", "PostgreSQL", "PostGISRaster",
                             "MySQL", "MSSQLSpatial", "ODBC",       "MongoDBv3",     "GMLAS"})
        if (GDALDriverH driver = GDALGetDriverByName(name))
            GDALDeregisterDriver(driver);
}

} // namespace

std::string name_ending(const std::string& name) {
    const std::size_t dot = name.find_last_of("./");
    std::string ending = dot == std::string::npos || name[dot] == '/' ? "" : name.substr(dot);
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

void prepare_gdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO"); // else .aux.xml files appear beside the user's data
        CPLSetConfigOption("CPL_DEBUG", "OFF");
        GDALAllRegister();
        forget_leading_formats();
        GDALSetCacheMax64(32 << 20); // images are read once and whole: the cache is only contended for
    });
}

const std::vector<std::string>& readable_extensions() {
    static const std::vector<std::string> endings{".tif", ".tiff", ".png", ".jpg", ".jpeg", ".jp2", ".j2k",
                                                  ".bmp", ".img",  ".dat", ".bsq", ".bil",  ".bip", ".webp"};
    return endings;
}

bool readable_extension(const std::string& name) {
    return std::ranges::find(readable_extensions(), name_ending(name)) != readable_extensions().end();
}

} // namespace terrella::data
