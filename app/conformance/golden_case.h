// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "models/safetensors.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace terrella::conformance {

/// One golden file: the inputs by name (without "in."), the parameters, and what the reference computed.
struct GoldenCase {
    std::string name;    // "simclr.nt_xent", from the metadata
    std::string variant; // "s0", from the file name
    Json params;
    double tolerance = 0;
    std::vector<std::pair<std::string, torch::Tensor>> inputs;   // "z0", …
    std::vector<std::pair<std::string, torch::Tensor>> expected; // "loss", "grad.z0", …

    /// Throws DataError when the file has no such input.
    [[nodiscard]] const torch::Tensor& in(const std::string& name) const;
    [[nodiscard]] bool has(const std::string& name) const;
};

/// What the backend computes for a case, by the names of `expected`; names it does not compute are left out (skipped).
using Outputs = std::map<std::string, torch::Tensor>;
using CaseFunction = std::function<Outputs(const GoldenCase&)>;
using CaseTable = std::vector<std::pair<std::string, CaseFunction>>;

// One file an area; `case_table` puts them together.
CaseTable augment_cases();
CaseTable backbone_cases();
CaseTable loss_cases();
CaseTable metric_cases();
CaseTable optimizer_cases();
CaseTable case_table();

} // namespace terrella::conformance
