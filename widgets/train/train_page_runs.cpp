// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of runs and the run that is shown.
#include "jobs/evaluation_job.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/run_session.h"
#include "widgets/common/undo_notice.h"
#include "widgets/train/accuracy_panel.h"
#include "widgets/train/experiment_form.h"
#include "widgets/train/geometry_panel.h"
#include "widgets/train/runs_model.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/train_page_live.h"
#include "widgets/train/warning_cards.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>
#include <QUrl>

namespace terrella::widgets {

using training::RunState;

const jobs::RunSummary* TrainPage::shownSummary() const {
    const auto row = runs_->rowOf(shown_);
    return row ? runs_->runAt(*row) : nullptr;
}

QList<QAction*> TrainPage::runActions() {
    constexpr std::size_t most = 12; // the table below lists them all
    QList<QAction*> actions;
    const auto& runs = runs_->runs();
    for (std::size_t i = 0; i < std::min(runs.size(), most); ++i) {
        const QString name = QString::fromStdString(runs[i].name);
        auto* action = new QAction(stateSign(runs[i].state) + QLatin1Char(' ') +
                                   QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, folder = runs[i].folder] { showRun(folder); });
        actions.append(action);
    }
    return actions;
}

int TrainPage::warningCount() const { return warnings_->openCount(); }

void TrainPage::showRun(const std::filesystem::path& folder) {
    shown_ = folder;
    loaded_.reset();
    if (isLiveShown()) {
        store_.watch({});
        showLive();
    } else {
        store_.watch(folder);
    }
    selectShownRow();
    context().run->setFolder(QString::fromStdString(folder.string()));
    updateActions();
    updateContent();
}

void TrainPage::showLive() {
    showOverlays();
    curves_->clear();
    warnings_->clear();
    log_->setPlainText(live_->log.join(QLatin1Char('\n')));
    accuracy_->setAccuracies({});
    if (live_->start)
        curves_->begin(*live_->start);
    curves_->appendSteps(live_->steps);
    curves_->appendEpochs(live_->epochs);
    curves_->setWarnings(live_->warnings);
    geometry_->clear();
    geometry_->append(live_->steps);
    for (const training::Warning& warning : live_->warnings)
        warnings_->add(warning);
}

void TrainPage::showLoaded(const std::shared_ptr<const LoadedRun>& run) {
    if (run->record.folder != shown_ || isLiveShown())
        return;
    const bool same_run = loaded_ && loaded_->record.folder == shown_;
    const runs::RunRecord& record = run->record;
    const bool grew = same_run && record.steps.size() >= loaded_->record.steps.size() &&
                      record.epochs.size() >= loaded_->record.epochs.size() && !curves_->isEmpty();
    if (grew) { // another process trains it: only what is new, so that a moved view stays
        const std::vector<training::StepReport> fresh(
            record.steps.begin() + std::ptrdiff_t(loaded_->record.steps.size()), record.steps.end());
        curves_->appendSteps(fresh);
        geometry_->append(fresh);
        curves_->appendEpochs(
            {record.epochs.begin() + std::ptrdiff_t(loaded_->record.epochs.size()), record.epochs.end()});
    } else {
        showOverlays();
        curves_->clear();
        if (run->start)
            curves_->begin(*run->start);
        curves_->appendSteps(record.steps);
        curves_->appendEpochs(record.epochs);
        geometry_->clear();
        geometry_->append(record.steps);
    }
    curves_->setWarnings(record.warnings);
    const bool told = grew && record.warnings.size() >= loaded_->record.warnings.size();
    if (!told)
        warnings_->clear();
    for (std::size_t i = told ? loaded_->record.warnings.size() : 0; i < record.warnings.size(); ++i)
        warnings_->add(record.warnings[i]);
    if (log_->toPlainText() != run->log) {
        log_->setPlainText(run->log);
        log_->verticalScrollBar()->setValue(log_->verticalScrollBar()->maximum());
    }
    // The accuracy of the last epoch's monitor is not the evaluation's: only what was evaluated stands beside a
    // baseline.
    accuracy_->setAccuracies({record.knn, run->knn_random, record.linear, run->linear_random});
    loaded_ = run;
    updateActions();
    updateContent();
}

void TrainPage::selectShownRow() {
    const auto row = runs_->rowOf(shown_);
    if (row && table_->currentIndex().row() != *row)
        table_->setCurrentIndex(runs_->index(*row, RunsModel::name)); // whose names typing goes to
}

void TrainPage::measureShown() {
    if (measuring_ != 0 || shown_.empty())
        return;
    measured_ = shown_;
    measuring_ = jobs::startEvaluation(
        *context().jobs, shown_, {"knn", "linear"}, this,
        [this](const std::vector<jobs::AccuracyPair>& pairs) { showMeasured(pairs); },
        [this](const jobs::ErrorInfo& error) {
            measuring_ = 0;
            error_->showError(error.what, error.where, error.remedy);
            updateContent();
            if (std::exchange(example_, false))
                Q_EMIT exampleReady();
        });
    // Stopped in the tray: neither of the two is called.
    connect(context().jobs, &jobs::JobRunner::ended, this, [this, id = measuring_](const jobs::JobStatus& status) {
        if (status.id == id && measuring_ == id) {
            measuring_ = 0;
            updateContent();
        }
    });
    updateContent();
}

void TrainPage::showMeasured(const std::vector<jobs::AccuracyPair>& pairs) {
    measuring_ = 0;
    AccuracyPanel::Accuracies all = accuracy_->accuracies();
    for (const jobs::AccuracyPair& pair : pairs) {
        (pair.protocol == "knn" ? all.knn : all.linear) = pair.run.top1;
        (pair.protocol == "knn" ? all.knn_random : all.linear_random) = pair.random.top1;
    }
    if (measured_ == shown_)
        accuracy_->setAccuracies(all);
    Q_EMIT said(tr("Measured %1").arg(QString::fromStdString(measured_.filename().string())));
    store_.refresh();
    updateContent();
    if (std::exchange(example_, false))
        Q_EMIT exampleReady();
}

void TrainPage::openShownFolder() {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(shown_.string())));
}

void TrainPage::deleteShown() {
    const jobs::RunSummary* run = shownSummary();
    if (run == nullptr || run->state == RunState::running || run->state == RunState::paused || isLiveShown())
        return;
    const QString folder = QString::fromStdString(shown_.string());
    const QString name = QString::fromStdString(run->name);
    jobs::JobOptions options;
    options.stoppable = false;
    context().jobs->start(
        tr("Deleting %1").arg(name),
        [folder](const StopToken&, Progress&) {
            QString in_trash;
            if (!QFile::moveToTrash(folder, &in_trash))
                throw Error(told("The run cannot be moved to the trash"), folder.toStdString(),
                            told("Delete the folder in a file manager"));
            return in_trash;
        },
        this,
        [this, folder, name](const QString& in_trash) {
            shown_.clear();
            loaded_.reset();
            curves_->clear();
            geometry_->clear();
            warnings_->clear();
            log_->clear();
            context().run->setFolder({});
            store_.watch({});
            store_.refresh();
            undo_->say(
                tr("Moved %1 to the trash").arg(name),
                in_trash.isEmpty() ? std::function<void()>() : [this, folder, in_trash] {
                    if (!QDir().rename(in_trash, folder))
                        error_->showError(tr("The run cannot be brought back"), in_trash,
                                          tr("Restore it from the trash in a file manager"));
                    store_.refresh();
                });
            updateContent();
        },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); }, options);
}

void TrainPage::showRunMenu(const QPoint& at) {
    const jobs::RunSummary* run = shownSummary();
    if (run == nullptr)
        return;
    const bool busy = run->state == RunState::running || run->state == RunState::paused;
    QMenu menu(this);
    menu.addAction(tr("Resume"), this, &TrainPage::resumeShown)
        ->setEnabled(run->resumable && !busy && !job_.isActive());
    QAction* overlay =
        menu.addAction(tr("Overlay its curves"), this, [this] { toggleOverlay(table_->currentIndex().row()); });
    overlay->setCheckable(true);
    overlay->setChecked(runs_->styleOf(shown_).has_value());
    menu.addAction(tr("Overlay none"), runs_, &RunsModel::clearOverlays)->setEnabled(!runs_->overlaid().empty());
    menu.addSeparator();
    menu.addAction(tr("Measure accuracy"), this, &TrainPage::measureShown)->setEnabled(!busy && measuring_ == 0);
    menu.addAction(tr("Use its settings"), this,
                   [this] {
                       if (!loaded_)
                           return;
                       form_->setExperiment(loaded_->record.experiment);
                       if (loaded_->record.experiment.data.path != context().dataset->settings().path)
                           context().dataset->open(loaded_->record.experiment.data);
                       else
                           context().dataset->setChoice(loaded_->record.experiment.data.filter,
                                                        loaded_->record.experiment.data.exclude);
                   })
        ->setEnabled(loaded_ != nullptr);
    menu.addSeparator();
    menu.addAction(tr("Open folder"), this, &TrainPage::openShownFolder);
    menu.addAction(tr("Move to trash"), this, &TrainPage::deleteShown)->setEnabled(!busy);
    menu.exec(table_->viewport()->mapToGlobal(at));
}

void TrainPage::showExample() {
    // A real run, short enough for two cores, at a length and rate at which its features get better than untrained
    // ones with any seed.
    example_ = true;
    example_dir_ = std::make_unique<QTemporaryDir>();
    setRunsFolder(example_dir_->path().toStdString());
    training::Experiment experiment;
    experiment.name = "scenes-simclr";
    experiment.data.path = "synthetic";
    experiment.data.samples = 3000;
    experiment.method = {"simclr"};
    experiment.optimizer = {"sgd", Json{{"lr", 0.01}}};
    experiment.schedule.epochs = 12;
    experiment.view_size = 32;
    experiment.batch = 32;
    experiment.monitor.every = 5;
    form_->setExperiment(experiment);
    if (const auto checked = form_->experiment())
        beginRun(*checked, store_.root() / experiment.name, false);
}

} // namespace terrella::widgets
