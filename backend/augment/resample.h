// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <string>
#include <vector>

namespace terrella::augment {

enum class Interpolation { nearest, bilinear, bicubic };
/// "nearest", "bilinear", "bicubic".
const std::vector<std::string>& interpolation_names();
/// Throws ConfigurationError for an unknown name.
Interpolation interpolation_of(const std::string& name);

/// A rectangle of whole pixels in an image.
struct Box {
    int top = 0, left = 0, height = 0, width = 0;
    bool operator==(const Box&) const = default;
};

/// How one axis is resampled: output i is Σ_k weight[k·n + i]·input[index[k·n + i]], n outputs, `taps` terms each.
struct AxisTaps {
    int taps = 0;
    std::vector<int> index;
    std::vector<float> weight;

    /// From `input` to `output` pixels, as PyTorch's interpolate (align_corners false). `antialias` widens the filter
    /// when shrinking and renormalises at the borders; bicubic has a = −0.5 with it and −0.75 without, as there.
    void make(int input, int output, Interpolation interpolation, bool antialias);
};

/// Buffers of `resized_crop`, kept from call to call.
struct ResampleBuffers {
    AxisTaps rows, columns;
    std::vector<float> lines;
};

/// Cuts `box` out of `image` and resamples it to `out` [C, height, width]; nothing outside the box contributes.
/// The box must lie inside the image and have pixels; sizes at least 1. Bicubic results are not clamped.
/// Source: torchvision 0.14 resized_crop and resize; golden-tested.
void resized_crop(const data::Image& image, const Box& box, int height, int width, Interpolation interpolation,
                  bool antialias, data::Image& out, ResampleBuffers& buffers);

} // namespace terrella::augment
