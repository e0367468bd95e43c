// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/statistics.h"

#include <QAbstractTableModel>

namespace terrella::widgets {

/// Per-band statistics as a table; numbers right-aligned.
class StatisticsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { band, mean, deviation, least, p02, p98, greatest, missing, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    void setStatistics(data::DatasetStatistics statistics);
    [[nodiscard]] const data::DatasetStatistics& statistics() const { return statistics_; }
    /// With a header line, full precision and a point as decimal sign, as other programs read it.
    [[nodiscard]] QString csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    data::DatasetStatistics statistics_;
};

} // namespace terrella::widgets
