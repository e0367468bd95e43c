// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/statistics_dialog.h"

#include "jobs/job_runner.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/theme.h"
#include "widgets/data/class_balance_plot.h"
#include "widgets/data/class_statistics_page.h"
#include "widgets/data/job_row.h"
#include "widgets/data/small_plot.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace terrella::widgets {

StatisticsDialog::StatisticsDialog(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                                   jobs::JobRunner& jobs, QWidget* parent)
    : QDialog(parent), dataset_(std::move(dataset)), indices_(std::move(indices)), jobs_(jobs),
      model_(new StatisticsModel(this)), tabs_(new QTabWidget(this)), row_(new JobRow(jobs, this)),
      error_(new ErrorPanel(this)), table_(new QTableView(this)), plot_(new SmallPlot(this)),
      copy_(new QPushButton(tr("Copy as CSV"), this)) {
    setWindowTitle(tr("Statistics"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 620);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    tabs_->addTab(makeBands(), tr("Bands"));
    if (!dataset_->info().classes.empty())
        tabs_->addTab(makeBalance(), tr("Class balance"));
    if (data::has_classes(dataset_->info())) {
        by_class_ = new ClassStatisticsPage(dataset_, indices_, jobs_);
        tabs_->addTab(by_class_, tr("Bands by class"));
    }
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    layout->addWidget(tabs_, 1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    start();
}

QWidget* StatisticsDialog::makeBands() {
    table_->setModel(model_);
    table_->verticalHeader()->hide();
    table_->setShowGrid(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setAccessibleName(tr("Statistics of the bands"));
    plot_->setMinimumHeight(140);
    plot_->setZoomsFreely(true);
    plot_->setFigureName(QStringLiteral("histogram"));
    copy_->setEnabled(false);
    auto* page = new QWidget(tabs_);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::between, 0, 0);
    layout->setSpacing(space::between);
    layout->addWidget(row_);
    layout->addWidget(error_);
    layout->addWidget(table_, 3);
    layout->addWidget(plot_, 1);
    layout->addWidget(copy_, 0, Qt::AlignLeft);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(model_->csv()); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) { showBand(row.row()); });
    connect(row_, &JobRow::cancelled, this, &StatisticsDialog::concluded);
    return page;
}

QWidget* StatisticsDialog::makeBalance() {
    balance_ = new ClassBalancePlot;
    auto* area = new QScrollArea(tabs_);
    area->setWidgetResizable(true);
    area->setWidget(balance_);
    jobs::JobOptions options;
    options.role = WorkerRole::loading;
    options.shown = false;
    jobs_.start(
        tr("Counting classes"),
        [dataset = dataset_, indices = indices_](const StopToken&, Progress&) {
            return classCountsOf(*dataset, indices);
        },
        this,
        [this](std::vector<std::int64_t> counts) {
            QStringList names;
            for (const std::string& name : dataset_->info().classes)
                names.append(QString::fromStdString(name));
            const std::int64_t unlabelled = counts.back();
            counts.pop_back();
            balance_->setCounts(names, counts, unlabelled);
        },
        {}, options);
    return area;
}

void StatisticsDialog::start() {
    jobs::JobOptions options;
    options.role = WorkerRole::loading;
    const auto job = jobs_.start(
        tr("Statistics"),
        [dataset = dataset_, indices = indices_](const StopToken& stop, Progress& progress) {
            return data::dataset_statistics(*dataset, indices, &progress, stop);
        },
        this, [this](data::DatasetStatistics statistics) { showResult(std::move(statistics)); },
        [this](const jobs::ErrorInfo& error) {
            row_->conclude({});
            error_->showError(error.what, error.where, error.remedy);
            Q_EMIT concluded();
        },
        options);
    row_->follow(job, tr("Reading %n sample(s)", nullptr, int(indices_.size())));
}

void StatisticsDialog::showResult(data::DatasetStatistics statistics) {
    QString about = tr("%n sample(s) read", nullptr, int(statistics.samples));
    if (!statistics.broken.empty())
        about += QStringLiteral(" · ") + tr("%n could not be read", nullptr, int(statistics.broken.size()));
    row_->conclude(about);
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
    if (std::size_t(row) < dataset_->info().bands.size())
        shown = {dataset_->info().bands[std::size_t(row)]};
    plot_->showHistograms({histogram}, {{float(band.p02), float(band.p98)}}, shown);
}

} // namespace terrella::widgets
