// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "jobs/training_control.h"
#include "jobs/training_job.h"

#include <QSignalSpy>
#include <QTest>

#include <stdexcept>
#include <thread>

using namespace terrella;
using namespace terrella::jobs;

namespace {

/// A trainer that reports `steps` steps, a millisecond each, and does as it is told in between.
TrainingJob::Train pretendTraining(int steps) {
    return [steps](const training::Experiment&, const std::filesystem::path&, bool,
                   training::TrainingObserver& observer, training::TrainingControl& control, Progress& progress) {
        training::RunStart start;
        start.total_steps = steps;
        observer.started(start);
        progress.start("Training", steps);
        training::RunResult result;
        for (int i = 1; i <= steps; ++i) {
            waitWhilePaused(control);
            if (isStopRequested(control)) {
                observer.checkpoint_written(i - 1, "step");
                result.state = training::RunState::stopped;
                break;
            }
            training::StepReport report;
            report.step = i;
            report.loss = 1.0 / i;
            observer.step_finished(report);
            progress.set(i);
            result.steps = i;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        observer.ended(result);
        return result;
    };
}

struct Heard {
    explicit Heard(TrainingJob& job) {
        QObject::connect(&job, &TrainingJob::happened, &receiver, [this](const TrainingEvents& batch) {
            ++batches;
            for (const TrainingEvent& event : batch) {
                if (const auto* step = std::get_if<training::StepReport>(&event))
                    steps.push_back(step->step);
                checkpoints += std::holds_alternative<CheckpointWritten>(event);
            }
        });
        QObject::connect(&job, &TrainingJob::ended, &receiver, [this](const training::RunResult& r) { result = r; });
        QObject::connect(&job, &TrainingJob::failed, &receiver, [this](const ErrorInfo& e) { error = e; });
    }
    QObject receiver;
    std::vector<std::int64_t> steps;
    int batches = 0, checkpoints = 0;
    std::optional<training::RunResult> result;
    std::optional<ErrorInfo> error;
};

} // namespace

class TestTrainingJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_step_arrives_in_order_and_in_few_batches() {
        JobRunner runner;
        TrainingJob job(runner, pretendTraining(400));
        Heard heard(job);
        QElapsedTimer clock;
        clock.start();
        job.start({}, "/nowhere/run", false);
        QCOMPARE(job.state(), TrainingJob::State::starting);
        QTRY_VERIFY_WITH_TIMEOUT(heard.result.has_value(), 20000);
        QCOMPARE(heard.steps.size(), 400u);
        for (std::size_t i = 0; i < heard.steps.size(); ++i)
            QCOMPARE(heard.steps[i], std::int64_t(i + 1));
        QVERIFY2(heard.batches <= 3 + clock.elapsed() / 33, qPrintable(QString::number(heard.batches)));
        QCOMPARE(job.state(), TrainingJob::State::idle);
        QVERIFY(!heard.error);
    }

    void pausing_holds_the_run_and_continuing_goes_on() {
        JobRunner runner;
        TrainingJob job(runner, pretendTraining(1'000'000));
        Heard heard(job);
        job.start({}, "/nowhere/run", false);
        QTRY_VERIFY(heard.steps.size() > 10);
        job.setPaused(true);
        QCOMPARE(job.state(), TrainingJob::State::paused);
        QTest::qWait(100); // what was under way arrives
        const auto held = heard.steps.size();
        QTest::qWait(150);
        QCOMPARE(heard.steps.size(), held);
        job.setPaused(false);
        QTRY_VERIFY(heard.steps.size() > held + 10);
        job.stop();
        QCOMPARE(job.state(), TrainingJob::State::stopping);
        QTRY_VERIFY(heard.result.has_value());
        QCOMPARE(heard.result->state, training::RunState::stopped);
        QCOMPARE(heard.checkpoints, 1);
    }

    void stopping_ends_a_paused_run() {
        JobRunner runner;
        TrainingJob job(runner, pretendTraining(1'000'000));
        Heard heard(job);
        job.start({}, "/nowhere/run", false);
        QTRY_VERIFY(!heard.steps.empty());
        job.setPaused(true);
        job.stop();
        QTRY_VERIFY(heard.result.has_value());
    }

    void cancelling_in_the_tray_is_a_stop_with_a_checkpoint() {
        JobRunner runner;
        TrainingJob job(runner, pretendTraining(1'000'000));
        Heard heard(job);
        job.start({}, "/nowhere/run", false);
        QTRY_VERIFY(!heard.steps.empty());
        runner.stop(job.job());
        QTRY_VERIFY(heard.result.has_value());
        QCOMPARE(heard.result->state, training::RunState::stopped);
        QCOMPARE(heard.checkpoints, 1);
    }

    void what_the_trainer_throws_is_a_failure_and_not_the_end() {
        JobRunner runner;
        TrainingJob job(
            runner,
            [](const training::Experiment&, const std::filesystem::path&, bool, training::TrainingObserver& observer,
               training::TrainingControl&, Progress&) -> training::RunResult {
                training::StepReport report;
                report.step = 1;
                observer.step_finished(report);
                throw ConfigurationError("The batch is larger than the data", "batch 128, 60 samples", "Lower batch");
            });
        Heard heard(job);
        job.start({}, "/nowhere/run", false);
        QTRY_VERIFY(heard.error.has_value());
        QCOMPARE(heard.error->what, QStringLiteral("The batch is larger than the data"));
        QCOMPARE(heard.error->kind, ErrorInfo::Kind::configuration);
        QCOMPARE(heard.steps.size(), 1u); // told before, heard before
        QVERIFY(!heard.result);
        QCOMPARE(job.state(), TrainingJob::State::idle);
    }

    void a_second_run_follows_the_first() {
        JobRunner runner;
        TrainingJob job(runner, pretendTraining(5));
        Heard heard(job);
        for (int i = 0; i < 3; ++i) {
            heard.result.reset();
            job.start({}, "/nowhere/run", false);
            QTRY_VERIFY(heard.result.has_value());
        }
        QCOMPARE(heard.steps.size(), 15u);
    }

    void a_deleted_job_stops_its_run() {
        JobRunner runner;
        QSignalSpy all(&runner, &JobRunner::allEnded);
        {
            TrainingJob job(runner, pretendTraining(1'000'000));
            job.start({}, "/nowhere/run", false);
            QTest::qWait(20);
        }
        QTRY_COMPARE_WITH_TIMEOUT(all.size(), 1, 5000);
    }
};

QTEST_GUILESS_MAIN(TestTrainingJob)
#include "tst_training_job.moc"
