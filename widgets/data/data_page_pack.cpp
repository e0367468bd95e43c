// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Packing on the Data page: how large it will be, the question, the job.
#include "widgets/data/data_page.h"

#include "data/pack.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace terrella::widgets {
namespace {

QString pathText(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

} // namespace

void DataPage::offerPack() {
    const auto dataset = context().dataset->dataset();
    if (!dataset || context().jobs->isRunning(pack_job_))
        return;
    jobs::JobOptions options;
    options.kind = QStringLiteral("forecast-pack");
    options.role = WorkerRole::loading;
    context().jobs->start(
        tr("Reckoning the size of a pack"),
        [dataset](const StopToken& stop, Progress&) { return data::forecast_pack(*dataset, stop); }, this,
        [this, dataset](const data::PackForecast& seen) {
            if (dataset == context().dataset->dataset())
                askToPack(seen);
        },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); }, options);
}

void DataPage::askToPack(const data::PackForecast& seen) {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Pack for training"));
    const int samples = int(context().dataset->dataset()->size());
    if (seen.complete) {
        box->setText(tr("These samples are packed already, and training reads them from the pack."));
        box->setInformativeText(tr("%1 in %2").arg(bytesText(seen.bytes), pathText(seen.path)));
    } else {
        box->setText(tr("Copy %n sample(s), lossless, into one file from which training reads at the speed of memory?",
                        nullptr, samples));
        QString about = tr("The file will take about %1; %2 are free in %3.")
                            .arg(bytesText(seen.bytes), bytesText(seen.free_bytes), pathText(seen.path.parent_path()));
        if (seen.done > 0)
            about += QLatin1Char(' ') + tr("%n sample(s) are there from before.", nullptr, int(seen.done));
        // What was packed before lies on the disk already.
        const double left = 1 - double(seen.done) / std::max(samples, 1);
        const bool fits = double(seen.bytes) * left <= double(seen.free_bytes);
        if (!fits)
            about += QLatin1Char(' ') + tr("That is not room enough: free some, or set TERRELLA_CACHE to another disk.");
        box->setInformativeText(about);
        QPushButton* pack = box->addButton(tr("Pack"), QMessageBox::AcceptRole);
        pack->setEnabled(fits);
        connect(pack, &QPushButton::clicked, this, &DataPage::startPack);
    }
    if (seen.complete || seen.done > 0)
        connect(box->addButton(tr("Remove the pack"), QMessageBox::DestructiveRole), &QPushButton::clicked, this,
                &DataPage::removePack);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->open();
}

void DataPage::startPack() {
    const auto dataset = context().dataset->dataset();
    if (!dataset)
        return;
    jobs::JobOptions options;
    options.kind = QStringLiteral("pack");
    options.role = WorkerRole::loading;
    options.deliverStopped = true; // what is packed stays
    pack_job_ = context().jobs->start(
        tr("Packing %1").arg(context().dataset->name()),
        [dataset, settings = context().dataset->settings()](const StopToken& stop, Progress& progress) {
            return data::pack_dataset(*dataset, data::pack_source(settings), &progress, stop);
        },
        this,
        [this, dataset](const data::PackResult& result) {
            const QString count = tr("%n sample(s)", nullptr, int(result.samples));
            Q_EMIT said(result.complete ? tr("%1 packed, %2: training reads them from there").arg(count, bytesText(result.bytes))
                                        : tr("Stopped with %1 packed; packing goes on from there").arg(count));
            if (dataset == context().dataset->dataset())
                addBroken(result.unreadable);
            Q_EMIT packed(result.complete);
        },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); }, options);
}

void DataPage::removePack() {
    const auto dataset = context().dataset->dataset();
    if (!dataset)
        return;
    context().jobs->start(
        tr("Removing the pack"),
        [dataset, settings = context().dataset->settings()](const StopToken&, Progress&) {
            return data::remove_packs(dataset->content_key(), data::pack_source(settings));
        },
        this, [this](std::uint64_t bytes) { Q_EMIT said(tr("Removed a pack of %1").arg(bytesText(bytes))); },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); });
}

} // namespace terrella::widgets
