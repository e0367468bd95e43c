// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "epoch_lines.h"

#include "base/text.h"

#include <cstdio>

namespace terrella::cli {

void EpochLines::started(const training::RunStart& start) {
    epochs_ = start.epochs;
    console_.remark(std::to_string(start.total_steps) + " steps of " + start.loss_name + " on " + start.device + ", " +
                    start.precision + ", " + std::to_string(start.threads) + (start.threads == 1 ? " thread" : " threads") +
                    (start.first_step > 0 ? ", continued after step " + std::to_string(start.first_step) : ""));
}

void EpochLines::epoch_finished(const training::EpochReport& report) {
    std::string line = "epoch " + std::to_string(report.epoch) + "/" + std::to_string(epochs_) + "  step " +
                       std::to_string(report.step) + "  loss " + short_number(report.loss);
    for (const auto& [name, accuracy] : {std::pair("knn", report.knn), std::pair("linear", report.linear)})
        if (accuracy) {
            char text[32];
            std::snprintf(text, sizeof text, "  %s %.1f %%", name, 100 * *accuracy);
            line += text;
        }
    line += "  " + duration_text(report.seconds);
    if (images_per_s_ > 0)
        line += "  " + short_number(images_per_s_) + " images/s";
    console_.tell(line);
}

void EpochLines::warned(const training::Warning& warning) {
    console_.remark(training::severity_name(warning.severity) + " (" + warning.rule + ", step " +
                    std::to_string(warning.step) + "): " + warning.seen.text() +
                    (warning.remedy.empty() ? "" : ". " + warning.remedy.text()));
}

} // namespace terrella::cli
