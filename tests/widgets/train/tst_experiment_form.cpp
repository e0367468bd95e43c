// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../keep_picture.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/parameter_form_values.h"
#include "widgets/train/experiment_form.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <fstream>

using namespace terrella;
using namespace terrella::widgets;

class TestExperimentForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_saved_opens_again_as_it_was() {
        jobs::JobRunner jobs;
        ExperimentForm form(jobs);
        training::Experiment experiment;
        experiment.name = "eurosat";
        experiment.batch = 77;
        experiment.method = {"simclr", Json{{"temperature", 0.123456789012}}};
        experiment.data.path = "/data/eurosat.zip";
        form.setExperiment(experiment);
        QTemporaryDir dir;
        const QString file = dir.filePath("e.yaml");
        QSignalSpy said(&form, &ExperimentForm::said);
        form.save(file);
        QTRY_COMPARE(said.size(), 1);

        ExperimentForm other(jobs);
        QSignalSpy opened(&other, &ExperimentForm::opened);
        other.open(file);
        QTRY_COMPARE(opened.size(), 1);
        const auto back = other.experiment();
        QVERIFY(back.has_value());
        QCOMPARE(QString::fromStdString(training::experiment_yaml(*back)),
                 QString::fromStdString(training::experiment_yaml(*form.experiment())));
        QCOMPARE(back->method.values["temperature"].get<double>(), 0.123456789012);
        QCOMPARE(back->data.path, std::string("/data/eurosat.zip"));
    }

    void a_wrong_file_is_refused_with_its_line() {
        jobs::JobRunner jobs;
        ExperimentForm form(jobs);
        form.show();
        const Json before = form.form().values();
        QTemporaryDir dir;
        const QString file = dir.filePath("wrong.yaml");
        std::ofstream(file.toStdString()) << "name: x\nbatch: 32\nschedule:\n  epohcs: 3\n";
        form.open(file);
        auto* panel = form.findChild<ErrorPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY2(panel->details().contains("4"), qPrintable(panel->details()));      // the line
        QVERIFY2(panel->details().contains("epochs"), qPrintable(panel->details())); // the nearest known name
        QVERIFY(form.form().values() == before);
        form.open(dir.filePath("not there.yaml"));
        QTRY_VERIFY(panel->details().contains("not there.yaml"));
    }

    void settings_that_do_not_fit_each_other_are_told_under_the_field() {
        jobs::JobRunner jobs;
        ExperimentForm form(jobs);
        form.show();
        form.form().setValue("schedule.epochs", 2);
        form.form().setValue("schedule.warmup_epochs", 5);
        QVERIFY(!form.experiment().has_value());
        bool told = false;
        for (const auto* label : form.findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text().contains("warm-up", Qt::CaseInsensitive) &&
                            label->text().startsWith("▲"));
        QVERIFY(told);
    }

    void the_data_in_hand_become_those_of_the_run() {
        jobs::JobRunner jobs;
        ExperimentForm form(jobs);
        data::DataSettings data;
        data.path = "/data/aid";
        data.kind = "class-folders";
        form.form().setValue("batch", 33);
        form.setData(data);
        QCOMPARE(form.experiment()->data.path, std::string("/data/aid"));
        QCOMPARE(form.experiment()->batch, 33);
        QVERIFY(form.form().field("data.path") == nullptr); // chosen at the top of the window
    }

    void a_recipe_is_chosen_from_the_menu_and_undone_in_one_step() {
        jobs::JobRunner jobs;
        ExperimentForm form(jobs);
        form.show();
        form.form().setValue("method", Json{{"name", "simsiam"}});
        form.form().setValue("batch", 64);
        const Json before = form.form().values();
        QToolButton* button = nullptr;
        for (auto* one : form.findChildren<QToolButton*>())
            button = one->text().startsWith("Recipe") ? one : button;
        QVERIFY(button != nullptr);
        Q_EMIT button->menu()->aboutToShow();
        tests::keepPicture(*button->menu(), "recipe-menu");
        QAction* paper = nullptr;
        for (QAction* action : button->menu()->actions())
            paper = action->text() == "As in the paper" ? action : paper;
        QVERIFY(paper != nullptr);
        QVERIFY2(paper->toolTip().contains("Chen and He 2021"), qPrintable(paper->toolTip()));
        paper->trigger();
        const Json& after = form.form().values();
        QCOMPARE(after["optimizer"]["lr"].get<double>(), 0.05 * 64 / 256);
        QVERIFY(after["optimizer"]["decay_all"].get<bool>());
        QVERIFY(after["backbone"]["zero_init_residual"].get<bool>());
        QCOMPARE(after["schedule"]["epochs"].get<int>(), 100);
        form.form().undoStack()->undo();
        QVERIFY(form.form().values() == before);
    }

    void own_operations_start_with_the_recipe_of_the_method() {
        jobs::JobRunner jobs;
        ExperimentForm form(jobs);
        auto* choice = qobject_cast<QComboBox*>(form.form().field("augment"));
        QVERIFY(choice != nullptr);
        choice->setCurrentIndex(choice->findText("own list"));
        Q_EMIT choice->activated(choice->currentIndex());
        QVERIFY(form.form().values()["augment"].is_array());
        QVERIFY(form.form().values()["augment"].size() >= 3);
        QCOMPARE(form.form().values()["augment"][0]["name"].get<std::string>(), std::string("random-resized-crop"));
        QVERIFY(form.experiment().has_value());
    }

    void own_lists_by_view_start_with_what_each_view_is_drawn_with() {
        jobs::JobRunner jobs;
        ExperimentForm form(jobs);
        form.form().setValue("method", Json{{"name", "byol"}});
        auto* choice = qobject_cast<QComboBox*>(form.form().field("augment"));
        choice->setCurrentIndex(choice->findText("own lists by view"));
        Q_EMIT choice->activated(choice->currentIndex());
        const Json& lists = form.form().values()["augment"];
        QVERIFY(lists.is_object());
        QVERIFY(lists.at("view 1") != lists.at("view 2"));
        QVERIFY(form.form().field("augment.view 2.0.scale_min") != nullptr);
        QCOMPARE(qobject_cast<QComboBox*>(form.form().field("augment"))->currentText(), QStringLiteral("own lists by view"));
        const auto experiment = form.experiment();
        QVERIFY(experiment.has_value());
        QCOMPARE(experiment->augment.parts.size(), std::size_t(2));
        form.resize(340, 900);
        form.form().setSearch(QStringLiteral("scale min"));
        terrella::tests::keepPicture(form, QStringLiteral("train-lists-by-view"));
        form.form().setSearch({});
        form.form().setValue("method", Json{{"name", "moco-v2"}}); // has no view 1
        QVERIFY(!form.experiment().has_value());
        bool told = false;
        for (const ErrorPanel* panel : form.findChildren<ErrorPanel*>())
            told = told || panel->details().contains(QStringLiteral("query, key"));
        QVERIFY(told);
        form.form().undoStack()->undo();
        QVERIFY(form.experiment().has_value());
    }
};

QTEST_MAIN(TestExperimentForm)
#include "tst_experiment_form.moc"
