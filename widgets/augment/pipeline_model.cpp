// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/pipeline_model.h"

#include "augment/operation.h"
#include "base/error.h"
#include "jobs/backend_text.h"
#include "widgets/common/experiment_session.h"

#include <algorithm>

namespace terrella::widgets {

PipelineModel::PipelineModel(ExperimentSession& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
    connect(&session_, &ExperimentSession::pipelineChanged, this, &PipelineModel::follow);
    operations_ = session_.operations(edited_.view);
}

int PipelineModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(operations_.size()); }

void PipelineModel::follow() {
    std::vector<augment::ListedOperation> now = session_.operations(edited_.view);
    if (now == operations_)
        return;
    const bool same_names = std::equal(now.begin(), now.end(), operations_.begin(), operations_.end(),
                                       [](const auto& a, const auto& b) { return a.operation.name == b.operation.name; });
    doubts_.clear(); // of what was; the new ones come with the new picture
    problem_row_ = -1;
    if (same_names) { // keeps the current row and the form under it
        operations_ = std::move(now);
        if (!operations_.empty())
            Q_EMIT dataChanged(index(0), index(int(operations_.size()) - 1));
        return;
    }
    beginResetModel();
    operations_ = std::move(now);
    endResetModel();
}

void PipelineModel::setEdited(const ExperimentSession::Edited& edited) {
    edited_ = edited;
    follow();
}

QVariant PipelineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const augment::ListedOperation& one = operations_[std::size_t(index.row())];
    const std::string& name = one.operation.name;
    switch (role) {
    case Qt::DisplayRole: return operationTitle(name);
    case Qt::CheckStateRole: return one.enabled ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: {
        QString tip = QStringLiteral("<b>%1</b><br>%2").arg(operationTitle(name), operationMeaning(name).toHtmlEscaped());
        for (const augment::Doubt& doubt : doubtsAt(index.row()))
            tip += QStringLiteral("<br>▲ %1").arg(jobs::backendText(doubt.seen).toHtmlEscaped());
        if (index.row() == problem_row_)
            tip += QStringLiteral("<br>✕ %1").arg(problem_.toHtmlEscaped());
        return tip;
    }
    case Qt::AccessibleTextRole: {
        QStringList words{operationTitle(name), operationDetails(name, one.operation.values),
                          one.enabled ? tr("on") : tr("off")};
        if (!doubtsAt(index.row()).empty())
            words.append(tr("%n doubt(s)", nullptr, int(doubtsAt(index.row()).size())));
        return words.join(QStringLiteral(", "));
    }
    case name_role: return QString::fromStdString(name);
    case details_role: return operationDetails(name, one.operation.values);
    case enabled_role: return one.enabled;
    case doubts_role: return int(doubtsAt(index.row()).size());
    case problem_role: return index.row() == problem_row_ ? problem_ : QString();
    default: return {};
    }
}

bool PipelineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    setEnabled(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags PipelineModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows, not onto them
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

bool PipelineModel::moveRows(const QModelIndex&, int row, int count, const QModelIndex&, int before) {
    if (count != 1 || row < 0 || row >= rowCount() || before < 0 || before > rowCount())
        return false;
    move(row, before > row ? before - 1 : before); // the row itself has gone by then
    return true;
}

Json PipelineModel::valuesAt(int row) const {
    const Selected& one = operations_.at(std::size_t(row)).operation;
    try {
        return augment::operations().at(one.name).schema->complete(one.values);
    } catch (const ConfigurationError&) {
        return one.values;
    }
}

void PipelineModel::commit(std::vector<augment::ListedOperation> operations, const QString& text, bool merge) {
    session_.setOperations(operations, text, merge, edited_.name); // comes back through follow()
}

void PipelineModel::insert(int row, const std::string& operation) {
    std::vector<augment::ListedOperation> changed = operations_;
    row = std::clamp(row, 0, int(changed.size()));
    changed.insert(changed.begin() + row, {{operation, Json::object()}, true});
    commit(std::move(changed), tr("Add %1").arg(operationTitle(operation)));
    Q_EMIT placed(row);
}

void PipelineModel::remove(int row) {
    if (row < 0 || row >= rowCount())
        return;
    std::vector<augment::ListedOperation> changed = operations_;
    const QString title = operationTitle(changed[std::size_t(row)].operation.name);
    changed.erase(changed.begin() + row);
    commit(std::move(changed), tr("Remove %1").arg(title));
    if (rowCount() > 0)
        Q_EMIT placed(std::min(row, rowCount() - 1));
}

void PipelineModel::move(int from, int to) {
    if (from < 0 || from >= rowCount() || to < 0 || to >= rowCount() || from == to)
        return;
    std::vector<augment::ListedOperation> changed = operations_;
    augment::ListedOperation moved = std::move(changed[std::size_t(from)]);
    const QString title = operationTitle(moved.operation.name);
    changed.erase(changed.begin() + from);
    changed.insert(changed.begin() + to, std::move(moved));
    commit(std::move(changed), tr("Move %1").arg(title));
    Q_EMIT placed(to);
}

void PipelineModel::setEnabled(int row, bool enabled) {
    if (row < 0 || row >= rowCount() || operations_[std::size_t(row)].enabled == enabled)
        return;
    std::vector<augment::ListedOperation> changed = operations_;
    changed[std::size_t(row)].enabled = enabled;
    const QString title = operationTitle(changed[std::size_t(row)].operation.name);
    commit(std::move(changed), enabled ? tr("Switch %1 on").arg(title) : tr("Switch %1 off").arg(title));
}

void PipelineModel::setValues(int row, const Json& values, bool merge) {
    if (row < 0 || row >= rowCount() || valuesAt(row) == values)
        return;
    std::vector<augment::ListedOperation> changed = operations_;
    changed[std::size_t(row)].operation.values = values;
    const QString title = operationTitle(changed[std::size_t(row)].operation.name);
    commit(std::move(changed), tr("Change %1").arg(title), merge);
}

int PipelineModel::rowOfDrawn(int operation) const {
    int drawn = ahead_;
    for (int row = 0; row < rowCount(); ++row)
        if (operations_[std::size_t(row)].enabled && drawn++ == operation)
            return row;
    return -1;
}

void PipelineModel::setDoubts(const std::vector<augment::Doubt>& doubts, int ahead) {
    doubts_ = doubts;
    ahead_ = ahead;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::vector<augment::Doubt> PipelineModel::doubtsAt(int row) const {
    std::vector<augment::Doubt> found;
    for (const augment::Doubt& doubt : doubts_)
        if (rowOfDrawn(doubt.operation) == row)
            found.push_back(doubt);
    return found;
}

void PipelineModel::setProblem(int row, const QString& problem) {
    problem_row_ = row;
    problem_ = problem;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace terrella::widgets
