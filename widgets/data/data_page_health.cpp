// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Health of the data on the Data page: what is broken, checking every sample, excluding.
#include "widgets/data/data_page.h"

#include "jobs/backend_text.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/undo_notice.h"
#include "widgets/data/exclusions.h"
#include "widgets/data/filter_field.h"
#include "widgets/data/health_dialog.h"
#include "widgets/data/statistics_dialog.h"
#include "widgets/data/thumbnail_grid.h"

#include <algorithm>

namespace terrella::widgets {

bool DataPage::isFound(std::size_t sample) const {
    return health_ && sample < health_->measures.size() &&
           health_->measures[sample].state == data::SampleMeasure::State::broken;
}

int DataPage::warningCount() const {
    const auto stands = [this](std::size_t sample) { return !exclusions_->samples().contains(sample); };
    auto count = std::count_if(broken_samples_.begin(), broken_samples_.end(),
                               [&](std::size_t sample) { return stands(sample) && !isFound(sample); });
    if (health_)
        count += std::count_if(health_->findings.begin(), health_->findings.end(),
                               [&](const data::HealthFinding& one) { return stands(one.sample); });
    return int(count);
}

void DataPage::addBroken(const data::BrokenFile& file, std::size_t sample) {
    if (!broken_paths_.insert(file.path).second)
        return;
    broken_.push_back(file);
    broken_samples_.push_back(sample);
    updateHealth();
}

void DataPage::addBroken(const std::vector<data::BrokenFile>& files) {
    if (files.empty())
        return;
    std::unordered_map<std::string, std::size_t> sample_of; // one pass over the samples, however many are broken
    for (const data::BrokenFile& file : files)
        sample_of.emplace(file.path, HealthRow::no_sample);
    const auto& dataset = context().dataset->dataset();
    for (std::size_t i = 0; i < dataset->size(); ++i)
        for (const std::string* name : {&dataset->sample(i).path, &dataset->sample(i).id})
            if (const auto found = sample_of.find(*name); found != sample_of.end())
                found->second = std::min(found->second, i);
    for (const data::BrokenFile& file : files)
        addBroken(file, sample_of.at(file.path));
}

std::vector<HealthRow> DataPage::healthRows() const {
    const auto& dataset = context().dataset->dataset();
    std::vector<HealthRow> rows;
    if (!dataset)
        return rows;
    for (std::size_t i = 0; i < broken_.size(); ++i) {
        const std::size_t sample = broken_samples_[i];
        if (!isFound(sample))
            rows.push_back(
                {sample, data::HealthRule::broken,
                 QString::fromStdString(sample == HealthRow::no_sample ? broken_[i].path : dataset->sample(sample).id),
                 jobs::backendText(broken_[i].reason)});
    }
    if (health_)
        for (const data::HealthFinding& one : health_->findings)
            rows.push_back({one.sample, one.rule, QString::fromStdString(dataset->sample(one.sample).id),
                            jobs::backendText(one.reason)});
    return rows;
}

void DataPage::updateHealth() {
    const int problems = warningCount();
    show_health_->setText(problems > 0 ? tr("Health · %1").arg(countText(problems)) : tr("Health"));
    if (health_dialog_) {
        std::vector<HealthRow> rows = healthRows();
        if (qsizetype(rows.size()) != health_dialog_->model().total()) // else the lines chosen stay
            health_dialog_->setRows(std::move(rows));
        health_dialog_->setChecked(health_ ? health_->measured() : 0, index_ ? qint64(index_->size()) : 0);
    }
    Q_EMIT warningsChanged();
}

void DataPage::openHealth() {
    if (!context().dataset->isOpen())
        return;
    if (health_dialog_) {
        health_dialog_->raise();
        return;
    }
    health_dialog_ = new HealthDialog(*exclusions_, *context().jobs, this);
    connect(health_dialog_, &HealthDialog::checkRequested, this, &DataPage::startCheck);
    connect(health_dialog_, &HealthDialog::exportRequested, this, [this](const QString& csv) {
        writeList(QStringLiteral("health.csv"), [text = csv.toStdString()] { return text; });
    });
    connect(health_dialog_, &HealthDialog::showRequested, this, [this](const std::vector<std::size_t>& samples) {
        if (samples.empty() || !index_)
            return;
        SampleSelection selection(index_->size());
        for (const std::size_t sample : samples)
            selection.set(sample);
        const auto shown = [this](std::size_t sample) {
            return std::find(grid_->items().begin(), grid_->items().end(), std::uint32_t(sample)) != grid_->items().end();
        };
        if (!shown(samples.front())) // a filter hides it
            filter_field_->clear();
        grid_->setSelection(selection);
        grid_->setCurrent(samples.front());
    });
    health_dialog_->setJob(health_job_);
    health_dialog_->setRows(healthRows());
    updateHealth();
    health_dialog_->show();
}

void DataPage::startCheck() {
    const auto dataset = context().dataset->dataset();
    if (!dataset || context().jobs->isRunning(health_job_))
        return;
    jobs::JobOptions options;
    options.kind = QStringLiteral("check-health");
    options.role = WorkerRole::loading;
    options.deliverStopped = true; // what was read until then is told as well
    health_job_ = context().jobs->start(
        tr("Checking the data"),
        [dataset](const StopToken& stop, Progress& progress) { return data::dataset_health(*dataset, &progress, stop); },
        this,
        [this, dataset](data::HealthReport report) {
            if (dataset != context().dataset->dataset())
                return;
            takeReport(std::move(report));
            Q_EMIT checked();
        },
        [this](const jobs::ErrorInfo& error) {
            if (health_dialog_)
                health_dialog_->showError(error);
            else
                error_->showError(error.what, error.where, error.remedy);
        },
        options);
    if (health_dialog_)
        health_dialog_->setJob(health_job_);
}

void DataPage::sayReasons() {
    remarks_.clear();
    if (health_)
        for (const data::HealthFinding& one : health_->findings) {
            QString& remark = remarks_[one.sample];
            remark += (remark.isEmpty() ? QString() : QStringLiteral("\n")) + jobs::backendText(one.reason);
        }
    if (health_dialog_)
        health_dialog_->setRows(healthRows());
}

void DataPage::takeReport(data::HealthReport report) {
    health_ = std::move(report);
    sayReasons();
    if (index_ && health_->complete && !index_->table().has_shares()) {
        index_ = index_->withHealth(*health_);
        describeGrid();
        fillOrders();
        applyFilter();
    }
    updateHealth();
}

void DataPage::excludeSelected(bool excluded) {
    if (!index_)
        return;
    std::vector<std::size_t> samples = grid_->selection().indices();
    if (samples.empty() && grid_->current())
        samples.push_back(*grid_->current());
    const std::size_t count = excluded ? exclusions_->exclude(samples) : exclusions_->include(samples);
    if (count == 0)
        return;
    notice_->say(excluded ? tr("%n sample(s) excluded from the experiment", nullptr, int(count))
                          : tr("%n sample(s) included again", nullptr, int(count)),
                 [this] { exclusions_->undoStack()->undo(); });
}

void DataPage::openStatistics() {
    const auto& dataset = context().dataset->dataset();
    if (!dataset)
        return;
    // What is selected, else what the filter shows.
    std::vector<std::size_t> indices = inHand();
    std::sort(indices.begin(), indices.end());
    if (indices.empty()) {
        Q_EMIT said(tr("Nothing is shown: change the filter"));
        return;
    }
    auto* dialog = new StatisticsDialog(dataset, std::move(indices), *context().jobs, this);
    connect(dialog, &StatisticsDialog::concluded, this, [this, dialog, dataset] {
        if (dataset != context().dataset->dataset())
            return;
        addBroken(dialog->model().statistics().broken);
    });
    dialog->show();
}

} // namespace terrella::widgets
