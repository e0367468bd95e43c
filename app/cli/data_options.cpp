// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_options.h"

#include "base/error.h"
#include "models/catalogue.h"
#include "runs/run_folder.h"

#include <algorithm>

namespace terrella::cli {
namespace {

/// What `--set` may name, as parameters.
struct Chosen {
    data::DataSettings data;
    Selected backbone{"resnet18"};

    static void describe(Describe<Chosen>& d) {
        d("data", &Chosen::data, "what the encoder is looked at on");
        d("backbone", &Chosen::backbone, "of weights that do not say").variants(models::backbones().variants());
    }
};

} // namespace

void EncoderOptions::declare(CLI::App& command) {
    command.add_option("--run", run, "a run folder: its encoder, data, split and seed");
    command.add_option("--weights", weights, "a safetensors file of weights, or 'random' for the untrained baseline");
    command.add_option("--backbone", backbone, "the network of weights that do not say, and of --weights random (default resnet18)");
    command.add_option("--data", data, "folder, archive or 'synthetic', instead of the run's data");
    command.add_option("--set", overrides, "a data or backbone setting, such as data.size=64, data.split.rule=ordered, backbone.stem=small")
        ->take_all()->allow_extra_args(false);
    command.add_option("--seed", seed, "for draws, random weights and the share of labels (default: the run's, else 0)");
}

std::optional<std::filesystem::path> EncoderOptions::run_dir() const {
    return run.empty() ? std::nullopt : std::optional<std::filesystem::path>(run);
}

EncoderSettings EncoderOptions::settings() const {
    if (data.empty() && run.empty())
        throw ConfigurationError(told("No data are named"), "",
                                 told("Give --data PATH ('synthetic' for the embedded scenes) or --run DIR"));
    Chosen base;
    if (!backbone.empty())
        base.backbone.name = backbone;
    const bool data_set = std::ranges::any_of(
        overrides, [](const std::string& one) { return one.starts_with("data.") || one.starts_with("data="); });
    const bool own_data = data.empty() && !data_set;
    if (!own_data && !run.empty())
        base.data = runs::read_run(run).experiment.data;
    if (!data.empty()) {
        base.data.path = data;
        base.data.kind = "auto";
        base.data.filter.clear(); // it speaks of the run's classes and files
        base.data.exclude.clear();
    }
    const Schema& schema = schema_of<Chosen>();
    Json values = to_json(base);
    Origins origins;
    origins.set_option("backbone.name", "--backbone " + base.backbone.name);
    for (const std::string& assignment : overrides)
        apply_override(values, origins, schema, assignment);
    Chosen chosen = from_json<Chosen>(values, origins);
    const bool backbone_named = !backbone.empty() || std::ranges::any_of(overrides, [](const std::string& one) {
        return one.starts_with("backbone.") || one.starts_with("backbone=");
    });
    return {own_data ? std::nullopt : std::optional(std::move(chosen.data)),
            backbone_named ? std::optional(std::move(chosen.backbone)) : std::nullopt};
}

} // namespace terrella::cli
