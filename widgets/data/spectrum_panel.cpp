// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/spectrum_panel.h"

#include "data/band_ranges.h"
#include "jobs/job_runner.h"
#include "widgets/common/data_colors.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/format.h"
#include "widgets/common/legend.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <optional>

namespace terrella::widgets {

namespace {

constexpr std::size_t classes_at_most = 12; // in the legend: those of the sample, then the first ones

/// The classes of a sample: its labels, or those of its pixels.
std::vector<int> classesOf(const data::Dataset& dataset, std::size_t index, const data::Sample& sample, bool by_pixel) {
    std::set<int> found;
    if (by_pixel) {
        for (const float value : sample.mask.pixels())
            if (std::isfinite(value))
                found.insert(int(value));
    } else {
        const data::SampleInfo& info = dataset.sample(index);
        found.insert(info.labels.begin(), info.labels.end());
        if (info.label >= 0)
            found.insert(info.label);
    }
    return {found.begin(), found.end()};
}

} // namespace

SpectrumPanel::SpectrumPanel(DatasetSession& session, jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), session_(session), jobs_(jobs), plot_(new SmallPlot(this)), legend_(new Legend(this)),
      means_button_(new QPushButton(this)) {
    plot_->setFixedHeight(170);
    setRole(means_button_, "link");
    means_button_->setStyleSheet(QStringLiteral("QPushButton { padding: 2px 0; }"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(plot_);
    layout->addWidget(legend_);
    layout->addWidget(means_button_, 0, Qt::AlignLeft);
    connect(means_button_, &QPushButton::clicked, this, [this] { startMeans(false); });
    connect(legend_, &Legend::toggled, this, [this](int entry, bool on) {
        if (entry < 0 || std::size_t(entry) >= offered_.size())
            return;
        const int index = offered_[std::size_t(entry)];
        on ? void(shown_.insert(index)) : void(shown_.erase(index));
        draw();
    });
    connect(&session_, &DatasetSession::datasetChanged, this, &SpectrumPanel::datasetChanged);
    retranslate();
    datasetChanged();
}

SpectrumPanel::~SpectrumPanel() = default;

void SpectrumPanel::datasetChanged() {
    means_.reset();
    offered_.clear();
    shown_.clear();
    sample_.reset();
    second_.reset();
    region_ = {};
    const auto& dataset = session_.dataset();
    means_button_->setVisible(dataset && data::has_classes(dataset->info()));
    if (dataset && data::has_classes(dataset->info()))
        startMeans(true);
    showLegend();
}

std::vector<std::size_t> SpectrumPanel::spread() const {
    return data::evenly_spread(session_.dataset()->size(), samples_at_most);
}

void SpectrumPanel::startMeans(bool known_only) {
    const auto dataset = session_.dataset();
    if (!dataset)
        return;
    jobs::JobOptions options;
    options.kind = QStringLiteral("class-means");
    options.role = WorkerRole::loading;
    options.shown = !known_only;
    using Means = std::shared_ptr<const data::ClassStatistics>;
    jobs_.start(
        tr("Class means"),
        [dataset, indices = spread(), known_only](const StopToken& stop, Progress& progress) -> Means {
            if (!known_only)
                return std::make_shared<const data::ClassStatistics>(
                    data::class_statistics(*dataset, indices, &progress, stop));
            auto known = data::known_class_statistics(*dataset, indices);
            return known ? std::make_shared<const data::ClassStatistics>(std::move(*known)) : nullptr;
        },
        this,
        [this, dataset](Means means) {
            if (dataset == session_.dataset() && means)
                setMeans(std::move(means));
        },
        {}, options);
}

void SpectrumPanel::setMeans(std::shared_ptr<const data::ClassStatistics> means) {
    means_ = std::move(means);
    means_button_->setVisible(false);
    chooseClasses();
    draw();
    Q_EMIT meansChanged();
}

void SpectrumPanel::chooseClasses() {
    offered_.clear();
    shown_.clear();
    const auto& dataset = session_.dataset();
    const auto current = session_.current();
    if (means_ && sample_ && dataset && current) {
        offered_ = classesOf(*dataset, *current, *sample_, means_->by_pixel);
        if (offered_.size() > classes_at_most)
            offered_.resize(classes_at_most);
        shown_.insert(offered_.begin(), offered_.end());
        for (int i = 0; std::size_t(i) < means_->classes.size() && offered_.size() < classes_at_most; ++i)
            if (!shown_.contains(i) && means_->samples[std::size_t(i)] > 0)
                offered_.push_back(i);
    }
    showLegend();
}

void SpectrumPanel::setBands(const std::vector<int>& bands) {
    if (bands == bands_)
        return;
    bands_ = bands;
    computeRegion();
    draw();
}

void SpectrumPanel::setSample(std::shared_ptr<const data::Sample> sample) {
    sample_ = std::move(sample);
    second_.reset();
    region_ = {};
    region_spectrum_ = {};
    pixel_ = {-1, -1};
    chooseClasses();
    draw();
}

void SpectrumPanel::setSecond(std::shared_ptr<const data::Sample> sample, const std::vector<int>& bands,
                              const QString& name) {
    // Other bands than those drawn have another axis.
    second_ = bands.size() == bands_.size() ? std::move(sample) : nullptr;
    second_bands_ = bands;
    second_name_ = name;
    draw();
}

void SpectrumPanel::setPixel(const QPoint& pixel) {
    pixel_ = pixel;
    draw();
}

void SpectrumPanel::setRegion(const QRect& region) {
    region_ = region;
    region_spectrum_ = {};
    computeRegion();
    draw();
}

void SpectrumPanel::computeRegion() {
    if (region_.isEmpty() || !sample_)
        return;
    jobs::JobOptions options;
    options.kind = QStringLiteral("region-spectrum"); // a newer one wins
    options.role = WorkerRole::loading;
    options.shown = false;
    jobs_.start(
        tr("Spectrum of the region"),
        [sample = sample_, bands = bands_, region = region_](const StopToken&, Progress&) {
            return regionSpectrum(sample->image, bands, region);
        },
        this,
        [this, sample = sample_, region = region_](RegionSpectrum spectrum) {
            if (sample != sample_ || region != region_)
                return;
            region_spectrum_ = std::move(spectrum);
            draw();
        },
        {}, options);
}

QColor SpectrumPanel::colorOfClass(int index) const {
    const data::DatasetInfo& info = session_.dataset()->info();
    if (means_->by_pixel && std::size_t(index) < info.mask_classes.size()) {
        const auto& c = info.mask_classes[std::size_t(index)].colour;
        const QColor own(c[0], c[1], c[2]);
        if (contrast(own, tonesOf(palette()).base) >= 1.3) // white on white is no line
            return own;
    }
    return classColor(index, int(means_->classes.size()));
}

void SpectrumPanel::draw() {
    if (!isVisible())
        return; // drawn when shown
    const auto& dataset = session_.dataset();
    if (!dataset || !sample_ || bands_.empty()) {
        plot_->clearPlot();
        return;
    }
    std::vector<data::Band> bands;
    for (const int band : bands_)
        bands.push_back(dataset->info().bands[std::size_t(band)]);
    std::vector<Spectrum> spectra;
    for (const int index : shown_)
        spectra.push_back({tr("Mean of %1").arg(QString::fromStdString(means_->classes[std::size_t(index)])),
                           classSpectrum(*means_, std::size_t(index), bands_),
                           {},
                           colorOfClass(index),
                           true});
    const bool on_image = pixel_.x() >= 0;
    const QPoint at = on_image ? pixel_ : QPoint(sample_->image.width() / 2, sample_->image.height() / 2);
    const bool dark = tonesOf(palette()).dark;
    if (!region_.isEmpty() && !region_spectrum_.mean.empty())
        spectra.push_back({tr("Region, %1 pixels").arg(countText(region_spectrum_.pixels)), region_spectrum_.mean,
                           region_spectrum_.deviation, seriesColor(5, dark)});
    if (second_ && second_->image.width() == sample_->image.width() &&
        second_->image.height() == sample_->image.height())
        spectra.push_back({second_name_, pixelSpectrum(second_->image, second_bands_, at), {}, seriesColor(1, dark)});
    spectra.push_back({on_image ? tr("Under the cursor") : tr("Middle of the image"),
                       pixelSpectrum(sample_->image, bands_, at), {}, {}});
    plot_->showSpectra(bands, spectra);
}

void SpectrumPanel::showLegend() {
    std::vector<Legend::Entry> entries;
    for (const int index : offered_)
        entries.push_back({QString::fromStdString(means_->classes[std::size_t(index)]), colorOfClass(index),
                           shown_.contains(index)});
    legend_->setVisible(!entries.empty());
    legend_->setEntries(std::move(entries));
}

void SpectrumPanel::retranslate() {
    means_button_->setText(tr("Add class means…"));
    means_button_->setToolTip(tr("Reads up to %1 samples, evenly spread, and draws the mean spectrum of each class as "
                                 "reference. Kept for the next time.")
                                  .arg(countText(samples_at_most)));
    plot_->setAccessibleName(tr("Spectrum"));
    plot_->setFigureName(QStringLiteral("spectrum"));
}

void SpectrumPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        draw();
    QWidget::changeEvent(event);
}

void SpectrumPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    draw();
}

} // namespace terrella::widgets
