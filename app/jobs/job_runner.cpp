// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QElapsedTimer>
#include <QMetaObject>
#include <QThread>

#include <algorithm>

namespace terrella::jobs {

namespace {
constexpr int tick_ms = 100;
constexpr double tray_after_s = 0.5;
} // namespace

struct JobRunner::Entry {
    JobId id = 0;
    QString title;
    JobOptions options;
    QPointer<QObject> receiver;
    bool hadReceiver = false;
    bool stopAsked = false;
    std::function<void()> deliver;
    std::function<void(const ErrorInfo&)> failed;
    std::shared_ptr<Progress> progress = std::make_shared<Progress>();
    QElapsedTimer clock;
    std::jthread thread;
};

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    tick_.setInterval(tick_ms);
    connect(&tick_, &QTimer::timeout, this, &JobRunner::changed);
}

JobRunner::~JobRunner() {
    for (const auto& entry : entries_)
        entry->thread.request_stop();
    entries_.clear(); // joins; posted ends die with this object
}

JobId JobRunner::launch(const QString& title, Body body, QObject* receiver, std::function<void()> deliver,
                        std::function<void(const ErrorInfo&)> failed, JobOptions options) {
    Q_ASSERT(QThread::currentThread() == thread());
    auto entry = std::make_unique<Entry>();
    const JobId id = entry->id = next_++;
    entry->title = title;
    entry->receiver = receiver;
    entry->hadReceiver = receiver != nullptr;
    entry->deliver = std::move(deliver);
    entry->failed = std::move(failed);
    entry->options = std::move(options);
    entry->clock.start();
    if (!entry->options.kind.isEmpty()) {
        if (const JobId older = newest_.value(entry->options.kind))
            stop(older);
        newest_[entry->options.kind] = id;
    }
    const auto progress = entry->progress;
    const WorkerRole role = entry->options.role;
    try {
        entry->thread = std::jthread([this, id, role, progress, body = std::move(body)](const StopToken& stop) mutable {
            enter_worker_thread(role);
            std::exception_ptr exception;
            try {
                body(stop, *progress);
            } catch (...) { // the boundary of the job: it becomes an ErrorInfo on the GUI thread
                exception = std::current_exception();
            }
            body = nullptr; // what the work captured goes before anybody hears of the end
            // The runner joins its threads before it dies, so `this` is alive here.
            QMetaObject::invokeMethod(
                this, [this, id, exception] { finish(id, exception); }, Qt::QueuedConnection);
        });
    } catch (...) { // no thread to be had
        const auto exception = std::current_exception();
        QMetaObject::invokeMethod(
            this, [this, id, exception] { finish(id, exception); }, Qt::QueuedConnection);
    }
    entries_.push_back(std::move(entry));
    if (!tick_.isActive())
        tick_.start();
    Q_EMIT changed();
    return id;
}

void JobRunner::finish(JobId id, const std::exception_ptr& exception) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [id](const auto& e) { return e->id == id; });
    if (found == entries_.end())
        return;
    const std::unique_ptr<Entry> entry = std::move(*found);
    entries_.erase(found);
    if (entry->thread.joinable())
        entry->thread.join();
    if (entries_.empty())
        tick_.stop();

    JobStatus status = statusOf(*entry);
    status.error = errorInfo(exception);
    status.state = entry->stopAsked ? JobState::stopped : exception ? JobState::failed : JobState::finished;
    const QString& kind = entry->options.kind;
    const bool newest = kind.isEmpty() || newest_.value(kind) == id;
    if (!kind.isEmpty() && newest)
        newest_.remove(kind);
    const bool heard = newest && (!entry->hadReceiver || entry->receiver);
    if (heard) {
        if (status.state == JobState::failed) {
            if (entry->failed)
                entry->failed(status.error);
            else
                Q_EMIT failedUnheard(status);
        } else if (!exception && (status.state == JobState::finished || entry->options.deliverStopped)) {
            entry->deliver();
        } else if (exception && entry->options.deliverStopped && entry->failed) {
            entry->failed(status.error); // stopping went wrong, and this caller wants to know how it ended
        }
    }
    Q_EMIT ended(status);
    Q_EMIT changed();
    if (entries_.empty())
        Q_EMIT allEnded();
}

void JobRunner::stop(JobId id) {
    for (const auto& entry : entries_)
        if (entry->id == id) {
            entry->stopAsked = true;
            entry->thread.request_stop();
            Q_EMIT changed();
            return;
        }
}

void JobRunner::stopAll() {
    for (const auto& entry : entries_) {
        entry->stopAsked = true;
        entry->thread.request_stop();
    }
    Q_EMIT changed();
}

bool JobRunner::isRunning(JobId id) const {
    return std::any_of(entries_.begin(), entries_.end(), [id](const auto& e) { return e->id == id; });
}

JobStatus JobRunner::statusOf(const Entry& entry) const {
    JobStatus status;
    status.id = entry.id;
    status.title = entry.title;
    status.state = entry.stopAsked ? JobState::stopping : JobState::running;
    status.progress = entry.progress->state();
    status.elapsed_s = static_cast<double>(entry.clock.elapsed()) / 1000.0;
    status.stoppable = entry.options.stoppable;
    status.shown = entry.options.shown;
    return status;
}

QList<JobStatus> JobRunner::jobs() const {
    QList<JobStatus> all;
    for (const auto& entry : entries_)
        all.append(statusOf(*entry));
    return all;
}

QList<JobStatus> JobRunner::trayJobs() const {
    QList<JobStatus> all = jobs();
    all.removeIf([](const JobStatus& s) { return !s.shown || s.elapsed_s < tray_after_s; });
    return all;
}

} // namespace terrella::jobs
