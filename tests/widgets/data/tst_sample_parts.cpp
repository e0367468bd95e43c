// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rich_dataset.h"
#include "widgets/common/figure_export.h"
#include "widgets/common/theme.h"
#include "widgets/data/band_list_model.h"
#include "widgets/data/class_balance_plot.h"
#include "widgets/data/class_statistics_model.h"
#include "widgets/data/counterparts.h"
#include "widgets/data/map_places.h"
#include "widgets/data/sample_facts.h"
#include "widgets/data/sample_load.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/spectra.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace terrella;
using namespace terrella::widgets;
using terrella::tests::RichDataset;

class TestSampleParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeMode::light); }
    void masks_take_the_colours_of_their_classes();
    void black_and_white_masks_are_no_veil();
    void pixels_of_no_class_are_transparent();
    void legends_tell_shares_and_numbers();
    void a_background_is_not_drawn_at_first();
    void boxes_become_outlines_of_the_chosen_classes();
    void a_sample_is_compared_with_sensors_and_dates();
    void the_same_picture_of_another_date_has_the_same_stretch();
    void a_dataset_stretch_is_the_same_for_all_samples();
    void spectra_are_those_of_the_bands_asked_for();
    void a_region_is_averaged_over_pixels_with_data();
    void the_map_shows_all_places();
    void graticule_steps_are_round_and_far_enough_apart();
    void facts_read_as_people_write_them();
    void the_existing_part_of_a_path_is_found();
    void models_keep_their_promises();
    void class_counts_follow_label_sets();
    void spectra_are_drawn_against_wavelength_or_names();
    void figures_leave_as_png_svg_and_pdf();
};

void TestSampleParts::masks_take_the_colours_of_their_classes() {
    const RichDataset dataset(1);
    const MaskPicture mask = maskPicture(dataset.read(0).mask, 2);
    QCOMPARE(mask.pixel_count, (std::vector<std::int64_t>{512, 512}));
    const QImage all = colouredMask(mask, dataset.info().mask_classes, {true, true});
    QCOMPARE(all.pixelColor(3, 3), QColor(0, 114, 178));
    QCOMPARE(all.pixelColor(30, 3), QColor(90, 90, 90));
    const QImage water = colouredMask(mask, dataset.info().mask_classes, {false, true});
    QCOMPARE(water.pixelColor(30, 3).alpha(), 0);
    QCOMPARE(water.pixelColor(3, 3).alpha(), 255);
}

void TestSampleParts::black_and_white_masks_are_no_veil() {
    data::Image mask(1, 1, 2);
    mask.pixels()[0] = 0;
    mask.pixels()[1] = 1;
    const std::vector<data::MaskClass> classes{{"no water", {0, 0, 0}}, {"water", {255, 255, 255}}};
    const QImage drawn = colouredMask(maskPicture(mask, 2), classes, {true, true});
    QCOMPARE(drawn.pixelColor(1, 0), QColor(0xd55e00));
    QVERIFY(drawn.pixelColor(0, 0) != drawn.pixelColor(1, 0));
}

void TestSampleParts::pixels_of_no_class_are_transparent() {
    data::Image mask(1, 1, 3);
    mask.pixels()[0] = 0;
    mask.pixels()[1] = std::nanf("");
    mask.pixels()[2] = 7; // of no declared class
    const MaskPicture picture = maskPicture(mask, 2);
    const QImage drawn = colouredMask(picture, {{"a", {1, 2, 3}}, {"b", {4, 5, 6}}}, {true, true});
    QCOMPARE(drawn.pixelColor(0, 0), QColor(1, 2, 3));
    QCOMPARE(drawn.pixelColor(1, 0).alpha(), 0);
    QCOMPARE(drawn.pixelColor(2, 0).alpha(), 0);
    QVERIFY(maskPicture({}, 2).isEmpty());
    QVERIFY(colouredMask({}, {}, {}).isNull());
}

void TestSampleParts::legends_tell_shares_and_numbers() {
    const RichDataset dataset(1);
    const data::Sample sample = dataset.read(0);
    const OverlayLegend masks = maskLegend(maskPicture(sample.mask, 2), dataset.info().mask_classes, {false, true});
    QCOMPARE(masks.entries.size(), std::size_t(2));
    QVERIFY2(masks.entries[1].text.contains(QStringLiteral("50.0")), qPrintable(masks.entries[1].text));
    QVERIFY(!masks.entries[0].on && masks.entries[1].on);
    const OverlayLegend boxes = boxLegend(sample.boxes, dataset.info().box_classes, {});
    QCOMPARE(boxes.entries[1].text, QStringLiteral("plane 1"));
    QCOMPARE(boxes.classes, (std::vector<int>{0, 1}));
}

void TestSampleParts::a_background_is_not_drawn_at_first() {
    QCOMPARE(shownAtFirst({{"background", {}}, {"building", {}}}), (std::vector<bool>{false, true}));
    QCOMPARE(shownAtFirst({{"a", {}}, {"b", {}}, {"c", {}}}), (std::vector<bool>{true, true, true}));
}

void TestSampleParts::boxes_become_outlines_of_the_chosen_classes() {
    const RichDataset dataset(1);
    const auto boxes = dataset.read(0).boxes;
    QCOMPARE(outlinesOf(boxes, dataset.info().box_classes, {true, true}).size(), std::size_t(2));
    const auto planes = outlinesOf(boxes, dataset.info().box_classes, {false, true});
    QCOMPARE(planes.size(), std::size_t(1));
    QCOMPARE(planes[0].text, QStringLiteral("plane"));
    QVERIFY(planes[0].dashed); // difficult
    QCOMPARE(planes[0].corners[2], QPointF(28, 28));
}

void TestSampleParts::a_sample_is_compared_with_sensors_and_dates() {
    RichDataset dataset(8);
    const auto all = counterpartsOf(dataset, 5);
    QStringList names;
    for (const Counterpart& one : all)
        names.append(one.name);
    QCOMPARE(names, QStringList({"Sentinel-2", "Sentinel-1", "2019-01-15", "2019-07-15", "2019-10-15"}));
    QCOMPARE(all[2].sample, std::optional<std::size_t>(4));
    QCOMPARE(all[1].group, QStringLiteral("s1"));
    dataset.samples_[5].missing = {"s1"};
    QCOMPARE(counterpartsOf(dataset, 5).size(), std::size_t(4)); // what it lacks is not offered
}

void TestSampleParts::the_same_picture_of_another_date_has_the_same_stretch() {
    const auto dataset = std::make_shared<RichDataset>(4);
    const auto first = std::make_shared<const data::Sample>(dataset->read(0));
    const auto all = combinationsFor(dataset->info().bands);
    const Look look{all.front(), {Stretch::Kind::extremes}};
    const Limits limits = stretchLimits(first->image, dataset->info().bands, look.combination, look.stretch);
    const SecondPicture other = secondPicture(*dataset, first, {"2019-10-15", 3, {}}, look, limits);
    // Date 3 is brighter by 30: the brightest pixels are cut, not rescaled.
    const QImage mine = renderImage(first->image, look.combination, limits);
    QVERIFY(qGray(other.image.pixel(5, 20)) > qGray(mine.pixel(5, 20)));
    const SecondPicture radar = secondPicture(*dataset, first, {"Sentinel-1", {}, "s1"}, look, limits);
    QCOMPARE(radar.combination.key, QStringLiteral("radar"));
    QVERIFY(radar.sample == first);
    QCOMPARE(radar.image.pixelColor(0, 0).alpha(), 0); // its pixel without data
}

void TestSampleParts::a_dataset_stretch_is_the_same_for_all_samples() {
    const auto dataset = std::make_shared<RichDataset>(8);
    const DatasetPixels pixels(dataset);
    const auto all = combinationsFor(dataset->info().bands);
    const Look alike{all.front(), {Stretch::Kind::extremes, Stretch::Scope::dataset}};
    const Limits limits = pixels.limits(alike);
    QCOMPARE(limits.size(), std::size_t(3));
    // B04 is band 3: water 960, plants 1060, then 0 to 30 by date and 0 to 31 by row.
    QCOMPARE(limits[0].first, 960.F);
    QCOMPARE(limits[0].second, 1121.F);
    QVERIFY(limitsFor(Look{all.front(), {Stretch::Kind::extremes}}, pixels, {}).empty());
    const QImage dark = thumbnailOf(*dataset, 0, alike, limits, 32), light = thumbnailOf(*dataset, 3, alike, limits, 32);
    QVERIFY(qGray(light.pixel(4, 10)) > qGray(dark.pixel(4, 10)));
    StopSource stopped;
    stopped.request_stop();
    const DatasetPixels unread(dataset);
    QCOMPARE(unread.limits(alike, stopped.get_token())[0].second, 1.F); // nothing read, and nothing kept of that
    QCOMPARE(unread.limits(alike)[0].second, 1121.F);
}

void TestSampleParts::spectra_are_those_of_the_bands_asked_for() {
    const RichDataset dataset(1);
    const data::Sample sample = dataset.read(0);
    QCOMPARE(pixelSpectrum(sample.image, {0, 2, 13}, {20, 1}), (std::vector<float>{401, 841, -8}));
    QVERIFY(std::isnan(pixelSpectrum(sample.image, {0}, {0, 0})[0]));
    QVERIFY(std::isnan(pixelSpectrum(sample.image, {0}, {-1, -1})[0]));
    data::ClassStatistics means;
    means.values = {{{10, 5.0, 1.0, 0, 0}, {0, 0, 0, 0, 0}}};
    const auto spectrum = classSpectrum(means, 0, {0, 1});
    QCOMPARE(spectrum[0], 5.F);
    QVERIFY(std::isnan(spectrum[1])); // no pixels, no mean
}

void TestSampleParts::a_region_is_averaged_over_pixels_with_data() {
    const RichDataset dataset(1);
    const data::Sample sample = dataset.read(0);
    const RegionSpectrum region = regionSpectrum(sample.image, {0}, QRect(0, 0, 2, 2)); // one of four lacks data
    QCOMPARE(region.pixels, std::int64_t(4));
    QVERIFY(std::abs(region.mean[0] - (1200 + 1201 + 1201) / 3.F) < 1e-3F);
    QVERIFY(std::abs(region.deviation[0] - 0.4714F) < 1e-3F);
    QCOMPARE(regionSpectrum(sample.image, {0}, QRect(30, 30, 10, 10)).pixels, std::int64_t(4)); // cut to the image
    QVERIFY(std::isnan(regionSpectrum(sample.image, {0}, QRect(100, 100, 3, 3)).mean[0]));
}

void TestSampleParts::the_map_shows_all_places() {
    RichDataset dataset(40);
    dataset.samples_[3].location.reset();
    const MapPlaces places = placesOf(dataset);
    QCOMPARE(places.known, std::size_t(39));
    QVERIFY(std::isnan(places.longitude[3]));
    QCOMPARE(places.width_m, 320.0);
    const MapView view = fittedView(places.bounds, QSizeF(600, 200));
    for (std::size_t i = 0; i < 40; ++i)
        if (i != 3)
            QVERIFY(QRectF(0, 0, 600, 200)
                        .contains(view.toScreen(double(places.longitude[i]), double(places.latitude[i]))));
    const QPointF back = view.toDegrees(view.toScreen(10.1, 47.03));
    QVERIFY(std::abs(back.x() - 10.1) < 1e-9 && std::abs(back.y() - 47.03) < 1e-9);
    // Ten kilometres are as long to the east as to the north.
    const double east = view.toScreen(10.1 + 10 / (111.195 * std::cos(view.latitude * 0.0174532925)), 47).x() -
                        view.toScreen(10.1, 47).x();
    QVERIFY(std::abs(east - 10'000 * view.pixelsPerMetre()) < 0.01 * east);
    MapView alone = fittedView(QRectF(QPointF(5, 5), QPointF(5, 5)), QSizeF(600, 200)); // one place
    QVERIFY(std::isfinite(alone.pixels_per_degree) && alone.toScreen(5, 5) == QPointF(300, 100));
}

void TestSampleParts::graticule_steps_are_round_and_far_enough_apart() {
    for (double scale = 0.5; scale < 1e6; scale *= 1.7) {
        const double step = graticuleStep(scale, 50);
        QVERIFY2(step * scale >= 50 || step == 45, qPrintable(QString::number(scale)));
        QVERIFY(step == 45 || step == 0.0001 || step * scale <= 50 * 3.01);
    }
    QCOMPARE(graticuleStep(100, 90), 1.0);
}

void TestSampleParts::facts_read_as_people_write_them() {
    const RichDataset dataset(2);
    data::Sample sample = dataset.read(0);
    QCOMPARE(pixelSizeText(sample, 1), QStringLiteral("10\u202fm"));
    sample.geotransform = {{10, 0.0001, 0, 50, 0, -0.0001}};
    QVERIFY2(pixelSizeText(sample, 111'320).startsWith(QStringLiteral("0.0001°")),
             qPrintable(pixelSizeText(sample, 111'320)));
    sample.crs.clear();
    QVERIFY(!pixelSizeText(sample, 1).contains(QLatin1Char('m'))); // of what unit is not known
    QCOMPARE(degreesText({-8.5, 47.25}), QStringLiteral("47.2500° N 8.5000° W"));
    data::SampleInfo several;
    several.labels = {0, 1};
    QCOMPARE(classesText(dataset.info(), several), QStringLiteral("Lake, Field"));
    QVERIFY(classesText(dataset.info(), {}).length() > 3);
}

void TestSampleParts::the_existing_part_of_a_path_is_found() {
    const QTemporaryDir folder;
    QFile archive(folder.filePath(QStringLiteral("scenes.zip")));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.close();
    QCOMPARE(SampleFacts::existingPart(archive.fileName() + QStringLiteral("/Forest/1.jpg")), archive.fileName());
    QCOMPARE(SampleFacts::existingPart(folder.path()), folder.path());
    QVERIFY(SampleFacts::existingPart(QStringLiteral("synthetic/000123")).isEmpty());
}

void TestSampleParts::models_keep_their_promises() {
    const RichDataset dataset(4);
    BandListModel bands;
    const QAbstractItemModelTester first(&bands, QAbstractItemModelTester::FailureReportingMode::QtTest);
    bands.setBands(dataset.info().bands);
    QCOMPARE(bands.rowCount(), 15);
    QCOMPARE(bands.index(0, BandListModel::wave).data().toString(), QStringLiteral("443\u202fnm"));
    QVERIFY(bands.index(13, BandListModel::wave).data().toString().contains(QLatin1String("VV")));
    QCOMPARE(bands.csv().count(QLatin1Char('\n')), 16);
    ClassStatisticsModel classes;
    const QAbstractItemModelTester second(&classes, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QTemporaryDir cache;
    qputenv("TERRELLA_CACHE", cache.path().toUtf8());
    classes.setStatistics(data::class_statistics(dataset, {0, 1, 2, 3}));
    QCOMPARE(classes.rowCount(), 2);
    QCOMPARE(classes.columnCount(), 3 + 15);
    QCOMPARE(classes.index(1, 0).data().toString(), QStringLiteral("water"));
    QCOMPARE(classes.index(1, 2).data().toString(), QStringLiteral("2,044")); // a pixel of each has no data
    classes.setFigure(ClassStatisticsModel::least);
    QCOMPARE(classes.index(0, 3).data().toString(), QStringLiteral("400"));
    QCOMPARE(classes.csv().count(QLatin1Char('\n')), 1 + 2 * 15);
}

void TestSampleParts::class_counts_follow_label_sets() {
    RichDataset dataset(6);
    dataset.samples_[0].label = -1;
    dataset.samples_[0].labels = {0, 1};
    dataset.samples_[1].label = -1;
    QCOMPARE(classCountsOf(dataset, {0, 1, 2, 3, 4, 5}), (std::vector<std::int64_t>{3, 3, 1}));
    ClassBalancePlot plot;
    plot.setCounts({"Lake", "Field", "Snow"}, {30, 10, 0}, 4);
    QCOMPARE(plot.imbalance(), 3.0);
    QCOMPARE(plot.csv(), QStringLiteral("class,samples\n\"Lake\",30\n\"Field\",10\n\"Snow\",0\n\"Unlabelled\",4\n"));
}

void TestSampleParts::spectra_are_drawn_against_wavelength_or_names() {
    SmallPlot plot;
    plot.resize(400, 200);
    const std::vector<data::Band> optical = data::sentinel2_bands();
    std::vector<float> values(13, 0.F);
    for (std::size_t i = 0; i < 13; ++i)
        values[i] = float(i);
    plot.showSpectra(optical, {{"a", values, std::vector<float>(13, 1.F), {}}, {"b", values}});
    QCOMPARE(plot.xAxis->label(), QStringLiteral("Wavelength (nm)"));
    QVERIFY(plot.xAxis->range().lower < 443 && plot.xAxis->range().upper > 2202);
    QCOMPARE(plot.graphCount(), 4); // two edges of the band, two lines
    QVERIFY(plot.yAxis->range().lower < -1 && plot.yAxis->range().upper > 13);
    std::vector<data::Band> nameless = optical;
    for (data::Band& band : nameless)
        band.wavelength_nm.reset();
    plot.showSpectra(nameless, {{"a", values}});
    QCOMPARE(plot.xAxis->label(), QStringLiteral("Band"));
    QVERIFY(plotCsv(plot).startsWith(QStringLiteral("Band,a\n1,0\n")));
    values[4] = std::nanf("");
    plot.showSpectra(nameless, {{"a", values}});
    QCOMPARE(plot.graph(0)->dataCount(), 12);
}

void TestSampleParts::figures_leave_as_png_svg_and_pdf() {
    const QTemporaryDir folder;
    SmallPlot plot;
    plot.resize(400, 200);
    plot.showSpectra(data::sentinel2_bands(), {{"a", std::vector<float>(13, 3.F)}});
    const Figure figure = figureOf(plot, QStringLiteral("spectrum"));
    for (const auto& [ending, magic] : {std::pair("png", "\x89PNG"), std::pair("svg", "<?xml"), std::pair("pdf", "%PDF")}) {
        const QString path = folder.filePath(QStringLiteral("figure.") + QLatin1String(ending));
        QVERIFY(saveFigure(figure, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().startsWith(magic), ending);
    }
    QCOMPARE(QImage(folder.filePath(QStringLiteral("figure.png"))).size(), QSize(800, 400));
    QVERIFY(!saveFigure(figure, QStringLiteral("/nowhere/at/all/figure.png")));
    QVERIFY(!saveFigure(figure, QStringLiteral("/nowhere/at/all/figure.svg")));
    QVERIFY(!saveFigure(figure, QStringLiteral("/nowhere/at/all/figure.pdf")));
}

QTEST_MAIN(TestSampleParts)
#include "tst_sample_parts.moc"
