// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Data page with the real data kept beside the repository; skipped where there is none. With TERRELLA_PICTURES it
// leaves pictures of what it showed.
#include "../keep_picture.h"
#include "jobs/job_runner.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/image_view.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"
#include "widgets/data/data_page.h"
#include "widgets/data/map_panel.h"
#include "widgets/data/sample_inspector.h"
#include "widgets/data/sample_view.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/spectrum_panel.h"
#include "widgets/data/thumbnail_grid.h"

#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace terrella;
using namespace terrella::widgets;

namespace {

QString sharedData() {
    const QString named = qEnvironmentVariable("TERRELLA_SHARED");
    const QString folder =
        (named.isEmpty() ? QStringLiteral(TERRELLA_SOURCE_DIR) + QStringLiteral("/../shared") : named) +
        QStringLiteral("/data");
    return QDir(folder).exists() ? folder : QString();
}

/// The page with its inspector at the right, as the window has them.
struct Bench {
    Bench() {
        window.resize(1360, 850);
        auto* area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        inspector = qobject_cast<SampleInspector*>(page->makeInspector());
        area->setWidget(inspector);
        window.addWidget(page);
        window.addWidget(area);
        window.setSizes({1000, 360});
        window.show();
    }

    bool open(const QString& name, const data::DataSettings& settings = {}) {
        data::DataSettings wanted = settings;
        wanted.path = (sharedData() + QLatin1Char('/') + name).toStdString();
        QSignalSpy listed(page, &DataPage::listed), failed(&session, &DatasetSession::openFailed);
        session.open(wanted);
        return QTest::qWaitFor([&] { return !listed.isEmpty() || !failed.isEmpty(); }, 100'000) && failed.isEmpty() &&
               rest();
    }
    /// Everything visible is there.
    bool rest() {
        return QTest::qWaitFor(
            [&] { return inspector->isSettled() && page->grid()->isComplete() && !jobs.anyRunning(); }, 100'000);
    }
    bool show(const QString& key) {
        for (const BandCombination& one : combinationsFor(session.dataset()->info().bands))
            if (one.key == key || one.bands == key) {
                Look look = session.look();
                look.combination = one;
                session.setLook(look);
                return rest();
            }
        return false;
    }
    /// In both themes.
    void keep(const QString& name) {
        for (const ThemeMode mode : {ThemeMode::light, ThemeMode::dark}) {
            applyTheme(*qApp, mode);
            QTest::qWait(30);
            tests::keepPicture(window,
                               name + (mode == ThemeMode::dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
        }
        applyTheme(*qApp, ThemeMode::light);
    }
    void showTab(int index) { inspector->findChild<QTabBar*>()->setCurrentIndex(index); }

    jobs::JobRunner jobs;
    DatasetSession session{jobs};
    RunSession run;
    QSplitter window;
    DataPage* page = new DataPage(PageContext{&session, &run, &jobs});
    SampleInspector* inspector = nullptr;
};

} // namespace

class TestRealSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(*qApp, ThemeMode::light);
        qputenv("TERRELLA_CACHE", cache_.path().toUtf8());
        if (sharedData().isEmpty())
            QSKIP("there is no real data beside the repository");
    }
    void scenes_of_aid_have_one_picture();
    void patches_of_bigearthnet_have_sensors_indices_and_places();
    void floods_of_ombria_have_two_dates();
    void vehicles_of_dota_are_outlined();
    void classes_of_potsdam_lie_over_it();
    void changes_of_levir_lie_between_two_dates();
    void water_of_sen1floods11_is_seen_by_index_and_mask();
    void jasper_ridge_has_spectra_of_198_bands();
    void landsat_is_known_by_wavelength();
    void tiles_of_naip_are_compared_with_neighbours();

private:
    QTemporaryDir cache_;
};

void TestRealSamples::scenes_of_aid_have_one_picture() {
    Bench b;
    QVERIFY(b.open("aid/sample"));
    QCOMPARE(b.session.look().combination.key, QStringLiteral("true-colour"));
    QVERIFY(!b.page->map()->isVisible());
    b.keep("aid");
}

void TestRealSamples::patches_of_bigearthnet_have_sensors_indices_and_places() {
    Bench b;
    QVERIFY(b.open("bigearthnet"));
    QCOMPARE(b.session.dataset()->size(), std::size_t(4));
    QVERIFY(b.page->map()->isVisible());
    QVERIFY(b.show("vegetation"));
    b.inspector->spectrum()->meansButton()->click();
    b.showTab(1);
    QVERIFY(b.rest());
    b.keep("bigearthnet-vegetation");
    QVERIFY(b.show("ndvi"));
    b.keep("bigearthnet-ndvi");
    QVERIFY(b.show("radar"));
    const auto& counterparts = counterpartsOf(*b.session.dataset(), *b.session.current());
    QVERIFY(counterparts.size() >= 2);
    b.inspector->view()->chooseCounterpart(counterparts[0].group == QLatin1String("s2") ? 0 : 1);
    QTRY_VERIFY_WITH_TIMEOUT(b.inspector->view()->secondView()->isVisible(), 10'000);
    b.showTab(2);
    b.keep("bigearthnet-radar-beside");
    QVERIFY(b.show("B08"));
    Look look = b.session.look();
    look.map = ColorMap::viridis;
    look.stretch.scope = Stretch::Scope::dataset;
    b.session.setLook(look);
    for (QToolButton* button : b.inspector->findChildren<QToolButton*>())
        if (button->accessibleName() == QLatin1String("Rendering"))
            button->setChecked(true); // the finer choices
    QVERIFY(b.rest());
    b.keep("bigearthnet-single");
}

void TestRealSamples::floods_of_ombria_have_two_dates() {
    Bench b;
    QVERIFY(b.open("ombria/ombria_test.zip"));
    const auto counterparts = counterpartsOf(*b.session.dataset(), *b.session.current());
    QStringList names;
    int after = -1;
    for (std::size_t i = 0; i < counterparts.size(); ++i) {
        names.append(counterparts[i].name);
        if (counterparts[i].group == QLatin1String("s2-after"))
            after = int(i);
    }
    QVERIFY2(after >= 0, qPrintable(names.join(QLatin1Char('|'))));
    b.inspector->view()->setSwiped(true);
    b.inspector->view()->chooseCounterpart(after);
    QVERIFY(b.rest());
    QTest::qWait(100);
    b.keep("ombria-swipe");
    b.inspector->view()->setSwiped(false);
    b.keep("ombria-beside");
}

void TestRealSamples::vehicles_of_dota_are_outlined() {
    Bench b;
    QVERIFY(b.open("dota"));
    QVERIFY(!b.session.dataset()->read(0).boxes.empty());
    b.keep("dota");
}

void TestRealSamples::classes_of_potsdam_lie_over_it() {
    Bench b;
    QVERIFY(b.open("potsdam"));
    QVERIFY(b.session.dataset()->info().mask_classes.size() > 3);
    b.keep("potsdam");
    const QTemporaryDir folder;
    const Figure figure = b.inspector->view()->figure();
    for (const char* ending : {"png", "svg", "pdf"})
        QVERIFY(saveFigure(figure, folder.filePath(QStringLiteral("potsdam.") + QLatin1String(ending))));
    const QString keep = qEnvironmentVariable("TERRELLA_PICTURES");
    if (!keep.isEmpty())
        saveFigure(figure, QDir(keep).filePath("potsdam-figure.png"));
}

void TestRealSamples::changes_of_levir_lie_between_two_dates() {
    Bench b;
    QVERIFY(b.open("levir_cd"));
    QCOMPARE(b.session.dataset()->info().kind, std::string("change-pairs"));
    b.inspector->view()->chooseCounterpart(1); // after
    QTRY_VERIFY_WITH_TIMEOUT(b.inspector->view()->secondView()->isVisible(), 10'000);
    b.keep("levir");
}

void TestRealSamples::water_of_sen1floods11_is_seen_by_index_and_mask() {
    Bench b;
    QVERIFY(b.open("sen1floods11"));
    QVERIFY(b.show("mndwi"));
    QVERIFY(b.page->map()->isVisible());
    QVERIFY(!b.inspector->footprint().empty());
    b.keep("sen1floods11");
}

void TestRealSamples::jasper_ridge_has_spectra_of_198_bands() {
    Bench b;
    QVERIFY(b.open("jasper_ridge"));
    b.showTab(1);
    b.inspector->view()->view()->setRegion(QRect(10, 10, 20, 20));
    QVERIFY(b.rest());
    QTest::qWait(50);
    QCOMPARE(b.inspector->spectrum()->plot()->graph(b.inspector->spectrum()->plot()->graphCount() - 1)->dataCount(),
             int(b.session.dataset()->info().bands.size()));
    b.keep("jasper");
}

void TestRealSamples::landsat_is_known_by_wavelength() {
    Bench b;
    data::DataSettings settings;
    settings.kind = "scene";
    QVERIFY(b.open("landsat8_oli", settings));
    QVERIFY(b.show("agriculture"));
    QVERIFY(b.page->map()->isVisible());
    b.keep("landsat");
}

void TestRealSamples::tiles_of_naip_are_compared_with_neighbours() {
    Bench b;
    QVERIFY(b.open("tile2vec_naip/example_tiles.zip"));
    b.inspector->view()->chooseCounterpart(0);
    QTRY_VERIFY_WITH_TIMEOUT(b.inspector->view()->secondView()->isVisible(), 10'000);
    // Close enough for the values to be read.
    ImageView* view = b.inspector->view()->view();
    for (int i = 0; i < 14; ++i)
        QTest::keyClick(view, Qt::Key_Plus);
    b.keep("naip");
}

QTEST_MAIN(TestRealSamples)
#include "tst_real_samples.moc"
