// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sen12ms.h"

#include "base/text.h"
#include "data/file_roles.h"
#include "data/legends.h"
#include "data/mask_census.h"
#include "data/names.h"
#include "data/sentinel_sources.h"
#include "data/source.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace terrella::data {
namespace {

enum Role { s1, s2, lc, dfc };
constexpr std::array<std::string_view, 4> role_names{"s1", "s2", "lc", "dfc"};

struct PatchName {
    std::string patch;  // "ROIs1158_spring_1_p30"
    std::string region; // "ROIs1158_spring"
    Role role = s1;
};

/// "ROIs1158_spring_s1_1_p30.tif": region, role, scene and patch.
std::optional<PatchName> read_name(std::string_view entry) {
    std::vector<std::string> parts;
    std::string_view rest = stem_part(entry);
    if (!rest.starts_with("ROIs"))
        return std::nullopt;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('_'), rest.size());
        parts.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (parts.size() != 5 || !parts[4].starts_with('p'))
        return std::nullopt;
    const auto role = std::ranges::find(role_names, parts[2]);
    if (role == role_names.end())
        return std::nullopt;
    return PatchName{parts[0] + '_' + parts[1] + '_' + parts[3] + '_' + parts[4], parts[0] + '_' + parts[1],
                     static_cast<Role>(role - role_names.begin())};
}

/// DFC2020 names its parts so; SEN12MS has lists.
std::string split_of_region(std::string_view region) {
    const std::size_t line = region.find('_');
    return split_named(region.substr(line + 1));
}

struct Patches {
    std::vector<LayoutSample> samples;
    std::vector<std::array<std::size_t, 4>> entries; // by role
    std::vector<std::string> regions;
    std::array<std::size_t, 4> counts{};
};

Patches find_patches(const FileTree& tree) {
    Patches found;
    std::unordered_map<std::string, std::size_t> numbers;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const auto name = read_name(tree.entries()[entry].name);
        if (!name)
            continue;
        const auto [at, added] = numbers.emplace(name->patch, found.samples.size());
        if (added) {
            LayoutSample sample{.info = {}, .files = {no_entry, no_entry}};
            sample.info.id = name->patch;
            sample.info.split = split_of_region(name->region);
            found.samples.push_back(std::move(sample));
            found.entries.push_back({no_entry, no_entry, no_entry, no_entry});
            found.regions.push_back(name->region);
        }
        found.entries[at->second][name->role] = entry;
        ++found.counts[name->role];
    }
    return found;
}

/// The published lists name a patch by its Sentinel-2 file.
void set_splits(const FileTree& tree, Patches& patches) {
    const std::map<std::string, std::string> splits = listed_splits(tree);
    if (splits.empty())
        return;
    for (std::size_t i = 0; i < patches.samples.size(); ++i)
        for (const std::size_t entry : patches.entries[i])
            if (entry != no_entry)
                if (const auto found = splits.find(lower_case(std::string(stem_part(tree.entries()[entry].name))));
                    found != splits.end())
                    patches.samples[i].info.split = found->second;
}

} // namespace

Layout recognise_sen12ms(const FileTree& tree, const DataSettings& settings, Progress* progress,
                         const StopToken& stop) {
    Layout layout;
    layout.kind = "sen12ms";
    Patches patches = find_patches(tree);
    if (patches.counts[s1] + patches.counts[s2] == 0)
        return layout;
    const bool contest = patches.counts[dfc] > 0;
    layout.kind = contest ? "sensor-pairs" : "sen12ms";
    if (settings.kind != "auto" && settings.kind != layout.kind)
        return layout;
    layout.sources.push_back({.name = "s1", .modality = "s1", .bands = sentinel1_stored_bands(), .required = false});
    layout.sources.push_back({.name = "s2", .modality = "s2", .bands = sentinel2_stored_bands(), .required = false});
    set_splits(tree, patches);
    const Role labels = contest ? dfc : lc;
    std::vector<std::size_t> masks;
    for (std::size_t i = 0; i < patches.samples.size(); ++i) {
        LayoutSample& sample = patches.samples[i];
        const auto& entries = patches.entries[i];
        if (entries[s1] == no_entry && entries[s2] == no_entry) {
            const std::size_t alone = entries[labels] != no_entry ? entries[labels] : entries[lc];
            layout.broken.push_back({tree.shown_path(alone), told("the land cover has neither its s1 nor its s2")});
            continue;
        }
        sample.files = {entries[s1], entries[s2]};
        sample.mask = entries[labels];
        sample.info.path = tree.shown_path(entries[s2] != no_entry ? entries[s2] : entries[s1]);
        masks.push_back(sample.mask);
        layout.samples.push_back(std::move(sample));
    }
    if (patches.counts[labels] > 0) {
        layout.mask = published_coding(contest ? "dfc2020" : settings.classes == "full" ? "igbp" : "igbp-simplified");
        for (const MaskClass& one : layout.mask->classes)
            layout.classes.push_back(one.name);
        const std::vector<MaskCensus> census = mask_census(tree, masks, *layout.mask, progress, stop);
        std::vector<LayoutSample> whole;
        for (std::size_t i = 0; i < census.size(); ++i) {
            if (!census[i].problem.empty()) {
                layout.broken.push_back({tree.shown_path(masks[i]), census[i].problem});
                continue;
            }
            layout.samples[i].info.label = census[i].majority();
            whole.push_back(std::move(layout.samples[i]));
        }
        layout.samples = std::move(whole);
        layout.remarks.push_back(told("the label of a patch is the class of most of its pixels"));
    }
    // Both were published before processing baseline 04.00 and its offset.
    layout.recognised_by = told("%1 named as those of %2 (ROIs…_s1_…, …_s2_…, …_%3_…)",
                                counted(layout.samples.size(), told("%1 patch"), told("%1 patches")),
                                contest ? told("DFC2020") : told("SEN12MS"), role_names[labels]);
    return layout;
}

std::shared_ptr<const Dataset> open_sen12ms(const Source& source, const DataSettings& settings, Message& why_not,
                                            Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    DataSettings own = settings;
    own.kind = "sen12ms"; // leaves DFC2020 to the kind sensor-pairs without counting its masks
    Layout layout = recognise_sen12ms(*source.tree(), own, progress, stop);
    if (layout.kind != "sen12ms") {
        if (settings.kind == "sen12ms")
            why_not = told("its patches have the labels of DFC2020: set data.kind to sensor-pairs");
        return nullptr;
    }
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
