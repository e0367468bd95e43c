// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace terrella::data {

/// A histogram whose range need not be known beforehand. Bins are 2^level wide and lie on multiples of that; when a
/// value falls outside, neighbours are joined until it fits. What comes out depends on the values alone, not on their
/// order or on how they were shared among threads.
class RangeHistogram {
public:
    static constexpr std::int64_t bins = 4096;

    /// Counts the finite values, which lie in [least, greatest].
    void add(std::span<const float> values, double least, double greatest);
    void merge(const RangeHistogram& other);

    /// The value below which `share` of the values lie, exact to a bin; within [least, greatest].
    [[nodiscard]] double percentile(double share, double least, double greatest) const;
    /// Counts again in `coarse.size()` equal bins from least to greatest.
    void rebin(std::span<std::int64_t> coarse, double least, double greatest) const;

private:
    void cover(double least, double greatest);
    void coarsen();
    [[nodiscard]] double width() const;
    [[nodiscard]] double representative(std::size_t bin) const;

    int level_ = 0;
    std::int64_t first_ = 0;           // index of counts_[0] on the grid of this level
    std::int64_t low_ = 0, high_ = -1; // occupied grid indices, low > high when empty
    bool integers_ = true;             // all values so far are whole numbers
    std::vector<std::int64_t> counts_; // [bins], empty before the first value
};

} // namespace terrella::data
