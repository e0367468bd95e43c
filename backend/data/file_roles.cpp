// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/file_roles.h"

#include "base/error.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/name_ending.h"
#include "data/names.h"
#include "data/raster.h"
#include "data/tree_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

namespace terrella::data {
namespace {

using Words = std::set<std::string, std::less<>>;

const Words before_words{"before", "pre", "t1", "time1", "im1", "img1", "image1", "a"};
const Words after_words{"after", "post", "t2", "time2", "im2", "img2", "image2", "b"};
const Words mask_words{"mask",       "masks",       "label", "labels", "gt",      "gts",      "groundtruth",
                       "annotation", "annotations", "ann",   "target", "targets", "labelhand"};
const Words change_mask_words{"out", "change", "cm", "cd", "changemap"};
const Words image_words{"image", "images", "img", "imgs", "top", "sat", "rgb", "irrg", "rgbir", "ortho", "pictures"};
const Words other_words{"instance", "id",       "instances", "dsm",        "ndsm",   "dem", "depth",
                        "preview",  "previews", "eroded",    "noboundary", "bounds", "otsu"};
/// Parts of names that only repeat what the folder says.
const Words noise_words{"png",           "tif",      "jpg",  "dir",          "color", "colour", "semantic",
                        "labeltrainids", "disaster", "for",  "participants", "all",   "ground", "truth",
                        "complete",      "hand",     "weak", "handlabeled",  "mosaic"};

/// Words of one folder or stem: between '_', '-', ' ' and '.'.
std::vector<std::string> words_of(std::string_view part) {
    std::vector<std::string> words;
    while (!part.empty()) {
        const std::size_t end = std::min(part.find_first_of("_-. "), part.size());
        if (end > 0)
            words.push_back(lower_case(std::string(part.substr(0, end))));
        part.remove_prefix(std::min(end + 1, part.size()));
    }
    return words;
}

bool letters(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "s1" for S1, sen1, sentinel1, OmbriaS1, S1Hand; nothing for S1OtsuLabelHand, which is a mask of another method.
std::string sensor_word(const std::string& word) {
    for (const char* sensor : {"s1", "s2"}) {
        const std::string_view number = std::string_view(sensor).substr(1);
        if (word == sensor || word == "sen" + std::string(number) || word == "sentinel" + std::string(number))
            return sensor;
        if (word.size() >= 5 && word.ends_with(sensor) && letters(std::string_view(word).substr(0, word.size() - 2)))
            return sensor;
        if (word.starts_with(sensor) && letters(std::string_view(word).substr(2)) &&
            word.find("label") == std::string::npos)
            return sensor;
    }
    return {};
}

class Reader {
public:
    explicit Reader(RoleWords words) : words_(words) {}

    FileRole read(std::string_view name) {
        const std::vector<std::string> folders = path_parts(folder_part(name));
        for (std::size_t i = 0; i < folders.size(); ++i)
            part(folders[i], true);
        std::string stem = lower_case(std::string(stem_part(name)));
        // iSAID writes the classes and the objects' numbers beside each other.
        for (const auto& [ending, mask] : {std::pair{"_instance_color_rgb", true}, {"_instance_id_rgb", false}})
            if (stem.ends_with(ending)) {
                (mask ? role_.mask : role_.other) = true;
                stem.resize(stem.size() - std::string_view(ending).size());
            }
        part(stem, false);
        // "rgb.tif" beside "lc.tif": names of roles only, with nothing that says whose roles they are.
        if (role_.key.find_first_not_of('/') == std::string::npos)
            role_.key = stem;
        if (role_.mask)
            role_.image = false;
        return std::move(role_);
    }

private:
    /// Takes the words of roles out of a folder's or file's name and adds the rest to the key.
    void part(std::string_view text, bool folder) {
        if (const std::string split = folder ? split_named(text) : std::string(); !split.empty()) {
            role_.split = split;
            role_.key += split + '/';
            return;
        }
        const std::vector<std::string> words = words_of(text);
        std::string rest;
        bool of_role = false;
        for (const std::string& word : words) {
            if (take(word, folder, words.size())) {
                of_role = true;
                continue;
            }
            rest += (rest.empty() ? "" : "_") + word;
        }
        // "2_Ortho_RGB" and "5_Labels_all" are folders of roles: what is left of them counts them only.
        if (of_role && folder)
            return;
        role_.key += rest + '/';
    }

    bool take(const std::string& word, bool folder, std::size_t of_words) {
        const bool alone = of_words == 1;
        if (words_ != RoleWords::masks) {
            // A single letter means a date only where it is the whole name.
            const bool letter = word.size() == 1;
            const bool pair_word =
                words_ == RoleWords::changes || word == "before" || word == "after" || word == "pre" || word == "post";
            if (pair_word && (!letter || (alone && folder)) && before_words.contains(word)) {
                role_.time = "before";
                return true;
            }
            if (pair_word && (!letter || (alone && folder)) && after_words.contains(word)) {
                role_.time = "after";
                return true;
            }
        }
        if (words_ == RoleWords::sensors)
            if (const std::string sensor = sensor_word(word); !sensor.empty()) {
                role_.sensor = sensor;
                return true;
            }
        if (mask_words.contains(word) || (words_ == RoleWords::changes && folder && change_mask_words.contains(word)) ||
            (folder && (word.find("mask") != std::string::npos || word.starts_with("label")))) {
            role_.mask = true;
            return true;
        }
        if (other_words.contains(word)) {
            role_.other = true;
            return true;
        }
        if (image_words.contains(word) || (folder && word.starts_with("image"))) {
            role_.image = role_.image || folder || word == "sat";
            return true;
        }
        return noise_words.contains(word);
    }

    RoleWords words_;
    FileRole role_;
};

/// Whether any of up to 2000 files, evenly spread, has a role: a million pictures in class folders have none, and
/// reading all their names takes seconds.
bool any_role(const FileTree& tree, RoleWords words) {
    const std::size_t count = tree.entries().size(), step = std::max<std::size_t>(1, count / 2000);
    for (std::size_t entry = 0; entry < count; entry += step) {
        const FileRole role = Reader(words).read(tree.entries()[entry].name);
        if (role.mask || !role.time.empty() || !role.sensor.empty())
            return true;
    }
    return false;
}

} // namespace

FileRole role_of(std::string_view name, RoleWords words) { return Reader(words).read(name); }

std::vector<RoleGroup> group_by_role(const FileTree& tree, RoleWords words) {
    std::vector<RoleGroup> groups;
    if (!any_role(tree, words))
        return groups;
    std::unordered_map<std::string, std::size_t> numbers;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string& name = tree.entries()[entry].name;
        if (!readable_extension(name))
            continue;
        FileRole role = role_of(name, words);
        const auto [at, added] = numbers.emplace(role.key, groups.size());
        if (added)
            groups.push_back({role.key, {}});
        groups[at->second].members.push_back({entry, std::move(role)});
    }
    std::ranges::sort(groups, [](const RoleGroup& a, const RoleGroup& b) { return natural_less(a.key, b.key); });
    return groups;
}

bool archive_name(std::string_view name) {
    const std::string small = lower_case(std::string(name));
    return std::ranges::any_of(std::array{".zip", ".tar", ".tgz", ".tar.gz"},
                               [&](const char* ending) { return small.ends_with(ending); });
}

bool accompanies_images(std::string_view name) {
    static const std::vector<std::string> endings{".aux.xml", ".ovr",      ".tfw",  ".jgw",  ".pgw",  ".wld", ".prj",
                                                  ".hdr",     ".xml",      ".json", ".txt",  ".csv",  ".md",  ".rrd",
                                                  ".ige",     "thumbs.db", ".pdf",  ".html", ".yaml", ".yml"};
    const std::string small = lower_case(std::string(name));
    return std::ranges::any_of(endings, [&](const std::string& ending) { return small.ends_with(ending); });
}

std::map<std::string, std::string> listed_splits(const FileTree& tree) {
    std::map<std::string, std::string> splits;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string& name = tree.entries()[entry].name;
        const std::string ending = name_ending(name);
        if (ending != ".txt" && ending != ".csv")
            continue;
        std::string split;
        for (const std::string& word : words_of(stem_part(name)))
            if (split.empty())
                split = split_named(word);
        if (split.empty())
            continue;
        try {
            for (const CsvTable::Row& row : read_csv(entry_text(tree, entry)).rows)
                for (const std::string& field : row.fields)
                    splits[lower_case(std::string(readable_extension(field) ? stem_part(field) : file_part(field)))] =
                        split;
        } catch (const DataError&) {
            continue; // without its list a dataset has no splits of its own, and says so
        }
    }
    return splits;
}

} // namespace terrella::data
