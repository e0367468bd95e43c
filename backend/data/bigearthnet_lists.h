// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/file_tree.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace terrella::data {

/// The lists that are published beside the patches of BigEarthNet, as far as they lie in the same folder or archive.
struct BigEarthNetLists {
    struct Record { // a row of metadata.csv, the table of version 2
        std::vector<std::string> labels;
        std::string s1_name, split;
    };
    std::map<std::string, std::string, std::less<>> splits; // patch → "train", "val", "test"
    std::map<std::string, std::string, std::less<>> s1_of;  // S2 patch → S1 patch, where a list pairs them
    std::set<std::string, std::less<>> excluded;            // seasonal snow, cloud and cloud shadow
    std::map<std::string, Record, std::less<>> records;     // by S2 patch
    std::vector<BrokenFile> broken;
    std::vector<Message> remarks;
};

/// Reads train.csv, val.csv, test.csv (a patch, or an S2 and an S1 patch, a line), lists whose names contain "snow" or
/// "cloud", and metadata.csv.
BigEarthNetLists read_bigearthnet_lists(const FileTree& tree);

/// "['Arable land', 'Beaches, dunes, sands']" as its names; also a | b, a; b.
std::vector<std::string> label_list(const std::string& text);

} // namespace terrella::data
