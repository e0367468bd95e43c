// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/report_picture.h"
#include "runs/report_plot.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <zlib.h>

namespace {

using namespace terrella;
using namespace terrella::runs;

TEST(NiceTicks, are_round_and_inside) {
    EXPECT_EQ(nice_ticks(0, 10, 5), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    EXPECT_EQ(nice_ticks(-1, 1, 4), (std::vector<double>{-1, -0.5, 0, 0.5, 1}));
    for (const double tick : nice_ticks(0.137, 0.961, 5)) {
        EXPECT_GE(tick, 0.137);
        EXPECT_LE(tick, 0.961);
    }
    EXPECT_EQ(nice_ticks(3, 3, 5), std::vector<double>{3});
}

TEST(Smoothed, keeps_a_constant_and_lies_within_its_values) {
    std::vector<std::pair<double, double>> flat, steps;
    for (int i = 0; i < 50; ++i) {
        flat.emplace_back(i, 2.5);
        steps.emplace_back(i, i % 2);
    }
    for (const auto& [x, y] : smoothed(flat, 8))
        EXPECT_DOUBLE_EQ(y, 2.5) << "at " << x;
    const auto half = smoothed(steps, 20);
    EXPECT_NEAR(half.back().second, 0.5, 0.06);
    EXPECT_EQ(half.front().second, steps.front().second) << "no start value pulls";
}

TEST(Svg, names_axes_lines_and_rules) {
    Plot plot;
    plot.title = "a <title>";
    plot.x_label = "step";
    plot.y_label = "loss (nats)";
    plot.lines.push_back({"loss", {{1, 4}, {2, 3}, {3, 2.25}}, 0, false, true, 2});
    plot.rules.push_back({"nothing learned", 5, 7});
    const std::string text = svg(plot);
    for (const char* words : {">step<", ">loss (nats)<", ">loss 2.25<", ">nothing learned<", "a &lt;title&gt;"})
        EXPECT_NE(text.find(words), std::string::npos) << words << " in\n" << text;
    EXPECT_EQ(text.find("nan"), std::string::npos);
}

TEST(Svg, leaves_a_gap_where_a_value_is_not_finite) {
    Plot plot;
    const double none = std::numeric_limits<double>::quiet_NaN();
    plot.lines.push_back({"loss", {{1, 4}, {2, 3}, {3, none}, {4, 2}, {5, 1}}, 0, false, false, 1});
    const std::string text = svg(plot);
    const auto path = text.substr(text.find(" d=\""));
    EXPECT_EQ(std::ranges::count(path.substr(0, path.find("/>")), 'M'), 2) << path;
    EXPECT_EQ(text.find("nan"), std::string::npos);
}

TEST(Svg, of_nothing_still_has_axes) {
    const std::string text = svg({"", "step", "loss", {}, {}, {}, {}});
    EXPECT_NE(text.find(">step<"), std::string::npos);
    EXPECT_EQ(text.find("inf"), std::string::npos);
}

TEST(Svg, of_a_long_run_stays_small) {
    Plot plot;
    PlotLine line{"loss", {}, 0, false, false, 2};
    for (int i = 0; i < 200000; ++i)
        line.points.emplace_back(i, 1.0 / (1 + i));
    plot.lines.push_back(line);
    EXPECT_LT(svg(plot).size(), 40000U);
}

TEST(Base64, is_that_of_rfc_4648) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(base64(std::string("\xff\xfe\x00", 3)), "//4A");
}

// The pixels of an 8-bit RGB PNG whose rows carry filter 1.
std::vector<std::uint8_t> pixels_of(const std::string& png, int width, int height) {
    const auto at = png.find("IDAT");
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(png.data());
    const std::size_t length = (bytes[at - 4] << 24) | (bytes[at - 3] << 16) | (bytes[at - 2] << 8) | bytes[at - 1];
    std::vector<std::uint8_t> raw(static_cast<std::size_t>(height) * (1 + 3 * width));
    uLongf size = raw.size();
    EXPECT_EQ(::uncompress(raw.data(), &size, bytes + at + 4, length), Z_OK);
    EXPECT_EQ(size, raw.size());
    std::vector<std::uint8_t> out;
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* row = raw.data() + static_cast<std::size_t>(y) * (1 + 3 * width);
        EXPECT_EQ(row[0], 1);
        for (int i = 0; i < 3 * width; ++i)
            out.push_back(static_cast<std::uint8_t>(row[1 + i] + (i >= 3 ? out[out.size() - 3] : 0)));
    }
    return out;
}

TEST(Png, holds_the_pixels_and_right_checksums) {
    Picture picture{5, 3, {}};
    for (int i = 0; i < 45; ++i)
        picture.rgb.push_back(static_cast<std::uint8_t>(i * 37));
    const std::string file = png(picture);
    EXPECT_EQ(file.substr(0, 8), "\x89PNG\r\n\x1a\n");
    EXPECT_EQ(pixels_of(file, 5, 3), picture.rgb);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.data());
    const auto expected = ::crc32(0, bytes + 12, 17); // the header chunk's kind and 13 bytes
    const auto written = (static_cast<unsigned long>(bytes[29]) << 24) | (bytes[30] << 16) | (bytes[31] << 8) | bytes[32];
    EXPECT_EQ(written, expected);
}

TEST(Composite, takes_true_colour_by_name_and_ignores_missing_pixels) {
    data::Image image(13, 8, 8);
    for (float& value : image.pixels())
        value = 500;
    for (int x = 0; x < 8; ++x)
        for (int y = 0; y < 8; ++y)
            image.at(3, y, x) = 1000.0F + 250.0F * static_cast<float>(x); // B04
    image.at(3, 0, 0) = std::numeric_limits<float>::quiet_NaN();
    const Composite composite = composite_for(image, data::sentinel2_bands());
    EXPECT_EQ(composite.bands, (std::array<int, 3>{3, 2, 1}));
    const Picture picture = picture_of(image, composite);
    EXPECT_EQ(picture.rgb[0], 0) << "missing is black";
    EXPECT_LT(picture.rgb[3], picture.rgb[3 * 7]) << "brighter to the right in red";
    EXPECT_EQ(picture.rgb[1], picture.rgb[3 * 7 + 1]) << "green is flat";
}

TEST(Composite, of_radar_and_of_a_single_band_has_three_bands) {
    const data::Image radar(2, 4, 4), single(1, 4, 4);
    EXPECT_EQ(composite_for(radar, data::sentinel1_bands()).bands, (std::array<int, 3>{0, 1, 0}));
    EXPECT_EQ(composite_for(single, {data::Band{"height", {}, data::Quantity::unknown, 0, 1}}).bands, (std::array<int, 3>{0, 0, 0}));
}

} // namespace
