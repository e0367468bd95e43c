// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/folder_tree.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <string_view>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

constexpr int deepest_level = 12;

std::uint64_t nanoseconds(const timespec& time) {
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000U + static_cast<std::uint64_t>(time.tv_nsec);
}

FolderState state_of(const struct stat& status) {
    const std::uint64_t changed = nanoseconds(status.st_ctim);
    std::uint64_t mixed = nanoseconds(status.st_mtim) * 0x9e3779b97f4a7c15ULL;
    mixed = (mixed ^ (mixed >> 29) ^ changed) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 32) ^ status.st_ino) * 0x94d049bb133111ebULL;
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    // Local disks tick every few milliseconds, others (memory cards, some network disks) every second or two.
    const bool whole_seconds = status.st_ctim.tv_nsec == 0;
    const std::uint64_t tick = whole_seconds ? 2'500'000'000U : 50'000'000U;
    return {std::max<std::uint64_t>(mixed ^ (mixed >> 31), 1),
            {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)},
            nanoseconds(now) > changed + tick};
}

struct OpenFolder {
    DIR* stream;
    explicit OpenFolder(const fs::path& folder) : stream(::opendir(folder.c_str())) {}
    ~OpenFolder() {
        if (stream != nullptr)
            ::closedir(stream);
    }
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;
};

} // namespace

std::optional<FolderState> folder_state(const fs::path& folder) { return folder_state_at(AT_FDCWD, folder.c_str()); }

std::optional<FolderState> folder_state_at(int top_fd, const char* name) {
    struct stat status {};
    if (::fstatat(top_fd, *name == '\0' ? "." : name, &status, 0) != 0 || !S_ISDIR(status.st_mode))
        return std::nullopt;
    return state_of(status);
}

std::optional<FileState> file_state(const fs::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return FileState{static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim)};
}

/// The earlier listing by folder.
struct FolderTree::Memory {
    struct Of {
        std::uint64_t stamp = 0;
        std::vector<std::string_view> folders;                      // directly in it, by their last name with '/'
        std::vector<std::pair<std::size_t, std::size_t>> files{};   // ranges of entries, directly in it
    };
    const EarlierListing* listing = nullptr;
    std::unordered_map<std::string_view, Of> by_name{};

    explicit Memory(const EarlierListing* earlier) : listing(earlier) {
        if (earlier == nullptr)
            return;
        by_name.reserve(earlier->folders.size());
        for (const ListedFolder& folder : earlier->folders) {
            by_name[folder.name].stamp = earlier->suspects.contains(folder.name) ? 0 : folder.stamp;
            if (folder.name.empty())
                continue;
            const std::string_view whole = folder.name;
            const std::size_t above = whole.rfind('/', whole.size() - 2);
            const std::size_t begin = above == std::string_view::npos ? 0 : above + 1;
            by_name[whole.substr(0, begin)].folders.push_back(whole.substr(begin));
        }
        const FileEntries& files = earlier->files;
        for (std::size_t first = 0, last; first < files.size(); first = last) {
            for (last = first + 1; last < files.size() && files.folder_of(last) == files.folder_of(first);)
                ++last;
            by_name[files.folders()[files.folder_of(first)]].files.emplace_back(first, last);
        }
    }
    [[nodiscard]] const Of* find(const std::string& folder, std::uint64_t stamp) const {
        const auto found = by_name.find(folder);
        return found == by_name.end() || found->second.stamp != stamp || stamp == 0 ? nullptr : &found->second;
    }
};

FolderTree::FolderTree(const fs::path& path, const EarlierListing* earlier, Progress* progress, const StopToken& stop)
    : FileTree(path) {
    if (progress != nullptr)
        progress->start(earlier == nullptr ? told("Listing files") : told("Listing what changed"), 0);
    list("", 0, Memory(earlier), progress, stop);
    complete_ = !stop.stop_requested();
    for (BrokenFile& file : refused_)
        file.path = valid_utf8(file.path);
    std::ranges::sort(refused_, [](const BrokenFile& a, const BrokenFile& b) { return natural_less(a.path, b.path); });
    entries_.sort(); // in order already, but for names such as "1" and "01" side by side
    seen_.clear();
}

std::optional<fs::path> FolderTree::file(std::size_t entry) const { return path_ / name(entry); }

void FolderTree::read(std::size_t entry, std::vector<std::byte>& bytes) const { read_file(path_ / name(entry), bytes); }

/// False when the folder was not entered: it cannot be reached, or another link led to it before.
bool FolderTree::list(const std::string& folder, int level, const Memory& memory, Progress* progress,
                      const StopToken& stop) {
    const auto state = folder_state(path_ / folder);
    if (!state && level == 0) // a network that went away, say
        throw DataError(told("The folder cannot be reached"), path_.string(),
                        told("Check the path, and that its disk is there"));
    // Links may point back up: each folder is entered once.
    if (!state || !seen_.insert(state->identity).second)
        return false;
    const std::size_t number = folders_.size();
    folders_.push_back({folder, state->settled ? state->stamp : 0});
    std::vector<Child> children;
    if (const Memory::Of* known = memory.find(folder, state->stamp)) {
        for (const std::string_view name : known->folders)
            children.push_back({std::string(name)});
        for (const auto& [first, last] : known->files)
            for (std::size_t entry = first; entry < last; ++entry) {
                const FileEntry file = memory.listing->files[entry];
                children.push_back({file.name.substr(folder.size()), file.size, file.stamp});
            }
    } else {
        ++folders_read_;
        if (!read_children(folder, level, children, stop))
            folders_[number].stamp = 0; // what is wrong here may be put right without a trace in the folder's time
    }
    std::ranges::sort(children, [](const Child& a, const Child& b) { return natural_less(a.name, b.name); });
    for (const Child& child : children) {
        if (stop.stop_requested())
            return true;
        if (child.name.back() == '/') {
            if (!list(folder + child.name, level + 1, memory, progress, stop))
                folders_[number].stamp = 0; // to be looked at again: where it was entered may go away
        } else
            entries_.push_back({folder + child.name, child.size, child.stamp, 0});
    }
    if (progress != nullptr)
        progress->set(static_cast<std::int64_t>(entries_.size()));
    return true;
}

/// False when something in the folder could not be reached.
bool FolderTree::read_children(const std::string& folder, int level, std::vector<Child>& children,
                               const StopToken& stop) {
    const fs::path path = path_ / folder;
    const OpenFolder files(path);
    if (files.stream == nullptr) {
        const std::string reason = std::strerror(errno);
        if (level == 0)
            throw DataError(told("The folder cannot be read: %1", reason), path.string(),
                            told("Check that you may read it"));
        refused_.push_back({path.parent_path().string(), told("the folder cannot be read: %1", reason)});
        return false;
    }
    bool whole = true;
    while (!stop.stop_requested()) {
        const dirent* found = ::readdir(files.stream);
        if (found == nullptr)
            break;
        const std::string name = found->d_name;
        if (hidden_name(name))
            continue;
        if (found->d_type == DT_DIR) { // asked after when it is entered
            if (level < deepest_level)
                children.push_back({name + '/'});
            continue;
        }
        struct stat status {};
        if (::fstatat(::dirfd(files.stream), found->d_name, &status, 0) != 0) {
            // A link that leads nowhere or round in a circle.
            refused_.push_back({(path / name).string(), told("the file cannot be reached: %1", std::strerror(errno))});
            whole = false;
        } else if (S_ISDIR(status.st_mode)) {
            if (level < deepest_level)
                children.push_back({name + '/'});
        } else if (S_ISREG(status.st_mode))
            children.push_back({name, static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim)});
    }
    return whole;
}

} // namespace terrella::data
