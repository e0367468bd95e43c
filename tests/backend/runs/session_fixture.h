// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/training/tiny_run.h"

#include "base/files.h"
#include "runs/json_lines.h"

#include <filesystem>
#include <string>

namespace terrella::test {

/// MoCo-v2 on 40 embedded scenes shrunk to 16 px, 30 of them to train on: 3 steps an epoch, reproducible to the bit.
inline training::Experiment session_experiment() {
    training::Experiment experiment = tiny_experiment();
    experiment.data.samples = 40;
    experiment.data.size = 16;
    experiment.method = {"moco-v2", {{"queue", 16}, {"momentum", 0.9}}};
    experiment.monitor.knn_samples = 32;
    return experiment;
}

/// metrics.jsonl without what depends on the clock.
inline std::string metrics_of(const std::filesystem::path& run_dir) {
    std::string text;
    for (Json line : runs::read_json_lines(run_dir / "metrics.jsonl")) {
        for (const char* key : {"time", "images_per_s", "epoch_seconds"})
            line.erase(key);
        line["health"].erase("data_wait");
        text += line.dump() + "\n";
    }
    return text;
}

/// Model and optimiser of the newest checkpoint.
inline std::string newest_state(const std::filesystem::path& run_dir) {
    std::string name = read_file(run_dir / "checkpoints" / "latest");
    name.pop_back();
    const std::filesystem::path folder = run_dir / "checkpoints" / name;
    return name + read_file(folder / "model.safetensors") + read_file(folder / "state.safetensors");
}

} // namespace terrella::test
