// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "training/report.h"

#include <cstdint>
#include <optional>

namespace terrella::training {

/// How a figure stands. Between recovered and unwell nothing is decided: that is the hysteresis.
enum class Condition { well, between, unwell, grave };

/// How long a condition must hold without a break before it counts. Steps and measurements both: a dip lasts as long
/// however often it is measured, and one odd measurement is none.
struct Patience {
    std::int64_t steps = 40;
    std::int64_t measurements = 5;
};

/// Turns measurements into warnings: once when a figure stays unwell, once more when it stays grave, and again only
/// after it stayed well as long.
class Latch {
public:
    /// Returns the condition to warn about, unwell or grave; none when there is nothing new to say.
    std::optional<Condition> add(std::int64_t step, Condition condition, const Patience& patience);

    /// For a checkpoint's notes; `take` ignores what it does not know.
    [[nodiscard]] Json state() const;
    void take(const Json& state);

private:
    /// An unbroken series of measurements of a condition or graver.
    struct Series {
        std::int64_t since = 0, count = 0;
        void add(std::int64_t step, bool holds);
        [[nodiscard]] bool outlasted(std::int64_t step, const Patience& patience) const;
    };
    Series unwell_, grave_, well_;
    Condition told_ = Condition::well;
};

} // namespace terrella::training
