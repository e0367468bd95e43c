// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the form to a run, at once or in its turn.
#include "base/error.h"
#include "base/text.h"
#include "jobs/backend_text.h"
#include "runs/changed_run.h"
#include "runs/session.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/undo_notice.h"
#include "widgets/train/grid_dialog.h"
#include "widgets/train/queue_panel.h"
#include "widgets/train/train_page_live.h"

#include <QTabWidget>

#include <utility>

namespace terrella::widgets {

void TrainPage::buildQueue() {
    queue_ = new QueuePanel;
    tabs_->addTab(queue_, QString());
    connect(queue_, &QueuePanel::startRequested, this, &TrainPage::startNext);
    connect(queue_, &QueuePanel::gridRequested, this, &TrainPage::queueGrid);
    connect(queue_, &QueuePanel::said, this, &Page::said);
    connect(queue_, &QueuePanel::failed, this,
            [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); });
    connect(queue_, &QueuePanel::changed, this, [this] {
        tabs_->setTabText(tabs_->indexOf(queue_),
                          queue_->count() > 0 ? tr("Queue (%1)").arg(countText(queue_->count())) : tr("Queue", "waiting runs"));
    });
    connect(queue_, &QueuePanel::removed, this, [this](const training::Experiment& run, std::size_t place) {
        undo_->say(tr("Took %1 out of the queue").arg(QString::fromStdString(run.name)),
                   [this, run, place] { queue_->putBack(run, place); });
    });
}

std::optional<training::Experiment> TrainPage::preparedExperiment() {
    if (!context().dataset->isOpen())
        return std::nullopt;
    auto experiment = form_->experiment();
    if (experiment) {
        experiment->data.path = context().dataset->settings().path;
        experiment->data.kind = context().dataset->settings().kind;
    }
    return experiment;
}

void TrainPage::start() {
    auto experiment = preparedExperiment();
    if (!experiment)
        return;
    if (job_.isActive()) {
        if (queue_->add({*experiment}))
            Q_EMIT said(tr("Queued %1").arg(QString::fromStdString(experiment->name)));
        return;
    }
    beginNewRun(std::move(*experiment));
}

void TrainPage::startNext() {
    if (job_.isActive())
        return;
    if (auto next = queue_->take())
        beginNewRun(std::move(*next));
}

void TrainPage::beginNewRun(training::Experiment experiment) {
    const auto folder = runs::free_run_folder(store_.root(), experiment.name);
    experiment.name = folder.filename().string();
    beginRun(experiment, folder, false);
}

void TrainPage::queueChanged(const training::Warning& warning) {
    try {
        const training::Experiment before =
            isLiveShown() ? live_->experiment : training::read_experiment(shown_ / "experiment.yaml");
        const training::Experiment next = runs::changed_experiment(before, shown_.filename().string(), warning);
        if (!queue_->add({next}))
            return;
        const std::string changes = join(training::overrides_of(warning), ", ");
        Q_EMIT said(tr("Queued %1 with %2").arg(QString::fromStdString(next.name), QString::fromStdString(changes)));
    } catch (const Error& error) { // of a run folder by another version, say
        error_->showError(jobs::backendText(error.happened_message()), QString::fromStdString(error.where()),
                          jobs::backendText(error.remedy_message()));
        return;
    }
    if (!job_.isActive())
        startNext();
}

void TrainPage::queueGrid() {
    const auto experiment = preparedExperiment();
    if (!experiment) {
        if (!context().dataset->isOpen())
            Q_EMIT said(tr("Open a dataset first"));
        return;
    }
    auto* dialog = new GridDialog(*experiment, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (queue_->add(dialog->experiments()) && !job_.isActive())
            startNext();
    });
    dialog->open();
}

} // namespace terrella::widgets
