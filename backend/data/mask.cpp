// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/mask.h"

#include "base/error.h"
#include "base/text.h"
#include "data/names.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace terrella::data {
namespace {

constexpr float undefined = std::numeric_limits<float>::quiet_NaN();

std::string colour_text(std::uint32_t colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06X", colour & 0xFFFFFFU);
    return text;
}

/// Counts what is not declared, so that the message tells a stray pixel from a foreign file.
struct Undeclared {
    std::size_t pixels = 0, first = 0;
    std::string value;

    void add(std::size_t pixel, const std::string& what) {
        if (pixels++ == 0) {
            first = pixel;
            value = what;
        }
    }
    void report(const Message& what, const std::string& path, int width) const {
        if (pixels == 0)
            return;
        const std::size_t columns = static_cast<std::size_t>(width);
        throw DataError(
            told("The mask has the undeclared %1 %2 at column %3, row %4; %5 of no known class", what, value,
                 first % columns, first / columns, counted(pixels, told("%1 pixel is"), told("%1 pixels are"))),
            path, told("Check that the mask belongs to this dataset and was not scaled or stored with loss"));
    }
};

void decode_colours(const Raster& raster, const MaskCoding& coding, const std::string& path, Image& mask) {
    thread_local Image stored;
    raster.read(stored);
    mask.reshape(1, stored.height(), stored.width());
    const auto red = stored.plane(0), green = stored.plane(1), blue = stored.plane(2);
    const auto out = mask.plane(0);
    Undeclared undeclared;
    std::uint32_t last = 0;
    float last_class = undefined;
    bool known = false; // neighbours are mostly alike: one look into the map a run
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (std::isnan(red[i]) || std::isnan(green[i]) || std::isnan(blue[i])) {
            out[i] = undefined;
            continue;
        }
        const auto colour = (static_cast<std::uint32_t>(red[i]) << 16U) | (static_cast<std::uint32_t>(green[i]) << 8U) |
                            static_cast<std::uint32_t>(blue[i]);
        if (!known || colour != last) {
            const auto found = coding.colours.find(colour);
            if (found == coding.colours.end()) {
                undeclared.add(i, colour_text(colour));
                out[i] = undefined;
                continue;
            }
            last = colour;
            last_class = found->second == MaskCoding::ignored ? undefined : static_cast<float>(found->second);
            known = true;
        }
        out[i] = last_class;
    }
    undeclared.report(told("colour"), path, mask.width());
}

void decode_codes(const Raster& raster, const MaskCoding& coding, const std::string& path, Image& mask) {
    raster.read_codes(coding.band, mask);
    Undeclared undeclared;
    for (std::size_t i = 0; float& value : mask.pixels()) {
        const std::size_t pixel = i++;
        if (std::isnan(value))
            continue;
        if (coding.threshold) {
            value = value > *coding.threshold ? 1.0F : 0.0F;
            continue;
        }
        const auto found = value == std::floor(value) && std::abs(value) < 1e9F
                               ? coding.codes.find(static_cast<int>(value))
                               : coding.codes.end();
        if (found == coding.codes.end()) {
            undeclared.add(pixel, short_number(value));
            continue;
        }
        value = found->second == MaskCoding::ignored ? undefined : static_cast<float>(found->second);
    }
    undeclared.report(told("value"), path, mask.width());
}

} // namespace

void decode_mask(const Raster& raster, const MaskCoding& coding, const std::string& path, Image& mask) {
    const bool by_number = coding.threshold.has_value() || !coding.codes.empty();
    if (!coding.colours.empty() && (raster.info().bands >= 3 || !by_number)) {
        if (raster.info().bands < 3)
            throw DataError(told("The mask has %1, and its classes are told by three: red, green, blue",
                                 counted(raster.info().bands, told("%1 band"), told("%1 bands"))),
                            path, told("Use the coloured masks of the dataset"));
        decode_colours(raster, coding, path, mask);
        return;
    }
    decode_codes(raster, coding, path, mask);
}

Image nearest_resized(const Image& image, int height, int width) {
    Image out(image.channels(), height, width);
    const auto centre = [](int i, int from, int to) {
        return static_cast<int>(static_cast<std::int64_t>(2 * i + 1) * from / (2 * to));
    };
    for (int c = 0; c < image.channels(); ++c)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                out.at(c, y, x) = image.at(c, centre(y, image.height(), height), centre(x, image.width(), width));
    return out;
}

std::vector<MaskClass> mask_classes(const std::vector<std::pair<std::string, std::uint32_t>>& names_and_colours) {
    std::vector<MaskClass> classes;
    for (const auto& [name, colour] : names_and_colours)
        classes.push_back({name,
                           {static_cast<std::uint8_t>(colour >> 16U), static_cast<std::uint8_t>(colour >> 8U),
                            static_cast<std::uint8_t>(colour)}});
    return classes;
}

} // namespace terrella::data
