// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/raster_image.h"

#include <QTest>

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
    void offers_combinations_that_the_bands_allow();
    void falls_back_to_the_first_three_bands();
    void one_band_is_grey();
    void percentiles_leave_out_the_ends();
    void nominal_range_is_that_of_the_bands();
    void pixels_without_data_are_transparent();
    void an_image_without_any_data_is_transparent_and_finite();
    void a_constant_image_is_middle_grey();
    void shrinking_averages_areas();
    void shrinking_never_enlarges();
    void the_ratio_of_two_bands_is_a_difference_in_decibel();
    void values_outside_are_not_a_number();
    void a_combination_that_does_not_fit_draws_nothing();
};

void TestRasterImage::offers_combinations_that_the_bands_allow() {
    const auto s2 = combinationsFor(data::sentinel2_bands());
    QCOMPARE(s2.front().kind, BandCombination::Kind::true_colour);
    QCOMPARE(s2.front().bands, QStringLiteral("B04 · B03 · B02"));
    QCOMPARE(s2.front().channels[0].band, 3);
    QVERIFY(s2.size() > data::sentinel2_bands().size() + 2);
    const auto s1 = combinationsFor(data::sentinel1_bands());
    QCOMPARE(s1.front().kind, BandCombination::Kind::radar);
}

void TestRasterImage::falls_back_to_the_first_three_bands() {
    std::vector<data::Band> bands(5);
    for (std::size_t i = 0; i < bands.size(); ++i)
        bands[i].name = "band_" + std::to_string(i + 1);
    const auto all = combinationsFor(bands);
    QCOMPARE(all.front().kind, BandCombination::Kind::first_bands);
    QCOMPARE(all.size(), std::size_t(6));
    QVERIFY(combinationsFor({}).empty());
}

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
    const BandCombination single{BandCombination::Kind::single, {}, {{0, -1}}};
    const auto limits = stretchLimits(image, {}, single, {Stretch::Kind::percentile});
    QVERIFY(std::abs(limits[0].first - 20) <= 1);
    QVERIFY(std::abs(limits[0].second - 979) <= 1);
    QCOMPARE(stretchLimits(image, {}, single, {Stretch::Kind::extremes})[0].second, 1e6F);
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
    const BandCombination single{BandCombination::Kind::single, {}, {{0, -1}}};
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
