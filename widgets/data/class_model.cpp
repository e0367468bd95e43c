// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/class_model.h"

#include "widgets/common/data_colors.h"
#include "widgets/common/format.h"
#include "widgets/common/tones.h"

#include <QPainter>

#include <algorithm>

namespace terrella::widgets {

void ClassModel::setClasses(const QStringList& names, const std::vector<qint64>& counts, qint64 unlabelled) {
    beginResetModel();
    rows_.clear();
    classes_ = int(names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        rows_.push_back({names[i], std::size_t(i) < counts.size() ? counts[std::size_t(i)] : 0, false});
    if (unlabelled > 0)
        rows_.push_back({QStringLiteral("none"), unlabelled, false});
    greatest_ = 1;
    for (const Row& row : rows_)
        greatest_ = std::max(greatest_, row.count);
    endResetModel();
}

void ClassModel::setChosen(const QStringList& names) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool chosen = names.contains(rows_[i].name);
        if (chosen == rows_[i].chosen)
            continue;
        rows_[i].chosen = chosen;
        const QModelIndex changed = index(int(i));
        Q_EMIT dataChanged(changed, changed, {chosen_role});
    }
}

int ClassModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(rows_.size()); }

QVariant ClassModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = rows_[std::size_t(index.row())];
    const bool unlabelled = index.row() >= classes_;
    switch (role) {
    case Qt::DisplayRole: return unlabelled ? tr("Unlabelled") : row.name;
    case Qt::ToolTipRole: return tr("%n sample(s)", nullptr, int(row.count));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(unlabelled ? tr("Unlabelled") : row.name,
                                            tr("%n sample(s)", nullptr, int(row.count)));
    case count_role: return row.count;
    case color_role: return classColor(unlabelled ? -1 : index.row(), classes_);
    case share_role: return double(row.count) / double(greatest_);
    case chosen_role: return row.chosen;
    case name_role: return row.name;
    default: return {};
    }
}

void ClassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tones& tones = tonesOf(option.palette);
    const QRect r = option.rect;
    const bool chosen = index.data(ClassModel::chosen_role).toBool();
    painter->save();
    if (chosen)
        painter->fillRect(r, tones.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(r, tones.hover);
    const QString count = countText(index.data(ClassModel::count_role).toLongLong());
    const int count_width = option.fontMetrics.horizontalAdvance(count);
    const QRect name_rect = r.adjusted(22, 0, -count_width - 16, 0);
    // The bar lies under the words, so that the balance of the classes shows without a plot of its own.
    QColor bar = index.data(ClassModel::color_role).value<QColor>();
    painter->fillRect(QRect(r.left() + 6, r.center().y() - 5, 10, 10), bar);
    bar.setAlphaF(0.28F);
    const int width = int(index.data(ClassModel::share_role).toDouble() * (r.width() - 28));
    painter->fillRect(QRect(r.left() + 22, r.bottom() - 2, width, 2), bar);
    QFont font = option.font;
    font.setBold(chosen);
    painter->setFont(font);
    painter->setPen(tones.text);
    painter->drawText(name_rect, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, name_rect.width()));
    painter->setFont(option.font);
    painter->setPen(tones.muted);
    painter->drawText(r.adjusted(0, 0, -6, 0), Qt::AlignVCenter | Qt::AlignRight, count);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(tones.accent);
        painter->drawRect(r.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize ClassDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, option.fontMetrics.height() + 8};
}

} // namespace terrella::widgets
