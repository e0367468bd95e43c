// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../keep_picture.h"
#include "jobs/job_runner.h"
#include "rich_dataset.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/image_view.h"
#include "widgets/common/legend.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"
#include "widgets/data/class_statistics_page.h"
#include "widgets/data/data_page.h"
#include "widgets/data/filter_field.h"
#include "widgets/data/footprint_map.h"
#include "widgets/data/map_panel.h"
#include "widgets/data/rendering_panel.h"
#include "widgets/data/sample_facts.h"
#include "widgets/data/sample_inspector.h"
#include "widgets/data/sample_view.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/spectrum_panel.h"
#include "widgets/data/statistics_dialog.h"
#include "widgets/data/thumbnail_grid.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace terrella;
using namespace terrella::widgets;
using terrella::tests::RichDataset;

namespace {

struct Fixture {
    explicit Fixture(std::size_t count = 24) {
        page.resize(900, 700);
        inspector = qobject_cast<SampleInspector*>(page.makeInspector());
        area.setWidgetResizable(true); // as in the window: it is as high as it wants
        area.setWidget(inspector);
        area.resize(380, 900);
        page.show();
        area.show();
        dataset = std::make_shared<RichDataset>(count);
        QSignalSpy listed(&page, &DataPage::listed);
        session.setDataset(dataset, {});
        good = listed.wait(10'000) && inspect(0);
        QTest::qWait(50); // layouts
    }

    bool inspect(std::size_t sample) {
        session.setCurrent(sample);
        return QTest::qWaitFor([&] { return inspector->isSettled(); }, 10'000);
    }
    QComboBox* box(const char* name) const { return inspector->findChild<QComboBox*>(QString::fromLatin1(name)); }
    bool settled() const {
        return QTest::qWaitFor([&] { return inspector->isSettled(); }, 10'000);
    }
    /// The image alone, as high as wide: the left half is water.
    QImage picture() const {
        ImageView* view = inspector->view()->view();
        view->clearFocus();
        return view->grab().toImage();
    }

    jobs::JobRunner jobs;
    DatasetSession session{jobs};
    RunSession run;
    DataPage page{PageContext{&session, &run, &jobs}};
    QScrollArea area;
    SampleInspector* inspector = nullptr;
    std::shared_ptr<RichDataset> dataset;
    bool good = false;
};

} // namespace

class TestSampleInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(*qApp, ThemeMode::light);
        qputenv("TERRELLA_CACHE", cache_.path().toUtf8());
    }
    void number_keys_switch_bands_and_the_stretch_follows();
    void an_index_is_drawn_from_minus_one_to_one();
    void any_three_bands_can_be_chosen();
    void thumbnails_follow_the_look();
    void a_mask_class_can_be_switched_off();
    void another_sensor_lies_beside();
    void another_date_is_swiped();
    void the_next_sample_is_compared_alike();
    void a_region_shows_its_mean_spectrum();
    void class_means_are_read_once_and_found_again();
    void facts_are_those_of_the_sample();
    void the_map_and_the_grid_follow_each_other();
    void the_map_follows_the_filter();
    void without_places_there_is_no_map();
    void statistics_by_class_are_computed_when_asked_for();
    void held_arrow_keys_end_on_the_last_sample();
    void no_height_of_the_window_makes_the_scroll_bar_come_and_go();

private:
    QTemporaryDir cache_;
};

void TestSampleInspector::number_keys_switch_bands_and_the_stretch_follows() {
    Fixture f;
    QVERIFY(f.good);
    QCOMPARE(f.session.look().combination.key, QStringLiteral("true-colour"));
    f.area.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.area));
    QTest::keyClick(f.inspector, Qt::Key_2);
    QCOMPARE(f.session.look().combination.key, QStringLiteral("vegetation"));
    QVERIFY(f.settled());
    // Radar is negative: with the stretch of reflectances it would be black.
    const auto all = combinationsFor(f.dataset->info().bands);
    const auto radar =
        std::find_if(all.begin(), all.end(), [](const auto& c) { return c.key == QLatin1String("radar"); });
    f.box("bands")->setCurrentIndex(int(radar - all.begin()));
    QVERIFY(f.settled());
    const QImage shown = f.picture();
    QVERIFY(qGray(shown.pixel(shown.width() * 3 / 4, shown.height() / 2)) >
            qGray(shown.pixel(shown.width() / 4, shown.height() / 2)) + 60);
}

void TestSampleInspector::an_index_is_drawn_from_minus_one_to_one() {
    Fixture f;
    QVERIFY(f.good);
    const auto all = combinationsFor(f.dataset->info().bands);
    const auto ndvi = std::find_if(all.begin(), all.end(), [](const auto& c) { return c.key == QLatin1String("ndvi"); });
    f.session.setLook({*ndvi, {Stretch::Kind::extremes}});
    QVERIFY(f.settled());
    f.inspector->view()->view()->setOverlayOpacity(0);
    const QImage shown = f.picture();
    // Water: B08 640, B04 960: −0.2, bluish; plants: 1940 and 1060: 0.29, orange.
    const QColor water = shown.pixelColor(shown.width() / 4, shown.height() / 2);
    const QColor plants = shown.pixelColor(shown.width() * 3 / 4, shown.height() / 2);
    QVERIFY2(water.blue() > water.red(), qPrintable(water.name()));
    QVERIFY2(plants.red() > plants.blue(), qPrintable(plants.name()));
    QVERIFY(!f.box("stretch")->isEnabled());
}

void TestSampleInspector::any_three_bands_can_be_chosen() {
    Fixture f;
    QVERIFY(f.good);
    auto* panel = f.inspector->findChild<RenderingPanel*>();
    auto* red = panel->findChild<QComboBox*>(QStringLiteral("red"));
    red->setCurrentIndex(12);
    Q_EMIT red->activated(12);
    QCOMPARE(f.session.look().combination.kind, BandCombination::Kind::custom);
    QCOMPARE(f.session.look().combination.bands, QStringLiteral("B12 · B03 · B02"));
    QCOMPARE(f.box("bands")->currentIndex(), f.box("bands")->count() - 1);
    const int count = f.box("bands")->count();
    auto* green = panel->findChild<QComboBox*>(QStringLiteral("green"));
    green->setCurrentIndex(11);
    Q_EMIT green->activated(11);
    QCOMPARE(f.box("bands")->count(), count); // it replaces the one before
    QVERIFY(f.settled());
}

void TestSampleInspector::thumbnails_follow_the_look() {
    Fixture f;
    QVERIFY(f.good);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.grid()->isComplete(), 10'000);
    const auto all = combinationsFor(f.dataset->info().bands);
    const auto ndvi = std::find_if(all.begin(), all.end(), [](const auto& c) { return c.key == QLatin1String("ndvi"); });
    f.session.setLook({*ndvi, {}});
    // An index of 0.3: a light orange that no stretched band has.
    const QRect tile = f.page.grid()->rectOf(3);
    QColor plants;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     plants = f.page.grid()->viewport()->grab().toImage().pixelColor(
                         tile.left() + tile.width() * 3 / 4, tile.center().y());
                     return std::abs(plants.red() - 243) < 8 && std::abs(plants.blue() - 183) < 12;
                 },
                 10'000),
             qPrintable(plants.name()));
}

void TestSampleInspector::a_mask_class_can_be_switched_off() {
    Fixture f;
    QVERIFY(f.good);
    SampleView* view = f.inspector->view();
    auto* legend = view->findChild<Legend*>();
    QVERIFY(legend->isVisible());
    QCOMPARE(legend->entries().size(), std::size_t(4)); // two classes of pixels, two of objects
    QVERIFY(!legend->entries()[0].on && legend->entries()[1].on);
    view->view()->setOverlayOpacity(1);
    const QImage with = f.picture();
    const QPoint water = view->view()->widgetFromImage({8.5, 24.5}).toPoint(); // between the lines of the pixel grid
    QCOMPARE(with.pixelColor(water), QColor(0, 114, 178)); // its own colour
    QTest::keyClick(legend, Qt::Key_Right);
    QTest::keyClick(legend, Qt::Key_Space);
    QVERIFY(f.picture().pixelColor(water) != QColor(0, 114, 178));
}

void TestSampleInspector::another_sensor_lies_beside() {
    Fixture f;
    QVERIFY(f.good);
    SampleView* view = f.inspector->view();
    view->chooseCounterpart(1); // Sentinel-1
    QTRY_VERIFY_WITH_TIMEOUT(!view->secondView()->isEmpty(), 10'000);
    QVERIFY(view->secondView()->isVisible());
    QWheelEvent wheel({20, 20}, view->view()->mapToGlobal(QPointF(20, 20)), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view->view(), &wheel);
    QCOMPARE(view->secondView()->zoom(), view->view()->zoom());
    view->chooseCounterpart(-1);
    QTRY_VERIFY_WITH_TIMEOUT(!view->secondView()->isVisible(), 10'000);
}

void TestSampleInspector::another_date_is_swiped() {
    Fixture f;
    QVERIFY(f.good);
    SampleView* view = f.inspector->view();
    view->setSwiped(true);
    view->chooseCounterpart(4); // the brightest date
    view->view()->setOverlayOpacity(0);
    view->view()->setSwipe(0);
    QVERIFY(QTest::qWaitFor(
        [&] {
            const QImage shown = f.picture();
            view->view()->setSwipe(1);
            const QImage own = f.picture();
            view->view()->setSwipe(0);
            const QPoint at(shown.width() / 4, shown.height() / 2);
            return qGray(shown.pixel(at)) > qGray(own.pixel(at));
        },
        10'000));
    QVERIFY(!view->secondView()->isVisible());
}

void TestSampleInspector::the_next_sample_is_compared_alike() {
    Fixture f;
    QVERIFY(f.good);
    f.inspector->view()->chooseCounterpart(1);
    QVERIFY(f.inspect(5));
    QVERIFY(f.inspector->view()->counterpart());
    QCOMPARE(f.inspector->view()->counterpart()->group, QStringLiteral("s1"));
    QTRY_VERIFY_WITH_TIMEOUT(f.inspector->view()->secondView()->isVisible(), 10'000);
}

void TestSampleInspector::a_region_shows_its_mean_spectrum() {
    Fixture f;
    QVERIFY(f.good);
    f.inspector->view()->view()->setRegion(QRect(20, 4, 4, 4));
    SmallPlot* plot = f.inspector->spectrum()->plot();
    QTRY_VERIFY_WITH_TIMEOUT(plot->isVisible() && plot->graphCount() >= 4, 10'000);
    const QCPGraph* region = nullptr;
    for (int i = 0; i < plot->graphCount(); ++i)
        if (plot->graph(i)->name().contains(QLatin1String("16")) && !plot->graph(i)->name().contains(QChar(0x3c3)))
            region = plot->graph(i);
    QVERIFY(region);
    QCOMPARE(region->dataCount(), 13); // the radar bands have another axis
    QCOMPARE(region->data()->at(0)->value, 400 + 5.5); // rows 4 to 7
    f.inspector->view()->view()->setRegion({});
    QTRY_COMPARE_WITH_TIMEOUT(plot->graphCount(), 1, 10'000);
}

void TestSampleInspector::class_means_are_read_once_and_found_again() {
    {
        Fixture f(12);
        QVERIFY(f.good);
        QVERIFY(!f.inspector->spectrum()->hasClassMeans());
        QSignalSpy changed(f.inspector->spectrum(), &SpectrumPanel::meansChanged);
        f.inspector->spectrum()->meansButton()->click();
        QVERIFY(changed.wait(10'000));
        f.inspector->findChild<QTabBar*>()->setCurrentIndex(1);
        SmallPlot* plot = f.inspector->spectrum()->plot();
        QTRY_COMPARE(plot->graphCount(), 3); // water, no water, the pixel
        QVERIFY(plot->graph(0)->name().contains(QLatin1String("water")));
    }
    Fixture again(12);
    QTRY_VERIFY_WITH_TIMEOUT(again.inspector->spectrum()->hasClassMeans(), 10'000);
}

void TestSampleInspector::facts_are_those_of_the_sample() {
    Fixture f;
    QVERIFY(f.good);
    auto* facts = f.inspector->findChild<SampleFacts*>();
    QCOMPARE(facts->text(SampleFacts::classes), QStringLiteral("Lake"));
    QCOMPARE(facts->text(SampleFacts::date), QStringLiteral("2019-01-15"));
    QCOMPARE(facts->text(SampleFacts::crs), QStringLiteral("EPSG:32632"));
    QCOMPARE(facts->text(SampleFacts::pixel), QStringLiteral("10\u202fm"));
    QVERIFY2(facts->text(SampleFacts::place).contains(QStringLiteral("47.0000° N")),
             qPrintable(facts->text(SampleFacts::place)));
    Q_EMIT f.inspector->view()->view()->hovered({3, 4});
    QVERIFY2(facts->text(SampleFacts::value).contains(QLatin1String("water")),
             qPrintable(facts->text(SampleFacts::value)));
    QVERIFY(facts->text(SampleFacts::value).contains(QLatin1String("964"))); // B04 of water in row 4
}

void TestSampleInspector::the_map_and_the_grid_follow_each_other() {
    Fixture f;
    QVERIFY(f.good);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.map()->isVisible(), 10'000);
    FootprintMap* map = f.page.map()->map();
    QCOMPARE(map->current(), std::optional<std::size_t>(0));
    // From the grid to the map.
    f.session.setCurrent(9);
    QCOMPARE(map->current(), std::optional<std::size_t>(9));
    // From the map to the grid: a click on the place of sample 14.
    const QPointF at = map->view().toScreen(10 + 0.05 * 3, 47 + 0.02 * 2);
    QTest::mouseClick(map, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(f.session.current(), std::optional<std::size_t>(14));
    QCOMPARE(f.page.grid()->current(), std::optional<std::size_t>(14));
    QVERIFY(f.page.grid()->selection().contains(14));
    // All that lies in a rectangle.
    QTest::mousePress(map, Qt::LeftButton, Qt::ShiftModifier, {1, 1});
    QMouseEvent moved(QEvent::MouseMove, QPointF(map->width() - 2, map->height() - 2),
                      map->mapToGlobal(QPointF(map->width() - 2, map->height() - 2)), Qt::NoButton, Qt::LeftButton,
                      Qt::ShiftModifier);
    QCoreApplication::sendEvent(map, &moved);
    QTest::mouseRelease(map, Qt::LeftButton, Qt::ShiftModifier, {map->width() - 2, map->height() - 2});
    QCOMPARE(f.session.selection().count(), std::size_t(24));
    QTest::keyClick(map, Qt::Key_Escape);
    QCOMPARE(f.page.grid()->selection().count(), std::size_t(0));
    QTest::keyClick(map, Qt::Key_Right); // the next place to the east
    QCOMPARE(f.session.current(), std::optional<std::size_t>(18));
}

void TestSampleInspector::the_map_follows_the_filter() {
    Fixture f;
    QVERIFY(f.good);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.map()->isVisible(), 10'000);
    f.page.filterField()->setText(QStringLiteral("class:Lake"));
    FootprintMap* map = f.page.map()->map();
    QVERIFY(map->sampleAt(map->view().toScreen(10, 47), 2));
    QVERIFY(!map->sampleAt(map->view().toScreen(10, 47.02), 2)); // a field
    QCOMPARE(map->csv().count(QLatin1Char('\n')), 1 + 12);
}

void TestSampleInspector::without_places_there_is_no_map() {
    Fixture f;
    QVERIFY(f.good);
    QTRY_VERIFY_WITH_TIMEOUT(f.page.map()->isVisible(), 10'000);
    auto nowhere = std::make_shared<RichDataset>(6);
    for (auto& sample : nowhere->samples_)
        sample.location.reset();
    QSignalSpy placed(f.page.map(), &MapPanel::placed);
    f.session.setDataset(nowhere, {});
    QVERIFY(placed.wait(10'000));
    QVERIFY(!f.page.map()->isVisible());
    QVERIFY(!f.page.map()->toggle()->isVisible());
}

void TestSampleInspector::statistics_by_class_are_computed_when_asked_for() {
    Fixture f(16);
    QVERIFY(f.good);
    f.page.barActions()[0]->trigger();
    auto* dialog = f.page.findChild<StatisticsDialog*>();
    QVERIFY(dialog && dialog->byClass());
    QTRY_COMPARE_WITH_TIMEOUT(dialog->model().rowCount(), 15, 10'000);
    QCOMPARE(dialog->byClass()->model().rowCount(), 0); // nobody asked
    dialog->tabs()->setCurrentWidget(dialog->byClass());
    QTRY_COMPARE_WITH_TIMEOUT(dialog->byClass()->model().rowCount(), 2, 10'000);
    QCOMPARE(dialog->byClass()->model().statistics().read, std::int64_t(16));
    QTest::qWait(50);
    tests::keepPicture(*dialog, QStringLiteral("statistics-by-class"));
    dialog->tabs()->setCurrentIndex(1);
    QTest::qWait(50);
    tests::keepPicture(*dialog, QStringLiteral("statistics-balance"));
    dialog->close();
}

void TestSampleInspector::held_arrow_keys_end_on_the_last_sample() {
    Fixture f;
    QVERIFY(f.good);
    for (std::size_t i = 1; i < 20; ++i) {
        f.session.setCurrent(i);
        if (i % 5 == 0)
            f.box("bands")->setCurrentIndex(int(i / 5)); // a look chosen while a sample is being read
    }
    QVERIFY(f.settled());
    auto* facts = f.inspector->findChild<SampleFacts*>();
    QVERIFY2(facts->text(SampleFacts::file).contains(QLatin1String("place_4/date_3")),
             qPrintable(facts->text(SampleFacts::file)));
    QVERIFY(!f.inspector->footprint().empty());
    QVERIFY(!f.inspector->view()->view()->isEmpty());
}

void TestSampleInspector::no_height_of_the_window_makes_the_scroll_bar_come_and_go() {
    Fixture f;
    QVERIFY(f.good);
    // About the height at which the bar appears: an image that followed it would resize without end.
    const int wanted = f.inspector->sizeHint().height();
    for (int height = wanted - 40; height < wanted + 40; ++height) {
        f.area.resize(380, height);
        QCoreApplication::processEvents();
    }
    const ImageView* view = f.inspector->view()->view();
    QVERIFY2(std::abs(view->width() - view->height()) <= 16,
             qPrintable(QStringLiteral("%1 × %2").arg(view->width()).arg(view->height())));
}

QTEST_MAIN(TestSampleInspector)
#include "tst_sample_inspector.moc"
