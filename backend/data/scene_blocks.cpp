// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_blocks.h"

namespace terrella::data {
namespace {

std::uint64_t bytes_of(const Image& image) { return image.pixels().size() * sizeof(float); }

} // namespace

std::shared_ptr<const Image> BlockCache::get(const Key& key, const std::function<void(Image&)>& decode) {
    std::unique_lock lock(mutex_);
    for (;;) {
        const auto found = entries_.find(key);
        if (found == entries_.end())
            break;
        if (found->second.image) {
            order_.splice(order_.begin(), order_, found->second.used);
            return found->second.image;
        }
        finished_.wait(lock); // another thread decodes it; when it fails, this one tries
    }
    entries_.emplace(key, Entry{});
    lock.unlock();
    auto image = std::make_shared<Image>();
    try {
        decode(*image);
    } catch (...) { // passed on; nobody may wait for this piece for ever
        lock.lock();
        entries_.erase(key);
        finished_.notify_all();
        throw;
    }
    lock.lock();
    ++decoded_;
    Entry& entry = entries_.at(key);
    entry.image = image;
    entry.used = order_.insert(order_.begin(), key);
    bytes_ += bytes_of(*image);
    make_room();
    finished_.notify_all();
    return image;
}

/// Keeps the newest piece even when it alone is too large: it is in use.
void BlockCache::make_room() {
    while (bytes_ > budget_ && order_.size() > 1) {
        const auto last = entries_.find(order_.back());
        bytes_ -= bytes_of(*last->second.image);
        entries_.erase(last);
        order_.pop_back();
    }
}

std::uint64_t BlockCache::decoded() const {
    const std::lock_guard lock(mutex_);
    return decoded_;
}

std::uint64_t BlockCache::bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

} // namespace terrella::data
