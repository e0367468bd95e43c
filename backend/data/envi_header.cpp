// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/envi_header.h"

#include "base/error.h"
#include "base/text.h"
#include "data/file_tree.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>

namespace terrella::data {
namespace {

constexpr std::size_t most_bands = 65'536, longest_side = 1'000'000;

std::string trimmed(std::string text) {
    const auto space = [](unsigned char c) { return std::isspace(c) != 0; };
    text.erase(text.begin(), std::ranges::find_if_not(text, space));
    while (!text.empty() && space(static_cast<unsigned char>(text.back())))
        text.pop_back();
    return text;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// "key = value" lines; values in braces may span lines. Later keys win, as in ENVI.
std::map<std::string, std::string> fields_of(const std::string& text) {
    std::map<std::string, std::string> fields;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t line_end = std::min(text.find('\n', at), text.size());
        const std::size_t equals = text.find('=', at);
        if (equals >= line_end || text[at] == ';') { // no field, or a comment
            at = line_end + 1;
            continue;
        }
        std::size_t value = equals + 1;
        while (value < line_end && (text[value] == ' ' || text[value] == '\t'))
            ++value;
        std::size_t end = line_end;
        const bool braces = value < line_end && text[value] == '{';
        if (braces)
            end = std::min(text.find('}', value), text.size());
        fields[lower(trimmed(text.substr(at, equals - at)))] =
            trimmed(text.substr(value + (braces ? 1 : 0), end - value - (braces ? 1 : 0)));
        at = braces ? std::min(text.find('\n', end), text.size()) + 1 : line_end + 1;
    }
    return fields;
}

std::vector<std::string> list_of(const std::string& text) {
    std::vector<std::string> items;
    if (trimmed(text).empty())
        return items;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        items.push_back(valid_utf8(trimmed(text.substr(begin, end - begin))));
        begin = end + 1;
    }
    return items;
}

std::optional<double> number_of(const std::string& text) {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return end == text.c_str() || !std::isfinite(value) ? std::nullopt : std::optional(value);
}

class Reader {
public:
    Reader(const std::string& text, const std::string& where) : fields_(fields_of(text)), where_(where) {}

    EnviHeader read() {
        header_.bands = size("bands", most_bands, 1);
        header_.height = size("lines", longest_side, 1);
        header_.width = size("samples", longest_side, 1);
        header_.offset = size("header offset", 1U << 30, 0);
        header_.big_endian = size("byte order", 1, 0) == 1;
        read_type();
        const std::string interleave = lower(field("interleave"));
        if (interleave != "bsq" && interleave != "bil" && interleave != "bip" &&
            !(interleave.empty() && header_.bands == 1))
            refuse(told("its interleave is '%1', and bsq, bil and bip are known", valid_utf8(interleave)));
        header_.interleave = interleave == "bil"   ? EnviHeader::Interleave::bil
                             : interleave == "bip" ? EnviHeader::Interleave::bip
                                                   : EnviHeader::Interleave::bsq;
        header_.ignored_value = number_of(field("data ignore value"));
        header_.reflectance_factor = number_of(field("reflectance scale factor"));
        if (header_.reflectance_factor && !(*header_.reflectance_factor > 0))
            header_.reflectance_factor.reset();
        read_bands();
        read_classes();
        read_place();
        return std::move(header_);
    }

private:
    [[noreturn]] void refuse(const Message& why) const {
        throw DataError(told("The ENVI header cannot be used: %1", why), where_,
                        told("Correct the header, or copy it again"));
    }
    std::string field(const std::string& name) const {
        const auto found = fields_.find(name);
        return found == fields_.end() ? "" : found->second;
    }
    std::size_t size(const std::string& name, std::size_t most, std::size_t least) const {
        const std::string text = field(name);
        if (text.empty() && least == 0)
            return 0;
        const auto value = number_of(text);
        if (!value || *value < static_cast<double>(least) || *value > static_cast<double>(most) ||
            *value != std::floor(*value))
            refuse(text.empty() ? told("'%1' is missing", name) : told("'%1' is '%2'", name, valid_utf8(text)));
        return static_cast<std::size_t>(*value);
    }
    void read_type() {
        static const std::map<std::size_t, NumericType> types{
            {1, NumericType::uint8},   {2, NumericType::int16},   {3, NumericType::int32},
            {4, NumericType::float32}, {5, NumericType::float64}, {12, NumericType::uint16},
            {13, NumericType::uint32}, {14, NumericType::int64},  {15, NumericType::uint64}};
        const std::size_t code = size("data type", 255, 1);
        const auto type = types.find(code);
        if (type == types.end())
            refuse(told("its data type is %1%2, and 1 to 5 and 12 to 15 are read", code,
                        code == 6 || code == 9 ? told(" (complex numbers)") : Message()));
        header_.type = type->second;
    }
    void read_bands() {
        header_.band_names = list_of(field("band names"));
        if (header_.band_names.size() != header_.bands)
            header_.band_names.clear();
        const std::vector<std::string> bad = list_of(field("bbl"));
        if (bad.size() == header_.bands)
            header_.bad_bands = static_cast<std::size_t>(
                std::ranges::count_if(bad, [](const std::string& b) { return number_of(b) == 0.0; }));
        const std::vector<std::string> waves = list_of(field("wavelength"));
        if (waves.empty())
            return;
        if (waves.size() != header_.bands) {
            header_.remarks.push_back(
                told("the header has %1 wavelengths for %2 bands: they are not used", waves.size(), header_.bands));
            return;
        }
        std::vector<double> values;
        for (const std::string& wave : waves)
            if (const auto value = number_of(wave); value && *value > 0)
                values.push_back(*value);
        const std::string unit = lower(field("wavelength units"));
        std::optional<double> to_nm;
        if (unit.starts_with("nano") || unit == "nm")
            to_nm = 1;
        else if (unit.starts_with("micro") || unit == "um" || unit == "µm")
            to_nm = 1000;
        else if (!values.empty() && (unit.empty() || unit == "unknown"))
            to_nm = *std::ranges::max_element(values) < 100 ? 1000 : 1; // no sensor of light works at 100 µm or 100 nm
        if (values.size() != header_.bands || !to_nm) {
            header_.remarks.push_back(
                told("the header's wavelengths are not used%1",
                     to_nm ? told(" since some are no numbers") : told(": their unit is '%1'", valid_utf8(unit))));
            return;
        }
        if (unit.empty() || unit == "unknown")
            header_.remarks.push_back(
                told("the header does not say the unit of its wavelengths: taken for %1 by their size",
                     *to_nm == 1 ? told("nanometres") : told("micrometres")));
        for (double& value : values)
            value *= *to_nm;
        header_.wavelengths_nm = std::move(values);
    }
    void read_classes() {
        header_.classification = lower(field("file type")).find("classification") != std::string::npos;
        header_.class_names = list_of(field("class names"));
        const std::vector<std::string> colours = list_of(field("class lookup"));
        for (std::size_t i = 0; i + 2 < colours.size() && i / 3 < header_.class_names.size(); i += 3) {
            std::array<std::uint8_t, 3> colour{};
            for (std::size_t k = 0; k < 3; ++k)
                colour[k] = static_cast<std::uint8_t>(std::clamp(number_of(colours[i + k]).value_or(0), 0.0, 255.0));
            header_.class_colours.push_back(colour);
        }
    }
    /// "map info = {UTM, 1, 1, east, north, dx, dy, zone, North, WGS-84, units=Meters}"
    void read_place() {
        const std::vector<std::string> info = list_of(field("map info"));
        header_.crs = field("coordinate system string");
        if (info.size() < 7)
            return;
        std::array<double, 6> values{};
        for (std::size_t i = 0; i < 6; ++i) {
            const auto value = number_of(info[i + 1]);
            if (!value)
                return;
            values[i] = *value;
        }
        for (const std::string& item : info)
            if (lower(item).starts_with("rotation") && number_of(item.substr(item.find('=') + 1)).value_or(0) != 0) {
                header_.remarks.push_back(told("the header turns the picture on the map: its place is not read"));
                return;
            }
        const auto [column, row, x, y, across, down] = values;
        header_.geotransform = {x - (column - 1) * across, across, 0, y + (row - 1) * down, 0, -down};
        const bool wgs84 =
            std::ranges::any_of(info, [](const std::string& i) { return lower(i) == "wgs-84" || lower(i) == "wgs84"; });
        const std::string projection = lower(info[0]);
        if (wgs84 && projection == "utm" && info.size() >= 9) {
            const auto zone = number_of(info[7]);
            if (zone && *zone >= 1 && *zone <= 60)
                header_.crs =
                    "EPSG:" + std::to_string((lower(info[8]) == "south" ? 32700 : 32600) + static_cast<int>(*zone));
        } else if (wgs84 && projection.starts_with("geographic")) {
            header_.crs = "EPSG:4326";
        }
    }

    std::map<std::string, std::string> fields_;
    std::string where_;
    EnviHeader header_;
};

} // namespace

std::uint64_t EnviHeader::bytes() const {
    const std::array<std::size_t, 4> factors{bands, height, width, size_of(type)};
    const auto product = checked_product(factors);
    return product ? *product + offset : std::numeric_limits<std::uint64_t>::max();
}

PixelOrder EnviHeader::order() const {
    switch (interleave) {
    case Interleave::bil: return {width, bands * width, 1};
    case Interleave::bip: return {1, bands * width, bands};
    default: return {height * width, width, 1};
    }
}

EnviHeader read_envi_header(const std::string& text, const std::string& where) {
    if (!trimmed(text.substr(0, 16)).starts_with("ENVI"))
        throw DataError(told("The file is no ENVI header: it does not begin with 'ENVI'"), where,
                        told("Name the raster itself"));
    return Reader(text, where).read();
}

} // namespace terrella::data
