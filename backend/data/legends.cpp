// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/legends.h"

#include "base/error.h"
#include "data/layout_probe.h"
#include "data/mask_codes.h"
#include "data/name_ending.h"
#include "data/names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace terrella::data {
namespace {

constexpr std::size_t masks_looked_at = 256, classes_at_most = 64;

using Legend = std::vector<std::pair<std::string, std::uint32_t>>;

/// Codes `first`, `first` + 1, … in the order of the legend; `ignored` codes besides.
MaskCoding numbered(const Legend& legend, int first, const std::vector<int>& ignored) {
    MaskCoding coding;
    coding.classes = mask_classes(legend);
    for (std::size_t i = 0; i < legend.size(); ++i)
        coding.codes[first + static_cast<int>(i)] = static_cast<int>(i);
    for (const int code : ignored)
        coding.codes.emplace(code, MaskCoding::ignored);
    return coding;
}

MaskCoding with_colours(MaskCoding coding, const Legend& legend) {
    for (std::size_t i = 0; i < legend.size(); ++i)
        coding.colours[legend[i].second] = static_cast<int>(i);
    return coding;
}

// ISPRS 2D Semantic Labeling Contest. mmsegmentation writes 1 to 6 and 0 for the eroded boundary (black).
MaskCoding isprs() {
    const Legend legend{{"impervious surface", 0xFFFFFF},
                        {"building", 0x0000FF},
                        {"low vegetation", 0x00FFFF},
                        {"tree", 0x00FF00},
                        {"car", 0xFFFF00},
                        {"clutter", 0xFF0000}};
    MaskCoding coding = with_colours(numbered(legend, 1, {0, 255}), legend);
    coding.colours[0x000000] = MaskCoding::ignored;
    return coding;
}

// Wang et al. 2021; colours of the authors' drawings.
MaskCoding loveda() {
    return numbered({{"background", 0xFFFFFF},
                     {"building", 0xFF0000},
                     {"road", 0xFFFF00},
                     {"water", 0x0000FF},
                     {"barren", 0x9F81B7},
                     {"forest", 0x00FF00},
                     {"agriculture", 0xFFC380}},
                    1, {0, 255});
}

// Zamir et al. 2019; colours and numbers of the iSAID development kit and of mmsegmentation.
MaskCoding isaid() {
    const Legend legend{{"background", 0x000000},
                        {"ship", 0x00003F},
                        {"storage tank", 0x003F3F},
                        {"baseball diamond", 0x003F00},
                        {"tennis court", 0x003F7F},
                        {"basketball court", 0x003FBF},
                        {"ground track field", 0x003FFF},
                        {"bridge", 0x007F3F},
                        {"large vehicle", 0x007F7F},
                        {"small vehicle", 0x00007F},
                        {"helicopter", 0x0000BF},
                        {"swimming pool", 0x0000FF},
                        {"roundabout", 0x00BF7F},
                        {"soccer ball field", 0x007FBF},
                        {"plane", 0x007FFF},
                        {"harbor", 0x00649B}};
    return with_colours(numbered(legend, 0, {255}), legend);
}

// Yokoya et al. 2020: the simplified IGBP classes.
const Legend& simplified() {
    static const Legend legend{{"forest", 0x009900},         {"shrubland", 0xC6B044}, {"savanna", 0xFBFF13},
                               {"grassland", 0xB6FF05},      {"wetlands", 0x27FF87},  {"croplands", 0xC24F44},
                               {"urban/built-up", 0xA5A5A5}, {"snow/ice", 0x69FFF8},  {"barren", 0xF9FFA4},
                               {"water", 0x1C0DFF}};
    return legend;
}

// Schmitt et al. 2019: the IGBP classes 1 to 17 of MODIS MCD12Q1, and how its authors merge them.
MaskCoding igbp(bool reduced) {
    static const Legend legend{{"evergreen needleleaf forest", 0x05450A},
                               {"evergreen broadleaf forest", 0x086A10},
                               {"deciduous needleleaf forest", 0x54A708},
                               {"deciduous broadleaf forest", 0x78D203},
                               {"mixed forest", 0x009900},
                               {"closed shrublands", 0xC6B044},
                               {"open shrublands", 0xDCD159},
                               {"woody savannas", 0xDADE48},
                               {"savannas", 0xFBFF13},
                               {"grasslands", 0xB6FF05},
                               {"permanent wetlands", 0x27FF87},
                               {"croplands", 0xC24F44},
                               {"urban and built-up lands", 0xA5A5A5},
                               {"cropland/natural vegetation mosaics", 0xFF6D4C},
                               {"permanent snow and ice", 0x69FFF8},
                               {"barren", 0xF9FFA4},
                               {"water bodies", 0x1C0DFF}};
    if (!reduced)
        return numbered(legend, 1, {0, 255});
    static constexpr std::array<int, 17> merged{0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 5, 7, 8, 9};
    MaskCoding coding;
    coding.classes = mask_classes(simplified());
    for (std::size_t i = 0; i < merged.size(); ++i)
        coding.codes[static_cast<int>(i) + 1] = merged[i];
    coding.codes[0] = coding.codes[255] = MaskCoding::ignored;
    return coding;
}

std::string colour_name(std::uint32_t colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06X", colour & 0xFFFFFFU);
    return text;
}

/// What values some masks have.
struct Seen {
    std::map<std::uint32_t, int> colours; // with any number, for the keys
    std::map<int, int> codes;
    std::size_t read = 0, of_colours = 0;
    bool lossy = false, fractions = false;
};

Seen look(const FileTree& tree, const std::vector<std::size_t>& entries, std::size_t at_most, Progress* progress,
          const StopToken& stop) {
    Seen seen;
    std::vector<std::byte> bytes;
    Image image;
    const std::size_t count = std::min(entries.size(), at_most);
    if (progress != nullptr)
        progress->start(told("Looking at masks"), static_cast<std::int64_t>(count));
    for (std::size_t k = 0; k < count && !stop.stop_requested(); ++k) {
        const std::size_t entry = entries[count > 1 ? k * (entries.size() - 1) / (count - 1) : 0];
        if (progress != nullptr)
            progress->add();
        try {
            const Raster raster = open_entry(tree, entry, bytes);
            seen.lossy = seen.lossy || raster.info().format == "JPEG";
            const bool coloured = raster.info().bands >= 3;
            if (coloured) {
                raster.read(image);
                for (std::size_t i = 0; i < image.plane_size() && seen.colours.size() <= 4 * classes_at_most; ++i)
                    if (!std::isnan(image.plane(0)[i]))
                        seen.colours[(static_cast<std::uint32_t>(image.plane(0)[i]) << 16U) |
                                     (static_cast<std::uint32_t>(image.plane(1)[i]) << 8U) |
                                     static_cast<std::uint32_t>(image.plane(2)[i])];
                ++seen.of_colours;
            } else {
                raster.read_codes(0, image);
                for (const float v : image.pixels()) {
                    if (std::isnan(v) || seen.codes.size() > 4 * classes_at_most)
                        continue;
                    seen.fractions = seen.fractions || v != std::floor(v) || std::abs(v) > 1e6F;
                    if (!seen.fractions)
                        seen.codes[static_cast<int>(v)];
                }
            }
            ++seen.read;
        } catch (const DataError&) {
            continue; // listed when the sample is read
        }
    }
    return seen;
}

bool all_grey(const Seen& seen) {
    return std::ranges::all_of(seen.colours, [](const auto& c) {
        return (c.first >> 16U) == ((c.first >> 8U) & 255U) && (c.first & 255U) == ((c.first >> 8U) & 255U);
    });
}

LearntCoding two_valued(const std::vector<std::string>& names, const Message& remark) {
    MaskCoding coding;
    coding.classes = mask_classes({{names[0], 0x000000}, {names[1], 0xFFFFFF}});
    return {coding, remark};
}

LearntCoding from_colours(const Seen& seen) {
    MaskCoding coding;
    Legend legend;
    for (const auto& [colour, unused] : seen.colours) {
        coding.colours[colour] = static_cast<int>(legend.size());
        legend.emplace_back(colour_name(colour), colour);
    }
    coding.classes = mask_classes(legend);
    return {coding, "the classes of the masks are their " + std::to_string(legend.size()) +
                        " colours: no legend of these is known"};
}

LearntCoding from_codes(const Seen& seen, const std::vector<std::string>& two_classes) {
    std::vector<int> codes;
    for (const auto& [code, unused] : seen.codes)
        codes.push_back(code);
    MaskCoding coding;
    std::string ignored;
    if (codes.size() > 2 && codes.back() == 255) {
        coding.codes[255] = MaskCoding::ignored;
        codes.pop_back();
        ignored = "; 255 counts as ignored";
    }
    if (!codes.empty() && codes.front() == -1) {
        coding.codes[-1] = MaskCoding::ignored;
        codes.erase(codes.begin());
        ignored += "; -1 counts as ignored";
    }
    const bool binary = codes.size() <= 2 && !codes.empty() && codes.front() == 0;
    if (binary) {
        const int on = codes.size() == 2 ? codes.back() : 255;
        LearntCoding learnt = two_valued(two_classes, "the masks tell " + two_classes[1] + " (" + std::to_string(on) +
                                                          ") from " + two_classes[0] + " (0)" + ignored);
        learnt.coding->codes = coding.codes;
        learnt.coding->codes[0] = 0;
        // A set whose masks looked at are all empty may use either number.
        for (const int other : codes.size() == 2 ? std::vector<int>{on} : std::vector<int>{1, 255})
            learnt.coding->codes[other] = 1;
        return learnt;
    }
    for (const int code : codes) {
        coding.codes[code] = static_cast<int>(coding.classes.size());
        coding.classes.push_back({"class " + std::to_string(code), legend_colour(coding.classes.size())});
    }
    return {coding, "the classes of the masks are their numbers: no legend of these is known" + ignored};
}

} // namespace

MaskCoding published_coding(const std::string& name) {
    if (name == "isprs")
        return isprs();
    if (name == "loveda")
        return loveda();
    if (name == "isaid")
        return isaid();
    if (name == "dfc2020")
        return numbered(simplified(), 1, {0, 255});
    if (name == "igbp" || name == "igbp-simplified")
        return igbp(name != "igbp");
    throw Error(told("No legend is called '%1'", name), "", "");
}

LearntCoding learn_coding(const FileTree& tree, const std::vector<std::size_t>& entries,
                          const std::vector<std::string>& two_classes, Progress* progress, const StopToken& stop) {
    const Seen seen = look(tree, entries, masks_looked_at, progress, stop);
    if (seen.read == 0)
        return {std::nullopt, "none of the masks looked at can be read"};
    const bool coloured = seen.of_colours > 0 && !all_grey(seen);
    if (seen.fractions)
        return {std::nullopt, "the masks hold fractions, which are no class numbers"};
    if (seen.lossy && !coloured) {
        LearntCoding learnt = two_valued(two_classes, "the masks are stored with loss (JPEG) and divided at 127");
        learnt.coding->threshold = 127;
        return learnt;
    }
    if (coloured)
        return seen.colours.size() > classes_at_most
                   ? LearntCoding{std::nullopt, "the masks have more than 64 colours, as pictures have"}
                   : from_colours(seen);
    Seen grey = seen;
    for (const auto& [colour, unused] : seen.colours) // three equal bands: the first is the number
        grey.codes[static_cast<int>(colour & 255U)];
    return grey.codes.size() > classes_at_most
               ? LearntCoding{std::nullopt, "the masks have more than 64 values, as pictures have"}
               : from_codes(grey, two_classes);
}

bool coding_fits(const FileTree& tree, const std::vector<std::size_t>& entries, const MaskCoding& coding) {
    constexpr std::size_t enough = 16;
    const Seen seen = look(tree, entries, enough, nullptr, {});
    const auto known = [](const auto& values, const auto& table) {
        return std::ranges::all_of(values, [&](const auto& v) { return table.contains(v.first); });
    };
    return seen.read > 0 && !seen.fractions && (seen.of_colours == 0 || known(seen.colours, coding.colours)) &&
           known(seen.codes, coding.codes);
}

} // namespace terrella::data
