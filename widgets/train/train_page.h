// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/training_job.h"
#include "widgets/common/page.h"
#include "widgets/train/experiment_form.h" // complete: QPointer casts to it in experimentForm()
#include "widgets/train/run_store.h"

#include <QPointer>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <optional>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;
class QScrollArea;
class QTableView;

namespace terrella::jobs {
struct AccuracyPair;
}

namespace terrella::widgets {

class AccuracyPanel;
class EmptyState;
class ErrorPanel;
class ExperimentForm;
class GeometryPanel;
class QueuePanel;
class RunsModel;
class TrainCurves;
class UndoNotice;
class WarningCards;

/// The Train page: sets up an experiment, trains it while its curves grow, lists all runs, and measures what they
/// learned. What it shows of a run is what the run folder tells; a run that trains here is shown step by step.
class TrainPage : public Page {
    Q_OBJECT

public:
    explicit TrainPage(const PageContext& context, QWidget* parent = nullptr);
    ~TrainPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    QWidget* makeInspector() override;
    [[nodiscard]] bool isAboutRun() const override { return true; }
    [[nodiscard]] QList<QAction*> runActions() override;
    [[nodiscard]] int warningCount() const override;
    bool openPath(const QString& path) override;
    bool saveExperiment() override;
    [[nodiscard]] std::optional<QString> unfinishedWork() const override;
    void prepareToClose() override;
    void showExample() override;

    /// Where runs are kept; by default TERRELLA_RUNS, else "runs" in the folder the program was started in when there
    /// is one, else Documents/Terrella/runs.
    void setRunsFolder(const std::filesystem::path& folder);
    [[nodiscard]] static std::filesystem::path usualRunsFolder();

    [[nodiscard]] ExperimentForm& experimentForm() { return *form_; }
    [[nodiscard]] TrainCurves& curves() { return *curves_; }
    [[nodiscard]] jobs::TrainingJob& job() { return job_; }
    [[nodiscard]] const RunsModel& runsModel() const { return *runs_; }
    [[nodiscard]] QTableView& runsView() { return *table_; }
    [[nodiscard]] QueuePanel& queue() { return *queue_; }
    [[nodiscard]] GeometryPanel& geometry() { return *geometry_; }
    [[nodiscard]] WarningCards& warnings() { return *warnings_; }
    [[nodiscard]] QTabWidget& tabs() { return *tabs_; }
    [[nodiscard]] std::filesystem::path shownRun() const { return shown_; }

public Q_SLOTS:
    /// Trains the experiment of the form, or queues it while another run trains.
    void start();
    /// Trains what waits, one after another.
    void startNext();
    /// Asks for several values of settings and queues a run for each combination.
    void queueGrid();
    /// Queues the shown run again with what a warning proposes.
    void queueChanged(const terrella::training::Warning& warning);
    void togglePause();
    void stop();
    void resumeShown();
    void measureShown();
    void deleteShown();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Live; // the run that trains here, as told so far

    void buildContent();
    void buildActions();
    void retranslate();
    void updateActions();
    void updateContent();

    /// The experiment of the form on the open dataset; none, with the form saying why, when it is not valid.
    [[nodiscard]] std::optional<training::Experiment> preparedExperiment();
    void buildQueue();
    void buildOverlays();
    void showOverlays();
    void toggleOverlay(int row);
    /// A click into the column of ticks: does not show the run.
    bool takesOverlayClick(QEvent* event);
    /// Begins a run in a folder of its own, named after the experiment.
    void beginNewRun(training::Experiment experiment);
    void beginRun(const training::Experiment& experiment, const std::filesystem::path& folder, bool resume);
    void takeEvents(const jobs::TrainingEvents& events);
    void endRun(const training::RunResult& result);
    void failRun(const jobs::ErrorInfo& error);
    void updateLiveRow();
    void log(const QString& line);
    [[nodiscard]] bool isLiveShown() const;

    void showRun(const std::filesystem::path& folder);
    void showLive();
    void showLoaded(const std::shared_ptr<const LoadedRun>& run);
    void selectShownRow();
    void openShownFolder();
    void showMeasured(const std::vector<jobs::AccuracyPair>& pairs);
    void showRunMenu(const QPoint& at);
    [[nodiscard]] const jobs::RunSummary* shownSummary() const;

    jobs::TrainingJob job_;
    RunStore store_;
    RunsModel* runs_;
    std::unique_ptr<Live> live_;
    std::filesystem::path shown_;
    std::shared_ptr<const LoadedRun> loaded_;
    jobs::JobId measuring_ = 0;
    std::filesystem::path measured_;
    bool closing_ = false, example_ = false;
    std::unique_ptr<QTemporaryDir> example_dir_;

    QAction* start_;
    QAction* pause_;
    QAction* stop_;
    QAction* resume_;
    QPointer<ExperimentForm> form_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    ErrorPanel* error_;
    UndoNotice* undo_;
    TrainCurves* curves_;
    WarningCards* warnings_;
    AccuracyPanel* accuracy_;
    QScrollArea* scroll_;
    GeometryPanel* geometry_;
    QTabWidget* tabs_;
    QTableView* table_;
    QueuePanel* queue_ = nullptr;
    QPlainTextEdit* log_;
};

} // namespace terrella::widgets
