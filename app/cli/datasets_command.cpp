// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasets_command.h"

#include "data/inspect.h"
#include "data/open.h"
#include "data/pack.h"
#include "data/synthetic.h"
#include "dataset_inspection.h"
#include "pack_command.h"

#include <chrono>

namespace terrella::cli {
namespace {

struct InspectOptions {
    std::string path, kind = "auto";
    bool quick = false;
};

int inspect(CommandContext& context, const InspectOptions& options) {
    data::DataSettings settings;
    settings.path = options.path;
    settings.kind = options.kind;
    settings.pack = "never"; // the files are what is looked at
    Progress progress;
    Json document;
    {
        const ProgressView view(context.console, progress);
        const StopToken stop = context.interruption.token();
        const auto begin = std::chrono::steady_clock::now();
        const auto dataset = data::open_dataset(settings, &progress, stop);
        const double open_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        document = options.quick ? data::inspect_document(*dataset)
                                 : data::inspect_document(*dataset, data::broken_samples(*dataset, &progress, stop));
        document["open_seconds"] = open_s;
        document["pack"] = pack_document(data::pack_state(*dataset));
        document["decoded"] = !options.quick && !stop.stop_requested();
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
    command->add_flag("--quick", looked_at->quick, "list the files only; broken images are found by decoding");

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
