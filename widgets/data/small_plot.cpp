// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/small_plot.h"

#include "widgets/common/figure_export.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

SmallPlot::SmallPlot(QWidget* parent) : QCustomPlot(parent), value_ticker_(xAxis->ticker()) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
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

void SmallPlot::finish(const QCPRange& x, const QCPRange& y) {
    for (QCPAxis* axis : {xAxis, yAxis})
        axis->setTickLabels(true);
    fit_x_ = x;
    fit_y_ = y;
    fit();
}

void SmallPlot::fit() {
    xAxis->setRange(fit_x_);
    yAxis->setRange(fit_y_);
    replot(QCustomPlot::rpQueuedReplot);
}

void SmallPlot::clearPlot() {
    histograms_.clear();
    spectra_.clear();
    clearGraphs();
    xAxis->setTickLabels(false);
    yAxis->setTickLabels(false);
    xAxis->setLabel({});
    yAxis->setLabel({});
    replot(QCustomPlot::rpQueuedReplot);
}

QString SmallPlot::readAt(double x) const {
    QStringList lines;
    for (int i = 0; i < graphCount(); ++i) {
        const auto& points = *graph(i)->data();
        if (graph(i)->pen().style() == Qt::NoPen || points.isEmpty()) // the edges of a band about a line
            continue;
        auto at = points.findBegin(x);
        if (const auto next = at + 1; next != points.constEnd() && std::abs(next->key - x) < std::abs(at->key - x))
            at = next;
        if (lines.isEmpty()) {
            QString where = storedValueText(at->key);
            if (!histograms_.empty() || xAxis->ticker() == value_ticker_)
                where = QStringLiteral("%1 %2").arg(xAxis->label(), where);
            else if (const auto band = std::llround(at->key) - 1; band >= 0 && std::size_t(band) < bands_.size())
                where = QString::fromStdString(bands_[std::size_t(band)].name);
            lines.append(where);
        }
        lines.append(QStringLiteral("%1: %2").arg(graph(i)->name(), storedValueText(at->value)));
    }
    return lines.join(QLatin1Char('\n'));
}

void SmallPlot::mouseMoveEvent(QMouseEvent* event) {
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton || !axisRect()->rect().contains(event->pos()))
        return;
    QToolTip::showText(event->globalPosition().toPoint(), readAt(xAxis->pixelToCoord(event->position().x())), this);
}

void SmallPlot::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void SmallPlot::wheelEvent(QWheelEvent* event) {
    if (!zooms_freely_ && !event->modifiers().testFlag(Qt::ControlModifier))
        return event->ignore(); // what lies around scrolls
    QCustomPlot::wheelEvent(event);
}

void SmallPlot::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    addFigureActions(menu, this, [this] { return figureOf(*this, figure_name_); }, [this] { return plotCsv(*this); });
    menu.addSeparator();
    menu.addAction(tr("Fit"), this, &SmallPlot::fit);
    menu.exec(event->globalPos());
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
            showHistograms(std::vector(histograms_), Limits(limits_), std::vector(bands_));
        if (!spectra_.empty())
            showSpectra(std::vector(bands_), std::vector(spectra_));
        replot(QCustomPlot::rpQueuedReplot);
    }
    QCustomPlot::changeEvent(event);
}

} // namespace terrella::widgets
