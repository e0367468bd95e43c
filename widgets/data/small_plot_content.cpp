// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a SmallPlot shows: histograms and spectra.
#include "widgets/common/theme.h"
#include "widgets/data/small_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::widgets {

namespace {

double binWidth(const Histogram& h) { return (h.high - h.low) / double(std::max<std::size_t>(h.counts.size(), 1)); }

} // namespace

void SmallPlot::showHistograms(const std::vector<Histogram>& histograms, const Limits& limits,
                               const std::vector<data::Band>& bands) {
    histograms_ = histograms;
    limits_ = limits;
    bands_ = bands;
    spectra_.clear();
    clearGraphs();
    clearItems();
    useValueTicks();
    const bool dark = tonesOf(palette()).dark;
    const QColor rgb[3] = {QColor(0xd55e00), QColor(0x009e73), dark ? QColor(0x56b4e9) : QColor(0x0072b2)};
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
        const double width = binWidth(h);
        for (std::size_t b = 0; b < h.counts.size(); ++b) {
            x.append(h.low + (double(b) + 0.5) * width);
            y.append(h.counts[b] * binWidth(histograms.front()) / width);
        }
        const QColor color = histograms.size() == 3 ? rgb[i] : tonesOf(palette()).accent;
        addGraph()->setData(x, y, true);
        graph()->setName(h.name);
        graph()->setPen(QPen(color, 1));
        QColor fill = color;
        fill.setAlphaF(0.12F);
        graph()->setBrush(fill);
    }
    // Joined bands (an index, a ratio) are no longer what their bands are.
    const bool joined = std::any_of(histograms.begin(), histograms.end(), [](const Histogram& h) { return h.joined; });
    xAxis->setLabel(!joined ? valueName(bands) : histograms.size() == 1 ? histograms.front().name : tr("Value"));
    yAxis->setLabel(tr("Pixels"));
    yAxis->rescale();
    finish({low, high > low ? high : low + 1}, {0, std::max(yAxis->range().upper * 1.05, 1e-12)});
}

void SmallPlot::useValueTicks() {
    xAxis->setTicker(value_ticker_);
    xAxis->setTickLabelRotation(0);
}

void SmallPlot::addSpectrum(const Spectrum& spectrum, const std::vector<std::pair<double, std::size_t>>& order) {
    const QColor color = spectrum.color.isValid() ? spectrum.color : tonesOf(palette()).accent;
    QVector<double> x, y, below, above;
    const bool broad = spectrum.deviation.size() == spectrum.values.size();
    for (const auto& [at, i] : order) {
        const bool known = i < spectrum.values.size() && std::isfinite(spectrum.values[i]);
        const double value = known ? double(spectrum.values[i]) : std::numeric_limits<double>::quiet_NaN();
        if (!known && !broad)
            continue;
        x.append(at);
        y.append(value);
        if (broad) {
            below.append(value - double(spectrum.deviation[i]));
            above.append(value + double(spectrum.deviation[i]));
        }
    }
    if (broad) {
        QColor fill = color;
        fill.setAlphaF(0.16F);
        QCPGraph* lower = addGraph();
        lower->setData(x, below, true);
        lower->setPen(Qt::NoPen);
        lower->setName(spectrum.name + QStringLiteral(" − σ"));
        QCPGraph* upper = addGraph();
        upper->setData(x, above, true);
        upper->setPen(Qt::NoPen);
        upper->setBrush(fill);
        upper->setChannelFillGraph(lower);
        upper->setName(spectrum.name + QStringLiteral(" + σ"));
    }
    addGraph()->setData(x, y, true);
    graph()->setName(spectrum.name);
    graph()->setPen(QPen(color, spectrum.dashed ? 1.2 : 1.5, spectrum.dashed ? Qt::DashLine : Qt::SolidLine));
    if (!spectrum.dashed && order.size() <= 24)
        graph()->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, 5));
}

void SmallPlot::showSpectra(const std::vector<data::Band>& bands, const std::vector<Spectrum>& spectra) {
    bands_ = bands;
    spectra_ = spectra;
    histograms_.clear();
    clearGraphs();
    clearItems();
    const auto with_wavelength =
        std::count_if(bands.begin(), bands.end(), [](const auto& b) { return b.wavelength_nm.has_value(); });
    const bool wavelengths = with_wavelength >= 3 && 2 * std::size_t(with_wavelength) > bands.size();
    std::vector<std::pair<double, std::size_t>> order; // place on the axis, band
    for (std::size_t i = 0; i < bands.size(); ++i)
        if (!wavelengths || bands[i].wavelength_nm)
            order.emplace_back(wavelengths ? *bands[i].wavelength_nm : double(i + 1), i);
    std::sort(order.begin(), order.end());
    for (const Spectrum& spectrum : spectra)
        addSpectrum(spectrum, order);
    useValueTicks();
    if (!wavelengths && bands.size() <= 20) {
        const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
        for (std::size_t i = 0; i < bands.size(); ++i)
            names->addTick(double(i + 1), QString::fromStdString(bands[i].name));
        xAxis->setTicker(names);
        xAxis->setTickLabelRotation(bands.size() > 6 ? 90 : 0);
    }
    xAxis->setLabel(wavelengths ? tr("Wavelength (nm)") : bands.size() <= 20 ? tr("Band") : tr("Number of the band"));
    yAxis->setLabel(valueName(bands));
    QCPRange x(order.empty() ? 0 : order.front().first, order.empty() ? 1 : order.back().first);
    const double margin = std::max(0.03 * x.size(), wavelengths ? 5.0 : 0.4);
    x = {x.lower - margin, x.upper + margin};
    QCPRange y;
    bool any = false;
    for (int i = 0; i < graphCount(); ++i) {
        bool found = false;
        const QCPRange range = graph(i)->getValueRange(found);
        if (found)
            y = any ? QCPRange(std::min(y.lower, range.lower), std::max(y.upper, range.upper)) : range;
        any = any || found;
    }
    if (!any)
        y = {0, 1};
    const double room = std::max(0.08 * y.size(), y.size() > 0 ? 0.0 : std::max(1e-6, 0.1 * std::abs(y.upper)));
    finish(x, {y.lower - room, y.upper + room});
}

} // namespace terrella::widgets
