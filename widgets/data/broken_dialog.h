// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <vector>

namespace terrella::widgets {

/// Files that could not be used, each with its reason.
class BrokenModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit BrokenModel(std::vector<data::BrokenFile> files, QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A line a file: path, tab, reason.
    [[nodiscard]] QString text() const;

private:
    std::vector<data::BrokenFile> files_;
};

class BrokenDialog : public QDialog {
    Q_OBJECT

public:
    explicit BrokenDialog(std::vector<data::BrokenFile> files, QWidget* parent = nullptr);
};

} // namespace terrella::widgets
