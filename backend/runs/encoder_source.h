// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/settings.h"
#include "training/encoder_file.h"
#include "training/trainer.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace terrella::runs {

/// Which encoder, and on which data it is looked at.
struct EncoderSource {
    std::optional<std::filesystem::path> run_dir; // a run's encoder (its encoder.safetensors, else its newest whole checkpoint) …
    std::string weights;                          // … or a file, or "random": freshly initialised from the seed
    std::optional<Selected> backbone;             // where neither the run nor the file says; none: resnet18
    std::optional<data::DataSettings> data;       // instead of the run's
    std::optional<std::int64_t> seed;             // instead of the run's; else 0
};

struct OpenedEncoder {
    training::Encoder encoder;          // on `compute.device`
    training::Experiment experiment;  // the run's, or defaults, with the data and the seed that were asked for
    training::TrainingData data;
    std::string weights;              // where the weights came from: a path or "random"
    torch::Device device = torch::kCPU;
    int threads = 1;
};

/// Opens data and encoder. With a run and weights "random" the result is the run's untrained baseline: the same
/// backbone, bands and data. None when `stop` came first. Throws ConfigurationError when neither a run nor weights are named, or the backbone is
/// unknown or another than theirs, DataError when the run has no weights yet or the files are damaged.
std::optional<OpenedEncoder> open_encoder(const EncoderSource& source, Progress* progress = nullptr, const StopToken& stop = {});

} // namespace terrella::runs
