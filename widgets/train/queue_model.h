// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/experiment.h"

#include <QAbstractTableModel>

#include <vector>

namespace terrella::widgets {

/// The experiments that wait for their turn, as a table.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, method, why, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setWaiting(const std::vector<training::Experiment>& waiting);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<training::Experiment> waiting_;
};

} // namespace terrella::widgets
