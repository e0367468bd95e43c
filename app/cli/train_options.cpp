// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "train_options.h"

#include "base/error.h"
#include "data/sample_list.h"
#include "methods/catalogue.h"
#include "runs/changed_run.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace terrella::cli {
namespace fs = std::filesystem;
namespace {

/// The experiment file, a changed one of another run, for --resume the run's own, or defaults, with `overrides` on top.
training::Experiment experiment_with(const TrainOptions& options, const std::vector<std::string>& overrides) {
    if (!options.change_of.empty()) {
        const training::Experiment changed = runs::changed_experiment(options.change_of, options.rule);
        return training::parse_experiment(training::experiment_yaml(changed), options.change_of, overrides);
    }
    if (!options.config.empty())
        return training::read_experiment(options.config, overrides);
    if (options.resume) {
        if (options.run.empty())
            throw ConfigurationError(told("It is not said which run to continue"), "--resume",
                                     told("Give its folder: --run DIR --resume"));
        std::error_code none;
        if (!fs::exists(fs::path(options.run) / "experiment.yaml", none))
            throw ConfigurationError(told("There is no run to continue"), options.run,
                                     told("Check the folder, or leave out --resume to begin a new run"));
        return training::read_experiment(fs::path(options.run) / "experiment.yaml", overrides);
    }
    if (overrides.empty())
        throw ConfigurationError(told("No experiment is given"), "",
                                 told("Give --config experiment.yaml, or --data PATH for the defaults on your data"));
    return training::parse_experiment("", "command line", overrides);
}

} // namespace

training::Experiment experiment_of(const TrainOptions& options) {
    std::vector<std::string> overrides;
    if (Json::parse(Json(options.data).dump(-1, ' ', false, Json::error_handler_t::replace)) != Json(options.data))
        throw ConfigurationError(told("The name of the data is no UTF-8, so that no experiment can hold it"),
                                 Json(options.data).dump(-1, ' ', false, Json::error_handler_t::replace),
                                 told("Rename the folder or file, or make a link to it with a name of plain letters"));
    if (!options.data.empty())
        overrides.push_back("data.path=" + Json(options.data).dump()); // quoted: a path may hold what YAML reads otherwise
    overrides.insert(overrides.end(), options.overrides.begin(), options.overrides.end());
    if (!options.exclude.empty())
        overrides.push_back("data.exclude=" + Json(data::read_sample_list(options.exclude)).dump(-1, ' ', false, Json::error_handler_t::replace));
    if (options.recipe.empty())
        return experiment_with(options, overrides);
    // The recipe comes after the choice of method and batch, on which it depends, and before all else that was set.
    const training::Experiment named = experiment_with(options, overrides);
    const methods::Recipe& recipe = methods::recipe_of(methods::methods().at(named.method.name), options.recipe);
    std::vector<std::string> all = overrides;
    std::ranges::copy(methods::overrides_of(recipe, named.batch), std::back_inserter(all));
    std::ranges::copy_if(overrides, std::back_inserter(all), [](const std::string& assignment) {
        return !assignment.starts_with("method=") && !assignment.starts_with("method.name=");
    });
    return experiment_with(options, all);
}

} // namespace terrella::cli
