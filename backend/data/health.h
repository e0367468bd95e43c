// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "base/message.h"
#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/health_measure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

enum class HealthRule {
    broken,     // cannot be decoded, or has other bands than the dataset
    no_data,    // no pixel has a value, all are zero, or every band has a single value
    saturated,  // a quarter of the pixels of a band or more stand at the top of its range
    wrong_size, // other than nearly all samples
    duplicate   // the same pixels as an earlier sample, or the same picture
};
/// "broken", "no-data", "saturated", "wrong-size", "duplicate".
std::string_view health_rule_name(HealthRule rule);
const std::vector<HealthRule>& health_rules();

struct HealthFinding {
    std::size_t sample = 0;
    HealthRule rule = HealthRule::broken;
    Message reason;
    std::optional<std::size_t> of{}; // duplicate: the earlier sample
};

struct HealthReport {
    std::vector<SampleMeasure> measures; // one a sample
    std::vector<HealthFinding> findings; // by rule, then sample
    bool complete = false;               // every sample was read
    [[nodiscard]] std::int64_t measured() const; // samples that were read, broken ones too
    [[nodiscard]] std::int64_t count(HealthRule rule) const;
};

/// Reads every sample and says what is wrong with it. Measures are kept in the user's cache folder under the dataset's
/// content key, also those of a check that was stopped: the next one goes on from there.
HealthReport dataset_health(const Dataset& dataset, Progress* progress = nullptr, const StopToken& stop = {});
/// What an earlier check of this dataset found; none when there was none or it was not finished. Reads one file.
std::optional<HealthReport> known_health(const Dataset& dataset);

/// What `measures` say. `reasons` holds what decoding said of broken samples.
std::vector<HealthFinding> health_findings(const Dataset& dataset, const std::vector<SampleMeasure>& measures,
                                           const std::vector<std::pair<std::size_t, Message>>& reasons);

/// `{"complete", "samples", "measured", "counts": {rule: count}, "findings": [{"id", "path", "rule", "reason", "of"}]}`
Json health_document(const Dataset& dataset, const HealthReport& report);
/// A CSV file with the columns id, path, rule, reason, of: what `read_sample_list` takes.
std::string health_csv(const Dataset& dataset, const std::vector<HealthFinding>& findings);

} // namespace terrella::data
