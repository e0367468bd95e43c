// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of runs by mouse and keyboard, and the dialog that fills it.
#include "jobs/error_info.h"
#include "widgets/keep_picture.h"
#include "widgets/common/theme.h"
#include "widgets/train/grid_dialog.h"
#include "widgets/train/queue_model.h"
#include "widgets/train/queue_panel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace terrella;
using namespace terrella::widgets;
using terrella::tests::keepPicture;
namespace fs = std::filesystem;

namespace {

training::Experiment named(const std::string& name) {
    training::Experiment run;
    run.name = name;
    return run;
}

QString names(QueuePanel& panel) {
    QString all;
    const auto* model = panel.view().model();
    for (int row = 0; row < model->rowCount(); ++row)
        all += model->index(row, QueueModel::name).data().toString();
    return all;
}

} // namespace

class TestQueuePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeMode::light); }

    void init() {
        dir_ = std::make_unique<QTemporaryDir>();
        panel_ = std::make_unique<QueuePanel>();
        panel_->setRoot(dir_->path().toStdString());
        panel_->resize(700, 240);
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
    }

    void rows_move_by_keys_and_the_disk_knows() {
        const QAbstractItemModelTester tester(panel_->view().model());
        QVERIFY(panel_->add({named("a"), named("b"), named("c")}));
        panel_->view().selectRow(0);
        QTest::keyClick(&panel_->view(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(names(*panel_), "bac");
        QTest::keyClick(&panel_->view(), Qt::Key_Down, Qt::AltModifier); // the selection went with it
        QCOMPARE(names(*panel_), "bca");
        QTest::keyClick(&panel_->view(), Qt::Key_Down, Qt::AltModifier); // the end
        QCOMPARE(names(*panel_), "bca");
        QTest::keyClick(&panel_->view(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(*panel_), "bac");
        QueuePanel after_a_restart;
        after_a_restart.setRoot(dir_->path().toStdString());
        QCOMPARE(names(after_a_restart), "bac");
    }

    void what_is_taken_out_can_be_put_back_where_it_was() {
        panel_->add({named("a"), named("b"), named("c")});
        QSignalSpy removed(panel_.get(), &QueuePanel::removed);
        panel_->view().selectRow(1);
        QTest::keyClick(&panel_->view(), Qt::Key_Delete);
        QCOMPARE(names(*panel_), "ac");
        QCOMPARE(removed.size(), 1);
        panel_->putBack(removed[0][0].value<training::Experiment>(), removed[0][1].value<std::size_t>());
        QCOMPARE(names(*panel_), "abc");
    }

    void a_resting_queue_gives_nothing_until_it_is_started() {
        panel_->add({named("a"), named("b")});
        QTest::mouseClick(&panel_->pauseButton(), Qt::LeftButton);
        QVERIFY(panel_->pauseButton().isChecked());
        keepPicture(*panel_, "queue-resting");
        QVERIFY(!panel_->take());
        QSignalSpy start(panel_.get(), &QueuePanel::startRequested);
        QTest::mouseClick(&panel_->startButton(), Qt::LeftButton);
        QCOMPARE(start.size(), 1);
        QVERIFY(!panel_->pauseButton().isChecked());
        QCOMPARE(QString::fromStdString(panel_->take()->name), "a");
        panel_->setBusy(true);
        QVERIFY(!panel_->startButton().isVisible());
    }

    void a_run_says_where_it_comes_from() {
        training::Experiment run = named("a");
        run.parent = "first";
        run.note = "learning-rate-too-high: optimizer.lr=0.003";
        panel_->add({run, named("study-lr0.01-seed0"), named("study-lr0.01-seed1")});
        panel_->view().selectRow(1);
        QCOMPARE(panel_->view().model()->index(0, QueueModel::why).data().toString(),
                 "learning-rate-too-high: optimizer.lr=0.003 (from first)");
        keepPicture(*panel_, "queue");
    }

    void a_disk_that_refuses_is_told_and_changes_nothing() {
        std::ofstream(dir_->filePath("file").toStdString()) << "x";
        QSignalSpy failed(panel_.get(), &QueuePanel::failed);
        panel_->setRoot((dir_->path() + "/file/runs").toStdString()); // no folder can be made there
        QVERIFY(!panel_->add({named("a")}));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(panel_->count(), 0);
    }

    void a_damaged_queue_is_told() {
        std::ofstream(dir_->filePath("queue.json").toStdString()) << "{\"held\": fal";
        QSignalSpy said(panel_.get(), &QueuePanel::said);
        panel_->setRoot(dir_->path().toStdString());
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains("queue.json.damaged"));
    }

    void the_dialog_tells_the_runs_or_what_is_wrong() {
        GridDialog dialog(named("study"));
        QCOMPARE(dialog.experiments().size(), 3U); // seed = 0..2
        dialog.lines().setPlainText("optimizer.lr = 0.01, 0.03\n\nseed = 0..1");
        QCOMPARE(dialog.experiments().size(), 4U);
        QVERIFY(dialog.addButton().text().contains("4"));
        keepPicture(dialog, "grid");
        for (const char* wrong : {"", "optimizer.lr", "optimizer.lr = fast", "nonsense = 1", "seed = 1\nseed = 2"}) {
            dialog.lines().setPlainText(QString::fromLatin1(wrong));
            QVERIFY2(dialog.experiments().empty(), wrong);
            QVERIFY2(!dialog.addButton().isEnabled(), wrong);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> dir_;
    std::unique_ptr<QueuePanel> panel_;
};

QTEST_MAIN(TestQueuePanel)
#include "tst_queue_panel.moc"
