// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/checksum.h"

#include <array>
#include <bit>
#include <cstring>

namespace terrella {
namespace {

static_assert(std::endian::native == std::endian::little, "stored sums are those of little-endian machines");

constexpr std::uint64_t odd = 0x9e3779b97f4a7c15ULL;

/// For a given word a one-to-one map of the state, and the other way round, so that one changed word always shows.
std::uint64_t taken(std::uint64_t state, std::uint64_t word) {
    state = (state ^ word) * odd;
    return state ^ (state >> 29);
}

} // namespace

std::uint64_t checksum(std::span<const std::byte> bytes) {
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4}; // independent, so that their multiplications overlap
    const std::byte* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= sizeof lanes; at += sizeof lanes, left -= sizeof lanes) {
        std::array<std::uint64_t, 4> words;
        std::memcpy(words.data(), at, sizeof words);
        for (std::size_t i = 0; i < lanes.size(); ++i)
            lanes[i] = taken(lanes[i], words[i]);
    }
    std::uint64_t sum = bytes.size();
    for (const std::uint64_t lane : lanes)
        sum = taken(sum, lane);
    for (; left > 0;) {
        std::uint64_t word = 0;
        const std::size_t n = left < sizeof word ? left : sizeof word;
        std::memcpy(&word, at, n);
        sum = taken(sum, word);
        at += n;
        left -= n;
    }
    return sum;
}

std::uint64_t checksum(std::string_view bytes) {
    return checksum(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

} // namespace terrella
