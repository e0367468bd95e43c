// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/mat_stream.h"

#include "base/error.h"
#include "base/text.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace terrella::data {

struct MatStream::Unpacker {
    z_stream stream{};
    std::array<std::byte, 65536> input;
    bool ended = false;

    Unpacker() {
        if (inflateInit(&stream) != Z_OK)
            throw std::bad_alloc();
    }
    ~Unpacker() { inflateEnd(&stream); }
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
};

MatStream::MatStream(const EntryBytes& bytes, std::uint64_t offset, std::uint64_t size, bool packed, bool big_endian)
    : bytes_(bytes), next_(offset), end_(offset + size), big_endian_(big_endian) {
    if (packed)
        unpacker_ = std::make_unique<Unpacker>();
}

MatStream::~MatStream() = default;

void MatStream::damaged(const Message& why) const {
    throw DataError(told("The MATLAB file is damaged: %1", why), bytes_.where(), told("Copy or download it again"));
}

void MatStream::read(std::span<std::byte> out) {
    position_ += out.size();
    if (unpacker_ == nullptr) {
        if (out.size() > end_ - next_)
            damaged(told("a variable ends too early"));
        bytes_.read(next_, out);
        next_ += out.size();
        return;
    }
    z_stream& stream = unpacker_->stream;
    while (!out.empty()) {
        if (stream.avail_in == 0 && next_ < end_) {
            const std::uint64_t count = std::min<std::uint64_t>(unpacker_->input.size(), end_ - next_);
            bytes_.read(next_, std::span(unpacker_->input).first(count));
            next_ += count;
            stream.next_in = reinterpret_cast<Bytef*>(unpacker_->input.data());
            stream.avail_in = static_cast<uInt>(count);
        }
        const std::size_t part = std::min<std::size_t>(out.size(), 1U << 30);
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(part);
        const int result = inflate(&stream, Z_NO_FLUSH);
        const std::size_t done = part - stream.avail_out;
        out = out.subspan(done);
        if (out.empty())
            break;
        if (result != Z_OK || (done == 0 && stream.avail_in == 0 && next_ == end_))
            damaged(told("a packed variable cannot be unpacked"));
    }
}

void MatStream::skip(std::uint64_t count) {
    if (unpacker_ == nullptr) {
        if (count > end_ - next_)
            damaged(told("a variable ends too early"));
        next_ += count;
        position_ += count;
        return;
    }
    std::array<std::byte, 4096> away;
    while (count > 0) {
        const std::uint64_t part = std::min<std::uint64_t>(count, away.size());
        read(std::span(away).first(part));
        count -= part;
    }
}

std::uint32_t MatStream::word() {
    std::array<std::byte, 4> bytes{};
    read(bytes);
    if (big_endian_)
        std::ranges::reverse(bytes);
    return little_endian<std::uint32_t>(bytes.data());
}

MatStream::Tag MatStream::tag() {
    const std::uint32_t first = word();
    if (first >> 16U != 0) // type and size in one word
        return {first & 0xFFFFU, first >> 16U, true};
    return {first, word(), false};
}

std::vector<std::byte> MatStream::data(const Tag& tag, std::uint64_t limit) {
    if (tag.size > limit || (tag.small && tag.size > 4))
        damaged(told("a part of a variable claims %1", bytes_text(tag.size)));
    std::vector<std::byte> bytes(tag.size);
    read(bytes);
    skip(tag.small ? 4 - tag.size : (8 - tag.size % 8) % 8);
    return bytes;
}

void MatStream::skip_data(const Tag& tag) {
    if (tag.small && tag.size > 4)
        damaged(told("a part of a variable is too large for its place"));
    skip(tag.small ? 4 : tag.size + (8 - tag.size % 8) % 8);
}

std::optional<NumericType> mat_numbers(std::uint32_t element) {
    switch (static_cast<MatElement>(element)) {
    case MatElement::int8: return NumericType::int8;
    case MatElement::uint8: return NumericType::uint8;
    case MatElement::int16: return NumericType::int16;
    case MatElement::uint16: return NumericType::uint16;
    case MatElement::int32: return NumericType::int32;
    case MatElement::uint32: return NumericType::uint32;
    case MatElement::float32: return NumericType::float32;
    case MatElement::float64: return NumericType::float64;
    case MatElement::int64: return NumericType::int64;
    case MatElement::uint64: return NumericType::uint64;
    default: return std::nullopt;
    }
}

MatHead read_mat_head(MatStream& stream, bool big_endian) {
    MatHead head;
    head.variable.big_endian = big_endian;
    const MatStream::Tag flags = stream.tag();
    if (flags.size != 8 || flags.small)
        stream.damaged("a variable does not begin as it should");
    const std::uint32_t bits = stream.word();
    stream.skip(4);
    head.kind = bits & 0xFFU;
    head.complex = (bits & 0x800U) != 0;
    const std::vector<std::byte> dims = stream.data(stream.tag(), 32 * 4);
    for (std::size_t i = 0; i + 4 <= dims.size(); i += 4) {
        std::array<std::byte, 4> side{};
        std::copy_n(dims.begin() + static_cast<std::ptrdiff_t>(i), 4, side.begin());
        if (big_endian)
            std::ranges::reverse(side);
        const auto value = little_endian<std::uint32_t>(side.data());
        if (value > 0x7FFFFFFFU)
            stream.damaged("a variable has a negative size");
        head.variable.dims.push_back(value);
    }
    const std::vector<std::byte> name = stream.data(stream.tag(), 4096);
    head.variable.name = valid_utf8({reinterpret_cast<const char*>(name.data()), name.size()});
    return head;
}

} // namespace terrella::data
