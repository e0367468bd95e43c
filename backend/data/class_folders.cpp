// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/class_folders.h"

#include "base/text.h"
#include "data/file_roles.h"
#include "data/names.h"
#include "data/raster.h"
#include "data/source.h"

#include <algorithm>
#include <map>
#include <set>

namespace terrella::data {
namespace {

/// The tree of folders, with the images that lie directly in each.
struct Folder {
    std::map<std::string, Folder> folders;
    std::vector<std::size_t> images, others; // entries
    std::size_t images_below = 0;
};

Folder folder_tree(const FileTree& tree) {
    Folder top;
    for (std::size_t i = 0; i < tree.entries().size(); ++i) {
        const std::string& name = tree.entries()[i].name;
        const bool image = readable_extension(name);
        Folder* at = &top;
        at->images_below += image ? 1 : 0;
        std::size_t begin = 0;
        for (std::size_t slash; (slash = name.find('/', begin)) != std::string::npos; begin = slash + 1) {
            if (slash == begin)
                continue;
            at = &at->folders[name.substr(begin, slash - begin)];
            at->images_below += image ? 1 : 0;
        }
        (image ? at->images : at->others).push_back(i);
    }
    return top;
}

std::vector<std::string> folders_with_images(const Folder& folder) {
    std::vector<std::string> names;
    for (const auto& [name, child] : folder.folders)
        if (child.images_below > 0)
            names.push_back(name);
    return names;
}

bool any_direct_images(const Folder& folder) {
    return std::ranges::any_of(folder.folders, [](const auto& child) { return !child.second.images.empty(); });
}

bool split_level(const Folder& folder) {
    const auto names = folders_with_images(folder);
    return !names.empty() && std::ranges::all_of(names, [&](const std::string& name) {
        return !split_named(name).empty() && any_direct_images(folder.folders.at(name));
    });
}

/// Folders of images beside a folder of targets: another kind of dataset. 'A' and 'B' alone may well be classes.
bool names_of_pairs(const std::vector<std::string>& names) {
    static const std::set<std::string> images{"a",       "b",      "image", "images", "img",
                                              "img_dir", "before", "after", "s1",     "s2"};
    static const std::set<std::string> targets{"out",     "label",       "labels", "mask",    "masks",
                                               "ann_dir", "annotations", "gt",     "labeltxt"};
    std::size_t of_images = 0, of_targets = 0;
    for (const std::string& name : names) {
        of_images += images.count(lower_case(name));
        of_targets += targets.count(lower_case(name));
    }
    return of_images > 0 && of_targets > 0 && of_images + of_targets == names.size();
}

class Collector {
public:
    Collector(const FileTree& tree, const std::string& root, Layout& layout)
        : tree_(tree), root_(root), layout_(layout) {}

    void take_classes(const Folder& folder, const std::string& split) {
        loose(folder);
        for (const auto& [name, child] : folder.folders)
            take(child, valid_utf8(name), split, 0);
    }
    void loose(const Folder& folder) {
        for (const std::size_t entry : folder.images)
            misplace(entry, told("the image lies beside the class folders, not in one"));
    }
    void finish() {
        std::set<std::string> names;
        for (const auto& file : files_)
            names.insert(file.class_name);
        layout_.classes.assign(names.begin(), names.end());
        for (const auto& [class_name, split, entry] : files_) {
            LayoutSample sample;
            sample.info.id = valid_utf8(tree_.entries()[entry].name.substr(root_.size()));
            sample.info.label =
                static_cast<int>(std::ranges::lower_bound(layout_.classes, class_name) - layout_.classes.begin());
            sample.info.split = split;
            sample.files = {entry};
            layout_.samples.push_back(std::move(sample));
        }
        std::ranges::sort(layout_.samples, [](const LayoutSample& a, const LayoutSample& b) {
            return a.info.label != b.info.label ? a.info.label < b.info.label : natural_less(a.info.id, b.info.id);
        });
        std::ranges::sort(layout_.broken, [](const auto& a, const auto& b) { return natural_less(a.path, b.path); });
    }

private:
    /// Classes may nest their files one level deeper (tiles of a scene); below that nothing is read.
    void take(const Folder& folder, const std::string& name, const std::string& split, int depth) {
        for (const std::size_t entry : folder.images) {
            if (depth > 1)
                misplace(entry, told("the image lies more than one folder below its class"));
            else
                files_.push_back({name, split, entry});
        }
        for (const std::size_t entry : folder.others)
            if (!accompanies_images(tree_.entries()[entry].name))
                misplace(entry, told("no image format that is read here (by its name's ending)"));
        for (const auto& [child_name, child] : folder.folders)
            take(child, name, split, depth + 1);
    }
    void misplace(std::size_t entry, Message reason) {
        layout_.broken.push_back({tree_.shown_path(entry), std::move(reason)});
    }

    struct File {
        std::string class_name, split;
        std::size_t entry = 0;
    };

    const FileTree& tree_;
    const std::string& root_; // "" or "AID/": the ids start below it
    Layout& layout_;
    std::vector<File> files_;
};

/// People open the folder into which they downloaded an archive.
std::string archive_hint(const FileTree& tree) {
    for (const FileEntry& entry : tree.entries())
        if (archive_name(entry.name))
            return " (open the archive '" + valid_utf8(entry.name) + "' itself)";
    return {};
}

std::string quoted(std::vector<std::string> names) {
    const std::size_t all = names.size();
    if (all > 3)
        names.resize(3);
    for (std::string& name : names)
        name = valid_utf8(name);
    return "'" + join(names, "', '") + (all > 3 ? "', …" : "'");
}

} // namespace

Layout recognise_class_folders(const FileTree& tree, bool asked_for) {
    Layout layout;
    layout.kind = "class-folders";
    layout.sources.push_back({.name = "the image", .same_type = false});
    const Folder top = folder_tree(tree);
    if (top.images_below == 0) {
        layout.why_not =
            "none of its " + std::to_string(tree.entries().size()) + " files is an image" + archive_hint(tree);
        return layout;
    }
    std::string root;
    Collector collector(tree, root, layout);
    const Folder* at = &top;
    while (true) {
        const auto names = folders_with_images(*at);
        if (names.empty()) {
            layout.why_not =
                "its " + std::to_string(at->images.size()) + " images lie in one folder, not in a folder a class";
            return layout;
        }
        if (split_level(*at)) {
            collector.loose(*at);
            for (const auto& [name, child] : at->folders)
                if (const std::string split = split_named(name); !split.empty())
                    collector.take_classes(child, split);
            break;
        }
        if (any_direct_images(*at)) {
            const bool splits = std::ranges::none_of(names, [](const auto& name) { return split_named(name).empty(); });
            if (splits && at->images.empty() && !asked_for) {
                layout.why_not = told("its folders %1 hold images without class folders", quoted(names));
                return layout;
            }
            collector.take_classes(*at, "");
            break;
        }
        if (names.size() > 1) {
            layout.why_not = told("its folders %1 hold no images themselves: open one of them", quoted(names));
            return layout;
        }
        collector.loose(*at);
        root += names.front() + '/';
        at = &at->folders.at(names.front());
    }
    collector.finish();
    if (!asked_for && names_of_pairs(layout.classes)) {
        layout.why_not =
            "its folders " + quoted(layout.classes) +
            " look like pairs of images and targets, not like classes (set data.kind to class-folders to read "
            "them as classes)";
        layout.samples.clear();
        return layout;
    }
    const bool splits = std::ranges::any_of(layout.samples, [](const auto& s) { return !s.info.split.empty(); });
    layout.recognised_by =
        told("%1 (%2) with %3%4%5", counted(layout.classes.size(), told("%1 class folder"), told("%1 class folders")),
             quoted(layout.classes), counted(layout.samples.size(), told("%1 image"), told("%1 images")),
             root.empty() ? Message() : told(" below '%1'", valid_utf8(root)),
             splits ? told(", divided by the folders train, val, test") : Message());
    return layout;
}

std::string class_folders_clause() {
    return "class folders (<class>/<file>, also below train/, val/, test/) with images ending in " +
           join(readable_extensions(), ", ");
}

std::shared_ptr<const Dataset> open_class_folders(const Source& source, const DataSettings& settings, Message& why_not,
                                                  Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    Layout layout = recognise_class_folders(*source.tree(), settings.kind == "class-folders");
    why_not = layout.why_not;
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
