// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/small_plot.h"

#include "widgets/common/data_colors.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

SmallPlot::SmallPlot(QWidget* parent) : QCustomPlot(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    axisRect()->setAutoMargins(QCP::msBottom | QCP::msLeft);
    axisRect()->setMargins(QMargins(0, 8, 10, 0));
    axisRect()->setMinimumMargins(QMargins(8, 8, 10, 4));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(captionFont(font()));
        axis->setLabelFont(captionFont(font()));
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->ticker()->setTickCount(axis == xAxis ? 4 : 3);
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setLabelPadding(2);
    }
    applyTones();
}

void SmallPlot::applyTones() {
    const Tones& tones = tonesOf(palette());
    setBackground(tones.base);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelColor(tones.muted);
        axis->setLabelColor(tones.muted);
        axis->grid()->setPen(QPen(tones.grid, 1));
        axis->grid()->setZeroLinePen(QPen(tones.grid, 1));
    }
}

QString SmallPlot::valueName(const std::vector<data::Band>& bands) {
    const auto differs = [&](const data::Band& band) {
        return band.quantity != bands.front().quantity ||
               band.unit_high - band.unit_low != bands.front().unit_high - bands.front().unit_low;
    };
    if (bands.empty() || std::any_of(bands.begin(), bands.end(), differs))
        return tr("Value");
    const double whole = bands.front().unit_high - bands.front().unit_low;
    switch (bands.front().quantity) {
    case data::Quantity::digital_number: return tr("Digital number");
    case data::Quantity::reflectance:
        return whole == 1 ? tr("Reflectance") : tr("Reflectance × %1").arg(countText(std::llround(whole)));
    case data::Quantity::decibel: return tr("Backscatter (dB)");
    case data::Quantity::linear_power: return tr("Backscatter (power)");
    case data::Quantity::unknown: break;
    }
    return tr("Value");
}

void SmallPlot::showHistograms(const std::vector<Histogram>& histograms,
                               const std::vector<std::pair<float, float>>& limits,
                               const std::vector<data::Band>& bands) {
    histograms_ = histograms;
    limits_ = limits;
    bands_ = bands;
    clearGraphs();
    clearItems();
    const bool dark = tonesOf(palette()).dark;
    const QColor rgb[3] = {QColor(0xd55e00), QColor(0x009e73), dark ? QColor(0x56b4e9) : QColor(0x0072b2)};
    const auto bin_width = [](const Histogram& h) {
        return (h.high - h.low) / double(std::max<std::size_t>(h.counts.size(), 1));
    };
    double low = 0, high = 1;
    for (std::size_t i = 0; i < histograms.size(); ++i) {
        const Histogram& h = histograms[i];
        // The stretch leaves out the ends; so does the plot, or one bright roof would press the rest into a line.
        const double span = i < limits.size() ? double(limits[i].second - limits[i].first) : h.high - h.low;
        const double from = i < limits.size() ? std::max(h.low, double(limits[i].first) - 0.25 * span) : h.low;
        const double to = i < limits.size() ? std::min(h.high, double(limits[i].second) + 0.25 * span) : h.high;
        low = i == 0 ? from : std::min(low, from);
        high = i == 0 ? to : std::max(high, to);
        QVector<double> x, y;
        const double width = bin_width(h);
        for (std::size_t b = 0; b < h.counts.size(); ++b) {
            x.append(h.low + (double(b) + 0.5) * width);
            y.append(h.counts[b] * bin_width(histograms.front()) / width);
        }
        const QColor color = histograms.size() == 3 ? rgb[i] : tonesOf(palette()).accent;
        addGraph()->setData(x, y, true);
        graph()->setName(h.name);
        graph()->setPen(QPen(color, 1));
        QColor fill = color;
        fill.setAlphaF(0.12F);
        graph()->setBrush(fill);
    }
    yAxis->setTickLabels(true);
    xAxis->setTickLabels(true);
    xAxis->setLabel(valueName(bands));
    yAxis->setLabel(tr("Pixels"));
    yAxis->rescale();
    xAxis->setRange(low, high > low ? high : low + 1);
    yAxis->setRange(0, std::max(yAxis->range().upper * 1.05, 1e-12));
    replot(QCustomPlot::rpQueuedReplot);
}

void SmallPlot::showSpectrum(const std::vector<data::Band>& bands, const std::vector<float>& values) {
    bands_ = bands;
    values_ = values;
    clearGraphs();
    clearItems();
    const bool wavelengths =
        std::count_if(bands.begin(), bands.end(), [](const auto& b) { return b.wavelength_nm; }) >= 4;
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < std::min(bands.size(), values.size()); ++i)
        if (std::isfinite(values[i]) && (!wavelengths || bands[i].wavelength_nm))
            points.emplace_back(wavelengths ? *bands[i].wavelength_nm : double(i + 1), double(values[i]));
    std::sort(points.begin(), points.end());
    QVector<double> x, y;
    for (const auto& [at, value] : points) {
        x.append(at);
        y.append(value);
    }
    addGraph()->setData(x, y, true);
    const QColor color = tonesOf(palette()).accent;
    graph()->setPen(QPen(color, 1));
    graph()->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, 5));
    yAxis->setTickLabels(true);
    xAxis->setTickLabels(true);
    xAxis->setLabel(wavelengths ? tr("Wavelength (nm)") : tr("Band"));
    yAxis->setLabel(valueName(bands));
    xAxis->rescale();
    xAxis->scaleRange(1.06);
    yAxis->rescale();
    yAxis->scaleRange(1.15);
    replot(QCustomPlot::rpQueuedReplot);
}

void SmallPlot::clearPlot() {
    histograms_.clear();
    values_.clear();
    clearGraphs();
    xAxis->setTickLabels(false);
    yAxis->setTickLabels(false);
    xAxis->setLabel({});
    yAxis->setLabel({});
    replot(QCustomPlot::rpQueuedReplot);
}

void SmallPlot::paintEvent(QPaintEvent* event) {
    QCustomPlot::paintEvent(event);
    // A card, as tables and fields are; the plot itself has no box.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones& tones = tonesOf(palette());
    QPainterPath corners;
    corners.addRect(rect());
    corners.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.fillPath(corners, tones.window);
    painter.setPen(tones.border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void SmallPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        applyTones();
        if (!histograms_.empty())
            showHistograms(std::vector(histograms_), std::vector(limits_), std::vector(bands_));
        if (!values_.empty())
            showSpectrum(std::vector(bands_), std::vector(values_));
        replot(QCustomPlot::rpQueuedReplot);
    }
    QCustomPlot::changeEvent(event);
}

} // namespace terrella::widgets
