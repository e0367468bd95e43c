// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/health.h"

#include "base/text.h"
#include "training/health_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace terrella::training {
namespace {

constexpr std::size_t remembered_steps = 20;
constexpr double least_s = 3.0;
constexpr std::size_t least_spreads = 5;
constexpr std::int64_t spread_patience = 40; // steps

} // namespace

std::optional<Warning> SpreadMonitor::add(std::int64_t step, double share) {
    const HealthRule& rule = spread_rule();
    last_.push_back({step, share});
    while (last_.size() > least_spreads && last_.front().step < step - spread_patience)
        last_.pop_front();
    first_step_ = first_step_.value_or(step);
    // The best of them decides: one good measurement is no collapse.
    const double best = std::ranges::max_element(last_, {}, &Measurement::share)->share;
    if (last_.size() < least_spreads || step - *first_step_ < spread_patience || best >= rule.low)
        return std::nullopt;
    const Severity severity = best < rule.alarm_below ? Severity::alarm : Severity::warning;
    if (told_ && *told_ >= severity)
        return std::nullopt;
    told_ = severity;
    return Warning{step, rule.rule, severity,
                   "The spread of the projections was at most " + short_number(best) + " in the last " +
                       std::to_string(step - last_.front().step) + " steps; 1 fills all directions, 0 is one for all",
                   "The network answers nearly the same for all images, so that little tells them apart",
                   "If it does not rise within an epoch, lower optimizer.lr or lengthen schedule.warmup_epochs, and see "
                   "in monitor.knn whether the features still get better"};
}

double DataWaitMonitor::share() const { return all_s_ > 0 ? waited_s_ / all_s_ : 0; }

std::optional<Warning> DataWaitMonitor::add(std::int64_t step, double step_s, double waited_s) {
    last_.push_back({step_s, waited_s});
    all_s_ += step_s;
    waited_s_ += waited_s;
    if (last_.size() > remembered_steps) {
        all_s_ -= last_.front().all;
        waited_s_ -= last_.front().waited;
        last_.pop_front();
    }
    if (warned_ || last_.size() < remembered_steps || all_s_ < least_s || share() <= data_wait_rule().high)
        return std::nullopt;
    warned_ = true;
    return Warning{step, data_wait_rule().rule, Severity::warning,
                   "Training waited for data " + std::to_string(std::lround(100 * share())) + " % of the last " +
                       short_number(all_s_) + " s",
                   "Reading and augmenting images is slower than learning from them",
                   "Raise data.workers, raise data.cache_mb so that decoded images stay in memory, or set data.size to "
                   "shrink them once"};
}

double RateMeter::add(double time_s, std::int64_t images) {
    total_ += images;
    marks_.push_back({time_s, total_});
    if (marks_.size() > remembered_steps + 1)
        marks_.pop_front();
    const double span = marks_.back().time_s - marks_.front().time_s;
    return span > 0 ? static_cast<double>(marks_.back().total - marks_.front().total) / span : 0;
}

} // namespace terrella::training
