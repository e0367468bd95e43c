// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/companions.h"

#include <algorithm>

namespace terrella::data {
namespace {

constexpr std::uint64_t companion_stream = 0x636f6d70616e; // "compan"
constexpr int tries = 64;

} // namespace

Companions::Companions(const Dataset& dataset, const std::vector<std::size_t>& part, std::uint64_t seed)
    : dataset_(dataset), part_(part), in_part_(dataset.size(), false), seed_(seed) {
    for (const std::size_t index : part_)
        in_part_.at(index) = true;
}

std::vector<std::size_t> Companions::neighbours(std::size_t index) const {
    std::vector<std::size_t> near = dataset_.neighbours(index);
    std::erase_if(near, [&](std::size_t other) { return !in_part_[other] || other == index; });
    return near;
}

std::size_t Companions::choose(Companion which, std::size_t index, std::uint64_t epoch) const {
    if (which == Companion::itself)
        return index;
    RandomStream stream{seed_, companion_stream, epoch, index, static_cast<std::uint64_t>(which)};
    std::vector<std::size_t> candidates;
    if (which == Companion::neighbour) {
        candidates = neighbours(index);
        if (candidates.empty())
            return index;
    } else {
        candidates = dataset_.distant(index);
        std::erase_if(candidates, [&](std::size_t other) { return !in_part_[other]; });
        if (candidates.empty())
            return any_distant(index, stream);
    }
    return candidates[stream.below(candidates.size())];
}

std::size_t Companions::any_distant(std::size_t index, RandomStream& stream) const {
    const std::vector<std::size_t> near = dataset_.neighbours(index);
    const std::string& place = dataset_.sample(index).place;
    std::size_t other = index;
    for (int k = 0; k < tries; ++k) {
        other = part_[stream.below(part_.size())];
        const bool elsewhere = place.empty() || dataset_.sample(other).place != place;
        if (other != index && elsewhere && std::ranges::find(near, other) == near.end())
            return other;
    }
    return other; // a part of few places: whatever came last
}

} // namespace terrella::data
