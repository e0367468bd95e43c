// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/hdf5_structure.h"

#include "base/error.h"
#include "data/hdf5_messages.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <set>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::uint64_t largest_piece = 16 << 20; // of structure: headers, nodes, heaps
constexpr int most_messages = 4096;
constexpr std::size_t most_nodes = 4'000'000;

} // namespace

std::span<const std::byte> Hdf5Piece::take(std::size_t count) {
    if (count > left())
        throw DataError(told("The HDF5 file is damaged: a structure ends too early"), *where_,
                        told("Copy or download it again"));
    at_ += count;
    return std::span(bytes_).subspan(at_ - count, count);
}

std::uint64_t Hdf5Piece::number(std::size_t bytes) {
    std::uint64_t value = 0;
    const auto taken = take(bytes);
    for (std::size_t i = 0; i < bytes; ++i)
        value |= std::to_integer<std::uint64_t>(taken[i]) << (8 * i);
    return value;
}

bool Hdf5Piece::starts_with(const char* four) {
    if (left() < 4 || std::memcmp(bytes_.data() + at_, four, 4) != 0)
        return false;
    at_ += 4;
    return true;
}

void Hdf5Structure::damaged(const Message& why) const {
    throw DataError(told("The HDF5 file is damaged: %1", why), bytes_.where(), told("Copy or download it again"));
}

Hdf5Piece Hdf5Structure::piece(std::uint64_t address, std::uint64_t size) const {
    if (address > bytes_.size() - base_ || size > bytes_.size() - base_ - address || size > largest_piece)
        damaged(told("an address leads out of the file"));
    std::vector<std::byte> part(size);
    bytes_.read(base_ + address, part);
    return {std::move(part), bytes_.where()};
}

std::uint64_t Hdf5Structure::root() const {
    const std::uint64_t left = bytes_.size() - base_;
    Hdf5Piece head = piece(0, std::min<std::uint64_t>(left, 128));
    head.skip(8);
    const auto version = head.number(1);
    if (version > 3)
        throw DataError(told("The HDF5 file is of version %1, and 0 to 3 are known", version), bytes_.where(),
                        told("Write it again with h5repack"));
    std::uint64_t offset_size = 0, length_size = 0;
    if (version <= 1) {
        head.skip(4);
        offset_size = head.number(1);
        length_size = head.number(1);
        head.skip(1 + 2 + 2 + 4 + (version == 1 ? 4 : 0));
    } else {
        offset_size = head.number(1);
        length_size = head.number(1);
        head.skip(1);
    }
    if (offset_size != 8 || length_size != 8)
        damaged(told("addresses of %1 bytes, and 8 are usual", offset_size));
    head.skip(8); // the base address: where the file begins, which is known
    if (version <= 1) {
        head.skip(3 * 8 + 8); // free space, end of file, driver; the root's name
        return head.number(8);
    }
    head.skip(2 * 8); // extension, end of file
    return head.number(8);
}

void Hdf5Structure::messages(Hdf5Object& object, Hdf5Piece part, bool compact, bool ordered, int& left,
                             std::vector<std::pair<std::uint64_t, std::uint64_t>>& continued) const {
    const std::size_t head = compact ? (ordered ? 6 : 4) : 8;
    while (part.left() >= head && left-- > 0) {
        const int type = static_cast<int>(part.number(compact ? 1 : 2));
        const std::size_t size = part.number(2);
        const int flags = static_cast<int>(part.number(1));
        part.skip(compact ? (ordered ? 2 : 0) : 3);
        const auto body = part.take(size);
        message(object, type, flags, {{body.begin(), body.end()}, bytes_.where()}, continued);
    }
    if (left <= 0)
        damaged(told("an object's header does not end"));
}

Hdf5Object Hdf5Structure::object(std::uint64_t address) const {
    Hdf5Object object;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> continued; // address, size
    int left = most_messages;
    const std::uint64_t there = bytes_.size() - base_;
    if (address >= there)
        damaged(told("an address leads out of the file"));
    Hdf5Piece head = piece(address, std::min<std::uint64_t>(there - address, 32));
    const bool compact = head.starts_with("OHDR");
    bool ordered = false;
    if (compact) {
        if (head.number(1) != 2)
            damaged(told("an object's header is of no known version"));
        const auto flags = head.number(1);
        ordered = (flags & 4U) != 0;
        std::uint64_t prefix = 6;
        if ((flags & 0x20U) != 0)
            prefix += 16;
        if ((flags & 0x10U) != 0)
            prefix += 4;
        head.skip(prefix - 6);
        const std::size_t width = std::size_t{1} << (flags & 3U);
        const std::uint64_t size = head.number(width);
        messages(object, piece(address + prefix + width, size), true, ordered, left, continued);
    } else {
        if (head.number(1) != 1)
            damaged(told("an object's header is of no known version"));
        head.skip(1 + 2 + 4);
        const std::uint64_t size = head.number(4);
        messages(object, piece(address + 16, size), false, false, left, continued);
    }
    for (std::size_t i = 0; i < continued.size(); ++i) { // grows while it is read
        Hdf5Piece part = piece(continued[i].first, continued[i].second);
        if (compact) {
            if (!part.starts_with("OCHK") || part.left() < 4)
                damaged(told("the rest of an object's header is not where it should be"));
            const auto body = part.take(part.left() - 4); // without the checksum
            part = {{body.begin(), body.end()}, bytes_.where()};
        }
        messages(object, std::move(part), compact, ordered, left, continued);
    }
    return object;
}

void Hdf5Structure::message(Hdf5Object& object, int type, int flags, Hdf5Piece part,
                            std::vector<std::pair<std::uint64_t, std::uint64_t>>& continued) const {
    const bool shared = (flags & 2) != 0; // the body is elsewhere
    switch (type) {
    case 0x01: read_hdf5_space(object, part); break;
    case 0x02: object.dense_links = read_hdf5_dense_links(part); break;
    case 0x03:
        if (shared)
            object.why_not = told("its type is shared with other arrays, which is not read here");
        else
            read_hdf5_type(object, part);
        break;
    case 0x05:
        if (!shared)
            read_hdf5_fill(object, part);
        break;
    case 0x06: read_hdf5_link(object, part); break;
    case 0x08: read_hdf5_layout(object, part); break;
    case 0x0B: read_hdf5_filters(object, part); break;
    case 0x10: {
        const std::uint64_t address = part.number(8);
        continued.emplace_back(address, part.number(8));
        if (continued.size() > 256)
            damaged(told("an object's header does not end"));
        break;
    }
    case 0x11:
        object.group_tree = part.number(8);
        object.group_heap = part.number(8);
        break;
    default: break;
    }
}

std::vector<std::pair<std::string, std::uint64_t>> Hdf5Structure::members(const Hdf5Object& group) const {
    std::vector<std::pair<std::string, std::uint64_t>> members = group.links;
    if (group.dense_links)
        throw DataError(
            told("The HDF5 file is written in a way that is not read here: a large group of the new format"),
            bytes_.where(), told("Write it with h5py's default, or again with h5repack --high=0 --low=0"));
    if (group.group_tree == Hdf5Array::nowhere)
        return members;
    Hdf5Piece heap = piece(group.group_heap, 32);
    if (!heap.starts_with("HEAP"))
        damaged(told("the names of a group are not where they should be"));
    heap.skip(4);
    const std::uint64_t size = heap.number(8);
    heap.skip(8);
    Hdf5Piece stored = piece(heap.number(8), size);
    const auto names = stored.take(size);
    std::vector<std::uint64_t> nodes{group.group_tree};
    std::set<std::uint64_t> seen;
    while (!nodes.empty()) {
        const std::uint64_t address = nodes.back();
        nodes.pop_back();
        if (!seen.insert(address).second || seen.size() > most_nodes || members.size() > Hdf5File::most_arrays)
            damaged(told("a group's list of members runs in a circle or does not end"));
        Hdf5Piece node = piece(address, 8);
        if (node.starts_with("TREE")) {
            if (node.number(1) != 0)
                damaged(told("a group's list of members is of another kind"));
            node.skip(1);
            const std::size_t entries = node.number(2);
            Hdf5Piece body = piece(address + 24, entries * 16 + 8);
            for (std::size_t i = 0; i < entries; ++i) {
                body.skip(8);
                nodes.push_back(body.number(8));
            }
        } else if (node.starts_with("SNOD")) {
            node.skip(2);
            const std::size_t entries = node.number(2);
            Hdf5Piece body = piece(address + 8, entries * 40);
            for (std::size_t i = 0; i < entries; ++i) {
                const std::uint64_t name = body.number(8), header = body.number(8), kind = body.number(4);
                body.skip(4 + 16);
                if (name >= names.size())
                    damaged(told("a name lies outside of its list"));
                const auto rest = names.subspan(name);
                const auto end = std::ranges::find(rest, std::byte{0});
                if (kind != 2) // a symbolic link
                    members.emplace_back(std::string(reinterpret_cast<const char*>(rest.data()),
                                                     static_cast<std::size_t>(end - rest.begin())),
                                         header);
            }
        } else {
            damaged(told("a group's list of members is not where it should be"));
        }
    }
    return members;
}

std::vector<Hdf5Structure::Chunk> Hdf5Structure::chunks(const Hdf5Array& array) const {
    const std::size_t axes = array.dims.size();
    const std::size_t key = 8 + 8 * (axes + 1);
    std::vector<std::uint64_t> grid(axes);
    for (std::size_t i = 0; i < axes; ++i)
        grid[i] = (array.dims[i] + array.chunk[i] - 1) / array.chunk[i];
    std::vector<Chunk> chunks;
    if (array.address == Hdf5Array::nowhere)
        return chunks;
    std::vector<std::pair<std::uint64_t, int>> nodes{{array.address, -1}}; // with the level it must have
    std::set<std::uint64_t> seen;
    while (!nodes.empty()) {
        const auto [address, expected] = nodes.back();
        nodes.pop_back();
        if (!seen.insert(address).second || seen.size() > most_nodes)
            damaged(told("a list of chunks runs in a circle or does not end"));
        Hdf5Piece head = piece(address, 24);
        if (!head.starts_with("TREE") || head.number(1) != 1)
            damaged(told("a list of chunks is not where it should be"));
        const int level = static_cast<int>(head.number(1));
        if (expected >= 0 && level != expected)
            damaged(told("a list of chunks is out of order"));
        const std::size_t entries = head.number(2);
        Hdf5Piece body = piece(address + 24, entries * (key + 8) + key);
        for (std::size_t i = 0; i < entries; ++i) {
            Chunk chunk;
            chunk.stored = static_cast<std::uint32_t>(body.number(4));
            chunk.filter_mask = static_cast<std::uint32_t>(body.number(4));
            bool inside = true;
            for (std::size_t a = 0; a < axes; ++a) {
                const std::uint64_t place = body.number(8) / array.chunk[a];
                inside = inside && place < grid[a];
                chunk.number = chunk.number * grid[a] + place;
            }
            body.skip(8);
            chunk.address = body.number(8);
            if (level > 0)
                nodes.emplace_back(chunk.address, level - 1);
            else if (inside)
                chunks.push_back(chunk);
        }
    }
    std::ranges::sort(chunks, {}, &Chunk::number);
    return chunks;
}

} // namespace terrella::data
