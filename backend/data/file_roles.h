// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/file_tree.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// What a file is in its sample, as the words in its path tell.
struct FileRole {
    bool image = false;  // in a folder of images
    bool mask = false;   // a mask of classes or changes
    bool other = false;  // a companion that is neither: instance numbers, height models, previews
    std::string sensor;  // "s1", "s2" or empty
    std::string time;    // "before", "after" or empty
    std::string split;   // "train", "val", "test" or empty
    std::string key;     // the path without the words of roles, in lower case: equal for all files of one sample
};

/// Which words count. Change pairs call their folders A and B, which are usual names elsewhere.
enum class RoleWords {
    masks,   // image and mask folders, and endings of names such as _label, _mask, _sat
    changes, // besides: A, B, before, after, pre, post, T1, T2, im1, im2, OUT
    sensors, // masks, before and after, besides S1, S2, sentinel1 …
};

FileRole role_of(std::string_view name, RoleWords words);

/// The readable images of a tree by the sample they belong to, in natural order of the samples.
struct RoleGroup {
    struct Member {
        std::size_t entry = 0;
        FileRole role;
    };
    std::string key;
    std::vector<Member> members; // in the order of the entries
};
std::vector<RoleGroup> group_by_role(const FileTree& tree, RoleWords words);

/// Files that accompany images or describe a dataset, and are no images themselves: world files, overviews, lists.
bool accompanies_images(std::string_view name);
/// By its name's ending, in capitals or not: .zip, .tar, .tgz, .tar.gz.
bool archive_name(std::string_view name);

/// The splits that lists named train, val or test (.txt, .csv; a file name a line, with or without ending) tell, by
/// stem in lower case. Empty without such lists.
std::map<std::string, std::string> listed_splits(const FileTree& tree);

} // namespace terrella::data
