// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/bigearthnet_classes.h"

#include <algorithm>
#include <array>

namespace terrella::data {
namespace {

struct ReducedClass {
    std::string_view name;
    std::uint32_t colour;
};

constexpr std::array<ReducedClass, 19> reduced_classes{{
    {"Urban fabric", 0xE6004D},
    {"Industrial or commercial units", 0xCC4DF2},
    {"Arable land", 0xFFFFA8},
    {"Permanent crops", 0xE68000},
    {"Pastures", 0xE6E64D},
    {"Complex cultivation patterns", 0xFFE64D},
    {"Land principally occupied by agriculture, with significant areas of natural vegetation", 0xE6CC4D},
    {"Agro-forestry areas", 0xF2CCA6},
    {"Broad-leaved forest", 0x80FF00},
    {"Coniferous forest", 0x00A600},
    {"Mixed forest", 0x4DFF00},
    {"Natural grassland and sparsely vegetated areas", 0xCCF24D},
    {"Moors, heathland and sclerophyllous vegetation", 0xA6FF80},
    {"Transitional woodland, shrub", 0xA6F200},
    {"Beaches, dunes, sands", 0xE6E6E6},
    {"Inland wetlands", 0xA6A6FF},
    {"Coastal wetlands", 0xCCCCFF},
    {"Inland waters", 0x80F2E6},
    {"Marine waters", 0xE6F2FF},
}};

struct CorineClass {
    int code;
    std::string_view name;
    int reduced; // into reduced_classes, −1 when dropped
    std::uint32_t colour;
};

constexpr std::array<CorineClass, 43> corine_classes{{
    {111, "Continuous urban fabric", 0, 0xE6004D},
    {112, "Discontinuous urban fabric", 0, 0xFF0000},
    {121, "Industrial or commercial units", 1, 0xCC4DF2},
    {122, "Road and rail networks and associated land", -1, 0xCC0000},
    {123, "Port areas", -1, 0xE6CCCC},
    {124, "Airports", -1, 0xE6CCE6},
    {131, "Mineral extraction sites", -1, 0xA600CC},
    {132, "Dump sites", -1, 0xA64D00},
    {133, "Construction sites", -1, 0xFF4DFF},
    {141, "Green urban areas", -1, 0xFFA6FF},
    {142, "Sport and leisure facilities", -1, 0xFFE6FF},
    {211, "Non-irrigated arable land", 2, 0xFFFFA8},
    {212, "Permanently irrigated land", 2, 0xFFFF00},
    {213, "Rice fields", 2, 0xE6E600},
    {221, "Vineyards", 3, 0xE68000},
    {222, "Fruit trees and berry plantations", 3, 0xF2A64D},
    {223, "Olive groves", 3, 0xE6A600},
    {231, "Pastures", 4, 0xE6E64D},
    {241, "Annual crops associated with permanent crops", 3, 0xFFE6A6},
    {242, "Complex cultivation patterns", 5, 0xFFE64D},
    {243, "Land principally occupied by agriculture, with significant areas of natural vegetation", 6, 0xE6CC4D},
    {244, "Agro-forestry areas", 7, 0xF2CCA6},
    {311, "Broad-leaved forest", 8, 0x80FF00},
    {312, "Coniferous forest", 9, 0x00A600},
    {313, "Mixed forest", 10, 0x4DFF00},
    {321, "Natural grassland", 11, 0xCCF24D},
    {322, "Moors and heathland", 12, 0xA6FF80},
    {323, "Sclerophyllous vegetation", 12, 0xA6E64D},
    {324, "Transitional woodland/shrub", 13, 0xA6F200},
    {331, "Beaches, dunes, sands", 14, 0xE6E6E6},
    {332, "Bare rock", -1, 0xCCCCCC},
    {333, "Sparsely vegetated areas", 11, 0xCCFFCC},
    {334, "Burnt areas", -1, 0x000000},
    {411, "Inland marshes", 15, 0xA6A6FF},
    {412, "Peatbogs", 15, 0x4D4DFF},
    {421, "Salt marshes", 16, 0xCCCCFF},
    {422, "Salines", 16, 0xE6E6FF},
    {423, "Intertidal flats", -1, 0xA6A6E6},
    {511, "Water courses", 17, 0x00CCF2},
    {512, "Water bodies", 17, 0x80F2E6},
    {521, "Coastal lagoons", 18, 0x00FFA6},
    {522, "Estuaries", 18, 0xA6FFE6},
    {523, "Sea and ocean", 18, 0xE6F2FF},
}};

} // namespace

BigEarthNetClasses::BigEarthNetClasses(bool reduced) : reduced_(reduced) {
    if (reduced_)
        for (const ReducedClass& one : reduced_classes)
            names_.emplace_back(one.name);
    else
        for (const CorineClass& one : corine_classes)
            names_.emplace_back(one.name);
}

std::optional<int> BigEarthNetClasses::find(std::string_view label) const {
    if (const auto own = std::ranges::find(names_, label); own != names_.end())
        return static_cast<int>(own - names_.begin());
    if (const auto known = std::ranges::find(corine_classes, label, &CorineClass::name); known != corine_classes.end())
        return known->reduced; // only with the reduced classes: the others were found above
    return std::nullopt;
}

MaskCoding BigEarthNetClasses::coding() const {
    MaskCoding coding;
    std::vector<std::pair<std::string, std::uint32_t>> legend;
    if (reduced_)
        for (const ReducedClass& one : reduced_classes)
            legend.emplace_back(one.name, one.colour);
    else
        for (const CorineClass& one : corine_classes)
            legend.emplace_back(one.name, one.colour);
    coding.classes = mask_classes(legend);
    for (std::size_t i = 0; i < corine_classes.size(); ++i)
        coding.codes[corine_classes[i].code] = reduced_ ? corine_classes[i].reduced : static_cast<int>(i);
    for (const int other : {0, 335, 990, 995, 999, 255}) // no data; glaciers are in no patch's labels
        coding.codes[other] = MaskCoding::ignored;
    return coding;
}

} // namespace terrella::data
