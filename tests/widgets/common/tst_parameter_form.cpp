// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/text.h"
#include "base/yaml.h"
#include "jobs/backend_text.h"
#include "training/experiment.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/parameter_form_values.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace terrella;
using namespace terrella::widgets;
using training::Experiment;

namespace {

ValueEdit& editOf(ParameterForm& form, const std::string& key) {
    auto* edit = qobject_cast<ValueEdit*>(form.field(key));
    if (edit == nullptr)
        qFatal("no text field for %s", key.c_str());
    return *edit;
}

void type(ParameterForm& form, const std::string& key, const QString& text) {
    ValueEdit& edit = editOf(form, key);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

void choose(ParameterForm& form, const std::string& key, const QString& name) {
    auto* combo = qobject_cast<QComboBox*>(form.field(key));
    QVERIFY(combo != nullptr);
    const int index = combo->findText(name);
    QVERIFY2(index >= 0, qPrintable(name));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

/// A language in which the backend's texts are told from all others.
class BackendInCapitals : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override {
        return qstrcmp(context, "backend") == 0 ? QString::fromUtf8(text).toUpper() : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

QString problemUnder(ParameterForm& form, const std::string& key) { return editOf(form, key).problem(); }

} // namespace

class TestParameterForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_parameter_of_an_experiment_has_a_field() {
        ParameterForm form(schema_of<Experiment>());
        const std::function<void(const Schema&, const std::string&)> look = [&](const Schema& schema,
                                                                                const std::string& prefix) {
            for (const Parameter& p : schema.parameters()) {
                const std::string key = prefix + p.key;
                if (p.type == ParameterType::group) {
                    look(*p.children, key + ".");
                    continue;
                }
                QVERIFY2(form.field(key) != nullptr, key.c_str());
                QVERIFY2(form.field(key)->toolTip().contains(QString::fromStdString(key)) ||
                             !form.field(key)->parentWidget()->toolTip().isEmpty(),
                         key.c_str());
                if (p.type == ParameterType::variant)
                    look(p.variants->schema(valueAt(form.values(), key).at("name")), key + ".");
            }
        };
        look(schema_of<Experiment>(), "");
    }

    void values_come_back_as_they_went_in() {
        Experiment experiment;
        experiment.name = "round-trip";
        experiment.seed = 12345678901234;
        experiment.method = {"simclr", Json{{"temperature", 0.07}}};
        experiment.optimizer.values = Json{{"lr", 1.23456789012e-5}};
        experiment.augment.all = {{"random-resized-crop", Json::object()}, {"horizontal-flip", Json::object()}};
        experiment.schedule.milestones = {0.25, 0.5, 0.75};
        experiment.data.modalities = {"s2"};
        experiment.clip_gradients = 1e-13;
        const Json whole = schema_of<Experiment>().complete(to_json(experiment));
        ParameterForm form(schema_of<Experiment>());
        form.setValues(to_json(experiment));
        QCOMPARE(QString::fromStdString(form.values().dump()), QString::fromStdString(whole.dump()));
        QVERIFY(form.commitPending()); // nothing was typed: nothing changes
        QCOMPARE(QString::fromStdString(form.values().dump()), QString::fromStdString(whole.dump()));
        QCOMPARE(editOf(form, "optimizer.lr").text(), QStringLiteral("1.23456789012e-05"));
    }

    void numbers_stay_exact_and_take_a_point_in_every_locale() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        ParameterForm form(schema_of<Experiment>());
        type(form, "optimizer.lr", "1.5");
        QCOMPARE(valueAt(form.values(), "optimizer.lr").get<double>(), 1.5);
        type(form, "optimizer.lr", "3e-4");
        QCOMPARE(valueAt(form.values(), "optimizer.lr").get<double>(), 3e-4);
        type(form, "optimizer.lr", "1e-13");
        QCOMPARE(valueAt(form.values(), "optimizer.lr").get<double>(), 1e-13);
        type(form, "optimizer.lr", "0,5");
        QCOMPARE(valueAt(form.values(), "optimizer.lr").get<double>(), 1e-13); // the last good value
        QVERIFY2(problemUnder(form, "optimizer.lr").contains("0.5"), qPrintable(problemUnder(form, "optimizer.lr")));
        QLocale::setDefault(before);
    }

    void wrong_values_are_named_under_the_field_and_not_taken() {
        ParameterForm form(schema_of<Experiment>());
        const Json before = form.values();
        type(form, "batch", "0");
        QVERIFY(!problemUnder(form, "batch").isEmpty());
        QVERIFY(editOf(form, "batch").property("invalid").toBool());
        QVERIFY(form.values() == before);
        QVERIFY(!form.commitPending());
        type(form, "batch", "12.5");
        QVERIFY2(problemUnder(form, "batch").contains("whole"), qPrintable(problemUnder(form, "batch")));
        type(form, "batch", "many");
        QVERIFY(!problemUnder(form, "batch").isEmpty());
        type(form, "batch", "64");
        QCOMPARE(problemUnder(form, "batch"), QString());
        QCOMPARE(form.values()["batch"].get<int>(), 64);
        QVERIFY(form.commitPending());
    }

    void what_is_typed_counts_without_return() {
        ParameterForm form(schema_of<Experiment>());
        ValueEdit& edit = editOf(form, "batch");
        edit.selectAll();
        QTest::keyClicks(&edit, "96");
        QCOMPARE(form.values()["batch"].get<int>(), 128);
        QVERIFY(form.commitPending());
        QCOMPARE(form.values()["batch"].get<int>(), 96);
    }

    void escape_brings_the_last_good_value_back() {
        ParameterForm form(schema_of<Experiment>());
        ValueEdit& edit = editOf(form, "batch");
        edit.selectAll();
        QTest::keyClicks(&edit, "7");
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(edit.text(), QStringLiteral("128"));
        QVERIFY(form.commitPending());
        QCOMPARE(form.values()["batch"].get<int>(), 128);
    }

    void one_signal_a_commit() {
        ParameterForm form(schema_of<Experiment>());
        QSignalSpy changed(&form, &ParameterForm::valuesChanged);
        type(form, "batch", "200");
        QCOMPARE(changed.size(), 1);
        editOf(form, "batch").clearFocus();
        QCOMPARE(changed.size(), 1);
    }

    void words_stand_for_numbers() {
        ParameterForm form(schema_of<Experiment>());
        QCOMPARE(editOf(form, "threads").text(), QStringLiteral("all"));
        type(form, "threads", "1");
        QCOMPARE(form.values()["threads"].get<int>(), 1);
        type(form, "threads", "all");
        QCOMPARE(from_json<Experiment>(form.values()).threads, 0);
        type(form, "threads", "none");
        QVERIFY(!problemUnder(form, "threads").isEmpty());
    }

    void arrows_step_within_the_range() {
        ParameterForm form(schema_of<Experiment>());
        ValueEdit& batch = editOf(form, "batch");
        QTest::keyClick(&batch, Qt::Key_Up);
        QCOMPARE(form.values()["batch"].get<int>(), 256);
        QTest::keyClick(&batch, Qt::Key_Down);
        QTest::keyClick(&batch, Qt::Key_Down);
        QCOMPARE(form.values()["batch"].get<int>(), 64);
        ValueEdit& rate = editOf(form, "optimizer.lr");
        type(form, "optimizer.lr", "0.03");
        QTest::keyClick(&rate, Qt::Key_Up);
        QCOMPARE(valueAt(form.values(), "optimizer.lr").get<double>(), 0.05);
        ValueEdit& share = editOf(form, "data.split.train");
        type(form, "data.split.train", "1");
        QTest::keyClick(&share, Qt::Key_Up);
        QCOMPARE(valueAt(form.values(), "data.split.train").get<double>(), 1.0);
        QCOMPARE(share.problem(), QString());
        QTest::keyClick(&share, Qt::Key_Down);
        QVERIFY(valueAt(form.values(), "data.split.train").get<double>() < 1.0);
    }

    void choosing_a_method_brings_its_own_parameters() {
        ParameterForm form(schema_of<Experiment>());
        QVERIFY(form.field("method.queue") != nullptr);
        choose(form, "method", "simclr");
        QCOMPARE(form.values()["method"]["name"].get<std::string>(), std::string("simclr"));
        QVERIFY(form.field("method.queue") == nullptr);
        QVERIFY(form.field("method.temperature") != nullptr);
        form.undoStack()->undo();
        QCOMPARE(form.values()["method"]["name"].get<std::string>(), std::string("moco-v2"));
        QVERIFY(form.field("method.queue") != nullptr);
    }

    void changes_are_undone_and_redone_one_by_one() {
        ParameterForm form(schema_of<Experiment>());
        const Json start = form.values();
        type(form, "batch", "64");
        type(form, "seed", "9");
        choose(form, "precision", "float32");
        QCOMPARE(form.undoStack()->count(), 3);
        form.undoStack()->undo();
        QCOMPARE(form.values()["precision"].get<std::string>(), std::string("auto"));
        QCOMPARE(qobject_cast<QComboBox*>(form.field("precision"))->currentText(), QStringLiteral("auto"));
        form.undoStack()->undo();
        form.undoStack()->undo();
        QVERIFY(form.values() == start);
        QCOMPARE(editOf(form, "batch").text(), QStringLiteral("128"));
        form.undoStack()->redo();
        QCOMPARE(form.values()["batch"].get<int>(), 64);
    }

    void steps_of_one_visit_to_a_field_are_one_undo() {
        ParameterForm form(schema_of<Experiment>());
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        ValueEdit& batch = editOf(form, "batch");
        batch.setFocus();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&batch, Qt::Key_Up);
        QCOMPARE(form.values()["batch"].get<int>(), 2048);
        QCOMPARE(form.undoStack()->count(), 1);
        form.undoStack()->undo();
        QCOMPARE(form.values()["batch"].get<int>(), 128);
    }

    void search_finds_names_meanings_and_folded_parameters() {
        ParameterForm form(schema_of<Experiment>());
        form.show();
        QVERIFY(!form.visibleKeys().contains("accumulate")); // advanced: folded away
        form.setSearch("learning rate");
        QVERIFY(form.visibleKeys().contains("optimizer.lr"));
        QVERIFY(!form.visibleKeys().contains("batch"));
        form.setSearch("accumulate");
        QCOMPARE(form.visibleKeys(), QStringList{"accumulate"});
        form.setSearch("no such thing");
        QVERIFY(form.visibleKeys().isEmpty());
        auto* search = form.findChild<QLineEdit*>("parameterSearch");
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(form.visibleKeys().contains("batch"));
        QTest::keyClicks(search, "warmup");
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(form.visibleKeys().contains("schedule.warmup_epochs"));
    }

    void what_differs_from_the_default_is_never_folded_away() {
        ParameterForm form(schema_of<Experiment>());
        form.show();
        Json values = form.values();
        values["accumulate"] = 4;
        form.setValues(values);
        QVERIFY(form.visibleKeys().contains("accumulate"));
    }

    void a_list_of_operations_is_edited_and_undone() {
        ParameterForm::Hints hints;
        hints.list_start = [](const std::string&, const Json&, bool) {
            return Json::array({Json{{"name", "random-resized-crop"}}, Json{{"name", "horizontal-flip"}}});
        };
        ParameterForm form(schema_of<Experiment>(), hints);
        form.show();
        choose(form, "augment", "own list");
        QCOMPARE(form.values()["augment"].size(), 2u);
        QVERIFY(form.field("augment.0.scale_min") != nullptr);
        QList<QToolButton*> down;
        for (auto* button : form.findChildren<QToolButton*>())
            if (button->accessibleName() == "Move down" && button->isEnabled() && button->isVisible())
                down << button;
        QCOMPARE(down.size(), 1);
        QTest::mouseClick(down[0], Qt::LeftButton);
        QTRY_COMPARE(form.values()["augment"][0]["name"].get<std::string>(), std::string("horizontal-flip"));
        form.undoStack()->undo();
        QCOMPARE(form.values()["augment"][0]["name"].get<std::string>(), std::string("random-resized-crop"));
        choose(form, "augment", "own lists by view");
        QVERIFY(form.values()["augment"].is_array()); // nothing said what the views are
        choose(form, "augment", "method-default");
        QCOMPARE(form.values()["augment"].get<std::string>(), std::string("method-default"));
        QVERIFY(from_json<Experiment>(form.values()).augment.empty());
    }

    void lists_are_written_with_commas() {
        ParameterForm form(schema_of<Experiment>());
        type(form, "schedule.milestones", "0.3, 0.6,0.9");
        QCOMPARE(from_json<Experiment>(form.values()).schedule.milestones, (std::vector<double>{0.3, 0.6, 0.9}));
        type(form, "schedule.milestones", "0.3, 1.5");
        QVERIFY(!problemUnder(form, "schedule.milestones").isEmpty());
        type(form, "data.modalities", "s2, s1"); // any names: which there are is known when the data is opened
        QCOMPARE(from_json<Experiment>(form.values()).data.modalities, (std::vector<std::string>{"s2", "s1"}));
    }

    void a_problem_found_elsewhere_stands_under_its_field() {
        ParameterForm form(schema_of<Experiment>());
        form.show();
        QVERIFY(form.showProblem("schedule.warmup_epochs", "Longer than the training"));
        bool found = false;
        for (const auto* label : form.findChildren<QLabel*>())
            found = found || (label->text().contains("Longer than the training") && label->isVisible());
        QVERIFY(found);
        QVERIFY(!form.showProblem("no.such.key", "x"));
    }

    void unknown_values_change_nothing() {
        ParameterForm form(schema_of<Experiment>());
        const Json before = form.values();
        QVERIFY_EXCEPTION_THROWN(form.setValues(Json{{"epohcs", 3}}), ConfigurationError);
        QVERIFY_EXCEPTION_THROWN(form.setValue("batch", -1), ConfigurationError);
        QVERIFY(form.values() == before);
    }

    void a_description_names_range_default_and_sources() {
        const Parameter* p = schema_of<Experiment>().find("schedule")->children->find("epochs");
        const QString text = describedParameter(*p, "schedule.epochs");
        QVERIFY(text.contains("schedule.epochs"));
        QVERIFY2(text.contains("≥ 1"), qPrintable(text));
        QVERIFY2(text.contains("He et al. 2020"), qPrintable(text));
    }

    void texts_of_the_backend_are_in_the_readers_language() {
        BackendInCapitals translator;
        ParameterForm form(schema_of<Experiment>());
        QVERIFY(form.field("schedule.epochs")->toolTip().contains("Times that the training part is seen"));
        QCoreApplication::installTranslator(&translator);
        QCoreApplication::processEvents(); // the change of language
        const QString tip = form.field("schedule.epochs")->toolTip();
        QVERIFY2(tip.contains("TIMES THAT THE TRAINING PART IS SEEN"), qPrintable(tip));
        QVERIFY2(tip.contains("EPOCHS"), qPrintable(tip)); // its unit
        QVERIFY2(tip.contains("schedule.epochs"), qPrintable(tip));
        form.setSearch("training PART is seen");
        QVERIFY(form.field("schedule.epochs")->isVisibleTo(&form));
        QCOMPARE(jobs::backendText(Message()), QString());
        QCOMPARE(jobs::backendText(told("%1 of %2", told("about %1", 3), "names stay")),
                 QStringLiteral("ABOUT 3 OF names stay"));
        QCOMPARE(jobs::backendSentence("äther"), QStringLiteral("ÄTHER"));
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(jobs::backendSentence("äther of old"), QStringLiteral("Äther of old"));
    }
};

QTEST_MAIN(TestParameterForm)
#include "tst_parameter_form.moc"
