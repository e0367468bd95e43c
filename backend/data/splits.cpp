// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/splits.h"

#include "base/error.h"
#include "base/random.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace terrella::data {
namespace {

// First words of the streams, so that equal seeds elsewhere draw other numbers.
constexpr std::uint64_t split_stream = 0x73706c6974;    // "split"
constexpr std::uint64_t fraction_stream = 0x6c6162656c; // "label"

/// Indices of each class in ascending order; −1 collects the unlabelled.
std::map<int, std::vector<std::size_t>> by_class(const Dataset& dataset, const std::vector<std::size_t>& indices) {
    std::map<int, std::vector<std::size_t>> groups;
    for (const std::size_t index : indices)
        groups[dataset.sample(index).label].push_back(index);
    for (auto& [label, members] : groups)
        std::ranges::sort(members);
    return groups;
}

std::vector<std::size_t> all_indices(const Dataset& dataset) {
    std::vector<std::size_t> indices(dataset.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
}

bool has_split(const Dataset& dataset, const std::string& name) {
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (dataset.sample(i).split == name)
            return true;
    return false;
}

Split given_split(const Dataset& dataset, const std::string& held_out) {
    Split split;
    split.rule = "given";
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        const std::string& part = dataset.sample(i).split;
        if (part == "train")
            split.train.push_back(i);
        else if (part == held_out)
            split.held_out.push_back(i);
        else
            ++left_out;
    }
    if (left_out > 0)
        split.notes.push_back(
            told("%1 samples belong to neither 'train' nor '%2' and are left out", left_out, held_out));
    return split;
}

Split divided(const Dataset& dataset, const SplitSettings& settings, const std::string& rule) {
    Split split;
    split.rule = rule;
    for (auto& [label, members] : by_class(dataset, all_indices(dataset))) {
        if (rule == "ordered") {
            std::ranges::stable_sort(members, [&](std::size_t a, std::size_t b) {
                return natural_less(dataset.sample(a).id, dataset.sample(b).id);
            });
        } else {
            // Keyed by the class's name, so that a class added beside it changes nothing here.
            const std::string name = label < 0 ? std::string() : dataset.info().classes.at(label);
            RandomStream stream{static_cast<std::uint64_t>(settings.seed), split_stream, fingerprint(name)};
            shuffle(members.begin(), members.end(), stream);
        }
        const auto count = static_cast<std::int64_t>(members.size());
        std::int64_t train = std::llround(settings.train * static_cast<double>(count));
        if (settings.train < 1)
            train = std::clamp<std::int64_t>(train, 1, std::max<std::int64_t>(count - 1, 1));
        if (count == 1 && label >= 0)
            split.notes.push_back(
                told("Class '%1' has one sample, which stays in the training part", dataset.info().classes.at(label)));
        split.train.insert(split.train.end(), members.begin(), members.begin() + train);
        split.held_out.insert(split.held_out.end(), members.begin() + train, members.end());
    }
    std::ranges::sort(split.train);
    std::ranges::sort(split.held_out);
    return split;
}

} // namespace

std::string Split::hash(const Dataset& dataset) const {
    std::uint64_t chain = fingerprint("train");
    for (const std::size_t index : train)
        chain = fingerprint(dataset.sample(index).id + '\n', chain);
    chain = fingerprint("held out", chain);
    for (const std::size_t index : held_out)
        chain = fingerprint(dataset.sample(index).id + '\n', chain);
    return hex_text(chain);
}

Split split_dataset(const Dataset& dataset, const SplitSettings& settings) {
    if (!(settings.train > 0 && settings.train <= 1))
        throw ConfigurationError(told("The training share %1 is out of range", number_text(settings.train)),
                                 "split.train", told("Give a number above 0 and up to 1, usually 0.8"));
    const bool train = has_split(dataset, "train");
    const std::string held_out = has_split(dataset, "test") ? "test" : has_split(dataset, "val") ? "val" : "";
    const bool given = train && !held_out.empty();
    if (settings.rule == "given" && !given)
        throw ConfigurationError(
            told("The data has no splits of its own"), dataset.info().path,
            told("Set data.split.rule to stratified or ordered, or sort the class folders into train/ and test/"));
    if (settings.rule == "given" || (settings.rule == "auto" && given))
        return given_split(dataset, held_out);
    if (settings.rule == "auto")
        return divided(dataset, settings, "stratified");
    if (settings.rule == "stratified" || settings.rule == "ordered")
        return divided(dataset, settings, settings.rule);
    const std::vector<std::string> rules{"auto", "given", "stratified", "ordered"};
    throw ConfigurationError(told("Unknown split rule '%1'", settings.rule), "split.rule",
                             name_remedy(settings.rule, rules));
}

std::vector<std::size_t> label_fraction(const Dataset& dataset, const std::vector<std::size_t>& indices,
                                        double fraction, std::uint64_t seed) {
    if (!(fraction > 0 && fraction <= 1))
        throw ConfigurationError(told("The label fraction %1 is out of range", number_text(fraction)), "label fraction",
                                 told("Give a number above 0 and up to 1; 1 uses every label"));
    std::vector<std::size_t> kept;
    for (auto& [label, members] : by_class(dataset, indices)) {
        if (label < 0)
            continue;
        RandomStream stream{seed, fraction_stream, fingerprint(dataset.info().classes.at(label))};
        shuffle(members.begin(), members.end(), stream);
        // A smaller fraction of the same seed is a part of a larger one, so curves over fractions compare.
        const auto count = std::max<std::int64_t>(1, std::llround(fraction * static_cast<double>(members.size())));
        kept.insert(kept.end(), members.begin(), members.begin() + count);
    }
    std::ranges::sort(kept);
    return kept;
}

} // namespace terrella::data
