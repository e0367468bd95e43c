// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_dataset.h"
#include "augment/drawn_view.h"
#include "augment/presets.h"
#include "base/error.h"
#include "jobs/job_runner.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/experiment_session.h"

#include <QSignalSpy>
#include <QTest>

using namespace terrella;
using namespace terrella::widgets;
using augment::ListedOperation;

class TestExperimentSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void begins_with_the_methods_own_recipe() {
        const ExperimentSession session;
        QVERIFY(session.isMethodDefault());
        QVERIFY(session.experiment().augment.empty());
        const auto operations = session.operations();
        QVERIFY(operations.size() >= 4);
        QCOMPARE(operations.front().operation.name, std::string("random-resized-crop"));
        QVERIFY(!operations.front().operation.values.contains("size")); // follows the experiment's view size
    }

    void a_list_of_ones_own_is_the_experiments_without_what_is_off() {
        ExperimentSession session;
        QSignalSpy changed(&session, &ExperimentSession::pipelineChanged);
        session.setOperations({{{"random-resized-crop", {{"scale_min", 0.3}}}, true},
                               {{"horizontal-flip", Json::object()}, false},
                               {{"normalise", Json::object()}, true}},
                              QStringLiteral("Test"));
        QCOMPARE(changed.size(), 1);
        QVERIFY(!session.isMethodDefault());
        const auto augment = session.experiment().augment;
        QCOMPARE(augment.size(), std::size_t(2));
        QCOMPARE(augment[1].name, std::string("normalise"));
        QCOMPARE(augment[0].values.at("scale_min").get<double>(), 0.3);
        const auto listed = session.operations();
        QCOMPARE(listed.size(), std::size_t(3));
        QVERIFY(!listed[1].enabled);
        session.useMethodDefault();
        QVERIFY(session.isMethodDefault());
        session.undoStack()->undo();
        QCOMPARE(session.operations().size(), std::size_t(3));
        QVERIFY(!session.operations()[1].enabled);
        session.undoStack()->undo();
        QVERIFY(session.isMethodDefault());
        session.undoStack()->redo();
        QCOMPARE(session.operations().size(), std::size_t(3));
    }

    void unknown_operations_are_refused_and_change_nothing() {
        ExperimentSession session;
        QVERIFY_EXCEPTION_THROWN(session.setOperations({{{"vertical-flop", Json::object()}, true}}, QString()),
                                 ConfigurationError);
        QVERIFY(session.isMethodDefault());
        QVERIFY(!session.undoStack()->canUndo());
    }

    void edits_of_one_field_are_one_step_of_undo() {
        ExperimentSession session;
        const auto with = [](double scale) {
            return std::vector<ListedOperation>{{{"random-resized-crop", {{"scale_min", scale}}}, true}};
        };
        session.setOperations(with(0.1), QStringLiteral("Take"));
        for (const double scale : {0.2, 0.3, 0.4})
            session.setOperations(with(scale), QStringLiteral("Change"), true);
        session.document().beginStep(); // another field
        session.setOperations(with(0.5), QStringLiteral("Change"), true);
        QCOMPARE(session.undoStack()->count(), 3);
        session.undoStack()->undo();
        QCOMPARE(session.operations()[0].operation.values.at("scale_min").get<double>(), 0.4);
        session.undoStack()->undo();
        QCOMPARE(session.operations()[0].operation.values.at("scale_min").get<double>(), 0.1);
    }

    void says_which_recipe_a_list_is() {
        ExperimentSession session;
        const auto plan = augment::presets().at("byol").views(session.plainTraits(), session.side());
        session.setOperations(augment::own_list(plan, 1, session.side()), QStringLiteral("Take"));
        const auto origin = session.origin();
        QVERIFY(origin.has_value());
        QCOMPARE(origin->preset, std::string("byol"));
        QCOMPARE(origin->view, std::size_t(1));
        auto changed = session.operations();
        changed[0].operation.values["scale_min"] = 0.11;
        session.setOperations(changed, QStringLiteral("Change"));
        QVERIFY(!session.origin().has_value());
    }

    void recipes_are_for_the_bands_and_size_in_hand() {
        jobs::JobRunner jobs;
        DatasetSession dataset(jobs);
        ExperimentSession session(&dataset);
        data::DataSettings settings;
        settings.path = "/data/somewhere";
        QSignalSpy changed(&session, &ExperimentSession::pipelineChanged);
        dataset.setDataset(std::make_shared<terrella::tests::FakeDataset>(8, 2, 24), settings);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(session.side(), 24);
        QCOMPARE(session.experiment().data.path, std::string("/data/somewhere"));
        QVERIFY(!session.undoStack()->canUndo()); // choosing data is no step of the experiment
        session.document().setValue("view_size", 48);
        QCOMPARE(session.side(), 48);
    }
};

QTEST_MAIN(TestExperimentSession)
#include "tst_experiment_session.moc"
