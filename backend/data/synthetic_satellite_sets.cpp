// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "data/synthetic_kinds.h"

#include <cpl_conv.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace terrella::data {
namespace {

using namespace synthetic;

/// "20190613T101031" of "2019-06-13".
std::string compact(const std::string& date, const char* time) {
    return date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2) + 'T' + time;
}

std::array<double, 6> coarser_grid(std::array<double, 6> grid, int by) {
    grid[1] *= by;
    grid[5] *= by;
    return grid;
}

/// Each band at its own pixel size: 10, 20 or 60 m.
template <class Name>
void write_optical_bands(const SyntheticSet& set, const Place& place, const Image& optical, Name name) {
    for (std::size_t b = 0; b < sentinel2_bands().size(); ++b) {
        const std::string file = name(sentinel2_bands()[b].name);
        if (file.empty())
            continue;
        const std::string& band = sentinel2_bands()[b].name;
        const bool ten = band == "B02" || band == "B03" || band == "B04" || band == "B08",
                   sixty = band == "B01" || band == "B09" || band == "B10";
        const int by = ten ? 1 : sixty ? 6 : 2;
        const Image plane = plane_of(optical, static_cast<int>(b));
        set.files.tiff(file, {by == 1 ? plane : coarser(plane, by), "uint16", {}, coarser_grid(place_geotransform(place), by), place_crs});
    }
}

template <class Name>
void write_radar_bands(const SyntheticSet& set, const Place& place, const Image& radar, Name name) {
    for (int b = 0; b < 2; ++b)
        set.files.tiff(name(b == 0 ? "VV" : "VH"), {plane_of(radar, b), "float32", {}, place_geotransform(place), place_crs});
}

std::string projection() {
    OGRSpatialReference reference;
    reference.SetFromUserInput(place_crs);
    char* text = nullptr;
    reference.exportToWkt(&text);
    std::string wkt = text == nullptr ? place_crs : text;
    CPLFree(text);
    return wkt;
}

/// CORINE's names for what the scene is, and for what else covers a good part of it.
std::vector<std::string> corine_labels(const Place& place, const Image& ground) {
    static constexpr std::array<const char*, 10> of_scene{"Non-irrigated arable land",
                                                          "Broad-leaved forest",
                                                          "Natural grassland",
                                                          "Road and rail networks and associated land",
                                                          "Industrial or commercial units",
                                                          "Pastures",
                                                          "Fruit trees and berry plantations",
                                                          "Discontinuous urban fabric",
                                                          "Water courses",
                                                          "Sea and ocean"};
    std::vector<std::string> labels{of_scene[static_cast<std::size_t>(place.label)]};
    const auto share = [&](Ground one) {
        const auto count = std::ranges::count(ground.pixels(), static_cast<float>(one));
        return static_cast<double>(count) / static_cast<double>(ground.plane_size());
    };
    const auto also = [&](bool there, const char* label) {
        if (there && std::ranges::find(labels, label) == labels.end())
            labels.emplace_back(label);
    };
    also(share(building) > 0.03 && place.label != 4, "Discontinuous urban fabric");
    also(share(trees) > 0.2 && place.label != 6, "Broad-leaved forest");
    also(share(water) > 0.15 && place.label < 8, "Water bodies");
    return labels;
}

Json corners(const Place& place) {
    const auto grid = place_geotransform(place);
    const double extent = 10.0 * place.size;
    return {{"ulx", grid[0]}, {"uly", grid[3]}, {"lrx", grid[0] + extent}, {"lry", grid[3] - extent}};
}

/// IGBP's codes for the classes of the ground.
float igbp_code(Ground ground, const Place& place) {
    const bool crops = place.label == 0 || place.label == 6;
    switch (ground) {
    case water: return 17;
    case trees: return 4;
    case low_vegetation: return crops ? 12.0F : 10.0F;
    case bare_ground: return crops ? 12.0F : 16.0F;
    case paved:
    case building: return 13;
    }
    return 16;
}

} // namespace

void write_bigearthnet(SyntheticSet& set, std::size_t index) {
    const Place place = set.place(index);
    const Scene scene = painted(place);
    const std::string date = date_of(scene), cell = std::to_string(index / 100) + '_' + std::to_string(index % 100);
    const std::string s2 = "S2A_MSIL2A_" + compact(date, "101031") + '_' + cell,
                      s1 = "S1A_IW_GRDH_1SDV_" + compact(date, "165043") + "_32UMU_" + cell;
    write_optical_bands(set, place, optical_image(scene, place), [&](const std::string& band) {
        return band == "B10" ? std::string() : "BigEarthNet-S2/" + s2 + '/' + s2 + '_' + band + ".tif";
    });
    write_radar_bands(set, place, radar_image(scene, place),
                      [&](const std::string& band) { return "BigEarthNet-S1/" + s1 + '/' + s1 + '_' + band + ".tif"; });
    Json json{{"labels", corine_labels(place, ground_image(scene, place))},
              {"coordinates", corners(place)},
              {"projection", projection()},
              {"tile_source", "S2A_MSIL1C_" + compact(date, "101031") + "_N0205_R022_T32UMU.SAFE"},
              {"acquisition_date", date + " 10:10:31"}};
    set.files.bytes("BigEarthNet-S2/" + s2 + '/' + s2 + "_labels_metadata.json", json.dump());
    json["corresponding_s2_patch"] = s2;
    json["acquisition_time"] = date + "T16:50:43";
    json.erase("acquisition_date");
    json.erase("tile_source");
    json["scene_source"] = "S1A_IW_GRDH_1SDV_" + compact(date, "165043");
    set.files.bytes("BigEarthNet-S1/" + s1 + '/' + s1 + "_labels_metadata.json", json.dump());
}

void write_sen12ms(SyntheticSet& set, std::size_t index) {
    const Place place = set.place(index);
    const Scene scene = painted(place);
    const float day = scene.palette.day;
    const std::string region = day < 0.45F ? "ROIs1158_spring" : day < 0.56F ? "ROIs1868_summer" : "ROIs1970_fall";
    const std::string number = std::to_string(index / 100 + 1), patch = "_p" + std::to_string(index % 100 + 30) + ".tif";
    const auto name = [&](const char* role) {
        return region + '/' + role + '_' + number + '/' + region + '_' + role + '_' + number + patch;
    };
    const auto grid = place_geotransform(place);
    set.files.tiff(name("s1"), {radar_image(scene, place), "float32", {}, grid, place_crs});
    set.files.tiff(name("s2"), {optical_image(scene, place), "uint16", {}, grid, place_crs});
    const Image ground = ground_image(scene, place);
    Image cover(4, place.size, place.size); // IGBP and three schemes of LCCS, of which the first is read
    for (int c = 0; c < 4; ++c)
        std::ranges::transform(ground.pixels(), cover.plane(c).begin(),
                               [&](float one) { return igbp_code(static_cast<Ground>(static_cast<int>(one)), place); });
    set.files.tiff(name("lc"), {cover, "uint16", {}, grid, place_crs});
}

void write_seasons(SyntheticSet& set, std::size_t index) {
    const Place place = set.place(index / 4);
    const int season = static_cast<int>(index % 4);
    const Scene scene = painted_in_season(place, season);
    const std::string date = date_of(scene);
    std::array<char, 32> location{};
    std::snprintf(location.data(), location.size(), "%07zu", index / 4);
    const std::string seen = compact(date, "103031");
    const auto take = static_cast<std::uint64_t>(season + 1);
    write_optical_bands(set, place, optical_image(scene, place, take), [&](std::string band) {
        if (band[1] == '0')
            band.erase(1, 1); // B1 … B12, as published
        return std::string("s2c/") + location.data() + '/' + seen + '_' + seen + "_T32UMU/" + band + ".tif";
    });
    write_radar_bands(set, place, radar_image(scene, place, take), [&](const std::string& band) {
        return std::string("s1/") + location.data() + "/S1A_IW_GRDH_1SDV_" + compact(date, "053010") + '/' + band + ".tif";
    });
}

void write_sensor_pair(SyntheticSet& set, std::size_t index) {
    Place place = set.place(index);
    place.label = index % 2 == 0 ? 8 : 9; // places with water: rivers and shores
    const Scene scene = painted(place);
    const std::string chip = "Synthetic_" + std::to_string(1000 + index);
    const auto grid = place_geotransform(place);
    set.files.tiff("S1/" + chip + "_S1Hand.tif", {radar_image(scene, place), "float32", {"VV", "VH"}, grid, place_crs});
    RasterFile optical{optical_image(scene, place), "int16", {}, grid, place_crs};
    for (const Band& band : sentinel2_bands())
        optical.names.push_back(band.name);
    set.files.tiff("S2/" + chip + "_S2Hand.tif", optical);
    Image flooded = ground_image(scene, place);
    for (float& one : flooded.pixels())
        one = one == static_cast<float>(water) ? 1.0F : 0.0F;
    set.files.tiff("Labels/" + chip + "_LabelHand.tif", {flooded, "int16", {}, grid, place_crs});
}

} // namespace terrella::data
