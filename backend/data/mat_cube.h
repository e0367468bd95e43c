// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/cube.h"
#include "data/mat_file.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// One MATLAB file of a tree.
struct OpenMat {
    std::size_t entry = 0;
    std::string name; // the file's, relative
    std::shared_ptr<const MatFile> file;
};

/// The array that is the cube, without its numbers: three axes (rows, columns, bands), or two (bands × pixels or pixels
/// × bands, pixels down the columns) with the numbers nRow and nCol beside it. The largest one where several are; the
/// one named by `variable` unless that is "auto". None when there is none; then `why_not` tells what there is.
/// Throws ConfigurationError when the named one is there and is no cube.
std::optional<Cube> find_cube(const OpenMat& mat, const std::string& variable, Message& why_not);

/// Loads the numbers of such a cube.
void load_cube(const OpenMat& mat, Cube& cube);

/// A ground truth for a cube: an array of rows × columns of few whole numbers, of its own file or of another one, best
/// of the most alike name, where 0 means undefined; else abundances (endmembers × pixels that sum to 1), of which the
/// largest counts. Into `cube.mask`, with a remark.
void find_ground_truth(const std::vector<OpenMat>& mats, Cube& cube);

} // namespace terrella::data
