// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "data/image.h"

#include <array>
#include <memory>
#include <vector>

namespace terrella::data {

/// A point in pixels: x to the right, y down; pixel centres lie at .5.
struct Point {
    double x = 0, y = 0;
};

/// Where a view came from: the affine map from view coordinates to source coordinates, both in pixels.
///
/// source.x = m[0]·x + m[1]·y + m[2]; source.y = m[3]·x + m[4]·y + m[5]. Crops, resizes, flips and quarter turns are
/// all of this form, so composing and inverting stay exact up to rounding.
struct ViewGeometry {
    std::array<double, 6> source_from_view{1, 0, 0, 0, 1, 0};
    int source_height = 0, source_width = 0;
    int view_height = 0, view_width = 0;

    static ViewGeometry identity(int height, int width);
    [[nodiscard]] Point to_source(Point in_view) const;
    /// Throws Error when the map is degenerate.
    [[nodiscard]] Point to_view(Point in_source) const;
    /// This geometry followed by `next`, whose source is this view.
    [[nodiscard]] ViewGeometry then(const ViewGeometry& next) const;
    /// The view's four corners in source pixels, in the order top left, top right, bottom right, bottom left of the view.
    [[nodiscard]] std::array<Point, 4> corners_in_source() const;
};

/// The size of one view.
struct ViewShape {
    int channels = 0, height = 0, width = 0;
    bool operator==(const ViewShape&) const = default;
};

/// Which sample a view shows: the one that was drawn, one that lies near it on the ground, or one that lies far away.
enum class Companion { itself, neighbour, distant };

/// Makes the views of a sample. Implemented by the augment room; the loader calls it from many threads at once.
class ViewMaker {
public:
    virtual ~ViewMaker() = default;
    /// Shapes of the views of a sample, in order.
    [[nodiscard]] virtual std::vector<ViewShape> shapes() const = 0;
    /// The sample that each view shows, one a view; empty: all show the sample itself.
    [[nodiscard]] virtual std::vector<Companion> companions() const { return {}; }
    /// Scratch memory of one thread; reused from sample to sample so that the hot path allocates nothing.
    struct Workspace {
        virtual ~Workspace() = default;
    };
    [[nodiscard]] virtual std::unique_ptr<Workspace> make_workspace() const = 0;
    /// Draws view `view` of a decoded sample (source values, missing pixels NaN) into `out`, [H, W, C] float32 of
    /// `shapes()[view]` (channels last, as the networks want it). The result is a function of `image` and `key`
    /// (its `view` and `operation` are set here). Returns where the view came from.
    virtual ViewGeometry make(const Image& image, const DrawKey& key, int view, float* out, Workspace& workspace) const = 0;
};

} // namespace terrella::data
