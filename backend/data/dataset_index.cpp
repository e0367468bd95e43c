// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset_index.h"

#include "base/error.h"
#include "base/text.h"
#include "data/layout_contents.h"
#include "data/layout_index.h"

#include <utility>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

constexpr const char* format = "1"; // raise when recognising or the meaning of what is stored changes

} // namespace

DatasetIndex::DatasetIndex(const DataSettings& settings, Progress* progress, StopToken stop)
    : settings_(settings), progress_(progress), stop_(std::move(stop)) {
    std::error_code code;
    if (settings.index != "never" && fs::is_directory(settings.path, code))
        look();
}

void DatasetIndex::look() {
    try {
        index_ = TreeIndex::open(settings_.path);
        if (!index_)
            return;
        const TreeIndex::FolderCheck check = index_->check_folders(progress_, stop_);
        if (!check.unchanged)
            list_again();
        else if (check.unchecked > 0)
            remarks_.push_back(told("%1 of %2 folders were not asked whether they changed, which takes more than a "
                                    "second: their files are compared with the index when they are read",
                                    check.unchecked, index_->folders()));
    } catch (const DataError& error) {
        index_ = nullptr;
        remarks_.push_back(told("The index of this folder was made anew: %1", error.happened_message()));
    }
}

/// The folders that changed, and the index with them.
void DatasetIndex::list_again() {
    const EarlierListing earlier = index_->earlier();
    index_ = nullptr;
    auto tree = std::make_shared<FolderTree>(settings_.path, &earlier, progress_, stop_);
    if (!tree->complete())
        return;
    tree_ = tree;
    try {
        TreeIndex::write(*tree);
        index_ = TreeIndex::open(settings_.path);
    } catch (const Error& error) {
        remarks_.push_back(told("The index of this folder could not be written: %1", error.happened_message()));
    }
}

fs::path DatasetIndex::recognised_file() const {
    return index_folder(settings_.path) / (hex_text(fingerprint(reading_key(settings_))) + ".sqlite");
}

std::shared_ptr<const Dataset> DatasetIndex::recognised() {
    std::error_code code;
    if (!index_ || stop_.stop_requested() || !fs::exists(recognised_file(), code))
        return nullptr;
    try {
        return read_recognised();
    } catch (const DataError& error) {
        remarks_.push_back(
            told("What was recognised in this folder was worked out anew: %1", error.happened_message()));
        return nullptr;
    }
}

std::shared_ptr<const Dataset> DatasetIndex::read_recognised() {
    SqliteFile file = SqliteFile::open(recognised_file());
    if (file.fact("format") != format || file.fact("settings") != reading_key(settings_) ||
        file.fact("identity") != index_->identity())
        return nullptr; // of another version, or of files as they were
    const std::string root = valid_utf8((fs::path(settings_.path) / "").string());
    LayoutContents contents = read_contents(file, root);
    contents.info.path = settings_.path;
    contents.info.index_path = index_folder(settings_.path).string();
    contents.info.remarks.insert(contents.info.remarks.end(), remarks_.begin(), remarks_.end());
    if (const auto entry = index_->changed(unused_entries(contents, index_->files()))) {
        index_->suspect(index_->file(*entry).name);
        list_again();
        return nullptr;
    }
    return make_layout_dataset(std::make_shared<IndexedTree>(settings_.path, index_), std::move(contents));
}

std::shared_ptr<const FileTree> DatasetIndex::tree() {
    if (tree_ || !index_)
        return tree_;
    try {
        auto tree = std::make_shared<IndexedTree>(settings_.path, index_);
        static_cast<void>(tree->entries()); // wanted by every kind that looks; a damaged list shows here
        return tree;
    } catch (const DataError& error) {
        index_ = nullptr;
        remarks_.push_back(told("%1. It was made anew", error.happened_message()));
        return nullptr;
    }
}

std::shared_ptr<const Dataset> DatasetIndex::keep(std::shared_ptr<const Dataset> dataset,
                                                  const std::shared_ptr<const FileTree>& tree) {
    const auto* listed = dynamic_cast<const FolderTree*>(tree.get());
    if (settings_.index == "never" || stop_.stop_requested() || !tree || (listed == nullptr && !index_) ||
        (listed != nullptr && !listed->complete()) ||
        (settings_.index == "auto" && !index_ && tree->entries().size() < files_at_least))
        return dataset;
    try {
        if (!index_) {
            if (progress_ != nullptr)
                progress_->start(told("Writing the index"), 0);
            TreeIndex::write(*listed);
            index_ = TreeIndex::open(settings_.path);
        }
        const LayoutContents* contents = layout_contents(*dataset);
        if (contents == nullptr)
            return dataset; // a few large files: its list of files is all there is to keep
        SqliteFile file = SqliteFile::create(recognised_file());
        file.set_fact("format", format);
        file.set_fact("settings", reading_key(settings_));
        file.set_fact("identity", index_->identity());
        write_contents(file, *contents, valid_utf8((fs::path(settings_.path) / "").string()));
        file.commit();
        // Read back: the index need not hold the list of files in memory as the tree does.
        if (auto kept = read_recognised())
            return kept;
    } catch (const Error& error) {
        remarks_.push_back(
            told("The index of this folder could not be written: %1 (%2)", error.happened_message(), error.where()));
    }
    return dataset;
}

} // namespace terrella::data
