// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <optional>
#include <vector>

namespace terrella::widgets {

class CurvePlot;

/// Something that happened at a place of the x axis.
struct CurveNote {
    enum class Kind { event, remark, watch, bad }; // the last three stand on the curve, as a sign of their gravity
    double x = 0;
    Kind kind = Kind::event;
    QString label; // a few words beside it, where there is room
    QString text;  // all of it
    bool operator==(const CurveNote&) const = default;
};

/// Draws the notes of a plot, below its cursor, and finds the one under the mouse. Events are dotted lines with their
/// label where it covers least; the others hang from the top on a triangle at the first curve.
class CurveNotes : public QCPLayerable {
public:
    explicit CurveNotes(CurvePlot& plot);

    void set(std::vector<CurveNote> notes);
    [[nodiscard]] const std::vector<CurveNote>& all() const { return notes_; }
    void setCurrent(std::optional<int> note) { current_ = note; }
    [[nodiscard]] std::optional<int> current() const { return current_; }
    /// The note whose sign or label is at `pixel`.
    [[nodiscard]] std::optional<int> at(const QPointF& pixel) const;
    /// Where its sign is; null when it is out of the picture.
    [[nodiscard]] QPointF signOf(int note) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    void placeLabels();

    CurvePlot& plot_;
    std::vector<CurveNote> notes_;
    std::vector<QRectF> labels_; // empty where there is no room
    std::vector<int> slots_of_;  // of the labels, −1 before the first time
    std::optional<int> current_;
};

} // namespace terrella::widgets
