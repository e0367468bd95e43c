// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"
#include "widgets/augment/pipeline_list_view.h"
#include "widgets/augment/pipeline_model.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/parameter_form.h"
#include "widgets/train/experiment_form.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace terrella;
using namespace terrella::widgets;

namespace {

QStringList namesOf(const PipelineModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data(PipelineModel::name_role).toString());
    return names;
}

/// Crop, flip, normalise.
void takeThree(ExperimentSession& session) {
    session.setOperations({{{"random-resized-crop", Json::object()}, true},
                           {{"horizontal-flip", Json::object()}, true},
                           {{"normalise", Json::object()}, true}},
                          QStringLiteral("Take three"));
}

} // namespace

class TestPipelineModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_can_be_added_removed_moved_and_switched_with_undo() {
        ExperimentSession session;
        PipelineModel model(session);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        takeThree(session);
        QCOMPARE(model.rowCount(), 3);
        model.insert(1, "gaussian-blur");
        QCOMPARE(namesOf(model).at(1), QStringLiteral("gaussian-blur"));
        model.move(1, 3);
        QCOMPARE(namesOf(model), (QStringList{"random-resized-crop", "horizontal-flip", "normalise", "gaussian-blur"}));
        QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(session.experiment().augment.all.size(), std::size_t(3));
        model.remove(0);
        QCOMPARE(model.rowCount(), 3);
        for (int step = 0; step < 4; ++step)
            session.undoStack()->undo();
        QCOMPARE(namesOf(model), (QStringList{"random-resized-crop", "horizontal-flip", "normalise"}));
        for (int step = 0; step < 4; ++step)
            session.undoStack()->redo();
        QCOMPARE(namesOf(model), (QStringList{"horizontal-flip", "normalise", "gaussian-blur"}));
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void the_first_change_of_the_methods_recipe_makes_it_ones_own() {
        ExperimentSession session;
        PipelineModel model(session);
        const QStringList recipe = namesOf(model);
        QVERIFY(recipe.size() >= 4);
        model.setEnabled(1, false);
        QVERIFY(!session.isMethodDefault());
        QCOMPARE(namesOf(model), recipe);
        session.undoStack()->undo();
        QVERIFY(session.isMethodDefault());
        QCOMPARE(namesOf(model), recipe);
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void dropping_a_row_moves_it() {
        ExperimentSession session;
        PipelineModel model(session);
        takeThree(session);
        QSignalSpy placed(&model, &PipelineModel::placed);
        QVERIFY(model.moveRows({}, 0, 1, {}, 3));
        QCOMPARE(namesOf(model), (QStringList{"horizontal-flip", "normalise", "random-resized-crop"}));
        QCOMPARE(placed.last()[0].toInt(), 2);
        QVERIFY(model.moveRows({}, 2, 1, {}, 0));
        QCOMPARE(namesOf(model), (QStringList{"random-resized-crop", "horizontal-flip", "normalise"}));
        QVERIFY(!model.moveRows({}, 0, 2, {}, 3));
        QCOMPARE(namesOf(model), (QStringList{"random-resized-crop", "horizontal-flip", "normalise"}));
    }

    void the_list_is_worked_by_keys_and_by_its_boxes() {
        ExperimentSession session;
        PipelineModel model(session);
        takeThree(session);
        PipelineListView view(model);
        view.resize(300, 400);
        view.show();
        view.setCurrentRow(1);
        QTest::keyClick(&view, Qt::Key_Space);
        QVERIFY(!model.operations()[1].enabled);
        QTest::keyClick(&view, Qt::Key_Space);
        QVERIFY(model.operations()[1].enabled);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(namesOf(model).first(), QStringLiteral("horizontal-flip"));
        QCOMPARE(view.currentRow(), 0);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentRow(), 1);
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(namesOf(model), (QStringList{"horizontal-flip", "normalise"}));
        QCOMPARE(view.currentRow(), 1);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          PipelineDelegate::checkRect(view.visualRect(model.index(0))).center());
        QVERIFY(!model.operations()[0].enabled);
    }

    void doubts_stand_at_the_row_that_is_drawn() {
        ExperimentSession session;
        PipelineModel model(session);
        session.setOperations({{{"horizontal-flip", Json::object()}, false},
                               {{"grey", Json::object()}, true},
                               {{"solarise", Json::object()}, true}},
                              QStringLiteral("Take"));
        // A resize was put in front of what is drawn: operation 2 is solarise.
        model.setDoubts({{"solarise-on-reflectance", 2, "seen", "why", "try"}}, 1);
        QCOMPARE(model.index(2).data(PipelineModel::doubts_role).toInt(), 1);
        QCOMPARE(model.index(1).data(PipelineModel::doubts_role).toInt(), 0);
        QCOMPARE(model.rowOfDrawn(0), -1);
        QCOMPARE(model.rowOfDrawn(1), 1);
    }

    void the_train_page_edits_the_same_list() {
        jobs::JobRunner jobs;
        ExperimentSession session;
        PipelineModel model(session);
        ExperimentForm form(jobs, &session);
        takeThree(session);
        model.setEnabled(1, false);
        QVERIFY(form.form().field("augment.0.scale_min") != nullptr);
        form.form().setValue("augment.0.scale_min", 0.25);
        QCOMPARE(model.valuesAt(0).at("scale_min").get<double>(), 0.25);
        QVERIFY(!model.operations()[1].enabled); // what is off stays off, and stays
        model.setValues(0, [&] {
            Json values = model.valuesAt(0);
            values["scale_min"] = 0.4;
            return values;
        }(), false);
        const auto experiment = form.experiment();
        QVERIFY(experiment.has_value());
        QCOMPARE(experiment->augment.all.size(), std::size_t(2));
        QCOMPARE(experiment->augment.all[0].values.at("scale_min").get<double>(), 0.4);
        session.undoStack()->undo();
        session.undoStack()->undo();
        QVERIFY(form.form().values()["augment"][0]["scale_min"] != 0.25);
        session.useMethodDefault();
        QVERIFY(form.form().values()["augment"].is_string());
        QVERIFY(form.experiment()->augment.empty());
    }

    void lists_by_view_go_from_the_page_to_the_form_to_yaml_and_back() {
        jobs::JobRunner jobs;
        ExperimentSession session;
        session.document().setValue("method", Json{{"name", "byol"}});
        PipelineModel model(session);
        ExperimentForm form(jobs, &session);
        model.setEdited({"view 2", 1});
        const int blur = int(namesOf(model).indexOf(QStringLiteral("gaussian-blur")));
        QVERIFY(blur >= 0);
        Json values = model.valuesAt(blur);
        values["probability"] = 0.25;
        model.setValues(blur, values, false);
        const std::string key = "augment.view 2." + std::to_string(blur) + ".probability";
        QVERIFY(form.form().field(key) != nullptr); // the Train page shows the same list
        form.form().setValue(key, 0.5);
        QCOMPARE(model.valuesAt(blur).at("probability").get<double>(), 0.5);
        const auto experiment = form.experiment();
        QVERIFY(experiment.has_value());
        QCOMPARE(experiment->augment.parts.size(), std::size_t(1));
        const std::string yaml = training::experiment_yaml(*experiment);
        const training::Experiment back = training::parse_experiment(yaml, "again.yaml");
        QVERIFY(back.augment == experiment->augment);
        session.useMethodDefault();
        QVERIFY(form.form().field(key) == nullptr);
        form.setExperiment(back);
        QCOMPARE(model.valuesAt(blur).at("probability").get<double>(), 0.5);
        QCOMPARE(training::experiment_yaml(*form.experiment()), yaml);
    }

    void every_operation_has_words() {
        for (const augment::OperationEntry& entry : augment::operations().entries()) {
            QVERIFY(!operationTitle(entry.name).contains(QLatin1Char('-')));
            QVERIFY2(!operationMeaning(entry.name).isEmpty(), entry.name.c_str());
        }
        QCOMPARE(operationDetails("random-resized-crop", {{"scale_min", 0.2}}).section(QLatin1Char(','), 0, 0),
                 QStringLiteral("scale 0.2–1"));
        QVERIFY(operationDetails("grey", {{"probability", 0.2}}).contains(QStringLiteral("p 0.2")));
    }
};

QTEST_MAIN(TestPipelineModel)
#include "tst_pipeline_model.moc"
