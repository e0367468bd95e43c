// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/train/train_page.h"

#include <QStringList>

namespace terrella::widgets {

/// The run that trains here, kept so that another run can be looked at meanwhile.
struct TrainPage::Live {
    std::filesystem::path folder;
    training::Experiment experiment;
    std::optional<training::RunStart> start;
    std::vector<training::StepReport> steps;
    std::vector<training::EpochReport> epochs;
    std::vector<training::Warning> warnings;
    QStringList log;
    training::RunState state = training::RunState::running;
    bool resumable = false;

    [[nodiscard]] jobs::RunSummary summary() const;
    /// Seconds to the last step at the pace of the last ones; none before there is a pace.
    [[nodiscard]] std::optional<double> secondsLeft() const;
};

} // namespace terrella::widgets
