// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/stop.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace terrella::conformance {

enum class CaseState { passed, failed, skipped };
std::string case_state_name(CaseState state);

/// What came of one golden file. Free of LibTorch.
struct CaseReport {
    std::string file;            // below the folder that was given
    std::string name, variant;   // "simclr.nt_xent", "s0"
    CaseState state = CaseState::failed;
    std::string detail;          // why it failed or was skipped; for a pass, which outputs were not computed
    double deviation = 0;        // the largest of the outputs, by the comparison rule
    double tolerance = 0;
    std::int64_t compared = 0;   // outputs
    std::vector<std::string> not_computed; // outputs of the reference that the backend does not produce
};

struct ConformanceReport {
    std::vector<CaseReport> cases;
    std::int64_t passed = 0, failed = 0, skipped = 0;
    std::int64_t outputs_skipped = 0; // over the cases that ran
};

/// Runs every *.safetensors below `folder` in the order of their names; `reported` hears of each case as it ends. A
/// case that the table does not know, or of which the backend computes nothing, is skipped, never passed. A file that
/// cannot be read has failed. Throws DataError when the folder is missing or holds no case.
ConformanceReport run_conformance(const std::filesystem::path& folder,
                                  const std::function<void(const CaseReport&)>& reported = {},
                                  const StopToken& stop = {});

/// "passed   simclr.nt_xent.s0   deviation 1.2e-7 (tolerance 1e-5)".
std::string case_line(const CaseReport& report);
/// "92 passed, 0 failed, 207 skipped".
std::string totals_line(const ConformanceReport& report);
Json to_json(const ConformanceReport& report);

} // namespace terrella::conformance
