// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sensor_pairs.h"

#include "base/text.h"
#include "data/file_roles.h"
#include "data/legends.h"
#include "data/names.h"
#include "data/sen12ms.h"
#include "data/source.h"

#include <algorithm>
#include <array>
#include <set>

namespace terrella::data {
namespace {

/// The modality of a file: "s1", "s2-before"; empty for masks and what belongs to no sensor.
std::string modality_of_role(const FileRole& role) {
    if (role.mask || role.other || role.sensor.empty())
        return {};
    return role.time.empty() ? role.sensor : role.sensor + '-' + role.time;
}

/// The modalities of all groups in the order S1 before S2, before before after.
std::vector<std::string> modalities_in(const std::vector<RoleGroup>& groups) {
    std::set<std::string> found;
    for (const RoleGroup& group : groups)
        for (const auto& member : group.members)
            if (const std::string name = modality_of_role(member.role); !name.empty())
                found.insert(name);
    std::vector<std::string> ordered;
    for (const char* name : {"s1", "s1-before", "s1-after", "s2", "s2-before", "s2-after"})
        if (found.contains(name))
            ordered.emplace_back(name);
    return ordered;
}

LayoutSample sample_of(const FileTree& tree, const RoleGroup& group, const std::vector<std::string>& modalities) {
    LayoutSample sample{.info = {}, .files = std::vector<std::size_t>(modalities.size(), no_entry)};
    std::size_t first = no_entry;
    for (const auto& [entry, role] : group.members) {
        const std::string modality = modality_of_role(role);
        const auto at = std::ranges::find(modalities, modality);
        std::size_t* place = role.mask                ? &sample.mask
                             : at != modalities.end() ? &sample.files[static_cast<std::size_t>(at - modalities.begin())]
                                                      : nullptr;
        if (place == nullptr || *place != no_entry)
            continue;
        *place = entry;
        if (!role.mask && first == no_entry)
            first = entry;
        if (!role.split.empty())
            sample.info.split = role.split;
    }
    if (first != no_entry) {
        sample.info.id = valid_utf8(group.key.substr(0, group.key.find_last_not_of('/') + 1));
        sample.info.path = tree.shown_path(first);
    }
    return sample;
}

bool has_both_sensors(const LayoutSample& sample, const std::vector<std::string>& modalities) {
    bool s1 = false, s2 = false;
    for (std::size_t m = 0; m < modalities.size(); ++m)
        if (sample.files[m] != no_entry)
            (modalities[m].starts_with("s1") ? s1 : s2) = true;
    return s1 && s2;
}

/// By which of its files the published lists of Sen1Floods11 call a chip.
std::string listed_split(const FileTree& tree, const LayoutSample& sample,
                         const std::map<std::string, std::string>& splits) {
    std::vector<std::size_t> files = sample.files;
    files.push_back(sample.mask);
    for (const std::size_t entry : files)
        if (entry != no_entry)
            if (const auto found = splits.find(lower_case(std::string(stem_part(tree.entries()[entry].name))));
                found != splits.end())
                return found->second;
    return {};
}

} // namespace

Layout recognise_sensor_pairs(const FileTree& tree, bool asked_for, Progress* progress, const StopToken& stop) {
    Layout layout;
    layout.kind = "sensor-pairs";
    layout.any_size = true;
    const std::vector<RoleGroup> groups = group_by_role(tree, RoleWords::sensors);
    const std::vector<std::string> modalities = modalities_in(groups);
    for (const std::string& modality : modalities)
        layout.sources.push_back({.name = modality, .modality = modality, .required = false});
    std::size_t pairs = 0;
    std::vector<std::size_t> masks;
    const std::map<std::string, std::string> splits = listed_splits(tree);
    for (const RoleGroup& group : groups) {
        LayoutSample sample = sample_of(tree, group, modalities);
        if (sample.info.path.empty())
            continue;
        pairs += has_both_sensors(sample, modalities) ? 1 : 0;
        if (sample.mask != no_entry)
            masks.push_back(sample.mask);
        if (const std::string split = listed_split(tree, sample, splits); !split.empty())
            sample.info.split = split;
        sample.info.date = date_in_name(sample.info.path);
        layout.samples.push_back(std::move(sample));
    }
    if (pairs == 0 || (2 * pairs < layout.samples.size() && !asked_for)) {
        if (pairs > 0 || asked_for)
            layout.why_not = told("only %1 of %2 places are seen by two sensors", pairs, layout.samples.size());
        layout.samples.clear();
        return layout;
    }
    if (!masks.empty()) {
        const std::string name = lower_case(tree.entries()[masks.front()].name + tree.path().filename().string());
        const bool flood = std::ranges::any_of(std::array{"flood", "ombria", "labelhand", "water"},
                                               [&](const char* word) { return name.find(word) != std::string::npos; });
        LearntCoding learnt = learn_coding(tree, masks,
                                           flood ? std::vector<std::string>{"no water", "water"}
                                                 : std::vector<std::string>{"background", "foreground"},
                                           progress, stop);
        layout.mask = std::move(learnt.coding);
        layout.remarks.push_back(learnt.remark);
    }
    if (!layout.mask)
        for (LayoutSample& sample : layout.samples)
            sample.mask = no_entry;
    layout.recognised_by =
        told("%1 seen by Sentinel-1 and Sentinel-2 (%2)%3", counted(pairs, told("%1 place"), told("%1 places")),
             join(modalities, ", "),
             masks.empty() ? Message() : told(" with %1", counted(masks.size(), told("%1 mask"), told("%1 masks"))));
    return layout;
}

std::shared_ptr<const Dataset> open_sensor_pairs(const Source& source, const DataSettings& settings, Message& why_not,
                                                 Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    DataSettings own = settings;
    own.kind = "sensor-pairs";
    Layout layout = recognise_sen12ms(*source.tree(), own, progress, stop);
    if (layout.kind != "sensor-pairs")
        layout = recognise_sensor_pairs(*source.tree(), settings.kind == "sensor-pairs", progress, stop);
    why_not = layout.why_not;
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
