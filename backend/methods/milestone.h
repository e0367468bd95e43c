// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace terrella::methods {

/// A step at which a run changes of itself, known before it begins: what a curve does there is no accident.
struct Milestone {
    std::int64_t step = 0; // the first that is different, counted from 1 as reports count
    std::string name;      // "warmup-ended", "rate-dropped", "queue-filled", "prototypes-freed"
    bool operator==(const Milestone&) const = default;
};

} // namespace terrella::methods
