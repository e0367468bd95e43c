// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/file_tree.h"
#include "data/mask.h"
#include "data/settings.h"

#include <array>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

constexpr std::size_t no_entry = std::numeric_limits<std::size_t>::max();

/// One of the files of which a sample's bands are stacked: all bands of an image, or one band of a sensor.
struct BandSource {
    std::string name;           // for messages: "B03", "before"
    std::string modality{};     // given to its bands as Band::modality; may be empty with learnt bands
    std::vector<Band> bands{};  // as stored, in order; empty: learnt from the files
    bool required = true;       // a sample without it is broken; else see `Layout`
    bool same_type = true;      // a file of another type than most others is broken
};

struct LayoutSample {
    SampleInfo info;
    std::vector<std::size_t> files; // [sources], entries of the tree or `no_entry`
    std::size_t mask = no_entry;
    std::vector<Box> boxes{};
    std::vector<std::size_t> documents{}; // the entries in which its labels or boxes were read
};

/// How a tree of files is read as a dataset: which files make a sample, and what they mean. Recognising a kind means
/// filling one of these; `open_layout` does the rest.
///
/// Sources of one modality belong together: a sample that lacks all of them lacks the modality (its pixels are NaN,
/// `SampleInfo::missing` names it) unless one is required; a sample that lacks some of them is broken.
struct Layout {
    std::string kind;
    Message recognised_by;
    Message why_not; // when nothing was found
    std::vector<BandSource> sources;
    std::vector<LayoutSample> samples;
    std::vector<std::string> classes;
    bool multi_label = false;
    std::optional<MaskCoding> mask;
    std::string mask_target = "mask"; // or "change"
    std::vector<std::string> box_classes;
    std::vector<BrokenFile> broken;
    std::vector<Remark> remarks;
    bool any_size = false; // samples keep their own sizes; else all files of a source must be alike

    [[nodiscard]] bool found() const { return !samples.empty(); }
};

/// The dataset of such a layout. Opens a bounded number of files to learn bands, sizes and types; samples with files
/// that cannot be read or differ in bands or type are listed in `info().broken` and left out. Of `settings` it heeds
/// `modalities` (sources of others are not opened) and `size`.
///
/// A sample's bands lie on one grid: that of the finest source, or `settings.size` pixels a side. Coarser ones are
/// resampled to it (bilinear), masks by the nearest pixel; the geotransform is that of the grid. Without
/// `settings.size` a sample of another size than the most frequent one cannot be read unless `any_size`.
///
/// Throws DataError when no probed file can be read, ConfigurationError when a modality is not there.
std::shared_ptr<const Dataset> open_layout(std::shared_ptr<const FileTree> tree, Layout layout,
                                           const DataSettings& settings, Progress* progress = nullptr,
                                           const StopToken& stop = {});

} // namespace terrella::data
