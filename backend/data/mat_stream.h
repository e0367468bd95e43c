// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/entry_bytes.h"
#include "data/mat_file.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace terrella::data {

/// Types of data elements in MATLAB files of version 5.
enum class MatElement : std::uint32_t {
    int8 = 1,
    uint8,
    int16,
    uint16,
    int32,
    uint32,
    float32,
    float64 = 9,
    int64 = 12,
    uint64,
    matrix,
    packed,
    utf8,
    utf16,
    utf32
};

/// The bytes of one top-level element, unpacked while they are read. Throws DataError when they end too early.
class MatStream {
public:
    /// `size` bytes from `offset` on, which lie in the file.
    MatStream(const EntryBytes& bytes, std::uint64_t offset, std::uint64_t size, bool packed, bool big_endian);
    ~MatStream();
    MatStream(const MatStream&) = delete;
    MatStream& operator=(const MatStream&) = delete;

    void read(std::span<std::byte> out);
    void skip(std::uint64_t count);
    std::uint32_t word();
    [[nodiscard]] std::uint64_t position() const { return position_; } // of unpacked bytes

    struct Tag {
        std::uint32_t type = 0;
        std::uint64_t size = 0;
        bool small = false; // the data lies in the tag's second half
    };
    Tag tag();
    /// The data of an element and what pads it; at most `limit` bytes.
    std::vector<std::byte> data(const Tag& tag, std::uint64_t limit);
    /// Goes to the end of an element.
    void skip_data(const Tag& tag);
    [[noreturn]] void damaged(const Message& why) const;

private:
    struct Unpacker;
    const EntryBytes& bytes_;
    std::uint64_t next_, end_, position_ = 0; // in the file
    bool big_endian_;
    std::unique_ptr<Unpacker> unpacker_;
};

/// What precedes the numbers of a matrix.
struct MatHead {
    MatVariable variable;
    std::uint32_t kind = 0; // MATLAB's class
    bool complex = false;
};
MatHead read_mat_head(MatStream& stream, bool big_endian);

/// The type of numbers in an element, none for texts and others.
std::optional<NumericType> mat_numbers(std::uint32_t element);

} // namespace terrella::data
