// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_options.h"

#include "base/error.h"
#include "models/catalogue.h"
#include "runs/run_folder.h"

namespace terrella::cli {

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

Selected EncoderOptions::selected_backbone() const {
    const models::BackboneEntry& entry = models::backbones().at(backbone);
    Json values = Json::object();
    for (const std::string& assignment : overrides)
        if (assignment.rfind("backbone.", 0) == 0)
            apply_override(values, *entry.schema, assignment.substr(9));
    return {backbone, entry.schema->complete(values, {}, "backbone")};
}

std::optional<data::DataSettings> EncoderOptions::data_settings() const {
    std::vector<std::string> settings;
    for (const std::string& assignment : overrides) {
        if (assignment.rfind("data.", 0) == 0)
            settings.push_back(assignment.substr(5));
        else if (assignment.rfind("backbone.", 0) != 0)
            throw ConfigurationError("'" + assignment + "' sets neither the data nor the backbone", "--set",
                                     "Write data.<key>=<value> or backbone.<key>=<value>");
    }
    if (data.empty() && settings.empty() && !run.empty())
        return std::nullopt;
    if (data.empty() && run.empty())
        throw ConfigurationError("No data are named", "", "Give --data PATH ('synthetic' for the embedded scenes) or --run DIR");
    data::DataSettings base;
    if (!run.empty())
        base = runs::read_run(run).experiment.data;
    if (!data.empty()) {
        base.path = data;
        base.kind = "auto";
    }
    Json values = to_json(base);
    for (const std::string& assignment : settings)
        apply_override(values, schema_of<data::DataSettings>(), assignment);
    return from_json<data::DataSettings>(values, {}, "data");
}

} // namespace terrella::cli
