// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/health_model.h"

#include "data/sample_list.h"
#include "widgets/data/exclusions.h"

#include <QFont>

#include <algorithm>
#include <string>

namespace terrella::widgets {

HealthModel::HealthModel(QObject* parent) : QAbstractTableModel(parent) {}

void HealthModel::setRows(std::vector<HealthRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    choose();
    endResetModel();
}

void HealthModel::setExclusions(const Exclusions* exclusions) {
    exclusions_ = exclusions;
    if (exclusions_ == nullptr)
        return;
    connect(exclusions_, &Exclusions::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    });
}

void HealthModel::setShown(data::HealthRule rule, bool shown) {
    if (shown_[std::size_t(rule)] == shown)
        return;
    beginResetModel();
    shown_[std::size_t(rule)] = shown;
    choose();
    endResetModel();
}

void HealthModel::choose() {
    visible_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (shown_[std::size_t(rows_[i].rule)])
            visible_.push_back(i);
}

qsizetype HealthModel::count(data::HealthRule rule) const {
    return std::count_if(rows_.begin(), rows_.end(), [rule](const HealthRow& row) { return row.rule == rule; });
}

std::vector<std::size_t> HealthModel::samples() const {
    std::vector<std::size_t> all;
    for (const std::size_t i : visible_)
        if (rows_[i].sample != HealthRow::no_sample)
            all.push_back(rows_[i].sample);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

QString HealthModel::ruleName(data::HealthRule rule) {
    switch (rule) {
    case data::HealthRule::broken: return tr("Broken");
    case data::HealthRule::no_data: return tr("No data");
    case data::HealthRule::saturated: return tr("Saturated");
    case data::HealthRule::wrong_size: return tr("Wrong size");
    case data::HealthRule::duplicate: return tr("Duplicate");
    }
    return {};
}

int HealthModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(visible_.size()); }
int HealthModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant HealthModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HealthRow& one = row(index.row());
    const bool excluded = exclusions_ && exclusions_->samples().contains(one.sample);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == rule)
            return excluded ? tr("%1 · excluded").arg(ruleName(one.rule)) : ruleName(one.rule);
        return index.column() == file ? one.name : one.reason;
    case Qt::FontRole:
        if (excluded) {
            QFont font;
            font.setStrikeOut(index.column() == file);
            return font;
        }
        return {};
    default: return {};
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    return section == file ? tr("File") : section == rule ? tr("Problem") : tr("Reason");
}

void HealthModel::sort(int column, Qt::SortOrder order) {
    beginResetModel();
    const auto before = [column](const HealthRow& a, const HealthRow& b) {
        return column == file ? a.name < b.name : column == rule ? a.rule < b.rule : a.reason < b.reason;
    };
    std::stable_sort(rows_.begin(), rows_.end(), [&](const HealthRow& a, const HealthRow& b) {
        return order == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
    choose();
    endResetModel();
}

QString HealthModel::text() const {
    QString all;
    for (const std::size_t i : visible_)
        all += rows_[i].name + QLatin1Char('\t') + ruleName(rows_[i].rule) + QLatin1Char('\t') + rows_[i].reason +
               QLatin1Char('\n');
    return all;
}

QString HealthModel::csv() const {
    std::string all = "id,rule,reason\n";
    for (const std::size_t i : visible_)
        all += data::csv_field(rows_[i].name.toStdString()) + ',' + std::string(data::health_rule_name(rows_[i].rule)) +
               ',' + data::csv_field(rows_[i].reason.toStdString()) + '\n';
    return QString::fromStdString(all);
}

} // namespace terrella::widgets
