// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// The codes of pixels in arrays that come without a legend, made into the classes 0, 1, … in the order of the codes.
class MaskCodes {
public:
    MaskCodes() = default;
    /// A code without a name is named by its number. `zero_undefined`: pixels of code 0 belong to no class.
    MaskCodes(const std::set<int>& codes, const std::map<int, std::string>& names, bool zero_undefined);

    /// Gives the classes of these codes colours of their own.
    void paint(const std::map<int, std::array<std::uint8_t, 3>>& colours);
    [[nodiscard]] const std::vector<MaskClass>& classes() const { return classes_; }
    /// The class of a stored code; −1 for undefined pixels, −2 for a code that is none of these.
    [[nodiscard]] int of(float code) const;

    static constexpr int largest_code = 65535;

private:
    std::vector<int> codes_; // ascending
    std::vector<MaskClass> classes_;
    bool zero_undefined_ = false;
};

/// True when the values of one plane are few whole numbers (64 at most) that lie in patches: at least 80 % of the
/// pixels equal their right neighbour. Pictures are neither.
bool looks_like_codes(std::span<const float> plane, int width);

/// Names for codes of USDA's Cropland Data Layer ("61 fallow"); empty when one of them is not in its legend.
std::map<int, std::string> cropland_names(const std::set<int>& codes);

/// A colour for class `index` of a legend without colours; neighbours differ well.
std::array<std::uint8_t, 3> legend_colour(std::size_t index);

} // namespace terrella::data
