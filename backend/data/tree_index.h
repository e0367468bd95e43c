// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/folder_tree.h"
#include "data/sqlite_file.h"

#include <array>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace terrella::data {

/// The folder below the user's cache in which the index of the files below `path` is kept, by its real place.
std::filesystem::path index_folder(const std::filesystem::path& path);

/// The list of files below a folder, kept in a SQLite file. Opening it reads none of the list: files are fetched in
/// chunks when they are asked for. Any number of threads may ask at once.
///
/// What a folder contains is vouched for by the folder's own times, so a dataset of eight million files is checked by
/// asking after its folders alone. That a file was overwritten in place shows in no folder: `changed` looks at the files
/// themselves, and `IndexedTree` looks at each file before it hands it out.
class TreeIndex {
public:
    /// Writes the index of a tree that was listed whole. Throws Error when the disk refuses.
    static void write(const FolderTree& tree);
    /// The index of a folder; null when there is none. Throws DataError with the reason when it cannot be used.
    static std::shared_ptr<const TreeIndex> open(const std::filesystem::path& path);

    /// Told apart from any other list of files.
    [[nodiscard]] const std::string& identity() const { return identity_; }
    [[nodiscard]] std::size_t files() const { return files_; }
    [[nodiscard]] std::size_t folders() const { return folders_; }
    /// When it was listed: "2026-11-27 11:20".
    [[nodiscard]] const std::string& listed() const { return listed_; }

    /// What asking after the folders came to.
    struct FolderCheck {
        bool unchanged = true;     // as far as was looked, and no file is known to have changed
        std::size_t unchecked = 0; // folders that there was no time for
    };
    /// Asks whether folders have changed. Those that hold folders, where patches come and go, are always asked after, and
    /// all where there are 100,000 at most; of more, as many as half a second allows, beginning elsewhere each time: what
    /// changes in the others shows when their files are handed out. Throws DataError when the index is damaged.
    [[nodiscard]] FolderCheck check_folders(Progress* progress, const StopToken& stop) const;
    /// The first of these entries whose file has changed or is gone; none when all are as listed.
    [[nodiscard]] std::optional<std::size_t> changed(const std::vector<std::size_t>& entries) const;
    /// Everything, for listing again what changed.
    [[nodiscard]] EarlierListing earlier() const;
    /// One entry. Throws DataError when the index is damaged.
    [[nodiscard]] FileEntry file(std::size_t entry) const;
    /// Notes that a file was found changed, so that its folder is listed again at the next opening.
    void suspect(const std::string& file_name) const;

private:
    using Page = std::vector<FileEntry>;
    TreeIndex(std::filesystem::path path, SqliteFile file);
    [[nodiscard]] std::shared_ptr<const Page> page(std::size_t number) const;
    [[nodiscard]] std::set<std::string> suspects() const;
    [[nodiscard]] std::vector<std::string> folder_chunks() const;

    std::filesystem::path path_; // of the data
    std::string identity_, listed_;
    std::size_t files_ = 0, folders_ = 0;
    mutable std::mutex mutex_; // guards all below
    mutable SqliteFile file_;
    struct Slot {
        std::size_t number = 0;
        std::shared_ptr<const Page> page;
    };
    mutable std::array<Slot, 64> pages_;
    mutable std::set<std::string> told_; // folders noted by `suspect`
};

/// The files of a folder as an index lists them.
class IndexedTree final : public FileTree {
public:
    IndexedTree(const std::filesystem::path& path, std::shared_ptr<const TreeIndex> index);

    [[nodiscard]] const FileEntries& entries() const override;
    [[nodiscard]] std::string name(std::size_t entry) const override { return index_->file(entry).name; }
    [[nodiscard]] Message noun() const override { return told("folder"); }
    /// Throws DataError when the file is not what it was when it was listed.
    [[nodiscard]] std::optional<std::filesystem::path> file(std::size_t entry) const override;
    void read(std::size_t entry, std::vector<std::byte>& bytes) const override;

private:
    std::shared_ptr<const TreeIndex> index_;
    mutable std::once_flag fetched_;
    mutable FileEntries all_;
};

} // namespace terrella::data
