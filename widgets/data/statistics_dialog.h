// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/statistics_model.h"

#include <QDialog>
#include <QElapsedTimer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class ErrorPanel;
class SmallPlot;

/// Statistics of every band over the samples given: a job with progress and Cancel, then a table and the histogram
/// of the chosen band. Closing the dialog does not stop the job: its result lands in the cache.
class StatisticsDialog : public QDialog {
    Q_OBJECT

public:
    StatisticsDialog(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                     jobs::JobRunner& jobs, QWidget* parent = nullptr);

    [[nodiscard]] const StatisticsModel& model() const { return *model_; }

Q_SIGNALS:
    void concluded();

private:
    void start();
    void showProgress();
    void showResult(data::DatasetStatistics statistics);
    void showBand(int row);

    std::shared_ptr<const data::Dataset> dataset_;
    std::vector<std::size_t> indices_;
    jobs::JobRunner& jobs_;
    quint64 job_ = 0;
    StatisticsModel* model_;
    QLabel* about_;
    QProgressBar* bar_;
    QPushButton* cancel_;
    ErrorPanel* error_;
    QTableView* table_;
    SmallPlot* plot_;
    QPushButton* copy_;
};

} // namespace terrella::widgets
