// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/source.h"

#include "data/name_ending.h"

#include <utility>

namespace terrella::data {

Source::Source(std::filesystem::path path, Progress* progress, StopToken stop, std::shared_ptr<const FileTree> tree)
    : path_(std::move(path)), progress_(progress), stop_(std::move(stop)), single_file_(!tree && is_plain_file(path_)),
      tree_(std::move(tree)) {}

std::string Source::ending() const { return single_file_ ? name_ending(path_.filename().string()) : std::string(); }

const std::shared_ptr<const FileTree>& Source::tree() const {
    if (!tree_ && !single_file_)
        tree_ = FileTree::open(path_, progress_, stop_);
    return tree_;
}

} // namespace terrella::data
