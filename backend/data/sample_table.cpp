// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sample_table.h"

#include "data/filter_values.h"
#include "data/modalities.h"

#include <algorithm>
#include <cmath>

namespace terrella::data {
namespace {

constexpr std::size_t most_splits = 255, most_sensors = 32;

/// The number of `name`, added when it is new; `most` when there are that many.
std::size_t number_of(std::vector<std::string>& names, const std::string& name, std::size_t most) {
    const auto found = std::ranges::find(names, name);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    if (names.size() == most)
        return most;
    names.push_back(name);
    return names.size() - 1;
}

} // namespace

SampleTable::SampleTable(const Dataset& dataset) {
    const DatasetInfo& info = dataset.info();
    names_.classes = info.classes;
    for (const std::string& sensor : band_modalities(info.bands))
        number_of(names_.sensors, sensor, most_sensors);
    class_counts_.assign(info.classes.size(), 0);
    const std::size_t count = dataset.size();
    splits_.reserve(count);
    dates_.reserve(count);
    missing_.reserve(count);
    label_ends_.reserve(count + 1);
    id_ends_.reserve(count + 1);
    for (std::size_t i = 0; i < count; ++i)
        add(dataset.sample(i));
    names_.locations = !places_.empty();
    names_.clouds = !clouds_.empty();
    // Whatever the order in which they came: "no split" is behind the last.
    for (std::uint8_t& split : splits_)
        split = split == most_splits ? static_cast<std::uint8_t>(names_.splits.size()) : split;
}

void SampleTable::add(const SampleInfo& sample) {
    add_labels(sample);
    const std::size_t split = sample.split.empty() ? most_splits : number_of(names_.splits, sample.split, most_splits - 1);
    splits_.push_back(static_cast<std::uint8_t>(split));
    dates_.push_back(sample.date.empty() ? 0 : day_number(sample.date));
    names_.dates = names_.dates || dates_.back() != 0;
    std::uint32_t missing = 0;
    for (const std::string& sensor : sample.missing)
        if (const auto at = std::ranges::find(names_.sensors, sensor); at != names_.sensors.end())
            missing |= 1U << (at - names_.sensors.begin());
    missing_.push_back(missing);
    if (sample.location && places_.empty())
        places_.resize(splits_.size() - 1);
    if (sample.location)
        places_.push_back({static_cast<float>((*sample.location)[0]), static_cast<float>((*sample.location)[1])});
    else if (!places_.empty())
        places_.emplace_back();
    if (sample.cloud && clouds_.empty())
        clouds_.assign(splits_.size() - 1, unknown);
    if (sample.cloud || !clouds_.empty())
        clouds_.push_back(sample.cloud ? static_cast<float>(*sample.cloud) : unknown);
    ids_ += lower_utf8(sample.id);
    id_ends_.push_back(ids_.size());
}

void SampleTable::add_labels(const SampleInfo& sample) {
    const std::size_t before = labels_.size();
    const auto take = [&](int label) {
        if (label < 0 || static_cast<std::size_t>(label) >= class_counts_.size())
            return;
        labels_.push_back(static_cast<std::int16_t>(label));
        ++class_counts_[static_cast<std::size_t>(label)];
    };
    take(sample.label);
    std::ranges::for_each(sample.labels, take);
    unlabelled_ += labels_.size() == before ? 1 : 0;
    label_ends_.push_back(static_cast<std::uint32_t>(labels_.size()));
}

SampleTable SampleTable::with_shares(std::shared_ptr<const std::vector<PixelShares>> shares) const {
    SampleTable table = *this;
    table.shares_ = shares && shares->size() == size() ? std::move(shares) : nullptr;
    return table;
}

std::string lower_utf8(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 'A' && c <= 'Z') {
            text[i] = static_cast<char>(c + 32);
        } else if (c >= 0xC3 && c <= 0xD0 && i + 1 < text.size()) { // two bytes: U+00C0 to U+043F
            unsigned code = (c & 0x1FU) << 6U | (static_cast<unsigned char>(text[i + 1]) & 0x3FU);
            if ((code >= 0xC0 && code <= 0xDE && code != 0xD7) || (code >= 0x391 && code <= 0x3A9) ||
                (code >= 0x410 && code <= 0x42F))
                code += 32;
            else if (code >= 0x400 && code <= 0x40F)
                code += 80;
            else if ((code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177)) // pairs, the even one is upper
                code |= 1U;
            else if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) // pairs, the odd one is upper
                code += code % 2;
            text[i] = static_cast<char>(0xC0U | code >> 6U);
            text[i + 1] = static_cast<char>(0x80U | (code & 0x3FU));
            ++i;
        }
    }
    return text;
}

bool matches_pattern(std::string_view text, std::string_view pattern) {
    std::size_t t = 0, p = 0, star = std::string_view::npos, from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) { // the star takes one more
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace terrella::data
