// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/pace.h"

#include <cstddef>

namespace terrella::training {
namespace {

constexpr std::size_t remembered_steps = 20;
constexpr double least_s = 3.0;

} // namespace

double DataWaitMeter::share() const { return all_s_ > 0 ? waited_s_ / all_s_ : 0; }

std::optional<DataWait> DataWaitMeter::settled() const {
    if (last_.size() < remembered_steps || all_s_ < least_s)
        return std::nullopt;
    return DataWait{share(), all_s_};
}

void DataWaitMeter::add(double step_s, double waited_s) {
    last_.push_back({step_s, waited_s});
    all_s_ += step_s;
    waited_s_ += waited_s;
    if (last_.size() > remembered_steps) {
        all_s_ -= last_.front().all;
        waited_s_ -= last_.front().waited;
        last_.pop_front();
    }
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
