// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/statistics_dialog.h"

#include "jobs/job_runner.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/job_tray.h"
#include "widgets/common/theme.h"
#include "widgets/data/small_plot.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace terrella::widgets {

StatisticsDialog::StatisticsDialog(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                                   jobs::JobRunner& jobs, QWidget* parent)
    : QDialog(parent), dataset_(std::move(dataset)), indices_(std::move(indices)), jobs_(jobs),
      model_(new StatisticsModel(this)), about_(new QLabel(this)), bar_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("Cancel"), this)), error_(new ErrorPanel(this)), table_(new QTableView(this)),
      plot_(new SmallPlot(this)), copy_(new QPushButton(tr("Copy as CSV"), this)) {
    setWindowTitle(tr("Statistics of the bands"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 520);
    setRole(about_, "muted");
    bar_->setTextVisible(false);
    table_->setModel(model_);
    table_->verticalHeader()->hide();
    table_->setShowGrid(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setAccessibleName(windowTitle());
    plot_->setMinimumHeight(140);
    copy_->setEnabled(false);
    auto* close = new QPushButton(tr("Close"), this);

    auto* work = new QHBoxLayout;
    work->addWidget(about_, 1);
    work->addWidget(bar_, 1);
    work->addWidget(cancel_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy_);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    layout->addLayout(work);
    layout->addWidget(error_);
    layout->addWidget(table_, 3);
    layout->addWidget(plot_, 1);
    layout->addLayout(buttons);

    connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.stop(job_); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(model_->csv()); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) { showBand(row.row()); });
    connect(&jobs_, &jobs::JobRunner::changed, this, &StatisticsDialog::showProgress);
    connect(&jobs_, &jobs::JobRunner::ended, this, [this](const jobs::JobStatus& status) {
        if (status.id != job_ || status.state != jobs::JobState::stopped)
            return;
        about_->setText(tr("Cancelled"));
        bar_->hide();
        cancel_->hide();
        Q_EMIT concluded();
    });
    start();
}

void StatisticsDialog::start() {
    about_->setText(tr("Reading %n sample(s)", nullptr, int(indices_.size())));
    jobs::JobOptions options;
    options.role = WorkerRole::loading;
    job_ = jobs_.start(
        tr("Statistics"),
        [dataset = dataset_, indices = indices_](const StopToken& stop, Progress& progress) {
            return data::dataset_statistics(*dataset, indices, &progress, stop);
        },
        this, [this](data::DatasetStatistics statistics) { showResult(std::move(statistics)); },
        [this](const jobs::ErrorInfo& error) {
            about_->clear();
            bar_->hide();
            cancel_->hide();
            error_->showError(error.what, error.where, error.remedy);
            Q_EMIT concluded();
        },
        options);
}

void StatisticsDialog::showProgress() {
    for (const jobs::JobStatus& status : jobs_.jobs())
        if (status.id == job_) {
            bar_->setRange(0, status.progress.total > 0 ? 1000 : 0);
            bar_->setValue(int(std::lround(status.progress.fraction * 1000)));
            about_->setText(tr("Reading %n sample(s)", nullptr, int(indices_.size())) + QStringLiteral(" · ") +
                            JobLine::progressText(status));
        }
}

void StatisticsDialog::showResult(data::DatasetStatistics statistics) {
    bar_->hide();
    cancel_->hide();
    QString about = tr("%n sample(s) read", nullptr, int(statistics.samples));
    if (!statistics.broken.empty())
        about += QStringLiteral(" · ") + tr("%n could not be read", nullptr, int(statistics.broken.size()));
    about_->setText(about);
    model_->setStatistics(std::move(statistics));
    copy_->setEnabled(true);
    if (model_->rowCount() > 0)
        table_->selectRow(0);
    Q_EMIT concluded();
}

void StatisticsDialog::showBand(int row) {
    if (row < 0 || row >= model_->rowCount())
        return;
    const data::BandStatistics& band = model_->statistics().bands[std::size_t(row)];
    Histogram histogram;
    histogram.name = QString::fromStdString(band.band);
    histogram.low = band.histogram_low;
    histogram.high = band.histogram_high;
    histogram.counts.assign(band.histogram.begin(), band.histogram.end());
    std::vector<data::Band> shown;
    for (const data::Band& known : dataset_->info().bands)
        if (known.name == band.band)
            shown = {known};
    plot_->showHistograms({histogram}, {{float(band.p02), float(band.p98)}}, shown);
}

} // namespace terrella::widgets
