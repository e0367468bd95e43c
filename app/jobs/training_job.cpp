// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/training_job.h"

#include "jobs/generator_lock.h"
#include "jobs/training_control.h"
#include "runs/session.h"

#include <stop_token>

namespace terrella::jobs {

namespace {

struct Nothing {};
using Events = Mailbox<Nothing, TrainingEvent>;

/// Puts what the trainer tells into the mailbox; on the trainer's thread.
class Postman : public training::TrainingObserver {
public:
    explicit Postman(Events& events) : events_(events) {}
    void started(const training::RunStart& start) override { events_.putPoint(start); }
    void step_finished(const training::StepReport& step) override { events_.putPoint(step); }
    void epoch_finished(const training::EpochReport& epoch) override { events_.putPoint(epoch); }
    void warned(const training::Warning& warning) override { events_.putPoint(warning); }
    void checkpoint_written(std::int64_t step, const std::string& folder) override {
        events_.putPoint(CheckpointWritten{step, folder});
    }
    void message(const Message& line) override { events_.putPoint(LogLine{line}); }

private:
    Events& events_;
};

training::RunResult trainRun(const training::Experiment& experiment, const std::filesystem::path& run_dir, bool resume,
                             training::TrainingObserver& observer, training::TrainingControl& control,
                             Progress& progress) {
    const std::lock_guard generator(generatorMutex());
    return runs::train_run(experiment, run_dir, resume, {&observer}, control, &progress);
}

} // namespace

struct TrainingJob::Shared {
    Events events;
    std::shared_ptr<training::TrainingControl> control = makeTrainingControl();
};

TrainingJob::TrainingJob(JobRunner& runner, QObject* parent) : TrainingJob(runner, trainRun, parent) {}

TrainingJob::TrainingJob(JobRunner& runner, Train train, QObject* parent)
    : QObject(parent), runner_(runner), train_(std::move(train)) {
    connect(&bell_, &Bell::due, this, &TrainingJob::flush);
}

TrainingJob::~TrainingJob() {
    if (!shared_)
        return;
    shared_->events.setBell(nullptr);
    requestStop(*shared_->control);
}

void TrainingJob::start(const training::Experiment& experiment, const std::filesystem::path& run_dir, bool resume) {
    Q_ASSERT(state_ == State::idle);
    run_dir_ = run_dir;
    shared_ = std::make_shared<Shared>();
    shared_->events.setBell(&bell_);
    JobOptions options;
    options.deliverStopped = true; // a stopped run has a result too
    setState(State::starting);
    job_ = runner_.start(
        tr("Training %1").arg(QString::fromStdString(run_dir.filename().string())),
        [shared = shared_, train = train_, experiment, run_dir, resume](const StopToken& stop, Progress& progress) {
            const std::stop_callback forward(stop, [&control = *shared->control] { requestStop(control); });
            Postman postman(shared->events);
            return train(experiment, run_dir, resume, postman, *shared->control, progress);
        },
        this,
        [this](const training::RunResult& result) {
            flush();
            finish();
            Q_EMIT ended(result);
        },
        [this](const ErrorInfo& error) {
            flush();
            finish();
            Q_EMIT failed(error);
        },
        options);
}

void TrainingJob::setPaused(bool paused) {
    if (!shared_ || state_ == State::stopping)
        return;
    jobs::setPaused(*shared_->control, paused);
    setState(paused ? State::paused : State::running);
}

void TrainingJob::stop() {
    if (!shared_)
        return;
    setState(State::stopping);
    requestStop(*shared_->control);
}

void TrainingJob::flush() {
    if (!shared_)
        return;
    const auto content = shared_->events.take();
    if (content.points.empty())
        return;
    if (state_ == State::starting)
        setState(State::running);
    Q_EMIT happened(content.points);
}

void TrainingJob::finish() {
    shared_->events.setBell(nullptr);
    shared_.reset();
    job_ = 0;
    setState(State::idle);
}

void TrainingJob::setState(State state) {
    if (state_ == state)
        return;
    state_ = state;
    Q_EMIT stateChanged();
}

} // namespace terrella::jobs
