// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::augment {

/// A list of operations as data: what the experiment file, the forms and the presets hold.
using PipelineSpec = std::vector<Selected>;

/// A compiled pipeline. Operation k draws from the stream (seed, epoch, sample, view, k).
class Pipeline {
public:
    /// Throws ConfigurationError for unknown operations, bad values, or operations that do not fit the bands.
    Pipeline(const PipelineSpec& spec, const ImageTraits& traits);

    /// Runs all operations; `drawing.image` holds the source in the unit range and `drawing.geometry` its identity.
    void apply(Drawing& drawing, DrawKey key) const;
    [[nodiscard]] data::ViewShape shape_after(const data::ViewShape& before) const;

private:
    std::vector<std::unique_ptr<Operation>> operations_;
};

/// The recipes of methods.md §1.5 that more than one method uses. `size` is the side of the view in pixels.
/// RGB keeps hue and saturation; other modalities keep brightness and contrast, use the band mean for grey and add a
/// vertical flip (as torchgeo's trainers do).
PipelineSpec moco_v2_recipe(const ImageTraits& traits, int size);
PipelineSpec simclr_recipe(const ImageTraits& traits, int size);
/// Crop, flips, normalise: the light recipe of supervised training.
PipelineSpec supervised_recipe(const ImageTraits& traits, int size);
/// Resize (when needed) and normalise, nothing random: features for evaluation.
PipelineSpec evaluation_recipe(const ImageTraits& traits, int size);

} // namespace terrella::augment
