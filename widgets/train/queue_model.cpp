// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/queue_model.h"

namespace terrella::widgets {

void QueueModel::setWaiting(const std::vector<training::Experiment>& waiting) {
    beginResetModel();
    waiting_ = waiting;
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(waiting_.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const training::Experiment& run = waiting_[static_cast<std::size_t>(index.row())];
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case name: return QString::fromStdString(run.name);
    case method: return QString::fromStdString(run.method.name);
    case why: {
        const QString note = QString::fromStdString(run.note), parent = QString::fromStdString(run.parent);
        if (parent.isEmpty())
            return note;
        return note.isEmpty() ? tr("from %1").arg(parent) : tr("%1 (from %2)").arg(note, parent);
    }
    default: return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case name: return tr("Waiting run");
    case method: return tr("Method");
    case why: return tr("Why");
    default: return {};
    }
}

} // namespace terrella::widgets
