// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/legend.h"

#include "widgets/common/curve_marks.h"
#include "widgets/common/tones.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace terrella::widgets {

namespace {
constexpr int square = 10, gap = 6, between = 16, line_gap = 4;
}

Legend::Legend(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Legend::setEntries(std::vector<Entry> entries) {
    entries_ = std::move(entries);
    focused_ = 0;
    QStringList words;
    for (const Entry& entry : entries_)
        words.append(entry.text);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void Legend::setInteractive(bool interactive) {
    interactive_ = interactive;
    setFocusPolicy(interactive ? Qt::StrongFocus : Qt::NoFocus);
}

std::vector<QRect> Legend::layOut(int width) const {
    std::vector<QRect> rects;
    const QFontMetrics metrics(font());
    const int height = metrics.height() + line_gap;
    int x = 0, y = 0;
    for (const Entry& entry : entries_) {
        const int w = std::min(square + gap + metrics.horizontalAdvance(entry.text) + 2, std::max(width, square));
        if (x > 0 && x + w > width) {
            x = 0;
            y += height;
        }
        rects.emplace_back(x, y, w, height);
        x += w + between;
    }
    return rects;
}

int Legend::heightForWidth(int width) const {
    const auto rects = layOut(width);
    return rects.empty() ? 0 : rects.back().bottom() + 1;
}

QSize Legend::sizeHint() const {
    const auto rects = layOut(1 << 16);
    return rects.empty() ? QSize(0, 0) : QSize(rects.back().right() + 1, rects.back().height());
}

QSize Legend::minimumSizeHint() const { return {0, heightForWidth(width())}; }

void Legend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones& tones = tonesOf(palette());
    const auto rects = layOut(width());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const Entry& entry = entries_[i];
        const QRect& r = rects[i];
        const QRect box(r.left(), r.top() + (r.height() - square) / 2, square, square);
        if (entry.mark > 0) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.translate(QRectF(box).center());
            painter.scale(square / 7.2, square / 7.2);
            painter.setPen(entry.on ? QPen(Qt::NoPen) : QPen(entry.color, 0.7));
            painter.setBrush(entry.on ? QBrush(entry.color) : QBrush(Qt::NoBrush));
            painter.drawPath(curveMark(entry.mark));
            painter.restore();
        } else if (entry.on) {
            painter.fillRect(box, entry.color);
            if (contrast(entry.color, tones.window) < 1.5) { // white on white is no square
                painter.setPen(tones.muted);
                painter.drawRect(box.adjusted(0, 0, -1, -1));
            }
        } else {
            painter.setPen(entry.color);
            painter.drawRect(box.adjusted(0, 0, -1, -1)); // hollow: off, not by colour alone
        }
        painter.setPen(entry.on ? tones.text : tones.muted);
        const QRect words = r.adjusted(square + gap, 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(entry.text, Qt::ElideRight, words.width()));
        if (interactive_ && hasFocus() && int(i) == focused_) {
            painter.setPen(QPen(tones.accent, 1, Qt::DotLine));
            painter.drawLine(r.left() + square + gap, r.bottom() - 1, r.right(), r.bottom() - 1);
        }
    }
}

void Legend::toggle(int index) {
    Entry& entry = entries_[std::size_t(index)];
    entry.on = !entry.on;
    update();
    Q_EMIT toggled(index, entry.on);
}

void Legend::mouseReleaseEvent(QMouseEvent* event) {
    if (!interactive_ || event->button() != Qt::LeftButton)
        return;
    const auto rects = layOut(width());
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (rects[i].contains(event->position().toPoint())) {
            focused_ = int(i);
            toggle(focused_);
            return;
        }
}

void Legend::keyPressEvent(QKeyEvent* event) {
    const int count = int(entries_.size());
    if (!interactive_ || count == 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: focused_ = (focused_ + 1) % count; break;
    case Qt::Key_Left:
    case Qt::Key_Up: focused_ = (focused_ + count - 1) % count; break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: toggle(focused_); break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

void Legend::focusInEvent(QFocusEvent*) { update(); }
void Legend::focusOutEvent(QFocusEvent*) { update(); }

} // namespace terrella::widgets
