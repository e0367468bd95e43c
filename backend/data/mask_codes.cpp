// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/mask_codes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace terrella::data {
namespace {

/// USDA NASS, Cropland Data Layer: the legend's codes without the double crops of some years.
const std::map<int, const char*>& cropland_legend() {
    // clang-format off
    static const std::map<int, const char*> names{
        {0, "background"}, {1, "corn"}, {2, "cotton"}, {3, "rice"}, {4, "sorghum"}, {5, "soybeans"}, {6, "sunflower"},
        {10, "peanuts"}, {11, "tobacco"}, {12, "sweet corn"}, {13, "pop or ornamental corn"}, {14, "mint"},
        {21, "barley"}, {22, "durum wheat"}, {23, "spring wheat"}, {24, "winter wheat"}, {25, "other small grains"},
        {26, "winter wheat, then soybeans"}, {27, "rye"}, {28, "oats"}, {29, "millet"}, {30, "speltz"}, {31, "canola"},
        {32, "flaxseed"}, {33, "safflower"}, {34, "rape seed"}, {35, "mustard"}, {36, "alfalfa"}, {37, "other hay"},
        {38, "camelina"}, {39, "buckwheat"}, {41, "sugar beets"}, {42, "dry beans"}, {43, "potatoes"},
        {44, "other crops"}, {45, "sugar cane"}, {46, "sweet potatoes"}, {47, "other vegetables and fruits"},
        {48, "watermelons"}, {49, "onions"}, {50, "cucumbers"}, {51, "chick peas"}, {52, "lentils"}, {53, "peas"},
        {54, "tomatoes"}, {55, "caneberries"}, {56, "hops"}, {57, "herbs"}, {58, "clover and wildflowers"},
        {59, "sod and grass seed"}, {60, "switchgrass"}, {61, "fallow"}, {63, "forest"}, {64, "shrubland"},
        {65, "barren"}, {66, "cherries"}, {67, "peaches"}, {68, "apples"}, {69, "grapes"}, {70, "Christmas trees"},
        {71, "other tree crops"}, {72, "citrus"}, {74, "pecans"}, {75, "almonds"}, {76, "walnuts"}, {77, "pears"},
        {81, "clouds"}, {82, "developed"}, {83, "water"}, {87, "wetlands"}, {88, "undefined"}, {92, "aquaculture"},
        {111, "open water"}, {112, "perennial ice and snow"}, {121, "developed, open space"},
        {122, "developed, low intensity"}, {123, "developed, medium intensity"}, {124, "developed, high intensity"},
        {131, "barren"}, {141, "deciduous forest"}, {142, "evergreen forest"}, {143, "mixed forest"},
        {152, "shrubland"}, {176, "grassland and pasture"}, {190, "woody wetlands"}, {195, "herbaceous wetlands"},
        {204, "pistachios"}, {205, "triticale"}, {206, "carrots"}, {207, "asparagus"}, {208, "garlic"},
        {209, "cantaloupes"}, {210, "prunes"}, {211, "olives"}, {212, "oranges"}, {213, "honeydew melons"},
        {214, "broccoli"}, {216, "peppers"}, {217, "pomegranates"}, {218, "nectarines"}, {219, "greens"},
        {220, "plums"}, {221, "strawberries"}, {222, "squash"}, {223, "apricots"}, {224, "vetch"}, {227, "lettuce"},
        {229, "pumpkins"}, {242, "blueberries"}, {243, "cabbage"}, {244, "cauliflower"}, {245, "celery"},
        {246, "radishes"}, {247, "turnips"}, {248, "aubergines"}, {249, "gourds"}, {250, "cranberries"}};
    // clang-format on
    return names;
}

} // namespace

MaskCodes::MaskCodes(const std::set<int>& codes, const std::map<int, std::string>& names, bool zero_undefined)
    : zero_undefined_(zero_undefined) {
    for (const int code : codes) {
        if (zero_undefined && code == 0)
            continue;
        const auto name = names.find(code);
        classes_.push_back({name == names.end() ? std::to_string(code) : name->second, legend_colour(classes_.size())});
        codes_.push_back(code);
    }
}

void MaskCodes::paint(const std::map<int, std::array<std::uint8_t, 3>>& colours) {
    for (std::size_t i = 0; i < codes_.size(); ++i)
        if (const auto colour = colours.find(codes_[i]); colour != colours.end())
            classes_[i].colour = colour->second;
}

int MaskCodes::of(float code) const {
    if (std::isnan(code) || (zero_undefined_ && code == 0))
        return -1;
    const auto at = std::ranges::lower_bound(codes_, code, {}, [](int c) { return static_cast<float>(c); });
    return at == codes_.end() || static_cast<float>(*at) != code ? -2 : static_cast<int>(at - codes_.begin());
}

bool looks_like_codes(std::span<const float> plane, int width) {
    std::set<float> seen;
    std::size_t equal = 0, pairs = 0;
    for (std::size_t i = 0; i < plane.size(); ++i) {
        const float v = plane[i];
        if (!(v >= 0 && v <= static_cast<float>(MaskCodes::largest_code)) || v != std::floor(v))
            return false;
        if (seen.insert(v).second && seen.size() > 64)
            return false;
        if ((i + 1) % static_cast<std::size_t>(width) != 0) {
            equal += v == plane[i + 1] ? 1U : 0U;
            ++pairs;
        }
    }
    return pairs > 0 && equal * 5 >= pairs * 4;
}

std::map<int, std::string> cropland_names(const std::set<int>& codes) {
    std::map<int, std::string> names;
    for (const int code : codes) {
        const auto name = cropland_legend().find(code);
        if (name == cropland_legend().end())
            return {};
        names[code] = std::to_string(code) + ' ' + name->second;
    }
    return names;
}

std::array<std::uint8_t, 3> legend_colour(std::size_t index) {
    const double hue =
        std::fmod(0.11 + 0.61803398875 * static_cast<double>(index), 1.0) * 6; // steps of the golden angle
    const double light = index % 3 == 0 ? 0.85 : index % 3 == 1 ? 0.65 : 1.0;
    std::array<std::uint8_t, 3> colour{};
    for (std::size_t k = 0; k < 3; ++k) {
        const double place = std::fmod(hue + 6 - 2.0 * static_cast<double>(k), 6.0);
        const double ramp = std::clamp(std::abs(place > 3 ? place - 6 : place), 0.0, 3.0); // distance to the primary
        const double strength = std::clamp(2 - ramp, 0.0, 1.0);
        colour[k] = static_cast<std::uint8_t>(std::lround(255 * light * (0.2 + 0.8 * strength)));
    }
    return colour;
}

} // namespace terrella::data
