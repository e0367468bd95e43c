// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/statistics_model.h"
#include "widgets/data/statistics_page.h"

namespace terrella::widgets {

/// Statistics of every band, and the histogram of the chosen one. Reads at once.
class BandStatisticsPage : public StatisticsPage {
    Q_OBJECT

public:
    BandStatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                       jobs::JobRunner& jobs, QWidget* parent = nullptr);

    [[nodiscard]] const StatisticsModel& model() const { return *model_; }

private:
    void showResult(data::DatasetStatistics statistics);
    void showBand(int row);

    StatisticsModel* model_;
};

} // namespace terrella::widgets
