// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/byte_source.h"
#include "data/file_tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// The bytes of one file of a tree, read at any place from any thread: a file in a folder stays on the disk, a member
/// of an archive is unpacked into memory (at most `largest_member_bytes`) as long as this lives.
class EntryBytes {
public:
    /// Throws DataError when the file cannot be opened or unpacked.
    EntryBytes(const FileTree& tree, std::size_t entry);

    [[nodiscard]] std::uint64_t size() const { return source_ ? source_->size() : bytes_.size(); }
    /// A path for messages.
    [[nodiscard]] const std::string& where() const { return where_; }
    /// Fills all of `out` from `offset` on. Throws DataError when the file ends before.
    void read(std::uint64_t offset, std::span<std::byte> out) const;

private:
    std::optional<ByteSource> source_;
    std::vector<std::byte> bytes_;
    std::string where_;
};

} // namespace terrella::data
