// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/open.h"

#include "base/error.h"
#include "base/text.h"
#include "data/subset.h"
#include "data/synthetic.h"

#ifdef TERRELLA_WITH_GDAL
#include "data/class_folders.h"
#include "data/file_tree.h"
#endif

#include <algorithm>

namespace terrella::data {
namespace {

constexpr std::uint64_t subset_seed = 0; // which samples `data.samples` keeps must not follow the run's seed

std::shared_ptr<const Dataset> open_synthetic(const DataSettings& settings) {
    SyntheticSettings scenes;
    if (settings.samples > 0)
        scenes.samples = static_cast<std::size_t>(settings.samples);
    if (settings.size > 0)
        scenes.size = static_cast<int>(settings.size);
    const auto asks_for = [&](const char* name) {
        return std::ranges::find(settings.modalities, name) != settings.modalities.end();
    };
    for (const std::string& name : settings.modalities)
        if (name != "s1" && name != "s2")
            throw ConfigurationError("The embedded scenes have no modality '" + name + "'", "data.modalities",
                                     "Choose [s2], [s1] or [s1, s2]");
    if (asks_for("s1"))
        scenes.modality = asks_for("s2") ? "s1+s2" : "s1";
    return synthetic_dataset(scenes);
}

#ifdef TERRELLA_WITH_GDAL

/// Throws ConfigurationError when the data lacks a modality that the settings ask for.
void check_modalities(const DatasetInfo& info, const std::vector<std::string>& wanted) {
    for (const std::string& name : wanted)
        if (name != info.modality)
            throw ConfigurationError("The data has no modality '" + name + "'", info.path,
                                     "Its bands are read as '" + info.modality +
                                         "': leave data.modalities empty, or set it to [" + info.modality + "]");
}

std::shared_ptr<const Dataset> open_files(const DataSettings& settings, Progress* progress, const StopToken& stop) {
    const auto tree = FileTree::open(settings.path, progress, stop);
    if (tree->entries().empty()) {
        std::string where = settings.path;
        if (!tree->refused().empty())
            throw DataError("The " + tree->noun() + " contains no file that can be read; " +
                                std::to_string(tree->refused().size()) + " were refused, the first because " +
                                tree->refused().front().reason,
                            tree->refused().front().path, "Pack or download the data again");
        throw DataError("The " + tree->noun() + " is empty", where, "Put one sub-folder with images a class into it");
    }
    const ClassFolderLayout layout = recognise_class_folders(*tree, settings.kind == "class-folders");
    if (!layout.found())
        throw DataError(
            "Nothing here is recognised as a dataset: " + layout.why_not, settings.path,
            "Looked for class folders (<class>/<file>, also below train/, val/, test/) with images ending in " +
                readable_extensions_text());
    auto dataset = open_class_folders(tree, layout, settings, progress, stop);
    check_modalities(dataset->info(), settings.modalities);
    if (settings.samples > 0)
        dataset = balanced_subset(std::move(dataset), static_cast<std::size_t>(settings.samples), subset_seed);
    return dataset;
}

#else

std::shared_ptr<const Dataset> open_files(const DataSettings& settings, Progress*, const StopToken&) {
    throw DataError("This build cannot read image files: it was made without GDAL", settings.path,
                    "Use 'synthetic', or build with TERRELLA_WITH_GDAL=ON");
}

#endif

} // namespace

std::vector<std::string> dataset_kinds() {
#ifdef TERRELLA_WITH_GDAL
    return {"class-folders", "synthetic"};
#else
    return {"synthetic"};
#endif
}

std::shared_ptr<const Dataset> open_dataset(const DataSettings& settings, Progress* progress, const StopToken& stop) {
    const std::vector<std::string> kinds = dataset_kinds();
    if (settings.kind != "auto" && std::ranges::find(kinds, settings.kind) == kinds.end())
        throw ConfigurationError("Unknown dataset kind '" + settings.kind + "'", "data.kind",
                                 name_remedy(settings.kind, kinds));
    if (settings.path.empty())
        throw ConfigurationError("No data is named", "data.path", "Name a folder, an archive, or 'synthetic'");
    if (settings.kind == "synthetic" || (settings.kind == "auto" && settings.path == "synthetic"))
        return open_synthetic(settings);
    return open_files(settings, progress, stop);
}

} // namespace terrella::data
