// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace terrella {

/// Replaces `path` by `bytes` so that a reader, or a machine that loses power, sees the old file or the new one and
/// nothing between: written aside, fsynced, renamed, and the folder fsynced. Throws Error when the disk refuses.
void write_atomically(const std::filesystem::path& path, std::string_view bytes);

/// A folder that appears only when whole: files are written into `path()`, then `commit` fsyncs them and renames the
/// folder to its final name. Without a commit the folder is removed.
class AtomicFolder {
public:
    explicit AtomicFolder(std::filesystem::path final_path);
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return aside_; }
    /// Throws Error when the disk refuses; the folder then does not exist.
    void commit();

private:
    std::filesystem::path final_, aside_;
    bool committed_ = false;
};

/// The bytes of a file; throws DataError when it cannot be read.
std::string read_file(const std::filesystem::path& path);
/// The same into memory that is used again from call to call.
void read_file(const std::filesystem::path& path, std::vector<std::byte>& bytes);

/// fsync of a file or folder; throws Error when the disk refuses.
void sync_to_disk(const std::filesystem::path& path);

/// Folder for things that may be deleted at any time: TERRELLA_CACHE, XDG_CACHE_HOME/terrella or ~/.cache/terrella.
std::filesystem::path cache_folder();

} // namespace terrella
