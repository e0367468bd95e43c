// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot.h"

#include "widgets/common/curve_plot_cursor.h"
#include "widgets/common/curve_plot_notes.h"
#include "widgets/common/format.h"
#include "widgets/common/log_ticker.h"

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {
/// Steps are whole: no 2.5 between 2 and 3.
class WholeTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override {
        return std::max(1.0, std::round(QCPAxisTicker::getTickStep(range)));
    }
};
} // namespace

CurvePlot::CurvePlot(QWidget* parent)
    : QCustomPlot(parent), notes_(new CurveNotes(*this)), cursor_(new CurveCursor(*this)) { // the plot deletes both
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setPlottingHint(QCP::phFastPolylines, true); // wide antialiased lines cost seconds without it
    setNoAntialiasingOnDrag(true);
    setMinimumSize(60, 50);
    axisRect()->setMinimumMargins(QMargins(0, curve_top_margin, 0, 0));
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(5);
        axis->setTickLabelPadding(5);
        axis->setLabelPadding(3);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    xAxis->setTicker(QSharedPointer<WholeTicker>::create());
    xAxis->grid()->setVisible(false);
    yAxis2->grid()->setVisible(false);
    yAxis2->setVisible(false);
    yAxis2->setTickLabels(true);
    axisRect()->setRangeDragAxes({xAxis}, {yAxis, yAxis2});

    band_ = new QCPItemRect(this);
    band_->setLayer(QStringLiteral("background"));
    band_->setPen(Qt::NoPen);
    for (QCPItemPosition* corner : {band_->topLeft, band_->bottomRight}) {
        corner->setTypeX(QCPItemPosition::ptAxisRectRatio);
        corner->setTypeY(QCPItemPosition::ptPlotCoords);
    }
    band_->setVisible(false);
    for (QCPItemStraightLine** end : {&band_low_, &band_high_}) {
        *end = new QCPItemStraightLine(this);
        (*end)->setLayer(QStringLiteral("grid"));
        (*end)->setVisible(false);
    }
    reference_ = new QCPItemStraightLine(this);
    reference_->setVisible(false);
    reference_label_ = new QCPItemText(this);
    reference_label_->position->setType(QCPItemPosition::ptAbsolute);
    reference_label_->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    reference_label_->setVisible(false);
    connect(this, &QCustomPlot::beforeReplot, this, &CurvePlot::reserveEnds);
    connect(this, &QCustomPlot::afterLayout, this, &CurvePlot::placeEnds);
    connect(this, &QCustomPlot::afterLayout, this, &CurvePlot::placeReferenceLabel);
    connect(this, &QCustomPlot::afterReplot, this, [this] { cursor_->update(); });
    xAxis->setRange(0, 1);
    yAxis->setRange(0, 1);
    applyPalette();
}

void CurvePlot::setXRange(std::optional<std::pair<double, double>> range) {
    if (range.has_value() != x_range_.has_value())
        xAxis->setTicker(range ? QSharedPointer<QCPAxisTicker>::create()
                               : QSharedPointer<QCPAxisTicker>(new WholeTicker));
    x_range_ = range;
    changed();
}

void CurvePlot::setAxisNames(const QString& x, const QString& y) {
    xAxis->setLabel(compact_ ? QString() : x);
    yAxis->setLabel(compact_ ? QString() : y);
    changed();
}

void CurvePlot::setCompact(bool compact) {
    compact_ = compact;
    xAxis->setTickLabels(!compact);
    yAxis->setNumberPrecision(compact ? 3 : 5);
    fitTicks();
    axisRect()->setMinimumMargins(compact ? QMargins(0, curve_top_margin, 2, curve_top_margin)
                                          : QMargins(0, curve_top_margin, 0, 0));
    changed();
}

void CurvePlot::setValueText(std::function<QString(double)> text) { value_text_ = std::move(text); }

QString CurvePlot::valueText(double value) const { return value_text_ ? value_text_(value) : numberText(value); }

void CurvePlot::setRightAxisName(const QString& name) { yAxis2->setLabel(name); }

int CurvePlot::addCurve(const QString& name, int color, Side side) {
    Curve curve;
    curve.name = name;
    curve.color = color;
    curve.side = side;
    curve.raw = addGraph(xAxis, axisOf(curve));
    curve.line = addGraph(xAxis, axisOf(curve));
    curve.end = new QCPItemText(this);
    curve.end->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    curve.end->position->setType(QCPItemPosition::ptAbsolute);
    curve.end->setClipToAxisRect(false);
    curve.end->setVisible(false);
    curves_.push_back(curve);
    styleCurve(curves_.back());
    Q_EMIT curvesChanged();
    return curveCount() - 1;
}

void CurvePlot::removeCurve(int index) {
    const Curve& curve = curves_[std::size_t(index)];
    removeGraph(curve.raw);
    removeGraph(curve.line);
    removeItem(curve.end);
    curves_.erase(curves_.begin() + index);
    Q_EMIT curvesChanged();
    changed();
}

void CurvePlot::clearCurves() {
    for (Curve& curve : curves_) {
        removeGraph(curve.raw);
        removeGraph(curve.line);
        removeItem(curve.end);
    }
    curves_.clear();
    cursor_at_.reset();
    expected_end_ = 0;
    setReference({});
    notes_->set({});
    xAxis->setRange(0, 1);
    yAxis->setRange(0, 1);
    setFollowing(true);
    Q_EMIT curvesChanged();
    changed();
}

void CurvePlot::setCurveVisible(int index, bool visible) {
    Curve& curve = curves_[std::size_t(index)];
    curve.visible = visible;
    styleCurve(curve);
    Q_EMIT curvesChanged();
    changed();
}

void CurvePlot::setCurveSmoothed(int index, bool smoothed) {
    Curve& curve = curves_[std::size_t(index)];
    if (curve.smoothed == smoothed)
        return;
    curve.smoothed = smoothed;
    smoothFrom(curve, 0);
    styleCurve(curve);
    changed();
}

void CurvePlot::append(int index, const QVector<double>& x, const QVector<double>& y) {
    Curve& curve = curves_[std::size_t(index)];
    qsizetype first = curve.x.size();
    for (qsizetype i = 0; i < std::min(x.size(), y.size()); ++i) {
        if (!std::isfinite(x[i]) || !std::isfinite(y[i]))
            continue;
        if (!curve.x.isEmpty() && x[i] <= curve.x.back()) {
            const auto keep = std::lower_bound(curve.x.begin(), curve.x.end(), x[i]) - curve.x.begin();
            curve.x.resize(keep);
            curve.y.resize(keep);
            curve.span = {};
            for (const double value : curve.y)
                curve.span.add(value);
            first = 0;
        }
        curve.x.append(x[i]);
        curve.y.append(y[i]);
        curve.span.add(y[i]);
    }
    smoothFrom(curve, first);
    styleCurve(curve);
    changed();
}

void CurvePlot::setData(int index, const QVector<double>& x, const QVector<double>& y) {
    Curve& curve = curves_[std::size_t(index)];
    curve.x.clear();
    curve.y.clear();
    curve.span = {};
    append(index, x, y);
    if (x.isEmpty())
        smoothFrom(curve, 0);
}

void CurvePlot::smoothFrom(Curve& curve, qsizetype first) {
    if (first == 0) {
        curve.average = curve.mass = 0;
        curve.raw->data()->clear();
        curve.line->data()->clear();
    }
    const double w = curve.smoothed && !compact_ ? smoothing_ : 0;
    const auto count = curve.x.size() - first;
    if (count <= 0)
        return;
    QVector<double> smooth(count);
    for (qsizetype i = 0; i < count; ++i) {
        curve.average = w * curve.average + (1 - w) * curve.y[first + i];
        curve.mass = w * curve.mass + (1 - w); // what the weights so far add up to
        smooth[i] = curve.average / curve.mass;
    }
    const QVector<double> x = curve.x.mid(first);
    curve.line->addData(x, smooth, true);
    curve.raw->addData(x, curve.y.mid(first), true);
}

std::optional<double> CurvePlot::lastValue(int index) const {
    const auto data = curves_[std::size_t(index)].line->data();
    return data->isEmpty() ? std::nullopt : std::optional((data->constEnd() - 1)->value);
}

void CurvePlot::setReference(std::optional<double> value, const QString& label) {
    reference_value_ = value;
    reference_->setVisible(value.has_value());
    reference_label_->setText(label);
    if (value) {
        reference_->point1->setCoords(0, *value);
        reference_->point2->setCoords(1, *value);
    }
    changed();
}

void CurvePlot::setBand(std::optional<std::pair<double, double>> band, const QString& label) {
    band_values_ = band;
    band_->setVisible(band.has_value());
    const auto place = [](QCPItemPosition& corner, QCPItemStraightLine& line, double x, double end, double border) {
        const bool open = !std::isfinite(end);
        corner.setTypeY(open ? QCPItemPosition::ptAxisRectRatio : QCPItemPosition::ptPlotCoords);
        corner.setCoords(x, open ? border : end);
        line.setVisible(!open);
        if (!open) {
            line.point1->setCoords(0, end);
            line.point2->setCoords(1, end);
        }
    };
    if (band) {
        place(*band_->topLeft, *band_high_, 0, band->second, 0);
        place(*band_->bottomRight, *band_low_, 1, band->first, 1);
    } else {
        band_low_->setVisible(false);
        band_high_->setVisible(false);
    }
    setToolTip(label);
    changed();
}

void CurvePlot::setExpectedEnd(double x) {
    expected_end_ = x;
    changed();
}

void CurvePlot::setAlwaysShown(double low, double high) {
    always_ = {low, high};
    changed();
}

void CurvePlot::setLimits(double low, double high) {
    limits_ = {low, high};
    changed();
}

void CurvePlot::setSmoothing(double weight) {
    weight = std::clamp(weight, 0.0, 0.999);
    if (weight == smoothing_)
        return;
    smoothing_ = weight;
    for (Curve& curve : curves_) {
        smoothFrom(curve, 0);
        styleCurve(curve);
    }
    Q_EMIT smoothingChanged(weight);
    changed();
}

bool CurvePlot::isLogScale() const { return yAxis->scaleType() == QCPAxis::stLogarithmic; }

bool CurvePlot::canBeLogScale() const {
    return std::all_of(curves_.begin(), curves_.end(), [](const Curve& curve) {
        return !curve.visible || std::all_of(curve.y.begin(), curve.y.end(), [](double v) { return v > 0; });
    });
}

void CurvePlot::setLogScale(bool log) {
    log = log && canBeLogScale();
    if (log == isLogScale())
        return;
    yAxis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    yAxis->setTicker(log ? QSharedPointer<QCPAxisTicker>(new LogTicker) : QSharedPointer<QCPAxisTicker>::create());
    fitTicks();
    fit();
}

void CurvePlot::setFollowing(bool following) {
    if (following == following_)
        return;
    following_ = following;
    Q_EMIT followingChanged(following);
    if (following)
        changed();
}

void CurvePlot::fit() {
    forget_ = true; // the ranges before have no say
    setFollowing(true);
    changed();
    forget_ = false;
}

std::vector<CurvePlot::Reading> CurvePlot::readingsAt(double x) const {
    std::vector<Reading> readings;
    for (int i = 0; i < curveCount(); ++i) {
        const Curve& curve = curves_[std::size_t(i)];
        const auto data = curve.line->data();
        if (!curve.visible || data->isEmpty())
            continue;
        auto at = data->findBegin(x, false);
        if (at == data->constEnd())
            --at;
        if (at != data->constBegin() && std::abs((at - 1)->key - x) < std::abs(at->key - x))
            --at;
        readings.push_back({curve.name,
                            valueText(at->value),
                            curveColor(i),
                            curve.mark,
                            at->key,
                            at->value,
                            {xAxis->coordToPixel(at->key), axisOf(curve)->coordToPixel(at->value)}});
    }
    return readings;
}

void CurvePlot::setCursorAt(std::optional<double> x) {
    if (x) { // on a point of the densest curve
        const Curve* densest = nullptr;
        for (const Curve& curve : curves_)
            if (curve.visible && !curve.x.isEmpty() && (densest == nullptr || curve.x.size() > densest->x.size()))
                densest = &curve;
        if (densest != nullptr) {
            auto at = std::lower_bound(densest->x.begin(), densest->x.end(), *x);
            if (at == densest->x.end() || (at != densest->x.begin() && *x - *(at - 1) < *at - *x))
                --at;
            x = *at;
        } else {
            x.reset();
        }
    }
    if (x == cursor_at_)
        return;
    cursor_at_ = x;
    cursor_->update();
    Q_EMIT cursorMoved(x);
}

} // namespace terrella::widgets
