// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sentinel2_convention.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace terrella::data {
namespace {

constexpr int offset_baseline = 400;
constexpr int toolbox_baseline = 9000; // 99.99: processed by a user, the number tells nothing
constexpr std::string_view offset_date = "2022-01-25";

bool digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The parts of a name between '_', '/', '\\' and '.'.
std::vector<std::string_view> parts_of(std::string_view name) {
    std::vector<std::string_view> parts;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of("_/\\."), name.size());
        if (end > 0)
            parts.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return parts;
}

/// "20220213T101029" as "2022-02-13"; empty when it is no such time.
std::string date_of(std::string_view part) {
    if (part.size() < 15 || part[8] != 'T' || !digits(part.substr(0, 8)) || !digits(part.substr(9, 6)))
        return {};
    const int year = number(part.substr(0, 4)), month = number(part.substr(4, 2)), day = number(part.substr(6, 2));
    if (year < 2015 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    return std::string(part.substr(0, 4)) + '-' + std::string(part.substr(4, 2)) + '-' + std::string(part.substr(6, 2));
}

struct NameParts {
    Sentinel2Level level = Sentinel2Level::unknown;
    std::optional<int> baseline;
    std::string date;
    bool old_format = false; // S2A_OPER_…: not written after 2016
};

NameParts read_name(std::string_view name) {
    NameParts found;
    const std::vector<std::string_view> parts = parts_of(name);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string_view part = parts[i];
        if (part == "MSIL1C" || part == "MSIL2A")
            found.level = part == "MSIL1C" ? Sentinel2Level::l1c : Sentinel2Level::l2a;
        else if ((part == "L1C" || part == "L2A") && found.level == Sentinel2Level::unknown)
            found.level = part == "L1C" ? Sentinel2Level::l1c : Sentinel2Level::l2a; // granule and band files
        else if (part.size() == 5 && part[0] == 'N' && digits(part.substr(1)))
            found.baseline = number(part.substr(1));
        else if (part == "OPER" && i > 0 && parts[i - 1].starts_with("S2"))
            found.old_format = true;
        else if (part.starts_with('V') && !date_of(part.substr(1)).empty())
            found.date = date_of(part.substr(1)); // validity in the old format, where the time of making comes first
        else if (found.date.empty())              // the first time is that of acquisition, later ones of processing
            found.date = date_of(part);
    }
    return found;
}

/// The contents of <tag …>…</tag>, every one of them. Damaged text gives what stands before the damage.
std::vector<std::string_view> tags(std::string_view xml, std::string_view tag) {
    std::vector<std::string_view> found;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const std::string_view rest = xml.substr(at + 1);
        if (!rest.starts_with(tag) || rest.size() == tag.size() ||
            !(rest[tag.size()] == '>' || std::isspace(static_cast<unsigned char>(rest[tag.size()])) != 0))
            continue;
        const std::size_t begin = rest.find('>');
        const std::size_t end = begin == std::string_view::npos ? begin : rest.find('<', begin);
        if (end == std::string_view::npos)
            break;
        found.push_back(rest.substr(begin + 1, end - begin - 1));
    }
    return found;
}

std::optional<double> value_of(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

struct MetadataParts {
    Sentinel2Level level = Sentinel2Level::unknown;
    std::optional<int> baseline;
    std::optional<double> offset, quantification;
    bool offsets_differ = false;
    std::string date;
};

MetadataParts read_metadata(std::string_view xml) {
    MetadataParts found;
    for (const char* tag : {"PROCESSING_LEVEL", "PRODUCT_TYPE"})
        for (const std::string_view text : tags(xml, tag)) {
            if (text.find("1C") != std::string_view::npos)
                found.level = Sentinel2Level::l1c;
            else if (text.find("2A") != std::string_view::npos)
                found.level = Sentinel2Level::l2a;
        }
    for (const std::string_view text : tags(xml, "PROCESSING_BASELINE"))
        if (const auto value = value_of(text); value && *value >= 0 && *value < 100)
            found.baseline = static_cast<int>(std::lround(*value * 100));
    for (const char* tag : {"RADIO_ADD_OFFSET", "BOA_ADD_OFFSET"})
        for (const std::string_view text : tags(xml, tag))
            if (const auto value = value_of(text)) {
                found.offsets_differ = found.offsets_differ || (found.offset && *found.offset != *value);
                found.offset = value;
            }
    for (const char* tag : {"QUANTIFICATION_VALUE", "BOA_QUANTIFICATION_VALUE"})
        for (const std::string_view text : tags(xml, tag))
            if (const auto value = value_of(text); value && *value > 0)
                found.quantification = value;
    for (const char* tag : {"DATATAKE_SENSING_START", "PRODUCT_START_TIME", "SENSING_TIME"})
        for (const std::string_view text : tags(xml, tag))
            if (found.date.empty() && text.size() >= 10 && digits(text.substr(0, 4)) && text[4] == '-')
                found.date = text.substr(0, 10);
    return found;
}

/// 400 as "04.00"
std::string baseline_text(int baseline) {
    const std::string all = std::to_string(10000 + baseline).substr(1);
    return all.substr(0, 2) + '.' + all.substr(2);
}

Message offset_text(double offset) {
    return offset == 0 ? told("nothing is added to what is stored")
                       : told("%1 is added to what is stored", std::lround(offset));
}

} // namespace

std::string sentinel2_date(std::string_view name) { return read_name(name).date; }

Sentinel2Convention sentinel2_convention(const Sentinel2Evidence& evidence) {
    const NameParts name = read_name(evidence.name);
    const MetadataParts metadata = read_metadata(evidence.metadata);
    Sentinel2Convention result;
    result.level = metadata.level != Sentinel2Level::unknown ? metadata.level : name.level;
    result.baseline = metadata.baseline ? metadata.baseline : name.baseline;
    result.quantification = metadata.quantification.value_or(10000);
    if (metadata.offsets_differ) {
        result.why = told("the metadata gives the bands different offsets");
        return result;
    }
    if (metadata.offset) {
        result.offset = metadata.offset;
        result.why = told("by the offset in the product's metadata, %1", offset_text(*result.offset));
        return result;
    }
    const Message where = metadata.baseline ? told("in the metadata") : told("in the name");
    if (result.baseline && *result.baseline < toolbox_baseline) {
        result.offset = *result.baseline >= offset_baseline ? -1000 : 0;
        result.why = told("by processing baseline %1 %2, %3", baseline_text(*result.baseline), where,
                          offset_text(*result.offset));
        return result;
    }
    if (name.old_format) {
        result.offset = 0;
        result.why = told("by the naming of products before December 2016, %1", offset_text(0));
        return result;
    }
    const Message lacking = result.baseline
                                ? told("processing baseline %1 (processed by a user) does not tell the offset",
                                       baseline_text(*result.baseline))
                                : told("neither the name nor metadata tells the processing baseline");
    const std::string& date = !metadata.date.empty() ? metadata.date : !name.date.empty() ? name.date : evidence.date;
    if (date.empty())
        result.why = told("%1, and the date is not known", lacking);
    else if (result.baseline)
        result.why = lacking;
    else if (date >= offset_date) {
        result.offset = -1000;
        result.why = told("taken on %1, after processing baseline 04.00 began: %2", date, offset_text(-1000));
    } else
        result.why = told("%1, and a picture of %2 may have been processed again since baseline 04.00", lacking, date);
    return result;
}

Sentinel2Convention chosen_convention(Sentinel2Convention decided, std::string_view choice) {
    if (choice == "auto")
        return decided;
    decided.offset = choice == "none" ? 0 : -1000;
    decided.why = told("by data.sentinel2_offset, %1", offset_text(*decided.offset));
    return decided;
}

std::optional<Message> sentinel2_mixture(std::span<const Sentinel2Convention> conventions) {
    std::size_t with = 0, without = 0, undecided = 0, l1c = 0, l2a = 0;
    for (const Sentinel2Convention& one : conventions) {
        ++(!one.decided() ? undecided : *one.offset != 0 ? with : without);
        l1c += one.level == Sentinel2Level::l1c ? 1 : 0;
        l2a += one.level == Sentinel2Level::l2a ? 1 : 0;
    }
    std::optional<Message> mixture;
    if ((with > 0) + (without > 0) + (undecided > 0) > 1)
        mixture = told("two conventions of Sentinel-2 are mixed: the offset of processing baseline 04.00 holds for %1, "
                       "not for %2, and is not known for %3",
                       with, without, undecided);
    if (l1c > 0 && l2a > 0) {
        const Message levels =
            told("top-of-atmosphere and surface reflectance are mixed: %1 of level 1C, %2 of level 2A", l1c, l2a);
        mixture = mixture ? joined(*mixture, levels) : levels;
    }
    return mixture;
}

void apply_sentinel2_convention(std::vector<Band>& bands, const Sentinel2Convention& convention) {
    const double offset = convention.offset.value_or(0);
    for (Band& band : bands) {
        const bool known = std::ranges::any_of(sentinel2_bands(), [&](const Band& b) { return b.name == band.name; });
        if (!known || band.quantity != Quantity::reflectance || band.unit_high <= 2) // already divided
            continue;
        band.scale = 1 / convention.quantification;
        band.offset = offset / convention.quantification;
        band.unit_low = -offset;
        band.unit_high = convention.quantification - offset;
    }
}

} // namespace terrella::data
