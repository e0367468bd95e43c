// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The notes of a CurvePlot, by mouse and keyboard.
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_notes.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace terrella::widgets {

void CurvePlot::setNotes(std::vector<CurveNote> notes) {
    if (notes == notes_->all())
        return;
    notes_->set(std::move(notes));
    changed();
}

const std::vector<CurveNote>& CurvePlot::notes() const { return notes_->all(); }

std::optional<int> CurvePlot::currentNote() const { return notes_->current(); }

std::optional<int> CurvePlot::noteAt(const QPointF& pixel) const { return notes_->at(pixel); }

QPointF CurvePlot::notePixel(int note) const { return notes_->signOf(note); }

void CurvePlot::showNote(std::optional<int> note) {
    notes_->setCurrent(note);
    if (note) {
        const double x = notes_->all()[std::size_t(*note)].x;
        if (!xAxis->range().contains(x)) { // it was moved out of the picture
            const double size = xAxis->range().size();
            xAxis->setRange(x - size / 2, x + size / 2);
            setFollowing(false);
        }
        setAccessibleDescription(notes_->all()[std::size_t(*note)].text);
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::stepNote(int by) {
    const auto& all = notes_->all();
    if (all.empty())
        return;
    std::vector<int> order(all.size()); // from left to right
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return all[std::size_t(a)].x < all[std::size_t(b)].x; });
    const auto now = notes_->current() ? std::find(order.begin(), order.end(), *notes_->current()) : order.end();
    const int count = int(order.size());
    const int place =
        now == order.end() ? (by > 0 ? 0 : count - 1) : std::clamp(int(now - order.begin()) + by, 0, count - 1);
    const int note = order[std::size_t(place)];
    showNote(note);
    const QPointF at = notePixel(note);
    QToolTip::showText(mapToGlobal(at.toPoint()), all[std::size_t(note)].text, this);
}

bool CurvePlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto note = noteAt(help->pos())) {
            QToolTip::showText(help->globalPos(), notes_->all()[std::size_t(*note)].text, this);
            return true;
        }
    }
    return QCustomPlot::event(event);
}

void CurvePlot::mouseReleaseEvent(QMouseEvent* event) {
    QCustomPlot::mouseReleaseEvent(event);
    const bool still = (event->pos() - pressed_at_).manhattanLength() < 4;
    if (event->button() != Qt::LeftButton || !still)
        return;
    if (const auto note = noteAt(event->position())) {
        showNote(note);
        Q_EMIT noteActivated(*note);
    }
}

} // namespace terrella::widgets
