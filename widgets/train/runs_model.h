// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/run_list.h"
#include "widgets/train/run_curves.h"

#include <QAbstractTableModel>

#include <filesystem>
#include <optional>
#include <vector>

namespace terrella::widgets {

/// The runs of a folder as a table: what each is, how far it came, what it reached. Runs can be ticked: their curves
/// are laid over one another, each in a colour and with a mark that it keeps as long as it is ticked.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { overlay, state, name, method, epoch, loss, knn, linear, time, columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes the new list; rows that stayed keep their place in the view (selection, scrolling).
    void setRuns(std::vector<jobs::RunSummary> runs);
    /// Replaces the line of one run between two scans, or adds it at the top: the run that trains here.
    void updateRun(const jobs::RunSummary& run);
    [[nodiscard]] const std::vector<jobs::RunSummary>& runs() const { return runs_; }
    [[nodiscard]] const jobs::RunSummary* runAt(int row) const;
    static constexpr int most_overlays = 7; // the series colours that the run that is shown leaves
    [[nodiscard]] const std::vector<std::filesystem::path>& overlaid() const { return overlaid_; }
    /// How a run that is ticked is drawn.
    [[nodiscard]] std::optional<RunStyle> styleOf(const std::filesystem::path& folder) const;
    void clearOverlays();

    [[nodiscard]] std::optional<int> rowOf(const std::filesystem::path& folder) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void overlaysChanged();
    void tooManyOverlays();

private:
    bool setTicked(const std::filesystem::path& folder, bool on);
    [[nodiscard]] QVariant overlayData(const std::filesystem::path& folder, int role) const;

    std::vector<std::filesystem::path> overlaid_; // in the order in which they were ticked
    std::vector<int> slots_in_use_;               // of each, 1 to most_overlays: colour and mark
    std::vector<jobs::RunSummary> runs_;
};

/// "●" and the like, and the word that goes with it.
QString stateSign(training::RunState state);
QString stateWord(training::RunState state);

} // namespace terrella::widgets
