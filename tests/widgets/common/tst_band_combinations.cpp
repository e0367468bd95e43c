// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/band_combinations.h"
#include "widgets/common/color_maps.h"

#include <QTest>

#include <algorithm>

using namespace terrella;
using namespace terrella::widgets;

namespace {

QStringList keysOf(const std::vector<BandCombination>& all, BandCombination::Kind kind) {
    QStringList keys;
    for (const BandCombination& combination : all)
        if (combination.kind == kind)
            keys.append(combination.key);
    return keys;
}

const BandCombination* find(const std::vector<BandCombination>& all, const QString& key, const QString& group = {}) {
    const auto it = std::find_if(all.begin(), all.end(), [&](const BandCombination& c) {
        return c.key == key && (group.isEmpty() || c.group == group);
    });
    return it == all.end() ? nullptr : &*it;
}

/// Landsat 8's bands 2 to 7 and its thermal band 11, as its products name them.
std::vector<data::Band> landsat() {
    std::vector<data::Band> bands;
    for (const auto& [name, nm] : {std::pair("B2", 482.0), std::pair("B3", 561.0), std::pair("B4", 655.0),
                                   std::pair("B5", 865.0), std::pair("B6", 1609.0), std::pair("B7", 2201.0),
                                   std::pair("B11", 12000.0)})
        bands.push_back({name, nm, data::Quantity::reflectance, 0, 1, {}, {}, 2e-5, -0.1});
    return bands;
}

std::vector<data::Band> pairOfDates() {
    std::vector<data::Band> bands;
    for (const char* date : {"before", "after"})
        for (data::Band band : data::rgb_bands()) {
            band.modality = date;
            bands.push_back(band);
        }
    return bands;
}

} // namespace

class TestBandCombinations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentinel_2_has_them_all();
    void only_what_the_bands_allow_is_offered();
    void landsat_is_known_by_wavelength();
    void indices_use_physical_values();
    void each_date_has_its_own();
    void the_same_picture_of_another_date();
    void falls_back_to_the_first_three_bands();
    void radar_ratios_follow_the_unit();
    void help_names_formula_and_source();
    void maps_are_even_in_lightness();
};

void TestBandCombinations::sentinel_2_has_them_all() {
    const auto all = combinationsFor(data::sentinel2_bands());
    QCOMPARE(keysOf(all, BandCombination::Kind::composite),
             QStringList({"true-colour", "vegetation", "urban", "moisture", "agriculture", "land-water", "geology",
                          "bathymetry"}));
    QCOMPARE(keysOf(all, BandCombination::Kind::index),
             QStringList({"ndvi", "gndvi", "ndre", "ndwi", "mndwi", "ndmi", "nbr", "ndbi", "ndsi"}));
    QCOMPARE(all.front().bands, QStringLiteral("B04 · B03 · B02"));
    QCOMPARE(all.front().channels[0].band, 3);
    QCOMPARE(find(all, "moisture")->bands, QStringLiteral("B12 · B8A · B04"));
    QCOMPARE(std::count_if(all.begin(), all.end(),
                           [](const auto& c) { return c.kind == BandCombination::Kind::single; }),
             std::ptrdiff_t(13));
}

void TestBandCombinations::only_what_the_bands_allow_is_offered() {
    const auto rgb = combinationsFor(data::rgb_bands());
    QCOMPARE(keysOf(rgb, BandCombination::Kind::composite), QStringList({"true-colour"}));
    QVERIFY(keysOf(rgb, BandCombination::Kind::index).isEmpty());
    QVERIFY(combinationsFor({}).empty());
}

void TestBandCombinations::landsat_is_known_by_wavelength() {
    const auto all = combinationsFor(landsat());
    QCOMPARE(find(all, "true-colour")->bands, QStringLiteral("B4 · B3 · B2"));
    QCOMPARE(find(all, "agriculture")->bands, QStringLiteral("B6 · B5 · B2")); // and not the thermal band of that name
    QCOMPARE(find(all, "ndvi")->bands, QStringLiteral("(B5−B4)/(B5+B4)"));
}

void TestBandCombinations::indices_use_physical_values() {
    const auto all = combinationsFor(landsat());
    const Channel& ndvi = find(all, "ndvi")->channels[0];
    QCOMPARE(ndvi.scale[0], 2e-5F);
    QCOMPARE(ndvi.offset[1], -0.1F);
}

void TestBandCombinations::each_date_has_its_own() {
    const auto all = combinationsFor(pairOfDates());
    QCOMPARE(all[0].group, QStringLiteral("before"));
    QCOMPARE(all[1].group, QStringLiteral("after"));
    QCOMPARE(all[1].channels[0].band, 3);
    QVERIFY(combinationName(all[0]) != combinationName(all[1]));
    std::vector<data::Band> sensors = data::sentinel2_bands();
    for (const data::Band& band : data::sentinel1_bands())
        sensors.push_back(band);
    const auto both = combinationsFor(sensors);
    QCOMPARE(both.front().group, QStringLiteral("s2"));
    QVERIFY(!combinationName(both.front()).contains(QLatin1String("Sentinel"))); // only one has it
}

void TestBandCombinations::the_same_picture_of_another_date() {
    const auto bands = pairOfDates();
    const auto all = combinationsFor(bands);
    QCOMPARE(combinationIn(bands, all[0], "after"), all[1]);
    const auto single = std::find_if(all.begin(), all.end(), [](const auto& c) { return c.bands == "green"; });
    QCOMPARE(combinationIn(bands, *single, "after").channels[0].band, 4);
    // Radar has no true colour: its first one.
    std::vector<data::Band> both = data::sentinel2_bands();
    for (const data::Band& band : data::sentinel1_bands())
        both.push_back(band);
    QCOMPARE(combinationIn(both, combinationsFor(both).front(), "s1").key, QStringLiteral("radar"));
    QVERIFY(combinationIn(both, all[0], "nowhere").channels.empty());
}

void TestBandCombinations::falls_back_to_the_first_three_bands() {
    std::vector<data::Band> bands(5);
    for (std::size_t i = 0; i < bands.size(); ++i)
        bands[i].name = "band_" + std::to_string(i + 1);
    const auto all = combinationsFor(bands);
    QCOMPARE(all.front().kind, BandCombination::Kind::first_bands);
    QCOMPARE(all.size(), std::size_t(6));
}

void TestBandCombinations::radar_ratios_follow_the_unit() {
    QCOMPARE(combinationsFor(data::sentinel1_bands()).front().bands, QStringLiteral("VV · VH · VV−VH"));
    std::vector<data::Band> power = data::sentinel1_bands();
    for (data::Band& band : power)
        band.quantity = data::Quantity::linear_power;
    QCOMPARE(combinationsFor(power).front().bands, QStringLiteral("VV · VH · VV/VH"));
}

void TestBandCombinations::help_names_formula_and_source() {
    const auto bands = data::sentinel2_bands();
    const auto all = combinationsFor(bands);
    const QString help = combinationHelp(*find(all, "nbr"), bands);
    QVERIFY2(help.contains("NBR = (B08−B12)/(B08+B12)"), qPrintable(help));
    QVERIFY2(help.contains("Key and Benson"), qPrintable(help));
    std::vector<data::Band> numbers = bands;
    for (data::Band& band : numbers)
        band.quantity = data::Quantity::digital_number;
    QVERIFY(combinationHelp(*find(combinationsFor(numbers), "nbr"), numbers).length() > help.length());
}

void TestBandCombinations::maps_are_even_in_lightness() {
    const auto luma = [](const QColor& c) { // CIE lightness of sRGB
        const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        const double y = 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
        return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
    };
    for (const ColorMap map : sequentialMaps()) {
        const double first = luma(mapColor(map, 0)), last = luma(mapColor(map, 1));
        QVERIFY(last - first > 60);
        for (int i = 1; i <= 20; ++i) {
            const double step = luma(mapColor(map, i / 20.0)) - luma(mapColor(map, (i - 1) / 20.0));
            QVERIFY2(step > 0.2 * (last - first) / 20 && step < 2.2 * (last - first) / 20,
                     qPrintable(QStringLiteral("%1 at %2: %3").arg(colorMapName(map)).arg(i).arg(step)));
        }
    }
    QCOMPARE(mapColor(ColorMap::diverging, 0.5), QColor(Qt::white));
    QCOMPARE(mapColor(ColorMap::viridis, std::nan("")).alpha(), 0);
}

QTEST_GUILESS_MAIN(TestBandCombinations)
#include "tst_band_combinations.moc"
