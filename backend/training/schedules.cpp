// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/schedules.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace terrella::training {
namespace {

/// From `start` at share 0 to `end` at share 1.
double half_cosine(double start, double end, double share) {
    return end + (start - end) * 0.5 * (1.0 + std::cos(std::numbers::pi * share));
}

std::int64_t warmup_of(const ScheduleSettings& settings, std::int64_t total_steps, std::int64_t steps_per_epoch) {
    const std::int64_t asked = std::llround(settings.warmup_epochs * static_cast<double>(steps_per_epoch));
    return std::clamp<std::int64_t>(asked, 0, total_steps);
}

/// The first step, from 0, after a milestone. Rounded, as 0.6 of 50 steps is 30 and not 29.999….
std::int64_t drop_of(double milestone, std::int64_t total_steps) {
    return std::llround(milestone * static_cast<double>(total_steps));
}

} // namespace

double learning_rate(const ScheduleSettings& settings, double peak, std::int64_t step, std::int64_t total_steps,
                     std::int64_t steps_per_epoch) {
    const std::int64_t warmup = warmup_of(settings, total_steps, steps_per_epoch);
    if (step < warmup)
        return peak * static_cast<double>(step + 1) / static_cast<double>(warmup);
    if (settings.shape == "cosine") {
        const auto left = static_cast<double>(std::max<std::int64_t>(1, total_steps - warmup));
        return half_cosine(peak, peak * settings.final_fraction, static_cast<double>(step - warmup) / left);
    }
    double rate = peak;
    if (settings.shape == "step") {
        for (const double milestone : settings.milestones)
            if (step >= drop_of(milestone, total_steps))
                rate *= settings.decay;
    }
    return rate;
}

std::vector<methods::Milestone> rate_milestones(const ScheduleSettings& settings, std::int64_t total_steps,
                                                std::int64_t steps_per_epoch) {
    std::vector<methods::Milestone> known;
    const std::int64_t warmup = warmup_of(settings, total_steps, steps_per_epoch);
    if (warmup > 1) // a single step has the peak rate
        known.push_back({warmup, "warmup-ended"});
    if (settings.shape == "step")
        for (const double milestone : settings.milestones)
            if (const std::int64_t step = drop_of(milestone, total_steps); step > warmup)
                known.push_back({step + 1, "rate-dropped"});
    return known;
}

double lightly_warmup_cosine(std::int64_t step, std::int64_t steps, std::int64_t warmup, double start, double end) {
    if (step < warmup)
        return start * static_cast<double>(step + 1) / static_cast<double>(warmup);
    const std::int64_t span = steps - warmup - 1;
    return span <= 0 ? end : half_cosine(start, end, static_cast<double>(step - warmup) / static_cast<double>(span));
}

double linear_warmup_cosine(std::int64_t step, std::int64_t steps, std::int64_t warmup, double rate,
                            double warmup_start, double eta_min) {
    if (step == 0 && warmup > 0)
        return warmup_start;
    if (step < warmup)
        return warmup_start +
               static_cast<double>(step) * (rate - warmup_start) / static_cast<double>(warmup - 1);
    const double top = warmup == 0 ? warmup_start : rate;
    return half_cosine(top, eta_min, static_cast<double>(step - warmup) / static_cast<double>(steps - warmup));
}

double moco_v2_rate(std::int64_t epoch, std::int64_t epochs, double rate, bool cosine,
                    const std::vector<std::int64_t>& milestones) {
    if (cosine)
        return half_cosine(rate, 0, static_cast<double>(epoch) / static_cast<double>(epochs));
    for (const std::int64_t milestone : milestones)
        rate *= epoch >= milestone ? 0.1 : 1.0;
    return rate;
}

double warmup_cosine(double epoch, double epochs, double warmup_epochs, double rate, double least) {
    if (epoch < warmup_epochs)
        return rate * epoch / warmup_epochs;
    return half_cosine(rate, least, (epoch - warmup_epochs) / (epochs - warmup_epochs));
}

} // namespace terrella::training
