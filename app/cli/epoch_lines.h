// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "training/report.h"

#include <cstdint>
#include <string>

namespace terrella::cli {

/// One line an epoch on the console; warnings and messages as remarks.
class EpochLines final : public training::TrainingObserver {
public:
    explicit EpochLines(Console& console) : console_(console) {}

    void started(const training::RunStart& start) override;
    void step_finished(const training::StepReport& report) override { images_per_s_ = report.images_per_s; }
    void epoch_finished(const training::EpochReport& report) override;
    void warned(const training::Warning& warning) override;
    void message(const Message& line) override { console_.remark(line.text()); }

private:
    Console& console_;
    std::int64_t epochs_ = 0;
    double images_per_s_ = 0;
};

} // namespace terrella::cli
