// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "train_command.h"

#include "catalogue_text.h"
#include "runs/session.h"
#include "train_options.h"
#include "train_run.h"
#include "training/grid.h"

#include <filesystem>

namespace terrella::cli {
namespace fs = std::filesystem;
namespace {

int run_grid(CommandContext& context, const TrainOptions& options) {
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

int run(CommandContext& context, const TrainOptions& options) {
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
    auto options = std::make_shared<TrainOptions>();
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
