// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/pipeline_list_view.h"

#include "widgets/augment/pipeline_model.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace terrella::widgets {

namespace {
constexpr int box = 14, margin = 10, handle = 18;
} // namespace

QRect PipelineDelegate::checkRect(const QRect& row) {
    return {row.left() + margin, row.top() + 9, box, box};
}

void PipelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tones& tones = tonesOf(option.palette);
    const QRect r = option.rect;
    const bool selected = option.state & QStyle::State_Selected, enabled = index.data(PipelineModel::enabled_role).toBool();
    painter->save();
    painter->fillRect(r, selected                                     ? tones.selected
                         : option.state & QStyle::State_MouseOver ? tones.hover
                                                                       : tones.base);
    painter->setPen(tones.grid);
    painter->drawLine(r.bottomLeft(), r.bottomRight());

    // The style's box has the colour of the ground on dark.
    const QRectF check = QRectF(checkRect(r)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? tones.accent : tones.muted, 1));
    painter->setBrush(enabled ? QBrush(tones.accent) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(check, 2, 2);
    if (enabled) {
        painter->setPen(QPen(tones.on_accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {check.topLeft() + QPointF(3, 6.5), check.topLeft() + QPointF(5.5, 9),
                                check.topLeft() + QPointF(10, 4)};
        painter->drawPolyline(tick, 3);
    }

    const bool problem = !index.data(PipelineModel::problem_role).toString().isEmpty();
    const bool doubtful = index.data(PipelineModel::doubts_role).toInt() > 0;
    const int left = r.left() + margin + box + 10, right = r.right() - handle - (problem || doubtful ? 20 : 0) - 4;
    const int line = option.fontMetrics.height();
    painter->setFont(option.font);
    painter->setPen(enabled ? tones.text : tones.muted);
    const QRect name(left, r.top() + 6, right - left, line);
    painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->setFont(captionFont(option.font));
    painter->setPen(tones.muted);
    const QRect details(left, name.bottom() + 2, r.right() - handle - 4 - left, line);
    painter->drawText(details, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(PipelineModel::details_role).toString(),
                                                        Qt::ElideRight, details.width()));
    painter->setFont(option.font);
    if (problem || doubtful) {
        painter->setPen(problem ? tones.bad_text : tones.watch_text);
        painter->drawText(QRect(right, name.top(), 20, line), Qt::AlignCenter,
                          problem ? QStringLiteral("✕") : QStringLiteral("▲"));
    }
    painter->setPen(tones.muted); // the handle: six dots
    painter->setBrush(tones.muted);
    for (int column = 0; column < 2; ++column)
        for (int dot = 0; dot < 3; ++dot)
            painter->drawEllipse(QPoint(r.right() - handle + 6 + column * 5, r.top() + 11 + dot * 5), 1, 1);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(tones.accent);
        painter->drawRect(r.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize PipelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, 2 * option.fontMetrics.height() + 16};
}

bool PipelineDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton ||
        !checkRect(option.rect).adjusted(-6, -6, 6, 6).contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        model->setData(index, index.data(PipelineModel::enabled_role).toBool() ? Qt::Unchecked : Qt::Checked,
                       Qt::CheckStateRole);
    return true;
}

PipelineListView::PipelineListView(PipelineModel& model, QWidget* parent) : QListView(parent), model_(model) {
    setModel(&model);
    setItemDelegate(new PipelineDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the inspector scrolls, not the list in it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&model, &QAbstractItemModel::modelReset, this, &PipelineListView::fitRows);
    connect(&model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &PipelineModel::placed, this, &PipelineListView::setCurrentRow);
    fitRows();
}

void PipelineListView::fitRows() {
    const int rows = model_.rowCount();
    setFixedHeight(std::max(rows, 1) * std::max(sizeHintForRow(0), rows > 0 ? 1 : 44) + 2);
    if (rows > 0 && !currentIndex().isValid())
        setCurrentRow(0);
    else if (rows == 0)
        Q_EMIT currentRowChanged(-1);
}

void PipelineListView::setCurrentRow(int row) {
    if (row >= 0 && row < model_.rowCount())
        setCurrentIndex(model_.index(row));
}

void PipelineListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void PipelineListView::keyPressEvent(QKeyEvent* event) {
    const int row = currentRow();
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Up)
        model_.move(row, row - 1);
    else if (alt && event->key() == Qt::Key_Down)
        model_.move(row, row + 1);
    else if (event->key() == Qt::Key_Space && row >= 0)
        model_.setEnabled(row, !model_.index(row).data(PipelineModel::enabled_role).toBool());
    else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && row >= 0)
        model_.remove(row);
    else
        return QListView::keyPressEvent(event);
    event->accept();
}

} // namespace terrella::widgets
