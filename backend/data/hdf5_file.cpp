// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/hdf5_file.h"

#include "base/error.h"
#include "base/text.h"
#include "data/hdf5_chunks.h"
#include "data/hdf5_structure.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <cstring>
#include <map>
#include <mutex>
#include <set>

namespace terrella::data {
namespace {

constexpr int deepest_group = 16;
constexpr std::array<unsigned char, 8> signature{0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
constexpr std::uint64_t most_chunks = 64'000'000;

class Walker {
public:
    Walker(const Hdf5Structure& structure, std::vector<Hdf5Array>& arrays, std::vector<Hdf5File::Skipped>& skipped)
        : structure_(structure), arrays_(arrays), skipped_(skipped) {}

    void walk(std::uint64_t address, const std::string& path, int depth) {
        if (!seen_.insert(address).second || seen_.size() > Hdf5File::most_arrays)
            return;
        Hdf5Object object = structure_.object(address);
        if (object.has_space || object.has_type || object.has_layout) {
            take(std::move(object), path.empty() ? "/" : path);
            return;
        }
        if (depth > deepest_group)
            return;
        for (const auto& [name, member] : structure_.members(object)) {
            const std::string below = path + '/' + valid_utf8(name);
            // MATLAB keeps the elements of its cells and objects in these.
            if (depth == 0 && (name == "#refs#" || name == "#subsystem#"))
                continue;
            try {
                walk(member, below, depth + 1);
            } catch (const DataError& error) {
                skipped_.push_back({below, error.happened_message()});
            }
        }
    }

private:
    void take(Hdf5Object object, const std::string& path) {
        Hdf5Array& array = object.array;
        array.path = path;
        if (object.why_not.empty() && !(object.has_space && object.has_type && object.has_layout))
            object.why_not = told("its description is not complete");
        if (object.why_not.empty())
            object.why_not = unsound(array);
        if (object.why_not.empty())
            arrays_.push_back(std::move(array));
        else
            skipped_.push_back({path, object.why_not});
    }

    /// Why sizes do not fit each other, empty when they do.
    static Message unsound(const Hdf5Array& array) {
        std::vector<std::size_t> factors = array.dims;
        factors.push_back(size_of(array.type));
        std::ranges::sort(factors);
        const auto bytes = checked_product(factors);
        if (!bytes)
            return told("its shape is larger than any disk");
        if (array.layout == Hdf5Array::Layout::compact && array.numbers.size() != *bytes)
            return told("its numbers and its shape do not fit");
        if (array.layout == Hdf5Array::Layout::contiguous && array.address != Hdf5Array::nowhere &&
            array.stored < *bytes)
            return told("its numbers and its shape do not fit");
        if (array.layout != Hdf5Array::Layout::chunked && array.layout != Hdf5Array::Layout::implicit)
            return {};
        if (array.chunk.size() != array.dims.size() || array.dims.empty())
            return told("its chunks do not have as many axes as it has");
        factors = array.chunk;
        factors.push_back(size_of(array.type));
        const auto chunk = checked_product(factors);
        if (!chunk || *chunk > Hdf5File::largest_chunk_bytes)
            return told("its chunks are larger than %1", bytes_text(Hdf5File::largest_chunk_bytes));
        std::vector<std::size_t> grid;
        for (std::size_t i = 0; i < array.dims.size(); ++i)
            grid.push_back(array.dims[i] / array.chunk[i] + 1);
        const auto chunks = checked_product(grid);
        return !chunks || *chunks > most_chunks ? told("it has too many chunks") : Message();
    }

    const Hdf5Structure& structure_;
    std::vector<Hdf5Array>& arrays_;
    std::vector<Hdf5File::Skipped>& skipped_;
    std::set<std::uint64_t> seen_;
};

} // namespace

std::size_t Hdf5Array::count() const {
    std::size_t product = 1;
    for (const std::size_t side : dims)
        product *= side;
    return product;
}

struct Hdf5File::ChunkTable {
    std::vector<Hdf5Structure::Chunk> chunks; // by number
};

struct Hdf5File::Tables {
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<const ChunkTable>> by_path;
};

std::optional<std::uint64_t> Hdf5File::begin_of(const EntryBytes& bytes) {
    for (std::uint64_t at = 0; at + signature.size() <= bytes.size() && at <= (1U << 20); at = at == 0 ? 512 : at * 2) {
        std::array<std::byte, signature.size()> head{};
        bytes.read(at, head);
        if (std::memcmp(head.data(), signature.data(), signature.size()) == 0)
            return at;
    }
    return std::nullopt;
}

Hdf5File::Hdf5File(std::shared_ptr<const EntryBytes> bytes)
    : bytes_(std::move(bytes)), tables_(std::make_unique<Tables>()) {
    static std::atomic<std::uint64_t> files = 0;
    number_ = ++files;
    const auto begin = begin_of(*bytes_);
    if (!begin)
        throw DataError(told("The file is no HDF5 file"), bytes_->where(), told("Copy or download it again"));
    base_ = *begin;
    const Hdf5Structure structure(*bytes_, base_);
    Walker(structure, arrays_, skipped_).walk(structure.root(), "", 0);
    std::ranges::sort(arrays_, {}, &Hdf5Array::path);
}

Hdf5File::~Hdf5File() = default;

const Hdf5Array* Hdf5File::find(const std::string& path) const {
    const auto found = std::ranges::find(arrays_, path, &Hdf5Array::path);
    return found == arrays_.end() ? nullptr : &*found;
}

std::shared_ptr<const Hdf5File::ChunkTable> Hdf5File::table_of(const Hdf5Array& array) const {
    const std::lock_guard lock(tables_->mutex);
    std::shared_ptr<const ChunkTable>& table = tables_->by_path[array.path];
    if (table == nullptr) {
        auto made = std::make_shared<ChunkTable>();
        if (array.layout == Hdf5Array::Layout::chunked)
            made->chunks = Hdf5Structure(*bytes_, base_).chunks(array);
        table = std::move(made);
    }
    return table;
}

void Hdf5File::read(const Hdf5Array& array, std::size_t first, std::size_t count, std::span<std::byte> out) const {
    const std::size_t size = size_of(array.type);
    const std::size_t rows = array.dims.empty() ? 1 : array.dims.front();
    assert(first <= rows && count <= rows - first);
    const std::size_t row_bytes = rows == 0 ? 0 : array.count() / rows * size;
    assert(out.size() == row_bytes * count);
    if (out.empty())
        return;
    if (array.layout == Hdf5Array::Layout::compact) {
        std::ranges::copy(std::span(array.numbers).subspan(first * row_bytes, out.size()), out.begin());
        return;
    }
    if (array.layout == Hdf5Array::Layout::contiguous) {
        if (array.address == Hdf5Array::nowhere)
            fill_numbers(array, out);
        else if (array.address > bytes_->size()) // the sum below must not wrap
            throw DataError(told("The array '%1' lies outside of the HDF5 file", array.path), where(),
                            told("Copy or download it again"));
        else
            bytes_->read(base_ + array.address + first * row_bytes, out);
        return;
    }
    const auto table = table_of(array);
    const auto chunk_of = [&](std::uint64_t number) -> std::optional<Hdf5Structure::Chunk> {
        if (array.layout == Hdf5Array::Layout::implicit) {
            if (array.address == Hdf5Array::nowhere)
                return std::nullopt;
            const std::size_t bytes = array.stored != 0 ? array.stored : chunk_bytes(array);
            return Hdf5Structure::Chunk{number, array.address + number * bytes, static_cast<std::uint32_t>(bytes),
                                        array.filter_mask};
        }
        const auto at = std::ranges::lower_bound(table->chunks, number, {}, &Hdf5Structure::Chunk::number);
        return at == table->chunks.end() || at->number != number ? std::nullopt : std::optional(*at);
    };
    read_chunks(*bytes_, base_, number_, array, chunk_of, first, count, out);
}

} // namespace terrella::data
