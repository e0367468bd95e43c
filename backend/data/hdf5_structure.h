// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/hdf5_file.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// A piece of an HDF5 file, read from the front; reading past its end throws DataError.
class Hdf5Piece {
public:
    Hdf5Piece(std::vector<std::byte> bytes, const std::string& where) : bytes_(std::move(bytes)), where_(&where) {}

    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
    [[nodiscard]] std::span<const std::byte> take(std::size_t count);
    void skip(std::size_t count) { static_cast<void>(take(count)); }
    /// An unsigned number of 1 to 8 bytes, little-endian.
    std::uint64_t number(std::size_t bytes);
    bool starts_with(const char* four); // and takes them when it does

private:
    std::vector<std::byte> bytes_;
    const std::string* where_;
    std::size_t at_ = 0;
};

/// What a group or array says of itself.
struct Hdf5Object {
    Hdf5Array array;
    bool has_space = false, has_type = false, has_layout = false;
    Message why_not; // the array cannot be read
    std::uint64_t group_tree = Hdf5Array::nowhere, group_heap = Hdf5Array::nowhere;
    std::vector<std::pair<std::string, std::uint64_t>> links; // of new groups
    bool dense_links = false;
};

/// Reads the structures of a file; every address is checked against its size, nothing is read twice in a circle.
class Hdf5Structure {
public:
    /// `base`: where HDF5 begins in the file; addresses count from there.
    Hdf5Structure(const EntryBytes& bytes, std::uint64_t base) : bytes_(bytes), base_(base) {}

    /// The address of the root group's header.
    [[nodiscard]] std::uint64_t root() const;
    [[nodiscard]] Hdf5Object object(std::uint64_t address) const;
    /// Names and addresses of a group's members.
    [[nodiscard]] std::vector<std::pair<std::string, std::uint64_t>> members(const Hdf5Object& group) const;

    struct Chunk {
        std::uint64_t number = 0, address = 0; // number: in the order of the grid of chunks
        std::uint32_t stored = 0, filter_mask = 0;
    };
    /// The chunks of an array that were written, by number.
    [[nodiscard]] std::vector<Chunk> chunks(const Hdf5Array& array) const;

private:
    using Visit = std::function<void(int level, Hdf5Piece& node, std::size_t entries)>;
    [[nodiscard]] Hdf5Piece piece(std::uint64_t address, std::uint64_t size) const;
    [[noreturn]] void damaged(const Message& why) const;
    void messages(Hdf5Object& object, Hdf5Piece piece, bool compact, bool ordered, int& left,
                  std::vector<std::pair<std::uint64_t, std::uint64_t>>& continued) const;
    void message(Hdf5Object& object, int type, int flags, Hdf5Piece piece,
                 std::vector<std::pair<std::uint64_t, std::uint64_t>>& continued) const;

    const EntryBytes& bytes_;
    std::uint64_t base_;
};

} // namespace terrella::data
