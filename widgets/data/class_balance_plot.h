// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QStringList>
#include <qcustomplot.h>

#include <cstdint>
#include <vector>

namespace terrella::widgets {

/// How many samples each class has: a bar a class in its colour with the count at its end, and a line at an equal
/// share. Few rows are all seen at once; many scroll with the plot around them.
class ClassBalancePlot : public QCustomPlot {
    Q_OBJECT

public:
    explicit ClassBalancePlot(QWidget* parent = nullptr);

    /// `counts` by class; `unlabelled` is a grey bar of its own where there are any.
    void setCounts(const QStringList& classes, const std::vector<std::int64_t>& counts, std::int64_t unlabelled);
    [[nodiscard]] QString csv() const;
    /// Largest over smallest class that occurs; 0 without any.
    [[nodiscard]] double imbalance() const;
    [[nodiscard]] int wantedHeight() const;

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void draw();

    QStringList names_;
    std::vector<std::int64_t> counts_; // as names_, the unlabelled last
    int classes_ = 0;
};

/// Samples by class among `indices`, in the order of the dataset's classes, then those without any. A label set counts
/// once for each of its classes.
std::vector<std::int64_t> classCountsOf(const data::Dataset& dataset, const std::vector<std::size_t>& indices);

} // namespace terrella::widgets
