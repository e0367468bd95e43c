// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/report_picture.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <zlib.h>

namespace terrella::runs {
namespace {

int band_named(const std::vector<data::Band>& bands, std::initializer_list<const char*> names) {
    for (const char* name : names)
        for (std::size_t i = 0; i < bands.size(); ++i)
            if (bands[i].name == name)
                return static_cast<int>(i);
    return -1;
}

std::array<int, 3> composite_bands(const std::vector<data::Band>& bands, int channels) {
    const std::array<int, 3> colour{band_named(bands, {"B04", "red"}), band_named(bands, {"B03", "green"}),
                                    band_named(bands, {"B02", "blue"})};
    if (std::ranges::min(colour) >= 0)
        return colour;
    const int vv = band_named(bands, {"VV"}), vh = band_named(bands, {"VH"});
    if (vv >= 0 && vh >= 0)
        return {vv, vh, vv};
    return channels >= 3 ? std::array{0, 1, 2} : std::array{0, channels - 1, 0};
}

void put_32(std::string& out, std::uint32_t value) { // network byte order
    for (const int shift : {24, 16, 8, 0})
        out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

void put_chunk(std::string& out, const std::string& kind, const std::string& content) {
    put_32(out, static_cast<std::uint32_t>(content.size()));
    const std::string body = kind + content;
    out += body;
    put_32(out, static_cast<std::uint32_t>(
                    ::crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()))));
}

} // namespace

Composite composite_for(const data::Image& image, const std::vector<data::Band>& bands) {
    Composite composite;
    composite.bands = composite_bands(bands, image.channels());
    float widest = 0;
    for (int k = 0; k < 3; ++k) {
        std::vector<float> values;
        for (const float value : image.plane(composite.bands[k]))
            if (std::isfinite(value))
                values.push_back(value);
        if (values.empty())
            values.push_back(0);
        const auto percentile = [&](double share) {
            const auto at =
                values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
            std::nth_element(values.begin(), at, values.end());
            return *at;
        };
        composite.low[k] = percentile(0.01);
        composite.high[k] = percentile(0.99);
        const auto& band = bands.at(composite.bands[k]);
        const auto least = static_cast<float>(0.08 * (band.unit_high - band.unit_low)); // open sea stays calm
        widest = std::max({widest, composite.high[k] - composite.low[k], least});
    }
    for (int k = 0; k < 3; ++k) {
        const float middle = (composite.low[k] + composite.high[k]) / 2;
        composite.low[k] = middle - widest / 2;
        composite.high[k] = middle + widest / 2;
    }
    return composite;
}

Picture picture_of(const data::Image& image, const Composite& composite) {
    Picture picture{image.width(), image.height(), std::vector<std::uint8_t>(image.plane_size() * 3)};
    for (int k = 0; k < 3; ++k) {
        const auto plane = image.plane(composite.bands[k]);
        const float scale = 255.0F / std::max(1e-12F, composite.high[k] - composite.low[k]);
        for (std::size_t i = 0; i < plane.size(); ++i) {
            const float value = std::isfinite(plane[i]) ? (plane[i] - composite.low[k]) * scale : 0.0F;
            picture.rgb[3 * i + k] = static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
        }
    }
    return picture;
}

std::string png(const Picture& picture) {
    std::string raw;
    const std::size_t stride = static_cast<std::size_t>(picture.width) * 3;
    raw.reserve((stride + 1) * picture.height);
    for (int y = 0; y < picture.height; ++y) { // filter 1: each byte minus its left neighbour's
        const std::uint8_t* row = picture.rgb.data() + y * stride;
        raw.push_back(1);
        for (std::size_t i = 0; i < stride; ++i)
            raw.push_back(static_cast<char>(static_cast<std::uint8_t>(row[i] - (i >= 3 ? row[i - 3] : 0))));
    }
    uLongf length = ::compressBound(static_cast<uLong>(raw.size()));
    std::string packed(length, '\0');
    if (::compress2(reinterpret_cast<Bytef*>(packed.data()), &length, reinterpret_cast<const Bytef*>(raw.data()),
                    static_cast<uLong>(raw.size()), 6) != Z_OK)
        throw Error(told("A picture could not be compressed"), "report", told("Free some memory and try again"));
    packed.resize(length);

    std::string out = "\x89PNG\r\n\x1a\n";
    std::string header;
    put_32(header, static_cast<std::uint32_t>(picture.width));
    put_32(header, static_cast<std::uint32_t>(picture.height));
    header += std::string{8, 2, 0, 0, 0}; // 8 bits, red green blue, no interlace
    put_chunk(out, "IHDR", header);
    put_chunk(out, "IDAT", packed);
    put_chunk(out, "IEND", {});
    return out;
}

std::string base64(const std::string& bytes) {
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) {
            return i + k < bytes.size() ? static_cast<std::uint8_t>(bytes[i + k]) : 0U;
        };
        const std::uint32_t word = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        out.push_back(alphabet[word >> 18]);
        out.push_back(alphabet[(word >> 12) & 63]);
        out.push_back(i + 1 < bytes.size() ? alphabet[(word >> 6) & 63] : '=');
        out.push_back(i + 2 < bytes.size() ? alphabet[word & 63] : '=');
    }
    return out;
}

std::string data_uri(const Picture& picture) { return "data:image/png;base64," + base64(png(picture)); }

} // namespace terrella::runs
