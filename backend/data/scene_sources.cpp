// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_sources.h"

#include "base/error.h"
#include "data/name_ending.h"
#include "data/raster.h"
#include "data/scene_names.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::size_t most_files = 20'000; // in the folder of one scene
constexpr int smallest_picture = 256;      // pixels a side: smaller files are samples themselves

/// Bands in the folders of a Sentinel-2 product, without its preview and quality masks.
bool in_product(const std::filesystem::path& path) {
    const std::string name = path.string();
    return name.find("IMG_DATA/") != std::string::npos && name.find("QI_DATA") == std::string::npos;
}

std::string folder_of(const std::string& name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? std::string() : name.substr(0, slash);
}

/// The files that are bands by their names, when there are at least two bands and nothing beside them but previews.
std::vector<std::filesystem::path> named_as_bands(const std::vector<std::filesystem::path>& files) {
    std::set<std::string> bands;
    std::vector<std::filesystem::path> named;
    for (const auto& file : files) {
        const BandFileName name = band_of_file_name(file.string());
        const std::string ending = name_ending(file.filename().string());
        if (name.band.empty() && (ending == ".jpg" || ending == ".jpeg" || ending == ".png"))
            continue;
        if (name.band.empty() || !bands.insert(name.band).second)
            return {};
        named.push_back(file);
    }
    return bands.size() > 1 ? named : std::vector<std::filesystem::path>();
}

/// Large pictures with a place on the map and the same bands: a look at the first few tells.
bool like_a_mosaic(const std::vector<std::filesystem::path>& files, Message& why_not) {
    std::optional<RasterInfo> first;
    for (std::size_t i = 0; i < std::min<std::size_t>(files.size(), 4); ++i) {
        try {
            const RasterInfo info = Raster(files[i], Companions::looked_for).info();
            if (!info.geotransform || std::max(info.width, info.height) < smallest_picture) {
                why_not =
                    told("its rasters are small or have no georeference; with data.kind: scene they are cut as one");
                return false;
            }
            if (first && (first->bands != info.bands || first->dtype != info.dtype)) {
                why_not = told("its rasters differ in bands or type");
                return false;
            }
            first = info;
        } catch (const DataError&) {
            continue; // a damaged file is listed when the scene is opened
        }
    }
    return first.has_value();
}

} // namespace

std::vector<std::filesystem::path> find_scene_files(const Source& source, bool asked_for, Message& why_not) {
    if (source.single_file()) {
        if (source.ending() == ".vrt")
            throw DataError(told("Virtual rasters are not read: they may name any other file"), source.path().string(),
                            told("Name the folder that holds its rasters, or one of them"));
        if (readable_extension(source.path().filename().string()))
            return {source.path()};
        if (asked_for)
            why_not = told("the file is no raster by its name's ending");
        return {};
    }
    const FileTree& tree = *source.tree();
    if (tree.entries().size() > most_files) {
        if (asked_for)
            why_not = told("it has more than %1 files", most_files);
        return {};
    }
    std::vector<std::size_t> rasters, product;
    std::set<std::string> folders;
    for (std::size_t i = 0; i < tree.entries().size(); ++i)
        if (const std::string& name = tree.entries()[i].name; readable_extension(name)) {
            rasters.push_back(i);
            folders.insert(folder_of(name));
            if (in_product(source.path() / name))
                product.push_back(i);
        }
    if (!product.empty())
        rasters = product;
    else if (folders.size() > 1) {
        if (asked_for)
            why_not = told("its rasters lie in several folders");
        return {};
    }
    std::vector<std::filesystem::path> files;
    for (const std::size_t entry : rasters) {
        const auto file = tree.file(entry);
        if (!file) {
            if (asked_for || !product.empty())
                why_not = told("a scene is read from files, and these are in an archive: unpack it first");
            return {};
        }
        files.push_back(*file);
    }
    if (files.empty() && asked_for)
        why_not = told("there is no raster");
    if (files.empty() || !product.empty())
        return files;
    if (auto bands = named_as_bands(files); !bands.empty())
        return bands;
    // Rasters in a folder below may be a class.
    const bool lone = folders.begin()->empty();
    return asked_for || (lone && like_a_mosaic(files, why_not)) ? files : std::vector<std::filesystem::path>();
}

} // namespace terrella::data
