// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

namespace terrella::data {

/// Count, mean, sum of squared deviations and range of values; parts are merged exactly (Chan, Golub, LeVeque 1983).
struct Moments {
    std::int64_t count = 0, missing = 0; // missing: not finite
    double mean = 0, squares = 0;
    double least = std::numeric_limits<double>::infinity(), greatest = -std::numeric_limits<double>::infinity();

    /// Population standard deviation; 0 without values.
    [[nodiscard]] double deviation() const {
        return count > 0 ? std::sqrt(squares / static_cast<double>(count)) : 0;
    }
    void merge(const Moments& other) {
        missing += other.missing;
        if (other.count == 0)
            return;
        const double n = static_cast<double>(count), m = static_cast<double>(other.count), delta = other.mean - mean;
        mean += delta * m / (n + m);
        squares += other.squares + delta * delta * n * m / (n + m);
        count += other.count;
        least = std::min(least, other.least);
        greatest = std::max(greatest, other.greatest);
    }
};

/// Two passes over one plane: exact, and a plane is in the processor's cache anyway.
inline Moments moments_of(std::span<const float> plane) {
    Moments m;
    double sum = 0;
    for (const float v : plane) {
        if (!std::isfinite(v)) {
            ++m.missing;
            continue;
        }
        sum += v;
        ++m.count;
        m.least = std::min(m.least, static_cast<double>(v));
        m.greatest = std::max(m.greatest, static_cast<double>(v));
    }
    if (m.count == 0)
        return m;
    m.mean = sum / static_cast<double>(m.count);
    for (const float v : plane)
        if (std::isfinite(v))
            m.squares += (v - m.mean) * (v - m.mean);
    return m;
}

} // namespace terrella::data
