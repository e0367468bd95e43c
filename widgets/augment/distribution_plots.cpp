// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/distribution_plots.h"

#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::widgets {

namespace {

QVector<double> vectorOf(const std::vector<double>& values) { return {values.begin(), values.end()}; }

void fill(CurveCard& card, const std::vector<DrawCurve>& curves) {
    CurvePlot& plot = card.plot();
    plot.clearCurves();
    for (const DrawCurve& curve : curves)
        plot.setData(plot.addCurve(curve.name, curve.view), vectorOf(curve.x), vectorOf(curve.draws));
    plot.fit();
}

} // namespace

DistributionPlots::DistributionPlots(QWidget* parent)
    : QWidget(parent), area_(new CurveCard), aspect_(new CurveCard), overlap_(new CurveCard) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    for (CurveCard* card : {area_, aspect_, overlap_}) {
        card->setTools(false, false);
        card->setMinimumWidth(160);
        card->setFixedHeight(172);
        card->plot().setAlwaysShown(0, 1);
        card->plot().setXRange(std::pair(0.0, 1.0));
        layout->addWidget(card, 1);
    }
    aspect_->plot().setXRange(std::pair(-1.5, 1.5));
    retranslate();
}

void DistributionPlots::setDistribution(const Distribution& distribution) {
    fill(*area_, distribution.area);
    fill(*aspect_, distribution.aspect);
    fill(*overlap_, distribution.overlap);
    overlap_->setPlaceholder(distribution.draws > 0 && distribution.overlap.empty()
                                 ? tr("No two views of one image: there is nothing to overlap with")
                                 : QString());
}

void DistributionPlots::retranslate() {
    area_->setTitle(tr("Area of the crops"));
    area_->plot().setAxisNames(tr("Share of the image"), tr("Draws"));
    area_->setToolTip(tr("How much of the image a view shows. Small crops teach parts, large ones scenes"));
    aspect_->setTitle(tr("Aspect of the crops"));
    aspect_->plot().setAxisNames(tr("Width : height, log₂"), tr("Draws"));
    aspect_->setToolTip(tr("0: square, 1: twice as wide as high, −1: twice as high as wide"));
    overlap_->setTitle(tr("Overlap of two views"));
    overlap_->plot().setAxisNames(tr("Shared area : area of both"), tr("Draws"));
    overlap_->setToolTip(
        tr("The area that both views show over the area that either shows. Without overlap two views share only the "
           "scene; with full overlap only colours differ"));
}

void DistributionPlots::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

ValuePlot::ValuePlot(QWidget* parent) : QWidget(parent), card_(new CurveCard) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card_);
    card_->setTools(false, false);
    card_->setFixedHeight(190);
    retranslate();
}

void ValuePlot::setCounts(const ValueCounts& before, const ValueCounts& after, const QString& before_name,
                          const QString& after_name, const QString& axis) {
    CurvePlot& plot = card_->plot();
    axis_ = axis;
    plot.clearCurves();
    const auto add = [&](const ValueCounts& counts, const QString& name, int color) {
        QVector<double> x;
        const double width = (counts.high - counts.low) / double(std::max<std::size_t>(counts.counts.size(), 1));
        for (std::size_t i = 0; i < counts.counts.size(); ++i)
            x.append(counts.low + (double(i) + 0.5) * width);
        // Shares, since a view has other pixels than its source.
        const double all = std::max(1.0, std::accumulate(counts.counts.begin(), counts.counts.end(), 0.0));
        QVector<double> y;
        for (const double count : counts.counts)
            y.append(100 * count / all);
        plot.setData(plot.addCurve(name, color), x, y);
    };
    plot.setXRange(std::pair(after.low, after.high));
    add(before, before_name, 7);
    if (!after.counts.empty())
        add(after, after_name, 0);
    retranslate();
    plot.fit();
}

void ValuePlot::clear() { card_->plot().clearCurves(); }

void ValuePlot::retranslate() {
    card_->setTitle(tr("Values before and after"));
    card_->plot().setAxisNames(axis_.isEmpty() ? tr("Value") : axis_, tr("Pixels (%)"));
    card_->setToolTip(tr("Pixels of all shown bands together; choose a single band above to see one. Normalisation is "
                         "undone, so that the values are the source's"));
}

void ValuePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString valueAxis(const std::vector<data::Band>& bands, const BandCombination& combination) {
    const data::Band* first = nullptr;
    for (const Channel& channel : combination.channels) {
        if (channel.band < 0 || std::size_t(channel.band) >= bands.size())
            continue;
        const data::Band& band = bands[std::size_t(channel.band)];
        if (first && (band.quantity != first->quantity || band.unit_high - band.unit_low != first->unit_high - first->unit_low))
            return ValuePlot::tr("Value");
        first = first ? first : &band;
    }
    if (!first)
        return ValuePlot::tr("Value");
    const double whole = first->unit_high - first->unit_low;
    switch (first->quantity) {
    case data::Quantity::digital_number: return ValuePlot::tr("Digital number");
    case data::Quantity::reflectance:
        return whole == 1 ? ValuePlot::tr("Reflectance")
                          : ValuePlot::tr("Reflectance × %1").arg(countText(std::llround(whole)));
    case data::Quantity::decibel: return ValuePlot::tr("Backscatter (dB)");
    case data::Quantity::linear_power: return ValuePlot::tr("Backscatter (power)");
    case data::Quantity::unknown: break;
    }
    return ValuePlot::tr("Value");
}

} // namespace terrella::widgets
