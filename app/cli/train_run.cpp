// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "train_run.h"

#include "base/text.h"
#include "epoch_lines.h"
#include "runs/report_json.h"
#include "runs/run_folder.h"
#include "runs/session.h"
#include "training/control.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <stop_token>

namespace terrella::cli {
namespace fs = std::filesystem;
namespace {

Json document_of(const training::RunResult& result, const fs::path& run_dir) {
    Json document = {{"run", run_dir.string()}};
    document.update(runs::to_json(result));
    return document;
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

} // namespace

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

Trained train_or_continue(CommandContext& context, const training::Experiment& experiment, const fs::path& run_dir) {
    std::error_code none;
    if (!fs::exists(run_dir / "experiment.yaml", none))
        return train_one(context, experiment, run_dir, false);
    const runs::RunRecord record = runs::read_run(run_dir);
    if (record.state != training::RunState::finished || !record.result)
        return train_one(context, experiment, run_dir, record.resumable);
    if (!training::decisive_differences(record.experiment, experiment).empty())
        throw ConfigurationError(
            told("The run folder holds another experiment"), run_dir.string(),
            told("Name another folder for the grid with --run, or another name with --set name=…"));
    context.console.remark("Finished before: " + run_dir.string());
    return {done, document_of(*record.result, run_dir)};
}

} // namespace terrella::cli
