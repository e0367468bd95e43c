// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/registry.h"

#include <functional>
#include <string>

namespace terrella::augment {

/// Large crops of the whole and small ones of its parts, as SwAV and DINO want them.
struct MultiCrop {
    int globals = 2, locals = 6;
    std::vector<PipelineSpec> global; // one pipeline, or one for each global view in turn
    PipelineSpec local;
};
/// Views "global 1" …, "local 1" ….
ViewPlan multi_crop(const MultiCrop& crops);
/// Side of the small crops that go with large ones of `size`: 96 of 224 in the papers, here 3/7 rounded to a multiple
/// of eight (ViT patches), at least 8.
int local_crop_size(int size);

/// The views of a published method, as it is in the paper or its authors' code, for any bands.
struct Preset {
    std::string name;    // "moco-v2"
    std::string title;   // "MoCo-v2"
    std::string paper;   // where the recipe is written
    std::string code;    // where it is programmed, empty when nowhere
    std::string differs; // in what this preset differs from both, and why; empty when in nothing
    /// Views of `size` pixels. Throws ConfigurationError when the bands do not allow it.
    std::function<ViewPlan(const ImageTraits& traits, int size)> views;
};

/// Every preset, ordered as the taxonomy of methods.
const Registry<Preset>& presets();

} // namespace terrella::augment
