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

namespace {

/// What the session offers to edit: an empty name is all views.
QStringList namesOf(const ExperimentSession& session) {
    QStringList names;
    for (const ExperimentSession::Edited& one : session.edited())
        names.append(QString::fromStdString(one.name));
    return names;
}

} // namespace

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
        const auto augment = session.experiment().augment.all;
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

    void a_view_can_have_a_list_of_its_own_and_others_keep_the_methods() {
        ExperimentSession session;
        session.document().setValue("method", Json{{"name", "byol"}});
        QCOMPARE(namesOf(session), (QStringList{"view 1", "view 2"})); // drawn differently: no list for both
        const auto first = session.operations(0), second = session.operations(1);
        QVERIFY(first != second);
        auto changed = second;
        changed.back().enabled = false;
        session.setOperations(changed, QStringLiteral("Change"), false, "view 2");
        QVERIFY(session.isByView() && !session.isMethodDefault());
        QVERIFY(!session.hasOwnList(0) && session.hasOwnList(1));
        QCOMPARE(session.operations(0), first);
        QVERIFY(!session.operations(1).back().enabled);
        const auto augment = session.experiment().augment;
        QVERIFY(augment.all.empty());
        QCOMPARE(augment.parts.size(), std::size_t(1));
        QCOMPARE(augment.parts[0].second.size(), changed.size() - 1);
        QCOMPARE(session.presentPlan().views[0].pipeline, session.methodPlan().views[0].pipeline);
        session.undoStack()->undo();
        QVERIFY(session.isMethodDefault());
        session.undoStack()->redo();
        session.setOperations(first, QStringLiteral("Join")); // one list for all again
        QVERIFY(!session.isByView());
        QCOMPARE(namesOf(session).first(), QString());
        QCOMPARE(session.operations(0), session.operations(1));
    }

    void a_list_for_all_is_kept_by_the_views_that_are_not_changed() {
        ExperimentSession session; // moco-v2: query and key are drawn alike
        QCOMPARE(namesOf(session), (QStringList{QString(), "query", "key"}));
        session.setOperations({{{"random-resized-crop", {{"scale_min", 0.3}}}, true}, {{"grey", Json::object()}, false}},
                              QStringLiteral("Take"));
        session.setOperations({{{"solarise", Json::object()}, true}}, QStringLiteral("Change"), false, "key");
        const Json& augment = session.document().values().at("augment");
        QCOMPARE(augment.size(), std::size_t(2));
        QCOMPARE(augment.at("query")[0].at("scale_min").get<double>(), 0.3);
        QCOMPARE(augment.at("query")[1].at("enabled").get<bool>(), false);
        QCOMPARE(augment.at("key")[0].at("name").get<std::string>(), std::string("solarise"));
    }

    void small_crops_are_edited_together_or_one_by_one() {
        ExperimentSession session;
        session.document().setValue("method", Json{{"name", "swav"}});
        const QStringList choices = namesOf(session);
        QCOMPARE(choices.mid(0, 2), (QStringList{"global", "local"}));
        QVERIFY(choices.contains(QStringLiteral("global 2")) && choices.contains(QStringLiteral("local 3")));
        const std::size_t local = 2;
        auto list = session.operations(local);
        list.pop_back();
        session.setOperations(list, QStringLiteral("Change"), false, "local");
        QCOMPARE(session.document().values().at("augment").size(), std::size_t(1));
        QCOMPARE(session.operations(local + 1).size(), list.size());
        QCOMPARE(session.pipelines().size(), std::size_t(2)); // global and local
        list.pop_back();
        session.setOperations(list, QStringLiteral("Change"), false, "local 2");
        QCOMPARE(session.operations(local).size(), list.size() + 1);
        QCOMPARE(session.operations(local + 1).size(), list.size());
        QVERIFY(!namesOf(session).contains(QStringLiteral("local"))); // they differ now
        session.setOperations(list, QStringLiteral("Join"), false, "local");
        QCOMPARE(session.document().values().at("augment").size(), std::size_t(1));
        QCOMPARE(session.operations(local + 1).size(), list.size());
    }

    void a_whole_plan_is_taken_where_it_fits() {
        ExperimentSession session; // moco-v2
        const auto byol = augment::own_lists(augment::presets().at("byol").views(session.plainTraits(), session.side()),
                                             session.side());
        QVERIFY(session.fits(byol));
        QVERIFY(session.setPipelines(byol, QStringLiteral("Take")));
        QVERIFY(session.isByView());
        QCOMPARE(session.operations(1).size(), byol[1].operations.size());
        QCOMPARE(session.origin()->preset, std::string("byol"));
        const auto dino = augment::own_lists(augment::presets().at("dino").views(session.plainTraits(), session.side()),
                                             session.side());
        QVERIFY(!session.setPipelines(dino, QStringLiteral("Take"))); // ten views for two
        session.document().setValue("method", Json{{"name", "swav"}});
        QVERIFY(session.setPipelines(
            augment::own_lists(augment::presets().at("swav").views(session.plainTraits(), session.side()), session.side()),
            QStringLiteral("Take")));
        QCOMPARE(session.document().values().at("augment").size(), std::size_t(2)); // under 'global' and 'local'
    }

    void another_methods_views_are_left_behind_by_the_next_change() {
        ExperimentSession session;
        session.document().setValue("method", Json{{"name", "byol"}});
        session.setOperations({{{"solarise", Json::object()}, true}}, QStringLiteral("Change"), false, "view 2");
        session.document().setValue("method", Json{{"name", "moco-v2"}});
        QVERIFY(session.presentPlan().views.empty()); // 'view 2' is no view of moco-v2: said where it is drawn
        session.setOperations({{{"grey", Json::object()}, true}}, QStringLiteral("Change"), false, "key");
        QCOMPARE(session.document().values().at("augment").size(), std::size_t(1));
        QCOMPARE(session.presentPlan().views.size(), std::size_t(2));
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
