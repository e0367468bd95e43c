// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/mask_codes.h"
#include "data/npy_file.h"
#include "data/tiles.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace terrella::data {

/// How the axes of the arrays of a dataset are read.
struct TileForm {
    bool stacked = false;     // the first axis counts tiles
    bool bands_first = false; // [C, H, W], else [H, W, C]
    bool flat = false;        // [H, W] without an axis of bands
    int bands = 1;
    int mask_band = -1; // from 0 among the stored bands, −1 without
};

/// What the headers and some pixels of the files tell.
struct TilesProbe {
    struct Tile {
        std::size_t file = 0;    // into TilesLayout::files
        std::int64_t slice = -1; // of a stack; −1: the whole array
    };
    TileForm form;
    std::vector<Tile> tiles;
    std::vector<Band> bands; // of the image, without the mask's
    std::string dtype;
    std::vector<std::array<int, 2>> sizes; // [H, W], most frequent first, at most 16
    std::vector<BrokenFile> broken;
    MaskCodes codes;
    std::vector<Message> remarks;
};

/// `mask_band`: from 1, 0 for auto, −1 for none, as DataSettings has it.
TilesProbe probe_tiles(const FileTree& tree, const TilesLayout& layout, int mask_band, Progress* progress,
                       const StopToken& stop);

/// Decodes one tile with all its stored bands, [bands, H, W]. Throws DataError naming the file when it cannot be read
/// or is not of the form.
void read_tile(const FileTree& tree, std::size_t entry, std::int64_t slice, const TileForm& form, Image& image);

} // namespace terrella::data
