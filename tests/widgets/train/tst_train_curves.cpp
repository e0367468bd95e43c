// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/curve_plot_notes.h"
#include "widgets/common/legend.h"
#include "widgets/keep_picture.h"
#include "widgets/train/accuracy_panel.h"
#include "widgets/train/health_strip.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/warning_cards.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace terrella;
using namespace terrella::widgets;

namespace {

training::StepReport step(std::int64_t number, double loss, double share = 0.9) {
    training::StepReport report;
    report.step = number;
    report.epoch = double(number) / 10;
    report.loss = loss;
    report.terms = {{"positive similarity", 0.5}};
    report.lr = 0.03;
    report.accuracy = 0.25;
    report.gradient_norm = 1.5;
    report.health = {{"feature_std", share / 11}, {"feature_std_share", share}, {"data_wait", 0.5}};
    report.images_per_s = 180;
    return report;
}

/// A run of `count` steps whose loss ends at `end`, as the store reads it.
RunOverlay other(const std::string& name, int count, double end, int slot) {
    runs::RunRecord record;
    record.folder = "/runs/" + name;
    record.name = name;
    for (int i = 1; i <= count; ++i)
        record.steps.push_back(step(i, end + 5 * std::exp(-i / 40.0) + 0.2 * std::sin(i * 7.1)));
    for (int i = 50; i <= count; i += 50)
        record.epochs.push_back({i / 50, i, 2, 0.2 + 0.1 * slot + i / 1000.0, 1});
    training::RunStart start;
    start.total_steps = 400;
    return {std::make_shared<const RunCurves>(curvesOf(record, start)), {slot, slot}};
}

QStringList namesIn(CurvePlot& plot) {
    QStringList names;
    for (int i = 0; i < plot.curveCount(); ++i)
        names << plot.curveName(i);
    return names;
}

int indexOf(CurvePlot& plot, const QString& name) { return int(namesIn(plot).indexOf(name)); }

} // namespace

class TestTrainCurves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void live_points_and_a_run_folder_give_the_same_picture() {
        std::vector<training::StepReport> steps;
        for (int i = 1; i <= 40; ++i)
            steps.push_back(step(i, 5.0 / i));
        TrainCurves live, loaded;
        for (const auto& one : steps)
            live.appendSteps({one});
        loaded.appendSteps(steps);
        for (TrainCurves* curves : {&live, &loaded})
            curves->appendEpochs({{1, 10, 2, 0.3, 1}, {2, 20, 1, 0.4, 1}});
        CurvePlot& a = live.lossCard().plot();
        CurvePlot& b = loaded.lossCard().plot();
        QCOMPARE(a.curveCount(), 2);
        QCOMPARE(b.curveCount(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(a.curveName(i), b.curveName(i));
            QCOMPARE(a.ys(i), b.ys(i));
            QCOMPARE(*a.lastValue(i), *b.lastValue(i));
        }
        QCOMPARE(live.accuracyCard().plot().ys(1), (QVector<double>{30, 40}));
    }

    void the_classifier_that_learns_beside_has_a_curve_of_its_own() {
        TrainCurves curves;
        curves.appendEpochs({{1, 10, 2, 0.3, 1, 0.2}, {2, 20, 1, 0.4, 1, 0.5}});
        CurvePlot& plot = curves.accuracyCard().plot();
        QCOMPARE(plot.curveCount(), 2);
        QCOMPARE(plot.ys(0), (QVector<double>{30, 40}));
        QCOMPARE(plot.ys(1), (QVector<double>{20, 50}));
        QVERIFY2(plot.curveName(1).contains("linear"), qPrintable(plot.curveName(1)));
    }

    void the_trivial_value_stands_as_a_line() {
        TrainCurves curves;
        training::RunStart start;
        start.total_steps = 200;
        start.trivial_loss = 5.5;
        start.loss_name = "InfoNCE";
        curves.begin(start);
        curves.appendSteps({step(1, 5), step(2, 4.5), step(3, 4)});
        curves.resize(900, 500);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        CurvePlot& plot = curves.lossCard().plot();
        QTRY_COMPARE(plot.xAxis->range().upper, 200.0);
        QVERIFY(plot.yAxis->range().contains(5.5));
        QVERIFY(plot.yAxis->label().contains("InfoNCE"));
    }

    void an_unhealthy_value_is_marked_when_the_trainer_warned_and_only_then() {
        TrainCurves curves;
        curves.appendSteps({step(10, 5, 0.9)});
        HealthCard* deviation = curves.health().card("feature_std_share");
        HealthCard* waiting = curves.health().card("data_wait");
        QVERIFY(deviation != nullptr);
        QCOMPARE(deviation->valueText(), QStringLiteral("0.9"));
        curves.appendSteps({step(20, 5, 0.03)});
        QCOMPARE(deviation->valueText(), QStringLiteral("0.03")); // the status bar says "no warnings", too

        WarningCards cards;
        connect(&cards, &WarningCards::changed, &curves, [&] { curves.health().setWarnings(cards.openRules()); });
        cards.add({20, "complete-collapse", training::Severity::alarm, "0.03", "alike", "a lower rate"});
        QVERIFY2(deviation->valueText().startsWith("▲"), qPrintable(deviation->valueText()));
        QVERIFY2(!waiting->valueText().startsWith("▲"), "half the time, of which nobody warned");
        curves.appendSteps({step(30, 5, 0.8)});
        QCOMPARE(deviation->valueText(), QStringLiteral("0.8")); // recovered
        curves.appendSteps({step(40, 5, 0.03)});
        QVERIFY(deviation->valueText().startsWith("▲"));
        cards.clear();
        QCOMPARE(deviation->valueText(), QStringLiteral("0.03"));
        curves.clear();
        QCOMPARE(deviation->valueText(), QString());
        QVERIFY(curves.isEmpty());
    }

    void other_runs_lie_over_it_and_grow() {
        TrainCurves curves;
        curves.resize(1200, 560);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        curves.setRunName("mine");
        training::RunStart start;
        start.total_steps = 300;
        curves.begin(start);
        for (int i = 1; i <= 150; ++i)
            curves.appendSteps({step(i, 1 + 5 * std::exp(-i / 30.0) + 0.2 * std::sin(i * 3.3))});
        curves.appendEpochs({{1, 50, 2, 0.3, 1}, {2, 100, 1, 0.4, 1}, {3, 150, 1, 0.45, 1}});
        CurvePlot& loss = curves.lossCard().plot();
        CurvePlot& accuracy = curves.accuracyCard().plot();
        const int term = indexOf(loss, "positive similarity");
        QVERIFY(loss.isCurveVisible(term));

        curves.setOverlays({other("ema-0.99", 200, 0.6, 1), other("no-queue", 120, 1.8, 2)}, {});
        QCOMPARE(namesIn(loss), (QStringList{"mine", "positive similarity", "ema-0.99", "no-queue"}));
        QVERIFY2(!loss.isCurveVisible(term), "terms stand aside");
        QVERIFY(indexOf(accuracy, "no-queue") > 0 && indexOf(accuracy, "mine") > 0);
        QCOMPARE(loss.curveMarkOf(2), 1);
        QCOMPARE(loss.curveMarkOf(3), 2);
        QVERIFY(loss.curveColor(2) != loss.curveColor(3));
        QTRY_COMPARE(loss.xAxis->range().upper, 400.0); // the longest of them
        const QCPGraph* raw = loss.graph(2 * 2);
        QVERIFY2(raw->visible() && raw->data()->size() == 200, "the raw curve under the smoothed one");
        QCOMPARE(curves.health().card("gradient_norm")->plot().curveCount(), 3);
        QCOMPARE(curves.lossCard().findChild<Legend*>()->entries()[3].mark, 2);
        QTest::qWait(60);
        terrella::tests::keepPicture(curves, "overlays-light");

        curves.setOverlays({other("ema-0.99", 260, 0.6, 1), other("no-queue", 120, 1.8, 2)}, {});
        QCOMPARE(loss.xs(2).size(), 260);
        QCOMPARE(loss.curveCount(), 4);
        curves.setOverlays({other("no-queue", 120, 1.8, 2)}, {});
        QCOMPARE(namesIn(loss), (QStringList{"mine", "positive similarity", "no-queue"}));
        curves.appendSteps({step(151, 1)}); // goes to its own curve
        QCOMPARE(loss.xs(0).size(), 151);
        QCOMPARE(loss.xs(2).size(), 120);
        curves.setOverlays({}, {});
        QCOMPARE(namesIn(loss), (QStringList{"loss", "positive similarity"}));
        QVERIFY(loss.isCurveVisible(1));
        QCOMPARE(curves.health().card("gradient_norm")->plot().curveCount(), 1);
    }

    void overlays_stay_when_another_run_is_shown() {
        TrainCurves curves;
        curves.setRunName("mine");
        curves.setOverlays({other("a", 60, 1, 1)}, {2, 2});
        curves.clear();
        CurvePlot& loss = curves.lossCard().plot();
        QCOMPARE(namesIn(loss), (QStringList{"mine", "a"})); // the run that is shown first, before its first step
        curves.appendSteps({step(1, 5), step(2, 4)});
        QCOMPARE(loss.xs(0).size(), 2);
        QCOMPARE(loss.xs(1).size(), 60);
        QCOMPARE(loss.curveMarkOf(0), 2); // ticked itself: keeps its own
    }

    void an_overlaid_run_that_went_back_to_a_checkpoint_is_drawn_anew() {
        TrainCurves curves;
        curves.setOverlays({other("a", 60, 1, 1)}, {});
        curves.setOverlays({other("a", 40, 2, 1)}, {});
        CurvePlot& loss = curves.lossCard().plot();
        QCOMPARE(loss.xs(1).size(), 40);
        QCOMPARE(loss.ys(1).back(), other("a", 40, 2, 1).run->loss.y.back());
    }

    void warnings_and_milestones_stand_at_their_steps() {
        TrainCurves curves;
        curves.resize(1200, 560);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        training::RunStart start;
        start.total_steps = 200;
        start.milestones = {{20, "warmup-ended"}, {50, "queue-filled"}, {120, "rate-dropped"}, {150, "something-new"}};
        curves.begin(start);
        for (int i = 1; i <= 160; ++i)
            curves.appendSteps({step(i, 1 + 5 * std::exp(-i / 30.0))});
        const training::Warning low{60, "dimensional-collapse", training::Severity::warning, "rank 3", "why", "try"};
        const training::Warning flat{90, "complete-collapse", training::Severity::alarm, "0.02", "why", "try"};
        curves.setWarnings({low, flat});
        CurvePlot& loss = curves.lossCard().plot();
        QCOMPARE(loss.notes().size(), std::size_t(6));
        QCOMPARE(loss.notes()[1].x, 90.0);
        QVERIFY(loss.notes()[1].kind == CurveNote::Kind::bad);
        QCOMPARE(loss.notes()[3].label, QStringLiteral("queue full"));
        QCOMPARE(loss.notes()[5].label, QStringLiteral("something new")); // of a later version
        QTest::qWait(60);
        terrella::tests::keepPicture(curves, "notes-light");

        QSignalSpy picked(&curves, &TrainCurves::warningPicked);
        QTest::mouseClick(&loss, Qt::LeftButton, {}, loss.notePixel(1).toPoint());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].value<training::Warning>().rule, flat.rule);
        QTest::mouseClick(&loss, Qt::LeftButton, {}, (loss.notePixel(3) - QPointF(0, 1)).toPoint());
        QCOMPARE(picked.size(), 1); // a milestone has no card
        curves.showWarning(low);
        QCOMPARE(loss.currentNote(), std::optional(0));
        QCOMPARE(loss.cursorAt(), std::optional(60.0));
        curves.clear();
        QVERIFY(loss.notes().empty());
    }

    void a_card_is_asked_for_and_leads_back_to_its_point() {
        WarningCards cards;
        const training::Warning starved{20, "data-starved", training::Severity::warning, "waits 40 %", "why", "try"};
        const training::Warning flat{90, "complete-collapse", training::Severity::alarm, "0.02", "why", "try"};
        cards.add(starved);
        cards.add(flat);
        cards.resize(900, 160);
        const auto button = [&](const QString& text) -> QPushButton* {
            for (auto* one : cards.findChildren<QPushButton*>())
                if (one->text() == text && one->isVisible())
                    return one;
            return nullptr;
        };
        const auto shows = [&](const QString& words) {
            for (const auto* label : cards.findChildren<QLabel*>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QVERIFY(shows("Complete collapse"));
        cards.show(starved);
        QVERIFY(shows("Data starved"));
        QSignalSpy wanted(&cards, &WarningCards::pointRequested);
        QTest::keyClick(button("Show on the curve"), Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<training::Warning>().step, 20);
        QTest::mouseClick(button("Next"), Qt::LeftButton);
        QVERIFY(shows("Complete collapse"));
        QTest::mouseClick(button("Dismiss"), Qt::LeftButton);
        QVERIFY(shows("Data starved"));
        QVERIFY(button("Next") == nullptr);
        cards.show(flat); // asked for from the curve: comes back
        QCOMPARE(cards.openCount(), 2);
        QVERIFY(shows("Complete collapse"));
    }

    void the_end_of_a_band_without_the_other_is_drawn() {
        TrainCurves curves;
        curves.resize(1500, 500);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        for (int i = 1; i <= 30; ++i) {
            auto one = step(i, 5.0 / i, 0.2 + 0.02 * i);
            one.health.emplace_back("projection_rank", 3 + 0.4 * i);
            one.health.emplace_back("prototype_usage", 0.7 - 0.01 * i);
            curves.appendSteps({one});
        }
        CurvePlot& rank = curves.health().card("projection_rank")->plot();
        QTRY_VERIFY(rank.yAxis->range().contains(5)); // from there on it is healthy
        QVERIFY(curves.health().card("prototype_usage")->isVisible());
        QTest::qWait(60);
        terrella::tests::keepPicture(curves, "bands-light");
    }

    void the_momentum_of_a_slowly_following_network_is_shown_where_there_is_one() {
        TrainCurves curves;
        curves.resize(1400, 500);
        curves.show();
        curves.appendSteps({step(10, 5)});
        HealthCard* momentum = curves.health().card("momentum");
        QVERIFY(!momentum->isVisible());
        auto with = step(20, 5);
        with.momentum = 0.996;
        curves.appendSteps({with});
        QCOMPARE(momentum->valueText(), QStringLiteral("0.996"));
        QVERIFY(momentum->isVisible());
        curves.clear();
        QVERIFY(!momentum->isVisible()); // the next run may have none
    }

    void the_gravest_warning_is_shown_and_dismissing_brings_the_next() {
        WarningCards cards;
        cards.show();
        QVERIFY(!cards.isVisible() || cards.openCount() == 0);
        cards.add({96, "complete-collapse", training::Severity::alarm, "deviation 0.03 <b>", "no stop-gradient",
                   "switch it on"});
        cards.add({120, "data-starved", training::Severity::warning, "waits 40 %", "too few workers", "more workers"});
        cards.add({130, "data-starved", training::Severity::warning, "waits 45 %", "too few workers", "more workers"});
        QCOMPARE(cards.openCount(), 2); // a rule once
        const auto shown = [&] {
            QString all;
            for (const auto* label : cards.findChildren<QLabel*>())
                all += label->text();
            return all;
        };
        QVERIFY(shown().contains("Complete collapse"));
        QVERIFY(shown().contains("&lt;b&gt;")); // what a file says is text, not markup
        for (auto* button : cards.findChildren<QPushButton*>())
            if (button->text() == "Dismiss")
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(shown().contains("waits 45 %"), qPrintable(shown()));
    }

    void a_warning_that_names_a_change_offers_to_try_it() {
        WarningCards cards;
        cards.show();
        const auto offer = [&]() -> QPushButton* {
            for (auto* button : cards.findChildren<QPushButton*>())
                if (button->text() == "New run with this change" && button->isVisible())
                    return button;
            return nullptr;
        };
        cards.add({10, "broken-files", training::Severity::note, "1 file", "cut", "copy it again"});
        QVERIFY(offer() == nullptr);
        training::Warning high{20, "learning-rate-too-high", training::Severity::warning, "steps of 0.2", "too long", "less"};
        high.change = {{"optimizer.lr", "0.003"}};
        cards.add(high);
        QSignalSpy wanted(&cards, &WarningCards::tryRequested);
        QVERIFY(offer() != nullptr);
        QVERIFY(offer()->toolTip().contains("optimizer.lr=0.003"));
        cards.resize(900, cards.sizeHint().height());
        terrella::tests::keepPicture(cards, "warning-card");
        QTest::mouseClick(offer(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted[0][0].value<training::Warning>().change == high.change);
    }

    void accuracies_stand_beside_the_untrained_network() {
        AccuracyPanel panel;
        auto* button = panel.findChild<QPushButton*>();
        QSignalSpy wanted(&panel, &AccuracyPanel::measureRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        panel.setMeasuring(true);
        QVERIFY(!button->isEnabled());
        panel.setMeasuring(false);
        const QString before = button->text();
        panel.setAccuracies({0.7, 0.4, 0.8, 0.5});
        QVERIFY(button->text() != before);
    }
};

QTEST_MAIN(TestTrainCurves)
#include "tst_train_curves.moc"
