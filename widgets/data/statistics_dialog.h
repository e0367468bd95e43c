// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/statistics_model.h"

#include <QDialog>

#include <memory>
#include <vector>

class QTabWidget;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class BandStatisticsPage;
class ClassBalancePlot;
class ClassStatisticsPage;

/// Statistics over the samples given: of every band, how many samples each class has, and every band by class. Closing the dialog does not stop a job:
/// its result lands in the cache.
class StatisticsDialog : public QDialog {
    Q_OBJECT

public:
    StatisticsDialog(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                     jobs::JobRunner& jobs, QWidget* parent = nullptr);

    [[nodiscard]] const StatisticsModel& model() const;
    [[nodiscard]] QTabWidget* tabs() const { return tabs_; }
    /// Null where there are no classes.
    [[nodiscard]] ClassStatisticsPage* byClass() const { return by_class_; }
    [[nodiscard]] ClassBalancePlot* balance() const { return balance_; }

Q_SIGNALS:
    /// The statistics of the bands are there, or why not.
    void concluded();

private:
    QWidget* makeBalance();

    std::shared_ptr<const data::Dataset> dataset_;
    std::vector<std::size_t> indices_;
    jobs::JobRunner& jobs_;
    QTabWidget* tabs_;
    BandStatisticsPage* bands_;
    ClassBalancePlot* balance_ = nullptr;
    ClassStatisticsPage* by_class_ = nullptr;
};

} // namespace terrella::widgets
