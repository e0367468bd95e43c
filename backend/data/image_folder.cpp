// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/image_folder.h"

#include "base/text.h"
#include "data/file_roles.h"
#include "data/names.h"
#include "data/raster.h"
#include "data/source.h"

#include <algorithm>
#include <set>

namespace terrella::data {
namespace {

/// The folder without the names of splits at its end: "city/train" → "city".
std::string_view without_split(std::string_view folder) {
    const std::string_view last = file_part(folder);
    return split_named(last).empty() ? folder : folder_part(folder);
}

} // namespace

Layout recognise_images(const FileTree& tree, bool asked_for) {
    Layout layout;
    layout.kind = "images";
    layout.sources.push_back({.name = "the image", .same_type = false});
    std::set<std::string> folders; // without splits
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string& name = tree.entries()[entry].name;
        if (!readable_extension(name)) {
            if (!accompanies_images(name))
                layout.broken.push_back(
                    {tree.shown_path(entry), "no image format that is read here (by its name's ending)"});
            continue;
        }
        folders.insert(std::string(without_split(folder_part(name))));
        LayoutSample sample;
        sample.info.id = valid_utf8(name);
        sample.info.split = split_of_path(name);
        sample.info.date = date_in_name(file_part(name));
        sample.files = {entry};
        layout.samples.push_back(std::move(sample));
    }
    const std::size_t images = layout.samples.size();
    // One image is no set to learn from, and folders may mean classes, places or dates: only people know.
    if (!asked_for && (images < 2 || folders.size() > 1)) {
        layout.samples.clear();
        if (images > 1)
            layout.why_not =
                told("its %1 images lie in %2 folders (set data.kind to images to read them all, without labels)",
                     images, folders.size());
        return layout;
    }
    std::ranges::sort(layout.samples,
                      [](const LayoutSample& a, const LayoutSample& b) { return natural_less(a.info.id, b.info.id); });
    layout.recognised_by =
        folders.size() > 1
            ? told("%1 images in %2 folders, which tell no labels", images, folders.size())
            : told("%1 in one folder, which tells no labels", counted(images, told("%1 image"), told("%1 images")));
    return layout;
}

std::shared_ptr<const Dataset> open_images(const Source& source, const DataSettings& settings, Message& why_not,
                                           Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    Layout layout = recognise_images(*source.tree(), settings.kind == "images");
    why_not = layout.why_not;
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
