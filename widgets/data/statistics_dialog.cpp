// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/statistics_dialog.h"

#include "jobs/job_runner.h"
#include "widgets/common/theme.h"
#include "widgets/data/band_statistics_page.h"
#include "widgets/data/class_balance_plot.h"
#include "widgets/data/class_statistics_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace terrella::widgets {

StatisticsDialog::StatisticsDialog(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                                   jobs::JobRunner& jobs, QWidget* parent)
    : QDialog(parent), dataset_(std::move(dataset)), indices_(std::move(indices)), jobs_(jobs),
      tabs_(new QTabWidget(this)), bands_(new BandStatisticsPage(dataset_, indices_, jobs_)) {
    setWindowTitle(tr("Statistics"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 620);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    tabs_->addTab(bands_, tr("Bands"));
    connect(bands_, &StatisticsPage::concluded, this, &StatisticsDialog::concluded);
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
}

const StatisticsModel& StatisticsDialog::model() const { return bands_->model(); }

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

} // namespace terrella::widgets
