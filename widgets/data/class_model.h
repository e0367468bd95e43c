// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QStyledItemDelegate>

#include <vector>

namespace terrella::widgets {

/// The classes with colour and count; last, where there are any, the unlabelled samples.
class ClassModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { count_role = Qt::UserRole, color_role, share_role, chosen_role, name_role };

    using QAbstractListModel::QAbstractListModel;

    void setClasses(const QStringList& names, const std::vector<qint64>& counts, qint64 unlabelled);
    /// The classes that the filter names, by the dataset's names ("none" for unlabelled).
    void setChosen(const QStringList& names);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        QString name; // as in the filter
        qint64 count = 0;
        bool chosen = false;
    };
    std::vector<Row> rows_;
    int classes_ = 0;
    qint64 greatest_ = 1;
};

/// Colour square, name, a faint bar for the share, and the count at the right.
class ClassDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace terrella::widgets
