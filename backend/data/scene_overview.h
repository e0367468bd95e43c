// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/scene_canvas.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// A small picture of a whole scene.
struct SceneOverview {
    Image image;                        // [bands asked for, H, W], source values, NaN without data
    double pixels_each = 1;             // canvas pixels along the side of one of its pixels
    std::optional<Affine> geotransform; // map from its (column, row)
    std::string crs;
    std::vector<BrokenFile> damaged;    // parts that could not be read, one entry a file
    bool whole = true;                  // false when it was stopped
};

constexpr int largest_overview = 4096; // pixels a side

/// The scene in at most `longest_side` (1 to `largest_overview`) pixels: of each of its pixels the nearest one of the
/// file, through the file's own overviews where it has them. `bands` are numbers of the canvas. Reads strip by strip,
/// so that memory stays small and `stop` is heard.
SceneOverview scene_overview(const SceneCanvas& canvas, std::span<const int> bands, int longest_side,
                             Progress* progress = nullptr, const StopToken& stop = {});

/// Which parts of a scene have data, known on a grid of cells.
class SceneValidity {
public:
    /// Looks at the first band, in cells of at least `step` canvas pixels, fewer and larger ones in huge scenes. Files
    /// whose pixels all have data are not read. Parts that are damaged or not reached before a stop count as data:
    /// reading them tells.
    SceneValidity(const SceneCanvas& canvas, int step, Progress* progress, const StopToken& stop);

    /// Share of the window, 0 to 1, without data; what lies beyond the canvas has none.
    [[nodiscard]] double missing_share(const PixelWindow& window) const;
    [[nodiscard]] int step() const { return step_; }
    [[nodiscard]] const std::vector<BrokenFile>& damaged() const { return damaged_; }

private:
    int step_ = 1, columns_ = 0, rows_ = 0, width_ = 0, height_ = 0;
    std::vector<bool> missing_;
    std::vector<BrokenFile> damaged_;
};

} // namespace terrella::data
