// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/entry_bytes.h"
#include "data/numeric_type.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// One array of numbers in an HDF5 file.
struct Hdf5Array {
    enum class Layout { compact, contiguous, chunked, implicit }; // implicit: chunks one after the other
    struct Filter {
        int id = 0;
        std::string name; // as the file says it, else the number
    };
    std::string path; // "/sen1"
    NumericType type = NumericType::uint8;
    bool big_endian = false;
    std::vector<std::size_t> dims; // the last runs fastest; empty for a single number
    Layout layout = Layout::contiguous;
    std::vector<std::size_t> chunk; // [dims], numbers a side
    std::uint64_t address = 0;      // of the numbers, or of the tree of chunks; `nowhere` when nothing was written
    std::uint64_t stored = 0;       // bytes at `address`, where that says anything
    std::vector<Filter> filters;    // in the order in which they were applied
    std::vector<std::byte> fill;    // one number; empty: 0
    std::vector<std::byte> numbers; // of compact arrays
    std::uint32_t filter_mask = 0;  // of a single chunk

    static constexpr std::uint64_t nowhere = ~std::uint64_t{0};
    [[nodiscard]] std::size_t count() const; // of numbers
};

/// A reader of HDF5 files: groups, arrays of numbers stored whole or in chunks, with the filters deflate, shuffle and
/// fletcher32. It is our own since the HDF5 library crashes or hangs on some damaged files (version 1.10.8: on 2 of
/// 1,500 with one to four bytes changed) and lets one thread in at a time. It reads what So2Sat, MATLAB 7.3 and h5py's
/// default write: the classic format, and of the new one (libver latest) compact groups and arrays that need no index
/// of chunks. What it does not read it names.
///
/// Reading is safe from any number of threads at once and takes no lock while it reads or unpacks: each thread keeps
/// the chunks it decoded last, at most `chunk_cache_bytes`, in a cache of its own. source  HDF5 File Format
/// Specification 3.0, The HDF Group
class Hdf5File {
public:
    static constexpr std::size_t chunk_cache_bytes = 32 << 20; // a thread; one larger chunk is kept alone
    static constexpr std::size_t largest_chunk_bytes = 256 << 20;
    static constexpr std::size_t most_arrays = 10'000;

    /// Reads the structure. Throws DataError when it is no HDF5 file or its root is damaged.
    explicit Hdf5File(std::shared_ptr<const EntryBytes> bytes);
    ~Hdf5File();
    Hdf5File(const Hdf5File&) = delete;
    Hdf5File& operator=(const Hdf5File&) = delete;

    /// In the order of their paths.
    [[nodiscard]] const std::vector<Hdf5Array>& arrays() const { return arrays_; }
    /// The array of this path ("/sen1"), null when there is none.
    [[nodiscard]] const Hdf5Array* find(const std::string& path) const;
    /// Objects that could not be read, by path with reasons: other types of values, damage.
    struct Skipped {
        std::string path;
        Message reason;
    };
    [[nodiscard]] const std::vector<Skipped>& skipped() const { return skipped_; }
    [[nodiscard]] const std::string& where() const { return bytes_->where(); }

    /// The stored bytes of `count` entries along the first axis of one of `arrays()`, from `first` on, in the order of
    /// the array; `out` has exactly their size. Throws DataError when a chunk is damaged or its filter is not known.
    void read(const Hdf5Array& array, std::size_t first, std::size_t count, std::span<std::byte> out) const;

    /// Where HDF5 begins in these bytes (0, or after a block of the user's such as MATLAB's); none when it is no such
    /// file.
    static std::optional<std::uint64_t> begin_of(const EntryBytes& bytes);

private:
    struct ChunkTable;
    std::shared_ptr<const ChunkTable> table_of(const Hdf5Array& array) const;

    std::shared_ptr<const EntryBytes> bytes_;
    std::uint64_t base_ = 0;
    std::vector<Hdf5Array> arrays_;
    std::vector<Skipped> skipped_;
    struct Tables;
    std::unique_ptr<Tables> tables_; // of chunks, read when first asked for
    std::uint64_t number_;           // of this file in the process: the key of the threads' caches
};

} // namespace terrella::data
