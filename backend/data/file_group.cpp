// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/file_group.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/source.h"

#include <sys/stat.h>

#include <algorithm>
#include <cctype>
#include <cstring>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

class FileGroup final : public FileTree {
public:
    explicit FileGroup(const fs::path& file)
        : FileTree(file.parent_path().empty() ? fs::path(".") : file.parent_path()) {
        const std::string stem = file.stem().string();
        std::error_code code;
        fs::directory_iterator files(path_, code);
        for (; !code && files != fs::directory_iterator(); files.increment(code)) {
            const std::string name = files->path().filename().string();
            struct stat status {};
            const bool related =
                name.starts_with(stem) &&
                (name.size() == stem.size() ||
                 std::isalnum(static_cast<unsigned char>(name[stem.size()])) == 0); // not "a10" of "a1"
            if (!related || hidden_name(name) || ::stat(files->path().c_str(), &status) != 0 ||
                !S_ISREG(status.st_mode))
                continue;
            const auto time = static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000U +
                              static_cast<std::uint64_t>(status.st_mtim.tv_nsec);
            entries_.push_back({name, static_cast<std::uint64_t>(status.st_size), time, 0});
        }
        if (code)
            throw DataError(told("The folder cannot be read: %1", code.message()), path_.string(),
                            told("Check that you may read it"));
        entries_.sort();
    }
    Message noun() const override { return told("file"); }
    std::optional<fs::path> file(std::size_t entry) const override { return path_ / entries_.at(entry).name; }
    void read(std::size_t entry, std::vector<std::byte>& bytes) const override {
        const std::string content = read_file(path_ / entries_.at(entry).name);
        bytes.resize(content.size());
        std::memcpy(bytes.data(), content.data(), content.size());
    }
};

} // namespace

std::shared_ptr<const FileTree> open_file_group(const fs::path& file) { return std::make_shared<FileGroup>(file); }

std::shared_ptr<const FileTree> tree_or_group(const Source& source) {
    return source.single_file() ? open_file_group(source.path()) : source.tree();
}

} // namespace terrella::data
