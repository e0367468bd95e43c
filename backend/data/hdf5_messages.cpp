// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/hdf5_messages.h"

#include <algorithm>
#include <array>
#include <optional>

namespace terrella::data {
namespace {

constexpr std::size_t most_axes = 32;

std::string text_of(std::span<const std::byte> bytes) {
    const auto end = std::ranges::find(bytes, std::byte{0});
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(end - bytes.begin())};
}

void read_chunk_sides(Hdf5Object& object, Hdf5Piece& message, std::size_t sides, std::size_t width) {
    Hdf5Array& array = object.array;
    array.chunk.clear();
    for (std::size_t i = 0; i < sides; ++i)
        array.chunk.push_back(message.number(width));
    if (array.chunk.empty() || std::ranges::find(array.chunk, 0U) != array.chunk.end()) {
        object.why_not = told("its chunks have no size");
        return;
    }
    array.chunk.pop_back(); // the last one is the size of a number
}

/// Chunked arrays of the new format: only those that need no index of their own.
void read_new_chunks(Hdf5Object& object, Hdf5Piece& message) {
    Hdf5Array& array = object.array;
    const auto flags = message.number(1);
    const std::size_t sides = message.number(1), width = message.number(1);
    if (sides > most_axes + 1 || width == 0 || width > 8) {
        object.why_not = told("its layout is damaged");
        return;
    }
    read_chunk_sides(object, message, sides, width);
    const auto index = message.number(1);
    if (index == 1) { // one chunk
        array.layout = Hdf5Array::Layout::implicit;
        if ((flags & 2U) != 0) {
            array.stored = message.number(8);
            array.filter_mask = static_cast<std::uint32_t>(message.number(4));
        }
        array.address = message.number(8);
    } else if (index == 2) {
        array.layout = Hdf5Array::Layout::implicit;
        array.address = message.number(8);
    } else {
        object.why_not = told("its chunks are listed as only HDF5 1.10 and later write with libver='latest', which is "
                              "not read here: write it with h5py's default, or again with h5repack --low=0 --high=0");
    }
}

} // namespace

void read_hdf5_space(Hdf5Object& object, Hdf5Piece& message) {
    const auto version = message.number(1);
    const std::size_t axes = message.number(1);
    message.skip(1);
    object.has_space = true;
    std::uint64_t kind = axes == 0 ? 0 : 1;
    if (version == 1)
        message.skip(5);
    else
        kind = message.number(1);
    if (version < 1 || version > 2 || axes > most_axes || kind > 2) {
        object.why_not = told("its shape is damaged");
        return;
    }
    object.array.dims.clear();
    for (std::size_t i = 0; i < axes; ++i)
        object.array.dims.push_back(message.number(8));
    if (kind == 2) // nothing at all
        object.array.dims = {0};
}

void read_hdf5_type(Hdf5Object& object, Hdf5Piece& message) {
    const auto head = message.number(1);
    const auto bits = message.number(3);
    const std::size_t size = message.number(4);
    const auto kind = head & 15U;
    object.has_type = true;
    object.array.big_endian = (bits & 1U) != 0;
    std::optional<NumericType> type;
    if (kind == 0) {
        message.skip(2);
        if (message.number(2) == size * 8)
            type = numeric_type((bits & 8U) != 0 ? 'i' : 'u', size);
    } else if (kind == 1 && (bits & 0x40U) == 0) {
        message.skip(4 + 1);
        const auto exponent = message.number(1);
        if ((size == 2 && exponent == 5) || (size == 4 && exponent == 8) || (size == 8 && exponent == 11))
            type = numeric_type('f', size);
    } else if (kind == 8 && size == 1) { // h5py's booleans are an enumeration
        type = NumericType::uint8;
        object.array.big_endian = false;
    }
    static const std::array<Message, 11> kinds{told("integers"),     told("floats"),        told("times"),
                                               told("texts"),        told("bit fields"),    told("opaque values"),
                                               told("records"),      told("references"),    told("enumerations"),
                                               told("lists"),        told("arrays")};
    if (type)
        object.array.type = *type;
    else
        object.why_not = told("it holds %1 of %2 bytes, and integers and floats of 1 to 8 bytes are read",
                              kind < kinds.size() ? kinds[kind] : told("values of an unknown kind"), size);
}

void read_hdf5_fill(Hdf5Object& object, Hdf5Piece& message) {
    const auto version = message.number(1);
    bool defined = false;
    if (version == 1 || version == 2) {
        message.skip(2);
        defined = message.number(1) != 0 || version == 1;
    } else if (version == 3) {
        defined = (message.number(1) & 0x20U) != 0;
    }
    object.array.fill.clear();
    if (!defined || message.left() < 4)
        return;
    const std::size_t size = message.number(4);
    if (size > 0 && size <= 8 && size <= message.left()) {
        const auto value = message.take(size);
        object.array.fill.assign(value.begin(), value.end());
    }
}

void read_hdf5_layout(Hdf5Object& object, Hdf5Piece& message) {
    const auto version = message.number(1);
    Hdf5Array& array = object.array;
    object.has_layout = true;
    if (version != 3 && version != 4) {
        object.why_not = told("its layout is of version %1, and 3 and 4 are read", version);
        return;
    }
    switch (message.number(1)) {
    case 0: {
        array.layout = Hdf5Array::Layout::compact;
        const auto numbers = message.take(message.number(2));
        array.numbers.assign(numbers.begin(), numbers.end());
        break;
    }
    case 1:
        array.layout = Hdf5Array::Layout::contiguous;
        array.address = message.number(8);
        array.stored = message.number(8);
        break;
    case 2: {
        if (version == 4) {
            read_new_chunks(object, message);
            break;
        }
        array.layout = Hdf5Array::Layout::chunked;
        const std::size_t sides = message.number(1);
        array.address = message.number(8);
        if (sides > most_axes + 1)
            object.why_not = told("its layout is damaged");
        else
            read_chunk_sides(object, message, sides, 4);
        break;
    }
    default: object.why_not = told("it is stored in other files, which are not opened on a file's word"); break;
    }
}

void read_hdf5_filters(Hdf5Object& object, Hdf5Piece& message) {
    const auto version = message.number(1);
    const std::size_t count = message.number(1);
    if (version < 1 || version > 2 || count > 32) {
        object.why_not = told("its list of filters is damaged");
        return;
    }
    if (version == 1)
        message.skip(6);
    object.array.filters.clear();
    for (std::size_t i = 0; i < count; ++i) {
        Hdf5Array::Filter filter;
        filter.id = static_cast<int>(message.number(2));
        const bool named = version == 1 || filter.id >= 256;
        const std::size_t name = named ? message.number(2) : 0;
        message.skip(2);
        const std::size_t values = message.number(2);
        filter.name = text_of(message.take(version == 1 ? (name + 7) / 8 * 8 : name));
        message.skip(4 * values + (version == 1 && values % 2 == 1 ? 4 : 0));
        if (filter.name.empty())
            filter.name = "number " + std::to_string(filter.id);
        object.array.filters.push_back(std::move(filter));
    }
}

void read_hdf5_link(Hdf5Object& object, Hdf5Piece& message) {
    message.skip(1);
    const auto flags = message.number(1);
    const auto kind = (flags & 8U) != 0 ? message.number(1) : 0;
    message.skip(((flags & 4U) != 0 ? 8 : 0) + ((flags & 0x10U) != 0 ? 1 : 0));
    const std::size_t length = message.number(std::size_t{1} << (flags & 3U));
    const std::string name = text_of(message.take(length));
    if (kind == 0 && object.links.size() < Hdf5File::most_arrays) // a link that stays in the file
        object.links.emplace_back(name, message.number(8));
}

bool read_hdf5_dense_links(Hdf5Piece& message) {
    message.skip(1);
    const auto flags = message.number(1);
    message.skip((flags & 1U) != 0 ? 8 : 0);
    return message.number(8) != Hdf5Array::nowhere;
}

} // namespace terrella::data
