// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/gzip_index.h"

#include "base/error.h"
#include "base/text.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <string>

namespace terrella::data {
namespace {

constexpr int gzip_format = MAX_WBITS + 16, raw_format = -MAX_WBITS;
constexpr std::size_t input_size = 65536, trailer_size = 8;
constexpr std::uint64_t closest_marks = 1 << 20; // a mark costs 32 KB: 3 % of what lies between two
constexpr std::uint64_t most_marks = 4096;       // 128 MB
// Real imagery packs 1 to 20 times; deflate reaches 1032.
constexpr std::uint64_t largest_gzip_ratio = 250, suspicious_total = 200'000'000;

/// A decoder that ends itself.
struct Inflater {
    explicit Inflater(int format) {
        if (inflateInit2(&stream, format) != Z_OK)
            throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    z_stream stream{};
};

[[noreturn]] void damaged(const ByteSource& source, const Message& why, const Message& where) {
    throw DataError(
        told("The archive is damaged or truncated: %1%2", why, where.empty() ? Message() : told(", %1", where)),
        source.path().string(), told("Copy or download the archive again"));
}

/// The compressed file as the decoder's input, refilled when it is empty.
class Input {
public:
    Input(const ByteSource& source, std::uint64_t offset) : source_(source), next_(offset), buffer_(input_size) {}
    /// False at the end of the file.
    bool refill(z_stream& stream) {
        if (stream.avail_in > 0)
            return true;
        const std::size_t n = source_.read(next_, buffer_);
        next_ += n;
        stream.next_in = reinterpret_cast<Bytef*>(buffer_.data());
        stream.avail_in = static_cast<uInt>(n);
        return n > 0;
    }
    /// Offset in the file of the next byte that the decoder takes.
    [[nodiscard]] std::uint64_t position(const z_stream& stream) const { return next_ - stream.avail_in; }

private:
    const ByteSource& source_;
    std::uint64_t next_;
    std::vector<std::byte> buffer_;
};

} // namespace

GzipIndex::GzipIndex(const ByteSource& source, const Sink& sink, const std::function<Message()>& where) {
    Inflater inflater(gzip_format);
    z_stream& stream = inflater.stream;
    Input input(source, 0);
    std::vector<std::byte> out(window_size); // a ring: its last 32 KB are always what the decoder refers to
    std::uint64_t unpacked = 0;
    const std::uint64_t spacing = std::max(closest_marks, 8 * source.size() / most_marks);
    marks_.push_back({0, 0, 0, nullptr});
    std::size_t at = 0; // in the ring
    while (true) {
        if (!input.refill(stream))
            damaged(source, told("it ends early"), where());
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + at);
        stream.avail_out = static_cast<uInt>(window_size - at);
        const int result = inflate(&stream, Z_BLOCK);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            damaged(source, stream.msg != nullptr ? Message(stream.msg) : told("its data makes no sense"), where());
        const std::size_t made = window_size - at - stream.avail_out;
        if (made > 0 && !sink(unpacked, {out.data() + at, made}))
            return;
        unpacked += made;
        at = (at + made) % window_size;
        if (unpacked > suspicious_total && unpacked / largest_gzip_ratio > input.position(stream))
            throw DataError(
                told("The archive unpacks to more than %1 times its size: this looks like a bomb", largest_gzip_ratio),
                source.path().string(), told("Do not open this file; get the data from its publisher"));
        if (result == Z_STREAM_END) {
            // Another member may follow (bgzip, concatenated files); zeros or nothing end the file.
            if (!input.refill(stream) || *stream.next_in != 0x1F)
                return;
            marks_.push_back({unpacked, input.position(stream), 0, nullptr});
            inflateReset(&stream);
        } else if ((stream.data_type & 128) != 0 && (stream.data_type & 64) == 0 &&
                   unpacked - marks_.back().unpacked >= spacing) {
            Mark mark{unpacked, input.position(stream), stream.data_type & 7,
                      std::make_unique<std::array<std::byte, window_size>>()};
            std::memcpy(mark.window->data(), out.data() + at, window_size - at); // the oldest part of the ring
            std::memcpy(mark.window->data() + window_size - at, out.data(), at);
            marks_.push_back(std::move(mark));
        }
    }
}

std::size_t GzipIndex::read(const ByteSource& source, std::uint64_t offset, std::span<std::byte> wanted) const {
    const auto after = std::ranges::upper_bound(marks_, offset, {}, &Mark::unpacked);
    const Mark& mark = *std::prev(after);
    Inflater inflater(mark.window ? raw_format : gzip_format);
    z_stream& stream = inflater.stream;
    bool raw = mark.window != nullptr;
    if (raw) {
        if (mark.bits > 0) {
            std::byte shared{};
            source.read(mark.packed - 1, {&shared, 1});
            inflatePrime(&stream, mark.bits, std::to_integer<int>(shared) >> (8 - mark.bits));
        }
        inflateSetDictionary(&stream, reinterpret_cast<const Bytef*>(mark.window->data()), window_size);
    }
    Input input(source, mark.packed);
    std::vector<std::byte> discard(window_size);
    std::uint64_t skip = offset - mark.unpacked;
    std::size_t done = 0;
    while (done < wanted.size()) {
        if (!input.refill(stream))
            break;
        const std::span<std::byte> target =
            skip > 0 ? std::span(discard).first(std::min<std::uint64_t>(skip, window_size)) : wanted.subspan(done);
        stream.next_out = reinterpret_cast<Bytef*>(target.data());
        stream.avail_out = static_cast<uInt>(std::min<std::size_t>(target.size(), 1U << 30));
        const uInt before = stream.avail_out;
        const int result = inflate(&stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            damaged(source, stream.msg != nullptr ? Message(stream.msg) : told("its data makes no sense"), "");
        const std::size_t made = before - stream.avail_out;
        if (skip > 0)
            skip -= made;
        else
            done += made;
        if (result == Z_STREAM_END) {
            // Without its header the decoder does not take the trailer (checksum and length) either.
            for (std::size_t left = raw ? trailer_size : 0; left > 0 && input.refill(stream);) {
                const auto step = static_cast<uInt>(std::min<std::size_t>(left, stream.avail_in));
                stream.next_in += step;
                stream.avail_in -= step;
                left -= step;
            }
            raw = false;
            inflateReset2(&stream, gzip_format);
        }
    }
    return done;
}

} // namespace terrella::data
