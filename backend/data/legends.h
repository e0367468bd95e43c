// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/file_tree.h"
#include "data/mask.h"

#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// The classes of published masks, by number and, where they are published so, by colour.
///
/// "isprs" (Potsdam, Vaihingen), "loveda", "isaid", "dfc2020", "igbp" (SEN12MS), "igbp-simplified". Throws
/// Error for another name.
MaskCoding published_coding(const std::string& name);

/// A coding made from the masks themselves: their colours or numbers in ascending order, at most 64.
struct LearntCoding {
    std::optional<MaskCoding> coding; // none when the files cannot be masks
    Message remark;                   // how it was made, or why there is none
};

/// Looks at up to 256 of `entries`, evenly spread. One-band masks of 0 and another number are background and
/// foreground; 255 among small numbers counts as ignored. Masks stored with loss (JPEG) are divided at the middle.
/// `two_classes`: the names for masks of two values.
LearntCoding learn_coding(const FileTree& tree, const std::vector<std::size_t>& entries,
                          const std::vector<std::string>& two_classes, Progress* progress, const StopToken& stop);

/// Whether the coding declares all colours (of masks of three bands) and numbers that up to 16 of the masks hold.
bool coding_fits(const FileTree& tree, const std::vector<std::size_t>& entries, const MaskCoding& coding);

} // namespace terrella::data
