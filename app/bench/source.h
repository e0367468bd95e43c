// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/operation.h"
#include "base/stop.h"
#include "data/dataset.h"

#include <memory>
#include <string>

namespace terrella::bench {

/// Files to read while measuring.
struct Source {
    std::shared_ptr<const data::Dataset> dataset;
    augment::ImageTraits traits; // of the first sample; mean and deviation stand for the dataset's
    std::string shape;           // of the first sample, "13×64×64"
};

/// Opens a folder or an archive. Throws DataError when nothing in it can be read.
Source open_source(const std::string& path, const StopToken& stop);

} // namespace terrella::bench
