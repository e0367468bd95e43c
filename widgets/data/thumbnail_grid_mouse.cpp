// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse of the grid: clicks, the rubber band, the wheel, hovering.
#include "widgets/data/thumbnail_grid.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QCursor>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace terrella::widgets {

namespace {
constexpr int scroll_every_ms = 16; // while a rubber band is held beyond the edge
}

void ThumbnailGrid::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const auto position = positionAt(at);
    if (event->button() == Qt::RightButton && position && !selection_.contains(items_[*position]))
        goTo(*position, Select::only); // the menu is about what is under it
    if (event->button() != Qt::LeftButton)
        return;
    const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    band_.emplace();
    band_->from = band_->to = at + QPoint(0, verticalScrollBar()->value());
    band_->kept = adds ? selection_ : SampleSelection(selection_.size());
    band_->toggles = event->modifiers() & Qt::ControlModifier;
    if (position)
        goTo(*position, event->modifiers() & Qt::ShiftModifier     ? Select::extend
                        : event->modifiers() & Qt::ControlModifier ? Select::toggle
                                                                   : Select::only);
    else if (!adds)
        setSelection(SampleSelection(selection_.size()));
}

void ThumbnailGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto position = positionAt(event->position().toPoint()))
        Q_EMIT activated(items_[*position]);
}

void ThumbnailGrid::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (band_ && (event->buttons() & Qt::LeftButton)) {
        const QPoint content = at + QPoint(0, verticalScrollBar()->value());
        if (!band_->drawn && (content - band_->from).manhattanLength() < QApplication::startDragDistance())
            return;
        band_->drawn = true;
        hovered_.reset();
        stretchBand(at);
        const bool outside = at.y() < 0 || at.y() >= viewport()->height();
        if (outside && scroll_timer_ == 0)
            scroll_timer_ = startTimer(scroll_every_ms);
        return;
    }
    const auto position = positionAt(at);
    if (position != hovered_) {
        hovered_ = position;
        viewport()->update();
    }
}

void ThumbnailGrid::stretchBand(const QPoint& to) {
    band_->to = QPoint(std::clamp(to.x(), 0, viewport()->width() - 1),
                       std::clamp(to.y(), 0, viewport()->height() - 1) + verticalScrollBar()->value());
    const QRect area = QRect(band_->from, band_->to).normalized();
    const int across = tile_ + space::thumbnail, down = tile_ + bar_height + space::thumbnail;
    SampleSelection changed = band_->kept;
    const int last_column = std::min(area.right() / across, columns_ - 1);
    for (int row = std::max(area.top() / down, 0); row <= area.bottom() / down; ++row)
        for (int column = std::max(area.left() / across, 0); column <= last_column; ++column) {
            const std::size_t position = std::size_t(row) * std::size_t(columns_) + std::size_t(column);
            if (position < items_.size())
                changed.set(items_[position], !band_->toggles || !band_->kept.contains(items_[position]));
        }
    if (const auto position = positionAt({band_->to.x(), band_->to.y() - verticalScrollBar()->value()});
        position && position != current_) {
        current_ = position;
        Q_EMIT currentChanged();
    }
    setSelection(changed);
    viewport()->update();
}

void ThumbnailGrid::timerEvent(QTimerEvent* event) {
    if (event->timerId() != scroll_timer_)
        return QAbstractScrollArea::timerEvent(event);
    const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = at.y() < 0 ? at.y() : std::max(0, at.y() - viewport()->height() + 1);
    if (!band_ || !(QApplication::mouseButtons() & Qt::LeftButton))
        return endBand();
    if (beyond != 0) // the farther out, the faster
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
    stretchBand(at);
}

void ThumbnailGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        endBand();
}

void ThumbnailGrid::endBand() {
    if (scroll_timer_ != 0)
        killTimer(std::exchange(scroll_timer_, 0));
    band_.reset();
    viewport()->update();
}

void ThumbnailGrid::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        setThumbnailSize(wanted_size_ + (event->angleDelta().y() > 0 ? 16 : -16));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ThumbnailGrid::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ThumbnailGrid::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ThumbnailGrid::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave && hovered_) {
        hovered_.reset();
        viewport()->update();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto position = positionAt(help->pos());
        if (!position) {
            QToolTip::hideText();
            return true;
        }
        const std::uint32_t sample = items_[*position];
        QStringList lines;
        if (describer_.class_name)
            lines.append(describer_.class_name(sample));
        if (describer_.name)
            lines.append(describer_.name(sample));
        if (const Cached* cached = cache_.object(sample); cached && !cached->error.isEmpty())
            lines.append(cached->error);
        if (describer_.excluded && describer_.excluded(sample))
            lines.append(tr("Excluded: training and evaluation leave it out"));
        if (const QString remark = describer_.remark ? describer_.remark(sample) : QString(); !remark.isEmpty())
            lines.append(remark);
        QToolTip::showText(
            help->globalPos(),
            lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")),
            viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace terrella::widgets
