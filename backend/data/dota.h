// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/layout.h"

#include <memory>
#include <string>

namespace terrella::data {

class Source;

/// One annotation file of DOTA: an object a line, eight coordinates, class, difficulty; a line that is no box is
/// reported with its number and left out.
struct DotaAnnotation {
    struct Object {
        Box box; // label unset
        std::string class_name;
        std::size_t line = 0;
    };
    std::vector<Object> objects;
    std::vector<std::string> problems;
};
DotaAnnotation read_dota_annotation(std::string_view text);

/// Finds `images/<name>.png` with `labelTxt/<name>.txt` (also labelTxt-v1.5 and the like), below train/, val/, test/.
/// Images without annotation stay, without boxes. Boxes that lie wholly outside their image are listed as broken.
Layout recognise_dota(const FileTree& tree, Progress* progress, const StopToken& stop);

/// The kind `dota` (see DatasetKind).
std::shared_ptr<const Dataset> open_dota(const Source& source, const DataSettings& settings, Message& why_not,
                                         Progress* progress, const StopToken& stop);

} // namespace terrella::data
