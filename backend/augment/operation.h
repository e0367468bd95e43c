// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/resample.h"
#include "base/parameters.h"
#include "base/random.h"
#include "base/registry.h"
#include "data/band.h"
#include "data/image.h"
#include "data/view.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace terrella::augment {

/// What operations may need to know of the data: constant over a run, shared by all threads.
struct ImageTraits {
    int channels = 3, height = 64, width = 64; // of a decoded sample
    std::string modality = "rgb";              // "rgb", "s2", "s1", "other"
    std::vector<data::Band> bands;             // [C]
    std::vector<float> mean, deviation;        // [C] in the unit range, over the training part
};

/// An image on its way through a pipeline. Values are in the unit range: 0 and 1 are each band's `unit_low` and
/// `unit_high`. Operations work in place or write to `scratch` and swap.
struct Drawing {
    data::Image image;
    data::Image scratch;
    std::vector<float> line;      // row buffers, kernels
    ResampleBuffers resample;
    data::ViewGeometry geometry;  // from the current image to the source
};

/// One step of a pipeline. Immutable after construction: all threads share it.
class Operation {
public:
    virtual ~Operation() = default;
    /// Applies the operation with random numbers from `stream` alone.
    virtual void apply(Drawing& drawing, RandomStream& stream) const = 0;
    /// What `apply` with the same stream does to the geometry, without any pixel: how thousands of draws are counted at
    /// once. Operations that leave every pixel in its place leave the geometry alone.
    virtual void locate(data::ViewGeometry&, RandomStream&) const {}
    /// Size after the operation, for a fixed size before it. Throws ConfigurationError when it cannot work on images of
    /// that size.
    [[nodiscard]] virtual data::ViewShape shape_after(const data::ViewShape& before) const { return before; }
};

/// One line of the list of operations.
struct OperationEntry {
    std::string name;       // "random-resized-crop"
    std::string summary;    // one sentence for menus and help
    std::string group;      // "geometry", "colour", "noise", "bands", "erasing", "range": sections of a menu
    const Schema* schema;
    std::function<std::unique_ptr<Operation>(const Json& values, const ImageTraits& traits)> make;
};

/// Every operation, in the order in which a menu shows them.
const Registry<OperationEntry>& operations();

} // namespace terrella::augment
