// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/file_entries.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::data {

/// The text with every byte that is no UTF-8 replaced by '?': file names may be anything, documents may not.
std::string valid_utf8(std::string text);
Message valid_utf8(const Message& message); // in its places

/// The files below a folder or inside an archive, listed once and read in place. Reading is safe from any number of
/// threads at once.
class FileTree {
public:
    virtual ~FileTree() = default;

    /// Opens a folder, or a zip, tar or tar.gz archive (recognised by content, not by name). Hidden files are left out.
    /// Throws DataError when it is missing, unreadable, truncated, or of no known form.
    static std::shared_ptr<const FileTree> open(const std::filesystem::path& path, Progress* progress = nullptr,
                                                const StopToken& stop = {});

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// In natural order of their names. Of a tree that an index describes they are fetched from there when first asked
    /// for.
    [[nodiscard]] virtual const FileEntries& entries() const { return entries_; }
    /// Entries that are not safe or not possible to read ("../x", a zip bomb), with reasons.
    [[nodiscard]] const std::vector<BrokenFile>& refused() const { return refused_; }
    /// A path a person can open, or "file.zip/member".
    [[nodiscard]] std::string shown_path(std::size_t entry) const { return valid_utf8((path_ / name(entry)).string()); }
    /// The name of an entry.
    [[nodiscard]] virtual std::string name(std::size_t entry) const { return entries_.at(entry).name; }
    /// "folder", "zip archive", "tar archive"
    [[nodiscard]] virtual Message noun() const = 0;
    /// The real file behind an entry; none inside archives, where `read` gives the bytes.
    [[nodiscard]] virtual std::optional<std::filesystem::path> file(std::size_t entry) const = 0;
    /// The bytes of an entry; `bytes` keeps its memory from call to call. Throws DataError naming the entry.
    virtual void read(std::size_t entry, std::vector<std::byte>& bytes) const = 0;

protected:
    explicit FileTree(std::filesystem::path path) : path_(std::move(path)) {}

    std::filesystem::path path_;
    FileEntries entries_;
    std::vector<BrokenFile> refused_;
};

/// True for a readable file that is neither empty nor an archive that `FileTree::open` opens.
bool is_plain_file(const std::filesystem::path& path);

/// The one archive in a folder that holds nothing else but texts about it: what people open who open the folder of a
/// download. By its name's ending; none otherwise.
std::optional<std::filesystem::path> only_archive(const std::filesystem::path& folder);

/// Limits against archives that unpack to far more than they are (bombs). One image is never that large.
constexpr std::uint64_t largest_member_bytes = 1'000'000'000;
constexpr std::uint64_t suspicious_member_bytes = 20'000'000; // above this a member may not unpack …
constexpr std::uint64_t largest_ratio = 250;                  // … to more than so many times its stored size

/// Why a member's name is refused ("leads out of the archive"), none for a safe relative name.
std::optional<Message> unsafe_name(const std::string& name);

/// True for names with a part that starts with '.' and for the resource forks of macOS ("__MACOSX/…").
bool hidden_name(const std::string& name);

} // namespace terrella::data
