// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/image.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace terrella::data {

/// Decoded pieces of files, shared by all threads, up to a number of bytes; those not used for longest go first. A
/// piece that several threads want is decoded by one of them, and the others wait for it.
class BlockCache {
public:
    struct Key {
        std::uint32_t file = 0, group = 0; // group: of bands that are stored together
        std::uint64_t block = 0;
        auto operator<=>(const Key&) const = default;
    };

    explicit BlockCache(std::uint64_t bytes) : budget_(bytes) {}

    /// The piece, decoded by `decode` if it is not here. What `decode` throws reaches the caller, and nothing is kept.
    std::shared_ptr<const Image> get(const Key& key, const std::function<void(Image&)>& decode);

    [[nodiscard]] std::uint64_t budget() const { return budget_; }
    /// Pieces decoded since the beginning: more than there are pieces when the budget is too small for the order of
    /// reading.
    [[nodiscard]] std::uint64_t decoded() const;
    [[nodiscard]] std::uint64_t bytes() const;

private:
    struct Entry {
        std::shared_ptr<const Image> image; // null while it is being decoded
        std::list<Key>::iterator used;      // in order_, once decoded
    };
    void make_room();

    const std::uint64_t budget_;
    mutable std::mutex mutex_;
    std::condition_variable finished_;
    std::map<Key, Entry> entries_;
    std::list<Key> order_; // most recently used first
    std::uint64_t bytes_ = 0, decoded_ = 0;
};

} // namespace terrella::data
