// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/health_measure.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella::data {

/// The place in the user's cache folder where the measures of a dataset's samples are kept, under its content key.
class HealthCache {
public:
    struct Content {
        std::vector<SampleMeasure> measures;                     // one a sample; those not read yet are unknown
        std::vector<std::pair<std::size_t, Message>> reasons;    // of broken samples, ascending
    };

    explicit HealthCache(const Dataset& dataset);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// What was stored; none when there is nothing, or when it is damaged or belongs to other samples.
    [[nodiscard]] std::optional<Content> load() const;
    /// Keeps the content. A cache that cannot be written is no failure: the next call measures again.
    void store(const Content& content) const;

private:
    std::filesystem::path path_;
    std::size_t samples_;
};

} // namespace terrella::data
