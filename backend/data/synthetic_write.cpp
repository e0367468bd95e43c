// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/text.h"
#include "data/synthetic.h"
#include "data/synthetic_files.h"
#include "data/synthetic_kinds.h"

#include <algorithm>

namespace terrella::data {
namespace {

void write_picture(SyntheticSet& set, std::size_t i, const std::string& path) {
    const Sample sample = set.scenes->read(i);
    RasterFile raster{sample.image, set.scenes->info().dtype, {}, sample.geotransform, sample.crs};
    for (const Band& band : set.scenes->info().bands)
        raster.names.push_back(band.name);
    set.files.tiff(path, raster);
}

// Numbered from 1, as EuroSAT is.
void write_class_folder(SyntheticSet& set, std::size_t i) {
    const std::vector<std::string>& classes = set.scenes->info().classes;
    const std::string& name = classes[static_cast<std::size_t>(set.scenes->sample(i).label)];
    write_picture(set, i, name + '/' + name + "_" + std::to_string(i / classes.size() + 1) + ".tif");
}

void write_unlabelled(SyntheticSet& set, std::size_t i) { write_picture(set, i, "tile_" + std::to_string(i + 1) + ".tif"); }

const SyntheticKind& kind_named(const std::string& name) {
    const auto& kinds = synthetic_layouts();
    const auto found = std::ranges::find(kinds, name, &SyntheticKind::name);
    if (found == kinds.end())
        throw ConfigurationError(told("The embedded scenes cannot be written as '%1'", name), "kind",
                                 name_remedy(name, synthetic_kinds()));
    return *found;
}

} // namespace

const std::vector<SyntheticKind>& synthetic_layouts() {
    static const std::vector<SyntheticKind> kinds{
        {"class-folders", 64, 1, write_class_folder, nullptr},
        {"bigearthnet", 120, 6, write_bigearthnet, nullptr},
        {"sen12ms", 256, 1, write_sen12ms, nullptr},
        {"so2sat", 32, 1, write_so2sat, finish_so2sat},
        {"seasons", 264, 6, write_seasons, nullptr},
        {"image-mask", 256, 1, write_image_mask, finish_image_mask},
        {"change-pairs", 256, 1, write_change_pair, nullptr},
        {"dota", 256, 1, write_dota, nullptr},
        {"sensor-pairs", 512, 1, write_sensor_pair, nullptr},
        {"hyperspectral", 64, 1, write_into_mosaic, finish_hyperspectral},
        {"tiles", 50, 1, write_tile, nullptr},
        {"list", 64, 1, write_listed, finish_list},
        {"scene", 64, 1, write_into_scene, finish_scene},
        {"images", 64, 1, write_unlabelled, nullptr},
    };
    return kinds;
}

std::vector<std::string> synthetic_kinds() {
    std::vector<std::string> names;
    for (const SyntheticKind& kind : synthetic_layouts())
        names.push_back(kind.name);
    return names;
}

SyntheticSettings write_synthetic_kind(const std::string& name, const SyntheticSettings& settings,
                                       const std::filesystem::path& folder, Progress* progress, const StopToken& stop) {
    const SyntheticKind& kind = kind_named(name);
    SyntheticSettings scenes = settings;
    if (scenes.size == 0)
        scenes.size = kind.published_size;
    if (scenes.size % kind.multiple_of != 0)
        throw ConfigurationError(told("Scenes of %1 pixels have no whole pixels of 60 m", scenes.size), "size",
                                 told("Choose a multiple of %1, such as %2", kind.multiple_of, kind.published_size));
    const auto dataset = synthetic_dataset(scenes); // checks the settings before anything is written
    SyntheticSet set{scenes, dataset, FileWriter(folder), {}, {}};
    if (progress != nullptr)
        progress->start(told("Writing scenes"), static_cast<std::int64_t>(dataset->size()));
    for (std::size_t i = 0; i < dataset->size() && !stop.stop_requested(); ++i) {
        kind.write(set, i);
        if (progress != nullptr)
            progress->set(static_cast<std::int64_t>(i) + 1);
    }
    if (kind.finish != nullptr && !stop.stop_requested())
        kind.finish(set);
    return scenes;
}

void write_synthetic(const SyntheticSettings& settings, const std::filesystem::path& folder, Progress* progress,
                     const StopToken& stop) {
    write_synthetic_kind("class-folders", settings, folder, progress, stop);
}

} // namespace terrella::data
