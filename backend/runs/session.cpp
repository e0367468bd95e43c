// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/session.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "evaluation/monitor_probe.h"
#include "runs/recorder.h"
#include "runs/report_json.h"
#include "runs/run_lock.h"
#include "training/encoder_file.h"
#include "training/trainer.h"

#include <optional>

namespace terrella::runs {
namespace fs = std::filesystem;
namespace {

/// A run folder's creation, taken back when the run cannot begin.
class FolderGuard {
public:
    explicit FolderGuard(fs::path folder) : folder_(std::move(folder)) {}
    ~FolderGuard() {
        std::error_code ignored; // an empty folder left behind does no harm
        if (!kept_)
            fs::remove_all(folder_, ignored); // it was not there, or empty
    }
    FolderGuard(const FolderGuard&) = delete;
    FolderGuard& operator=(const FolderGuard&) = delete;
    void keep() { kept_ = true; }

private:
    fs::path folder_;
    bool kept_ = false;
};

/// Passes on what happens, but for the end: that is told when everything is written. Moves the progress along.
class Forwarder final : public training::TrainingObserver {
public:
    Forwarder(const std::vector<training::TrainingObserver*>& to, Progress* progress) : to_(to), progress_(progress) {}

    void started(const training::RunStart& start) override {
        if (progress_ != nullptr) {
            progress_->start(told("Training"), start.total_steps);
            progress_->set(start.first_step);
        }
        each([&](auto& one) { one.started(start); });
    }
    void step_finished(const training::StepReport& report) override {
        if (progress_ != nullptr)
            progress_->set(report.step);
        each([&](auto& one) { one.step_finished(report); });
    }
    void epoch_finished(const training::EpochReport& r) override {
        each([&](auto& one) { one.epoch_finished(r); });
    }
    void warned(const training::Warning& w) override {
        each([&](auto& one) { one.warned(w); });
    }
    void checkpoint_begins(std::int64_t step) override {
        each([&](auto& one) { one.checkpoint_begins(step); });
    }
    void checkpoint_written(std::int64_t step, const std::string& folder) override {
        each([&](auto& one) { one.checkpoint_written(step, folder); });
    }
    void message(const Message& line) override {
        each([&](auto& one) { one.message(line); });
    }
    void tell_end(const training::RunResult& result) {
        each([&](auto& one) { one.ended(result); });
    }

private:
    template <class Call>
    void each(Call&& call) {
        for (training::TrainingObserver* one : to_)
            call(*one);
    }

    std::vector<training::TrainingObserver*> to_;
    Progress* progress_;
};

void require_same_experiment(const fs::path& run_dir, const training::Experiment& experiment) {
    const auto changed =
        training::decisive_differences(training::read_experiment(run_dir / "experiment.yaml"), experiment);
    if (changed.empty())
        return;
    std::vector<std::string> lines;
    for (const Difference& one : changed)
        lines.push_back(one.key + " (" + one.before.dump() + " there, " + one.after.dump() + " asked for)");
    throw ConfigurationError(told("The run was made by a different experiment: %1", join(lines, ", ")),
                             run_dir.string(), told("Continue with the run's own experiment.yaml, or begin a new run"));
}

/// A folder that was named wrongly is a mistake in the command; a disk that is full is not.
[[noreturn]] void refuse_folder(const fs::path& run_dir, const std::error_code& code) {
    if (code == std::errc::no_space_on_device || code == std::errc::io_error)
        throw Error(told("Cannot create the run folder: %1", code.message()), run_dir.string(),
                    told("Free space on this disk or choose another folder"));
    throw ConfigurationError(told("Cannot use the run folder: %1", code.message()), run_dir.string(),
                             code == std::errc::filename_too_long
                                 ? told("Choose a shorter name")
                                 : told("Check that you may write there, or choose another folder"));
}

/// Makes the folder or checks that it can be continued.
void open_folder(const fs::path& run_dir, bool resume) {
    std::error_code code;
    const fs::file_status status = fs::status(run_dir, code);
    if (!fs::status_known(status)) // a loop of links, a folder above that is closed
        refuse_folder(run_dir, code);
    std::error_code none;
    const bool is_run = fs::is_regular_file(run_dir / "experiment.yaml", none);
    if (resume) {
        if (!is_run)
            throw ConfigurationError(told("There is no run to continue"), run_dir.string(),
                                     told("Check the folder, or leave out --resume to begin a new run"));
        return;
    }
    if (is_run)
        throw ConfigurationError(told("The run folder exists"), run_dir.string(),
                                 told("Continue it with --resume, or choose another name or folder"));
    if (fs::exists(status) && (!fs::is_directory(status) || !fs::is_empty(run_dir, code))) {
        if (code)
            refuse_folder(run_dir, code);
        throw ConfigurationError(told("The run folder exists and holds something else"), run_dir.string(),
                                 told("Choose another name or folder"));
    }
    fs::create_directories(run_dir, code);
    if (code)
        refuse_folder(run_dir, code);
}

/// None when a stop came first: what was read until then is not the data of the run.
std::optional<training::TrainingData> opened_data(const training::Experiment& experiment,
                                                  training::TrainingControl& control, Progress* progress) {
    if (progress != nullptr)
        progress->start(told("Opening the data"), 0);
    try {
        training::TrainingData data = training::prepare_data(experiment, progress, control.token());
        if (!control.token().stop_requested())
            return data;
    } catch (const Error&) {
        if (!control.token().stop_requested())
            throw;
    }
    return std::nullopt;
}

} // namespace

training::RunResult train_run(const training::Experiment& experiment, const fs::path& run_dir, bool resume,
                              const std::vector<training::TrainingObserver*>& observers,
                              training::TrainingControl& control, Progress* progress) {
    training::check_experiment(experiment);
    open_folder(run_dir, resume);
    const RunLock lock(run_dir); // before anything is written; a second writer ends here
    std::error_code none;
    if (!resume && fs::exists(run_dir / "experiment.yaml", none))
        throw ConfigurationError(told("The run folder was taken by another process just now"), run_dir.string(),
                                 told("Choose another name or folder"));
    std::optional<FolderGuard> fresh;
    if (resume)
        require_same_experiment(run_dir, experiment);
    else
        fresh.emplace(run_dir);

    Forwarder forwarder(observers, progress);
    std::optional<training::TrainingData> data = opened_data(experiment, control, progress);
    if (!data) {
        training::RunResult stopped;
        stopped.state = training::RunState::stopped;
        stopped.message = told("Stopped before the first step");
        forwarder.tell_end(stopped);
        return stopped;
    }
    training::Trainer trainer(experiment, std::move(*data), run_dir / "checkpoints");
    write_atomically(run_dir / "experiment.yaml", training::experiment_yaml(experiment));
    Recorder recorder(run_dir);
    trainer.add_observer(recorder); // first: what others show is on the disk
    trainer.add_observer(forwarder);
    trainer.set_probe(evaluation::monitor_probe(experiment.monitor, static_cast<std::uint64_t>(experiment.seed)));
    if (fresh)
        fresh->keep();
    training::RunResult result = trainer.run(control, resume);

    try {
        // A failed run's weights may be spoiled: its last checkpoint is what counts.
        if (result.state != training::RunState::failed)
            training::write_encoder(run_dir / "encoder.safetensors", trainer.encoder());
        write_atomically(run_dir / "result.json", to_json(result).dump(2) + "\n");
    } catch (const Error& error) {
        if (result.state != training::RunState::failed)
            result.message = error.in_one_line();
        result.state = training::RunState::failed;
    }
    forwarder.tell_end(result);
    return result;
}

fs::path free_run_folder(const fs::path& root, const std::string& name) {
    fs::path candidate = root / name;
    std::error_code none;
    for (int n = 2; fs::exists(candidate, none); ++n)
        candidate = root / (name + "-" + std::to_string(n));
    return candidate;
}

} // namespace terrella::runs
