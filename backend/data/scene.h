// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "data/dataset.h"
#include "data/kinds.h"
#include "data/scene_overview.h"

#include <memory>
#include <optional>
#include <string>

namespace terrella::data {

/// One large picture (a raster, the band files of one product, or a mosaic of rasters) as a dataset of tiles that are
/// cut when they are read. Samples are in the order of the files' blocks: a pass in order decodes each block once.
class Scene : public Dataset {
public:
    [[nodiscard]] virtual const SceneCanvas& canvas() const = 0;
    /// Where in the canvas a sample lies, in canvas pixels; may reach beyond it with edge 'pad'.
    [[nodiscard]] virtual PixelWindow window(std::size_t index) const = 0;
    /// Any window of the canvas as a sample of its own, without class; with its mask where there are labels.
    virtual void read_window(const PixelWindow& window, Sample& sample) const = 0;
    /// Tiles that were left out because too many of their pixels have no data.
    [[nodiscard]] virtual std::size_t left_out() const = 0;

    /// Tile2Vec's draws to the pixel, not bound to the tiles of the list: uniform by `draw_neighbour` and
    /// `draw_distant` (scene_grid.h), again while a window has too few data, 32 times at most. None where there is no
    /// such window.
    [[nodiscard]] virtual std::optional<PixelWindow> neighbour_window(std::size_t index, RandomStream& stream) const = 0;
    [[nodiscard]] virtual std::optional<PixelWindow> distant_window(std::size_t index, RandomStream& stream) const = 0;
    [[nodiscard]] virtual bool is_distant(std::size_t a, std::size_t b) const = 0;
};

/// The kind `scene` (see DatasetKind): a single raster file, or a folder of rasters that are the bands of one Landsat or
/// Sentinel-2 product or lie side by side on the map. Other folders of rasters only where `settings.kind` says so.
/// Virtual rasters (VRT) are refused, for they may name any other file.
///
/// throws  DataError (a file damaged, no tile with data, files that cannot be laid on each other, labels that cannot
///         be read) and ConfigurationError (tile larger than the scene, unknown band, layer or attribute)
std::shared_ptr<const Dataset> open_scene(const Source& source, const DataSettings& settings, Message& why_not,
                                          Progress* progress, const StopToken& stop);

/// Longitude and latitude in degrees of the four corners of a window, clockwise from its top left. Throws DataError
/// when the scene has no georeference: nothing can be put on a map.
std::vector<std::array<double, 2>> window_on_map(const SceneCanvas& canvas, const PixelWindow& window);

} // namespace terrella::data
