// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/run_list.h"

#include <QAbstractTableModel>

#include <filesystem>
#include <optional>
#include <vector>

namespace terrella::widgets {

/// The runs of a folder as a table: what each is, how far it came, what it reached.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { state, name, method, epoch, loss, knn, linear, time, columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes the new list; rows that stayed keep their place in the view (selection, scrolling).
    void setRuns(std::vector<jobs::RunSummary> runs);
    /// Replaces the line of one run between two scans, or adds it at the top: the run that trains here.
    void updateRun(const jobs::RunSummary& run);
    [[nodiscard]] const std::vector<jobs::RunSummary>& runs() const { return runs_; }
    [[nodiscard]] const jobs::RunSummary* runAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const std::filesystem::path& folder) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<jobs::RunSummary> runs_;
};

/// "●" and the like, and the word that goes with it.
QString stateSign(training::RunState state);
QString stateWord(training::RunState state);

} // namespace terrella::widgets
