// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "jobs/job_runner.h"
#include "jobs/mailbox.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <thread>

using namespace terrella;
using namespace terrella::jobs;

namespace {

/// A gate that work waits at until the test opens it; opens by itself when the job is asked to stop.
struct Gate {
    std::atomic<bool> open{false};
    void wait(const StopToken& stop) const {
        while (!open && !stop.stop_requested())
            std::this_thread::yield();
    }
};

int niceOfThisThread() { return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid))); }

} // namespace

class TestJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void result_arrives_on_the_gui_thread() {
        JobRunner runner;
        QThread* worker = nullptr;
        int result = 0;
        QThread* delivered_on = nullptr;
        runner.start(
            "sum",
            [&worker](const StopToken&, Progress&) {
                worker = QThread::currentThread();
                return 40 + 2;
            },
            this,
            [&](int value) {
                result = value;
                delivered_on = QThread::currentThread();
            });
        QTRY_COMPARE(result, 42);
        QCOMPARE(delivered_on, thread());
        QVERIFY(worker != thread());
    }

    void move_only_results_and_void_work_are_delivered() {
        JobRunner runner;
        int value = 0, ended = 0;
        runner.start(
            "box", [](const StopToken&, Progress&) { return std::make_shared<int>(7); }, this,
            [&](const std::shared_ptr<int>& box) { value = *box; });
        runner.start(
            "nothing", [](const StopToken&, Progress&) {}, this, [&] { ++ended; });
        QTRY_COMPARE(value, 7);
        QTRY_COMPARE(ended, 1);
    }

    void work_runs_at_a_lower_priority_and_the_gui_thread_keeps_its_own() {
        JobRunner runner;
        const int before = niceOfThisThread();
        int nice = -100;
        runner.start(
            "nice", [](const StopToken&, Progress&) { return niceOfThisThread(); }, this, [&](int n) { nice = n; });
        QTRY_VERIFY(nice != -100);
        QVERIFY2(nice >= 10, qPrintable(QString::number(nice)));
        QCOMPARE(niceOfThisThread(), before);
    }

    void typed_error_keeps_its_three_parts() {
        JobRunner runner;
        ErrorInfo heard;
        runner.start(
            "read",
            [](const StopToken&, Progress&) -> int {
                throw DataError("Band B8A is missing", "scene, sample 412", "Choose others");
            },
            this, [](int) { QFAIL("must not be delivered"); }, [&](const ErrorInfo& error) { heard = error; });
        QTRY_VERIFY(heard.isError());
        QCOMPARE(heard.kind, ErrorInfo::Kind::data);
        QCOMPARE(heard.what, QStringLiteral("Band B8A is missing"));
        QCOMPARE(heard.where, QStringLiteral("scene, sample 412"));
        QCOMPARE(heard.remedy, QStringLiteral("Choose others"));
        QVERIFY(heard.details().contains("scene, sample 412"));
    }

    void other_exceptions_become_internal_errors() {
        JobRunner runner;
        QList<ErrorInfo> heard;
        const auto hear = [&](const ErrorInfo& error) { heard.append(error); };
        runner.start(
            "a", [](const StopToken&, Progress&) { throw std::runtime_error("boom"); }, this, [] {}, hear);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard[0].kind, ErrorInfo::Kind::internal);
        QCOMPARE(heard[0].what, QStringLiteral("boom"));
        runner.start(
            "b", [](const StopToken&, Progress&) { throw 7; }, this, [] {}, hear);
        QTRY_COMPARE(heard.size(), 2);
        QVERIFY(!heard[1].what.isEmpty());
    }

    void a_failure_nobody_asked_for_is_told() {
        JobRunner runner;
        QList<JobStatus> told;
        connect(&runner, &JobRunner::failedUnheard, this, [&](const JobStatus& status) { told.append(status); });
        runner.start(
            "quiet", [](const StopToken&, Progress&) { throw ConfigurationError("w", "x", "y"); }, this, [] {});
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0].title, QStringLiteral("quiet"));
        QCOMPARE(told[0].state, JobState::failed);
    }

    void nothing_is_delivered_to_a_deleted_receiver() {
        JobRunner runner;
        auto gate = std::make_shared<Gate>();
        auto receiver = std::make_unique<QObject>();
        bool delivered = false;
        QSignalSpy ended(&runner, &JobRunner::ended);
        runner.start(
            "late",
            [gate](const StopToken& stop, Progress&) {
                gate->wait(stop);
                return 1;
            },
            receiver.get(), [&](int) { delivered = true; });
        receiver.reset();
        gate->open = true;
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!delivered);
    }

    void the_newer_job_of_a_kind_wins() {
        JobRunner runner;
        auto gate = std::make_shared<Gate>();
        JobOptions options;
        options.kind = "statistics";
        QStringList delivered;
        QSignalSpy ended(&runner, &JobRunner::ended);
        // The older one ends after the newer one began, and even ignores that it was asked to stop.
        runner.start(
            "old",
            [gate](const StopToken&, Progress&) {
                gate->wait({});
                return 1;
            },
            this, [&](int) { delivered << "old"; }, {}, options);
        runner.start(
            "new", [](const StopToken&, Progress&) { return 2; }, this, [&](int) { delivered << "new"; }, {}, options);
        QTRY_COMPARE(delivered, QStringList{"new"});
        gate->open = true;
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(delivered, QStringList{"new"});
    }

    void a_stopped_job_delivers_only_when_asked_to() {
        JobRunner runner;
        for (const bool wanted : {false, true}) {
            JobOptions options;
            options.deliverStopped = wanted;
            bool delivered = false;
            QList<JobState> states;
            const auto connection =
                connect(&runner, &JobRunner::ended, this, [&](const JobStatus& s) { states << s.state; });
            const JobId id = runner.start(
                "long",
                [](const StopToken& stop, Progress&) {
                    Gate().wait(stop);
                    return 3;
                },
                this, [&](int) { delivered = true; }, {}, options);
            QVERIFY(runner.isRunning(id));
            runner.stop(id);
            QTRY_COMPARE(states, QList<JobState>{JobState::stopped});
            QCOMPARE(delivered, wanted);
            disconnect(connection);
        }
    }

    void progress_reaches_the_list() {
        JobRunner runner;
        auto gate = std::make_shared<Gate>();
        runner.start(
            "counting",
            [gate](const StopToken& stop, Progress& progress) {
                progress.start("Counting", 8);
                progress.set(2);
                gate->wait(stop);
            },
            this, [] {});
        QTRY_COMPARE(runner.jobs().size() == 1 ? runner.jobs()[0].progress.fraction : 0.0, 0.25);
        QCOMPARE(runner.jobs()[0].progress.doing, std::string("Counting"));
        QCOMPARE(runner.trayJobs().size(), 0); // not half a second old
        QTRY_COMPARE_WITH_TIMEOUT(runner.trayJobs().size(), 1, 5000);
        gate->open = true;
        QSignalSpy all(&runner, &JobRunner::allEnded);
        QTRY_COMPARE(all.size(), 1);
        QVERIFY(runner.jobs().isEmpty());
    }

    void destroying_the_runner_stops_and_waits() {
        auto finished = std::make_shared<std::atomic<bool>>(false);
        {
            JobRunner runner;
            runner.start(
                "endless",
                [finished](const StopToken& stop, Progress&) {
                    Gate().wait(stop);
                    *finished = true;
                },
                this, [] {});
        }
        QVERIFY(*finished);
    }

    void many_jobs_all_arrive() {
        JobRunner runner;
        int sum = 0;
        for (int i = 1; i <= 50; ++i)
            runner.start(
                QString::number(i), [i](const StopToken&, Progress&) { return i; }, this, [&](int n) { sum += n; });
        QTRY_COMPARE(sum, 50 * 51 / 2);
    }

    void mailbox_loses_nothing_and_delivers_seldom() {
        constexpr int points = 200'000;
        Mailbox<int, int> mailbox;
        Bell bell;
        mailbox.setBell(&bell);
        std::vector<int> got;
        int deliveries = 0, state = 0;
        connect(&bell, &Bell::due, this, [&] {
            auto content = mailbox.take();
            got.insert(got.end(), content.points.begin(), content.points.end());
            state = content.state.value_or(state);
            ++deliveries;
        });
        QElapsedTimer clock;
        clock.start();
        std::jthread worker([&mailbox] {
            for (int i = 0; i < points; ++i) {
                mailbox.putPoint(i);
                if (i % 1000 == 0) {
                    mailbox.putState(i);
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
            }
        });
        QTRY_COMPARE_WITH_TIMEOUT(got.size(), std::size_t(points), 20000);
        for (int i = 0; i < points; ++i)
            QCOMPARE(got[std::size_t(i)], i);
        QCOMPARE(state, points - 1000);
        const auto most = 3 + clock.elapsed() / 33;
        QVERIFY2(deliveries <= most,
                 qPrintable(QStringLiteral("%1 deliveries in %2 ms").arg(deliveries).arg(clock.elapsed())));
    }

    void a_slow_receiver_still_leaves_the_loop_time() {
        Mailbox<int, int> mailbox;
        Bell bell(nullptr, 20);
        mailbox.setBell(&bell);
        connect(&bell, &Bell::due, this, [&] {
            (void)mailbox.take();
            QThread::msleep(15); // a picture that takes long
        });
        std::atomic<bool> stop{false};
        std::jthread worker([&] {
            while (!stop)
                mailbox.putPoint(1);
        });
        int served = 0;
        QTimer other;
        connect(&other, &QTimer::timeout, this, [&] { ++served; });
        other.start(5);
        QTRY_VERIFY_WITH_TIMEOUT(served >= 20, 10000);
        stop = true;
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
