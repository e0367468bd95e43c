// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <memory>

namespace terrella::data {

/// The dataset reading its pixels from its pack, where there is a complete one of its content; else the dataset
/// itself. A pack that cannot be used is said in a remark; a sample of it that is damaged is read from its files
/// instead and told in `Dataset::complaints`.
std::shared_ptr<const Dataset> with_pack(std::shared_ptr<const Dataset> dataset);

} // namespace terrella::data
