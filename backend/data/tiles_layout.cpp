// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/name_ending.h"
#include "data/names.h"
#include "data/raster.h"
#include "data/tiles.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace terrella::data {
namespace {

/// What comes before the role in "example_tiles/7anchor.npy", and the role; none for other names.
std::optional<std::pair<std::string, int>> triplet_of(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, int>, 4> words{
        {{"anchor.npy", 0}, {"neighbor.npy", 1}, {"neighbour.npy", 1}, {"distant.npy", 2}}};
    const std::string small = lower_case(name);
    for (const auto& [word, role] : words) {
        if (!small.ends_with(word))
            continue;
        std::string before = name.substr(0, name.size() - word.size());
        while (before.ends_with('_') || before.ends_with('-'))
            before.pop_back();
        if (before.empty() || std::isdigit(static_cast<unsigned char>(before.back())) == 0)
            return std::nullopt; // without a number there are no triplets to tell apart
        return std::pair{before, role};
    }
    return std::nullopt;
}

/// Brings the files of a triplet together where its first one stands, and lists triplets that are not whole.
void gather_triplets(const FileTree& tree, TilesLayout& layout) {
    static constexpr std::array<const char*, 3> names{"anchor", "neighbour", "distant tile"};
    std::map<std::string, std::pair<std::size_t, std::array<bool, 3>>> found; // first position, roles
    for (std::size_t i = 0; i < layout.files.size(); ++i) {
        const TilesLayout::File& file = layout.files[i];
        if (file.triplet.empty())
            continue;
        auto& [first, roles] = found.try_emplace(file.triplet, i, std::array{false, false, false}).first->second;
        roles[static_cast<std::size_t>(file.role)] = true;
    }
    for (const auto& [triplet, at] : found) {
        const auto& [first, roles] = at;
        if (roles[0] && roles[1] && roles[2]) {
            ++layout.triplets;
            continue;
        }
        for (std::size_t role = 0; role < 3; ++role)
            if (!roles[role])
                layout.incomplete.push_back(
                    {tree.shown_path(layout.files[first].entry), std::string("the triplet has no ") + names[role]});
    }
    const auto position = [&](const TilesLayout::File& file, std::size_t own) {
        return file.triplet.empty() ? own : found.at(file.triplet).first;
    };
    std::vector<std::pair<std::size_t, std::size_t>> order; // position, index
    for (std::size_t i = 0; i < layout.files.size(); ++i)
        order.emplace_back(position(layout.files[i], i), i);
    std::ranges::stable_sort(order, [&](const auto& a, const auto& b) {
        return std::pair(a.first, layout.files[a.second].role) < std::pair(b.first, layout.files[b.second].role);
    });
    std::vector<TilesLayout::File> sorted;
    for (const auto& [at, index] : order)
        sorted.push_back(std::move(layout.files[index]));
    layout.files = std::move(sorted);
}

} // namespace

TilesLayout recognise_tiles(const FileTree& tree) {
    TilesLayout layout;
    std::size_t images = 0;
    for (std::size_t i = 0; i < tree.entries().size(); ++i) {
        const std::string& name = tree.entries()[i].name;
        images += readable_extension(name) ? 1 : 0;
        if (name_ending(name) != ".npy")
            continue;
        const auto triplet = triplet_of(name);
        layout.files.push_back({i, split_of_path(name), triplet ? triplet->first : "", triplet ? triplet->second : 0});
    }
    if (layout.files.empty()) {
        layout.why_not = told("none of its files ends in .npy");
        return layout;
    }
    if (images > layout.files.size()) {
        layout.why_not = told("it holds more images than .npy files");
        layout.files.clear();
        return layout;
    }
    const std::size_t files = layout.files.size();
    gather_triplets(tree, layout);
    layout.recognised_by = counted(files, told("%1 .npy file"), told("%1 .npy files"));
    if (layout.triplets > 0)
        layout.recognised_by =
            told("%1, among them %2 of tiles (<i>anchor, <i>neighbor, <i>distant) as Tile2Vec "
                 "publishes them",
                 layout.recognised_by, counted(layout.triplets, told("%1 triplet"), told("%1 triplets")));
    return layout;
}

} // namespace terrella::data
