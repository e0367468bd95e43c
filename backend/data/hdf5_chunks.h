// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/hdf5_structure.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>

namespace terrella::data {

/// Bytes of one decoded chunk.
std::size_t chunk_bytes(const Hdf5Array& array);

/// What an array holds where nothing was written.
void fill_numbers(const Hdf5Array& array, std::span<std::byte> out);

/// Rows `first` to `first + count` of a chunked array, through the calling thread's cache of decoded chunks.
///
/// file      a number that tells this file from others in the process
/// chunk_of  the stored chunk of a number, none where nothing was written
void read_chunks(const EntryBytes& bytes, std::uint64_t base, std::uint64_t file, const Hdf5Array& array,
                 const std::function<std::optional<Hdf5Structure::Chunk>(std::uint64_t)>& chunk_of, std::size_t first,
                 std::size_t count, std::span<std::byte> out);

} // namespace terrella::data
