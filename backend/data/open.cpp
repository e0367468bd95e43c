// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/open.h"

#include "base/error.h"
#include "base/text.h"
#include "data/modalities.h"
#include "data/packed_dataset.h"
#include "data/selection.h"
#include "data/subset.h"
#include "data/synthetic.h"

#ifdef TERRELLA_WITH_GDAL
#include "data/dataset_index.h"
#include "data/source.h"
#include "data/wrapped_dataset.h"
#endif

#include <algorithm>
#include <ranges>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::uint64_t subset_seed = 0; // which samples `data.samples` keeps must not follow the run's seed

bool is_synthetic(const DataSettings& settings) {
    return settings.kind == "synthetic" || (settings.kind == "auto" && settings.path == "synthetic");
}

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
            throw ConfigurationError(told("The embedded scenes have no modality '%1'", name), "data.modalities",
                                     told("Choose [s2], [s1] or [s1, s2]"));
    if (asks_for("s1"))
        scenes.modality = asks_for("s2") ? "s1+s2" : "s1";
    return synthetic_dataset(scenes);
}

#ifdef TERRELLA_WITH_GDAL

/// Folders and archives without any file to look at.
void check_not_empty(const FileTree& tree, const std::string& path) {
    if (!tree.entries().empty())
        return;
    if (!tree.refused().empty())
        throw DataError(told("The %1 contains no file that can be read; %2 were refused, the first because %3",
                             tree.noun(), tree.refused().size(), tree.refused().front().reason),
                        tree.refused().front().path, told("Pack or download the data again"));
    throw DataError(told("The %1 is empty", tree.noun()), path,
                    told("Put images into it, in a sub-folder a class where they have classes"));
}

[[noreturn]] void not_recognised(const Source& source, const DataSettings& settings,
                                 const std::vector<std::pair<const DatasetKind*, Message>>& reasons) {
    // The last kinds are the general ones, and theirs is the plainest reason.
    Message why, looked_for;
    for (const auto& [kind, reason] : std::views::reverse(reasons))
        why = why.empty() ? reason : told("%1; not %2: %3", why, kind->name, reason);
    if (settings.kind != "auto") {
        const auto& kind = *std::ranges::find(file_kinds(), settings.kind, &DatasetKind::name);
        throw DataError(told("The data cannot be read as %1: %2", settings.kind,
                             why.empty() ? told("nothing of that layout is there") : why),
                        settings.path,
                        told("Looked for %1; set data.kind to auto to try every kind", collected(kind.layout)));
    }
    if (why.empty())
        why = source.single_file()
                  ? told("the file is no archive, and its name ends in '%1', which no kind of dataset uses",
                         source.ending())
                  : told("its files follow no known layout");
    for (const DatasetKind& kind : file_kinds())
        looked_for = joined(looked_for, collected(kind.layout));
    throw DataError(told("Nothing here is recognised as a dataset: %1", why), settings.path,
                    told("Looked for %1", looked_for));
}

std::shared_ptr<const Dataset> recognise(const Source& source, const DataSettings& settings, Progress* progress,
                                         const StopToken& stop) {
    if (!source.single_file())
        check_not_empty(*source.tree(), settings.path);
    std::vector<std::pair<const DatasetKind*, Message>> reasons;
    for (const DatasetKind& kind : file_kinds()) {
        if (settings.kind != "auto" && settings.kind != kind.name)
            continue;
        Message why_not;
        if (auto dataset = kind.open(source, settings, why_not, progress, stop))
            return dataset;
        if (!why_not.empty())
            reasons.emplace_back(&kind, why_not);
    }
    not_recognised(source, settings, reasons);
}

std::shared_ptr<const Dataset> open_files(const DataSettings& settings, Progress* progress, const StopToken& stop) {
    DatasetIndex index(settings, progress, stop);
    std::shared_ptr<const Dataset> dataset = index.recognised();
    if (!dataset) {
        const Source source(settings.path, progress, stop, index.tree());
        dataset = recognise(source, settings, progress, stop);
        if (!source.single_file())
            dataset = index.keep(std::move(dataset), source.tree());
    }
    return dataset->info().index_path.empty() ? with_remarks(std::move(dataset), index.remarks()) : dataset;
}

#else

std::shared_ptr<const Dataset> open_files(const DataSettings& settings, Progress*, const StopToken&) {
    throw DataError(told("This build cannot read image files: it was made without GDAL"), settings.path,
                    told("Use 'synthetic', or build with TERRELLA_WITH_GDAL=ON"));
}

#endif

} // namespace

std::shared_ptr<const Dataset> open_source(const DataSettings& settings, Progress* progress, const StopToken& stop) {
    const std::vector<std::string> kinds = dataset_kinds();
    if (settings.kind != "auto" && std::ranges::find(kinds, settings.kind) == kinds.end())
        throw ConfigurationError(told("Unknown dataset kind '%1'", settings.kind), "data.kind",
                                 name_remedy(settings.kind, kinds));
    if (settings.path.empty())
        throw ConfigurationError(told("No data is named"), "data.path",
                                 told("Name a folder, an archive, or 'synthetic'"));
    if (is_synthetic(settings))
        return open_synthetic(settings);
#ifdef TERRELLA_WITH_GDAL
    if (const auto archive = only_archive(settings.path)) {
        DataSettings inside = settings;
        inside.path = archive->string();
        return open_files(inside, progress, stop);
    }
#endif
    return open_files(settings, progress, stop);
}

std::shared_ptr<const Dataset> open_dataset(const DataSettings& settings, Progress* progress, const StopToken& stop) {
    std::shared_ptr<const Dataset> dataset = open_source(settings, progress, stop);
    if (is_synthetic(settings))
        return selected_samples(std::move(dataset), settings, progress, stop);
    if (settings.pack != "never")
        dataset = with_pack(std::move(dataset));
    dataset = select_modalities(std::move(dataset), settings.modalities);
    dataset = selected_samples(std::move(dataset), settings, progress, stop);
    if (settings.samples > 0)
        dataset = balanced_subset(std::move(dataset), static_cast<std::size_t>(settings.samples), subset_seed);
    return dataset;
}

} // namespace terrella::data
