// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "base/message.h"
#include "training/experiment.h"
#include "training/report.h"

#include <optional>
#include <string>
#include <vector>

namespace terrella::training {

/// Collects changes of an experiment that a warning proposes. Only settings that the experiment has and that differ
/// from what it has are taken, within their limits, so that the changes can be applied as they are.
class SettingChanges {
public:
    explicit SettingChanges(const Experiment& experiment);

    /// The present value under a dotted key, defaults included; null when there is no such setting.
    [[nodiscard]] Json value(const std::string& key) const;
    [[nodiscard]] double number(const std::string& key) const; // 0 when it is none

    SettingChanges& set(const std::string& key, const Json& value);
    /// Takes away the switches that break the method for teaching.
    SettingChanges& mend();
    /// Takes the method's own temperature where the present one is more than `far` times above or below it.
    SettingChanges& usual_temperature(double far = 10);
    /// Takes an epsilon of 0.02 for SwAV's codes where it is larger. Its authors advise 0.03 where the loss stays at
    /// ln K (facebookresearch/swav, README); with batches of 32, 0.02 did better (benchmark_methods.md of the studies).
    SettingChanges& harder_codes();
    /// Multiplies the learning rate, to two digits.
    SettingChanges& scale_rate(double factor);
    /// Takes the optimiser and rate with which the method is known to learn on few, small images (its recipe
    /// "small-data") where the present ones are far from them; a third of the rate where they are near, or where
    /// batches are so large that the recipe does not speak of them.
    SettingChanges& calm_rate();
    /// Doubles the warm-up, at least to a tenth of the epochs.
    SettingChanges& lengthen_warmup();

    [[nodiscard]] bool empty() const { return changes_.empty(); }
    [[nodiscard]] const std::vector<Change>& list() const { return changes_; }
    /// "Set optimizer.lr to 0.003 and clip_gradients to 1"; empty when there are none.
    [[nodiscard]] Message text() const;

private:
    Json now_;
    std::vector<Change> changes_;
};

} // namespace terrella::training
