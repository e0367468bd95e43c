// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "train_command.h"

#include "base/text.h"
#include "catalogue_text.h"
#include "data/sample_list.h"
#include "epoch_lines.h"
#include "methods/catalogue.h"
#include "runs/changed_run.h"
#include "runs/run_folder.h"
#include "runs/session.h"
#include "training/control.h"
#include "training/experiment.h"
#include "training/grid.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <stop_token>

namespace terrella::cli {
namespace fs = std::filesystem;
namespace {

struct Options {
    std::string config, run, data, exclude, change_of, rule, recipe;
    std::vector<std::string> overrides, grid;
    bool resume = false;
};

/// The experiment file, a changed one of another run, for --resume the run's own, or defaults, with `overrides` on top.
training::Experiment experiment_with(const Options& options, const std::vector<std::string>& overrides) {
    if (!options.change_of.empty()) {
        const training::Experiment changed = runs::changed_experiment(options.change_of, options.rule);
        return training::parse_experiment(training::experiment_yaml(changed), options.change_of, overrides);
    }
    if (!options.config.empty())
        return training::read_experiment(options.config, overrides);
    if (options.resume) {
        if (options.run.empty())
            throw ConfigurationError("It is not said which run to continue", "--resume", "Give its folder: --run DIR --resume");
        std::error_code none;
        if (!fs::exists(fs::path(options.run) / "experiment.yaml", none))
            throw ConfigurationError("There is no run to continue", options.run, "Check the folder, or leave out --resume to begin a new run");
        return training::read_experiment(fs::path(options.run) / "experiment.yaml", overrides);
    }
    if (overrides.empty())
        throw ConfigurationError("No experiment is given", "", "Give --config experiment.yaml, or --data PATH for the defaults on your data");
    return training::parse_experiment("", "command line", overrides);
}

/// What the options say together.
training::Experiment experiment_of(const Options& options) {
    std::vector<std::string> overrides;
    if (Json::parse(Json(options.data).dump(-1, ' ', false, Json::error_handler_t::replace)) != Json(options.data))
        throw ConfigurationError("The name of the data is no UTF-8, so that no experiment can hold it",
                                 Json(options.data).dump(-1, ' ', false, Json::error_handler_t::replace),
                                 "Rename the folder or file, or make a link to it with a name of plain letters");
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

Json document_of(const training::RunResult& result, const fs::path& run_dir) {
    const auto or_null = [](const std::optional<double>& value) { return value ? Json(*value) : Json(); };
    return {{"run", run_dir.string()},
            {"state", training::run_state_name(result.state)},
            {"steps", result.steps},
            {"epochs", result.epochs},
            {"loss", or_null(result.loss)},
            {"knn", or_null(result.knn)},
            {"warnings", result.warnings},
            {"seconds", result.seconds},
            {"message", result.message}};
}

/// As a shell takes it for one word: names may hold blanks, quotes and '$'.
std::string shell_word(const std::string& text) {
    const auto plain = [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80 || std::strchr("/._-+=:,@%", c) != nullptr; };
    if (!text.empty() && std::ranges::all_of(text, plain))
        return text;
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

std::string resume_line(const fs::path& run_dir) {
    return "terrella-cli train --run " + shell_word(run_dir.string()) + " --resume";
}

/// What can be done with the folder of a run that failed. The message before it says what to mend.
std::string failure_remedy(const fs::path& run_dir) {
    try {
        const runs::RunRecord run = runs::read_run(run_dir);
        if (!run.warnings.empty() && run.warnings.back().rule == "non-finite") // continued, it would fail there again
            return run.resumable ? "Change the settings and begin a new run; this one's checkpoints stay where they are"
                                 : "Change the settings and begin a new run; this one had no checkpoint yet";
        return (run.resumable ? "Mend that, then continue from the last checkpoint with: "
                              : "Mend that, then begin again, as there is no checkpoint yet: ") + resume_line(run_dir);
    } catch (const Error&) { // the message tells enough
        return "";
    }
}

struct Trained {
    int status = done;
    Json document;
};

Trained train_one(CommandContext& context, const training::Experiment& experiment, const fs::path& run_dir, bool resume) {
    Console& console = context.console;
    console.remark((resume ? "Continuing " : "Training into ") + run_dir.string());
    training::TrainingControl control;
    const std::stop_callback on_interruption(context.interruption.token(), [&] { control.stop(); });
    EpochLines lines(console);
    Progress progress;
    training::RunResult result;
    {
        const ProgressView view(console, progress);
        result = runs::train_run(experiment, run_dir, resume, {&lines}, control, &progress);
    }
    Trained trained{done, document_of(result, run_dir)};
    if (result.state == training::RunState::failed) {
        console.complain(Error(result.message, run_dir.string(), failure_remedy(run_dir)));
        trained.status = result.bad_data ? bad_data : internal_error;
        return trained;
    }
    std::error_code none;
    const bool resumable = fs::exists(run_dir / "experiment.yaml", none);
    console.tell(training::run_state_name(result.state) + " after " + std::to_string(result.steps) +
                 (result.steps == 1 ? " step, " : " steps, ") +
                 duration_text(result.seconds) + ", in " + run_dir.string());
    if (result.state == training::RunState::stopped) {
        console.remark(resumable ? "Stopped with a checkpoint. Continue with: " + resume_line(run_dir)
                                 : "Stopped before the first step; nothing was written");
        trained.status = interrupted;
    }
    return trained;
}

/// What earlier calls finished stays as it is, what they began is continued: the same command goes on with a grid.
Trained train_or_continue(CommandContext& context, const training::Experiment& experiment, const fs::path& run_dir) {
    std::error_code none;
    if (!fs::exists(run_dir / "experiment.yaml", none))
        return train_one(context, experiment, run_dir, false);
    const runs::RunRecord record = runs::read_run(run_dir);
    if (record.state != training::RunState::finished || !record.result)
        return train_one(context, experiment, run_dir, record.resumable);
    if (!training::decisive_differences(record.experiment, experiment).empty())
        throw ConfigurationError("The run folder holds another experiment", run_dir.string(),
                                 "Name another folder for the grid with --run, or another name with --set name=…");
    context.console.remark("Finished before: " + run_dir.string());
    return {done, document_of(*record.result, run_dir)};
}

int run_grid(CommandContext& context, const Options& options) {
    std::vector<training::GridAxis> axes;
    for (const std::string& axis : options.grid)
        axes.push_back(training::parse_axis(axis));
    const auto experiments = training::experiment_grid(experiment_of(options), axes);
    const fs::path root = options.run.empty() ? "runs" : options.run;
    Json documents = Json::array();
    int status = done;
    for (std::size_t i = 0; i < experiments.size() && status != interrupted; ++i) {
        context.console.remark("Run " + std::to_string(i + 1) + " of " + std::to_string(experiments.size()));
        try {
            const Trained trained = train_or_continue(context, experiments[i], root / experiments[i].name);
            documents.push_back(trained.document);
            status = trained.status == done ? status : trained.status;
        } catch (const Error& error) { // what came before is kept, and the rest may well succeed
            context.console.complain(error);
            documents.push_back({{"run", (root / experiments[i].name).string()}, {"state", "failed"}, {"message", error.what()}});
            status = exit_status(error);
        }
    }
    context.console.document({{"runs", documents}});
    return status;
}

int run(CommandContext& context, const Options& options) {
    if (!options.grid.empty())
        return run_grid(context, options);
    const training::Experiment experiment = experiment_of(options);
    const fs::path run_dir = !options.run.empty() ? fs::path(options.run)
                             : options.resume     ? fs::path("runs") / experiment.name
                             : options.change_of.empty()
                                 ? runs::free_run_folder("runs", experiment.name)
                                 : runs::free_run_folder(fs::weakly_canonical(options.change_of).parent_path(), experiment.name);
    const Trained trained = train_one(context, experiment, run_dir, options.resume);
    context.console.document(trained.document);
    return trained.status;
}

} // namespace

void add_train(CLI::App& root, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = add_command(root, context, "train", "train an encoder from an experiment file",
                                    [&context, options] { return run(context, *options); });
    command->add_option("--config", options->config, "the experiment file (YAML)");
    command->add_option("--run", options->run, "the run folder (default: runs/<name>, with a number when taken)");
    command->add_option("--data", options->data, "shorthand for --set data.path=PATH; enough without --config");
    command->add_option("--set", options->overrides, "changes a value: --set schedule.epochs=5 --set method=simclr")
        ->take_all()->allow_extra_args(false);
    command->add_option("--grid", options->grid, "one run for every combination of values: --grid optimizer.lr=0.01,0.03 --grid seed=0..2; --run then names the folder of the runs (default: runs), and the same command goes on where it was stopped")
        ->take_all()->allow_extra_args(false);
    command->add_option("--exclude", options->exclude, "leave out the samples that this file lists (a CSV file with a column id, as 'datasets inspect --health --list' writes it, or one id a line); the experiment keeps their ids");
    command->add_option("--recipe", options->recipe, "how the method is trained in a publication, or on small data: see 'terrella-cli methods NAME'; --set goes before it");
    command->add_flag("--resume", options->resume, "continue the run in --run from its newest checkpoint")->excludes("--grid", "--recipe");
    CLI::Option* change_of = command->add_option("--change-of", options->change_of, "begin a new run beside this one, with what its first warning proposes to change: see warnings.jsonl in its folder")
                                 ->excludes("--config", "--resume", "--data", "--recipe");
    command->add_option("--rule", options->rule, "with --change-of: the change that a warning of this rule proposes")->needs(change_of);
    command->footer("Keys of an experiment:\n" + parameters_text(schema_of<training::Experiment>()) +
                    "\n\nThe parameters of a method: terrella-cli methods NAME; of a backbone: terrella-cli backbones NAME.\n"
                    "Ctrl-C stops at the next step and writes a checkpoint; a second Ctrl-C ends at once.");
}

} // namespace terrella::cli
