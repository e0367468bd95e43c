// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/tile_workers.h"

#include "base/threads.h"
#include "jobs/error_info.h"

#include <algorithm>
#include <utility>

namespace terrella::jobs {

TileWorkers::TileWorkers(int threads, QObject* parent) : QObject(parent), bell_(nullptr, 16) {
    connect(&bell_, &Bell::due, this, &TileWorkers::ready);
    for (int i = 0; i < std::max(threads, 1); ++i)
        threads_.emplace_back([this] { work(); });
}

TileWorkers::~TileWorkers() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        requests_.clear();
    }
    wake_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

void TileWorkers::setMake(Make make) {
    const std::lock_guard lock(mutex_);
    make_ = make ? std::make_shared<const Make>(std::move(make)) : nullptr;
    ++generation_;
    requests_.clear();
    busy_.clear();
    tiles_.clear();
}

void TileWorkers::request(std::vector<std::size_t> keys) {
    std::reverse(keys.begin(), keys.end());
    {
        const std::lock_guard lock(mutex_);
        requests_ = std::move(keys);
    }
    wake_.notify_all();
}

std::vector<TileWorkers::Tile> TileWorkers::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(tiles_, {});
}

bool TileWorkers::isIdle() const {
    const std::lock_guard lock(mutex_);
    return requests_.empty() && busy_.empty() && tiles_.empty();
}

void TileWorkers::work() {
    enter_worker_thread(WorkerRole::loading);
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return ending_ || (make_ && !requests_.empty()); });
        if (ending_)
            return;
        Tile tile;
        tile.key = requests_.back();
        requests_.pop_back();
        if (!busy_.insert(tile.key).second)
            continue;
        const quint64 generation = generation_;
        auto make = make_;
        lock.unlock();
        try {
            tile.image = (*make)(tile.key);
        } catch (...) { // the boundary: one broken file is one failed tile
            tile.error = errorInfo(std::current_exception()).details();
        }
        make.reset(); // what the source holds is let go outside the lock
        lock.lock();
        if (generation != generation_)
            continue; // asked for by a source that is gone; setMake has cleared busy_
        busy_.erase(tile.key);
        tiles_.push_back(std::move(tile));
        bell_.ring();
    }
}

} // namespace terrella::jobs
