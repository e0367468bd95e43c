// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace terrella::data {

/// Numbers and texts one after the other, as indexes and packs keep them. Numbers are written in groups of seven bits
/// (small ones take a byte), texts as what differs from the text before them.
class ByteWriter {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            bytes_ += static_cast<char>((value & 0x7F) | 0x80);
        bytes_ += static_cast<char>(value);
    }
    void signed_number(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    /// As it lies in memory: doubles, stamps.
    template <class T>
    void plain(const T& value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void raw(const void* bytes, std::size_t count) { bytes_.append(static_cast<const char*>(bytes), count); }
    void text(std::string_view text) {
        number(text.size());
        bytes_ += text;
    }
    /// `text` as what it shares with `before` and what follows.
    void text_after(std::string_view before, std::string_view text) {
        std::size_t shared = 0;
        while (shared < before.size() && shared < text.size() && before[shared] == text[shared])
            ++shared;
        number(shared);
        this->text(text.substr(shared));
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    void clear() { bytes_.clear(); }

private:
    std::string bytes_;
};

/// The way back. Throws DataError when the bytes end early or make no sense.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*take(1));
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        fail();
    }
    std::int64_t signed_number() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    /// A count of things of which each takes at least a byte.
    std::size_t count() {
        const std::uint64_t value = number();
        if (value > left())
            fail();
        return static_cast<std::size_t>(value);
    }
    template <class T>
    T plain() {
        T value;
        std::memcpy(&value, take(sizeof value), sizeof value);
        return value;
    }
    const char* raw(std::size_t count) { return take(count); }
    std::string_view text() {
        const std::size_t size = count();
        return {take(size), size};
    }
    /// Turns `text`, the text before, into this one.
    void text_after(std::string& text) {
        const std::uint64_t shared = number();
        if (shared > text.size())
            fail();
        text.resize(static_cast<std::size_t>(shared));
        text += this->text();
    }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
    [[nodiscard]] bool done() const { return at_ == end_; }
    [[noreturn]] static void fail() {
        throw DataError(told("The stored bytes are damaged"), "", told("Make the file anew"));
    }

private:
    const char* take(std::size_t count) {
        if (count > left())
            fail();
        const char* from = at_;
        at_ += count;
        return from;
    }
    const char *at_, *end_;
};

} // namespace terrella::data
