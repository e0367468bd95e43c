// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/class_statistics_page.h"

#include "jobs/job_runner.h"
#include "widgets/common/data_colors.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/legend.h"
#include "widgets/common/theme.h"
#include "widgets/data/job_row.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/spectra.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

namespace terrella::widgets {

namespace {
constexpr std::size_t lines_at_first = 8; // more are a tangle; the legend has them
}

ClassStatisticsPage::ClassStatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                                         jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), dataset_(std::move(dataset)), indices_(std::move(indices)), jobs_(jobs),
      model_(new ClassStatisticsModel(this)), row_(new JobRow(jobs, this)), error_(new ErrorPanel(this)),
      figure_(new QComboBox(this)), table_(new QTableView(this)), plot_(new SmallPlot(this)), legend_(new Legend(this)),
      copy_(new QPushButton(tr("Copy as CSV"), this)) {
    figure_->addItems({tr("Mean"), tr("Deviation"), tr("Least"), tr("Greatest")});
    figure_->setAccessibleName(tr("Figure"));
    figure_->setToolTip(tr("Which figure of each band the table shows"));
    copy_->setToolTip(tr("All figures, a line a class and band"));
    copy_->setEnabled(false);
    table_->setModel(model_);
    table_->verticalHeader()->hide();
    table_->setShowGrid(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setAccessibleName(tr("Statistics by class"));
    plot_->setMinimumHeight(180);
    plot_->setZoomsFreely(true);
    plot_->setFigureName(QStringLiteral("class-spectra"));
    plot_->setAccessibleName(tr("Mean spectra of the classes"));
    auto* choice = new QHBoxLayout;
    choice->addWidget(figure_);
    choice->addWidget(copy_);
    choice->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    layout->addWidget(row_);
    layout->addWidget(error_);
    layout->addLayout(choice);
    layout->addWidget(table_, 3);
    layout->addWidget(plot_, 2);
    layout->addWidget(legend_);
    connect(figure_, &QComboBox::currentIndexChanged, model_,
            [this](int index) { model_->setFigure(ClassStatisticsModel::Figure(index)); });
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(model_->csv()); });
    connect(row_, &JobRow::cancelled, this, &ClassStatisticsPage::concluded);
    connect(legend_, &Legend::toggled, this, [this](int entry, bool on) {
        const int index = offered_[std::size_t(entry)];
        on ? void(shown_.insert(index)) : void(shown_.erase(index));
        drawSpectra();
    });
}

ClassStatisticsPage::~ClassStatisticsPage() = default;

void ClassStatisticsPage::start() {
    started_ = true;
    jobs::JobOptions options;
    options.role = WorkerRole::loading;
    const auto job = jobs_.start(
        tr("Statistics by class"),
        [dataset = dataset_, indices = indices_](const StopToken& stop, Progress& progress) {
            return data::class_statistics(*dataset, indices, &progress, stop);
        },
        this, [this](data::ClassStatistics statistics) { showResult(std::move(statistics)); },
        [this](const jobs::ErrorInfo& error) {
            row_->conclude({});
            error_->showError(error.what, error.where, error.remedy);
            Q_EMIT concluded();
        },
        options);
    row_->follow(job, tr("Reading %n sample(s)", nullptr, int(indices_.size())));
}

void ClassStatisticsPage::showResult(data::ClassStatistics statistics) {
    QString about = tr("%n sample(s) read", nullptr, int(statistics.read)) + QStringLiteral(" · ") +
                    (statistics.by_pixel ? tr("classes of the masks' pixels") : tr("classes of the samples"));
    if (!statistics.broken.empty())
        about += QStringLiteral(" · ") + tr("%n could not be read", nullptr, int(statistics.broken.size()));
    row_->conclude(about);
    model_->setStatistics(std::move(statistics));
    table_->resizeColumnsToContents();
    copy_->setEnabled(true);
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
    Q_EMIT concluded();
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
        plot_->clearPlot();
    else
        plot_->showSpectra(dataset_->info().bands, spectra);
}

void ClassStatisticsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!started_)
        start();
}

void ClassStatisticsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && started_)
        drawSpectra();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
