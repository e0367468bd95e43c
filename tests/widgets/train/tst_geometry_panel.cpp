// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/theme.h"
#include "widgets/keep_picture.h"
#include "widgets/train/geometry_panel.h"

#include <QApplication>
#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>
#include <numeric>

using namespace terrella;
using namespace terrella::widgets;

namespace {

/// A step whose spectrum falls the faster, and whose strangers lie the nearer to one another, the more it collapsed.
training::StepReport measured(std::int64_t number, double collapse) {
    training::StepReport report;
    report.step = number;
    for (int i = 0; i < 64; ++i) {
        report.spectrum.push_back(std::exp(-collapse * i / 4));
        report.embedding_spectrum.push_back(std::exp(-collapse * i / 12));
    }
    report.health = {{"projection_rank", 40 * (1 - collapse)}, {"embedding_rank", 52.5}};
    for (int bin = 0; bin < 40; ++bin) {
        const double cosine = -1 + (bin + 0.5) / 20;
        report.cosines.negatives.push_back(std::llround(5000 * std::exp(-std::pow((cosine - collapse) / 0.2, 2))));
        report.cosines.positives.push_back(std::llround(60 * std::exp(-std::pow((cosine - 0.8) / 0.1, 2))));
    }
    return report;
}

std::unique_ptr<GeometryPanel> shownPanel() {
    auto panel = std::make_unique<GeometryPanel>();
    panel->resize(1100, 300);
    panel->show();
    if (!QTest::qWaitForWindowExposed(panel.get()))
        qFatal("the panel does not show");
    return panel;
}

bool says(QWidget& widget, const QString& words) {
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class TestGeometryPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeMode::light); }

    void an_empty_panel_says_what_to_do() {
        const auto panel = shownPanel();
        QTRY_VERIFY(says(*panel, "Start a run"));
        QVERIFY(!panel->slider().isEnabled());
        training::StepReport unmeasured;
        unmeasured.step = 1;
        panel->append({unmeasured});
        QCOMPARE(panel->measurementCount(), 0);
        keepPicture("geometry-empty", *panel);
    }

    void the_newest_measurement_is_shown_until_the_slider_is_moved() {
        const auto panel = shownPanel();
        for (int i = 1; i <= 5; ++i)
            panel->append({measured(10 * i, 0.1 * i)});
        QCOMPARE(panel->shownStep(), 50);
        CurvePlot& spectrum = panel->spectrumCard().plot();
        QVERIFY(spectrum.isLogScale());
        QCOMPARE(spectrum.ys(0).front(), 1.0);
        QVERIFY(spectrum.curveName(0).contains("RankMe 20"));
        QTRY_VERIFY(!says(*panel, "Start a run"));
        for (const int curve : {0, 1}) {
            const auto& shares = panel->cosineCard().plot().ys(curve);
            QVERIFY(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 100) < 1e-9);
        }
        keepPicture("geometry-light", *panel);

        panel->slider().setFocus();
        QTest::keyClick(&panel->slider(), Qt::Key_Home);
        QCOMPARE(panel->shownStep(), 10);
        QVERIFY(!panel->isFollowing());
        panel->append({measured(60, 0.6)});
        QCOMPARE(panel->shownStep(), 10); // a view that was moved stays
        QVERIFY(spectrum.curveName(0).contains("RankMe 36"));
        QTest::mouseClick(&panel->followButton(), Qt::LeftButton);
        QCOMPARE(panel->shownStep(), 60);
        panel->append({measured(70, 0.7)});
        QCOMPARE(panel->shownStep(), 70);
        QTest::keyClick(&panel->slider(), Qt::Key_Left);
        QCOMPARE(panel->shownStep(), 60);
        QTest::keyClick(&panel->slider(), Qt::Key_End);
        QVERIFY(panel->isFollowing());
    }

    void a_run_that_went_on_from_a_checkpoint_replaces_what_came_after_it() {
        const auto panel = shownPanel();
        panel->append({measured(10, 0.1), measured(20, 0.2), measured(30, 0.3)});
        panel->append({measured(20, 0.5)});
        QCOMPARE(panel->measurementCount(), 2);
        QCOMPARE(panel->shownStep(), 20);
        panel->clear();
        QCOMPARE(panel->shownStep(), 0);
        QVERIFY(panel->spectrumCard().plot().ys(0).isEmpty());
    }

    void singular_values_of_nothing_are_left_out_of_a_logarithm() {
        const auto panel = shownPanel();
        training::StepReport collapsed = measured(10, 0.5);
        std::fill(collapsed.spectrum.begin() + 3, collapsed.spectrum.end(), 0);
        panel->append({collapsed});
        QCOMPARE(panel->spectrumCard().plot().ys(0).size(), 3);
        QVERIFY(panel->spectrumCard().plot().isLogScale());
    }

    void what_came_while_hidden_is_there_when_shown_in_dark_too() {
        applyTheme(*qApp, ThemeMode::dark);
        auto panel = std::make_unique<GeometryPanel>();
        panel->append({measured(10, 0.1), measured(20, 0.2)});
        panel->resize(1100, 300);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        QCOMPARE(panel->spectrumCard().plot().ys(0).size(), 64);
        QVERIFY(panel->cosineCard().plot().toolTip().contains("Wang and Isola"));
        keepPicture("geometry-dark", *panel);
        applyTheme(*qApp, ThemeMode::light);
    }

private:
    static void keepPicture(const QString& name, QWidget& widget) {
        QTest::qWait(50);
        terrella::tests::keepPicture(widget, name);
    }
};

QTEST_MAIN(TestGeometryPanel)
#include "tst_geometry_panel.moc"
