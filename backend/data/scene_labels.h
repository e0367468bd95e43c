// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/scene_canvas.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// The classes of a scene's pixels, made window by window from another file.
class SceneLabels {
public:
    virtual ~SceneLabels() = default;
    /// Classes of windows of `canvas`, which must outlive this. Throws ConfigurationError (unknown layer or
    /// attribute) and DataError (damaged, no features, none in the scene, too many classes, nothing to place it by).
    static std::unique_ptr<SceneLabels> open(const SceneCanvas& canvas, const SceneSettings& settings,
                                             Progress* progress, const StopToken& stop);

    [[nodiscard]] const std::vector<MaskClass>& classes() const { return classes_; }
    [[nodiscard]] const std::vector<Message>& remarks() const { return remarks_; }
    /// Class indices [1, H, W] of a window, NaN where undefined. Any number of threads.
    virtual void read(const PixelWindow& window, Image& mask) const = 0;

protected:
    std::vector<MaskClass> classes_;
    std::vector<Message> remarks_;
};

/// From a raster of class codes: names and colours as its categories, attribute or colour table say.
std::unique_ptr<SceneLabels> open_class_raster(const SceneCanvas& canvas, const std::string& path, Progress* progress,
                                               const StopToken& stop);
/// From a vector file: features are drawn in their order, later ones over earlier ones; a pixel belongs to the polygon
/// that holds its centre.
std::unique_ptr<SceneLabels> open_vector_labels(const SceneCanvas& canvas, const SceneSettings& settings,
                                                Progress* progress, const StopToken& stop);

/// A colour for the class of position `index` where the source has none.
std::array<std::uint8_t, 3> class_colour(std::size_t index);

} // namespace terrella::data
