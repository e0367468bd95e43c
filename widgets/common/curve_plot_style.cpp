// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the curves of a CurvePlot look.
#include "widgets/common/curve_marks.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/data_colors.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

namespace terrella::widgets {

namespace {

constexpr qsizetype most_dots = 60;  // measurements shown one by one
constexpr qsizetype most_marks = 12; // along a line

/// Points from one mark to the next: powers of two, so that a line that grows loses every second and moves none.
int stepOfMarks(qsizetype points) {
    int step = 1;
    while (points / step > most_marks)
        step *= 2;
    return step;
}

} // namespace

QColor CurvePlot::curveColor(int curve) const {
    return seriesColor(curves_[std::size_t(curve)].color, tonesOf(palette()).dark);
}

void CurvePlot::setCurveName(int index, const QString& name) {
    Curve& curve = curves_[std::size_t(index)];
    if (curve.name == name)
        return;
    curve.name = name;
    Q_EMIT curvesChanged();
    changed();
}

void CurvePlot::setCurveStyle(int index, int color, int mark) {
    Curve& curve = curves_[std::size_t(index)];
    if (curve.color == color && curve.mark == mark)
        return;
    curve.color = color;
    curve.mark = mark;
    styleCurve(curve);
    Q_EMIT curvesChanged();
    changed();
}

void CurvePlot::setCurveSteps(int index) {
    Curve& curve = curves_[std::size_t(index)];
    curve.steps = true;
    styleCurve(curve);
    changed();
}

bool CurvePlot::showsRaw(const Curve& curve) const { return !compact_ && curve.smoothed && smoothing_ > 0; }

void CurvePlot::styleCurve(Curve& curve) {
    const QColor color = seriesColor(curve.color, tonesOf(palette()).dark);
    QColor faint = color;
    faint.setAlpha(80);
    curve.raw->setPen(QPen(faint, 1));
    curve.line->setPen(QPen(color, compact_ ? 1.4 : 1.8));
    // A single measurement is a dot, and a measurement a run makes once an epoch shows where it was made.
    const bool dots = (!curve.smoothed || curve.x.size() == 1) && curve.x.size() <= most_dots && !curve.steps;
    if (curve.mark > 0)
        curve.line->setScatterStyle(QCPScatterStyle(curveMark(curve.mark), Qt::NoPen, color, compact_ ? 5 : 7.5));
    else
        curve.line->setScatterStyle(dots ? QCPScatterStyle(QCPScatterStyle::ssDisc, compact_ ? 3 : 5)
                                         : QCPScatterStyle());
    curve.line->setScatterSkip(dots || curve.mark == 0 ? 0 : stepOfMarks(curve.x.size()) - 1);
    if (curve.steps) {
        faint.setAlpha(50);
        curve.line->setLineStyle(QCPGraph::lsStepCenter);
        curve.line->setBrush(faint);
    }
    curve.raw->setVisible(curve.visible && showsRaw(curve));
    curve.line->setVisible(curve.visible);
    curve.end->setColor(color);
    curve.end->setFont(captionFont(font()));
}

} // namespace terrella::widgets
