// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace terrella::jobs {

/// Wakes the GUI thread for a mailbox, at most every `interval_ms`: one posted event however often it is rung, because
/// a signal per step with a slot that draws starves the event loop.
class Bell : public QObject {
    Q_OBJECT

public:
    explicit Bell(QObject* parent = nullptr, int interval_ms = 33);
    /// From any thread; cheap.
    void ring();

Q_SIGNALS:
    /// Something lies in the mailbox; on the thread of this object.
    void due();

private:
    void arm();
    void deliver();

    std::atomic<bool> pending_{false};
    int interval_ms_;
    QTimer timer_;
    QElapsedTimer sinceLast_;
};

/// From one worker to the GUI thread: the latest state and every point, none lost, delivered in batches.
template <class State, class Point>
class Mailbox {
public:
    struct Content {
        std::optional<State> state; // newest, none when it did not change
        std::vector<Point> points;  // since the last take, in order
    };

    /// The bell to ring; null silences. Set null before the bell dies.
    void setBell(Bell* bell) {
        const std::lock_guard lock(mutex_);
        bell_ = bell;
    }
    void putState(State state) {
        const std::lock_guard lock(mutex_);
        content_.state = std::move(state);
        ringLocked();
    }
    void putPoint(Point point) {
        const std::lock_guard lock(mutex_);
        content_.points.push_back(std::move(point));
        ringLocked();
    }
    /// Both at once: `change` edits the newest state and the points under the lock.
    template <class Change>
    void update(Change change) {
        const std::lock_guard lock(mutex_);
        change(content_);
        ringLocked();
    }
    [[nodiscard]] Content take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(content_, Content{});
    }

private:
    void ringLocked() {
        if (bell_)
            bell_->ring();
    }

    std::mutex mutex_;
    Content content_;
    Bell* bell_ = nullptr;
};

} // namespace terrella::jobs
