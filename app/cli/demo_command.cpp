// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_command.h"

#include "base/progress.h"
#include "epoch_lines.h"
#include "runs/evaluate_run.h"
#include "runs/report.h"
#include "runs/session.h"
#include "training/control.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace terrella::cli {
namespace fs = std::filesystem;
namespace {

struct Options {
    std::string out = "terrella-demo";
    double train_s = 110; // leaves a minute of the three for evaluation and the report
    std::vector<std::string> overrides;
};

// Ends training when its time is over, on machines slower than the demonstration was laid out for.
class TimeLimit final : public training::TrainingObserver {
public:
    TimeLimit(training::TrainingControl& control, double seconds) : control_(control), seconds_(seconds) {}

    void step_finished(const training::StepReport& report) override {
        if (report.time_s < seconds_ || reached_)
            return;
        reached_ = true;
        control_.stop();
    }
    [[nodiscard]] bool reached() const { return reached_; }

private:
    training::TrainingControl& control_;
    double seconds_;
    bool reached_ = false;
};

std::string percent(const std::optional<double>& share) {
    if (!share)
        return "–";
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * *share);
    return text;
}

// Top-1 of the run's encoder or, with `weights` "random", of its untrained baseline; none when interrupted.
std::optional<double> top1(CommandContext& context, const fs::path& run_dir, const std::string& protocol, const std::string& weights) {
    if (context.interruption.requested())
        return std::nullopt;
    runs::EvaluationRequest request;
    request.protocol = protocol;
    request.run_dir = run_dir;
    request.weights = weights;
    Progress progress;
    const ProgressView view(context.console, progress);
    const auto result = runs::evaluate(request, &progress, context.interruption.token());
    return result.complete ? std::optional(result.top1) : std::nullopt;
}

// The folder for results, made when it is not there.
fs::path results_folder(const std::string& out) {
    std::error_code failed;
    fs::create_directories(out, failed);
    if (failed || !fs::is_directory(out))
        throw ConfigurationError(
            told("The folder for the results cannot be made%1", failed ? told(": %1", failed.message()) : Message()),
            out, told("Choose another folder with --out DIR"));
    return out;
}

int interrupted_run(CommandContext& context, const fs::path& run_dir) {
    context.console.remark(fs::exists(run_dir / "experiment.yaml") ? "Interrupted. Continue the training with: terrella-cli train --run " +
                                                                         run_dir.string() + " --resume"
                                                                   : "Interrupted before the first step; nothing was written");
    return interrupted;
}

int run(CommandContext& context, const Options& options) {
    const auto begin = std::chrono::steady_clock::now();
    Console& console = context.console;
    const training::Experiment experiment =
        training::parse_experiment(training::experiment_yaml(demo_experiment()), "the demonstration", options.overrides);
    const fs::path folder = results_folder(options.out), report = folder / "report.html";
    const fs::path run_dir = runs::free_run_folder(folder, experiment.name);

    console.tell("Training " + experiment.method.name + " on the embedded scenes, without labels, for at most " + duration_text(options.train_s));
    training::TrainingControl control;
    const std::stop_callback on_interruption(context.interruption.token(), [&] { control.stop(); });
    EpochLines lines(console);
    TimeLimit limit(control, options.train_s);
    training::RunResult trained;
    {
        Progress progress;
        const ProgressView view(console, progress);
        trained = runs::train_run(experiment, run_dir, false, {&lines, &limit}, control, &progress);
    }
    if (context.interruption.requested())
        return interrupted_run(context, run_dir);
    if (trained.state == training::RunState::failed)
        throw Error(trained.message, run_dir.string(), told("Read log.txt in that folder"));
    if (limit.reached())
        console.remark("This machine is slow: training ended early, after " + std::to_string(trained.steps) + " steps");

    Json document{{"report", report.string()}, {"run", run_dir.string()}, {"state", training::run_state_name(trained.state)},
                  {"steps", trained.steps}};
    console.tell("Comparing the features with those of random initialisation");
    for (const std::string protocol : {"knn", "linear"}) {
        const auto ours = top1(context, run_dir, protocol, ""), random = top1(context, run_dir, protocol, "random");
        if (!ours || !random)
            return interrupted_run(context, run_dir);
        document[protocol] = *ours;
        document[protocol + "_random"] = *random;
        console.tell((protocol == "knn" ? "  nearest neighbours  " : "  linear classifier   ") + percent(ours) + ", random initialisation " +
                     percent(random));
    }
    console.tell("Writing the report");
    {
        Progress progress;
        const ProgressView view(console, progress);
        if (!runs::write_report(run_dir, report, {}, &progress, context.interruption.token()))
            return interrupted_run(context, run_dir);
    }
    document["seconds"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    console.document(document);
    console.print("The report lies in " + fs::absolute(report).lexically_normal().string() + " (" +
                  duration_text(document["seconds"].get<double>()) + ")");
    return done;
}

} // namespace

training::Experiment demo_experiment() {
    training::Experiment e;
    e.name = "demo";
    e.data.path = "synthetic";
    e.data.samples = 3000;
    // Two minutes hold few images. Views of half the size and small batches make the most steps of them; a short queue and
    // a quicker key encoder keep the keys of so short a run from lagging far behind. At twice this rate one
    // seed in three ends no better than untrained, at eight times all of them.
    e.method = {"moco-v2", {{"momentum", 0.99}, {"queue", 512}}};
    e.view_size = 32;
    e.batch = 32;
    e.optimizer = {"sgd", {{"lr", 0.0075}}};
    e.schedule.epochs = 12;
    e.monitor.knn_samples = 300;
    e.checkpoint.every_epochs = 4;
    e.checkpoint.keep = 1;
    return e;
}

void add_demo(CLI::App& root, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = add_command(root, context, "demo", "the main job on the embedded scenes, ending in an HTML report",
                                    [&context, options] { return run(context, *options); });
    command->add_option("--out", options->out, "folder for the run and report.html")->capture_default_str();
    command->add_option("--train-seconds", options->train_s, "training ends after this time at the latest")
        ->capture_default_str()->check(CLI::Range(1.0, 86400.0));
    command->add_option("--set", options->overrides, "changes a value of its experiment: --set schedule.epochs=60")
        ->take_all()->allow_extra_args(false);
    command->footer("Three minutes on two cores: trains MoCo-v2 without labels, compares its features with those of random\n"
                    "initialisation, and writes a report that a browser opens.");
}

} // namespace terrella::cli
