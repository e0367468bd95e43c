// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/scene_files.h"
#include "data/scene_grid.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// One band of a scene: from one file, or from several that lie side by side or overlap.
struct SceneBandSource {
    struct Layer {
        std::size_t file = 0;
        int band = 0; // of the file, from 0
    };
    std::string name;
    std::vector<Layer> layers; // where several have data, the first counts
};

/// Files of several resolutions and places on one grid of pixels, read window by window.
class SceneCanvas {
public:
    /// Puts all files on the grid of the finest (or coarsest) of them. Throws DataError naming both files when
    /// their reference systems differ, when one is turned against the other, or when they cannot be laid on each other
    /// for lack of a georeference.
    SceneCanvas(std::shared_ptr<const SceneFiles> files, std::vector<SceneBandSource> bands, const SceneSettings& settings);

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    /// Map from (column, row) of the canvas; none when the files have no georeference.
    [[nodiscard]] const std::optional<Affine>& geotransform() const { return geotransform_; }
    [[nodiscard]] const std::string& crs() const { return crs_; }
    [[nodiscard]] const SceneFiles& files() const { return *files_; }
    [[nodiscard]] const std::vector<SceneBandSource>& bands() const { return bands_; }
    /// The file on whose grid the canvas lies.
    [[nodiscard]] std::size_t reference() const { return reference_; }

    /// All bands of a window, which may reach beyond the canvas: NaN where no file has data. Any number of threads.
    void read(const PixelWindow& window, Image& image) const;
    /// Where a file lies: the rectangle of canvas pixels that it touches.
    [[nodiscard]] PixelWindow footprint(std::size_t file) const;
    /// Map from canvas pixels to the file's.
    [[nodiscard]] const Affine& to_file(std::size_t file) const { return placed_.at(file).from_canvas; }
    [[nodiscard]] bool shows(std::size_t file) const { return placed_.at(file).used; }

private:
    struct Placed {
        Affine from_canvas{};
        bool used = false;    // by a band
        bool aligned = false; // pixel on pixel: then from_canvas is a shift by whole pixels
        std::vector<std::pair<int, int>> bands; // of the canvas and of the file
    };
    void place();
    void check_same_ground(std::size_t file) const;
    void read_file(std::size_t file, const PixelWindow& window, Image& image) const;

    std::shared_ptr<const SceneFiles> files_;
    std::vector<SceneBandSource> bands_;
    std::vector<Placed> placed_;          // a file
    std::vector<std::size_t> used_files_; // in order of precedence
    std::size_t reference_ = 0;
    bool nearest_ = false;
    int width_ = 0, height_ = 0;
    std::optional<Affine> geotransform_;
    std::string crs_;
};

} // namespace terrella::data
