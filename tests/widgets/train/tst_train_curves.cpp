// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keep_picture.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/train/accuracy_panel.h"
#include "widgets/train/health_strip.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/warning_cards.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
