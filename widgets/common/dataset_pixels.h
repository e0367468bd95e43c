// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "data/dataset.h"
#include "widgets/common/look.h"

#include <memory>
#include <mutex>
#include <utility>

namespace terrella::widgets {

/// A few pixels of some samples, spread evenly over a dataset: what is black and white over all of it. Read once, when
/// first asked for; any number of threads may ask.
class DatasetPixels {
public:
    explicit DatasetPixels(std::shared_ptr<const data::Dataset> dataset, int samples = 24)
        : dataset_(std::move(dataset)), samples_(samples) {}

    /// (black, white) of each channel over the dataset: images stretched alike can be compared. Samples that cannot be
    /// read are left out; (0, 1) when none can.
    [[nodiscard]] Limits limits(const Look& look, const StopToken& stop = {}) const;

private:
    [[nodiscard]] data::Image read(const StopToken& stop) const;

    std::shared_ptr<const data::Dataset> dataset_;
    int samples_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const data::Image> pixels_; // the samples side by side, one line
};

/// What to draw with: over the dataset where the look says so, else nothing (the image's own).
Limits limitsFor(const Look& look, const DatasetPixels& pixels, const StopToken& stop);

} // namespace terrella::widgets
