// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace terrella::data {

struct DataSettings;

/// Tells packs of one source under one set of settings from others.
std::string pack_source(const DataSettings& settings);

/// What packing a dataset will take.
struct PackForecast {
    std::filesystem::path path;    // of the pack
    bool complete = false;         // it is there already
    std::size_t done = 0;          // samples packed before and kept
    std::uint64_t bytes = 0;       // of the whole pack, reckoned from a few samples
    std::uint64_t free_bytes = 0;  // on the disk of the pack
};

/// Reads up to 32 samples, evenly spread, to reckon the size. Throws DataError when none of them can be read.
PackForecast forecast_pack(const Dataset& dataset, const StopToken& stop = {});

struct PackResult {
    std::filesystem::path path;
    bool complete = false;       // false when stopped: packing again goes on from there
    std::size_t samples = 0;     // in the pack, `resumed` of them from before
    std::size_t resumed = 0;
    std::uint64_t bytes = 0;
    std::vector<BrokenFile> unreadable; // not in the pack; they are tried from their files when read
};

/// Packs all samples of a dataset into one file in the user's cache, lossless, with a checksum each; a packing that
/// was stopped or killed goes on where it was. `source` tells people and later packings what was packed: when it is
/// complete, packs of the same source as it was before are removed.
///
/// Throws Error when the disk is full or refuses, or when another program packs the same data.
PackResult pack_dataset(const Dataset& dataset, const std::string& source, Progress* progress = nullptr,
                        const StopToken& stop = {});

/// What is kept for a dataset.
struct PackState {
    std::filesystem::path path;
    std::uint64_t bytes = 0; // on the disk
    std::size_t done = 0;    // samples in it
    bool complete = false;
    Message problem; // why it cannot be used, empty when it can
    [[nodiscard]] bool exists() const { return bytes > 0; }
};
PackState pack_state(const Dataset& dataset);

/// Takes the checksum of every sample in the complete pack of a dataset; returns how many are damaged. Throws DataError
/// when the pack cannot be used at all.
std::size_t check_pack(const Dataset& dataset, Progress* progress = nullptr, const StopToken& stop = {});

/// Removes the packs, finished or not, of data with this key or this source; returns their bytes.
std::uint64_t remove_packs(std::uint64_t content_key, const std::string& source);

} // namespace terrella::data
