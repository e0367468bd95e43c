// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack_command.h"

#include "base/text.h"
#include "data/open.h"
#include "data/settings.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>

namespace terrella::cli {
namespace {

struct PackOptions {
    std::string path;
    std::vector<std::string> overrides;
    bool forecast = false, remove = false;
};

/// What `--set` may name.
struct Chosen {
    data::DataSettings data;
    static void describe(Describe<Chosen>& d) { d("data", &Chosen::data, "what is packed"); }
};

data::DataSettings settings_of(const PackOptions& options) {
    Chosen base;
    base.data.path = options.path;
    Json values = to_json(base);
    Origins origins;
    for (const std::string& assignment : options.overrides)
        apply_override(values, origins, schema_of<Chosen>(), assignment);
    data::DataSettings settings = from_json<Chosen>(values, origins).data;
    if (settings.path == "synthetic" || settings.kind == "synthetic")
        throw ConfigurationError(told("The embedded scenes cannot be packed: they have no files"), "PATH",
                                 told("Write them with 'terrella-cli datasets synthesize DIR' and pack DIR"));
    return settings;
}

std::string of_samples(std::size_t done, std::size_t all) {
    return std::to_string(done) + " of " + std::to_string(all) + " samples";
}

int remove(CommandContext& context, const data::Dataset& dataset, const data::DataSettings& settings) {
    const std::uint64_t freed = data::remove_packs(dataset.content_key(), data::pack_source(settings));
    context.console.document({{"path", settings.path}, {"removed_bytes", freed}});
    context.console.print(freed == 0 ? "There was no pack of " + settings.path : "Removed " + bytes_text(freed));
    return done;
}

int forecast(CommandContext& context, const data::Dataset& dataset, const data::PackForecast& seen) {
    context.console.document({{"path", dataset.info().path},
                              {"pack", seen.path.string()},
                              {"samples", dataset.size()},
                              {"done", seen.complete ? dataset.size() : seen.done},
                              {"complete", seen.complete},
                              {"forecast", {{"bytes", seen.bytes}, {"free_bytes", seen.free_bytes}}}});
    context.console.print(std::to_string(dataset.size()) + " samples will take about " + bytes_text(seen.bytes) + " in " +
                          seen.path.string() + " (" + bytes_text(seen.free_bytes) + " free)");
    return done;
}

/// Whether the pack is whole and sound already.
bool sound(CommandContext& context, const data::Dataset& dataset, const data::DataSettings& settings, Progress& progress) {
    std::string problem;
    try {
        const std::size_t damaged = data::check_pack(dataset, &progress, context.interruption.token());
        if (damaged == 0)
            return true;
        problem = of_samples(damaged, dataset.size()) + " are damaged";
    } catch (const DataError& error) {
        problem = error.happened();
    }
    context.console.remark("The pack is made anew: " + problem);
    data::remove_packs(dataset.content_key(), data::pack_source(settings));
    return false;
}

int pack(CommandContext& context, const PackOptions& options) {
    const data::DataSettings settings = settings_of(options);
    const auto begin = std::chrono::steady_clock::now();
    const StopToken stop = context.interruption.token();
    Progress progress;
    data::PackForecast seen;
    data::PackResult result;
    std::shared_ptr<const data::Dataset> dataset;
    {
        const ProgressView view(context.console, progress);
        dataset = data::open_source(settings, &progress, stop);
        if (options.remove)
            return remove(context, *dataset, settings);
        if (!stop.stop_requested())
            seen = data::forecast_pack(*dataset, stop);
        if (options.forecast)
            return forecast(context, *dataset, seen);
        if (seen.complete && sound(context, *dataset, settings, progress)) {
            const data::PackState state = data::pack_state(*dataset);
            result = {state.path, !stop.stop_requested(), state.done, state.done, state.bytes, {}};
        } else if (!stop.stop_requested()) {
            context.console.remark(of_samples(dataset->size() - seen.done, dataset->size()) + " to pack, about " +
                                   bytes_text(seen.bytes) + " in all; " + bytes_text(seen.free_bytes) + " are free in " +
                                   seen.path.parent_path().string());
            result = data::pack_dataset(*dataset, data::pack_source(settings), &progress, stop);
        }
    }
    Json unreadable = Json::array();
    for (const data::BrokenFile& file : result.unreadable)
        unreadable.push_back({{"path", file.path}, {"reason", file.reason.text()}});
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    context.console.document({{"path", settings.path},
                              {"pack", result.path.string()},
                              {"samples", dataset->size()},
                              {"packed", result.samples},
                              {"resumed", result.resumed},
                              {"bytes", result.bytes},
                              {"forecast", {{"bytes", seen.bytes}, {"free_bytes", seen.free_bytes}}},
                              {"unreadable", unreadable},
                              {"complete", result.complete},
                              {"seconds", seconds}});
    for (const data::BrokenFile& file : result.unreadable)
        context.console.remark("Not packed: " + file.path + ": " + file.reason.text());
    if (!result.complete) {
        context.console.remark("Interrupted; " + of_samples(result.samples, dataset->size()) +
                               " are packed. The same command goes on from there");
        return interrupted;
    }
    context.console.print(of_samples(result.samples, dataset->size()) + " in " + result.path.string() + ", " +
                          bytes_text(result.bytes) + "; training on this data reads them from there");
    return done;
}

} // namespace

Json pack_document(const data::PackState& state) {
    if (!state.exists())
        return nullptr;
    return {{"path", state.path.string()},
            {"bytes", state.bytes},
            {"samples", state.done},
            {"complete", state.complete},
            {"problem", state.problem.empty() ? Json(nullptr) : Json(state.problem.text())}};
}

void add_pack(CLI::App& datasets, CommandContext& context) {
    auto options = std::make_shared<PackOptions>();
    CLI::App* command = add_command(datasets, context, "pack",
                                    "copy all samples, lossless, into one file of the cache that training reads at the "
                                    "speed of memory; goes on where it was stopped",
                                    [&context, options] { return pack(context, *options); });
    command->add_option("PATH", options->path, "a folder, archive or file, as datasets inspect takes it")->required();
    command
        ->add_option("--set", options->overrides,
                     "a data setting, such as data.size=120 or data.modalities=[s2]; training finds the pack under the same")
        ->take_all()
        ->allow_extra_args(false);
    command->add_flag("--forecast", options->forecast, "only say how large the pack will be");
    command->add_flag("--remove", options->remove, "remove the pack of this data, finished or not");
}

} // namespace terrella::cli
