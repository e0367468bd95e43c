// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/pack.h"

#include "base/checksum.h"
#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/pack_file.h"
#include "data/parallel.h"
#include "data/settings.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t samples_measured = 32;
constexpr std::uint64_t block_bytes = 64'000'000;       // encoded at once: bounds the memory that packing takes
constexpr std::uint64_t bytes_between_syncs = 256'000'000; // what a power cut may cost

fs::path unfinished_path(const fs::path& pack) { return pack.string() + ".part"; }

[[noreturn]] void disk_refused(const fs::path& path, int code) {
    const bool full = code == ENOSPC || code == EDQUOT;
    throw Error(
        told("The pack cannot be written: %1", std::strerror(code)), path.string(),
        full ? told("Free space on this disk and pack again: it goes on from here. TERRELLA_CACHE names another place")
             : told("Check that the folder may be written to; TERRELLA_CACHE names another place"));
}

/// A pack in the making.
class Growing {
public:
    Growing(const fs::path& pack, const Dataset& dataset, std::string source)
        : pack_(pack), path_(unfinished_path(pack)), source_(std::move(source)), table_(dataset.size()) {
        std::error_code code;
        fs::create_directories(pack.parent_path(), code);
        fd_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (fd_ < 0)
            disk_refused(path_, errno);
        if (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
            ::close(fd_);
            throw Error(told("Another program packs this data now"), path_.string(), told("Wait for it, or stop it"));
        }
        head_.content_key = dataset.content_key();
        head_.samples = dataset.size();
        if (!resume())
            begin();
    }
    ~Growing() { ::close(fd_); }
    Growing(const Growing&) = delete;
    Growing& operator=(const Growing&) = delete;

    /// Samples that are in it, from the first on.
    [[nodiscard]] std::size_t done() const { return static_cast<std::size_t>(head_.done); }
    [[nodiscard]] std::uint64_t bytes() const { return end_; }
    [[nodiscard]] const std::vector<PackRecord>& table() const { return table_; }

    /// The next samples; an empty text stands for one that cannot be read.
    void append(const std::vector<std::string>& samples) {
        const std::size_t first = next_;
        for (const std::string& bytes : samples) {
            PackRecord& record = table_[next_++];
            if (bytes.empty())
                continue;
            record = {end_, bytes.size(), checksum(bytes)};
            write(end_, bytes.data(), bytes.size());
            end_ += bytes.size();
        }
        write(PackHead::bytes + first * sizeof(PackRecord), table_.data() + first, samples.size() * sizeof(PackRecord));
        if (end_ - head_.file_bytes >= bytes_between_syncs)
            sync();
    }
    /// Everything up to here is on the disk, and the head says so.
    void sync() {
        if (::fdatasync(fd_) != 0)
            disk_refused(path_, errno);
        head_.done = next_;
        head_.file_bytes = end_;
        const std::string head = pack_head_bytes(head_, source_);
        write(0, head.data(), head.size());
        if (::fdatasync(fd_) != 0)
            disk_refused(path_, errno);
    }
    void complete() {
        head_.complete = 1;
        head_.table_sum = checksum(std::as_bytes(std::span(table_)));
        if (::ftruncate(fd_, static_cast<off_t>(end_)) != 0)
            disk_refused(path_, errno);
        sync();
        std::error_code code;
        fs::rename(path_, pack_, code);
        if (code)
            disk_refused(path_, code.value());
        sync_to_disk(pack_.parent_path());
    }

private:
    /// Goes on with what is there when it is of this data.
    bool resume() {
        std::string bytes(PackHead::bytes, '\0'), source;
        if (::pread(fd_, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
            return false;
        try {
            const PackHead head = read_pack_head(std::as_bytes(std::span(bytes)), source);
            if (head.content_key != head_.content_key || head.samples != head_.samples || head.done > head.samples)
                return false;
            head_ = head;
        } catch (const DataError&) {
            return false; // torn or of another version: begun anew
        }
        head_.complete = 0;
        const std::size_t known = done() * sizeof(PackRecord);
        if (::pread(fd_, table_.data(), known, PackHead::bytes) != static_cast<ssize_t>(known))
            return false;
        const off_t there = ::lseek(fd_, 0, SEEK_END);
        if (there < 0 || static_cast<std::uint64_t>(there) < head_.file_bytes)
            return false;
        next_ = done();
        end_ = head_.file_bytes;
        return true;
    }
    void begin() {
        std::ranges::fill(table_, PackRecord{});
        head_.done = 0;
        next_ = 0;
        end_ = (PackHead::bytes + table_.size() * sizeof(PackRecord) + 4095) / 4096 * 4096;
        if (::ftruncate(fd_, 0) != 0 || ::ftruncate(fd_, static_cast<off_t>(end_)) != 0)
            disk_refused(path_, errno);
        sync();
    }
    void write(std::uint64_t offset, const void* from, std::size_t count) {
        for (const char* at = static_cast<const char*>(from); count > 0;) {
            const ssize_t n = ::pwrite(fd_, at, count, static_cast<off_t>(offset));
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                disk_refused(path_, errno);
            at += n;
            offset += static_cast<std::uint64_t>(n);
            count -= static_cast<std::size_t>(n);
        }
    }

    fs::path pack_, path_;
    std::string source_;
    int fd_ = -1;
    PackHead head_;
    std::vector<PackRecord> table_;
    std::size_t next_ = 0;
    std::uint64_t end_ = 0;
};

/// A sample as the pack keeps it; empty when it cannot be read, for `reason`.
std::string encoded(const Dataset& dataset, std::size_t index, Message& reason) {
    thread_local SampleParts parts;
    try {
        dataset.read_parts_into(index, parts);
    } catch (const DataError& error) {
        reason = error.happened_message();
        return {};
    }
    ByteWriter out;
    encode_sample(parts, out);
    return out.bytes();
}

/// The head of a pack, finished or not, and what was packed; none when it is no pack.
std::optional<std::pair<PackHead, std::string>> head_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(PackHead::bytes, '\0'), source;
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    try {
        const PackHead head =
            read_pack_head(std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(file.gcount()))), source);
        return std::pair(head, source);
    } catch (const DataError&) {
        return std::nullopt;
    }
}

std::uint64_t remove_others(const fs::path& keep, const std::string& source) {
    std::uint64_t freed = 0;
    std::error_code code;
    for (fs::directory_iterator files(keep.parent_path(), code); !code && files != fs::directory_iterator(); files.increment(code)) {
        const fs::path path = files->path();
        const auto head = path == keep ? std::nullopt : head_of(path);
        if (!head || head->second != source)
            continue;
        const std::uint64_t bytes = files->file_size(code);
        if (fs::remove(path, code))
            freed += bytes;
    }
    return freed;
}

} // namespace

PackForecast forecast_pack(const Dataset& dataset, const StopToken& stop) {
    PackForecast forecast;
    forecast.path = pack_path(dataset.content_key());
    std::error_code code;
    forecast.complete = fs::exists(forecast.path, code);
    const std::size_t count = std::min(dataset.size(), samples_measured);
    std::uint64_t bytes = 0;
    std::size_t read = 0;
    Message reason;
    for (std::size_t k = 0; k < count && !stop.stop_requested(); ++k) {
        const std::string sample = encoded(dataset, count < 2 ? 0 : k * (dataset.size() - 1) / (count - 1), reason);
        bytes += sample.size();
        read += sample.empty() ? 0 : 1;
    }
    if (read == 0 && !stop.stop_requested())
        throw DataError(told("None of the %1 samples looked at can be read; the last says: %2", count, reason),
                        dataset.info().path, told("Check the files, or choose other data"));
    const double each = read == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(read);
    forecast.bytes = PackHead::bytes + dataset.size() * sizeof(PackRecord) +
                     static_cast<std::uint64_t>(each * static_cast<double>(dataset.size()));
    fs::path disk = forecast.path.parent_path();
    while (!fs::exists(disk, code) && disk.has_relative_path())
        disk = disk.parent_path();
    forecast.free_bytes = fs::space(disk, code).available;
    if (const auto head = head_of(unfinished_path(forecast.path)))
        forecast.done = static_cast<std::size_t>(head->first.done);
    return forecast;
}

PackResult pack_dataset(const Dataset& dataset, const std::string& source, Progress* progress, const StopToken& stop) {
    const PackForecast forecast = forecast_pack(dataset, stop);
    PackResult result;
    result.path = forecast.path;
    Growing pack(forecast.path, dataset, source);
    result.resumed = pack.done();
    const std::uint64_t missing = forecast.bytes - std::min(forecast.bytes, pack.bytes());
    if (forecast.free_bytes < missing)
        throw Error(
            told("The pack needs about %1, the disk has %2 free", bytes_text(missing), bytes_text(forecast.free_bytes)),
            forecast.path.string(),
            told("Free space, choose fewer modalities, or name a folder on another disk in TERRELLA_CACHE"));
    if (progress != nullptr) {
        progress->start(told("Packing"), static_cast<std::int64_t>(dataset.size()));
        progress->set(static_cast<std::int64_t>(pack.done()));
    }
    const std::uint64_t each = std::max<std::uint64_t>(1, forecast.bytes / std::max<std::size_t>(1, dataset.size()));
    const auto block = static_cast<std::size_t>(std::clamp<std::uint64_t>(block_bytes / each, 1, 256));
    std::mutex mutex;
    std::size_t next = pack.done();
    while (next < dataset.size() && !stop.stop_requested()) {
        std::vector<std::string> samples(std::min(block, dataset.size() - next));
        for_each_index(
            samples.size(),
            [&](std::size_t k) {
                Message reason;
                samples[k] = encoded(dataset, next + k, reason);
                if (!samples[k].empty())
                    return;
                const SampleInfo& info = dataset.sample(next + k);
                const std::lock_guard lock(mutex);
                result.unreadable.push_back({info.path.empty() ? info.id : info.path, reason});
            },
            progress, stop);
        if (stop.stop_requested())
            break; // a part of the block may not have been read
        pack.append(samples);
        next += samples.size();
    }
    result.complete = next == dataset.size();
    if (result.complete) {
        pack.complete();
        remove_others(result.path, source);
    } else {
        pack.sync();
    }
    result.bytes = pack.bytes();
    result.samples = static_cast<std::size_t>(
        std::ranges::count_if(pack.table(), [](const PackRecord& record) { return record.offset != 0; }));
    std::ranges::sort(result.unreadable, {}, &BrokenFile::path);
    return result;
}

PackState pack_state(const Dataset& dataset) {
    PackState state;
    state.path = pack_path(dataset.content_key());
    std::error_code code;
    if (fs::exists(state.path, code)) {
        state.bytes = fs::file_size(state.path, code);
        try {
            const PackFile pack(state.path, dataset.content_key(), dataset.size());
            state.complete = true;
            for (std::size_t i = 0; i < dataset.size(); ++i)
                state.done += pack.has(i) ? 1 : 0;
        } catch (const DataError& error) {
            state.problem = error.happened_message();
        }
    } else if (const auto head = head_of(unfinished_path(state.path))) {
        state.path = unfinished_path(state.path);
        state.bytes = fs::file_size(state.path, code);
        state.done = static_cast<std::size_t>(head->first.done);
    }
    return state;
}

std::size_t check_pack(const Dataset& dataset, Progress* progress, const StopToken& stop) {
    const PackFile pack(pack_path(dataset.content_key()), dataset.content_key(), dataset.size());
    if (progress != nullptr)
        progress->start(told("Checking the pack"), static_cast<std::int64_t>(dataset.size()));
    std::atomic<std::size_t> damaged = 0;
    for_each_index(
        dataset.size(),
        [&](std::size_t i) {
            thread_local SampleParts parts;
            try {
                if (pack.has(i))
                    pack.read(i, false, parts);
            } catch (const DataError&) {
                ++damaged; // the caller makes the pack anew
            }
        },
        progress, stop);
    return damaged;
}

std::string pack_source(const DataSettings& settings) {
    std::error_code code;
    const fs::path real = fs::canonical(settings.path, code);
    return (code ? settings.path : real.string()) + '\n' + reading_key(settings);
}

std::uint64_t remove_packs(std::uint64_t content_key, const std::string& source) {
    const fs::path pack = pack_path(content_key);
    std::uint64_t freed = remove_others(pack, source);
    for (const fs::path& path : {pack, unfinished_path(pack)}) {
        std::error_code code;
        const std::uint64_t bytes = fs::exists(path, code) ? fs::file_size(path, code) : 0;
        if (fs::remove(path, code))
            freed += bytes;
    }
    return freed;
}

} // namespace terrella::data
