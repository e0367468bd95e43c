// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace terrella::data {

/// Points of samples in their own reference systems, turned into longitude and latitude all at once: a transformation
/// takes long to set up and is not for several threads.
class Places {
public:
    /// Notes that `sample` (any number) has its centre at (x, y) in `crs` (EPSG code or WKT).
    void add(std::size_t sample, const std::string& crs, double x, double y);
    /// Longitude and latitude by sample; those without a counterpart, or of an unknown reference system, are left out.
    [[nodiscard]] std::map<std::size_t, std::array<double, 2>> locations() const;

private:
    struct Points {
        std::vector<std::size_t> samples;
        std::vector<double> x, y;
    };
    std::map<std::string, Points> by_crs_;
};

} // namespace terrella::data
