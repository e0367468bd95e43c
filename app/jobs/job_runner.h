// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "base/threads.h"
#include "jobs/error_info.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace terrella::jobs {

using JobId = quint64; // 0: no job

enum class JobState { running, stopping, finished, stopped, failed };

/// One job as the tray shows it: a value.
struct JobStatus {
    JobId id = 0;
    QString title;
    JobState state = JobState::running;
    Progress::State progress;
    double elapsed_s = 0;
    bool stoppable = true; // the tray offers Cancel
    bool shown = true;     // belongs in the tray
    ErrorInfo error;       // when failed; also kept when a stopped job threw
};

struct JobOptions {
    QString kind; // a newer job of the same kind stops this one and its result is dropped; empty: none
    WorkerRole role = WorkerRole::training;
    bool shown = true; // in the tray, once it runs for half a second
    bool stoppable = true;
    bool deliverStopped = false; // `done` also receives what a stopped job returned
};

/// Runs work in threads of its own and hands results back on the GUI thread.
///
/// The work captures values (or shared const data), never a widget: it may outlive whoever asked. `done` and `failed`
/// stay on the GUI thread; they are called only if the receiver still lives and no newer job of the same kind began.
/// Every job gets a fresh thread, because a lowered priority cannot be raised again. Use from the GUI thread only.
class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Asks every job to stop and waits for all of them. To close with the window alive use stopAll() and allEnded().
    ~JobRunner() override;

    /// `work(const StopToken&, Progress&) -> R`, then `done(R)` or `failed(const ErrorInfo&)` on the GUI thread.
    /// R may be void; `done` then takes nothing. Without `failed` the error goes to `failedUnheard`.
    template <class Work, class Done>
    JobId start(const QString& title, Work work, QObject* receiver, Done done,
                std::function<void(const ErrorInfo&)> failed = {}, JobOptions options = {});

    void stop(JobId id);
    void stopAll();
    [[nodiscard]] bool isRunning(JobId id) const;
    [[nodiscard]] bool anyRunning() const { return !entries_.empty(); }
    /// All running jobs in order of their start.
    [[nodiscard]] QList<JobStatus> jobs() const;
    /// Those that the tray shows: half a second old and not hidden.
    [[nodiscard]] QList<JobStatus> trayJobs() const;

Q_SIGNALS:
    /// The list or the progress of a job changed; at most ten times a second.
    void changed();
    /// A job ended, in whatever way; `status.state` says how. For passing lines ("Finished …").
    void ended(const terrella::jobs::JobStatus& status);
    /// A job failed and nobody asked to hear of it.
    void failedUnheard(const terrella::jobs::JobStatus& status);
    /// The last job ended.
    void allEnded();

private:
    struct Entry;                                                  // one running job, GUI side
    using Body = std::function<void(const StopToken&, Progress&)>; // runs in the worker

    JobId launch(const QString& title, Body body, QObject* receiver, std::function<void()> deliver,
                 std::function<void(const ErrorInfo&)> failed, JobOptions options);
    void finish(JobId id, const std::exception_ptr& exception);
    [[nodiscard]] JobStatus statusOf(const Entry& entry) const;

    std::vector<std::unique_ptr<Entry>> entries_;
    QHash<QString, JobId> newest_; // by kind
    JobId next_ = 1;
    QTimer tick_;
};

template <class Work, class Done>
JobId JobRunner::start(const QString& title, Work work, QObject* receiver, Done done,
                       std::function<void(const ErrorInfo&)> failed, JobOptions options) {
    using R = std::invoke_result_t<Work&, const StopToken&, Progress&>;
    if constexpr (std::is_void_v<R>) {
        return launch(title, Body(std::move(work)), receiver, std::function<void()>(std::move(done)), std::move(failed),
                      std::move(options));
    } else {
        auto result = std::make_shared<std::optional<R>>(); // written by the worker before it ends, read after
        Body body = [result, work = std::move(work)](const StopToken& stop, Progress& progress) mutable {
            result->emplace(work(stop, progress));
        };
        std::function<void()> deliver = [result, done = std::move(done)]() mutable {
            if (result->has_value())
                done(std::move(**result));
        };
        return launch(title, std::move(body), receiver, std::move(deliver), std::move(failed), std::move(options));
    }
}

} // namespace terrella::jobs
