// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/band_combinations.h"

#include "data/modalities.h"
#include "widgets/common/band_table.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace terrella::widgets {

namespace {

using Kind = BandCombination::Kind;

QString text(const char* source) { return QCoreApplication::translate("BandCombinations", source); }

QString nameOf(const std::vector<data::Band>& bands, int band) {
    return band >= 0 && std::size_t(band) < bands.size() ? QString::fromStdString(bands[std::size_t(band)].name)
                                                         : QString();
}

QString namesOf(const std::vector<Channel>& channels, const std::vector<data::Band>& bands) {
    QStringList words;
    for (const Channel& channel : channels)
        words.append(channelName(channel, bands));
    return words.join(QStringLiteral(" · "));
}

Channel joinedChannel(const std::vector<data::Band>& bands, int a, int b, Channel::Op op) {
    Channel channel{a, b, op};
    for (int k = 0; k < 2; ++k) {
        const data::Band& band = bands[std::size_t(k == 0 ? a : b)];
        channel.scale[std::size_t(k)] = float(band.scale);
        channel.offset[std::size_t(k)] = float(band.offset);
    }
    return channel;
}

void addComposite(std::vector<BandCombination>& all, const CompositeRecipe& recipe,
                  const std::vector<data::Band>& bands, const BandGroup& group) {
    const int first = bandOfRole(recipe.red, bands, group.bands), second = bandOfRole(recipe.green, bands, group.bands),
              third = bandOfRole(recipe.blue, bands, group.bands);
    if (first < 0 || second < 0 || third < 0)
        return;
    BandCombination combination{Kind::composite, QString::fromLatin1(recipe.key), {}, group.name};
    combination.channels = {{first, -1}, {second, -1}, {third, -1}};
    if (recipe.ratio) {
        const bool decibel = bands[std::size_t(first)].quantity == data::Quantity::decibel;
        combination.channels[2] =
            joinedChannel(bands, first, second, decibel ? Channel::Op::difference : Channel::Op::ratio);
    }
    combination.bands = namesOf(combination.channels, bands);
    all.push_back(std::move(combination));
}

void addIndex(std::vector<BandCombination>& all, const IndexRecipe& recipe, const std::vector<data::Band>& bands,
              const BandGroup& group) {
    const int a = bandOfRole(recipe.a, bands, group.bands), b = bandOfRole(recipe.b, bands, group.bands);
    if (a < 0 || b < 0)
        return;
    BandCombination combination{Kind::index, QString::fromLatin1(recipe.key), {}, group.name};
    combination.channels = {joinedChannel(bands, a, b, Channel::Op::normalised)};
    combination.bands = namesOf(combination.channels, bands);
    all.push_back(std::move(combination));
}

const CompositeRecipe* compositeOf(const QString& key) {
    for (const CompositeRecipe& recipe : compositeRecipes())
        if (key == QLatin1String(recipe.key))
            return &recipe;
    return nullptr;
}

const IndexRecipe* indexOf(const QString& key) {
    for (const IndexRecipe& recipe : indexRecipes())
        if (key == QLatin1String(recipe.key))
            return &recipe;
    return nullptr;
}

/// Indices of digital numbers tell more from less within a picture, and are no published thresholds' values.
bool isPhysical(const data::Band& band) { return band.quantity == data::Quantity::reflectance; }

} // namespace

std::vector<BandGroup> bandGroups(const std::vector<data::Band>& bands) {
    const std::vector<std::string> modalities = data::band_modalities(bands);
    std::vector<BandGroup> groups;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const QString name = QString::fromStdString(modalities[i]);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const BandGroup& g) { return g.name == name; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {name, {}});
        group->bands.push_back(int(i));
    }
    return groups;
}

QString groupTitle(const QString& name) {
    QStringList words;
    for (const QString& part : name.split(QLatin1Char('-'))) {
        if (part == QLatin1String("s1"))
            words.append(QStringLiteral("Sentinel-1"));
        else if (part == QLatin1String("s2"))
            words.append(QStringLiteral("Sentinel-2"));
        else if (part == QLatin1String("s2c"))
            words.append(QStringLiteral("Sentinel-2 L1C"));
        else if (part == QLatin1String("s2a"))
            words.append(QStringLiteral("Sentinel-2 L2A"));
        else if (part == QLatin1String("rgb"))
            words.append(QStringLiteral("RGB"));
        else if (part == QLatin1String("before"))
            words.append(QCoreApplication::translate("BandCombinations", "before"));
        else if (part == QLatin1String("after"))
            words.append(QCoreApplication::translate("BandCombinations", "after"));
        else if (part == QLatin1String("other"))
            words.append(QCoreApplication::translate("BandCombinations", "other bands"));
        else
            words.append(part);
    }
    return words.join(QStringLiteral(", "));
}

std::vector<BandCombination> combinationsFor(const std::vector<data::Band>& bands) {
    const std::vector<BandGroup> groups = bandGroups(bands);
    std::vector<BandCombination> all;
    for (const CompositeRecipe& recipe : compositeRecipes())
        for (const BandGroup& group : groups)
            addComposite(all, recipe, bands, group);
    if (all.empty())
        for (const BandGroup& group : groups)
            if (group.bands.size() >= 3) {
                BandCombination first{Kind::first_bands, {}, {}, group.name};
                for (std::size_t i = 0; i < 3; ++i)
                    first.channels.push_back({group.bands[i], -1});
                first.bands = namesOf(first.channels, bands);
                all.push_back(std::move(first));
            }
    for (const IndexRecipe& recipe : indexRecipes())
        for (const BandGroup& group : groups)
            addIndex(all, recipe, bands, group);
    for (const BandGroup& group : groups)
        for (const int band : group.bands)
            all.push_back({Kind::single, {}, nameOf(bands, band), group.name, {{band, -1}}});
    if (groups.size() < 2) // then the modality goes without saying
        for (BandCombination& combination : all)
            combination.group.clear();
    for (BandCombination& one : all)
        one.shared = std::any_of(all.begin(), all.end(), [&one](const BandCombination& other) {
            return other.group != one.group && other.kind == one.kind && other.key == one.key &&
                   (one.kind != Kind::single || other.bands == one.bands);
        });
    return all;
}

BandCombination customCombination(const std::vector<data::Band>& bands, int red, int green, int blue) {
    BandCombination combination{Kind::custom, {}, {}, {}, {{red, -1}, {green, -1}, {blue, -1}}};
    combination.bands = namesOf(combination.channels, bands);
    return combination;
}

BandCombination combinationIn(const std::vector<data::Band>& bands, const BandCombination& combination,
                              const QString& group) {
    const std::vector<BandCombination> all = combinationsFor(bands);
    const auto wanted = [&](auto&& fits) {
        return std::find_if(all.begin(), all.end(), [&](const BandCombination& c) { return c.group == group && fits(c); });
    };
    const auto same = wanted([&](const BandCombination& c) {
        const bool single = c.kind == Kind::single && c.bands == combination.bands;
        return c.kind == combination.kind && (single || (c.kind != Kind::single && c.key == combination.key));
    });
    if (same != all.end())
        return *same;
    const auto any = wanted([](const BandCombination&) { return true; });
    return any == all.end() ? BandCombination{} : *any;
}

QString combinationName(const BandCombination& combination) {
    QString name = combination.bands;
    if (combination.kind == Kind::first_bands)
        name = QCoreApplication::translate("BandCombinations", "First three bands");
    else if (combination.kind == Kind::custom)
        name = QCoreApplication::translate("BandCombinations", "Three bands");
    else if (const CompositeRecipe* composite = compositeOf(combination.key))
        name = text(composite->name);
    else if (const IndexRecipe* index = indexOf(combination.key))
        name = QString::fromLatin1(index->name);
    return combination.shared ? name + QStringLiteral(" · ") + groupTitle(combination.group) : name;
}

QString combinationHelp(const BandCombination& combination, const std::vector<data::Band>& bands) {
    QStringList lines{combination.bands};
    if (const CompositeRecipe* composite = compositeOf(combination.key))
        lines.append(text(composite->help));
    if (const IndexRecipe* index = indexOf(combination.key)) {
        lines[0] = QString::fromLatin1(index->name) + QStringLiteral(" = ") + combination.bands;
        lines.append(text(index->help));
        lines.append(QCoreApplication::translate("BandCombinations", "Source: %1").arg(QString::fromUtf8(index->source)));
        const Channel& channel = combination.channels.front();
        for (const int band : {channel.band, channel.other})
            if (std::size_t(band) < bands.size() && !isPhysical(bands[std::size_t(band)])) {
                lines.append(QCoreApplication::translate("BandCombinations",
                                                         "These bands are no reflectances: published thresholds do "
                                                         "not hold."));
                break;
            }
    }
    return lines.join(QLatin1Char('\n'));
}

QString channelName(const Channel& channel, const std::vector<data::Band>& bands) {
    const QString a = nameOf(bands, channel.band), b = nameOf(bands, channel.other);
    if (channel.other < 0)
        return a;
    switch (channel.op) {
    case Channel::Op::difference: return a + QStringLiteral("−") + b;
    case Channel::Op::ratio: return a + QLatin1Char('/') + b;
    case Channel::Op::normalised: break;
    }
    return QStringLiteral("(%1−%2)/(%1+%2)").arg(a, b);
}

} // namespace terrella::widgets
