// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/file_tree.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/tar_archive.h"
#include "data/zip_archive.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <utility>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

constexpr int deepest_level = 12;

class FolderTree final : public FileTree {
public:
    FolderTree(const fs::path& path, Progress* progress, const StopToken& stop) : FileTree(path) {
        if (progress != nullptr)
            progress->start("Listing files", 0);
        list(path, "", 0, progress, stop);
    }
    std::string noun() const override { return "folder"; }
    std::optional<fs::path> file(std::size_t entry) const override { return path_ / entries_.at(entry).name; }
    void read(std::size_t entry, std::vector<std::byte>& bytes) const override {
        const std::string content = read_file(path_ / entries_.at(entry).name);
        bytes.resize(content.size());
        std::memcpy(bytes.data(), content.data(), content.size());
    }

private:
    void list(const fs::path& folder, const std::string& prefix, int level, Progress* progress, const StopToken& stop) {
        struct stat status {};
        // Links may point back up: each folder is entered once.
        if (::stat(folder.c_str(), &status) != 0 || !seen_.insert({status.st_dev, status.st_ino}).second)
            return;
        std::error_code code;
        fs::directory_iterator files(folder, code);
        if (code) {
            if (level == 0)
                throw DataError("The folder cannot be read: " + code.message(), folder.string(),
                                "Check that you may read it");
            refused_.push_back({folder.string(), "the folder cannot be read: " + code.message()});
            return;
        }
        for (; files != fs::directory_iterator() && !stop.stop_requested(); files.increment(code)) {
            const std::string name = files->path().filename().string();
            if (hidden_name(name))
                continue;
            if (::stat(files->path().c_str(), &status) != 0) { // a link that leads nowhere or round in a circle
                refused_.push_back({files->path().string(), std::string("the file cannot be reached: ") + std::strerror(errno)});
                continue;
            }
            if (S_ISDIR(status.st_mode)) {
                if (level < deepest_level)
                    list(files->path(), prefix + name + '/', level + 1, progress, stop);
            } else if (S_ISREG(status.st_mode)) {
                const auto time = static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000U +
                                  static_cast<std::uint64_t>(status.st_mtim.tv_nsec);
                entries_.push_back({prefix + name, static_cast<std::uint64_t>(status.st_size), time, 0});
                if (progress != nullptr)
                    progress->set(static_cast<std::int64_t>(entries_.size()));
            }
        }
    }

    std::set<std::pair<dev_t, ino_t>> seen_;
};

enum class FileForm { zip, gzip, tar, empty, other };

/// By the first bytes, whatever the name says. Throws DataError when they cannot be read.
FileForm form_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::error_code code;
    if (!file || !fs::is_regular_file(path, code))
        throw DataError("The file cannot be read", path.string(), "Check that you may read it");
    char head[512] = {};
    file.read(head, sizeof head);
    const std::string_view start(head, static_cast<std::size_t>(file.gcount()));
    if (start.empty())
        return FileForm::empty;
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06"))
        return FileForm::zip;
    if (start.starts_with("\x1f\x8b"))
        return FileForm::gzip;
    return is_tar_header(start) ? FileForm::tar : FileForm::other;
}

[[noreturn]] void missing(const fs::path& path) {
    std::vector<std::string> siblings;
    std::error_code code;
    const fs::path folder = path.parent_path().empty() ? fs::path(".") : path.parent_path();
    for (fs::directory_iterator files(folder, code); !code && files != fs::directory_iterator(); files.increment(code))
        if (const std::string name = files->path().filename().string(); !hidden_name(name))
            siblings.push_back(name);
    std::string remedy = "Check the path";
    if (const auto near = nearest(path.filename().string(), siblings))
        remedy = "Did you mean '" + (path.parent_path() / *near).string() + "'?";
    throw DataError("There is no such file or folder", path.string(), remedy);
}

/// Something bears the name, but it cannot be reached: a closed folder above it, a link in a circle.
[[noreturn]] void unreachable(const fs::path& path, const std::error_code& code) {
    throw DataError("This cannot be reached: " + code.message(), path.string(),
                    code == std::errc::permission_denied ? "Check that you may read it and the folders above it"
                                                         : "Check the path and the links in it");
}

} // namespace

std::string valid_utf8(std::string text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        bool good = length > 0 && i + length <= text.size();
        for (std::size_t k = 1; good && k < length; ++k)
            good = (static_cast<unsigned char>(text[i + k]) & 0xC0U) == 0x80;
        if (good && length > 2) { // overlong forms, surrogates, beyond Unicode
            const auto second = static_cast<unsigned char>(text[i + 1]);
            good = !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second >= 0xA0) &&
                   !(lead == 0xF0 && second < 0x90) && !(lead == 0xF4 && second >= 0x90);
        }
        if (!good)
            text[i] = '?';
        i += good ? length : 1;
    }
    return text;
}

std::optional<std::string> unsafe_name(const std::string& name) {
    if (name.empty())
        return "the entry has no name";
    if (name.front() == '/' || (name.size() > 1 && name[1] == ':'))
        return "the entry has an absolute path";
    if (std::ranges::any_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
        return "the entry's name contains control characters";
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.compare(begin, end - begin, "..") == 0)
            return "the entry's path leads out of the archive";
        begin = end + 1;
    }
    return std::nullopt;
}

bool hidden_name(const std::string& name) {
    return name.starts_with('.') || name.find("/.") != std::string::npos || name.starts_with("__MACOSX");
}

bool is_plain_file(const fs::path& path) {
    std::error_code code;
    return fs::is_regular_file(path, code) && form_of(path) == FileForm::other;
}

std::shared_ptr<const FileTree> FileTree::open(const fs::path& path, Progress* progress, const StopToken& stop) {
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::status_known(status))
        unreachable(path, code);
    if (!fs::exists(status))
        missing(path);
    std::shared_ptr<FileTree> tree;
    if (fs::is_directory(status)) {
        tree = std::make_shared<FolderTree>(path, progress, stop);
    } else {
        switch (form_of(path)) {
        case FileForm::zip: tree = open_zip(path, progress, stop); break;
        case FileForm::gzip: tree = open_tar(path, true, progress, stop); break;
        case FileForm::tar: tree = open_tar(path, false, progress, stop); break;
        case FileForm::empty: throw DataError("The file is empty", path.string(), "Copy or download it again");
        case FileForm::other:
            throw DataError("The file is no zip, tar or tar.gz archive", path.string(),
                            "Name a folder with one sub-folder a class, or an archive of it");
        }
    }
    for (BrokenFile& file : tree->refused_)
        file.path = valid_utf8(file.path);
    std::ranges::sort(tree->entries_,
                      [](const FileEntry& a, const FileEntry& b) { return natural_less(a.name, b.name); });
    std::ranges::sort(tree->refused_,
                      [](const BrokenFile& a, const BrokenFile& b) { return natural_less(a.path, b.path); });
    return tree;
}

} // namespace terrella::data
