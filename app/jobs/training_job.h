// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "jobs/mailbox.h"
#include "training/experiment.h"
#include "training/report.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace terrella::training {
class TrainingControl;
}

namespace terrella::jobs {

struct CheckpointWritten {
    std::int64_t step = 0;
    std::string folder;
};
struct LogLine {
    Message text;
};

/// What a trainer tells, in the order in which it happened.
using TrainingEvent = std::variant<training::RunStart, training::StepReport, training::EpochReport, training::Warning,
                                   CheckpointWritten, LogLine>;
using TrainingEvents = std::vector<TrainingEvent>;

/// One training run in a thread of its own, as the GUI thread sees it.
///
/// Events arrive in batches, at most 30 a second, none lost and in order. A failure arrives as `failed`; it never
/// leaves the worker in another way. One job runs one run at a time and may run another afterwards.
class TrainingJob : public QObject {
    Q_OBJECT

public:
    /// How a run is run; runs::train_run unless a test gives another.
    using Train = std::function<training::RunResult(
        const training::Experiment& experiment, const std::filesystem::path& run_dir, bool resume,
        training::TrainingObserver& observer, training::TrainingControl& control, Progress& progress)>;

    enum class State { idle, starting, running, paused, stopping };

    explicit TrainingJob(JobRunner& runner, QObject* parent = nullptr);
    TrainingJob(JobRunner& runner, Train train, QObject* parent = nullptr);
    ~TrainingJob() override; // a run in progress is asked to stop; the runner waits for it

    /// Trains into `run_dir`. Must be idle.
    void start(const training::Experiment& experiment, const std::filesystem::path& run_dir, bool resume);
    /// Both take effect at the next step; stopping writes a checkpoint.
    void setPaused(bool paused);
    void stop();

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] bool isActive() const { return state_ != State::idle; }
    [[nodiscard]] const std::filesystem::path& runFolder() const { return run_dir_; }
    [[nodiscard]] JobId job() const { return job_; }

Q_SIGNALS:
    void stateChanged();
    void happened(const terrella::jobs::TrainingEvents& events);
    /// The run ended: finished, stopped, or failed while training with its folder left resumable.
    void ended(const terrella::training::RunResult& result);
    /// The run did not begin or broke off in an unforeseen way.
    void failed(const terrella::jobs::ErrorInfo& error);

private:
    struct Shared; // with the worker

    void flush();
    void setState(State state);
    void finish();

    JobRunner& runner_;
    Train train_;
    Bell bell_;
    std::shared_ptr<Shared> shared_;
    std::filesystem::path run_dir_;
    State state_ = State::idle;
    JobId job_ = 0;
};

} // namespace terrella::jobs
