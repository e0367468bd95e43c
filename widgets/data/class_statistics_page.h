// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/class_statistics_model.h"
#include "widgets/data/statistics_page.h"

#include <set>
#include <vector>

class QComboBox;

namespace terrella::widgets {

class Legend;

/// Every band by class: a table of one figure, and the mean spectra of the classes. The samples are read when the page
/// is first shown, in a job.
class ClassStatisticsPage : public StatisticsPage {
    Q_OBJECT

public:
    ClassStatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                        jobs::JobRunner& jobs, QWidget* parent = nullptr);
    ~ClassStatisticsPage() override;

    [[nodiscard]] const ClassStatisticsModel& model() const { return *model_; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showResult(data::ClassStatistics statistics);
    void drawSpectra();
    [[nodiscard]] QColor colorOf(int index) const;

    bool started_ = false;
    std::vector<int> offered_; // classes in the legend
    std::set<int> shown_;      // those drawn
    ClassStatisticsModel* model_;
    QComboBox* figure_;
    Legend* legend_;
};

} // namespace terrella::widgets
