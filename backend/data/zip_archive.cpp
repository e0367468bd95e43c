// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/zip_archive.h"

#include "base/error.h"
#include "base/text.h"
#include "data/byte_source.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::uint32_t local_signature = 0x04034b50, central_signature = 0x02014b50, end_signature = 0x06054b50,
                        end64_signature = 0x06064b50, locator64_signature = 0x07064b50;
constexpr std::size_t local_size = 30, central_size = 46, end_size = 22, end64_size = 56, locator64_size = 20;
constexpr std::uint64_t largest_directory = 2'000'000'000;

struct Member {
    std::uint64_t stored = 0, unpacked = 0, header = 0; // bytes, bytes, offset of the local header
    std::uint32_t checksum = 0;
    int method = 0; // 0 stored, 8 deflated
};

/// Where the central directory lies.
struct Directory {
    std::uint64_t offset = 0, size = 0, entries = 0;
};

class ZipArchive final : public FileTree {
public:
    ZipArchive(const std::filesystem::path& path, Progress* progress, const StopToken& stop)
        : FileTree(path), source_(path) {
        const Directory directory = find_directory();
        std::vector<std::byte> bytes(directory.size);
        if (source_.read(directory.offset, bytes) != bytes.size())
            damaged(told("its list of files is cut off"));
        if (progress != nullptr)
            progress->start(told("Listing the archive"), static_cast<std::int64_t>(directory.entries));
        list(bytes, directory, progress, stop);
        refuse_overlaps();
    }
    Message noun() const override { return told("zip archive"); }
    std::optional<std::filesystem::path> file(std::size_t) const override { return std::nullopt; }
    void read(std::size_t entry, std::vector<std::byte>& bytes) const override;

private:
    [[noreturn]] void damaged(const Message& why) const {
        throw DataError(told("The zip archive is damaged or truncated: %1", why), path_.string(),
                        told("Copy or download the archive again"));
    }
    [[noreturn]] void broken_member(std::size_t entry, const Message& why) const {
        throw DataError(told("The archive's member is broken: %1", why), shown_path(entry),
                        told("Copy or download the archive again"));
    }
    Directory find_directory() const;
    Directory directory64(std::uint64_t end_offset) const;
    void list(const std::vector<std::byte>& bytes, const Directory& directory, Progress* progress,
              const StopToken& stop);
    std::optional<Message> reason_to_refuse(const std::string& name, const Member& member, unsigned flags) const;
    void refuse_overlaps() const;

    ByteSource source_;
    std::vector<Member> members_;
};

Directory ZipArchive::find_directory() const {
    // The end record is followed by a comment of up to 65535 bytes.
    const std::uint64_t tail = std::min<std::uint64_t>(source_.size(), end_size + 65535);
    std::vector<std::byte> bytes(tail);
    const std::uint64_t begin = source_.size() - tail;
    source_.read(begin, bytes);
    for (std::size_t i = bytes.size() < end_size ? 0 : bytes.size() - end_size + 1; i-- > 0;) {
        const std::byte* at = bytes.data() + i;
        if (bytes.size() - i < end_size || little_endian<std::uint32_t>(at) != end_signature)
            continue;
        const Directory found{little_endian<std::uint32_t>(at + 16), little_endian<std::uint32_t>(at + 12),
                              little_endian<std::uint16_t>(at + 10)};
        const bool is64 = found.offset == 0xFFFFFFFF || found.size == 0xFFFFFFFF || found.entries == 0xFFFF;
        const Directory directory = is64 ? directory64(begin + i) : found;
        if (directory.offset > source_.size() || directory.size > source_.size() - directory.offset)
            damaged(told("its list of files lies outside of it"));
        if (directory.size > largest_directory)
            damaged(told("its list of files claims %1", bytes_text(directory.size)));
        return directory;
    }
    damaged(told("its list of files, which stands at the end, is missing"));
}

Directory ZipArchive::directory64(std::uint64_t end_offset) const {
    std::vector<std::byte> bytes(end64_size);
    if (end_offset < locator64_size ||
        source_.read(end_offset - locator64_size, {bytes.data(), locator64_size}) != locator64_size ||
        little_endian<std::uint32_t>(bytes.data()) != locator64_signature)
        damaged(told("the zip64 locator is missing"));
    const auto offset = little_endian<std::uint64_t>(bytes.data() + 8);
    if (offset > source_.size() || source_.read(offset, bytes) != bytes.size() ||
        little_endian<std::uint32_t>(bytes.data()) != end64_signature)
        damaged(told("the zip64 end record is missing"));
    return {little_endian<std::uint64_t>(bytes.data() + 48), little_endian<std::uint64_t>(bytes.data() + 40),
            little_endian<std::uint64_t>(bytes.data() + 32)};
}

/// Fills in the sizes that did not fit 32 bits from the zip64 extra field (APPNOTE 4.5.3).
void read_extra64(const std::byte* extra, std::size_t size, Member& member) {
    while (size >= 4) {
        const auto id = little_endian<std::uint16_t>(extra);
        const std::size_t length = std::min<std::size_t>(little_endian<std::uint16_t>(extra + 2), size - 4);
        if (id == 1) {
            const std::byte* at = extra + 4;
            std::size_t left = length;
            for (std::uint64_t* value : {&member.unpacked, &member.stored, &member.header})
                if (*value == 0xFFFFFFFF && left >= 8) {
                    *value = little_endian<std::uint64_t>(at);
                    at += 8;
                    left -= 8;
                }
        }
        extra += 4 + length;
        size -= 4 + length;
    }
}

std::optional<Message> ZipArchive::reason_to_refuse(const std::string& name, const Member& member,
                                                    unsigned flags) const {
    if (auto reason = unsafe_name(name))
        return reason;
    if ((flags & 1U) != 0)
        return told("the entry is encrypted: unpack it with its password first");
    if (member.method != 0 && member.method != 8)
        return told(
            "the entry is compressed with method %1; stored and deflated entries are read: pack the archive again",
            member.method);
    if (std::max(member.unpacked, member.stored) > largest_member_bytes)
        return told("the entry claims to hold %1; the limit is %2",
                    bytes_text(std::max(member.unpacked, member.stored)), bytes_text(largest_member_bytes));
    if (member.unpacked > suspicious_member_bytes && member.unpacked / largest_ratio > member.stored)
        return told("the entry claims to unpack to %1, more than %2 times its stored size: this looks like a zip bomb",
                    bytes_text(member.unpacked), largest_ratio);
    if (member.method == 0 && member.stored != member.unpacked)
        return told("the entry's two sizes differ");
    if (member.header > source_.size() || member.stored > source_.size() - member.header)
        return told("the entry is cut off: the archive is truncated");
    return std::nullopt;
}

void ZipArchive::list(const std::vector<std::byte>& bytes, const Directory& directory, Progress* progress,
                      const StopToken& stop) {
    std::size_t at = 0;
    // The count is 16 bits in the plain end record and may wrap: the directory's own size decides.
    while (bytes.size() - at >= central_size && !stop.stop_requested()) {
        const std::byte* head = bytes.data() + at;
        if (little_endian<std::uint32_t>(head) != central_signature)
            break;
        const auto flags = little_endian<std::uint16_t>(head + 8);
        const std::size_t name_size = little_endian<std::uint16_t>(head + 28);
        const std::size_t extra_size = little_endian<std::uint16_t>(head + 30);
        const std::size_t comment_size = little_endian<std::uint16_t>(head + 32);
        if (bytes.size() - at - central_size < name_size + extra_size + comment_size)
            damaged(told("its list of files is cut off"));
        std::string name(reinterpret_cast<const char*>(head + central_size), name_size);
        std::ranges::replace(name, '\\', '/'); // some Windows programs write backslashes
        Member member{little_endian<std::uint32_t>(head + 20), little_endian<std::uint32_t>(head + 24),
                      little_endian<std::uint32_t>(head + 42), little_endian<std::uint32_t>(head + 16),
                      little_endian<std::uint16_t>(head + 10)};
        read_extra64(head + central_size + name_size, extra_size, member);
        at += central_size + name_size + extra_size + comment_size;
        if (name.ends_with('/') || (hidden_name(name) && !unsafe_name(name)))
            continue;
        if (auto reason = reason_to_refuse(name, member, flags)) {
            refused_.push_back(
                {(path_ / name.substr(std::min(name.find_first_not_of('/'), name.size()))).string(), *reason});
        } else {
            entries_.push_back({std::move(name), member.unpacked, member.checksum, members_.size()});
            members_.push_back(member);
        }
        if (progress != nullptr)
            progress->add();
    }
    if (at < bytes.size() && entries_.empty() && refused_.empty() && directory.entries > 0)
        damaged(told("its list of files cannot be read"));
}

/// Members that share bytes are how a small archive hides petabytes (Fifield 2019).
void ZipArchive::refuse_overlaps() const {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> spans;
    for (const Member& member : members_)
        spans.emplace_back(member.header, member.header + local_size + member.stored);
    std::ranges::sort(spans);
    for (std::size_t i = 1; i < spans.size(); ++i)
        if (spans[i].first < spans[i - 1].second)
            throw DataError(told("The zip archive's entries overlap: this looks like a zip bomb"), path_.string(),
                            told("Do not open this file; get the data from its publisher"));
}

void ZipArchive::read(std::size_t entry, std::vector<std::byte>& bytes) const {
    const Member& member = members_.at(entries_.at(entry).member);
    std::byte head[local_size];
    if (source_.read(member.header, head) != local_size || little_endian<std::uint32_t>(head) != local_signature)
        broken_member(entry, told("its header is missing"));
    const std::uint64_t data =
        member.header + local_size + little_endian<std::uint16_t>(head + 26) + little_endian<std::uint16_t>(head + 28);
    bytes.resize(member.unpacked);
    if (member.method == 0) {
        if (source_.read(data, bytes) != bytes.size())
            broken_member(entry, told("its data is cut off"));
    } else {
        thread_local std::vector<std::byte> packed; // grows to the largest member, once a thread
        packed.resize(member.stored);
        if (source_.read(data, packed) != packed.size())
            broken_member(entry, told("its data is cut off"));
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
            throw std::bad_alloc();
        stream.next_in = reinterpret_cast<Bytef*>(packed.data());
        stream.avail_in = static_cast<uInt>(packed.size());
        stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
        stream.avail_out = static_cast<uInt>(bytes.size());
        const int result = inflate(&stream, Z_FINISH);
        const bool whole = result == Z_STREAM_END && stream.total_out == bytes.size();
        inflateEnd(&stream);
        if (!whole)
            broken_member(entry, told("its compressed data is damaged"));
    }
    const auto checksum = crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
    if (checksum != member.checksum)
        broken_member(entry, told("its checksum does not match"));
}

} // namespace

std::shared_ptr<FileTree> open_zip(const std::filesystem::path& path, Progress* progress, const StopToken& stop) {
    return std::make_shared<ZipArchive>(path, progress, stop);
}

} // namespace terrella::data
