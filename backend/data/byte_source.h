// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace terrella::data {

/// A file that many threads read at once, each at its own place.
class ByteSource {
public:
    /// Throws DataError when the file cannot be opened.
    explicit ByteSource(std::filesystem::path path);
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    /// Fills `out` from `offset` on; returns the bytes read, fewer only at the end of the file. Throws DataError when
    /// the disk refuses.
    std::size_t read(std::uint64_t offset, std::span<std::byte> out) const;

private:
    std::filesystem::path path_;
    int fd_ = -1;
    std::uint64_t size_ = 0;
};

/// Little-endian integers of archive headers.
template <class T>
T little_endian(const std::byte* bytes) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        value = static_cast<T>(value | (static_cast<T>(std::to_integer<unsigned>(bytes[i])) << (8 * i)));
    return value;
}

} // namespace terrella::data
