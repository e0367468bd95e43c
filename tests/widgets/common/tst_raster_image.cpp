// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/raster_image.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace terrella;
using namespace terrella::widgets;

namespace {

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

data::Image ramp(int channels, int height, int width) {
    data::Image image(channels, height, width);
    for (int c = 0; c < channels; ++c)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                image.at(c, y, x) = float(c * 1000 + y * width + x);
    return image;
}

BandCombination rgb() { return combinationsFor(data::rgb_bands()).front(); }

} // namespace

class TestRasterImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_band_is_grey();
    void percentiles_leave_out_the_ends();
    void deviations_reach_two_to_each_side();
    void nominal_range_is_that_of_the_bands();
    void an_index_reaches_from_minus_one_to_one();
    void a_ratio_of_powers_is_a_quotient();
    void gamma_brightens_what_is_dark();
    void a_single_band_takes_the_colours_of_the_map();
    void pixels_without_data_are_transparent();
    void an_image_without_any_data_is_transparent_and_finite();
    void a_constant_image_is_middle_grey();
    void shrinking_averages_areas();
    void shrinking_never_enlarges();
    void the_ratio_of_two_bands_is_a_difference_in_decibel();
    void values_outside_are_not_a_number();
    void a_combination_that_does_not_fit_draws_nothing();
};

void TestRasterImage::one_band_is_grey() {
    const auto all = combinationsFor(data::rgb_bands());
    const QImage image = renderImage(ramp(3, 4, 4), all.back(), {{2000.F, 2015.F}});
    QCOMPARE(image.pixelColor(0, 0), QColor(0, 0, 0));
    QCOMPARE(image.pixelColor(3, 3), QColor(255, 255, 255));
    QCOMPARE(image.pixelColor(1, 2).red(), image.pixelColor(1, 2).blue());
}

void TestRasterImage::percentiles_leave_out_the_ends() {
    data::Image image(1, 10, 100);
    for (int i = 0; i < 1000; ++i)
        image.pixels()[std::size_t(i)] = float(i);
    image.pixels()[999] = 1e6F; // one glint does not darken the rest
    const BandCombination single{BandCombination::Kind::single, {}, {}, {}, {{0, -1}}};
    const auto limits = stretchLimits(image, {}, single, {Stretch::Kind::percentile});
    QVERIFY(std::abs(limits[0].first - 20) <= 1);
    QVERIFY(std::abs(limits[0].second - 979) <= 1);
    QCOMPARE(stretchLimits(image, {}, single, {Stretch::Kind::extremes})[0].second, 1e6F);
}

void TestRasterImage::deviations_reach_two_to_each_side() {
    data::Image image(1, 1, 4);
    for (int i = 0; i < 4; ++i)
        image.pixels()[std::size_t(i)] = i % 2 ? 30.F : 10.F; // mean 20, deviation 10
    const auto limits = stretchLimits(image, {}, {BandCombination::Kind::single, {}, {}, {}, {{0, -1}}},
                                      {Stretch::Kind::deviation});
    QCOMPARE(limits[0].first, 0.F);
    QCOMPARE(limits[0].second, 40.F);
}

void TestRasterImage::an_index_reaches_from_minus_one_to_one() {
    const auto all = combinationsFor(data::sentinel2_bands());
    const auto ndvi =
        std::find_if(all.begin(), all.end(), [](const BandCombination& c) { return c.key == QLatin1String("ndvi"); });
    QVERIFY(ndvi != all.end());
    data::Image image(13, 1, 2);
    image.at(7, 0, 0) = 3000; // B08
    image.at(3, 0, 0) = 1000; // B04
    QCOMPARE(channelValue(image, ndvi->channels[0], 0, 0), 0.5F);
    QVERIFY(std::isnan(channelValue(image, ndvi->channels[0], 1, 0))); // nothing over nothing
    for (const auto kind : stretchKinds()) {
        const auto limits = stretchLimits(image, data::sentinel2_bands(), *ndvi, {kind});
        QCOMPARE(limits[0].first, -1.F);
        QCOMPARE(limits[0].second, 1.F);
    }
    QCOMPARE(mapFor(*ndvi, ColorMap::viridis), ColorMap::diverging);
    const QImage drawn = renderImage(image, *ndvi, {{-1.F, 1.F}}, 0, {1, ColorMap::diverging});
    const QColor orange = drawn.pixelColor(0, 0);
    QVERIFY2(orange.red() > orange.blue(), qPrintable(orange.name()));
    QCOMPARE(drawn.pixelColor(1, 0).alpha(), 0);
}

void TestRasterImage::a_ratio_of_powers_is_a_quotient() {
    std::vector<data::Band> bands = data::sentinel1_bands();
    for (data::Band& band : bands)
        band.quantity = data::Quantity::linear_power;
    data::Image image(2, 1, 1);
    image.pixels()[0] = 0.2F;
    image.pixels()[1] = 0.05F;
    QCOMPARE(channelValue(image, combinationsFor(bands).front().channels[2], 0, 0), 4.F);
}

void TestRasterImage::gamma_brightens_what_is_dark() {
    data::Image image(1, 1, 1);
    image.pixels()[0] = 25;
    const BandCombination single{BandCombination::Kind::single, {}, {}, {}, {{0, -1}}};
    QCOMPARE(renderImage(image, single, {{0.F, 100.F}}).pixelColor(0, 0).red(), 64);
    QCOMPARE(renderImage(image, single, {{0.F, 100.F}}, 0, {2, ColorMap::grey}).pixelColor(0, 0).red(), 128);
}

void TestRasterImage::a_single_band_takes_the_colours_of_the_map() {
    const BandCombination single = combinationsFor(data::rgb_bands()).back();
    const QImage drawn = renderImage(ramp(3, 4, 4), single, {{2000.F, 2015.F}}, 0, {1, ColorMap::viridis});
    QCOMPARE(drawn.pixelColor(0, 0), mapColor(ColorMap::viridis, 0));
    QCOMPARE(drawn.pixelColor(3, 3), mapColor(ColorMap::viridis, 1));
    QCOMPARE(mapFor(rgb(), ColorMap::viridis), ColorMap::grey); // of three bands each is a colour of its own
}

void TestRasterImage::nominal_range_is_that_of_the_bands() {
    const auto limits = stretchLimits(ramp(3, 4, 4), data::rgb_bands(), rgb(), {Stretch::Kind::unit});
    QCOMPARE(limits[0].first, 0.F);
    QCOMPARE(limits[2].second, 255.F);
}

void TestRasterImage::pixels_without_data_are_transparent() {
    data::Image image = ramp(3, 4, 4);
    image.at(1, 2, 3) = nan_value;
    const auto limits = stretchLimits(image, data::rgb_bands(), rgb(), {Stretch::Kind::extremes});
    const QImage drawn = renderImage(image, rgb(), limits);
    QCOMPARE(drawn.pixelColor(3, 2).alpha(), 0);
    QCOMPARE(drawn.pixelColor(2, 2).alpha(), 255);
}

void TestRasterImage::an_image_without_any_data_is_transparent_and_finite() {
    data::Image image(3, 2, 2);
    std::fill(image.pixels().begin(), image.pixels().end(), nan_value);
    for (const auto kind : stretchKinds()) {
        const auto limits = stretchLimits(image, data::rgb_bands(), rgb(), {kind});
        QVERIFY(std::isfinite(limits[0].first) && std::isfinite(limits[0].second));
        QCOMPARE(renderImage(image, rgb(), limits).pixelColor(0, 0).alpha(), 0);
    }
}

void TestRasterImage::a_constant_image_is_middle_grey() {
    data::Image image(3, 2, 2);
    std::fill(image.pixels().begin(), image.pixels().end(), 7.F);
    const auto limits = stretchLimits(image, data::rgb_bands(), rgb(), {Stretch::Kind::percentile});
    QCOMPARE(renderImage(image, rgb(), limits).pixelColor(1, 1), QColor(128, 128, 128));
}

void TestRasterImage::shrinking_averages_areas() {
    data::Image image(1, 2, 2);
    image.pixels()[0] = 0;
    image.pixels()[1] = 100;
    image.pixels()[2] = 50;
    image.pixels()[3] = nan_value; // does not count
    const BandCombination single{BandCombination::Kind::single, {}, {}, {}, {{0, -1}}};
    const QImage drawn = renderImage(image, single, {{0.F, 100.F}}, 1);
    QCOMPARE(drawn.size(), QSize(1, 1));
    QCOMPARE(drawn.pixelColor(0, 0).red(), 128);
}

void TestRasterImage::shrinking_never_enlarges() {
    QCOMPARE(renderImage(ramp(3, 4, 6), rgb(), {{0, 1}, {0, 1}, {0, 1}}, 400).size(), QSize(6, 4));
    QCOMPARE(renderImage(ramp(3, 40, 60), rgb(), {{0, 1}, {0, 1}, {0, 1}}, 30).size(), QSize(30, 20));
}

void TestRasterImage::the_ratio_of_two_bands_is_a_difference_in_decibel() {
    data::Image image(2, 1, 1);
    image.pixels()[0] = -8;
    image.pixels()[1] = -15;
    const Channel ratio = combinationsFor(data::sentinel1_bands()).front().channels[2];
    QCOMPARE(channelValue(image, ratio, 0, 0), 7.F);
}

void TestRasterImage::values_outside_are_not_a_number() {
    const data::Image image = ramp(3, 4, 4);
    QVERIFY(std::isnan(channelValue(image, {0, -1}, -1, 0)));
    QVERIFY(std::isnan(channelValue(image, {0, -1}, 4, 0)));
    QVERIFY(std::isnan(channelValue(image, {3, -1}, 0, 0)));
}

void TestRasterImage::a_combination_that_does_not_fit_draws_nothing() {
    QVERIFY(renderImage(ramp(1, 4, 4), rgb(), {{0, 1}, {0, 1}, {0, 1}}).isNull());
    QVERIFY(renderImage(ramp(3, 4, 4), rgb(), {}).isNull());
}

QTEST_GUILESS_MAIN(TestRasterImage)
#include "tst_raster_image.moc"
