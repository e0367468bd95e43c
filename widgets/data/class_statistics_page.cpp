// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/class_statistics_page.h"

#include "widgets/common/data_colors.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/legend.h"
#include "widgets/common/theme.h"
#include "widgets/data/job_row.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/spectra.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>
#include <utility>

namespace terrella::widgets {

namespace {
constexpr std::size_t lines_at_first = 8; // more are a tangle; the legend has them
}

ClassStatisticsPage::ClassStatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                                         jobs::JobRunner& jobs, QWidget* parent)
    : StatisticsPage(std::move(dataset), std::move(indices), jobs, parent), model_(new ClassStatisticsModel(this)),
      figure_(new QComboBox(this)), legend_(new Legend(this)) {
    setModel(model_);
    figure_->addItems({tr("Mean"), tr("Deviation"), tr("Least"), tr("Greatest")});
    figure_->setAccessibleName(tr("Figure"));
    figure_->setToolTip(tr("Which figure of each band the table shows"));
    copy()->setToolTip(tr("All figures, a line a class and band"));
    table()->setAccessibleName(tr("Statistics by class"));
    plot()->setMinimumHeight(180);
    plot()->setFigureName(QStringLiteral("class-spectra"));
    plot()->setAccessibleName(tr("Mean spectra of the classes"));
    auto* choice = new QHBoxLayout;
    choice->addWidget(figure_);
    choice->addWidget(copy());
    choice->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    layout->addWidget(row());
    layout->addWidget(error());
    layout->addLayout(choice);
    layout->addWidget(table(), 3);
    layout->addWidget(plot(), 2);
    layout->addWidget(legend_);
    connect(figure_, &QComboBox::currentIndexChanged, model_,
            [this](int index) { model_->setFigure(ClassStatisticsModel::Figure(index)); });
    connect(legend_, &Legend::toggled, this, [this](int entry, bool on) {
        const int index = offered_[std::size_t(entry)];
        on ? void(shown_.insert(index)) : void(shown_.erase(index));
        drawSpectra();
    });
}

ClassStatisticsPage::~ClassStatisticsPage() = default;

void ClassStatisticsPage::showResult(data::ClassStatistics statistics) {
    model_->setStatistics(std::move(statistics));
    table()->resizeColumnsToContents();
    const data::ClassStatistics& known = model_->statistics();
    offered_.clear();
    shown_.clear();
    for (int i = 0; std::size_t(i) < known.classes.size(); ++i)
        if (known.samples[std::size_t(i)] > 0) {
            offered_.push_back(i);
            if (offered_.size() <= lines_at_first)
                shown_.insert(i);
        }
    std::vector<Legend::Entry> entries;
    for (const int index : offered_)
        entries.push_back({QString::fromStdString(known.classes[std::size_t(index)]), colorOf(index),
                           shown_.contains(index)});
    legend_->setEntries(std::move(entries));
    drawSpectra();
    conclude(known.read, known.broken.size(),
             known.by_pixel ? tr("classes of the masks' pixels") : tr("classes of the samples"));
}

QColor ClassStatisticsPage::colorOf(int index) const {
    return classColor(index, int(model_->statistics().classes.size()));
}

void ClassStatisticsPage::drawSpectra() {
    const data::ClassStatistics& known = model_->statistics();
    std::vector<int> bands(known.bands.size());
    std::iota(bands.begin(), bands.end(), 0);
    std::vector<Spectrum> spectra;
    for (const int index : shown_) {
        Spectrum spectrum{QString::fromStdString(known.classes[std::size_t(index)]),
                          classSpectrum(known, std::size_t(index), bands), {}, colorOf(index)};
        if (shown_.size() == 1) // how far one class reaches; of several the bands would hide the lines
            for (const data::ClassBand& band : known.values[std::size_t(index)])
                spectrum.deviation.push_back(float(band.deviation));
        spectra.push_back(std::move(spectrum));
    }
    if (spectra.empty())
        plot()->clearPlot();
    else
        plot()->showSpectra(dataset().info().bands, spectra);
}

void ClassStatisticsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(started_, true))
        return;
    start(tr("Statistics by class"), data::class_statistics,
          [this](data::ClassStatistics statistics) { showResult(std::move(statistics)); });
}

void ClassStatisticsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && started_)
        drawSpectra();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
