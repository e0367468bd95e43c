// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/byte_source.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace terrella::data {

/// Marks in a gzip file at which unpacking can start: the state of the decoder is its last 32 KB of output and a bit
/// position, so any part is reached by unpacking a megabyte or so instead of everything before it.
class GzipIndex {
public:
    /// Takes the next unpacked bytes; returns false to stop.
    using Sink = std::function<bool(std::uint64_t offset, std::span<const std::byte> bytes)>;

    /// Unpacks the whole file once, checks its checksum, hands everything to `sink` and sets marks. `where` tells for
    /// messages where unpacking stands. Throws DataError when the file is truncated, damaged, or unpacks to far more
    /// than it is (a bomb).
    GzipIndex(const ByteSource& source, const Sink& sink, const std::function<Message()>& where);

    /// Fills `out` with the unpacked bytes from `offset` on; returns how many there are. Any thread.
    std::size_t read(const ByteSource& source, std::uint64_t offset, std::span<std::byte> out) const;

private:
    static constexpr std::size_t window_size = 32768;
    struct Mark {
        std::uint64_t unpacked = 0, packed = 0; // offsets
        int bits = 0;                           // of the byte before `packed` that belong to what follows
        std::unique_ptr<std::array<std::byte, window_size>> window; // null at the start of a member: header follows
    };
    std::vector<Mark> marks_;
};

} // namespace terrella::data
