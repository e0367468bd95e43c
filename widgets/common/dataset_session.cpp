// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/dataset_session.h"

#include "data/open.h"
#include "jobs/job_runner.h"

#include <QFileInfo>

#include <algorithm>

namespace terrella::widgets {

DatasetSession::DatasetSession(jobs::JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
    // A cancelled opening delivers nothing, but the page must leave its waiting state.
    connect(&jobs_, &jobs::JobRunner::ended, this, [this](const jobs::JobStatus& status) {
        if (status.id != opening_job_)
            return;
        opening_job_ = 0;
        setOpening(false);
    });
}

void DatasetSession::setOpening(bool opening) {
    if (opening == opening_)
        return;
    opening_ = opening;
    Q_EMIT openingChanged(opening);
}

QString DatasetSession::name() const { return dataset_ ? nameOf(QString::fromStdString(settings_.path)) : QString(); }

QString DatasetSession::nameOf(const QString& path) {
    if (path == QLatin1String("synthetic"))
        return tr("Embedded scenes");
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

void DatasetSession::open(const data::DataSettings& settings) {
    setOpening(true);
    failed_.reset();
    jobs::JobOptions options;
    options.kind = QStringLiteral("open-dataset");
    options.role = WorkerRole::loading;
    data::DataSettings whole = settings;
    whole.filter.clear();
    whole.exclude.clear();
    opening_job_ = jobs_.start(
        tr("Opening %1").arg(nameOf(QString::fromStdString(settings.path))),
        [whole](const StopToken& stop, Progress& progress) { return data::open_dataset(whole, &progress, stop); }, this,
        [this, settings](std::shared_ptr<const data::Dataset> dataset) { setDataset(std::move(dataset), settings); },
        [this, settings](const jobs::ErrorInfo& error) {
            failed_ = settings;
            Q_EMIT openFailed(error.what, error.where, error.remedy);
        },
        options);
}

void DatasetSession::openPath(const QString& path) {
    data::DataSettings settings;
    settings.path = path.toStdString();
    open(settings);
}

void DatasetSession::openEmbeddedScenes() { openPath(QStringLiteral("synthetic")); }

void DatasetSession::setDataset(std::shared_ptr<const data::Dataset> dataset, const data::DataSettings& settings) {
    dataset_ = std::move(dataset);
    settings_ = settings;
    failed_.reset();
    const auto combinations = combinationsFor(dataset_ ? dataset_->info().bands : std::vector<data::Band>{});
    look_.combination = combinations.empty() ? BandCombination{} : combinations.front();
    pixels_ = dataset_ ? std::make_shared<const DatasetPixels>(dataset_) : nullptr;
    selection_ = SampleSelection(dataset_ ? dataset_->size() : 0);
    current_.reset();
    Q_EMIT datasetChanged();
    Q_EMIT selectionChanged();
    Q_EMIT currentChanged();
}

void DatasetSession::setChoice(const std::string& filter, const std::vector<std::string>& exclude) {
    if (filter == settings_.filter && exclude == settings_.exclude)
        return;
    settings_.filter = filter;
    settings_.exclude = exclude;
    Q_EMIT choiceChanged();
}

void DatasetSession::setLook(const Look& look) {
    if (look == look_ || !dataset_)
        return;
    const int count = int(dataset_->info().bands.size());
    const auto& channels = look.combination.channels;
    if (channels.empty() || std::any_of(channels.begin(), channels.end(), [count](const Channel& c) {
            return c.band < 0 || c.band >= count || c.other >= count;
        }))
        return;
    look_ = look;
    Q_EMIT lookChanged();
}

void DatasetSession::setSelection(const SampleSelection& selection) {
    if (selection == selection_)
        return;
    selection_ = selection;
    Q_EMIT selectionChanged();
}

void DatasetSession::setCurrent(std::optional<std::size_t> index) {
    if (index == current_)
        return;
    current_ = index;
    Q_EMIT currentChanged();
}

} // namespace terrella::widgets
