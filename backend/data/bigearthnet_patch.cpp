// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/bigearthnet_patch.h"

#include "base/error.h"
#include "base/json.h"
#include "data/names.h"
#include "data/parallel.h"
#include "data/tree_text.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_map>

namespace terrella::data {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Row, column and, where the name has it, the tile; empty when the name ends otherwise.
std::string cell_of(std::string_view name) {
    std::vector<std::string_view> parts;
    for (std::string_view rest = name; !rest.empty();) {
        const std::size_t end = std::min(rest.find('_'), rest.size());
        parts.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (parts.size() < 5 || !all_digits(parts[parts.size() - 1]) || !all_digits(parts[parts.size() - 2]))
        return {};
    const std::string cell = std::string(parts[parts.size() - 2]) + '_' + std::string(parts.back());
    // Sentinel-2 writes the tile "T33UUP", Sentinel-1 "33UUP"; version 1 leaves it out of Sentinel-2's names.
    std::string_view tile = parts[parts.size() - 3];
    if (tile.size() == 6 && tile.front() == 'T')
        tile.remove_prefix(1);
    return tile.size() == 5 && !all_digits(tile) ? std::string(tile) + '_' + cell : cell;
}

/// The patch and what follows it in "<patch>_B02.tif", "<patch>_labels_metadata.json", "<patch>_reference_map.tif".
std::pair<std::string_view, std::string_view> split_name(std::string_view file) {
    for (const std::string_view suffix : {"_labels_metadata.json", "_reference_map.tif"})
        if (file.ends_with(suffix))
            return {file.substr(0, file.size() - suffix.size()), suffix.substr(1)};
    const std::size_t end = file.rfind('_');
    return end == std::string_view::npos ? std::pair(file, std::string_view())
                                         : std::pair(file.substr(0, end), file.substr(end + 1));
}

/// The number of the band in "B02.tif", −1 for other files.
int band_number(std::string_view suffix) {
    const auto& bands = bigearthnet_bands();
    for (std::size_t i = 0; i < bands.size(); ++i)
        if (suffix.size() == bands[i].size() + 4 && suffix.starts_with(bands[i]) && suffix.ends_with(".tif"))
            return static_cast<int>(i);
    return -1;
}

BigEarthNetDocument parse(const std::string& text) {
    BigEarthNetDocument document;
    document.present = true;
    try {
        const Json json = Json::parse(text);
        document.labels = json.at("labels").get<std::vector<std::string>>();
        document.s2_patch = json.value("corresponding_s2_patch", "");
        document.product = json.value("tile_source", "");
        document.date = iso_date(json.value("acquisition_date", json.value("acquisition_time", "")));
        if (json.contains("coordinates") && json.contains("projection")) {
            const Json& corners = json.at("coordinates");
            // Sentinel-1's files of version 1 write "lly" for "lry".
            const double low =
                corners.contains("lry") ? corners.at("lry").get<double>() : corners.at("lly").get<double>();
            document.centre = {(corners.at("ulx").get<double>() + corners.at("lrx").get<double>()) / 2,
                               (corners.at("uly").get<double>() + low) / 2};
            document.crs = std::make_shared<const std::string>(json.at("projection").get<std::string>());
        }
    } catch (const Json::exception& error) {
        document.problem = told("the labels file is damaged: %1", error.what());
    }
    return document;
}

} // namespace

const std::vector<std::string>& bigearthnet_bands() {
    static const std::vector<std::string> bands{"B01", "B02", "B03", "B04", "B05", "B06", "B07",
                                                "B08", "B8A", "B09", "B11", "B12", "VV",  "VH"};
    return bands;
}

std::size_t BigEarthNetPatch::entry(const std::string& band) const {
    const auto number = static_cast<int>(std::ranges::find(bigearthnet_bands(), band) - bigearthnet_bands().begin());
    const auto found = std::ranges::find(bands, number, &std::pair<int, std::size_t>::first);
    return found == bands.end() ? no_entry : found->second;
}

std::vector<BigEarthNetPatch> bigearthnet_patches(const FileTree& tree) {
    std::vector<BigEarthNetPatch> patches;
    std::unordered_map<std::string, std::size_t> numbers;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string name = tree.entries().name(entry);
        const auto [patch_name, suffix] = split_name(file_part(name));
        const bool optical = patch_name.starts_with("S2");
        if (suffix.empty() || !(optical || patch_name.starts_with("S1")) || file_part(folder_part(name)) != patch_name)
            continue;
        const int band = band_number(suffix);
        const bool labels = suffix == "labels_metadata.json", map = suffix == "reference_map.tif";
        const std::string cell = cell_of(patch_name);
        if (cell.empty() || (band < 0 && !labels && !map))
            continue;
        const auto [at, added] = numbers.emplace(patch_name, patches.size());
        if (added)
            patches.push_back({.name = std::string(patch_name),
                               .folder_path = valid_utf8((tree.path() / folder_part(name)).string()),
                               .cell = cell,
                               .optical = optical,
                               .bands = {}});
        BigEarthNetPatch& patch = patches[at->second];
        if (labels)
            patch.labels = entry;
        else if (map)
            patch.map = entry;
        else {
            patch.bands.emplace_back(band, entry);
            patch.folder_path = valid_utf8((tree.path() / folder_part(name)).string());
        }
    }
    for (BigEarthNetPatch& patch : patches)
        patch.bands.shrink_to_fit(); // a million lists, grown by doubling
    return patches;
}

std::vector<BigEarthNetDocument> read_bigearthnet_documents(const FileTree& tree,
                                                            const std::vector<BigEarthNetPatch>& patches,
                                                            Progress* progress, const StopToken& stop) {
    std::vector<BigEarthNetDocument> documents(patches.size());
    std::map<std::string, std::shared_ptr<const std::string>> systems; // a few, each of hundreds of bytes
    std::mutex mutex;
    if (progress != nullptr)
        progress->start(told("Reading labels"), static_cast<std::int64_t>(patches.size()));
    for_each_index(
        patches.size(),
        [&](std::size_t i) {
            if (patches[i].labels == no_entry)
                return;
            try {
                documents[i] = parse(entry_text(tree, patches[i].labels));
            } catch (const DataError& error) {
                documents[i].present = true;
                documents[i].problem = told("the labels file cannot be read: %1", error.happened_message());
            }
            if (documents[i].crs) {
                const std::lock_guard lock(mutex);
                documents[i].crs = systems.emplace(*documents[i].crs, documents[i].crs).first->second;
            }
        },
        progress, stop);
    return documents;
}

} // namespace terrella::data
