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

/// How long a condition must hold before it counts. Steps and measurements both: a dip lasts as long however often it is
/// measured, and one odd measurement is none. Figures of small batches scatter, so that a measurement that decides
/// nothing takes back one of those before it, and only a contrary one all.
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
    /// Measurements of a condition or graver since the last better one, less those that decided nothing.
    struct Series {
        std::int64_t since = 0, count = 0;
        void add(std::int64_t step, bool holds);
        [[nodiscard]] bool outlasted(std::int64_t step, const Patience& patience) const;
    };
    Series unwell_, grave_, well_;
    Condition told_ = Condition::well;
};

} // namespace terrella::training
