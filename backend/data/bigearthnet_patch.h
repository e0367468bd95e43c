// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/layout.h"

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace terrella::data {

/// B01 … B08, B8A, B09, B11, B12, VV, VH.
const std::vector<std::string>& bigearthnet_bands();

/// The files of one patch of one sensor.
struct BigEarthNetPatch {
    std::string name;        // "S2A_MSIL2A_20170613T101031_87_48"
    std::string folder_path; // for people
    std::string cell;        // "33UUP_26_57" or "87_48": row and column in the tile, after the tile where the name has it
    bool optical = true;     // Sentinel-2, else Sentinel-1
    std::vector<std::pair<int, std::size_t>> bands; // number in bigearthnet_bands() and entry, ascending
    std::size_t labels = no_entry, map = no_entry;

    [[nodiscard]] std::size_t entry(const std::string& band) const;
};

/// What a patch's labels file says.
struct BigEarthNetDocument {
    bool present = false;
    Message problem; // why it cannot be used, empty when it can
    std::vector<std::string> labels;
    std::string s2_patch; // the partner of a Sentinel-1 patch
    std::string product;  // from which it was cut
    std::string date;     // ISO 8601, empty when unknown
    std::array<double, 2> centre{};
    std::shared_ptr<const std::string> crs; // WKT; null when unknown
};

/// Every patch by the names of its files, in the order of their first files.
std::vector<BigEarthNetPatch> bigearthnet_patches(const FileTree& tree);

/// The labels files of all patches, read by several threads; as many as `patches`.
std::vector<BigEarthNetDocument> read_bigearthnet_documents(const FileTree& tree,
                                                            const std::vector<BigEarthNetPatch>& patches,
                                                            Progress* progress, const StopToken& stop);

} // namespace terrella::data
