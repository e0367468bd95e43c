// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "models/safetensors.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace terrella::training {

/// Everything that the next step of a run depends on.
struct Snapshot {
    std::int64_t step = 0;    // optimiser steps finished
    models::TensorFile model; // all parameters and buffers of the method: networks, teachers, queues, pointers
    models::TensorFile state; // optimiser by parameter name, generators ("rng.cpu")
    Json notes;               // state.json: position, times, best kNN, experiment, …
};

/// The checkpoints of one run: `step-00001200/{model.safetensors, state.safetensors, state.json}` and `latest`, which
/// holds the name of the newest. A folder appears only when whole; state.json holds size and hash of the others and its
/// own hash, so that damage done later is noticed.
class CheckpointStore {
public:
    /// `keep` newest stay, and the one with the highest `notes["knn"]`.
    CheckpointStore(std::filesystem::path folder, std::int64_t keep);

    /// Writes, then removes what need not be kept. Returns the folder. Throws Error when the disk refuses; what was
    /// there before is then still there.
    std::filesystem::path write(const Snapshot& snapshot) const;
    /// Throws DataError naming the file when anything is missing or damaged.
    [[nodiscard]] Snapshot read(std::int64_t step) const;
    /// Steps of the checkpoints there, ascending.
    [[nodiscard]] std::vector<std::int64_t> steps() const;
    [[nodiscard]] std::filesystem::path folder_of(std::int64_t step) const;
    /// Removes half-written folders that a killed process left behind. Only while no other process writes here.
    void remove_remains() const;

private:
    void prune() const;
    [[nodiscard]] std::optional<double> knn_of(std::int64_t step) const;

    std::filesystem::path folder_;
    std::int64_t keep_;
};

} // namespace terrella::training
