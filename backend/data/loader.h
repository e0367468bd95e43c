// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/stop.h"
#include "data/dataset.h"
#include "data/view.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// Views of B samples. Pixels of view v are [B, H, W, C] float32 in C order: [B, C, H, W] in channels-last memory.
struct Batch {
    std::uint64_t epoch = 0, number = 0;               // number within the epoch
    std::vector<std::shared_ptr<float[]>> pixels;      // one buffer a view
    std::vector<ViewShape> shapes;                     // one a view
    std::vector<std::int64_t> labels;                  // [B], −1 unlabelled
    std::vector<std::size_t> indices;                  // [B] into the dataset
    std::vector<std::vector<ViewGeometry>> geometry;   // [V][B]
    [[nodiscard]] std::size_t size() const { return labels.size(); }
};

struct LoaderSettings {
    std::size_t batch = 128;
    bool shuffle = true;
    bool drop_last = true;      // leave out an incomplete last batch
    int workers = 1;
    int queue = 4;              // batches prepared ahead, at most
    std::uint64_t seed = 0;
    std::uint64_t cache_bytes = 0; // decoded samples kept in memory, at most
    int size = 0;               // resize to this many pixels a side after decoding; 0: as stored
};

/// Decodes, draws views and stacks batches in worker threads. Labels and indices are those of the sample drawn, also
/// where a view shows a companion of it (data/companions.h), which is the sample itself when it cannot be read. The batches are a function of (dataset, indices,
/// settings.seed, epoch): the number of workers changes nothing. A sample that cannot be read is replaced by the
/// next readable one of the epoch's order, counted and listed in `broken()`.
class Loader {
public:
    /// Throws ConfigurationError when the batch is larger than the data (drop_last) or `indices` is empty.
    Loader(std::shared_ptr<const Dataset> dataset, std::vector<std::size_t> indices,
           std::shared_ptr<const ViewMaker> views, LoaderSettings settings);
    ~Loader();
    Loader(const Loader&) = delete;
    Loader& operator=(const Loader&) = delete;

    [[nodiscard]] std::size_t batches_per_epoch() const;
    /// Starts producing `epoch` from batch `first` on; what was prepared for another epoch is dropped.
    void start_epoch(std::uint64_t epoch, std::size_t first = 0);
    /// The next batch of the epoch in order, none after the last or when `stop` is requested. Blocks. Throws DataError
    /// when no sample of the dataset can be read.
    std::optional<Batch> next(const StopToken& stop = {});
    /// Seconds that `next` has waited for data since construction.
    [[nodiscard]] double waited_s() const;
    [[nodiscard]] std::vector<BrokenFile> broken() const;

private:
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

} // namespace terrella::data
