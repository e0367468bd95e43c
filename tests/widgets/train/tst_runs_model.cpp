// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/runs_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace terrella;
using namespace terrella::widgets;
using training::RunState;

namespace {

jobs::RunSummary run(const std::string& name, RunState state = RunState::finished) {
    jobs::RunSummary line;
    line.folder = "/runs/" + name;
    line.name = name;
    line.method = "moco-v2";
    line.backbone = "resnet18";
    line.state = state;
    line.epoch = 20;
    line.epochs = 20;
    line.loss = 4.1234;
    line.knn = 0.7123;
    line.time_s = 3727;
    return line;
}

QString text(const RunsModel& model, int row, int column) { return model.index(row, column).data().toString(); }

QStringList names(const RunsModel& model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << text(model, row, RunsModel::name);
    return all;
}

} // namespace

class TestRunsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_are_written_for_people() {
        RunsModel model;
        model.setRuns({run("a")});
        QCOMPARE(text(model, 0, RunsModel::epoch), QStringLiteral("20"));
        QCOMPARE(text(model, 0, RunsModel::loss), QStringLiteral("4.12"));
        QVERIFY(text(model, 0, RunsModel::knn).startsWith("71.2"));
        QCOMPARE(text(model, 0, RunsModel::linear), QStringLiteral("–"));
        QCOMPARE(text(model, 0, RunsModel::time), QStringLiteral("1:02:07"));
        jobs::RunSummary half = run("b");
        half.epoch = 7.9;
        model.setRuns({half});
        QCOMPARE(text(model, 0, RunsModel::epoch), QStringLiteral("7 of 20"));
    }

    void every_state_has_a_sign_and_a_word() {
        RunsModel model;
        QSet<QString> seen;
        for (const RunState state :
             {RunState::running, RunState::paused, RunState::finished, RunState::stopped, RunState::failed}) {
            model.setRuns({run("a", state)});
            const QString shown = text(model, 0, RunsModel::state);
            QVERIFY(shown.contains(stateWord(state)) && shown.contains(stateSign(state)));
            seen.insert(shown);
        }
        QCOMPARE(seen.size(), 5);
    }

    void lists_that_change_in_any_way_keep_the_model_whole() {
        RunsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<QStringList> lists{{"a", "b", "c"}, {"d", "a", "b", "c"}, {"d", "c"},     {"c", "d"}, {},
                                       {"x"},           {"y", "x", "z"},      {"z", "y", "x"}};
        for (const QStringList& list : lists) {
            std::vector<jobs::RunSummary> runs;
            for (const QString& name : list)
                runs.push_back(run(name.toStdString()));
            model.setRuns(runs);
            QCOMPARE(names(model), list);
        }
        model.updateRun(run("new", RunState::running));
        QCOMPARE(names(model), (QStringList{"new", "z", "y", "x"}));
        QCOMPARE(model.data({}, Qt::DisplayRole), QVariant());
        QVERIFY(model.runAt(17) == nullptr);
    }

    void a_row_that_stayed_keeps_its_selection() {
        RunsModel model;
        model.setRuns({run("a"), run("b"), run("c")});
        const QPersistentModelIndex b = model.index(1, RunsModel::name);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRuns({run("new"), run("b"), run("a")});
        QVERIFY(b.isValid());
        QCOMPARE(b.data().toString(), QStringLiteral("b"));
        QCOMPARE(reset.size(), 0);
    }

    void ticked_runs_keep_their_style_and_at_most_seven_are() {
        RunsModel model;
        std::vector<jobs::RunSummary> runs;
        for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"})
            runs.push_back(run(name));
        model.setRuns(runs);
        QSignalSpy changed(&model, &RunsModel::overlaysChanged), refused(&model, &RunsModel::tooManyOverlays);
        const auto tick = [&](int row, Qt::CheckState state = Qt::Checked) {
            return model.setData(model.index(row, RunsModel::overlay), state, Qt::CheckStateRole);
        };
        for (int row = 0; row < 7; ++row)
            QVERIFY(tick(row));
        QVERIFY(!tick(7));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(changed.size(), 7);
        QSet<int> marks;
        for (const auto& folder : model.overlaid())
            marks.insert(model.styleOf(folder)->mark);
        QCOMPARE(marks.size(), 7);
        QVERIFY(!marks.contains(0)); // the run that is shown has none
        const RunStyle c = *model.styleOf("/runs/c");
        QVERIFY(tick(1, Qt::Unchecked));
        QVERIFY(tick(7));
        QVERIFY(*model.styleOf("/runs/c") == c);
        QCOMPARE(model.styleOf("/runs/h")->mark, 2); // the place that b left
        QVERIFY(!model.index(7, RunsModel::overlay).data(Qt::DecorationRole).isNull());
        QVERIFY(!model.setData(model.index(1, RunsModel::name), Qt::Checked, Qt::CheckStateRole));

        model.setRuns({run("c"), run("h")}); // the others were deleted
        QCOMPARE(model.overlaid().size(), std::size_t(2));
        model.clearOverlays();
        QVERIFY(model.overlaid().empty());
        QCOMPARE(model.index(0, RunsModel::overlay).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void only_rows_that_changed_are_told() {
        RunsModel model;
        model.setRuns({run("a"), run("b")});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRuns({run("a"), run("b")});
        QCOMPARE(changed.size(), 0);
        jobs::RunSummary b = run("b");
        b.knn = 0.8;
        model.setRuns({run("a"), b});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    }
};

QTEST_MAIN(TestRunsModel)
#include "tst_runs_model.moc"
