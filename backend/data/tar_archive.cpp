// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tar_archive.h"

#include "base/error.h"
#include "base/text.h"
#include "data/byte_source.h"
#include "data/gzip_index.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::size_t block = 512;
constexpr std::uint64_t largest_extension = 1 << 20; // of a pax header or long name

std::uint64_t padded(std::uint64_t size) { return (size + block - 1) / block * block; }

/// A number field: octal text, or base 256 when the first bit is set (GNU).
std::uint64_t number_field(std::string_view field) {
    std::uint64_t value = 0;
    if ((static_cast<unsigned char>(field[0]) & 0x80U) != 0) {
        for (std::size_t i = field.size() - 8; i < field.size(); ++i)
            value = value << 8 | static_cast<unsigned char>(field[i]);
        return value;
    }
    for (const char c : field)
        if (c >= '0' && c <= '7')
            value = value << 3 | static_cast<std::uint64_t>(c - '0');
        else if (c != ' ')
            break;
    return value;
}

std::string text_field(std::string_view field) { return std::string(field.substr(0, field.find('\0'))); }

/// Reads headers one after the other; asks for bytes by offset, so that it works on a file (which it skips through)
/// and on a stream (which it watches go by).
class TarScanner {
public:
    struct Found {
        std::string name;
        std::uint64_t offset = 0, size = 0, stamp = 0;
    };

    [[nodiscard]] std::uint64_t wanted_offset() const { return wanted_offset_; }
    [[nodiscard]] std::size_t wanted_size() const { return wanted_size_; }
    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] const std::vector<Found>& files() const { return files_; }
    [[nodiscard]] std::uint64_t data_end() const { return data_end_; }
    /// Takes the wanted bytes; returns why the archive is damaged, if it is.
    std::optional<Message> take(std::string_view bytes) {
        return extension_ != 0 ? take_extension(bytes) : take_header(bytes);
    }
    [[nodiscard]] Message last_name() const {
        return files_.empty() ? told("at its start") : told("at '%1'", files_.back().name);
    }

private:
    std::optional<Message> take_header(std::string_view bytes) {
        if (std::ranges::all_of(bytes, [](char c) { return c == '\0'; })) {
            finished_ = true;
            return std::nullopt;
        }
        if (!is_tar_header(bytes))
            return told("a header's checksum is wrong %1", last_name());
        const std::uint64_t size = pax_size_.value_or(number_field(bytes.substr(124, 12)));
        const char kind = bytes[156];
        const std::uint64_t data = wanted_offset_ + block;
        if (size > (std::uint64_t{1} << 60))
            return told("an entry claims an impossible size %1", last_name());
        if (kind == 'x' || kind == 'L') {
            if (size > largest_extension)
                return told("a header is too long %1", last_name());
            extension_ = kind;
            extension_size_ = size;
            wanted_offset_ = data;
            wanted_size_ = padded(size);
            return std::nullopt;
        }
        if (kind == '0' || kind == '\0' || kind == '7') {
            std::string name = long_name_;
            if (name.empty()) {
                const std::string prefix =
                    bytes.substr(257, 6) == std::string_view("ustar\0", 6) ? text_field(bytes.substr(345, 155)) : "";
                name = (prefix.empty() ? "" : prefix + '/') + text_field(bytes.substr(0, 100));
            }
            while (name.starts_with("./"))
                name.erase(0, 2);
            files_.push_back({std::move(name), data, size, number_field(bytes.substr(136, 12))});
            data_end_ = data + size;
        }
        // Links, devices and folders are passed over: they hold no image of their own.
        long_name_.clear();
        pax_size_.reset();
        wanted_offset_ = data + padded(size);
        wanted_size_ = block;
        return std::nullopt;
    }

    std::optional<Message> take_extension(std::string_view bytes) {
        bytes = bytes.substr(0, extension_size_);
        if (extension_ == 'L')
            long_name_ = text_field(bytes);
        else
            read_pax(bytes);
        wanted_offset_ += wanted_size_;
        wanted_size_ = block;
        extension_ = 0;
        return std::nullopt;
    }

    /// Records "length key=value\n".
    void read_pax(std::string_view bytes) {
        while (!bytes.empty()) {
            std::size_t length = 0;
            const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), length);
            const auto digits = static_cast<std::size_t>(end - bytes.data());
            if (error != std::errc() || length <= digits + 1 || length > bytes.size())
                return;
            const std::string_view record = bytes.substr(digits + 1, length - digits - 2);
            const std::size_t equals = record.find('=');
            if (record.substr(0, equals) == "path" && equals != std::string_view::npos)
                long_name_ = record.substr(equals + 1);
            if (record.substr(0, equals) == "size" && equals != std::string_view::npos) {
                std::uint64_t size = 0;
                std::from_chars(record.data() + equals + 1, record.data() + record.size(), size);
                pax_size_ = size;
            }
            bytes.remove_prefix(length);
        }
    }

    std::uint64_t wanted_offset_ = 0;
    std::size_t wanted_size_ = block;
    char extension_ = 0; // 'x' or 'L' while its data is wanted
    std::uint64_t extension_size_ = 0;
    std::string long_name_;
    std::optional<std::uint64_t> pax_size_;
    std::uint64_t data_end_ = 0;
    bool finished_ = false;
    std::vector<Found> files_;
};

class TarArchive final : public FileTree {
public:
    TarArchive(const std::filesystem::path& path, bool gzip, Progress* progress, const StopToken& stop)
        : FileTree(path), source_(path) {
        if (progress != nullptr)
            progress->start(told("Listing the archive"), 0);
        TarScanner scanner;
        if (gzip)
            scan_packed(scanner, progress, stop);
        else
            scan_plain(scanner, progress, stop);
        for (const TarScanner::Found& file : scanner.files())
            add(file);
    }
    Message noun() const override { return told("tar archive"); }
    std::optional<std::filesystem::path> file(std::size_t) const override { return std::nullopt; }
    void read(std::size_t entry, std::vector<std::byte>& bytes) const override {
        bytes.resize(entries_.at(entry).size);
        const std::uint64_t offset = offsets_.at(entries_[entry].member);
        const std::size_t n = index_ ? index_->read(source_, offset, bytes) : source_.read(offset, bytes);
        if (n != bytes.size())
            throw DataError(told("The archive's member is cut off"), shown_path(entry),
                            told("Copy or download the archive again"));
    }

private:
    [[noreturn]] void damaged(const Message& why) const {
        throw DataError(told("The tar archive is damaged or truncated: %1", why), path_.string(),
                        told("Copy or download the archive again"));
    }

    void scan_plain(TarScanner& scanner, Progress* progress, const StopToken& stop) {
        std::vector<std::byte> bytes;
        while (!scanner.finished() && !stop.stop_requested()) {
            // Some writers leave out the two empty blocks at the end.
            if (scanner.wanted_offset() >= source_.size() && scanner.data_end() <= source_.size() &&
                scanner.wanted_size() == block)
                break;
            bytes.resize(scanner.wanted_size());
            if (source_.read(scanner.wanted_offset(), bytes) != bytes.size())
                damaged(told("it ends early, %1", scanner.last_name()));
            if (auto why = scanner.take({reinterpret_cast<const char*>(bytes.data()), bytes.size()}))
                damaged(*why);
            if (progress != nullptr)
                progress->set(static_cast<std::int64_t>(scanner.files().size()));
        }
        if (scanner.data_end() > source_.size())
            damaged(told("it ends early, %1", scanner.last_name()));
    }

    void scan_packed(TarScanner& scanner, Progress* progress, const StopToken& stop) {
        std::string wanted; // what has come of the wanted bytes
        Message why;
        const auto watch = [&](std::uint64_t offset, std::span<const std::byte> bytes) {
            const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
            while (!scanner.finished()) {
                const std::uint64_t from = scanner.wanted_offset() + wanted.size();
                if (from >= offset + text.size())
                    break;
                const std::size_t begin = from - offset;
                wanted += text.substr(begin, scanner.wanted_size() - wanted.size());
                if (wanted.size() < scanner.wanted_size())
                    break;
                if (auto reason = scanner.take(wanted)) {
                    why = *reason;
                    return false;
                }
                wanted.clear();
            }
            if (progress != nullptr)
                progress->set(static_cast<std::int64_t>(scanner.files().size()));
            unpacked_ = offset + text.size();
            return !stop.stop_requested();
        };
        index_.emplace(source_, watch, [&] { return scanner.last_name(); });
        if (!why.empty())
            damaged(why);
        if (!stop.stop_requested() && (scanner.data_end() > unpacked_ || !wanted.empty()))
            damaged(told("it ends early, %1", scanner.last_name()));
    }

    void add(const TarScanner::Found& file) {
        if (hidden_name(file.name) && !unsafe_name(file.name))
            return;
        std::optional<Message> reason = unsafe_name(file.name);
        if (!reason && file.size > largest_member_bytes)
            reason =
                told("the entry holds %1; the limit is %2", bytes_text(file.size), bytes_text(largest_member_bytes));
        if (reason) {
            refused_.push_back(
                {(path_ / file.name.substr(std::min(file.name.find_first_not_of('/'), file.name.size()))).string(),
                 *reason});
            return;
        }
        entries_.push_back({file.name, file.size, file.stamp, offsets_.size()});
        offsets_.push_back(file.offset);
    }

    ByteSource source_;
    std::optional<GzipIndex> index_; // of a compressed archive
    std::uint64_t unpacked_ = 0;
    std::vector<std::uint64_t> offsets_;
};

} // namespace

bool is_tar_header(std::string_view bytes) {
    if (bytes.size() < block)
        return false;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < block; ++i)
        sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(bytes[i]); // the checksum counts as blanks
    return sum == number_field(bytes.substr(148, 8)) && bytes[0] != '\0';
}

std::shared_ptr<FileTree> open_tar(const std::filesystem::path& path, bool gzip, Progress* progress,
                                   const StopToken& stop) {
    return std::make_shared<TarArchive>(path, gzip, progress, stop);
}

} // namespace terrella::data
