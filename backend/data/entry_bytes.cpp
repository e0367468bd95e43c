// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/entry_bytes.h"

#include "base/error.h"

#include <algorithm>

namespace terrella::data {

EntryBytes::EntryBytes(const FileTree& tree, std::size_t entry) : where_(tree.shown_path(entry)) {
    if (const auto path = tree.file(entry))
        source_.emplace(*path);
    else
        tree.read(entry, bytes_);
}

void EntryBytes::read(std::uint64_t offset, std::span<std::byte> out) const {
    bool whole = offset <= size() && out.size() <= size() - offset;
    if (whole && source_)
        whole = source_->read(offset, out) == out.size(); // it may have become shorter since it was opened
    else if (whole)
        std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset), out.size(), out.begin());
    if (!whole)
        throw DataError(told("The file is truncated: it ends before its data does"), where_,
                        told("Copy or download the file again"));
}

} // namespace terrella::data
