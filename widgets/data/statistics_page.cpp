// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/statistics_page.h"

#include "widgets/common/error_panel.h"
#include "widgets/data/job_row.h"
#include "widgets/data/small_plot.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace terrella::widgets {

StatisticsPage::StatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                               jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), dataset_(std::move(dataset)), indices_(std::move(indices)), jobs_(jobs),
      row_(new JobRow(jobs, this)), error_(new ErrorPanel(this)), table_(new QTableView(this)),
      plot_(new SmallPlot(this)), copy_(new QPushButton(tr("Copy as CSV"), this)) {
    table_->verticalHeader()->hide();
    table_->setShowGrid(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setHighlightSections(false);
    plot_->setZoomsFreely(true);
    copy_->setEnabled(false);
    connect(row_, &JobRow::cancelled, this, &StatisticsPage::concluded);
}

StatisticsPage::~StatisticsPage() = default;

void StatisticsPage::setTable(QAbstractTableModel* model, std::function<QString()> csv) {
    table_->setModel(model);
    connect(copy_, &QPushButton::clicked, this,
            [csv = std::move(csv)] { QGuiApplication::clipboard()->setText(csv()); });
}

void StatisticsPage::follow(jobs::JobId job) {
    row_->follow(job, tr("Reading %n sample(s)", nullptr, int(indices_.size())));
}

void StatisticsPage::conclude(std::int64_t read, std::size_t broken, const QString& about) {
    QStringList parts{tr("%n sample(s) read", nullptr, int(read))};
    if (!about.isEmpty())
        parts.append(about);
    if (broken > 0)
        parts.append(tr("%n could not be read", nullptr, int(broken)));
    row_->conclude(parts.join(QStringLiteral(" · ")));
    copy_->setEnabled(true);
    Q_EMIT concluded();
}

void StatisticsPage::showError(const jobs::ErrorInfo& error) {
    row_->conclude({});
    error_->showError(error.what, error.where, error.remedy);
    Q_EMIT concluded();
}

} // namespace terrella::widgets
