// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace terrella::data {

/// Decoded samples within a budget of memory. Integers of up to 16 bits are kept as such (a quarter or half of
/// float32); reading back gives the same bits. What is in stays in: every epoch visits every sample once, so replacing
/// old entries would only trade one miss for another. Any number of threads may use it at once.
class SampleCache {
public:
    /// `samples` is the number of indices; `budget` in bytes, 0 keeps nothing.
    SampleCache(std::size_t samples, std::uint64_t budget);

    /// Fills `image` and `label` and returns true when `index` is in the cache.
    bool get(std::size_t index, Image& image, int& label) const;
    /// Keeps a copy when it fits the budget and is not there yet.
    void put(std::size_t index, const Image& image, int label);
    [[nodiscard]] std::uint64_t used_bytes() const;

private:
    struct Entry;
    static std::shared_ptr<const Entry> pack(const Image& image, int label);

    std::uint64_t budget_;
    mutable std::mutex mutex_;
    std::uint64_t used_ = 0;
    bool full_ = false;
    std::vector<std::shared_ptr<const Entry>> entries_; // [samples], null when absent
};

} // namespace terrella::data
