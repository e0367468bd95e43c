// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/mailbox.h"

#include <QImage>
#include <QObject>

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_set>
#include <vector>

namespace terrella::jobs {

/// Makes many small pictures off the GUI thread: thumbnails of what is visible now.
///
/// A request replaces the one before, so that a fling through a hundred thousand tiles decodes only those on which it
/// comes to rest. Tiles arrive in batches, at most every 16 ms. GUI thread only, but for the making itself.
class TileWorkers : public QObject {
    Q_OBJECT

public:
    /// Makes one tile; runs on any of the workers at once. Throwing, or a null image, makes a tile that failed.
    using Make = std::function<QImage(std::size_t key)>;

    struct Tile {
        std::size_t key = 0;
        QImage image;  // null: failed
        QString error; // what went wrong, empty unless failed
    };

    explicit TileWorkers(int threads, QObject* parent = nullptr);
    /// Waits for the tiles that are being made, one a thread.
    ~TileWorkers() override;

    /// Another source or another look: forgets requests and tiles of the one before, also those under way.
    void setMake(Make make);
    /// Replaces what is asked for; keys that are being made are not asked for twice.
    void request(std::vector<std::size_t> keys);
    /// What became ready since the last call.
    [[nodiscard]] std::vector<Tile> take();
    /// Nothing asked for, nothing under way, nothing to take.
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    void ready();

private:
    void work();

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::shared_ptr<const Make> make_;
    std::vector<std::size_t> requests_; // reversed: the next one is at the back
    std::unordered_set<std::size_t> busy_;
    std::vector<Tile> tiles_;
    quint64 generation_ = 0;
    bool ending_ = false;
    Bell bell_;
    std::vector<std::thread> threads_;
};

} // namespace terrella::jobs
