// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <numbers>
#include <utility>

namespace terrella {

/// SplitMix64 (Steele, Lea, Flood 2014): the output for the counter value `state`.
constexpr std::uint64_t splitmix64(std::uint64_t state) {
    std::uint64_t z = state + 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// Which draw of a run this is. Every random choice is a function of these five numbers alone, so the number of
/// workers and the order in which they finish change nothing, and a resumed run draws what the unbroken one drew.
struct DrawKey {
    std::uint64_t seed = 0;
    std::uint64_t epoch = 0;
    std::uint64_t sample = 0;
    std::uint64_t view = 0;
    std::uint64_t operation = 0;
};

/// A counter-based stream of random numbers: the same key gives the same numbers on every machine.
class RandomStream {
public:
    explicit RandomStream(const DrawKey& key) : RandomStream{key.seed, key.epoch, key.sample, key.view, key.operation} {}
    RandomStream(std::initializer_list<std::uint64_t> words) {
        for (const std::uint64_t word : words)
            base_ = splitmix64(base_ ^ splitmix64(word + 0x632BE59BD9B4E019ULL));
    }

    std::uint64_t bits() { return splitmix64(base_ + 0x9E3779B97F4A7C15ULL * counter_++); }
    /// Uniform in [0, 1) with 53 bits.
    double uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform integer in [0, n), 0 < n <= 2^32; the bias is below n / 2^32.
    std::uint64_t below(std::uint64_t n) { return ((bits() >> 32) * n) >> 32; }
    bool chance(double probability) { return uniform() < probability; }
    /// Standard normal (Box and Muller 1958); two uniforms a call, so that the stream position stays easy to follow.
    double normal() {
        const double u = 1.0 - uniform();
        const double v = uniform();
        return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
    }

private:
    std::uint64_t base_ = 0;
    std::uint64_t counter_ = 0;
};

/// Shuffles [first, last) with the stream (Fisher and Yates); the result depends on the stream alone.
template <class Iterator>
void shuffle(Iterator first, Iterator last, RandomStream& stream) {
    for (auto n = last - first; n > 1; --n) {
        const auto pick = static_cast<decltype(n)>(stream.below(static_cast<std::uint64_t>(n)));
        std::swap(first[n - 1], first[pick]);
    }
}

} // namespace terrella
