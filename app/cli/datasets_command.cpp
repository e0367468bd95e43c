// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasets_command.h"

#include "base/error.h"
#include "base/files.h"
#include "data/health.h"
#include "data/inspect.h"
#include "data/open.h"
#include "data/pack.h"
#include "data/sample_list.h"
#include "data/synthetic.h"
#include "dataset_inspection.h"
#include "pack_command.h"

#include <chrono>

namespace terrella::cli {
namespace {

struct InspectOptions {
    std::string path, kind = "auto", filter, exclude, list;
    bool quick = false, health = false;
};

/// What decoding every sample finds, among the findings of a health check.
std::map<std::size_t, data::BrokenFile> broken_of(const data::Dataset& dataset, const data::HealthReport& report) {
    std::map<std::size_t, data::BrokenFile> broken;
    for (const data::HealthFinding& one : report.findings) {
        const data::SampleInfo& sample = dataset.sample(one.sample);
        if (one.rule == data::HealthRule::broken)
            broken[one.sample] = {sample.path.empty() ? sample.id : sample.path, one.reason.text()};
    }
    return broken;
}

/// The document of a check; the findings also go to the file of --list.
Json checked(const data::Dataset& dataset, const InspectOptions& options, Progress& progress, const StopToken& stop) {
    const data::HealthReport report = data::dataset_health(dataset, &progress, stop);
    Json document = data::inspect_document(dataset, broken_of(dataset, report));
    document["health"] = data::health_document(dataset, report);
    if (!options.list.empty() && report.complete)
        write_atomically(options.list, data::health_csv(dataset, report.findings));
    return document;
}

int inspect(CommandContext& context, const InspectOptions& options) {
    data::DataSettings settings;
    settings.path = options.path;
    settings.kind = options.kind;
    settings.pack = "never"; // the files are what is looked at
    settings.filter = options.filter;
    if (!options.exclude.empty())
        settings.exclude = data::read_sample_list(options.exclude);
    if (!options.list.empty() && !options.health)
        throw ConfigurationError(told("There are no findings to list"), "--list " + options.list,
                                 told("Give --health as well"));
    Progress progress;
    Json document;
    {
        const ProgressView view(context.console, progress);
        const StopToken stop = context.interruption.token();
        const auto begin = std::chrono::steady_clock::now();
        const auto dataset = data::open_dataset(settings, &progress, stop);
        const double open_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        document = options.health  ? checked(*dataset, options, progress, stop)
                   : options.quick ? data::inspect_document(*dataset)
                                   : data::inspect_document(*dataset, data::broken_samples(*dataset, &progress, stop));
        document["open_seconds"] = open_s;
        document["pack"] = pack_document(data::pack_state(*dataset));
        document["decoded"] = options.health ? document["health"]["complete"].get<bool>() : !options.quick && !stop.stop_requested();
    }
    context.console.document(document);
    context.console.print(inspection_text(document));
    if (context.interruption.requested()) {
        context.console.remark("Interrupted; not every sample was read");
        return interrupted;
    }
    return done;
}

struct SynthesizeOptions {
    std::string folder, kind = "class-folders";
    data::SyntheticSettings scenes;
};

int synthesize(CommandContext& context, const SynthesizeOptions& options) {
    Progress progress;
    data::SyntheticSettings written;
    {
        const ProgressView view(context.console, progress);
        written = data::write_synthetic_kind(options.kind, options.scenes, options.folder, &progress,
                                             context.interruption.token());
    }
    const bool stopped = context.interruption.requested();
    context.console.document({{"path", options.folder},
                              {"kind", options.kind},
                              {"samples", stopped ? Json() : Json(options.scenes.samples)},
                              {"modality", options.kind == "class-folders" ? Json(options.scenes.modality) : Json()},
                              {"size", written.size},
                              {"seed", options.scenes.seed},
                              {"complete", !stopped}});
    if (stopped) {
        context.console.remark("Interrupted; " + options.folder + " holds a part of the scenes");
        return interrupted;
    }
    context.console.print(std::to_string(written.samples) + " scenes of " + std::to_string(written.size) + " × " +
                          std::to_string(written.size) + " pixels as " + options.kind + " in " + options.folder);
    return done;
}

} // namespace

void add_datasets(CLI::App& root, CommandContext& context) {
    CLI::App* datasets = root.add_subcommand("datasets", "look at data, or make some");
    datasets->require_subcommand(1);

    auto looked_at = std::make_shared<InspectOptions>();
    CLI::App* command = add_command(*datasets, context, "inspect",
                                    "recognise a folder or archive: kind, samples, bands, classes, broken files",
                                    [&context, looked_at] { return inspect(context, *looked_at); });
    command->add_option("PATH", looked_at->path, "a folder, an archive (zip, tar, tar.gz), or 'synthetic'")->required();
    command->add_option("--kind", looked_at->kind, "do not recognise, take this kind (default auto)");
    CLI::Option* quick = command->add_flag("--quick", looked_at->quick, "list the files only; broken images are found by decoding");
    command->add_flag("--health", looked_at->health, "check every sample: broken, empty, saturated, of another size, duplicate; what was found before is not read again")
        ->excludes(quick);
    command->add_option("--list", looked_at->list, "write what --health finds to this CSV file (id, path, rule, reason, of), which train --exclude takes");
    command->add_option("--filter", looked_at->filter, "look at these samples only, as data.filter: \"class:Forest split:train date:2018-06..08\"");
    command->add_option("--exclude", looked_at->exclude, "leave out the samples that this file lists (a CSV file with a column id, or one id a line)");

    add_pack(*datasets, context);

    auto made = std::make_shared<SynthesizeOptions>();
    command = add_command(*datasets, context, "synthesize", "write the embedded scenes in the layout of a published kind of dataset",
                          [&context, made] { return synthesize(context, *made); });
    command->add_option("DIR", made->folder, "a new or empty folder")->required();
    command->add_option("--samples", made->scenes.samples, "how many scenes (1 to 1000000; default 2000)")
        ->check(CLI::Range(1, 1000000));
    command->add_option("--seed", made->scenes.seed, "scene i is a function of seed and i (default 0)");
    command->add_option("--kind,--task", made->kind, "layout to write (default class-folders)")
        ->check(CLI::IsMember(data::synthetic_kinds()));
    command
        ->add_option("--modality", made->scenes.modality,
                     "of class-folders: s2: 13 bands of reflectance; s1: VV and VH in dB; s1+s2: both (default s2)")
        ->check(CLI::IsMember({"s2", "s1", "s1+s2"}));
    made->scenes.size = 0;
    command
        ->add_option("--size", made->scenes.size,
                     "pixels a side, 10 m each (16 to 1024; default: the published size, such as 120 of bigearthnet and 64 "
                     "of class-folders)")
        ->check(CLI::Range(16, 1024));
}

} // namespace terrella::cli
