// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/hdf5_arrays.h"

#include <cassert>
#include <functional>
#include <numeric>

namespace terrella::data {
namespace {

constexpr std::uint64_t nowhere = ~std::uint64_t{0};
// Half the entries of a leaf and of an inner node of a group's tree: the library's defaults.
constexpr std::size_t leaf_half = 4, node_half = 16;
constexpr std::size_t superblock_bytes = 96, root_bytes = 40, entry_bytes = 40;
constexpr std::size_t tree_bytes = 24 + 8 * (2 * node_half + 1) + 8 * 2 * node_half, heap_head_bytes = 32;
constexpr std::size_t leaf_bytes = 8 + 2 * leaf_half * entry_bytes;

class Bytes {
public:
    Bytes& number(std::uint64_t value, std::size_t bytes) {
        for (std::size_t i = 0; i < bytes; ++i)
            text_ += i < sizeof value ? static_cast<char>(value >> (8 * i) & 0xFF) : '\0';
        return *this;
    }
    Bytes& text(const std::string& text) {
        text_ += text;
        return *this;
    }
    /// Zeros up to this size.
    Bytes& up_to(std::size_t size) {
        assert(text_.size() <= size);
        text_.resize(size, '\0');
        return *this;
    }
    [[nodiscard]] const std::string& done() const { return text_; }
    [[nodiscard]] std::size_t size() const { return text_.size(); }

private:
    std::string text_;
};

std::size_t object_bytes(std::size_t axes) { return 16 + (8 + 8 + 8 * axes) + (8 + 24) + (8 + 8) + (8 + 24); }

void message(Bytes& out, std::uint64_t type, std::size_t size) { out.number(type, 2).number(size, 2).number(0, 4); }

/// An object header of version 1: shape, type, fill value, place.
void object(Bytes& out, const Hdf5Arrays::Array& array, std::uint64_t begin, std::uint64_t bytes) {
    const std::size_t end = out.size() + object_bytes(array.dims.size());
    out.number(1, 2).number(4, 2).number(1, 4).number(object_bytes(array.dims.size()) - 16, 4).number(0, 4);
    message(out, 1, 8 + 8 * array.dims.size());
    out.number(1, 1).number(array.dims.size(), 1).number(0, 6);
    for (const std::size_t dim : array.dims)
        out.number(dim, 8);
    message(out, 3, 24); // IEEE 754, 64 bits: sign at 63, exponent of 11 bits at 52 with a bias of 1023
    out.number(0x11, 1).number(0x3F20, 3).number(8, 4);
    out.number(0, 2).number(64, 2).number(52, 1).number(11, 1).number(0, 1).number(52, 1).number(1023, 4).number(0, 4);
    message(out, 5, 8);
    out.number(2, 1).number(2, 1).number(2, 1).number(0, 5);
    message(out, 8, 24);
    out.number(3, 1).number(1, 1).number(begin, 8).number(bytes, 8).number(0, 6);
    out.up_to(end);
}

} // namespace

Hdf5Arrays::Hdf5Arrays(const std::vector<Array>& arrays) {
    assert(arrays.size() <= 2 * leaf_half);
    const std::uint64_t root = superblock_bytes, tree = root + root_bytes, heap = tree + tree_bytes;
    const std::uint64_t names = heap + heap_head_bytes, names_bytes = 8 * (arrays.size() + 1);
    const std::uint64_t leaf = names + names_bytes, objects = leaf + leaf_bytes;
    std::vector<std::uint64_t> headers, sizes;
    std::uint64_t end = objects;
    for (const Array& array : arrays) {
        headers.push_back(end);
        end += object_bytes(array.dims.size());
    }
    for (const Array& array : arrays) {
        begins_.push_back(end);
        sizes.push_back(8 * std::accumulate(array.dims.begin(), array.dims.end(), std::uint64_t{1}, std::multiplies<>()));
        end += sizes.back();
    }
    Bytes out;
    out.text("\x89HDF\r\n\x1a\n").number(0, 5).number(8, 1).number(8, 1).number(0, 1);
    out.number(leaf_half, 2).number(node_half, 2).number(0, 4);
    out.number(0, 8).number(nowhere, 8).number(end, 8).number(nowhere, 8);
    out.number(0, 8).number(root, 8).number(1, 4).number(0, 4).number(tree, 8).number(heap, 8); // the root's entry
    // The root: a group whose members stand in a tree of one leaf.
    out.up_to(root).number(1, 2).number(1, 2).number(1, 4).number(24, 4).number(0, 4);
    message(out, 0x11, 16);
    out.number(tree, 8).number(heap, 8);
    out.up_to(tree).text("TREE").number(0, 2).number(1, 2).number(nowhere, 8).number(nowhere, 8);
    out.number(0, 8).number(leaf, 8).number(8 * arrays.size(), 8); // names from "" to the last
    out.up_to(heap).text("HEAP").number(0, 4).number(names_bytes, 8).number(1, 8).number(names, 8); // 1: nothing free
    out.up_to(names + 8);
    for (std::size_t i = 0; i < arrays.size(); ++i)
        out.text(arrays[i].name).up_to(names + 8 * (i + 2));
    out.text("SNOD").number(1, 2).number(arrays.size(), 2);
    for (std::size_t i = 0; i < arrays.size(); ++i)
        out.number(8 * (i + 1), 8).number(headers[i], 8).number(0, 8 + 16);
    out.up_to(objects);
    for (std::size_t i = 0; i < arrays.size(); ++i)
        object(out, arrays[i], begins_[i], sizes[i]);
    head_ = out.done();
}

} // namespace terrella::data
