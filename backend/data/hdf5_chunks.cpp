// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/hdf5_chunks.h"

#include "base/error.h"
#include "base/text.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <list>
#include <new>
#include <utility>
#include <vector>

namespace terrella::data {
namespace {

constexpr int deflate_filter = 1, shuffle_filter = 2, fletcher32_filter = 3;

/// The chunks that a thread decoded last.
class ChunkCache {
public:
    using Key = std::pair<std::uint64_t, std::uint64_t>; // file, address

    const std::vector<std::byte>* find(const Key& key) {
        const auto at = std::ranges::find(kept_, key, &Kept::key);
        if (at == kept_.end())
            return nullptr;
        kept_.splice(kept_.begin(), kept_, at);
        return &kept_.front().numbers;
    }
    const std::vector<std::byte>& keep(const Key& key, std::vector<std::byte> numbers) {
        bytes_ += numbers.size();
        kept_.push_front({key, std::move(numbers)});
        while (kept_.size() > 1 && (bytes_ > Hdf5File::chunk_cache_bytes || kept_.size() > 64)) {
            bytes_ -= kept_.back().numbers.size();
            kept_.pop_back();
        }
        return kept_.front().numbers;
    }

private:
    struct Kept {
        Key key;
        std::vector<std::byte> numbers;
    };
    std::list<Kept> kept_; // the newest first
    std::size_t bytes_ = 0;
};

[[noreturn]] void broken(const EntryBytes& bytes, const Hdf5Array& array, std::uint64_t number, const Message& why) {
    throw DataError(told("Chunk %1 of '%2' cannot be read: %3", number, array.path, why), bytes.where(),
                    told("Copy or download the file again"));
}

/// Unpacks to exactly `size` bytes; false when it does not come to that.
bool inflate_to(std::span<const std::byte> packed, std::size_t size, std::vector<std::byte>& out) {
    if (packed.size() < size / 1032) // deflate packs no better: a claim, not data
        return false;
    out.resize(size);
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        throw std::bad_alloc();
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&stream, Z_FINISH);
    const bool whole = result == Z_STREAM_END && stream.total_out == size;
    inflateEnd(&stream);
    return whole;
}

/// HDF5 sorts bytes by their place in the number, which packs better.
void unshuffle(const std::vector<std::byte>& sorted, std::size_t size, std::vector<std::byte>& numbers) {
    const std::size_t count = sorted.size() / size;
    numbers.resize(sorted.size());
    for (std::size_t place = 0; place < size; ++place)
        for (std::size_t i = 0; i < count; ++i)
            numbers[i * size + place] = sorted[place * count + i];
    std::copy(sorted.begin() + static_cast<std::ptrdiff_t>(count * size), sorted.end(),
              numbers.begin() + static_cast<std::ptrdiff_t>(count * size));
}

/// Fletcher's sum of 16-bit words as HDF5 computes it (big-endian words, an odd byte last).
std::uint32_t fletcher32(std::span<const std::byte> data) {
    std::uint32_t low = 0, high = 0;
    for (std::size_t i = 0; i < data.size(); i += 2) {
        const auto first = std::to_integer<std::uint32_t>(data[i]) << 8U;
        low += first | (i + 1 < data.size() ? std::to_integer<std::uint32_t>(data[i + 1]) : 0);
        low = (low & 0xFFFFU) + (low >> 16U);
        high += low;
        high = (high & 0xFFFFU) + (high >> 16U);
    }
    low = (low & 0xFFFFU) + (low >> 16U);
    high = (high & 0xFFFFU) + (high >> 16U);
    return (high << 16U) | low;
}

std::vector<std::byte> decode(const EntryBytes& bytes, std::uint64_t base, const Hdf5Array& array,
                              const Hdf5Structure::Chunk& chunk) {
    const std::size_t size = chunk_bytes(array), number_bytes = size_of(array.type);
    const std::uint64_t there = bytes.size() - base;
    if (chunk.address > there || chunk.stored > there - chunk.address)
        broken(bytes, array, chunk.number, told("it lies outside of the file, which is truncated or damaged"));
    if (array.filters.empty() && chunk.stored != size)
        broken(bytes, array, chunk.number, told("it has %1 instead of %2", bytes_text(chunk.stored), bytes_text(size)));
    // Filters may add a little (a checksum, data that does not pack); more is damage.
    if (chunk.stored > size + size / 8 + 65536)
        broken(bytes, array, chunk.number, told("it claims %1 for %2", bytes_text(chunk.stored), bytes_text(size)));
    std::vector<std::byte> data(chunk.stored), other;
    bytes.read(base + chunk.address, data);
    for (std::size_t i = array.filters.size(); i-- > 0;) {
        if ((chunk.filter_mask >> i & 1U) != 0)
            continue; // this chunk went without
        switch (array.filters[i].id) {
        case deflate_filter: {
            const bool sum_follows =
                std::any_of(array.filters.begin(), array.filters.begin() + static_cast<std::ptrdiff_t>(i),
                            [](const auto& f) { return f.id == fletcher32_filter; });
            if (!inflate_to(data, size + (sum_follows ? 4 : 0), other))
                broken(bytes, array, chunk.number, told("its compressed data is damaged"));
            data.swap(other);
            break;
        }
        case shuffle_filter:
            unshuffle(data, number_bytes, other);
            data.swap(other);
            break;
        case fletcher32_filter: {
            if (data.size() < 4)
                broken(bytes, array, chunk.number, told("its checksum is missing"));
            const std::span<const std::byte> body(data.data(), data.size() - 4);
            if (little_endian<std::uint32_t>(data.data() + body.size()) != fletcher32(body))
                broken(bytes, array, chunk.number, told("its checksum does not match"));
            data.resize(body.size());
            break;
        }
        default:
            throw DataError(
                told("The array '%1' is packed with the filter '%2', and deflate, shuffle and fletcher32 are read",
                     array.path, valid_utf8(array.filters[i].name)),
                bytes.where(), told("Pack it again: h5repack -f GZIP=4"));
        }
    }
    if (data.size() != size)
        broken(bytes, array, chunk.number,
               told("it unpacks to %1 instead of %2", bytes_text(data.size()), bytes_text(size)));
    return data;
}

/// Copies the part of a chunk that lies in rows `first` to `last` to its place in `out`, row by row of the last axis.
void place(const Hdf5Array& array, const std::vector<std::byte>& chunk, const std::vector<std::size_t>& corner,
           std::size_t first, std::size_t last, std::span<std::byte> out) {
    const std::size_t axes = array.dims.size(), size = size_of(array.type);
    std::vector<std::size_t> from(axes, 0), count(axes), at(axes, 0);
    for (std::size_t a = 0; a < axes; ++a)
        count[a] = std::min(array.chunk[a], array.dims[a] - corner[a]);
    if (corner[0] < first)
        from[0] = first - corner[0];
    count[0] = std::min(count[0], last - corner[0]) - from[0];
    const std::size_t run = count[axes - 1] * size;
    while (true) {
        std::size_t source = 0, target = 0;
        for (std::size_t a = 0; a < axes; ++a) {
            const std::size_t inside = from[a] + at[a];
            source = source * array.chunk[a] + inside;
            target = target * (a == 0 ? last - first : array.dims[a]) + corner[a] + inside - (a == 0 ? first : 0);
        }
        std::memcpy(out.data() + target * size, chunk.data() + source * size, run);
        std::size_t a = axes - 1; // the next row of the last axis
        while (a > 0 && ++at[a - 1] == count[a - 1])
            at[--a] = 0;
        if (a == 0)
            return;
    }
}

} // namespace

std::size_t chunk_bytes(const Hdf5Array& array) {
    std::size_t bytes = size_of(array.type);
    for (const std::size_t side : array.chunk)
        bytes *= side;
    return bytes;
}

void fill_numbers(const Hdf5Array& array, std::span<std::byte> out) {
    const std::size_t size = size_of(array.type);
    if (array.fill.size() != size) {
        std::ranges::fill(out, std::byte{0});
        return;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = array.fill[i % size];
}

void read_chunks(const EntryBytes& bytes, std::uint64_t base, std::uint64_t file, const Hdf5Array& array,
                 const std::function<std::optional<Hdf5Structure::Chunk>(std::uint64_t)>& chunk_of, std::size_t first,
                 std::size_t count, std::span<std::byte> out) {
    thread_local ChunkCache cache;
    const std::size_t axes = array.dims.size();
    std::vector<std::size_t> grid(axes), at(axes, 0), corner(axes);
    for (std::size_t a = 0; a < axes; ++a)
        grid[a] = (array.dims[a] + array.chunk[a] - 1) / array.chunk[a];
    const std::size_t last_row = (first + count - 1) / array.chunk[0];
    at[0] = first / array.chunk[0];
    while (true) {
        std::uint64_t number = 0;
        for (std::size_t a = 0; a < axes; ++a) {
            number = number * grid[a] + at[a];
            corner[a] = at[a] * array.chunk[a];
        }
        if (const auto chunk = chunk_of(number)) {
            const ChunkCache::Key key{file, chunk->address};
            const std::vector<std::byte>* numbers = cache.find(key);
            // Two chunks at one address are damage, but must not give one's size for the other's.
            if (numbers == nullptr || numbers->size() != chunk_bytes(array))
                numbers = &cache.keep(key, decode(bytes, base, array, *chunk));
            place(array, *numbers, corner, first, first + count, out);
        } else {
            std::vector<std::byte> nothing(chunk_bytes(array));
            fill_numbers(array, nothing);
            place(array, nothing, corner, first, first + count, out);
        }
        std::size_t a = axes; // the next chunk, the last axis fastest
        while (a-- > 0) {
            if (++at[a] < grid[a] && (a > 0 || at[0] <= last_row))
                break;
            if (a == 0)
                return;
            at[a] = 0;
        }
    }
}

} // namespace terrella::data
