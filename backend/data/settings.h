// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "data/scene_settings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace terrella::data {

/// How samples are divided into a part to train on and a part held out for evaluation.
struct SplitSettings {
    std::string rule = "auto";  // auto: given if the source has splits, else stratified
    double train = 0.8;         // share of each class, where the rule divides
    std::int64_t seed = 0;

    static void describe(Describe<SplitSettings>& d);
};

/// The `data:` part of an experiment.
struct DataSettings {
    std::string path = "synthetic";
    std::string kind = "auto";
    std::vector<std::string> modalities; // empty: all
    std::string filter;                  // which samples to use (data/filter.h); empty: all
    std::vector<std::string> exclude;    // ids of samples to leave out
    std::int64_t samples = 0;            // 0: all; of what filter and exclude leave, the first n of a
                                         // seeded, class-balanced order
    std::int64_t size = 0;               // pixels a side after decoding; 0: as stored (all must then be alike)
    std::string classes = "reduced";     // where a source has two nomenclatures: its authors' short one, or "full"
    std::string variable = "auto";       // of a MATLAB file: which of its arrays is the cube
    std::int64_t mask_band = 0;          // of .npy tiles: the band of class codes, from 1; 0: auto, −1: none
    std::string sentinel2_offset = "auto"; // or none, -1000: where names and metadata do not decide it
    SceneSettings scene;                 // how one large picture is cut into samples
    SplitSettings split;
    std::string index = "auto";          // whether the list of files and what was recognised are kept for next time
    std::string pack = "auto";           // whether a pack of this data is read instead of its files
    std::int64_t cache_mb = 2048;        // decoded samples kept in memory
    std::int64_t workers = 1;            // loader threads

    static void describe(Describe<DataSettings>& d);
};

/// The settings that decide what is recognised in files and how pixels are read, as text to compare.
std::string reading_key(const DataSettings& settings);

} // namespace terrella::data
