// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/mask.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// The classes of BigEarthNet: 43 of CORINE Land Cover 2018 (level 3 without glaciers), or the 19 to which its authors
/// reduce them: 22 are merged into 9, 10 stay, 11 are dropped.
///
/// source  Sumbul et al. 2021, BigEarthNet-MM, IEEE GRSM 9(3), table 1; colours of the CORINE legend (Copernicus Land
///         Monitoring Service)
class BigEarthNetClasses {
public:
    explicit BigEarthNetClasses(bool reduced);

    /// In the published order.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    /// The class of a label as either nomenclature writes it; −1 when the reduction drops it, none when it is unknown.
    [[nodiscard]] std::optional<int> find(std::string_view label) const;
    /// For reference maps of CORINE codes (111 … 523).
    [[nodiscard]] MaskCoding coding() const;

private:
    bool reduced_;
    std::vector<std::string> names_;
};

} // namespace terrella::data
