// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Train page by mouse and keyboard, through real short trainings on the embedded scenes.
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/curve_plot_notes.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"
#include "widgets/common/top_bar.h"
#include "widgets/common/undo_notice.h"
#include "widgets/keep_picture.h"
#include "widgets/train/accuracy_panel.h"
#include "widgets/train/experiment_form.h"
#include "widgets/train/geometry_panel.h"
#include "widgets/train/queue_panel.h"
#include "widgets/train/runs_model.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/train_page.h"
#include "widgets/train/warning_cards.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>

using namespace terrella;
using namespace terrella::widgets;
using JobState = jobs::TrainingJob::State;
namespace fs = std::filesystem;

namespace {

constexpr int patience_ms = 60'000; // a busy machine; Qt gives a test function five minutes

/// Where folders are made: in memory where there is such a place, as checkpoints are large and the disk's fsync is not
/// what is tested.
QString folderPattern(const char* name) {
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           QStringLiteral("/tst_train_page-%1-XXXXXX").arg(QLatin1String(name));
}

/// A window with the page, its inspector and the top bar, as the workbench shows them.
struct Bench {
    Bench() : data(runner), window(std::make_unique<QWidget>()) {
        training::Experiment experiment;
        experiment.data.samples = 64;
        data::DataSettings settings = experiment.data;
        data.open(settings);
        if (!QTest::qWaitFor([this] { return data.isOpen(); }, patience_ms))
            qFatal("the embedded scenes do not open");
        page = new TrainPage({&data, &run, &runner});
        page->setRunsFolder(root());
        auto* layout = new QVBoxLayout(window.get());
        auto* bar = new TopBar(data, run);
        bar->setPage(page);
        layout->addWidget(bar);
        auto* body = new QHBoxLayout;
        body->addWidget(page, 1);
        body->addWidget(page->makeInspector());
        layout->addLayout(body, 1);
        window->resize(1280, 820);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), patience_ms))
            qFatal("the window does not become active");
        set("data.samples", 64);
        set("batch", 8);
        set("view_size", 16);
        set("method.queue", 32);
        set("schedule.epochs", 2);
        set("monitor.every", 1);
        set("threads", 1); // beside a compiler, two threads wait for each other at every barrier
    }
    ~Bench() {
        window.reset(); // pages go before what they use
    }

    [[nodiscard]] fs::path root() const { return dir.path().toStdString(); }
    void set(const std::string& key, const Json& value) const { form().setValue(key, value); }
    [[nodiscard]] ParameterForm& form() const { return page->experimentForm().form(); }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (auto* one : window->findChildren<QPushButton*>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] QString cell(int row, int column) const {
        return page->runsModel().index(row, column).data().toString();
    }
    [[nodiscard]] QString log() const {
        for (const auto* view : page->findChildren<QPlainTextEdit*>())
            if (view->accessibleName() == "Log of the run")
                return view->toPlainText();
        return {};
    }
    [[nodiscard]] qsizetype lossPoints() const {
        CurvePlot& plot = page->curves().lossCard().plot();
        return plot.curveCount() > 0 ? plot.xs(0).size() : 0;
    }
    void startByKey() const { QTest::keyClick(page, Qt::Key_Return, Qt::ControlModifier); }
    bool waitForEnd() const {
        return QTest::qWaitFor([this] { return page->job().state() == JobState::idle; }, patience_ms);
    }

    QTemporaryDir dir{folderPattern("runs")};
    jobs::JobRunner runner;
    DatasetSession data;
    RunSession run;
    std::unique_ptr<QWidget> window;
    TrainPage* page = nullptr;
};

/// The folder of a run that another process trains.
class ForeignRun {
public:
    ForeignRun(const fs::path& root, const std::string& name, double end) : folder_(root / name), end_(end) {
        fs::create_directories(folder_);
        training::Experiment experiment;
        experiment.name = name;
        std::ofstream(folder_ / "experiment.yaml") << training::experiment_yaml(experiment);
        const Json milestones =
            Json::array({Json{{"step", 20}, {"name", "warmup-ended"}}, Json{{"step", 60}, {"name", "queue-filled"}}});
        std::ofstream(folder_ / "environment.json")
            << Json{{"training", {{"total_steps", 300}, {"loss_name", "InfoNCE"}, {"milestones", milestones}}}}.dump();
    }
    void write(int first, int last) const {
        std::ofstream lines(folder_ / "metrics.jsonl", std::ios::app);
        for (int step = first; step <= last; ++step) {
            Json line{{"step", step},
                      {"epoch", step / 30.0},
                      {"time", step},
                      {"loss", end_ + 4 * std::exp(-step / 40.0) + 0.15 * std::sin(step * 5.3)},
                      {"terms", Json::object()},
                      {"lr", 0.1},
                      {"gradient_norm", 1 + 1.0 / step},
                      {"images_per_s", 150},
                      {"health", Json::object()}};
            if (step % 10 == 0) {
                line["health"] = {{"feature_std_share", 0.9}, {"projection_rank", 4 + 0.05 * step}};
                Json spectrum = Json::array(), pairs = Json::array();
                for (int i = 0; i < 40; ++i) {
                    spectrum.push_back(std::exp(-i * 3.0 / step));
                    pairs.push_back(std::llround(500 * std::exp(-std::pow((i - 22) / 5.0, 2))));
                }
                line["spectrum"] = line["embedding_spectrum"] = spectrum;
                line["cosines"] = {{"negatives", pairs}, {"positives", pairs}};
            }
            if (step % 30 == 0) {
                line["epoch_loss"] = line["loss"];
                line["epoch_seconds"] = 1;
                line["knn"] = 0.4 + 0.001 * step;
            }
            lines << line.dump() << '\n';
        }
    }
    void warn(int step, const std::string& rule, const std::string& severity) const {
        const Json line{{"step", step}, {"rule", rule},    {"severity", severity},   {"seen", "seen of " + rule},
                        {"why", "why"}, {"try", "change"}, {"change", Json::array()}};
        std::ofstream(folder_ / "warnings.jsonl", std::ios::app) << line.dump() << '\n';
    }
    [[nodiscard]] const fs::path& folder() const { return folder_; }

private:
    fs::path folder_;
    double end_;
};

} // namespace

class TestTrainPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        trash_ = std::make_unique<QTemporaryDir>(folderPattern("trash"));
        qputenv("XDG_DATA_HOME", trash_->path().toUtf8()); // deleted runs go to a trash of the test's own
        applyTheme(*qApp, ThemeMode::dark);
    }

    void a_run_started_by_key_grows_its_curve_and_ends_in_the_list() {
        const Bench bench;
        bench.form().field("seed")->setFocus();
        QTest::keyClick(bench.form().field("seed"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(bench.form().field("seed"), "41"); // typed, not yet taken: Start takes it
        QTest::keyClick(bench.form().field("seed"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->job().isActive() || bench.page->runsModel().rowCount() > 0, patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > 0, patience_ms);
        QVERIFY(bench.waitForEnd());
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->runsModel().rowCount() == 1 &&
                                     bench.cell(0, RunsModel::state).contains("finished"),
                                 patience_ms);
        QTRY_COMPARE_WITH_TIMEOUT(bench.lossPoints(), 12, patience_ms); // 51 training samples, batches of 8, two epochs
        QVERIFY2(bench.cell(0, RunsModel::knn).contains("%"), qPrintable(bench.cell(0, RunsModel::knn)));
        QVERIFY(bench.page->curves().accuracyCard().plot().curveCount() >= 1);
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->geometry().shownStep() == 12, patience_ms);
        const auto& notes = bench.page->curves().lossCard().plot().notes();
        QVERIFY2(
            std::any_of(notes.begin(), notes.end(), [](const CurveNote& note) { return note.label == "queue full"; }),
            "MoCo's queue of 32 after four batches of 8");
        const fs::path folder = bench.root() / "experiment";
        QVERIFY(fs::is_regular_file(folder / "encoder.safetensors"));
        QCOMPARE(training::read_experiment(folder / "experiment.yaml").seed, 41);
        QCOMPARE(bench.run.folder().toStdString(), folder.string());
        // A second one of the same name gets a folder of its own.
        QTest::mouseClick(bench.button("Start"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->job().isActive(), patience_ms);
        QCOMPARE(bench.page->job().runFolder().filename().string(), std::string("experiment-2"));
        QVERIFY(bench.waitForEnd());
    }

    void what_is_started_meanwhile_waits_and_gets_its_turn() {
        const Bench bench;
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->job().isActive(), patience_ms);
        QVERIFY(bench.button("Queue") != nullptr);
        bench.set("seed", 7);
        bench.set("batch", 4096); // cannot begin: no reason for the others to wait
        bench.startByKey();
        bench.set("batch", 8);
        bench.set("seed", 9);
        bench.startByKey();
        QCOMPARE(bench.page->queue().count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(fs::exists(bench.root() / "experiment-2" / "encoder.safetensors"), 2 * patience_ms);
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.page->queue().count(), 0);
        QCOMPARE(training::read_experiment(bench.root() / "experiment-2" / "experiment.yaml").seed, 9);
        QTRY_COMPARE_WITH_TIMEOUT(bench.page->runsModel().rowCount(), 2, patience_ms);
    }

    void a_warnings_change_is_tried_in_a_new_run_of_the_same_seed() {
        const Bench bench;
        bench.set("seed", 5);
        bench.set("schedule.epochs", 1);
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->job().isActive(), patience_ms);
        QVERIFY(bench.waitForEnd());
        training::Warning warning;
        warning.rule = "learning-rate-too-high";
        warning.change = {{"optimizer.lr", "0.002"}};
        bench.page->queueChanged(warning);
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->job().isActive(), patience_ms);
        QVERIFY(bench.waitForEnd());
        const training::Experiment tried = training::read_experiment(bench.root() / "experiment-2" / "experiment.yaml");
        QCOMPARE(tried.seed, 5);
        QCOMPARE(QString::fromStdString(tried.parent), "experiment");
        QCOMPARE(QString::fromStdString(tried.note), "learning-rate-too-high: optimizer.lr=0.002");
        QCOMPARE(training::whole_experiment(tried).at("optimizer").at("lr").get<double>(), 0.002);
    }

    void a_stopped_run_leaves_the_queue_at_rest() {
        const Bench bench;
        bench.set("schedule.epochs", 30);
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > 0, patience_ms);
        bench.set("schedule.epochs", 1);
        bench.startByKey();
        bench.page->stop();
        QVERIFY(bench.waitForEnd());
        QTest::qWait(100);
        QVERIFY(!bench.page->job().isActive());
        QCOMPARE(bench.page->queue().count(), 1);
        bench.page->startNext();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->job().isActive(), patience_ms);
        QVERIFY(bench.waitForEnd());
    }

    void space_pauses_and_the_stopped_run_is_resumed_by_its_button() {
        const Bench bench;
        bench.set("schedule.epochs", 30);
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > 2, patience_ms);
        bench.page->runsView().setFocus();
        QTest::keyClick(&bench.page->runsView(), Qt::Key_Space);
        QCOMPARE(bench.page->job().state(), JobState::paused);
        QTRY_VERIFY(bench.cell(0, RunsModel::state).contains("paused"));
        // The step under way is finished first, which takes as long as the machine lets it.
        QTRY_VERIFY_WITH_TIMEOUT(bench.log().contains("Paused after step"), patience_ms);
        QTest::qWait(300);
        const auto held = bench.lossPoints();
        QTest::qWait(300);
        QCOMPARE(bench.lossPoints(), held);
        QVERIFY(bench.button("Continue") != nullptr);
        QTest::mouseClick(bench.button("Continue"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > held, patience_ms);
        QTest::mouseClick(bench.button("Stop"), Qt::LeftButton);
        QVERIFY(bench.waitForEnd());
        QTRY_VERIFY_WITH_TIMEOUT(bench.cell(0, RunsModel::state).contains("stopped"), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(bench.button("Resume") != nullptr && bench.button("Resume")->isEnabled(), patience_ms);
        const auto before = bench.lossPoints();
        QVERIFY(before >= held);
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->shownRun() == bench.root() / "experiment", patience_ms);
        QTest::mouseClick(bench.button("Resume"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > before, patience_ms); // goes on where it was
        QCOMPARE(bench.page->runsModel().rowCount(), 1);
        bench.page->stop();
        QVERIFY(bench.waitForEnd());
    }

    void typing_a_space_into_a_field_does_not_pause() {
        const Bench bench;
        bench.set("schedule.epochs", 30);
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > 0, patience_ms);
        QWidget* name = bench.form().field("name");
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Space);
        QVERIFY(bench.page->job().state() != JobState::paused);
        bench.page->stop();
        QVERIFY(bench.waitForEnd());
    }

    void a_run_that_cannot_begin_says_why_in_the_page() {
        const Bench bench;
        bench.set("batch", 4096); // more than there are samples
        bench.startByKey();
        auto* panel = bench.page->findChild<ErrorPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), patience_ms);
        QVERIFY2(panel->details().contains("batch", Qt::CaseInsensitive), qPrintable(panel->details()));
        QCOMPARE(bench.page->job().state(), JobState::idle);
        QVERIFY(bench.button("Start")->isEnabled());
        bench.set("batch", 8); // and the next one runs
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > 0, patience_ms);
        QVERIFY(!panel->isVisible());
        bench.page->stop();
        QVERIFY(bench.waitForEnd());
    }

    void a_wrong_field_holds_the_start_and_takes_the_focus() {
        const Bench bench;
        QWidget* batch = bench.form().field("batch");
        batch->setFocus();
        QTest::keyClick(batch, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(batch, "-3");
        QTest::keyClick(batch, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!bench.page->job().isActive());
        QVERIFY(batch->hasFocus());
        QVERIFY(batch->property("invalid").toBool());
    }

    void one_click_measures_the_run_and_the_untrained_network() {
        const Bench bench;
        bench.set("schedule.epochs", 1);
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->job().isActive(), patience_ms);
        QVERIFY(bench.waitForEnd());
        QTRY_VERIFY_WITH_TIMEOUT(bench.button("Measure") != nullptr, patience_ms);
        QTest::mouseClick(bench.button("Measure"), Qt::LeftButton);
        auto* panel = bench.page->findChild<AccuracyPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->accuracies().linear_random.has_value(), patience_ms);
        for (const auto& value : {panel->accuracies().knn, panel->accuracies().knn_random, panel->accuracies().linear,
                                  panel->accuracies().linear_random})
            QVERIFY(value.has_value() && *value >= 0 && *value <= 1);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cell(0, RunsModel::linear).contains("%"), patience_ms);
        QVERIFY(fs::is_regular_file(bench.root() / "experiment" / "evaluation" / "baseline" / "linear.json"));
    }

    void closing_during_a_run_leaves_it_resumable_in_seconds() {
        const Bench bench;
        bench.set("schedule.epochs", 200);
        QVERIFY(!bench.page->unfinishedWork());
        bench.startByKey();
        QTRY_VERIFY_WITH_TIMEOUT(bench.lossPoints() > 1, patience_ms);
        QVERIFY(bench.page->unfinishedWork()->contains("experiment"));
        QSignalSpy ready(bench.page, &Page::readyToClose);
        bench.page->prepareToClose();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience_ms);
        const runs::RunRecord record = runs::read_run(bench.root() / "experiment");
        QCOMPARE(record.state, training::RunState::stopped);
        QVERIFY(record.resumable);
    }

    void a_run_of_another_process_appears_grows_and_is_deleted_and_brought_back() {
        const Bench bench;
        const fs::path folder = bench.root() / "elsewhere";
        fs::create_directories(folder);
        training::Experiment experiment;
        experiment.name = "elsewhere";
        std::ofstream(folder / "experiment.yaml") << training::experiment_yaml(experiment);
        const auto write = [&](int step) {
            const Json line{{"step", step},
                            {"epoch", step / 10.0},
                            {"time", step},
                            {"loss", 5.0 / step},
                            {"terms", Json::object()},
                            {"lr", 0.1},
                            {"health", Json::object()}};
            std::ofstream(folder / "metrics.jsonl", std::ios::app) << line.dump() << '\n';
        };
        write(1);
        write(2);
        QTRY_COMPARE_WITH_TIMEOUT(bench.page->runsModel().rowCount(), 1, patience_ms);
        QTRY_COMPARE_WITH_TIMEOUT(bench.lossPoints(), 2, patience_ms); // shown at once: there is no other
        CurvePlot& plot = bench.page->curves().lossCard().plot();
        plot.setFollowing(false);
        write(3);
        QTRY_COMPARE_WITH_TIMEOUT(bench.lossPoints(), 3, patience_ms);
        QVERIFY(!plot.isFollowing()); // a view that was moved stays

        bench.page->runsView().setFocus();
        QTest::keyClick(&bench.page->runsView(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!fs::exists(folder), patience_ms);
        auto* notice = bench.page->findChild<UndoNotice*>();
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience_ms);
        QTRY_COMPARE_WITH_TIMEOUT(bench.page->runsModel().rowCount(), 0, patience_ms);
        QVERIFY(bench.button("Undo") != nullptr);
        QTest::mouseClick(bench.button("Undo"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(bench.page->runsModel().rowCount(), 1, patience_ms);
        QVERIFY(fs::is_regular_file(folder / "metrics.jsonl"));
    }

    void ticked_runs_lie_over_the_shown_one_and_grow_with_their_folders() {
        const Bench bench;
        const ForeignRun a(bench.root(), "temperature-0.1", 0.6), b(bench.root(), "temperature-0.2", 1.2),
            c(bench.root(), "temperature-0.5", 2);
        a.write(1, 200);
        b.write(1, 150);
        c.write(1, 90);
        const auto& model = bench.page->runsModel();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, patience_ms);
        QTableView& table = bench.page->runsView();
        const auto rowOf = [&](const ForeignRun& run) { return *model.rowOf(run.folder()); };
        table.selectRow(rowOf(a));
        QTRY_COMPARE_WITH_TIMEOUT(bench.lossPoints(), 200, patience_ms);
        CurvePlot& loss = bench.page->curves().lossCard().plot();

        const auto click = [&](int row) {
            const QModelIndex at = model.index(row, RunsModel::overlay);
            table.scrollTo(at);
            QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(at).center());
        };
        click(rowOf(b));
        QVERIFY2(bench.page->shownRun() == a.folder(), "a tick shows no other run");
        QTRY_COMPARE_WITH_TIMEOUT(loss.curveCount(), 2, patience_ms);
        QCOMPARE(loss.curveName(0), QStringLiteral("temperature-0.1"));
        QCOMPARE(loss.curveName(1), QStringLiteral("temperature-0.2"));
        QCOMPARE(loss.xs(1).size(), 150);
        b.write(151, 170); // it goes on
        QTRY_COMPARE_WITH_TIMEOUT(loss.xs(1).size(), 170, patience_ms);
        QCOMPARE(loss.xs(0).size(), 200);

        table.setFocus();
        table.selectRow(rowOf(c));
        QTRY_VERIFY_WITH_TIMEOUT(loss.xs(0).size() == 90, patience_ms);
        QTest::keyClick(&table, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(model.styleOf(c.folder()).has_value());
        table.selectRow(rowOf(a));
        QTRY_VERIFY_WITH_TIMEOUT(loss.curveCount() == 3 && loss.xs(0).size() == 200, patience_ms);
        QCOMPARE(bench.page->curves().accuracyCard().plot().curveCount(), 3); // kNN of each
        QTest::qWait(100);
        terrella::tests::keepPicture(*bench.window, "page-overlays-dark");
        table.selectRow(rowOf(c)); // is ticked: keeps its mark as the one that is shown
        QTRY_VERIFY_WITH_TIMEOUT(loss.xs(0).size() == 90 && loss.curveCount() == 2, patience_ms);
        QCOMPARE(loss.curveMarkOf(0), model.styleOf(c.folder())->mark);

        click(rowOf(b));
        QTRY_COMPARE_WITH_TIMEOUT(loss.curveCount(), 1, patience_ms);
        QCOMPARE(loss.curveName(0), QStringLiteral("loss"));
    }

    void a_warning_leads_from_its_point_to_its_card_and_back() {
        const Bench bench;
        const ForeignRun run(bench.root(), "elsewhere", 1);
        run.write(1, 120);
        run.warn(40, "dimensional-collapse", "warning");
        run.warn(80, "complete-collapse", "alarm");
        QTRY_COMPARE_WITH_TIMEOUT(bench.lossPoints(), 120, patience_ms);
        CurvePlot& loss = bench.page->curves().lossCard().plot();
        QTRY_COMPARE_WITH_TIMEOUT(loss.notes().size(), std::size_t(4), patience_ms); // two milestones beside
        const auto cardSays = [&](const QString& words) {
            for (const auto* label : bench.page->warnings().findChildren<QLabel*>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QVERIFY(cardSays("Complete collapse"));
        QTest::qWait(100);
        terrella::tests::keepPicture(*bench.window, "page-notes-dark");
        QTest::mouseClick(&loss, Qt::LeftButton, {}, loss.notePixel(0).toPoint());
        QVERIFY(cardSays("Dimensional collapse"));
        QTest::mouseClick(bench.button("Next"), Qt::LeftButton);
        QVERIFY(cardSays("Complete collapse"));
        QTest::mouseClick(bench.button("Show on the curve"), Qt::LeftButton);
        QCOMPARE(loss.currentNote(), std::optional(1));
        QCOMPARE(loss.cursorAt(), std::optional(80.0));
        QVERIFY(loss.hasFocus());
        QTest::keyClick(&loss, Qt::Key_M, Qt::ShiftModifier); // past the milestone at 60, back to the first warning
        QTest::keyClick(&loss, Qt::Key_M, Qt::ShiftModifier);
        QTest::keyClick(&loss, Qt::Key_Return);
        QVERIFY(cardSays("Dimensional collapse"));
        run.write(121, 122); // growing keeps what was asked for
        QTRY_COMPARE_WITH_TIMEOUT(bench.lossPoints(), 122, patience_ms);
        QVERIFY(cardSays("Dimensional collapse"));
    }

    void the_spectrum_follows_the_run() {
        const Bench bench;
        const ForeignRun run(bench.root(), "elsewhere", 1);
        run.write(1, 40);
        QTRY_COMPARE_WITH_TIMEOUT(bench.lossPoints(), 40, patience_ms);
        GeometryPanel& geometry = bench.page->geometry();
        bench.page->tabs().setCurrentWidget(&geometry);
        QCOMPARE(geometry.shownStep(), 40);
        run.write(41, 60);
        QTRY_COMPARE_WITH_TIMEOUT(geometry.shownStep(), 60, patience_ms);
        QCOMPARE(geometry.spectrumCard().plot().ys(1).size(), 40);
        QTest::qWait(100);
        terrella::tests::keepPicture(*bench.window, "page-spectrum-dark");
    }

private:
    std::unique_ptr<QTemporaryDir> trash_;
};

QTEST_MAIN(TestTrainPage)
#include "tst_train_page.moc"
