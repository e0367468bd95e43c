// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/file_tree.h"

#include <filesystem>
#include <memory>
#include <string>

namespace terrella::data {

/// What may be a dataset: one file, or a folder or archive whose files are listed when first asked for and then
/// shared by every kind that looks. One thread at a time.
class Source {
public:
    /// `tree` where the files are known already.
    explicit Source(std::filesystem::path path, Progress* progress = nullptr, StopToken stop = {},
                    std::shared_ptr<const FileTree> tree = nullptr);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// True for one readable file that is no archive: HDF5, MATLAB, CSV, a raster …
    [[nodiscard]] bool single_file() const { return single_file_; }
    /// The ending of the file's name in lower case with its dot: ".h5"; of a folder or archive empty.
    [[nodiscard]] std::string ending() const;
    /// The files of a folder or archive; null for a single file. Throws DataError when the path is missing or cannot
    /// be read, or the archive is damaged.
    [[nodiscard]] const std::shared_ptr<const FileTree>& tree() const;

private:
    std::filesystem::path path_;
    Progress* progress_;
    StopToken stop_;
    bool single_file_ = false;
    mutable std::shared_ptr<const FileTree> tree_;
};

} // namespace terrella::data
