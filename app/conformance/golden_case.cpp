// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/golden_case.h"

#include "base/error.h"
#include "base/text.h"

namespace terrella::conformance {

const torch::Tensor& GoldenCase::in(const std::string& wanted) const {
    std::vector<std::string> known;
    for (const auto& [key, tensor] : inputs) {
        if (key == wanted)
            return tensor;
        known.push_back(key);
    }
    throw DataError(told("The case has no input '%1'", wanted), name + "." + variant, name_remedy(wanted, known));
}

bool GoldenCase::has(const std::string& wanted) const {
    for (const auto& [key, tensor] : inputs)
        if (key == wanted)
            return true;
    return false;
}

CaseTable case_table() {
    CaseTable all;
    for (CaseTable area : {augment_cases(), backbone_cases(), loss_cases(), metric_cases(), optimizer_cases()})
        for (auto& entry : area)
            all.push_back(std::move(entry));
    return all;
}

} // namespace terrella::conformance
