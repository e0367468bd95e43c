// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/file_tree.h"
#include "data/settings.h"
#include "data/tree_index.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// The index of a folder of files as `open_dataset` uses it: which files there are, and what was recognised in them
/// under given settings. Nothing here fails: an index that cannot be used or written is said in a remark and done
/// without.
///
/// With `data.index` auto, folders of 10,000 files or more have one.
class DatasetIndex {
public:
    DatasetIndex(const DataSettings& settings, Progress* progress, StopToken stop);

    /// The dataset as it was recognised before, when nothing has changed since; else null.
    [[nodiscard]] std::shared_ptr<const Dataset> recognised();
    /// The files, of which only the folders that changed are listed again; null where there is no index to go by.
    [[nodiscard]] std::shared_ptr<const FileTree> tree();
    /// Keeps what was just recognised in `tree` for the next time, and returns the dataset to use: the same, read by
    /// way of the index.
    [[nodiscard]] std::shared_ptr<const Dataset> keep(std::shared_ptr<const Dataset> dataset,
                                                      const std::shared_ptr<const FileTree>& tree);
    /// What went wrong with an index, in sentences for people.
    [[nodiscard]] const std::vector<Message>& remarks() const { return remarks_; }

    static constexpr std::size_t files_at_least = 10'000;

private:
    void look();
    void list_again();
    std::shared_ptr<const Dataset> read_recognised();
    [[nodiscard]] std::filesystem::path recognised_file() const;

    const DataSettings& settings_;
    Progress* progress_;
    StopToken stop_;
    std::shared_ptr<const TreeIndex> index_; // null: none that can be used
    std::shared_ptr<const FileTree> tree_;   // where folders had changed, as listed again
    std::vector<Message> remarks_;
};

} // namespace terrella::data
