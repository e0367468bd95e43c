// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"
#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "training/encoder_file.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::evaluation {

/// Frozen features of a part of a dataset.
struct Features {
    torch::Tensor values;          // [N, D] float32, CPU
    torch::Tensor labels;          // [N] int64, −1 unlabelled
    std::vector<std::string> ids;  // [N]
    std::vector<data::BrokenFile> broken; // left out
    bool complete = true;          // false when it was stopped: the first samples are there
};

/// Runs the encoder in evaluation mode and float32 over `indices`, in order, in batches, on the device on which it lies.
/// `traits` describe the data; the encoder's own mean and deviation are used when it has them. Images are resized to
/// the encoder's size. Restores the module's training mode; changes no parameter and no buffer. Uses the intra-op
/// threads of the calling thread and as many readers.
/// Throws ConfigurationError when the bands do not fit the encoder, DataError when no sample can be read.
Features extract_features(training::Encoder& encoder, std::shared_ptr<const data::Dataset> dataset,
                          const std::vector<std::size_t>& indices, const augment::ImageTraits& traits,
                          Progress* progress = nullptr, const StopToken& stop = {});

} // namespace terrella::evaluation
