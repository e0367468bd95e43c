// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/image_mask.h"

#include "base/error.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/file_roles.h"
#include "data/legends.h"
#include "data/names.h"
#include "data/source.h"
#include "data/tree_text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace terrella::data {
namespace {

/// The member of a group with a role: masks with boundaries before those without, RGB-infrared before RGB before
/// infrared-RG.
std::size_t choose(const FileTree& tree, const RoleGroup& group, bool mask) {
    std::size_t best = no_entry;
    int best_rank = 100;
    for (const auto& [entry, role] : group.members) {
        if (role.mask != mask || (!mask && role.other))
            continue;
        const std::string name = lower_case(tree.entries()[entry].name);
        const auto has = [&](const char* word) { return name.find(word) != std::string::npos; };
        const int rank = mask ? (role.other ? 1 : 0) : has("rgbir") ? 0 : has("irrg") ? 2 : 1;
        if (rank < best_rank) {
            best_rank = rank;
            best = entry;
        }
    }
    return best;
}

/// "name,r,g,b" with a header, as many segmentation sets bring it along.
std::optional<MaskCoding> legend_file(const FileTree& tree, Layout& layout) {
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string& name = tree.entries()[entry].name;
        if (lower_case(std::string(file_part(name))) != "class_dict.csv")
            continue;
        try {
            const CsvTable table = read_csv(entry_text(tree, entry));
            const auto title = table.column({"name", "class"}), r = table.column({"r", "red"}),
                       g = table.column({"g", "green"}), b = table.column({"b", "blue"});
            if (!title || !r || !g || !b)
                continue;
            MaskCoding coding;
            std::vector<std::pair<std::string, std::uint32_t>> legend;
            for (std::size_t i = 1; i < table.rows.size(); ++i) {
                const auto& fields = table.rows[i].fields;
                if (fields.size() <= std::max({*title, *r, *g, *b}))
                    continue;
                const auto part = [&](std::size_t c) {
                    return static_cast<std::uint32_t>(std::clamp(std::atoi(fields[c].c_str()), 0, 255));
                };
                const std::uint32_t colour = (part(*r) << 16U) | (part(*g) << 8U) | part(*b);
                coding.colours[colour] = static_cast<int>(legend.size());
                coding.codes[static_cast<int>(legend.size())] = static_cast<int>(legend.size());
                legend.emplace_back(fields[*title], colour);
            }
            coding.classes = mask_classes(legend);
            layout.remarks.push_back(told("the classes of the masks are those of %1", name));
            return legend.empty() ? std::nullopt : std::optional(coding);
        } catch (const DataError& error) {
            layout.broken.push_back({tree.shown_path(entry), error.happened_message()});
        }
    }
    return std::nullopt;
}

/// Names of files by which a published dataset shows, as "area1_0_0_512_512" of Vaihingen; digits match '#'.
bool shaped(std::string_view stem, std::string_view pattern) {
    std::size_t i = 0;
    for (const char c : pattern) {
        if (c != '#') {
            if (i >= stem.size() || stem[i++] != c)
                return false;
            continue;
        }
        const std::size_t begin = i;
        while (i < stem.size() && stem[i] >= '0' && stem[i] <= '9')
            ++i;
        if (i == begin)
            return false;
    }
    return true;
}

/// The legends that names hint at, most likely first.
std::vector<std::string> hints(const FileTree& tree, const Layout& layout) {
    const std::string& entry = tree.entries()[layout.samples.front().files.front()].name;
    const std::string text = lower_case(tree.path().filename().string() + '/' + entry);
    const std::string stem = lower_case(std::string(stem_part(entry)));
    const auto has = [&](const char* word) { return text.find(word) != std::string::npos; };
    std::vector<std::string> names;
    if (has("potsdam") || has("vaihingen") || shaped(stem, "#_#_#_#_#_#") || shaped(stem, "area#") ||
        shaped(stem, "top_mosaic_"))
        names.emplace_back("isprs");
    if (has("loveda") || (has("images_png") && (has("rural") || has("urban"))))
        names.emplace_back("loveda");
    if (has("isaid") || has("instance_color") || shaped(stem, "p#"))
        names.emplace_back("isaid");
    if (has("dfc"))
        names.emplace_back("dfc2020");
    return names;
}

void set_coding(const FileTree& tree, Layout& layout, Progress* progress, const StopToken& stop) {
    std::vector<std::size_t> masks;
    for (const LayoutSample& sample : layout.samples)
        if (sample.mask != no_entry)
            masks.push_back(sample.mask);
    if ((layout.mask = legend_file(tree, layout)))
        return;
    for (const std::string& name : hints(tree, layout)) {
        MaskCoding coding = published_coding(name);
        if (!coding_fits(tree, masks, coding))
            continue;
        layout.mask = std::move(coding);
        layout.remarks.push_back(told("the classes of the masks are those of %1, by the names of the files", name));
        return;
    }
    // Colours tell their legend even under unfamiliar names; numbers do not.
    for (const char* name : {"isprs", "isaid"}) {
        MaskCoding coding = published_coding(name);
        coding.codes.clear();
        if (!coding_fits(tree, masks, coding))
            continue;
        layout.mask = published_coding(name);
        layout.remarks.push_back(told("the classes of the masks are those of %1, by their colours", name));
        return;
    }
    LearntCoding learnt = learn_coding(tree, masks, {"background", "foreground"}, progress, stop);
    if (learnt.coding)
        layout.remarks.push_back(learnt.remark);
    else
        layout.why_not = learnt.remark;
    layout.mask = std::move(learnt.coding);
}

/// Vaihingen, and Potsdam's IRRG pictures, show near infrared, red and green, which nothing in the files tells.
void name_infrared(const FileTree& tree, Layout& layout) {
    const std::string& entry = tree.entries()[layout.samples.front().files.front()].name;
    const std::string text = lower_case(tree.path().filename().string() + '/' + entry);
    const std::string stem = lower_case(std::string(stem_part(entry)));
    if (text.find("vaihingen") == std::string::npos && text.find("irrg") == std::string::npos &&
        !shaped(stem, "area#_#_#_#_#") && !shaped(stem, "top_mosaic_"))
        return;
    for (const auto& [name, wavelength_nm] : {std::pair{"nir", 840.0}, {"red", 650.0}, {"green", 550.0}})
        layout.sources.front().bands.push_back({name, wavelength_nm, Quantity::digital_number, 0, 255});
    layout.remarks.push_back(told("the bands are near infrared, red and green, by the names of the files"));
}

} // namespace

Layout recognise_image_mask(const FileTree& tree, bool asked_for, Progress* progress, const StopToken& stop) {
    Layout layout;
    layout.kind = "image-mask";
    layout.any_size = true;
    layout.sources.push_back({.name = "the image", .same_type = false});
    std::size_t pairs = 0, masks = 0, loose = 0;
    const std::map<std::string, std::string> splits = listed_splits(tree);
    std::vector<LayoutSample> without; // images whose mask is not published
    for (const RoleGroup& group : group_by_role(tree, RoleWords::masks)) {
        const std::size_t image = choose(tree, group, false), mask = choose(tree, group, true);
        masks += mask != no_entry ? 1 : 0;
        if (image == no_entry) {
            if (mask != no_entry)
                layout.broken.push_back({tree.shown_path(mask), told("the mask has no image of its name")});
            continue;
        }
        const std::string& name = tree.entries()[image].name;
        LayoutSample sample{.info = {}, .files = {image}, .mask = mask};
        sample.info.id = valid_utf8(name);
        sample.info.split = role_of(name, RoleWords::masks).split;
        if (const auto listed = splits.find(lower_case(std::string(stem_part(name)))); listed != splits.end())
            sample.info.split = listed->second;
        const bool in_images =
            std::ranges::any_of(group.members, [&](const auto& m) { return m.entry == image && m.role.image; });
        if (mask != no_entry)
            ++pairs;
        else if (!in_images) {
            ++loose; // a picture that lies about
            continue;
        }
        (mask != no_entry ? layout.samples : without).push_back(std::move(sample));
    }
    if (pairs == 0 || ((2 * pairs < masks || pairs < loose) && !asked_for)) {
        if (pairs > 0 || (asked_for && masks > 0))
            layout.why_not = told("only %1 of its %2 masks have an image of their name, beside %3", pairs, masks,
                                  counted(loose, told("%1 other picture"), told("%1 other pictures")));
        layout.samples.clear();
        return layout;
    }
    set_coding(tree, layout, progress, stop);
    if (!layout.mask) {
        layout.samples.clear();
        return layout;
    }
    name_infrared(tree, layout);
    if (!without.empty())
        layout.remarks.push_back(
            told("%1 no mask", counted(without.size(), told("%1 image has"), told("%1 images have"))));
    std::ranges::move(without, std::back_inserter(layout.samples));
    std::ranges::sort(layout.samples, [](const auto& a, const auto& b) { return natural_less(a.info.id, b.info.id); });
    layout.recognised_by =
        told("%1 of an image and a mask of the same name", counted(pairs, told("%1 pair"), told("%1 pairs")));
    return layout;
}

std::shared_ptr<const Dataset> open_image_mask(const Source& source, const DataSettings& settings, Message& why_not,
                                               Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    Layout layout = recognise_image_mask(*source.tree(), settings.kind == "image-mask", progress, stop);
    why_not = layout.why_not;
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
