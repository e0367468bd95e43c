// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/band.h"

#include <QAbstractTableModel>

#include <vector>

namespace terrella::widgets {

/// The bands of a dataset with what their numbers mean: wavelength or polarisation, unit, scale and offset, the
/// sensor's own resolution.
class BandListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, wave, unit, scale, resolution, modality, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    void setBands(const std::vector<data::Band>& bands);
    [[nodiscard]] QString csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const data::Band& band, int column) const;

    std::vector<data::Band> bands_;
};

} // namespace terrella::widgets
