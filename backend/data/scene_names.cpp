// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <span>
#include <utility>

namespace terrella::data {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::vector<std::string> parts_of_file(std::string_view path) {
    if (const std::size_t slash = path.find_last_of("/\\"); slash != std::string_view::npos)
        path.remove_prefix(slash + 1);
    if (const std::size_t dot = path.rfind('.'); dot != std::string_view::npos && dot > 0)
        path = path.substr(0, dot);
    std::vector<std::string> parts(1);
    for (const char c : path)
        if (c == '_' || c == '-' || c == '.' || c == ' ')
            parts.emplace_back();
        else
            parts.back() += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return parts;
}

/// "B4", "B08", "B8A", "B11".
bool band_number(std::string_view part) {
    if (part.size() < 2 || part.size() > 4 || part[0] != 'B')
        return false;
    part.remove_prefix(1);
    if (part.ends_with('A'))
        part.remove_suffix(1);
    return part.size() <= 2 && digits(part);
}

constexpr std::array<std::string_view, 4> polarisations{"VV", "VH", "HH", "HV"};
// Besides bit masks what products bring along: aerosols, water vapour, previews, angles, the steps towards temperature.
constexpr std::array<std::string_view, 25> quality_words{
    "BQA", "QA",  "PIXEL", "RADSAT", "AEROSOL", "SCL",   "CLDPRB", "SNWPRB", "AOT",  "WVP",  "TCI",  "FMASK", "QA60",
    "SAA", "SZA", "VAA",   "VZA",    "ATRAN",   "CDIST", "DRAD",   "EMIS",   "EMSD", "TRAD", "URAD", "PVI"};

struct Word {
    std::string_view name;
    double wavelength_nm; // 0: none
};
constexpr std::array<Word, 13> colour_words{{{"coastal", 443},
                                             {"blue", 480},
                                             {"green", 560},
                                             {"yellow", 605},
                                             {"red", 655},
                                             {"rededge", 715},
                                             {"nir", 840},
                                             {"nir08", 865},
                                             {"nir09", 945},
                                             {"swir1", 1610},
                                             {"swir2", 2200},
                                             {"swir16", 1610},
                                             {"swir22", 2200}}};

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != std::ranges::end(list);
}

std::optional<double> number(const std::map<std::string, std::string>& mtl, const std::string& key) {
    const auto found = mtl.find(key);
    if (found == mtl.end())
        return std::nullopt;
    const std::string& text = found->second;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// The satellite's number from "LC08", "LC8…", "LE07", "LT05"; 0 for other words.
int satellite_of(std::string_view part) {
    if (part.size() < 3 || part[0] != 'L' || std::string_view("COTEM").find(part[1]) == std::string_view::npos)
        return 0;
    std::string_view rest = part.substr(2);
    const bool collection = part.size() == 4 && rest[0] == '0'; // LC08, else the older LC80200392015216LGN00
    if (!collection && !(part.size() >= 16 && digits(rest.substr(0, 14))))
        return 0;
    if (collection)
        rest.remove_prefix(1);
    const int satellite = rest[0] - '0';
    return satellite >= 4 && satellite <= 9 && satellite != 6 ? satellite : 0;
}

struct Centre {
    std::string_view band;
    double nm;
};
constexpr std::array<Centre, 11> oli{{{"B1", 443},
                                      {"B2", 482},
                                      {"B3", 561.5},
                                      {"B4", 654.5},
                                      {"B5", 865},
                                      {"B6", 1608.5},
                                      {"B7", 2200.5},
                                      {"B8", 589.5},
                                      {"B9", 1373.5},
                                      {"B10", 10895},
                                      {"B11", 12005}}};
constexpr std::array<Centre, 8> etm{
    {{"B1", 485}, {"B2", 560}, {"B3", 660}, {"B4", 835}, {"B5", 1650}, {"B6", 11450}, {"B7", 2220}, {"B8", 710}}};
constexpr std::array<Centre, 7> tm{
    {{"B1", 485}, {"B2", 560}, {"B3", 660}, {"B4", 830}, {"B5", 1650}, {"B6", 11450}, {"B7", 2215}}};

} // namespace

BandFileName band_of_file_name(std::string_view name) {
    const std::vector<std::string> parts = parts_of_file(name);
    for (std::size_t i = parts.size(); i-- > 0;) {
        const std::string& part = parts[i];
        const std::string before = i > 0 ? parts[i - 1] : std::string();
        if (holds(quality_words, part))
            return {before == "QA" || before == "SR" ? before + '_' + part : part, true, false};
        if (band_number(part))
            return {part, false, before == "SR" || before == "ST"};
        if (holds(polarisations, part))
            return {part, false, false};
    }
    const std::string last = lower(parts.back());
    for (const Word& word : colour_words)
        if (word.name == last)
            return {last, false, false};
    return {};
}

std::map<std::string, std::string> read_mtl(std::string_view text) {
    std::map<std::string, std::string> values;
    std::vector<std::string> groups;
    const auto trimmed = [](std::string_view part) {
        const std::size_t begin = part.find_first_not_of(" \t\r\""), end = part.find_last_not_of(" \t\r\"");
        return begin == std::string_view::npos ? std::string() : std::string(part.substr(begin, end - begin + 1));
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string key = trimmed(line.substr(0, equals)), value = trimmed(line.substr(equals + 1));
        if (key == "GROUP" && groups.size() < 16)
            groups.push_back(value);
        else if (key == "END_GROUP" && !groups.empty())
            groups.pop_back();
        else if (!groups.empty() && values.size() < 10000)
            values[groups.back() + '/' + key] = value;
    }
    return values;
}

std::optional<LandsatProduct> landsat_product(std::string_view file_name, std::string_view mtl_text) {
    LandsatProduct product;
    product.mtl = read_mtl(mtl_text);
    for (const char* group : {"PRODUCT_METADATA/", "IMAGE_ATTRIBUTES/"}) { // collections 0 and 1, and 2
        if (const auto found = product.mtl.find(std::string(group) + "SPACECRAFT_ID");
            found != product.mtl.end() && found->second.starts_with("LANDSAT_"))
            product.satellite = std::atoi(found->second.c_str() + 8);
        if (const auto found = product.mtl.find(std::string(group) + "DATE_ACQUIRED"); found != product.mtl.end())
            product.date = found->second;
    }
    const std::vector<std::string> parts = parts_of_file(file_name);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (const int satellite = satellite_of(parts[i]); satellite > 0 && product.satellite == 0)
            product.satellite = satellite;
        // LC08_L1TP_020039_20150804_…: the first date is that of acquisition.
        if (product.date.empty() && i >= 3 && parts[i].size() == 8 && digits(parts[i]))
            product.date = parts[i].substr(0, 4) + '-' + parts[i].substr(4, 2) + '-' + parts[i].substr(6, 2);
    }
    return product.satellite > 0 ? std::optional(product) : std::nullopt;
}

Band landsat_band(const LandsatProduct& product, const BandFileName& name) {
    Band band;
    band.name = name.band;
    band.quantity = Quantity::digital_number;
    band.unit_high = product.satellite >= 8 || name.surface ? 65535 : 255;
    const std::span<const Centre> centres = product.satellite >= 8   ? std::span<const Centre>(oli)
                                            : product.satellite == 7 ? std::span<const Centre>(etm)
                                                                     : std::span<const Centre>(tm);
    for (const Centre& centre : centres)
        if (centre.band == name.band)
            band.wavelength_nm = centre.nm;
    const bool thermal = band.wavelength_nm.value_or(0) > 5000;
    const std::string ending = "_BAND_" + (name.band.empty() ? "" : name.band.substr(1));
    std::optional<double> scale, offset;
    const auto look_in = [&](const std::string& group) {
        if (!scale) {
            scale = number(product.mtl, group + "/REFLECTANCE_MULT" + ending);
            offset = number(product.mtl, group + "/REFLECTANCE_ADD" + ending);
        }
    };
    if (name.surface) {
        look_in("LEVEL2_SURFACE_REFLECTANCE_PARAMETERS");
        if (!scale && !thermal) { // the same for every product of Collection 2
            scale = 2.75e-5;
            offset = -0.2;
        }
    } else {
        look_in("RADIOMETRIC_RESCALING");
        look_in("LEVEL1_RADIOMETRIC_RESCALING");
    }
    if (scale && offset && *scale > 0 && !thermal) {
        band.quantity = Quantity::reflectance;
        band.scale = *scale;
        band.offset = *offset;
        band.unit_low = std::round(-*offset / *scale);
        band.unit_high = std::round((1 - *offset) / *scale);
    }
    return band;
}

Band band_of_word(std::string_view word) {
    Band band;
    band.name = word;
    for (const Word& known : colour_words)
        if (known.name == lower(word) && known.wavelength_nm > 0)
            band.wavelength_nm = known.wavelength_nm;
    return band;
}

} // namespace terrella::data
