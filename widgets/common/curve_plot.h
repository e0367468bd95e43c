// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/curve_plot_label.h"
#include "widgets/common/curve_plot_range.h"

#include <qcustomplot.h>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace terrella::widgets {

class CurveCursor;
class CurveNotes;
struct CurveNote;

/// Curves over steps that grow while one looks: last value at the end of each line, the raw values faint under the
/// smoothed ones, a cursor that reads every line, drag to pan, wheel to zoom, double-click to fit.
///
/// The view follows the data until a person moves it; setFollowing(true) or a double-click returns. Follows the
/// palette of the program. Cheap to append to: drawing is queued and skipped while hidden.
class CurvePlot : public QCustomPlot {
    Q_OBJECT

public:
    explicit CurvePlot(QWidget* parent = nullptr);

    void setAxisNames(const QString& x, const QString& y); // with their units
    /// A small plot in a strip: no axis names, three ticks, no values at the ends.
    void setCompact(bool compact);
    /// How values are written at the ends and at the cursor; three digits unless told.
    void setValueText(std::function<QString(double)> text);

    enum class Side { left, right };
    /// Index of the new curve; `color` counts in the order of series colours. Curves of another kind than the first
    /// ones take the axis at the right.
    int addCurve(const QString& name, int color, Side side = Side::left);
    void setRightAxisName(const QString& name);
    /// Takes a curve away; those after it move up by one.
    void removeCurve(int curve);
    void clearCurves();
    [[nodiscard]] int curveCount() const { return static_cast<int>(curves_.size()); }
    [[nodiscard]] QString curveName(int curve) const { return curves_[std::size_t(curve)].name; }
    void setCurveName(int curve, const QString& name);
    [[nodiscard]] QColor curveColor(int curve) const;
    /// Lines of several runs differ in a mark as well, 0: none, up to `curve_marks`.
    void setCurveStyle(int curve, int color, int mark);
    [[nodiscard]] int curveMarkOf(int curve) const { return curves_[std::size_t(curve)].mark; }
    /// Drawn as steps around the points, filled: counts of bins.
    void setCurveSteps(int curve);
    [[nodiscard]] bool isCurveVisible(int curve) const { return curves_[std::size_t(curve)].visible; }
    void setCurveVisible(int curve, bool visible);
    /// A curve may be left out of smoothing: few points, each a measurement of its own.
    void setCurveSmoothed(int curve, bool smoothed);

    /// Adds points with rising x. A point at or before the last one replaces what stood from there on: a run that
    /// went on from a checkpoint. Values that are not finite are left out.
    void append(int curve, const QVector<double>& x, const QVector<double>& y);
    void setData(int curve, const QVector<double>& x, const QVector<double>& y);
    [[nodiscard]] const QVector<double>& xs(int curve) const { return curves_[std::size_t(curve)].x; }
    [[nodiscard]] const QVector<double>& ys(int curve) const { return curves_[std::size_t(curve)].y; }
    [[nodiscard]] std::optional<double> lastValue(int curve) const;

    /// A labelled dashed line: the value of a trivial solution. The label keeps out of the way of the curves.
    void setReference(std::optional<double> value, const QString& label = {});
    /// A shaded band of healthy values; where an end is infinite, it reaches to the border.
    void setBand(std::optional<std::pair<double, double>> band, const QString& label = {});
    /// What happened, at its x: drawn with a sign that tells more under the mouse and can be clicked.
    void setNotes(std::vector<CurveNote> notes);
    [[nodiscard]] const std::vector<CurveNote>& notes() const;
    /// Rings a note and brings it into the picture.
    void showNote(std::optional<int> note);
    [[nodiscard]] std::optional<int> currentNote() const;
    [[nodiscard]] std::optional<int> noteAt(const QPointF& pixel) const;
    /// Where its sign is; null when it is out of the picture.
    [[nodiscard]] QPointF notePixel(int note) const;
    /// Where x will end, if known: the total of steps.
    void setExpectedEnd(double x);
    /// x runs over this range instead of from 0 to the last point: a distribution, not a history. Such curves have no
    /// value at their end.
    void setXRange(std::optional<std::pair<double, double>> range);
    [[nodiscard]] bool hasXRange() const { return x_range_.has_value(); }
    /// The range holds at least these values while following.
    void setAlwaysShown(double low, double high);

    /// The range never goes beyond these while following: 0 and 100 of a percentage.
    void setLimits(double low, double high);

    /// Exponential smoothing, 0 (off) to below 1, corrected for its start.
    void setSmoothing(double weight);
    [[nodiscard]] double smoothing() const { return smoothing_; }
    /// Ignored while a visible value is zero or less.
    void setLogScale(bool log);
    [[nodiscard]] bool isLogScale() const;
    [[nodiscard]] bool canBeLogScale() const;
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return following_; }
    void fit();

    /// The values of every visible curve at the point nearest to `x`, as the cursor shows them.
    struct Reading {
        QString name, text;
        QColor color;
        int mark = 0;
        double x = 0, y = 0;
        QPointF pixel;
    };
    [[nodiscard]] std::vector<Reading> readingsAt(double x) const;
    /// Moves the cursor; nothing: hides it.
    void setCursorAt(std::optional<double> x);
    [[nodiscard]] std::optional<double> cursorAt() const { return cursor_at_; }

    /// Where the reference's label stands, pixels of the plot; empty when it is not shown.
    [[nodiscard]] QRectF referencePlace() const { return reference_place_.rect; }

    void fillContextMenu(QMenu& menu);

Q_SIGNALS:
    void followingChanged(bool following);
    void smoothingChanged(double weight);
    void curvesChanged();
    void cursorMoved(std::optional<double> x);
    /// Clicked, or Return on the ringed one.
    void noteActivated(int note);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Curve {
        QString name;
        int color = 0, mark = 0;
        bool visible = true, smoothed = true, steps = false;
        QVector<double> x, y;
        ValueSpan span;               // of y
        double average = 0, mass = 0; // of the exponential smoothing
        Side side = Side::left;
        QCPGraph* raw = nullptr;
        QCPGraph* line = nullptr;
        QCPItemText* end = nullptr;
    };

    void applyPalette();
    void changed();
    void followRanges();
    void followAxis(QCPAxis& axis, Side side, bool log);
    [[nodiscard]] QCPAxis* axisOf(const Curve& curve) const { return curve.side == Side::left ? yAxis : yAxis2; }
    void fitTicks();
    void reserveEnds();
    void placeEnds();
    void placeReferenceLabel();
    void smoothFrom(Curve& curve, qsizetype first);
    void stepNote(int by);
    void styleCurve(Curve& curve);
    [[nodiscard]] bool showsRaw(const Curve& curve) const;
    [[nodiscard]] QString valueText(double value) const;

    std::vector<Curve> curves_;
    std::function<QString(double)> value_text_;
    QCPItemStraightLine* reference_ = nullptr;
    QCPItemText* reference_label_ = nullptr;
    QCPItemRect* band_ = nullptr;
    std::optional<double> reference_value_;
    LabelPlace reference_place_; // of its label
    std::optional<std::pair<double, double>> band_values_, always_, limits_, x_range_;
    double expected_end_ = 0, smoothing_ = 0;
    bool compact_ = false, following_ = true, dirty_ = false, forget_ = false;
    std::optional<double> cursor_at_;
    QCPItemStraightLine* band_low_ = nullptr; // its ends, for who cannot see the shade
    QCPItemStraightLine* band_high_ = nullptr;
    CurveNotes* notes_;
    QPoint pressed_at_;
    CurveCursor* cursor_;
};

} // namespace terrella::widgets
