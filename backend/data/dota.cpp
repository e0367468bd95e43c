// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/dota.h"

#include "base/error.h"
#include "base/text.h"
#include "data/layout_probe.h"
#include "data/name_ending.h"
#include "data/names.h"
#include "data/parallel.h"
#include "data/source.h"
#include "data/tree_text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>
#include <set>

namespace terrella::data {
namespace {

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t begin = std::min(line.find_first_not_of(" \t\r"), line.size());
        const std::size_t end = std::min(line.find_first_of(" \t\r", begin), line.size());
        if (end > begin)
            words.push_back(line.substr(begin, end - begin));
        line.remove_prefix(end);
    }
    return words;
}

bool number(std::string_view text, double& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > -1e7 && value < 1e7;
}

bool annotation_folder(std::string_view name) {
    const std::vector<std::string> folders = path_parts(folder_part(name));
    return std::ranges::any_of(folders, [](const std::string& f) { return lower_case(f).starts_with("labeltxt"); });
}

/// The path without the folders that tell images from annotations: "train/P0001".
std::string key_of(std::string_view name) {
    return split_of_path(name) + '/' + lower_case(std::string(stem_part(name)));
}

bool wholly_outside(const Box& box, int height, int width) {
    bool left = true, right = true, above = true, below = true;
    for (std::size_t i = 0; i < 8; i += 2) {
        left = left && box.corners[i] < 0;
        right = right && box.corners[i] > width;
        above = above && box.corners[i + 1] < 0;
        below = below && box.corners[i + 1] > height;
    }
    return left || right || above || below;
}

struct Found {
    DotaAnnotation annotation;
    std::size_t entry = no_entry; // of the annotation
    Message problem;              // why it cannot be read
    std::array<int, 2> size{};    // [H, W] of the image, 0 when it cannot be opened
};

/// Reads one annotation and, where it has boxes, the size of its image.
Found look(const FileTree& tree, const LayoutSample& sample, std::size_t annotation) {
    Found found;
    found.entry = annotation;
    try {
        found.annotation = read_dota_annotation(entry_text(tree, annotation));
    } catch (const DataError& error) {
        found.problem = error.happened_message();
        return found;
    }
    if (found.annotation.objects.empty())
        return found;
    try {
        thread_local std::vector<std::byte> bytes;
        const Raster raster = open_entry(tree, sample.files.front(), bytes);
        found.size = {raster.info().height, raster.info().width};
    } catch (const DataError&) {
        found.size = {}; // the image is listed when it is probed or read
    }
    return found;
}

} // namespace

DotaAnnotation read_dota_annotation(std::string_view text) {
    DotaAnnotation annotation;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::vector<std::string_view> words = words_of(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (words.empty() || words.front().starts_with("imagesource") || words.front().starts_with("gsd"))
            continue;
        const std::string where = "line " + std::to_string(line) + ": ";
        DotaAnnotation::Object object;
        object.line = line;
        std::size_t numbers = 0;
        double value = 0;
        while (numbers < words.size() && numbers < 8 && number(words[numbers], value))
            object.box.corners[numbers++] = value;
        if (numbers < 8) {
            annotation.problems.push_back(where + "the box has " + std::to_string(numbers / 2) +
                                          " corners instead of 4");
            continue;
        }
        if (words.size() < 9) {
            annotation.problems.push_back(where + "the box has no class");
            continue;
        }
        object.class_name = valid_utf8(std::string(words[8]));
        object.box.difficult = words.size() > 9 && words[9] == "1";
        annotation.objects.push_back(std::move(object));
    }
    return annotation;
}

Layout recognise_dota(const FileTree& tree, Progress* progress, const StopToken& stop) {
    Layout layout;
    layout.kind = "dota";
    layout.any_size = true;
    layout.sources.push_back({.name = "the image", .same_type = false});
    std::map<std::string, std::size_t> annotations;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry)
        if (const std::string& name = tree.entries()[entry].name;
            name_ending(name) == ".txt" && annotation_folder(name))
            annotations.emplace(key_of(name), entry);
    if (annotations.empty())
        return layout;
    std::vector<std::size_t> own; // annotation of each sample
    std::set<std::string> used;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string& name = tree.entries()[entry].name;
        if (!readable_extension(name))
            continue;
        const std::string key = key_of(name);
        const auto found = annotations.find(key);
        const bool in_images = std::ranges::any_of(path_parts(folder_part(name)), [](const std::string& folder) {
            return lower_case(folder).starts_with("image");
        });
        if ((found == annotations.end() && !in_images) || !used.insert(key).second)
            continue;
        LayoutSample sample{.info = {}, .files = {entry}};
        sample.info.id = valid_utf8(name);
        sample.info.split = split_of_path(name);
        layout.samples.push_back(std::move(sample));
        own.push_back(found == annotations.end() ? no_entry : found->second);
    }
    for (const auto& [key, entry] : annotations)
        if (!used.contains(key))
            layout.broken.push_back({tree.shown_path(entry), told("the annotation has no image of its name")});

    std::vector<Found> all(layout.samples.size());
    if (progress != nullptr)
        progress->start(told("Reading boxes"), static_cast<std::int64_t>(all.size()));
    for_each_index(
        all.size(),
        [&](std::size_t i) {
            if (own[i] != no_entry)
                all[i] = look(tree, layout.samples[i], own[i]);
        },
        progress, stop);

    std::set<std::string> classes;
    for (const Found& found : all)
        for (const auto& object : found.annotation.objects)
            classes.insert(object.class_name);
    layout.box_classes.assign(classes.begin(), classes.end());
    std::size_t boxes = 0, without = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Found& found = all[i];
        without += found.entry == no_entry ? 1 : 0;
        if (!found.problem.empty())
            layout.broken.push_back({tree.shown_path(found.entry), found.problem});
        for (const std::string& problem : found.annotation.problems)
            layout.broken.push_back({tree.shown_path(found.entry), problem});
        for (const auto& object : found.annotation.objects) {
            if (found.size[0] > 0 && wholly_outside(object.box, found.size[0], found.size[1])) {
                layout.broken.push_back(
                    {tree.shown_path(found.entry), told("line %1: the box lies outside the image (%2 × %3)",
                                                        object.line, found.size[1], found.size[0])});
                continue;
            }
            Box box = object.box;
            box.label = static_cast<int>(std::ranges::lower_bound(layout.box_classes, object.class_name) -
                                         layout.box_classes.begin());
            layout.samples[i].boxes.push_back(box);
            ++boxes;
        }
    }
    if (without > 0)
        layout.remarks.push_back(
            told("%1 no annotation", counted(without, told("%1 image has"), told("%1 images have"))));
    layout.recognised_by =
        told("%1 with %2 of %3 in labelTxt", counted(layout.samples.size(), told("%1 image"), told("%1 images")),
             counted(boxes, told("%1 oriented box"), told("%1 oriented boxes")),
             counted(classes.size(), told("%1 class"), told("%1 classes")));
    return layout;
}

std::shared_ptr<const Dataset> open_dota(const Source& source, const DataSettings& settings, Message& why_not,
                                         Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    Layout layout = recognise_dota(*source.tree(), progress, stop);
    if (!layout.found() && !layout.broken.empty())
        why_not = told("none of its annotations has an image of its name");
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
