// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "train_command.h"

#include "base/text.h"
#include "catalogue_text.h"
#include "epoch_lines.h"
#include "runs/session.h"
#include "training/control.h"
#include "training/experiment.h"

#include <filesystem>
#include <stop_token>

namespace terrella::cli {
namespace fs = std::filesystem;
namespace {

struct Options {
    std::string config, run, data;
    std::vector<std::string> overrides;
    bool resume = false;
};

/// The experiment file, or for --resume the run's own, or defaults with --data; the overrides on top.
training::Experiment experiment_of(const Options& options) {
    std::vector<std::string> overrides;
    if (!options.data.empty())
        overrides.push_back("data.path=" + Json(options.data).dump()); // quoted: a path may hold what YAML reads otherwise
    overrides.insert(overrides.end(), options.overrides.begin(), options.overrides.end());
    if (!options.config.empty())
        return training::read_experiment(options.config, overrides);
    if (options.resume) {
        if (options.run.empty())
            throw ConfigurationError("It is not said which run to continue", "--resume", "Give its folder: --run DIR --resume");
        if (!fs::exists(fs::path(options.run) / "experiment.yaml"))
            throw ConfigurationError("There is no run to continue", options.run, "Check the folder, or leave out --resume to begin a new run");
        return training::read_experiment(fs::path(options.run) / "experiment.yaml", overrides);
    }
    if (overrides.empty())
        throw ConfigurationError("No experiment is given", "", "Give --config experiment.yaml, or --data PATH for the defaults on your data");
    return training::parse_experiment("", "command line", overrides);
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

std::string resume_line(const fs::path& run_dir) {
    return "terrella-cli train --run " + run_dir.string() + " --resume";
}

int run(CommandContext& context, const Options& options) {
    Console& console = context.console;
    const training::Experiment experiment = experiment_of(options);
    const fs::path run_dir = options.run.empty() ? runs::free_run_folder("runs", experiment.name) : fs::path(options.run);
    console.remark((options.resume ? "Continuing " : "Training into ") + run_dir.string());

    training::TrainingControl control;
    const std::stop_callback on_interruption(context.interruption.token(), [&] { control.stop(); });
    EpochLines lines(console);
    Progress progress;
    training::RunResult result;
    {
        const ProgressView view(console, progress);
        result = runs::train_run(experiment, run_dir, options.resume, {&lines}, control, &progress);
    }
    console.document(document_of(result, run_dir));
    const bool resumable = fs::exists(run_dir / "experiment.yaml");
    if (result.state == training::RunState::failed) {
        console.complain(Error(result.message, run_dir.string(), resumable ? "Continue from its last checkpoint with: " + resume_line(run_dir) : ""));
        return internal_error;
    }
    console.tell(training::run_state_name(result.state) + " after " + std::to_string(result.steps) + " steps, " +
                 duration_text(result.seconds) + ", in " + run_dir.string());
    if (result.state == training::RunState::stopped) {
        console.remark(resumable ? "Stopped with a checkpoint. Continue with: " + resume_line(run_dir)
                                 : "Stopped before the first step; nothing was written");
        return interrupted;
    }
    return done;
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
    command->add_flag("--resume", options->resume, "continue the run in --run from its newest checkpoint");
    command->footer("Keys of an experiment:\n" + parameters_text(schema_of<training::Experiment>()) +
                    "\n\nThe parameters of a method: terrella-cli methods NAME; of a backbone: terrella-cli backbones NAME.\n"
                    "Ctrl-C stops at the next step and writes a checkpoint; a second Ctrl-C ends at once.");
}

} // namespace terrella::cli
