// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace terrella::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

} // namespace

double quantile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    const double at = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (at - static_cast<double>(below)) * (values[above] - values[below]);
}

BenchCase measured(std::string name, std::string precision, double images, const Watch& watch,
                   const std::function<void()>& step) {
    constexpr std::size_t least_steps = 3;
    for (int i = 0; i < 2 && !watch.stop.stop_requested(); ++i)
        step();
    std::vector<double> times;
    const Clock::time_point begin = Clock::now();
    while (!watch.stop.stop_requested() && (times.size() < least_steps || seconds_since(begin) < watch.seconds)) {
        const Clock::time_point step_begin = Clock::now();
        step();
        times.push_back(seconds_since(step_begin));
    }
    BenchCase result{std::move(name), std::move(precision)};
    result.steps = static_cast<std::int64_t>(times.size());
    if (times.empty())
        return result;
    result.images_per_s = images * static_cast<double>(times.size()) / std::accumulate(times.begin(), times.end(), 0.0);
    result.p50_ms = 1e3 * quantile(times, 0.5);
    result.p99_ms = 1e3 * quantile(times, 0.99);
    return result;
}

std::string shape_text(std::int64_t channels, std::int64_t size) {
    return std::to_string(channels) + "×" + std::to_string(size) + "×" + std::to_string(size);
}

std::vector<int> channel_counts(const BenchSettings& settings) {
    if (settings.channels > 0)
        return {static_cast<int>(settings.channels)};
    return {13, 3};
}

} // namespace terrella::bench
