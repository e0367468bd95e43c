// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/pack_file.h"

#include "base/checksum.h"
#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/pixel_codec.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t alignment = 8;
constexpr std::int32_t largest_side = 1 << 20, most_channels = 1 << 16;

/// What the bytes of a sample begin with.
struct SampleHead {
    std::uint32_t images = 0, boxes = 0;
    std::int32_t grid_height = 0, grid_width = 0, label = -1;
    std::uint32_t crs_bytes = 0;
    std::uint32_t has_geotransform = 0, has_mask = 0;
};
struct ImageHead {
    std::int32_t channels = 0, height = 0, width = 0;
    std::uint8_t storage = 0, missing = 0;
    std::uint16_t unused = 0;
};
struct StoredBox {
    std::array<double, 8> corners{};
    std::int32_t label = -1, difficult = 0;
};

void pad(ByteWriter& out) {
    static constexpr char zeros[alignment] = {};
    out.raw(zeros, (alignment - out.size() % alignment) % alignment);
}

ImageHead head_of(const Image& image) {
    const PixelForm form = pixel_form(image.pixels());
    return {image.channels(), image.height(), image.width(), form.storage, static_cast<std::uint8_t>(form.missing), 0};
}
PixelForm form_of(const ImageHead& head) { return {static_cast<PixelForm::Storage>(head.storage), head.missing != 0}; }

void write_pixels(const Image& image, const ImageHead& head, ByteWriter& out) {
    thread_local std::vector<std::byte> values;
    values.resize(image.pixels().size() * form_of(head).bytes_each());
    encode_pixels(image.pixels(), form_of(head), values.data());
    out.raw(values.data(), values.size());
    pad(out);
}

/// The bytes of a sample while they are taken apart: all offsets are multiples of the alignment.
class Taker {
public:
    explicit Taker(std::span<const std::byte> bytes) : bytes_(bytes) {}
    template <class T>
    T take() {
        T value;
        std::memcpy(&value, next(sizeof value), sizeof value);
        return value;
    }
    const std::byte* next(std::size_t count) {
        if (count > bytes_.size() - at_)
            ByteReader::fail();
        const std::byte* from = bytes_.data() + at_;
        at_ = std::min(bytes_.size(), (at_ + count + alignment - 1) / alignment * alignment);
        return from;
    }
    void read_pixels(const ImageHead& head, Image& image) {
        const bool sound = head.channels >= 0 && head.channels <= most_channels && head.height >= 0 &&
                           head.height <= largest_side && head.width >= 0 && head.width <= largest_side &&
                           head.storage <= PixelForm::f32;
        if (!sound)
            ByteReader::fail();
        const std::size_t bytes = static_cast<std::size_t>(head.channels) * static_cast<std::size_t>(head.height) *
                                  static_cast<std::size_t>(head.width) * form_of(head).bytes_each();
        const std::byte* from = next(bytes); // before the image grows to a size that makes no sense
        image.reshape(head.channels, head.height, head.width);
        decode_pixels(from, form_of(head), image.pixels());
    }

private:
    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
};

} // namespace

fs::path pack_path(std::uint64_t content_key) { return cache_folder() / "packs" / (hex_text(content_key) + ".pack"); }

std::string pack_head_bytes(PackHead head, const std::string& source) {
    std::string bytes(PackHead::bytes, '\0');
    head.source_bytes = std::min(source.size(), PackHead::bytes - sizeof head);
    std::memcpy(bytes.data() + sizeof head, source.data(), head.source_bytes);
    head.sum = 0;
    std::memcpy(bytes.data(), &head, sizeof head);
    head.sum = checksum(bytes);
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes;
}

PackHead read_pack_head(std::span<const std::byte> bytes, std::string& source) {
    PackHead head;
    if (bytes.size() < PackHead::bytes)
        throw DataError(told("it is truncated"), "", told("Pack the data again"));
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.magic != PackHead{}.magic)
        throw DataError(told("it is no pack"), "", told("Pack the data again"));
    if (head.version != PackHead::current_version)
        throw DataError(told("another version of this program made it"), "", told("Pack the data again"));
    std::string copy(reinterpret_cast<const char*>(bytes.data()), PackHead::bytes);
    PackHead without = head;
    without.sum = 0;
    std::memcpy(copy.data(), &without, sizeof without);
    if (checksum(copy) != head.sum || head.source_bytes > PackHead::bytes - sizeof head)
        throw DataError(told("its beginning is damaged"), "", told("Pack the data again"));
    source.assign(copy, sizeof head, head.source_bytes);
    return head;
}

void encode_sample(const SampleParts& parts, ByteWriter& out) {
    const Sample& rest = parts.rest;
    out.plain(SampleHead{static_cast<std::uint32_t>(parts.images.size()), static_cast<std::uint32_t>(rest.boxes.size()),
                         parts.grid[0], parts.grid[1], rest.label, static_cast<std::uint32_t>(rest.crs.size()),
                         rest.geotransform ? 1U : 0U, rest.mask.empty() ? 0U : 1U});
    std::vector<ImageHead> heads;
    for (const Image& image : parts.images)
        out.plain(heads.emplace_back(head_of(image)));
    if (rest.geotransform)
        out.plain(*rest.geotransform);
    for (std::size_t i = 0; i < parts.images.size(); ++i)
        write_pixels(parts.images[i], heads[i], out);
    if (!rest.mask.empty()) {
        const ImageHead head = head_of(rest.mask);
        out.plain(head);
        write_pixels(rest.mask, head, out);
    }
    for (const Box& box : rest.boxes)
        out.plain(StoredBox{box.corners, box.label, box.difficult ? 1 : 0});
    out.raw(rest.crs.data(), rest.crs.size());
    pad(out);
}

void decode_sample(std::span<const std::byte> bytes, bool image_only, SampleParts& parts) {
    Taker taker(bytes);
    const auto head = taker.take<SampleHead>();
    if (head.images > most_channels || head.grid_height < 0 || head.grid_height > largest_side || head.grid_width < 0 ||
        head.grid_width > largest_side)
        ByteReader::fail();
    Sample& rest = parts.rest;
    rest.label = head.label;
    rest.geotransform.reset();
    rest.crs.clear();
    rest.boxes.clear();
    rest.mask.reshape(0, 0, 0);
    parts.grid = {head.grid_height, head.grid_width};
    parts.images.resize(head.images);
    const std::byte* heads = taker.next(head.images * sizeof(ImageHead));
    if (head.has_geotransform != 0)
        rest.geotransform = taker.take<std::array<double, 6>>();
    for (std::size_t i = 0; i < head.images; ++i) {
        ImageHead one;
        std::memcpy(&one, heads + i * sizeof one, sizeof one);
        taker.read_pixels(one, parts.images[i]);
    }
    if (image_only)
        return;
    if (head.has_mask != 0) {
        const auto mask = taker.take<ImageHead>();
        taker.read_pixels(mask, rest.mask);
    }
    for (std::uint32_t i = 0; i < head.boxes; ++i) {
        const auto box = taker.take<StoredBox>();
        rest.boxes.push_back({box.corners, box.label, box.difficult != 0});
    }
    rest.crs.assign(reinterpret_cast<const char*>(taker.next(head.crs_bytes)), head.crs_bytes);
}

PackFile::PackFile(const fs::path& path, std::uint64_t content_key, std::size_t samples)
    : path_(path), checked_(samples) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (fd < 0 || ::fstat(fd, &status) != 0) {
        const std::string reason = std::strerror(errno);
        if (fd >= 0)
            ::close(fd);
        throw DataError(told("it cannot be read: %1", reason), path.string(), told("Pack the data again"));
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* memory = size < PackHead::bytes ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd, 0);
    ::close(fd);
    if (memory == MAP_FAILED)
        throw DataError(size < PackHead::bytes ? told("it is truncated") : told("it cannot be mapped into memory"),
                        path.string(), told("Pack the data again"));
    mapped_ = {static_cast<const std::byte*>(memory), size};
    try {
        std::string source;
        const PackHead head = read_pack_head(mapped_, source);
        const std::size_t table_end = PackHead::bytes + samples * sizeof(PackRecord);
        if (head.content_key != content_key || head.samples != samples)
            throw DataError(told("it was made of other data"), path.string(), told("Pack the data again"));
        if (head.complete == 0)
            throw DataError(told("it is unfinished"), path.string(), told("Pack the data again"));
        if (head.file_bytes != size || size < table_end)
            throw DataError(told("it is truncated: %1 of %2", bytes_text(size), bytes_text(head.file_bytes)),
                            path.string(), told("Pack the data again"));
        const auto table = mapped_.subspan(PackHead::bytes, samples * sizeof(PackRecord));
        if (checksum(table) != head.table_sum)
            throw DataError(told("its table is damaged"), path.string(), told("Pack the data again"));
        records_ = {reinterpret_cast<const PackRecord*>(table.data()), samples};
        for (const PackRecord& record : records_)
            if (record.offset != 0 && (record.offset < table_end || record.bytes > size || record.offset > size - record.bytes))
                throw DataError(told("its table is damaged"), path.string(), told("Pack the data again"));
        ::madvise(memory, size, MADV_RANDOM); // a record is asked for whole below
    } catch (const DataError&) {
        ::munmap(memory, size);
        throw;
    }
}

PackFile::~PackFile() { ::munmap(const_cast<std::byte*>(mapped_.data()), mapped_.size()); }

void PackFile::read(std::size_t sample, bool image_only, SampleParts& parts) const {
    static const std::size_t page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const PackRecord& record = records_[sample];
    const auto bytes = mapped_.subspan(record.offset, record.bytes);
    if (!checked_[sample].load(std::memory_order_relaxed)) {
        // From the disk in one go, not page by page.
        const std::size_t begin = record.offset / page * page;
        ::madvise(const_cast<std::byte*>(mapped_.data()) + begin, record.offset + record.bytes - begin, MADV_WILLNEED);
        if (checksum(bytes) != record.sum)
            throw DataError(told("Sample %1 of the pack is damaged", sample), path_.string(),
                            told("Pack the data again"));
        checked_[sample].store(true, std::memory_order_relaxed);
    }
    decode_sample(bytes, image_only, parts);
}

} // namespace terrella::data
