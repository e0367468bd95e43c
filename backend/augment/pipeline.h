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
    /// Throws ConfigurationError for unknown operations, bad values, or operations that do not fit the bands or the size
    /// of the images; the place names the operation by its number from 1.
    Pipeline(const PipelineSpec& spec, const ImageTraits& traits);

    /// Runs all operations; `drawing.image` holds the source in the unit range and `drawing.geometry` its identity.
    void apply(Drawing& drawing, DrawKey key) const;
    /// The same, written channels last to `out`, [H, W, C] of the shape after the last operation; a normalisation at
    /// the end is fused with the writing. `drawing.image` is left in an unspecified state but for its size.
    void apply_channels_last(Drawing& drawing, DrawKey key, float* out) const;
    [[nodiscard]] data::ViewShape shape_after(const data::ViewShape& before) const;

    /// Number of operations.
    [[nodiscard]] std::size_t size() const { return operations_.size(); }
    /// Operation k and its name in the list of operations. k < size().
    [[nodiscard]] const Operation& operation(std::size_t k) const { return *operations_[k]; }
    [[nodiscard]] const std::string& name(std::size_t k) const { return names_[k]; }
    /// Operation k alone, with the draws that it has within `apply`. k < size().
    void apply_one(Drawing& drawing, DrawKey key, std::size_t k) const;
    /// How many operations run before `write`: all, or all but a normalisation at the end, which it does in passing.
    [[nodiscard]] std::size_t before_writing() const { return before_normalise_; }
    /// The end of `apply_channels_last`.
    void write(const Drawing& drawing, float* out) const;
    /// Where the view of a source of `height` × `width` lies: what `apply` leaves in `drawing.geometry`, without pixels.
    [[nodiscard]] data::ViewGeometry locate(int height, int width, DrawKey key) const;

private:
    std::vector<std::unique_ptr<Operation>> operations_;
    std::vector<std::string> names_;
    std::size_t before_normalise_ = 0;   // operations without a normalisation at the end
    std::vector<float> scale_, shift_;   // [C]: of that normalisation, else 1 and 0
};

/// In what the recipes of joint-embedding methods differ (methods.md §1.5). Jitter is of RGB; other bands get brightness
/// and contrast by factors 0.6 to 1.4.
struct ContrastiveRecipe {
    double crop_min = 0.08, crop_max = 1.0;
    double brightness = 0.4, contrast = 0.4, saturation = 0.4, hue = 0.1;
    double jitter = 0.8, grey = 0.2, blur = 0.5, solarise = 0.0; // probabilities; 0 leaves the operation out
};
PipelineSpec contrastive_recipe(const ImageTraits& traits, int size, const ContrastiveRecipe& recipe);

/// The recipes of methods.md §1.5 that more than one method uses. `size` is the side of the view in pixels.
/// RGB keeps hue and saturation; other modalities keep brightness and contrast, use the band mean for grey and add a
/// vertical flip (as torchgeo's trainers do).
PipelineSpec moco_v2_recipe(const ImageTraits& traits, int size);
PipelineSpec simclr_recipe(const ImageTraits& traits, int size);
/// Crop, flips, normalise: the light recipe of supervised training.
PipelineSpec supervised_recipe(const ImageTraits& traits, int size);
/// Resize (when needed) and normalise, nothing random: features for evaluation.
PipelineSpec evaluation_recipe(const ImageTraits& traits, int size);

/// The same list with `size` given to every crop and resize that states none (0 or left out): what turns a list from an
/// experiment file into views of the experiment's size. Adds a crop-free resize at the front when nothing sets a size.
PipelineSpec with_view_size(PipelineSpec spec, int size);

} // namespace terrella::augment
