// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file_entries.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace terrella::data {
namespace {

std::vector<std::string> names(const FileEntries& entries) {
    std::vector<std::string> all;
    for (const FileEntry& entry : entries)
        all.push_back(entry.name);
    return all;
}

TEST(FileEntries, names_come_back_as_they_were_given) {
    const std::vector<std::string> given{"top.txt",     "a/b/b_1.tif", "a/b/b",     "a/b/bc.tif", "a/b/x.tif",
                                         "a/other.tif", "a/b/b_2.tif", "/odd/name", "a/b/",       std::string(70'000, 'n')};
    FileEntries entries;
    for (std::size_t i = 0; i < given.size(); ++i)
        entries.push_back({given[i], i, 100 + i, 7 * i});
    EXPECT_EQ(names(entries), given);
    for (std::size_t i = 0; i < given.size(); ++i) {
        const FileEntry entry = entries.at(i);
        EXPECT_EQ(entry.name, given[i]);
        EXPECT_EQ(entry.size, i);
        EXPECT_EQ(entry.stamp, 100 + i);
        EXPECT_EQ(entry.member, 7 * i);
        EXPECT_EQ(entries.name(i), given[i]);
    }
}

TEST(FileEntries, sorting_puts_digits_in_the_order_of_numbers) {
    FileEntries entries;
    for (const char* name : {"b/10.tif", "b/9.tif", "a/z.tif", "c.tif", "b/9/x.tif"})
        entries.push_back({name, 0, 0, 0});
    entries.sort();
    EXPECT_EQ(names(entries), (std::vector<std::string>{"a/z.tif", "b/9.tif", "b/9/x.tif", "b/10.tif", "c.tif"}));
}

TEST(FileEntries, an_entry_beyond_the_end_is_refused) {
    FileEntries entries;
    entries.push_back({"a", 0, 0, 0});
    EXPECT_THROW(static_cast<void>(entries.at(1)), std::out_of_range);
}

} // namespace
} // namespace terrella::data
