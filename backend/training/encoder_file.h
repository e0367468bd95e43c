// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "data/band.h"
#include "models/backbone.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace terrella::training {

/// A downstream encoder with what is needed to feed it: which bands, how they were normalised, at which size.
struct Encoder {
    std::shared_ptr<models::Backbone> backbone;
    Selected selected;               // backbone name and parameters
    std::vector<data::Band> bands;   // [C]; empty when the weights do not say
    std::vector<float> mean, deviation; // [C] in the unit range
    int size = 0;                    // pixels a side of the training views, 0 unknown
    std::string method;              // "moco-v2", "random", …
};

/// encoder.safetensors: published parameter names; metadata backbone, bands, mean, std, size, method.
void write_encoder(const std::filesystem::path& path, const Encoder& encoder);
/// Reads what `write_encoder` wrote, or weights made elsewhere with torchvision's parameter names; `backbone` overrides
/// the metadata, the number of bands is that of the first layer. The network is in evaluation mode. Throws DataError
/// for damaged files and for missing or unknown tensors, which it names; ConfigurationError for an unknown backbone.
Encoder read_encoder(const std::filesystem::path& path, const std::string& backbone = {});

} // namespace terrella::training
