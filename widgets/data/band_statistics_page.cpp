// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/band_statistics_page.h"

#include "widgets/common/error_panel.h"
#include "widgets/common/theme.h"
#include "widgets/data/job_row.h"
#include "widgets/data/small_plot.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace terrella::widgets {

BandStatisticsPage::BandStatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                                       jobs::JobRunner& jobs, QWidget* parent)
    : StatisticsPage(std::move(dataset), std::move(indices), jobs, parent), model_(new StatisticsModel(this)) {
    setModel(model_);
    table()->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table()->setAccessibleName(tr("Statistics of the bands"));
    plot()->setMinimumHeight(140);
    plot()->setFigureName(QStringLiteral("histogram"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::between, 0, 0);
    layout->setSpacing(space::between);
    layout->addWidget(row());
    layout->addWidget(error());
    layout->addWidget(table(), 3);
    layout->addWidget(plot(), 1);
    layout->addWidget(copy(), 0, Qt::AlignLeft);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { showBand(index.row()); });
    start(tr("Statistics"), data::dataset_statistics,
          [this](data::DatasetStatistics statistics) { showResult(std::move(statistics)); });
}

void BandStatisticsPage::showResult(data::DatasetStatistics statistics) {
    const std::int64_t read = statistics.samples;
    const std::size_t broken = statistics.broken.size();
    model_->setStatistics(std::move(statistics));
    if (model_->rowCount() > 0)
        table()->selectRow(0);
    conclude(read, broken);
}

void BandStatisticsPage::showBand(int row) {
    if (row < 0 || row >= model_->rowCount())
        return;
    const data::BandStatistics& band = model_->statistics().bands[std::size_t(row)];
    Histogram histogram;
    histogram.name = QString::fromStdString(band.band);
    histogram.low = band.histogram_low;
    histogram.high = band.histogram_high;
    histogram.counts.assign(band.histogram.begin(), band.histogram.end());
    std::vector<data::Band> shown;
    if (std::size_t(row) < dataset().info().bands.size())
        shown = {dataset().info().bands[std::size_t(row)]};
    plot()->showHistograms({histogram}, {{float(band.p02), float(band.p98)}}, shown);
}

} // namespace terrella::widgets
