// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// The modality of each band: its own where it states one, else what the bands as a whole are ("s2", "s1", "rgb"), else
/// what it is by itself ("s2" for B04 stacked with VV), else "other".
std::vector<std::string> band_modalities(const std::vector<Band>& bands);

/// Throws ConfigurationError, naming those there are, when `wanted` holds a modality that no band belongs to.
void check_modalities(const std::vector<Band>& bands, const std::vector<std::string>& wanted, const std::string& path);

/// The same samples with the bands of the wanted modalities only, in their old order; the dataset itself when `wanted`
/// is empty or holds all. Throws ConfigurationError as `check_modalities` does.
std::shared_ptr<const Dataset> select_modalities(std::shared_ptr<const Dataset> dataset,
                                                 const std::vector<std::string>& wanted);

} // namespace terrella::data
