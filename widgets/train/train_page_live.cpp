// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The run that trains here: from Start to its end.
#include "widgets/train/train_page_live.h"

#include "base/progress.h"
#include "jobs/backend_text.h"
#include "runs/session.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/run_session.h"
#include "widgets/train/experiment_form.h"
#include "widgets/train/geometry_panel.h"
#include "widgets/train/run_notes.h"
#include "widgets/train/runs_model.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/warning_cards.h"

#include <QAction>
#include <QPlainTextEdit>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

using training::RunState;

jobs::RunSummary TrainPage::Live::summary() const {
    jobs::RunSummary line;
    line.folder = folder;
    line.name = folder.filename().string();
    line.method = experiment.method.name;
    line.backbone = experiment.backbone.name;
    line.state = state;
    line.epochs = experiment.schedule.epochs;
    if (!steps.empty()) {
        line.epoch = steps.back().epoch;
        line.loss = steps.back().loss;
        line.time_s = steps.back().time_s;
    }
    for (const training::EpochReport& epoch : epochs)
        if (epoch.knn)
            line.knn = epoch.knn;
    if (!epochs.empty())
        line.loss = epochs.back().loss;
    line.warnings = static_cast<std::int64_t>(warnings.size());
    line.resumable = resumable;
    return line;
}

std::optional<double> TrainPage::Live::secondsLeft() const {
    if (!start || steps.size() < 3)
        return std::nullopt;
    const std::size_t back = std::min<std::size_t>(steps.size() - 1, 100);
    const training::StepReport& first = steps[steps.size() - 1 - back];
    const training::StepReport& last = steps.back();
    const double pace = (last.time_s - first.time_s) / double(std::max<std::int64_t>(1, last.step - first.step));
    return pace > 0 ? std::optional(pace * double(start->total_steps - last.step)) : std::nullopt;
}

void TrainPage::resumeShown() {
    if (job_.isActive() || !loaded_ || loaded_->record.folder != shown_)
        return;
    beginRun(loaded_->record.experiment, shown_, true);
}

void TrainPage::beginRun(const training::Experiment& experiment, const std::filesystem::path& folder, bool resume) {
    error_->clear();
    auto live = std::make_unique<Live>();
    live->folder = folder;
    live->experiment = experiment;
    if (resume && loaded_) {
        live->steps = loaded_->record.steps;
        live->epochs = loaded_->record.epochs;
        live->log = loaded_->log.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        live->resumable = true;
    }
    live_ = std::move(live);
    store_.setLive(folder);
    shown_ = folder;
    store_.watch({});
    job_.start(experiment, folder, resume);
    updateLiveRow();
    showLive();
    selectShownRow();
    context().run->setFolder(QString::fromStdString(folder.string()));
    updateActions();
    updateContent();
    Q_EMIT summaryChanged();
}

bool TrainPage::isLiveShown() const { return live_ && live_->folder == shown_; }

void TrainPage::takeEvents(const jobs::TrainingEvents& events) {
    std::vector<training::StepReport> steps;
    std::vector<training::EpochReport> epochs;
    for (const jobs::TrainingEvent& event : events) {
        if (const auto* start = std::get_if<training::RunStart>(&event)) {
            live_->start = *start;
            // A run that goes on from a checkpoint repeats what came after it.
            std::erase_if(live_->steps, [&](const auto& step) { return step.step > start->first_step; });
            std::erase_if(live_->epochs, [&](const auto& epoch) { return epoch.step > start->first_step; });
            if (isLiveShown())
                showLive();
            log(tr("Training on %1, %2, %n thread(s): %3 steps", nullptr, start->threads)
                    .arg(QString::fromStdString(start->device), QString::fromStdString(start->precision),
                         countText(start->total_steps)));
        } else if (const auto* step = std::get_if<training::StepReport>(&event)) {
            steps.push_back(*step);
        } else if (const auto* epoch = std::get_if<training::EpochReport>(&event)) {
            epochs.push_back(*epoch);
            log(tr("Epoch %1: loss %2%3, %4")
                    .arg(countText(epoch->epoch), numberText(epoch->loss),
                         (epoch->knn ? tr(", kNN %1").arg(percentText(*epoch->knn)) : QString()) +
                             (epoch->linear ? tr(", linear %1").arg(percentText(*epoch->linear)) : QString()),
                         durationText(epoch->seconds)));
        } else if (const auto* warning = std::get_if<training::Warning>(&event)) {
            live_->warnings.push_back(*warning);
            if (isLiveShown()) {
                curves_->setWarnings(live_->warnings);
                warnings_->add(*warning);
            }
            log(tr("Warning: %1").arg(jobs::backendText(warning->seen)));
            if (warning->severity != training::Severity::note)
                Q_EMIT urgent(tr("%1: %2").arg(QString::fromStdString(live_->folder.filename().string()),
                                               ruleTitle(warning->rule)),
                              jobs::backendText(warning->seen));
        } else if (const auto* checkpoint = std::get_if<jobs::CheckpointWritten>(&event)) {
            live_->resumable = true;
            log(tr("Checkpoint at step %1").arg(countText(checkpoint->step)));
        } else if (const auto* line = std::get_if<jobs::LogLine>(&event)) {
            log(jobs::backendText(line->text));
        }
    }
    live_->steps.insert(live_->steps.end(), steps.begin(), steps.end());
    live_->epochs.insert(live_->epochs.end(), epochs.begin(), epochs.end());
    if (isLiveShown()) {
        curves_->appendSteps(steps);
        curves_->appendEpochs(epochs);
        geometry_->append(steps);
    }
    updateLiveRow();
    Q_EMIT summaryChanged();
}

void TrainPage::log(const QString& line) {
    live_->log << line;
    if (isLiveShown())
        log_->appendPlainText(line);
}

void TrainPage::updateLiveRow() {
    if (!live_)
        return;
    if (job_.isActive())
        live_->state = job_.state() == jobs::TrainingJob::State::paused ? RunState::paused : RunState::running;
    runs_->updateRun(live_->summary());
}

void TrainPage::endRun(const training::RunResult& result) {
    live_->state = result.state;
    const QString name = QString::fromStdString(live_->folder.filename().string());
    switch (result.state) {
    case RunState::failed:
        Q_EMIT urgent(tr("%1 failed").arg(name), jobs::backendText(result.message));
        error_->showError(tr("The run %1 failed").arg(name), jobs::backendText(result.message),
                          live_->resumable
                              ? tr("Its last checkpoint is whole: change what is wrong and resume, or start anew.")
                              : tr("Change what is wrong and start anew."));
        break;
    case RunState::stopped:
        Q_EMIT said(tr("Stopped %1 at step %2").arg(name, countText(result.steps)));
        break;
    default:
        Q_EMIT said(tr("Finished %1 in %2").arg(name, durationText(result.seconds)));
        Q_EMIT urgent(tr("%1 is finished").arg(name),
                      result.knn ? tr("kNN %1").arg(percentText(*result.knn)) : durationText(result.seconds));
    }
    updateLiveRow();
    const bool was_shown = isLiveShown();
    const std::filesystem::path folder = live_->folder;
    live_.reset();
    store_.setLive({});
    store_.refresh();
    if (was_shown)
        store_.watch(folder); // from now on what the folder says
    updateActions();
    updateContent();
    Q_EMIT summaryChanged();
    if (closing_)
        Q_EMIT readyToClose();
    else if (example_)
        measureShown();
    else if (result.state != RunState::stopped) // who stops a run wants the machine back
        startNext();
}

void TrainPage::failRun(const jobs::ErrorInfo& error) {
    const std::filesystem::path folder = live_->folder;
    live_.reset();
    store_.setLive({});
    if (error.kind == jobs::ErrorInfo::Kind::configuration)
        form_->showError(error);
    error_->showError(error.what, error.where, error.remedy);
    std::error_code none;
    if (shown_ == folder && !std::filesystem::exists(folder, none)) { // nothing came of it
        shown_.clear();
        context().run->setFolder({});
        curves_->clear();
        geometry_->clear();
    }
    std::vector<jobs::RunSummary> known = store_.runs();
    runs_->setRuns(known);
    store_.refresh();
    updateActions();
    updateContent();
    Q_EMIT summaryChanged();
    if (closing_)
        Q_EMIT readyToClose();
    if (example_) {
        example_ = false;
        Q_EMIT exampleReady();
    } else if (!closing_) {
        startNext();
    }
}

void TrainPage::togglePause() {
    using State = jobs::TrainingJob::State;
    if (job_.state() == State::running || job_.state() == State::paused)
        job_.setPaused(job_.state() == State::running);
}

void TrainPage::stop() { job_.stop(); }

QString TrainPage::summary() const {
    if (!live_)
        return {};
    const QString separator = QStringLiteral(" · ");
    QStringList parts;
    using State = jobs::TrainingJob::State;
    if (job_.state() == State::paused)
        parts << tr("paused");
    else if (job_.state() == State::stopping)
        parts << tr("writing a checkpoint");
    else if (!live_->start)
        parts << tr("opening the data");
    if (!live_->steps.empty()) {
        const training::StepReport& last = live_->steps.back();
        const auto epoch = std::min<qint64>(qint64(std::floor(last.epoch)) + 1, live_->experiment.schedule.epochs);
        parts << tr("epoch %1 of %2").arg(countText(epoch), countText(live_->experiment.schedule.epochs));
        if (last.images_per_s > 0)
            parts << tr("%1 images/s").arg(numberText(last.images_per_s));
        if (const auto left = live_->secondsLeft())
            parts << tr("%1 left").arg(durationText(*left));
    }
    return parts.join(separator);
}

std::optional<QString> TrainPage::unfinishedWork() const {
    if (!job_.isActive() || !live_)
        return std::nullopt;
    const QString name = QString::fromStdString(live_->folder.filename().string());
    if (live_->steps.empty())
        return tr("The run %1 is about to begin.").arg(name);
    return tr("The run %1 is training (epoch %2 of %3). Closing writes a checkpoint; it can be resumed later.")
        .arg(name, countText(qint64(std::floor(live_->steps.back().epoch)) + 1),
             countText(live_->experiment.schedule.epochs));
}

void TrainPage::prepareToClose() {
    if (!job_.isActive()) {
        Q_EMIT readyToClose();
        return;
    }
    closing_ = true;
    job_.stop();
}

} // namespace terrella::widgets
