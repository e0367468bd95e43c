// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// One file of a tree.
struct FileEntry {
    std::string name;        // relative, with '/': "AID/Airport/airport_1.jpg"
    std::uint64_t size = 0;  // bytes, unpacked
    std::uint64_t stamp = 0; // changes when the file changes: its time, or its checksum in an archive
    std::size_t member = 0;  // the archive reader's own number
};

/// A list of files that stays small: BigEarthNet has eight million, and a name of a hundred bytes for each would take
/// more than a gigabyte. Names are kept as a folder, shared by its files, and what follows the part that the file's
/// name has in common with its folder's. Entries are put together when asked for, so they are values, not references.
class FileEntries {
public:
    [[nodiscard]] std::size_t size() const { return records_.size(); }
    [[nodiscard]] bool empty() const { return records_.empty(); }
    [[nodiscard]] FileEntry operator[](std::size_t entry) const;
    /// Throws std::out_of_range.
    [[nodiscard]] FileEntry at(std::size_t entry) const;
    [[nodiscard]] std::string name(std::size_t entry) const;
    [[nodiscard]] std::uint64_t size_of(std::size_t entry) const { return records_[entry].size; }
    [[nodiscard]] std::uint64_t stamp_of(std::size_t entry) const { return records_[entry].stamp; }

    void push_back(const FileEntry& file);
    /// By natural order of the names; takes no time when they are in order.
    void sort();

    /// The folders that hold files, each with its '/' at the end (the top is empty), and which of them an entry is in.
    [[nodiscard]] const std::vector<std::string>& folders() const { return folders_; }
    [[nodiscard]] std::size_t folder_of(std::size_t entry) const { return records_[entry].folder; }

    class Iterator {
    public:
        using value_type = FileEntry;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(const FileEntries* list, std::size_t entry) : list_(list), entry_(entry) {}
        FileEntry operator*() const { return (*list_)[entry_]; }
        Iterator& operator++() {
            ++entry_;
            return *this;
        }
        Iterator operator++(int) { return {list_, entry_++}; }
        bool operator==(const Iterator&) const = default;

    private:
        const FileEntries* list_ = nullptr;
        std::size_t entry_ = 0;
    };
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }

private:
    struct Record {
        std::uint64_t size, stamp;
        std::uint64_t rest; // where in `rests_` it begins
        std::uint32_t length, member;
        std::uint32_t folder; // into `folders_`
        std::uint16_t shared;
    };

    std::vector<std::string> folders_;
    std::vector<Record> records_;
    std::string rests_;
};

/// How many bytes at the start of `name` are those of the last folder in `folder` ("a/b/": "b").
std::size_t shared_with_folder(std::string_view folder, std::string_view name);

/// The last folder in `folder`: "b" of "a/b/", empty at the top.
std::string_view last_folder(std::string_view folder);

} // namespace terrella::data
