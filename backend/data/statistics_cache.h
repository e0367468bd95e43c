// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/statistics.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace terrella::data {

/// The place in the user's cache folder where the statistics of these samples of this dataset are kept.
class StatisticsCache {
public:
    StatisticsCache(const Dataset& dataset, const std::vector<std::size_t>& indices);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// What was stored; none when there is nothing, or when it is damaged or belongs to other bands.
    [[nodiscard]] std::optional<DatasetStatistics> load() const;
    /// Keeps the result. A cache that cannot be written is no failure: the next call computes again.
    void store(const DatasetStatistics& statistics) const;

private:
    std::filesystem::path path_;
    std::vector<std::string> bands_;
};

} // namespace terrella::data
