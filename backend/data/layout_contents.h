// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/file_tree.h"
#include "data/mask.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// One source of a layout as it is read: its place in the stack and what its files must be like.
struct StackedSource {
    std::string name, modality, dtype;
    std::size_t bands = 0;
    std::array<int, 2> size{}; // [H, W] of most files
    bool same_type = false;
};

/// What recognising a layout came to: everything that a dataset needs to know to read its samples from the tree. The
/// index keeps this, so that it is worked out once.
struct LayoutContents {
    static constexpr std::uint32_t no_file = std::numeric_limits<std::uint32_t>::max();

    DatasetInfo info;
    int size = 0; // pixels a side after decoding, 0: as stored
    bool any_size = false;
    std::array<int, 2> native{}; // [H, W] of most samples: of the finest source
    std::vector<StackedSource> sources;
    std::optional<MaskCoding> mask;
    std::vector<SampleInfo> samples;
    std::vector<std::uint32_t> files;     // [samples][sources], entries of the tree or `no_file`
    std::vector<std::uint32_t> masks;     // [samples], empty when there are none
    std::vector<std::uint32_t> documents; // [samples][documents_each]: the files in which labels and boxes were read
    std::size_t documents_each = 0;
    std::vector<std::vector<Box>> boxes;  // [samples], empty when there are none
    std::uint64_t key = 0;                // Dataset::content_key
};

std::shared_ptr<const Dataset> make_layout_dataset(std::shared_ptr<const FileTree> tree, LayoutContents contents);

/// The contents of a dataset that `make_layout_dataset` made, and null of any other.
const LayoutContents* layout_contents(const Dataset& dataset);

} // namespace terrella::data
