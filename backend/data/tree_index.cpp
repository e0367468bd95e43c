// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tree_index.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/names.h"
#include "data/packed_bytes.h"
#include "data/parallel.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <fstream>
#include <utility>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

constexpr const char* format = "1"; // raise when the meaning of what is stored changes
constexpr std::size_t folders_a_chunk = 4096, files_a_chunk = 256, most_suspects = 1000;
constexpr std::size_t folders_always_checked = 100'000;
constexpr std::chrono::milliseconds time_for_folders(500);

std::string now_text() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &local)};
}

std::size_t number_of(const std::optional<std::string>& text) {
    if (!text || text->empty() || text->size() > 18 || text->find_first_not_of("0123456789") != std::string::npos)
        throw DataError(told("it lacks a part"), "", told("Delete it"));
    return static_cast<std::size_t>(std::stoull(*text));
}

template <class Visit>
void each_folder(std::string_view chunk, Visit visit) {
    ByteReader bytes(chunk);
    std::string name;
    while (!bytes.done()) {
        bytes.text_after(name);
        if (!visit(name, bytes.plain<std::uint64_t>()))
            return;
    }
}

std::string real_path(const fs::path& path) {
    std::error_code code;
    const fs::path real = fs::canonical(path, code);
    return (code ? path : real).string();
}

fs::path index_file(const fs::path& path) { return index_folder(path) / "files.sqlite"; }
fs::path suspects_file(const fs::path& path) { return index_folder(path) / "changed.txt"; }

struct OpenTop {
    int fd;
    explicit OpenTop(const fs::path& path) : fd(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}
    ~OpenTop() {
        if (fd >= 0)
            ::close(fd);
    }
    OpenTop(const OpenTop&) = delete;
    OpenTop& operator=(const OpenTop&) = delete;
};

} // namespace

fs::path index_folder(const fs::path& path) {
    return cache_folder() / "index" / hex_text(fingerprint(real_path(path)));
}

void TreeIndex::write(const FolderTree& tree) {
    const FileEntries& files = tree.entries();
    SqliteFile file = SqliteFile::create(index_file(tree.path()));
    std::uint64_t identity = fingerprint(format);
    ByteWriter bytes;
    // What was found, not when folders changed: what was recognised in the same files stays good.
    for (const BrokenFile& refused : tree.refused())
        identity = fingerprint(refused.path + '\n' + refused.reason.text() + '\n', identity);
    const auto add = [&](const char* table, std::size_t number) {
        file.add_chunk(table, static_cast<std::int64_t>(number), bytes.bytes());
        bytes.clear();
    };
    file.make_chunks("folders");
    for (std::size_t first = 0; first < tree.folders().size(); first += folders_a_chunk) {
        std::string before;
        for (std::size_t i = first; i < std::min(first + folders_a_chunk, tree.folders().size()); ++i) {
            const ListedFolder& folder = tree.folders()[i];
            bytes.text_after(before, folder.name);
            bytes.plain(folder.stamp);
            before = folder.name;
        }
        add("folders", first / folders_a_chunk);
    }
    file.make_chunks("files");
    for (std::size_t first = 0; first < files.size(); first += files_a_chunk) {
        std::string before;
        for (std::size_t i = first; i < std::min(first + files_a_chunk, files.size()); ++i) {
            FileEntry entry = files[i];
            bytes.text_after(before, entry.name);
            bytes.number(entry.size);
            bytes.plain(entry.stamp);
            before = std::move(entry.name);
        }
        identity = fingerprint(bytes.bytes(), identity);
        add("files", first / files_a_chunk);
    }
    file.set_fact("format", format);
    file.set_fact("path", real_path(tree.path()));
    file.set_fact("identity", hex_text(identity));
    file.set_fact("files", std::to_string(files.size()));
    file.set_fact("folders", std::to_string(tree.folders().size()));
    file.set_fact("listed", now_text());
    file.commit();
    std::error_code ignored;
    fs::remove(suspects_file(tree.path()), ignored);
}

std::shared_ptr<const TreeIndex> TreeIndex::open(const fs::path& path) {
    std::error_code code;
    const fs::path file = index_file(path);
    if (!fs::exists(file, code))
        return nullptr;
    return std::shared_ptr<const TreeIndex>(new TreeIndex(path, SqliteFile::open(file)));
}

TreeIndex::TreeIndex(fs::path path, SqliteFile file) : path_(std::move(path)), file_(std::move(file)) {
    if (const auto made = file_.fact("format"); made != format)
        throw DataError(told("another version of this program made it"), index_file(path_).string(), told("Delete it"));
    if (file_.fact("path") != real_path(path_))
        throw DataError(told("it belongs to another folder"), index_file(path_).string(), told("Delete it"));
    identity_ = file_.fact("identity").value_or("");
    listed_ = file_.fact("listed").value_or("");
    files_ = number_of(file_.fact("files"));
    folders_ = number_of(file_.fact("folders"));
}

std::vector<std::string> TreeIndex::folder_chunks() const {
    std::vector<std::string> chunks;
    const std::lock_guard lock(mutex_);
    for (std::size_t first = 0; first < folders_; first += folders_a_chunk)
        chunks.push_back(file_.chunk("folders", static_cast<std::int64_t>(first / folders_a_chunk)));
    return chunks;
}

TreeIndex::FolderCheck TreeIndex::check_folders(Progress* progress, const StopToken& stop) const {
    using Clock = std::chrono::steady_clock;
    const OpenTop top(path_);
    if (top.fd < 0 || !suspects().empty())
        return {false, 0};
    const std::vector<std::string> chunks = folder_chunks();
    if (progress != nullptr)
        progress->start(told("Looking for changed folders"), static_cast<std::int64_t>(folders_));
    std::atomic<bool> same = true;
    const auto check = [&](const std::string& name, std::uint64_t stamp) {
        const auto state = stamp == 0 ? std::nullopt : folder_state_at(top.fd, name.c_str());
        if (!state || state->stamp != stamp)
            same = false;
        return same.load();
    };
    std::optional<std::pair<std::string, std::uint64_t>> before; // a folder that the next one lies in holds folders
    for (const std::string& chunk : chunks)
        each_folder(chunk, [&](const std::string& name, std::uint64_t stamp) {
            const bool good = !before || !name.starts_with(before->first) || check(before->first, before->second);
            before.emplace(name, stamp);
            return good;
        });
    const bool all = folders_ <= folders_always_checked;
    const std::size_t turn = chunks.empty() ? 0 : static_cast<std::size_t>(std::time(nullptr)) % chunks.size();
    const auto begin = Clock::now();
    std::atomic<std::size_t> unchecked = 0;
    for_each_index(
        chunks.size(),
        [&](std::size_t i) {
            const std::size_t number = (i + turn) % chunks.size();
            const std::size_t count = std::min(folders_a_chunk, folders_ - number * folders_a_chunk);
            if (!all && Clock::now() - begin > time_for_folders)
                unchecked += count;
            else if (same)
                each_folder(chunks[number], check);
            if (progress != nullptr)
                progress->add(static_cast<std::int64_t>(count));
        },
        nullptr, stop, true);
    return {same, unchecked};
}

std::optional<std::size_t> TreeIndex::changed(const std::vector<std::size_t>& entries) const {
    for (const std::size_t entry : entries) {
        const FileEntry listed = file(entry);
        if (file_state(path_ / listed.name) != FileState{listed.size, listed.stamp})
            return entry;
    }
    return std::nullopt;
}

EarlierListing TreeIndex::earlier() const {
    EarlierListing listing;
    listing.suspects = suspects();
    for (const std::string& chunk : folder_chunks())
        each_folder(chunk, [&](const std::string& name, std::uint64_t stamp) {
            listing.folders.push_back({name, stamp});
            return true;
        });
    for (std::size_t first = 0; first < files_; first += files_a_chunk)
        for (const FileEntry& entry : *page(first / files_a_chunk))
            listing.files.push_back(entry);
    return listing;
}

std::shared_ptr<const TreeIndex::Page> TreeIndex::page(std::size_t number) const {
    std::string chunk;
    auto page = std::make_shared<Page>();
    page->reserve(files_a_chunk);
    try {
        {
            const std::lock_guard lock(mutex_);
            const Slot& slot = pages_[number % pages_.size()];
            if (slot.page && slot.number == number)
                return slot.page;
            chunk = file_.chunk("files", static_cast<std::int64_t>(number));
        }
        ByteReader bytes(chunk);
        FileEntry entry;
        while (!bytes.done()) {
            bytes.text_after(entry.name);
            entry.size = bytes.number();
            entry.stamp = bytes.plain<std::uint64_t>();
            page->push_back(entry);
        }
    } catch (const DataError& error) {
        std::error_code ignored;
        fs::remove(index_file(path_), ignored); // made anew at the next opening
        throw DataError(told("The index of this folder is damaged: %1", error.happened_message()),
                        valid_utf8(path_.string()), told("Open the data again"));
    }
    const std::lock_guard lock(mutex_);
    pages_[number % pages_.size()] = {number, page};
    return page;
}

FileEntry TreeIndex::file(std::size_t entry) const {
    const auto found = page(entry / files_a_chunk);
    if (entry % files_a_chunk >= found->size())
        throw DataError(told("it lacks a part"), index_file(path_).string(), told("Delete it"));
    return (*found)[entry % files_a_chunk];
}

std::set<std::string> TreeIndex::suspects() const {
    std::set<std::string> folders;
    std::ifstream file(suspects_file(path_), std::ios::binary);
    for (std::string line; std::getline(file, line, '\0');)
        folders.insert(line);
    return folders;
}

void TreeIndex::suspect(const std::string& file_name) const {
    std::string folder(folder_part(file_name));
    if (!folder.empty())
        folder += '/';
    const std::lock_guard lock(mutex_);
    if (told_.size() >= most_suspects || !told_.insert(folder).second)
        return;
    if (told_.size() == most_suspects) { // a disk that went away, or data that was replaced: all is listed anew
        std::error_code ignored;
        fs::remove(index_file(path_), ignored);
        return;
    }
    std::ofstream file(suspects_file(path_), std::ios::binary | std::ios::app);
    file << folder << '\0';
}

IndexedTree::IndexedTree(const fs::path& path, std::shared_ptr<const TreeIndex> index)
    : FileTree(path), index_(std::move(index)) {}

const FileEntries& IndexedTree::entries() const {
    std::call_once(fetched_, [this] { all_ = index_->earlier().files; });
    return all_;
}

std::optional<fs::path> IndexedTree::file(std::size_t entry) const {
    const FileEntry listed = index_->file(entry);
    fs::path path = path_ / listed.name;
    const auto now = file_state(path);
    if (now == FileState{listed.size, listed.stamp})
        return path;
    index_->suspect(listed.name);
    throw DataError(now ? told("The file has changed since the data was listed")
                        : told("The file is gone since the data was listed"),
                    valid_utf8(path.string()), told("Open the data again"));
}

void IndexedTree::read(std::size_t entry, std::vector<std::byte>& bytes) const {
    read_file(*file(entry), bytes);
}

} // namespace terrella::data
