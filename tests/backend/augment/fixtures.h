// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/views.h"

#include <string>
#include <vector>

/// Images and traits that the tests of this folder share.
namespace terrella::augment::fixtures {

inline ImageTraits traits_of(int channels, int height, int width, const std::string& modality = "other") {
    ImageTraits traits;
    traits.channels = channels;
    traits.height = height;
    traits.width = width;
    traits.modality = modality;
    for (int c = 0; c < channels; ++c) {
        traits.bands.push_back({"band " + std::to_string(c + 1), {}, data::Quantity::unknown, 0.0, 1.0});
        traits.mean.push_back(0.3F + 0.02F * static_cast<float>(c));
        traits.deviation.push_back(0.1F + 0.01F * static_cast<float>(c));
    }
    return traits;
}

/// Thirteen bands of Sentinel-2 and two of Sentinel-1, in decibel.
inline ImageTraits sensor_traits(int height, int width) {
    ImageTraits traits = traits_of(15, height, width);
    traits.bands = data::sentinel2_bands();
    traits.bands.insert(traits.bands.end(), data::sentinel1_bands().begin(), data::sentinel1_bands().end());
    return traits;
}

/// Red, green and blue, 8 bit.
inline ImageTraits rgb_traits(int height, int width) {
    ImageTraits traits = traits_of(3, height, width, "rgb");
    traits.bands = data::rgb_bands();
    return traits;
}

/// Bands that suit an operation: red, green and blue unless it wants two sensors.
inline ImageTraits traits_for(const std::string& operation, int height, int width) {
    const bool sensors = operation == "sensor-drop" || operation == "band-group" || operation == "speckle";
    return sensors ? sensor_traits(height, width) : rgb_traits(height, width);
}

/// Uniform values in [0, 1), a function of `seed`.
inline data::Image noise_image(int channels, int height, int width, std::uint64_t seed = 1) {
    data::Image image(channels, height, width);
    RandomStream stream{seed};
    for (float& x : image.pixels())
        x = static_cast<float>(stream.uniform());
    return image;
}

/// Band 0 is each pixel's x, band 1 its y, both at the pixel's centre: any view tells where its pixels came from.
inline data::Image coordinates_image(int height, int width) {
    data::Image image(2, height, width);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            image.at(0, y, x) = static_cast<float>(x) + 0.5F;
            image.at(1, y, x) = static_cast<float>(y) + 0.5F;
        }
    return image;
}

inline std::vector<float> values(const data::Image& image) {
    return {image.pixels().begin(), image.pixels().end()};
}

/// A drawing of `image`, as `Views` begins one.
inline Drawing drawing_of(const data::Image& image) {
    Drawing drawing;
    drawing.image = image;
    drawing.geometry = data::ViewGeometry::identity(image.height(), image.width());
    return drawing;
}

/// What operation `name` with `settings` makes of `image` at draw `draw`.
inline Drawing applied(const std::string& name, const Json& settings, const data::Image& image, const ImageTraits& traits,
                       std::uint64_t draw = 0) {
    Drawing drawing = drawing_of(image);
    Pipeline({{name, settings}}, traits).apply(drawing, {7, 0, draw, 0, 0});
    return drawing;
}

} // namespace terrella::augment::fixtures
