// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/counterparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace terrella::widgets {

namespace {

constexpr std::size_t most = 40, most_neighbours = 8;

QString shortId(const data::SampleInfo& info) {
    return QString::fromStdString(info.id).section(QLatin1Char('/'), -1);
}

void addPlace(std::vector<Counterpart>& all, const data::Dataset& dataset, std::size_t index) {
    const std::string& place = dataset.sample(index).place;
    if (place.empty())
        return;
    std::vector<std::size_t> mates;
    for (std::size_t i = 0; i < dataset.size() && mates.size() < most; ++i)
        if (i != index && dataset.sample(i).place == place)
            mates.push_back(i);
    std::stable_sort(mates.begin(), mates.end(),
                     [&](std::size_t a, std::size_t b) { return dataset.sample(a).date < dataset.sample(b).date; });
    for (const std::size_t i : mates) {
        const data::SampleInfo& info = dataset.sample(i);
        all.push_back({info.date.empty() ? shortId(info) : QString::fromStdString(info.date), i, {}});
    }
}

void addOthers(std::vector<Counterpart>& all, const data::Dataset& dataset, const std::vector<std::size_t>& samples,
               const QString& name) {
    std::size_t added = 0;
    for (const std::size_t i : samples) {
        const bool known =
            std::any_of(all.begin(), all.end(), [i](const Counterpart& c) { return c.sample == i; });
        if (known || added == most_neighbours)
            continue;
        all.push_back({name.arg(shortId(dataset.sample(i))), i, {}});
        ++added;
    }
}

} // namespace

std::vector<Counterpart> counterpartsOf(const data::Dataset& dataset, std::size_t index) {
    std::vector<Counterpart> all;
    const data::SampleInfo& info = dataset.sample(index);
    const std::vector<BandGroup> groups = bandGroups(dataset.info().bands);
    if (groups.size() > 1)
        for (const BandGroup& group : groups)
            if (std::find(info.missing.begin(), info.missing.end(), group.name.toStdString()) == info.missing.end())
                all.push_back({groupTitle(group.name), {}, group.name});
    addPlace(all, dataset, index);
    addOthers(all, dataset, dataset.neighbours(index), QCoreApplication::translate("Counterparts", "neighbour %1"));
    addOthers(all, dataset, dataset.distant(index), QCoreApplication::translate("Counterparts", "distant %1"));
    if (all.size() > most)
        all.resize(most);
    return all;
}

QString groupOf(const std::vector<data::Band>& bands, const BandCombination& combination) {
    const std::vector<BandGroup> groups = bandGroups(bands);
    if (groups.size() < 2 || combination.channels.empty())
        return {};
    const int band = combination.channels.front().band;
    for (const BandGroup& group : groups)
        if (std::find(group.bands.begin(), group.bands.end(), band) != group.bands.end())
            return group.name;
    return {};
}

} // namespace terrella::widgets
