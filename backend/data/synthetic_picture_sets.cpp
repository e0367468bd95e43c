// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "data/synthetic_kinds.h"

#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

namespace terrella::data {
namespace {

using namespace synthetic;

std::string split_of(std::size_t index) { return index % 5 == 3 ? "val" : index % 5 == 4 ? "test" : "train"; }

std::string numbered(const std::string& before, std::size_t number) {
    char text[32];
    std::snprintf(text, sizeof text, "%05zu", number);
    return before + text;
}

Image times(Image image, float factor) {
    for (float& value : image.pixels())
        value *= factor;
    return image;
}

/// The pixels of `image` from (x, y) on.
Image window(const Image& image, int x, int y, int side) {
    Image part(image.channels(), side, side);
    for (int c = 0; c < image.channels(); ++c)
        for (int v = 0; v < side; ++v)
            for (int u = 0; u < side; ++u)
                part.at(c, v, u) = image.at(c, y + v, x + u);
    return part;
}

/// Longitude and latitude of the middle of a scene.
std::array<double, 2> middle_of(const Place& place) {
    const auto grid = place_geotransform(place);
    double x = grid[0] + 5.0 * place.size, y = grid[3] - 5.0 * place.size;
    OGRSpatialReference from, to;
    from.SetFromUserInput(place_crs);
    to.SetFromUserInput("EPSG:4326");
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<OGRCoordinateTransformation> way(OGRCreateCoordinateTransformation(&from, &to));
    if (way)
        way->Transform(1, &x, &y);
    return {x, y};
}

} // namespace

void write_image_mask(SyntheticSet& set, std::size_t index) {
    const Place place = set.place(index);
    const Scene scene = painted(place);
    const std::string split = index % 5 == 4 ? "val/" : "train/", name = numbered("scene_", index) + ".png";
    set.files.png("img_dir/" + split + name, true_colour(optical_image(scene, place)));
    set.files.png("ann_dir/" + split + name, ground_image(scene, place));
}

void finish_image_mask(SyntheticSet& set) {
    std::string legend = "name,r,g,b\n";
    for (const auto& [name, colour] : ground_classes())
        legend += name + ',' + std::to_string(colour >> 16) + ',' + std::to_string(colour >> 8 & 0xFF) + ',' +
                  std::to_string(colour & 0xFF) + '\n';
    set.files.bytes("class_dict.csv", legend);
}

void write_change_pair(SyntheticSet& set, std::size_t index) {
    const Place place = set.place(index);
    const ChangedPlace pair = changed(place);
    const std::string split = split_of(index) + '/', name = '/' + split_of(index) + numbered("_", index) + ".png";
    set.files.png(split + 'A' + name, true_colour(optical_image(pair.before, place)));
    set.files.png(split + 'B' + name, true_colour(optical_image(pair.after, place, 1)));
    set.files.png(split + "label" + name, times(pair.changed, 255));
}

void write_dota(SyntheticSet& set, std::size_t index) {
    static constexpr int labels[]{9, 5, 4}; // a shore, a meadow for the apron, halls
    Place place = set.place(index);
    place.label = labels[index % 3];
    Scene scene = painted(place);
    const std::vector<PlacedObject> objects = place_objects(scene, place);
    const std::string name = numbered("P", index), split = index % 5 == 4 ? "val/" : "train/";
    set.files.png(split + "images/" + name + ".png", true_colour(optical_image(scene, place)));
    std::string text = "imagesource:synthetic\ngsd:10\n";
    for (const PlacedObject& object : objects) {
        for (const double corner : object.corners)
            text += number_text(std::round(corner * 10) / 10) + ' ';
        text += object.name + " 0\n";
    }
    set.files.bytes(split + "labelTxt/" + name + ".txt", text);
}

void write_tile(SyntheticSet& set, std::size_t index) {
    // Anchor and neighbour are cut from one wide scene, half a tile apart; the distant tile from another one.
    const std::size_t triplet = index / 3, role = index % 3;
    Place place = set.place(role == 2 ? triplet + 500'000 : triplet);
    const int side = place.size;
    place.size = 2 * side;
    place.label = static_cast<int>(place.index % scene_classes().size());
    const Image optical = optical_image(painted(place), place);
    const int shift = role == 1 ? side / 2 : 0;
    const Image tile = window(optical, side / 4 + shift, side / 4, side);
    const Image colours = true_colour(tile);
    Image bands(4, side, side);
    for (int c = 0; c < 3; ++c)
        std::ranges::copy(colours.plane(c), bands.plane(c).begin());
    std::ranges::transform(tile.plane(7), bands.plane(3).begin(), // near infrared: brighter by nature
                           [](float value) { return std::clamp(std::round(value * (255.0F / 6000.0F)), 0.0F, 255.0F); });
    static constexpr const char* roles[]{"anchor", "neighbor", "distant"};
    set.files.npy(std::to_string(triplet) + roles[role] + ".npy", bands);
}

void write_listed(SyntheticSet& set, std::size_t index) {
    const Place place = set.place(index);
    const Scene scene = painted(place);
    // Beside the list and without a place of their own: in one folder they would be a class, on a map a mosaic.
    const std::string name = numbered("scene_", index) + ".tif";
    RasterFile raster{optical_image(scene, place), "uint16"};
    for (const Band& band : sentinel2_bands())
        raster.names.push_back(band.name);
    set.files.tiff(name, raster);
    const auto [longitude, latitude] = middle_of(place);
    set.text += name + ',' + scene_classes()[static_cast<std::size_t>(place.label)] + ',' + split_of(index) + ',' +
                number_text(std::round(longitude * 1e6) / 1e6) + ',' + number_text(std::round(latitude * 1e6) / 1e6) + ',' +
                date_of(scene) + '\n';
}

void finish_list(SyntheticSet& set) { set.files.bytes("list.csv", "path,label,split,longitude,latitude,date\n" + set.text); }

} // namespace terrella::data
