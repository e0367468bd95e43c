// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/file_tree.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace terrella::data {

/// A folder as it was listed.
struct ListedFolder {
    std::string name;        // relative, with '/' at the end; the top is empty
    std::uint64_t stamp = 0; // of `folder_stamp`; 0: changed too lately for its time to tell what comes next
};

/// What a folder is and when its list of files last changed: its modification and change times and its own number.
/// None when it cannot be reached. `settled` is false when it changed so shortly before now that another change could
/// bear the same time.
struct FolderState {
    std::uint64_t stamp = 0;
    std::pair<std::uint64_t, std::uint64_t> identity{}; // device and number: a folder has one, whatever leads to it
    bool settled = false;
};
std::optional<FolderState> folder_state(const std::filesystem::path& folder);
/// The same of `name` below the folder open as `top_fd`, which saves the way there.
std::optional<FolderState> folder_state_at(int top_fd, const char* name);

/// A listing made before: folders that have not changed since keep their files, which are not looked at again.
struct EarlierListing {
    std::vector<ListedFolder> folders;
    FileEntries files;
    std::set<std::string> suspects{}; // folders in which a file is known to have changed
};

/// The files below a folder. Links are followed, and each folder is entered once.
class FolderTree final : public FileTree {
public:
    /// `earlier` is looked at only here; null lists everything.
    FolderTree(const std::filesystem::path& path, const EarlierListing* earlier, Progress* progress,
               const StopToken& stop);

    [[nodiscard]] Message noun() const override { return told("folder"); }
    [[nodiscard]] std::optional<std::filesystem::path> file(std::size_t entry) const override;
    void read(std::size_t entry, std::vector<std::byte>& bytes) const override;

    /// Every folder that was entered, in the order of their files.
    [[nodiscard]] const std::vector<ListedFolder>& folders() const { return folders_; }
    /// False when listing was stopped.
    [[nodiscard]] bool complete() const { return complete_; }
    /// How many folders were read, not taken from the earlier listing.
    [[nodiscard]] std::size_t folders_read() const { return folders_read_; }

private:
    /// A file or folder in the folder that is listed.
    struct Child {
        std::string name; // folders end in '/', so that they sort where their files do
        std::uint64_t size = 0, stamp = 0;
    };
    struct Memory; // of the earlier listing

    bool list(const std::string& folder, int level, const Memory& memory, Progress* progress, const StopToken& stop);
    bool read_children(const std::string& folder, int level, std::vector<Child>& children, const StopToken& stop);

    std::vector<ListedFolder> folders_;
    std::set<std::pair<std::uint64_t, std::uint64_t>> seen_;
    std::size_t folders_read_ = 0;
    bool complete_ = true;
};

/// The stamp of a file that FileEntry holds: its modification time in nanoseconds.
struct FileState {
    std::uint64_t size = 0, stamp = 0;
    bool operator==(const FileState&) const = default;
};
/// None when it cannot be reached or is no file.
std::optional<FileState> file_state(const std::filesystem::path& file);

} // namespace terrella::data
