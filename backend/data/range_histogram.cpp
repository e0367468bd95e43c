// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/range_histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::data {
namespace {

// Finer than any sensor: float32 in [0, 1] gets 2^-12, and a constant band must end somewhere.
constexpr int finest_level = -40;

std::int64_t grid_index(double value, int level) {
    return static_cast<std::int64_t>(std::floor(std::ldexp(value, -level)));
}

/// The finest level at which least and greatest lie less than `bins` apart, and both indices fit.
int level_for(double least, double greatest) {
    int level = finest_level;
    while (std::abs(std::ldexp(least, -level)) > 1e15 || std::abs(std::ldexp(greatest, -level)) > 1e15 ||
           grid_index(greatest, level) - grid_index(least, level) >= RangeHistogram::bins)
        ++level;
    return level;
}

std::int64_t halved(std::int64_t index) { return index >> 1; } // arithmetic: floor for negatives too

} // namespace

double RangeHistogram::width() const { return std::ldexp(1.0, level_); }

void RangeHistogram::coarsen() {
    std::vector<std::int64_t> joined(bins, 0);
    const std::int64_t first = halved(first_);
    for (std::int64_t i = low_; i <= high_; ++i)
        joined[static_cast<std::size_t>(halved(i) - first)] += counts_[static_cast<std::size_t>(i - first_)];
    counts_.swap(joined);
    first_ = first;
    low_ = halved(low_);
    high_ = halved(high_);
    ++level_;
}

void RangeHistogram::cover(double least, double greatest) {
    const int needed = level_for(least, greatest);
    if (counts_.empty()) {
        counts_.assign(bins, 0);
        level_ = needed;
        low_ = first_ = grid_index(least, level_);
        high_ = grid_index(greatest, level_);
        return;
    }
    while (level_ < needed)
        coarsen();
    while (std::max(high_, grid_index(greatest, level_)) - std::min(low_, grid_index(least, level_)) >= bins)
        coarsen();
    const std::int64_t low = std::min(low_, grid_index(least, level_));
    const std::int64_t high = std::max(high_, grid_index(greatest, level_));
    if (low != first_) {
        std::vector<std::int64_t> moved(bins, 0);
        for (std::int64_t i = low_; i <= high_; ++i)
            moved[static_cast<std::size_t>(i - low)] = counts_[static_cast<std::size_t>(i - first_)];
        counts_.swap(moved);
        first_ = low;
    }
    low_ = low;
    high_ = high;
}

void RangeHistogram::add(std::span<const float> values, double least, double greatest) {
    cover(least, greatest);
    const double inverse = std::ldexp(1.0, -level_);
    for (const float v : values) {
        if (!std::isfinite(v))
            continue;
        ++counts_[static_cast<std::size_t>(static_cast<std::int64_t>(std::floor(v * inverse)) - first_)];
        integers_ = integers_ && v == std::trunc(v);
    }
}

void RangeHistogram::merge(const RangeHistogram& other) {
    if (other.counts_.empty())
        return;
    RangeHistogram from = other;
    if (counts_.empty()) {
        *this = std::move(from);
        return;
    }
    while (from.level_ < level_)
        from.coarsen();
    while (level_ < from.level_)
        coarsen();
    while (std::max(high_, from.high_) - std::min(low_, from.low_) >= bins) {
        coarsen();
        from.coarsen();
    }
    cover(std::ldexp(static_cast<double>(from.low_), level_), std::ldexp(static_cast<double>(from.high_), level_));
    for (std::int64_t i = from.low_; i <= from.high_; ++i)
        counts_[static_cast<std::size_t>(i - first_)] += from.counts_[static_cast<std::size_t>(i - from.first_)];
    integers_ = integers_ && from.integers_;
}

double RangeHistogram::representative(std::size_t bin) const {
    const double low = std::ldexp(static_cast<double>(first_ + static_cast<std::int64_t>(bin)), level_);
    if (integers_) // the middle of the whole numbers in the bin
        return level_ <= 0 ? low : low + (width() - 1) / 2;
    return low + width() / 2;
}

double RangeHistogram::percentile(double share, double least, double greatest) const {
    const std::int64_t total = std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0});
    const double wanted = share * static_cast<double>(total);
    std::int64_t below = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        below += counts_[i];
        if (counts_[i] > 0 && static_cast<double>(below) >= wanted)
            return std::clamp(representative(i), least, greatest);
    }
    return greatest;
}

void RangeHistogram::rebin(std::span<std::int64_t> coarse, double least, double greatest) const {
    const double n = static_cast<double>(coarse.size());
    const double scale = greatest > least ? n / (greatest - least) : 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        if (counts_[i] == 0)
            continue;
        const double position = (std::clamp(representative(i), least, greatest) - least) * scale;
        coarse[std::min(static_cast<std::size_t>(position), coarse.size() - 1)] += counts_[i];
    }
}

} // namespace terrella::data
