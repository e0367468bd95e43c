// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/overlay_delegate.h"

#include "widgets/common/tones.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

namespace terrella::widgets {

namespace {
constexpr int box = 13, gap = 8, margin = 6, mark = 12;
}

void OverlayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem empty = option; // the row's ground, selected or not
    empty.features = QStyleOptionViewItem::None;
    empty.index = {};
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tones& tones = tonesOf(option.palette);
    const QRectF place(option.rect.left() + margin, option.rect.center().y() - box / 2, box, box);
    painter->setPen(QPen(tones.muted, 1));
    painter->setBrush(tones.base);
    painter->drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
    if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) {
        painter->setPen(QPen(tones.text, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF at = place.topLeft();
        painter->drawPolyline(QPolygonF{at + QPointF(3.2, 6.6), at + QPointF(5.6, 9.2), at + QPointF(9.8, 3.8)});
        const auto sign = index.data(Qt::DecorationRole).value<QPixmap>();
        painter->drawPixmap(QPointF(place.right() + gap, option.rect.center().y() - mark / 2), sign);
    }
    painter->restore();
}

QSize OverlayDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {margin + box + gap + mark + margin, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace terrella::widgets
