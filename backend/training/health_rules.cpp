// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/health_rules.h"

#include <algorithm>

namespace terrella::training {

const std::vector<HealthRule>& health_rules() {
    static const std::vector<HealthRule> rules{
        // Independent directions scatter around 1, so that a healthy spread may be a little above.
        {"feature_std_share", "complete-collapse", 0.3, 1.1, 0.1},
        {"data_wait", "data-starved", 0.0, 0.3, 0.0},
    };
    return rules;
}

const HealthRule& spread_rule() { return health_rules()[0]; }

const HealthRule& data_wait_rule() { return health_rules()[1]; }

const HealthRule* health_rule(const std::string& figure) {
    const auto found = std::ranges::find(health_rules(), figure, &HealthRule::figure);
    return found == health_rules().end() ? nullptr : &*found;
}

} // namespace terrella::training
