// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/file_tree.h"

#include "base/error.h"
#include "base/text.h"
#include "data/file_roles.h"
#include "data/folder_tree.h"
#include "data/tar_archive.h"
#include "data/zip_archive.h"

#include <algorithm>
#include <fstream>
#include <utility>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

enum class FileForm { zip, gzip, tar, empty, other };

/// By the first bytes, whatever the name says. Throws DataError when they cannot be read.
FileForm form_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::error_code code;
    if (!file || !fs::is_regular_file(path, code))
        throw DataError(told("The file cannot be read"), path.string(), told("Check that you may read it"));
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
    Message remedy = told("Check the path");
    if (const auto near = nearest(path.filename().string(), siblings))
        remedy = told("Did you mean '%1'?", (path.parent_path() / *near).string());
    throw DataError(told("There is no such file or folder"), path.string(), remedy);
}

/// Something bears the name, but it cannot be reached: a closed folder above it, a link in a circle.
[[noreturn]] void unreachable(const fs::path& path, const std::error_code& code) {
    throw DataError(told("This cannot be reached: %1", code.message()), path.string(),
                    code == std::errc::permission_denied ? told("Check that you may read it and the folders above it")
                                                         : told("Check the path and the links in it"));
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

Message valid_utf8(const Message& message) {
    return message.with_plain([](std::string text) { return valid_utf8(std::move(text)); });
}

std::optional<Message> unsafe_name(const std::string& name) {
    if (name.empty())
        return told("the entry has no name");
    if (name.front() == '/' || (name.size() > 1 && name[1] == ':'))
        return told("the entry has an absolute path");
    if (std::ranges::any_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
        return told("the entry's name contains control characters");
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.compare(begin, end - begin, "..") == 0)
            return told("the entry's path leads out of the archive");
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

std::optional<fs::path> only_archive(const fs::path& folder) {
    std::optional<fs::path> archive;
    std::error_code code;
    for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
        const std::string name = at->path().filename().string();
        if (hidden_name(name) || accompanies_images(name))
            continue;
        if (archive || !archive_name(name) || !at->is_regular_file(code))
            return std::nullopt;
        archive = at->path();
    }
    return code ? std::nullopt : archive;
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
        return std::make_shared<FolderTree>(path, nullptr, progress, stop);
    } else {
        switch (form_of(path)) {
        case FileForm::zip: tree = open_zip(path, progress, stop); break;
        case FileForm::gzip: tree = open_tar(path, true, progress, stop); break;
        case FileForm::tar: tree = open_tar(path, false, progress, stop); break;
        case FileForm::empty:
            throw DataError(told("The file is empty"), path.string(), told("Copy or download it again"));
        case FileForm::other:
            throw DataError(told("The file is no zip, tar or tar.gz archive"), path.string(),
                            told("Name a folder with one sub-folder a class, or an archive of it"));
        }
    }
    for (BrokenFile& file : tree->refused_)
        file.path = valid_utf8(file.path);
    tree->entries_.sort();
    std::ranges::sort(tree->refused_,
                      [](const BrokenFile& a, const BrokenFile& b) { return natural_less(a.path, b.path); });
    return tree;
}

} // namespace terrella::data
