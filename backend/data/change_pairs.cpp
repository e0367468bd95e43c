// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/change_pairs.h"

#include "base/text.h"
#include "data/file_roles.h"
#include "data/legends.h"
#include "data/names.h"
#include "data/source.h"

#include <algorithm>

namespace terrella::data {
namespace {

/// LEVIR-CD's cut versions keep the split at the beginning of names: train_386_….
std::string split_of_name(std::string_view stem) { return split_named(stem.substr(0, stem.find('_'))); }

LayoutSample sample_of(const FileTree& tree, const RoleGroup& group) {
    LayoutSample sample{.info = {}, .files = {no_entry, no_entry}};
    for (const auto& [entry, role] : group.members) {
        if (role.other)
            continue;
        std::size_t& place = role.mask               ? sample.mask
                             : role.time == "before" ? sample.files[0]
                             : role.time == "after"  ? sample.files[1]
                                                     : sample.mask;
        if ((role.mask || !role.time.empty()) && place == no_entry)
            place = entry;
        if (!role.split.empty())
            sample.info.split = role.split;
    }
    const std::size_t first = sample.files[0] != no_entry ? sample.files[0] : sample.files[1];
    if (first != no_entry) {
        sample.info.id = valid_utf8(tree.entries()[first].name);
        sample.info.path = tree.shown_path(first);
    }
    return sample;
}

} // namespace

Layout recognise_change_pairs(const FileTree& tree, bool asked_for, Progress* progress, const StopToken& stop) {
    Layout layout;
    layout.kind = "change-pairs";
    layout.mask_target = "change";
    layout.any_size = true;
    layout.sources.push_back({.name = "before", .modality = "before", .same_type = false});
    layout.sources.push_back({.name = "after", .modality = "after", .same_type = false});
    std::size_t pairs = 0, halves = 0;
    std::vector<std::size_t> masks;
    const std::map<std::string, std::string> splits = listed_splits(tree);
    for (const RoleGroup& group : group_by_role(tree, RoleWords::changes)) {
        LayoutSample sample = sample_of(tree, group);
        const bool before = sample.files[0] != no_entry, after = sample.files[1] != no_entry;
        if (!before && !after) {
            if (sample.mask != no_entry)
                layout.broken.push_back(
                    {tree.shown_path(sample.mask), told("the mask has no pair of images of its name")});
            continue;
        }
        ++(before && after ? pairs : halves);
        if (const auto listed = splits.find(lower_case(std::string(stem_part(sample.info.id)))); listed != splits.end())
            sample.info.split = listed->second;
        if (sample.mask != no_entry)
            masks.push_back(sample.mask);
        layout.samples.push_back(std::move(sample));
    }
    // Without masks, folders named A and B may as well be classes.
    if (pairs == 0 || ((pairs < halves || masks.empty()) && !asked_for)) {
        if (asked_for)
            layout.why_not = told("its files form %1 pairs of before and after", pairs);
        layout.samples.clear();
        return layout;
    }
    const auto split_in_name = [](const LayoutSample& s) { return split_of_name(stem_part(s.info.id)); };
    if (std::ranges::all_of(layout.samples,
                            [&](const auto& s) { return s.info.split.empty() && !split_in_name(s).empty(); }))
        for (LayoutSample& sample : layout.samples)
            sample.info.split = split_in_name(sample);
    if (!masks.empty()) {
        LearntCoding learnt = learn_coding(tree, masks, {"unchanged", "changed"}, progress, stop);
        if (learnt.coding)
            layout.mask = std::move(learnt.coding);
        else
            for (LayoutSample& sample : layout.samples)
                sample.mask = no_entry;
        layout.remarks.push_back(learnt.remark);
    }
    layout.recognised_by =
        told("%1 of one name before and after%2", counted(pairs, told("%1 pair"), told("%1 pairs")),
             masks.empty() ? Message()
                           : told(", with %1 of changes", counted(masks.size(), told("%1 mask"), told("%1 masks"))));
    return layout;
}

std::shared_ptr<const Dataset> open_change_pairs(const Source& source, const DataSettings& settings, Message& why_not,
                                                 Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    Layout layout = recognise_change_pairs(*source.tree(), settings.kind == "change-pairs", progress, stop);
    why_not = layout.why_not;
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
