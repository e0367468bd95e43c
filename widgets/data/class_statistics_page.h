// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/class_statistics_model.h"

#include <QWidget>

#include <memory>
#include <set>
#include <vector>

class QComboBox;
class QPushButton;
class QTableView;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class ErrorPanel;
class JobRow;
class Legend;
class SmallPlot;

/// Every band by class: a table of one figure, and the mean spectra of the classes. The samples are read when the page
/// is first shown, in a job.
class ClassStatisticsPage : public QWidget {
    Q_OBJECT

public:
    ClassStatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                        jobs::JobRunner& jobs, QWidget* parent = nullptr);
    ~ClassStatisticsPage() override;

    [[nodiscard]] const ClassStatisticsModel& model() const { return *model_; }

Q_SIGNALS:
    void concluded();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void start();
    void showResult(data::ClassStatistics statistics);
    void drawSpectra();
    [[nodiscard]] QColor colorOf(int index) const;

    std::shared_ptr<const data::Dataset> dataset_;
    std::vector<std::size_t> indices_;
    jobs::JobRunner& jobs_;
    bool started_ = false;
    std::vector<int> offered_; // classes in the legend
    std::set<int> shown_;      // those drawn
    ClassStatisticsModel* model_;
    JobRow* row_;
    ErrorPanel* error_;
    QComboBox* figure_;
    QTableView* table_;
    SmallPlot* plot_;
    Legend* legend_;
    QPushButton* copy_;
};

} // namespace terrella::widgets
