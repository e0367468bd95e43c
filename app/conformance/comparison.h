// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/torch_compat.h"

#include <string>

namespace terrella::conformance {

/// How one tensor compares with the reference.
struct Comparison {
    bool passed = false;
    double deviation = 0; // max|got − expected| / max(max|expected|, 1e-3); 0 for exact comparisons
    std::string detail;   // why it failed: shapes, or the first differing index with both values
};

/// The rule of the golden cases: max|got − expected| <= tolerance · max(max|expected|, 1e-3) over the whole tensor;
/// integer tensors, and every tensor at tolerance 0, equal element by element; shapes equal; a value that is not
/// finite never passes, on either side.
Comparison compare(const torch::Tensor& got, const torch::Tensor& expected, double tolerance);

} // namespace terrella::conformance
