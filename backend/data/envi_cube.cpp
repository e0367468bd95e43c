// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/envi_cube.h"

#include "base/error.h"
#include "base/text.h"
#include "data/mask_codes.h"
#include "data/name_ending.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::data {
namespace {

constexpr std::uint64_t largest_header = 8 << 20;

std::string without_ending(const std::string& name) {
    const std::size_t dot = name.find_last_of("./");
    return dot == std::string::npos || name[dot] == '/' ? name : name.substr(0, dot);
}

} // namespace

OpenEnvi open_envi(const FileTree& tree, std::size_t entry) {
    const EntryBytes bytes(tree, entry);
    if (bytes.size() > largest_header)
        throw DataError(told("The ENVI header cannot be used: it has %1", bytes_text(bytes.size())), bytes.where(),
                        told("Remove the file"));
    std::string text(bytes.size(), '\0');
    bytes.read(0, std::as_writable_bytes(std::span(text)));
    OpenEnvi envi{entry, 0, read_envi_header(text, bytes.where())};
    const std::string stem = without_ending(tree.entries()[entry].name);
    std::optional<std::size_t> exact, other;
    for (std::size_t i = 0; i < tree.entries().size(); ++i) {
        const std::string& name = tree.entries()[i].name;
        if (i == entry || name_ending(name) == ".hdr" || name.ends_with(".aux.xml"))
            continue;
        if (name == stem)
            exact = i;
        else if (without_ending(name) == stem && (!other || tree.entries()[i].size > tree.entries()[*other].size))
            other = i; // the largest: a preview or a text may have the name, too
    }
    if (!exact && !other)
        throw DataError(told("The ENVI header has no raw file beside it"), bytes.where(),
                        told("Put it there under the header's name, without an ending or with .img, .dat or .raw"));
    envi.raw = exact ? *exact : *other;
    const std::uint64_t there = tree.entries()[envi.raw].size, needed = envi.header.bytes();
    if (there < needed)
        throw DataError(told("The raw file is truncated: it has %1, and its header announces %2", bytes_text(there),
                             needed == std::numeric_limits<std::uint64_t>::max() ? told("more than any disk holds")
                                                                                 : Message(bytes_text(needed))),
                        tree.shown_path(envi.raw), told("Copy or download it again"));
    return envi;
}

Cube envi_cube(const FileTree& tree, const OpenEnvi& envi) {
    const EnviHeader& header = envi.header;
    Cube cube;
    cube.path = tree.shown_path(envi.raw);
    cube.id = valid_utf8(tree.entries()[envi.raw].name);
    cube.entry = envi.raw;
    cube.bands = header.bands;
    cube.height = header.height;
    cube.width = header.width;
    cube.type = header.type;
    cube.big_endian = header.big_endian;
    cube.order = header.order();
    cube.raw = std::make_shared<EntryBytes>(tree, envi.raw);
    cube.offset = header.offset;
    cube.ignored_value = header.ignored_value;
    cube.reflectance_factor = header.reflectance_factor;
    cube.wavelengths_nm = header.wavelengths_nm;
    cube.band_names = header.band_names;
    cube.geotransform = header.geotransform;
    cube.crs = header.crs;
    for (const Message& remark : header.remarks)
        cube.remarks.push_back(told("In '%1' %2", valid_utf8(tree.entries()[envi.entry].name), remark));
    if (header.bad_bands > 0)
        cube.remarks.push_back(told("%1 bands are marked as bad by the header (bbl) and are kept", header.bad_bands));
    return cube;
}

void find_envi_classes(const FileTree& tree, const std::vector<OpenEnvi>& all, Cube& cube) {
    const OpenEnvi* best = nullptr;
    std::ptrdiff_t best_alike = -1;
    for (const OpenEnvi& envi : all) {
        const EnviHeader& header = envi.header;
        if (!header.classification || header.bands != 1 || header.height != cube.height || header.width != cube.width)
            continue;
        const std::string& name = tree.entries()[envi.raw].name;
        const std::ptrdiff_t alike = std::ranges::mismatch(name, cube.id).in1 - name.begin();
        if (alike > best_alike) {
            best = &envi;
            best_alike = alike;
        }
    }
    if (best == nullptr)
        return;
    const Cube map = envi_cube(tree, *best);
    map.read({0, 0, static_cast<int>(map.width), static_cast<int>(map.height)}, cube.mask.codes);
    const std::vector<std::string>& names = best->header.class_names;
    const bool first_undefined = !names.empty() && (names[0] == "Unclassified" || names[0] == "unclassified");
    for (float& code : cube.mask.codes.pixels())
        if ((first_undefined && code == 0) || !(code >= 0 && code <= static_cast<float>(MaskCodes::largest_code)) ||
            code != std::floor(code))
            code = std::numeric_limits<float>::quiet_NaN();
    for (std::size_t i = 0; i < names.size(); ++i) {
        cube.mask.names[static_cast<int>(i)] = names[i];
        if (i < best->header.class_colours.size())
            cube.mask.colours[static_cast<int>(i)] = best->header.class_colours[i];
    }
    cube.remarks.push_back(
        told("The ground truth is the map of classes '%1'%2", map.id,
             first_undefined ? told("; its class 0, 'Unclassified', is taken for undefined") : Message()));
}

} // namespace terrella::data
