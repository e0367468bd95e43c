// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/packed_bytes.h"
#include "data/sample_parts.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace terrella::data {

/// The beginning of a pack: one file with the pixels of all samples of a dataset, as they are in its files. After the
/// head comes a table with a record a sample, then the samples. All numbers are little-endian.
struct PackHead {
    static constexpr std::uint32_t current_version = 1;
    static constexpr std::size_t bytes = 4096; // of which this struct is the start and `source` the rest

    std::array<char, 8> magic{'T', 'R', 'L', 'P', 'A', 'C', 'K', '\n'};
    std::uint32_t version = current_version;
    std::uint32_t complete = 0;
    std::uint64_t content_key = 0;  // Dataset::content_key of what was packed
    std::uint64_t samples = 0;
    std::uint64_t done = 0;         // samples that are on the disk for sure; while packing
    std::uint64_t file_bytes = 0;   // up to here the file is on the disk for sure
    std::uint64_t table_sum = 0;    // of a complete one
    std::uint64_t source_bytes = 0; // of the text that follows: what was packed
    std::uint64_t sum = 0;          // of all before and the text
};

struct PackRecord {
    std::uint64_t offset = 0; // in the file; 0: the sample could not be read and is not here
    std::uint64_t bytes = 0, sum = 0;
};

/// Where the pack of data with this key is kept.
std::filesystem::path pack_path(std::uint64_t content_key);

/// The head as bytes, and back. `read_pack_head` throws DataError with the reason when it is none or damaged.
std::string pack_head_bytes(PackHead head, const std::string& source);
PackHead read_pack_head(std::span<const std::byte> bytes, std::string& source);

/// A sample as bytes, and back. `image_only` leaves mask, boxes and CRS out. Throws DataError when the
/// bytes make no sense.
void encode_sample(const SampleParts& parts, ByteWriter& out);
void decode_sample(std::span<const std::byte> bytes, bool image_only, SampleParts& parts);

/// A complete pack, mapped into memory: reading is copying. Any number of threads may read at once.
class PackFile {
public:
    /// Throws DataError with the reason when it cannot be used: truncated, damaged, of other data, unfinished.
    PackFile(const std::filesystem::path& path, std::uint64_t content_key, std::size_t samples);
    ~PackFile();
    PackFile(const PackFile&) = delete;
    PackFile& operator=(const PackFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::uint64_t size_bytes() const { return mapped_.size(); }
    [[nodiscard]] bool has(std::size_t sample) const { return records_[sample].offset != 0; }
    /// Fills `parts`. The first time that a sample is read its checksum is taken. Throws DataError when it is damaged.
    void read(std::size_t sample, bool image_only, SampleParts& parts) const;

private:
    std::filesystem::path path_;
    std::span<const std::byte> mapped_;
    std::span<const PackRecord> records_;
    mutable std::vector<std::atomic<bool>> checked_;
};

} // namespace terrella::data
