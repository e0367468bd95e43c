// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/band_table.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace terrella::widgets {

namespace {

struct RoleEntry {
    BandRole role;
    std::array<const char*, 2> names; // Sentinel's name and the word
    double low_nm, high_nm, centre_nm; // 0, 0: no wavelength
};

// Windows hold the bands of Sentinel-2, Landsat 4 to 9, MODIS, SPOT and NAIP, and no neighbour of theirs.
constexpr std::array roles = {
    RoleEntry{BandRole::coastal, {"B01", "coastal"}, 425, 448, 443},
    RoleEntry{BandRole::blue, {"B02", "blue"}, 449, 515, 485},
    RoleEntry{BandRole::green, {"B03", "green"}, 530, 590, 560},
    RoleEntry{BandRole::red, {"B04", "red"}, 625, 685, 660},
    RoleEntry{BandRole::red_edge, {"B05", "red edge"}, 697, 725, 705},
    RoleEntry{BandRole::nir, {"B08", "nir"}, 770, 900, 842},
    RoleEntry{BandRole::narrow_nir, {"B8A", "nir"}, 845, 900, 865},
    RoleEntry{BandRole::swir1, {"B11", "swir1"}, 1550, 1750, 1610},
    RoleEntry{BandRole::swir2, {"B12", "swir2"}, 2080, 2350, 2200},
    RoleEntry{BandRole::vv, {"VV", "vv"}, 0, 0, 0},
    RoleEntry{BandRole::vh, {"VH", "vh"}, 0, 0, 0},
    RoleEntry{BandRole::hh, {"HH", "hh"}, 0, 0, 0},
    RoleEntry{BandRole::hv, {"HV", "hv"}, 0, 0, 0},
};

using enum BandRole;

constexpr std::array composites = {
    CompositeRecipe{"true-colour", QT_TRANSLATE_NOOP("BandCombinations", "True colour"),
                    QT_TRANSLATE_NOOP("BandCombinations", "As the eye would see it."), red, green, blue},
    CompositeRecipe{"vegetation", QT_TRANSLATE_NOOP("BandCombinations", "Vegetation"),
                    QT_TRANSLATE_NOOP("BandCombinations", "Near infrared as red: plants shine red, the greener the "
                                                          "brighter; water is dark, towns are grey-blue."),
                    nir, red, green},
    CompositeRecipe{"urban", QT_TRANSLATE_NOOP("BandCombinations", "Urban"),
                    QT_TRANSLATE_NOOP("BandCombinations", "Both short-wave infrared bands and red: built-up land is "
                                                          "violet to white, plants are green, haze hardly shows."),
                    swir2, swir1, red},
    CompositeRecipe{"moisture", QT_TRANSLATE_NOOP("BandCombinations", "Moisture"),
                    QT_TRANSLATE_NOOP("BandCombinations", "Short-wave infrared as red, which water in leaves and soil "
                                                          "darkens; fresh burns and bare soil are red to brown."),
                    swir2, narrow_nir, red},
    CompositeRecipe{"agriculture", QT_TRANSLATE_NOOP("BandCombinations", "Agriculture"),
                    QT_TRANSLATE_NOOP("BandCombinations",
                                      "Crops in bright green by vigour, bare fields in magenta to brown."),
                    swir1, nir, blue},
    CompositeRecipe{"land-water", QT_TRANSLATE_NOOP("BandCombinations", "Land and water"),
                    QT_TRANSLATE_NOOP("BandCombinations", "The shore line is sharp: water is blue to black, plants are "
                                                          "orange, soil is green."),
                    nir, swir1, red},
    CompositeRecipe{"geology", QT_TRANSLATE_NOOP("BandCombinations", "Geology"),
                    QT_TRANSLATE_NOOP("BandCombinations", "Rocks and soils part by their minerals."), swir2, swir1,
                    blue},
    CompositeRecipe{"bathymetry", QT_TRANSLATE_NOOP("BandCombinations", "Bathymetry"),
                    QT_TRANSLATE_NOOP("BandCombinations", "Coastal aerosol as blue looks deepest into clear water."),
                    red, green, coastal},
    CompositeRecipe{"radar", QT_TRANSLATE_NOOP("BandCombinations", "Radar (VV, VH)"),
                    QT_TRANSLATE_NOOP("BandCombinations", "VV as red, VH as green, their ratio as blue: forests are "
                                                          "green to yellow, calm water is blue to black, towns are "
                                                          "bright."),
                    vv, vh, vv, true},
    CompositeRecipe{"radar-h", QT_TRANSLATE_NOOP("BandCombinations", "Radar (HH, HV)"),
                    QT_TRANSLATE_NOOP("BandCombinations", "HH as red, HV as green, their ratio as blue."), hh, hv, hh,
                    true},
};

constexpr std::array indices = {
    IndexRecipe{"ndvi", "NDVI", QT_TRANSLATE_NOOP("BandCombinations", "Green plants are high, water is below zero."),
                "Rouse et al. 1974", nir, red},
    IndexRecipe{"gndvi", "GNDVI",
                QT_TRANSLATE_NOOP("BandCombinations", "Chlorophyll; less saturated in dense stands than NDVI."),
                "Gitelson et al. 1996", nir, green},
    IndexRecipe{"ndre", "NDRE", QT_TRANSLATE_NOOP("BandCombinations", "Chlorophyll of dense crops, by the red edge."),
                "Barnes et al. 2000", nir, red_edge},
    IndexRecipe{"ndwi", "NDWI", QT_TRANSLATE_NOOP("BandCombinations", "Open water is above zero."), "McFeeters 1996",
                green, nir},
    IndexRecipe{"mndwi", "MNDWI",
                QT_TRANSLATE_NOOP("BandCombinations", "Open water is above zero, also beside built-up land."),
                "Xu 2006", green, swir1},
    IndexRecipe{"ndmi", "NDMI", QT_TRANSLATE_NOOP("BandCombinations", "Water in leaves is high, drought is low."),
                "Gao 1996; Wilson and Sader 2002", nir, swir1},
    IndexRecipe{"nbr", "NBR", QT_TRANSLATE_NOOP("BandCombinations", "Fresh burns are low; its loss tells severity."),
                "López García and Caselles 1991; Key and Benson 2006", nir, swir2},
    IndexRecipe{"ndbi", "NDBI", QT_TRANSLATE_NOOP("BandCombinations", "Built-up land is above zero; so is bare soil."),
                "Zha, Gao and Ni 2003", swir1, nir},
    IndexRecipe{"ndsi", "NDSI", QT_TRANSLATE_NOOP("BandCombinations", "Snow is above about 0.4, clouds are not."),
                "Hall, Riggs and Salomonson 1995", green, swir1},
};

const RoleEntry& entryOf(BandRole role) {
    return *std::find_if(roles.begin(), roles.end(), [role](const RoleEntry& entry) { return entry.role == role; });
}

bool sameWord(const std::string& a, const char* b) { return qstricmp(a.c_str(), b) == 0; }

} // namespace

std::span<const CompositeRecipe> compositeRecipes() { return composites; }
std::span<const IndexRecipe> indexRecipes() { return indices; }

int bandOfRole(BandRole role, const std::vector<data::Band>& bands, const std::vector<int>& among) {
    const RoleEntry& entry = entryOf(role);
    const auto inWindow = [&](double nm) { return nm >= entry.low_nm && nm <= entry.high_nm; };
    for (const char* name : entry.names)
        for (const int i : among) {
            const data::Band& band = bands[std::size_t(i)];
            // Landsat's thermal B11 is not Sentinel-2's.
            if (sameWord(band.name, name) && (!band.wavelength_nm || inWindow(*band.wavelength_nm)))
                return i;
        }
    int nearest = -1;
    double least = 0;
    for (const int i : among)
        if (const auto& nm = bands[std::size_t(i)].wavelength_nm; nm && inWindow(*nm))
            if (const double away = std::abs(*nm - entry.centre_nm); nearest < 0 || away < least) {
                nearest = i;
                least = away;
            }
    return nearest;
}

} // namespace terrella::widgets
