// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/class_statistics.h"

#include <QAbstractTableModel>

namespace terrella::widgets {

/// One figure of every band by class: a line a class, a column a band.
class ClassStatisticsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Figure { mean, deviation, least, greatest, figure_count };
    static constexpr int leading_columns = 3; // class, samples, pixels

    using QAbstractTableModel::QAbstractTableModel;

    void setStatistics(data::ClassStatistics statistics);
    [[nodiscard]] const data::ClassStatistics& statistics() const { return statistics_; }
    void setFigure(Figure figure);
    /// All figures, a line a class and band, full precision.
    [[nodiscard]] QString csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    data::ClassStatistics statistics_;
    Figure figure_ = mean;
};

} // namespace terrella::widgets
