// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// One band over the pixels of one class, in the source's own values; pixels without data do not count.
struct ClassBand {
    std::int64_t pixels = 0;
    double mean = 0, deviation = 0, least = 0, greatest = 0; // zeros without pixels
};

/// Every band by class: mean spectra, and how the classes differ.
struct ClassStatistics {
    bool by_pixel = false; // classes are those of the masks; else each pixel has the class, or classes, of its sample
    std::vector<std::string> classes, bands;
    std::vector<std::vector<ClassBand>> values; // [classes][bands]
    std::vector<std::int64_t> samples;          // [classes] that have pixels of the class
    std::int64_t read = 0;                      // samples
    std::vector<BrokenFile> broken;             // samples that could not be read
};

/// Whether there are classes to tell apart: of masks or of samples.
bool has_classes(const DatasetInfo& info);

/// Mean, deviation and range of every band by class over `indices`, the same on any number of threads; kept in the
/// user's cache folder under a key of the dataset's content and the indices, and a damaged cache entry is computed
/// again. Broken samples are listed, not fatal. Stopped early it returns what it has and keeps nothing.
///
/// throws  ConfigurationError without classes, DataError when no sample could be read
ClassStatistics class_statistics(const Dataset& dataset, const std::vector<std::size_t>& indices,
                                 Progress* progress = nullptr, const StopToken& stop = {});

/// The same from the cache alone; none when it was not computed before.
std::optional<ClassStatistics> known_class_statistics(const Dataset& dataset, const std::vector<std::size_t>& indices);

} // namespace terrella::data
