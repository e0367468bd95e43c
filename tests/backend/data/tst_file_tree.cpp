// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file_tree.h"

#include "archive_fixtures.h"
#include "base/random.h"

#include <atomic>
#include <thread>

namespace terrella::data {
namespace {

using namespace terrella::test;

std::vector<std::string> names(const FileTree& tree) {
    std::vector<std::string> all;
    for (const FileEntry& entry : tree.entries())
        all.push_back(entry.name);
    return all;
}

std::string content(const FileTree& tree, std::size_t entry) {
    std::vector<std::byte> bytes;
    tree.read(entry, bytes);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string noise(std::size_t size, unsigned seed) {
    std::string text(size, '\0');
    for (char& c : text) {
        seed = seed * 1664525U + 1013904223U;
        c = static_cast<char>(seed >> 24 & 0x3F); // compressible to three quarters
    }
    return text;
}

std::vector<Member> sample_members(bool deflated = false) {
    return {{"set/b/2.txt", "two", deflated}, {"set/a/10.txt", "ten", deflated}, {"set/a/9.txt", "nine", deflated}};
}

const std::vector<std::string> sample_names{"set/a/9.txt", "set/a/10.txt", "set/b/2.txt"};

TEST(FileTree, lists_a_folder_in_natural_order_without_hidden_files) {
    const TemporaryFolder folder;
    for (const Member& m : sample_members())
        write_text(folder / m.name, m.bytes);
    write_text(folder / ".DS_Store", "x");
    write_text(folder / "set/.cache/y", "x");
    const auto tree = FileTree::open(folder.path());
    EXPECT_EQ(names(*tree), sample_names);
    EXPECT_EQ(content(*tree, 1), "ten");
    EXPECT_EQ(tree->noun().text(), "folder");
}

TEST(FileTree, a_link_that_points_up_is_entered_once) {
    const TemporaryFolder folder;
    write_text(folder / "a/1.txt", "one");
    fs::create_directory_symlink(folder.path(), folder / "a/loop");
    EXPECT_EQ(FileTree::open(folder.path())->entries().size(), 1U);
}

TEST(FileTree, links_that_lead_nowhere_or_in_a_circle_are_listed) {
    const TemporaryFolder folder;
    write_text(folder / "a/1.txt", "one");
    fs::create_symlink("gone.txt", folder / "a/dangling.txt");
    fs::create_symlink("ring.txt", folder / "a/ring.txt");
    const auto tree = FileTree::open(folder.path());
    EXPECT_EQ(tree->entries().size(), 1U);
    ASSERT_EQ(tree->refused().size(), 2U);
    EXPECT_EQ(tree->refused()[0].path, (folder / "a/dangling.txt").string());
    EXPECT_NE(tree->refused()[1].reason.text().find("cannot be reached"), std::string::npos) << tree->refused()[1].reason.text();
}

TEST(FileTree, a_path_that_is_a_link_in_a_circle_says_so) {
    const TemporaryFolder folder;
    fs::create_symlink("ring", folder / "ring");
    const auto error = error_of<DataError>([&] { (void)FileTree::open(folder / "ring"); });
    EXPECT_NE(std::string(error.happened()).find("cannot be reached"), std::string::npos) << error.what();
    EXPECT_EQ(error.remedy().find("Did you mean"), std::string::npos) << error.remedy();
}

TEST(FileTree, reads_stored_and_deflated_zips_in_place) {
    const TemporaryFolder folder;
    for (const bool deflated : {false, true}) {
        write_text(folder / "a.zip", zip_of(sample_members(deflated)));
        const auto tree = FileTree::open(folder / "a.zip");
        EXPECT_EQ(names(*tree), sample_names);
        EXPECT_EQ(content(*tree, 0), "nine");
        EXPECT_EQ(content(*tree, 2), "two");
        EXPECT_EQ(tree->shown_path(0), (folder / "a.zip/set/a/9.txt").string());
    }
}

TEST(FileTree, reads_tar_and_compressed_tar_in_place) {
    const TemporaryFolder folder;
    std::vector<Member> members = sample_members();
    members.push_back({"set/c/" + std::string(150, 'n') + ".txt", "a long name"});
    write_text(folder / "a.tar", tar_of(members));
    write_text(folder / "a.tar.gz", gzip(tar_of(members)));
    write_text(folder / "named-otherwise", gzip(tar_of(members)));
    for (const char* name : {"a.tar", "a.tar.gz", "named-otherwise"}) {
        const auto tree = FileTree::open(folder / name);
        ASSERT_EQ(tree->entries().size(), 4U) << name;
        EXPECT_EQ(content(*tree, 0), "nine") << name;
        EXPECT_EQ(content(*tree, 3), "a long name") << name;
    }
}

TEST(FileTree, enters_a_compressed_tar_at_marks) {
    const TemporaryFolder folder;
    std::vector<Member> members;
    for (int i = 0; i < 12; ++i)
        members.push_back({"set/" + std::to_string(i) + ".bin", noise(500'000 + 777 * i, i)});
    write_text(folder / "a.tgz", gzip(tar_of(members)));
    const auto tree = FileTree::open(folder / "a.tgz");
    ASSERT_EQ(tree->entries().size(), members.size());
    std::vector<std::thread> threads; // from the end, and from two threads at once
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 2; ++t)
        threads.emplace_back([&] {
            for (int i = 11; i >= 0; --i)
                wrong += content(*tree, i) != members[i].bytes ? 1 : 0;
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST(FileTree, reads_gzip_files_of_several_members) {
    const TemporaryFolder folder;
    const std::string tar = tar_of({{"a/1.bin", noise(300'000, 1)}, {"a/2.bin", noise(300'000, 2)}});
    write_text(folder / "a.tgz", gzip(tar.substr(0, 250'000)) + gzip(tar.substr(250'000)));
    const auto tree = FileTree::open(folder / "a.tgz");
    EXPECT_EQ(content(*tree, 0), noise(300'000, 1));
    EXPECT_EQ(content(*tree, 1), noise(300'000, 2));
}

TEST(FileTree, entries_that_lead_out_are_refused_and_listed) {
    const TemporaryFolder folder;
    const std::vector<Member> members{
        {"../evil.txt", "x"}, {"a/../../evil.txt", "x"}, {"/etc/evil.txt", "x"}, {"a/good.txt", "good"}};
    write_text(folder / "a.zip", zip_of(members));
    write_text(folder / "a.tar", tar_of(members));
    for (const char* name : {"a.zip", "a.tar"}) {
        const auto tree = FileTree::open(folder / name);
        EXPECT_EQ(names(*tree), std::vector<std::string>{"a/good.txt"}) << name;
        ASSERT_EQ(tree->refused().size(), 3U) << name;
        for (const BrokenFile& file : tree->refused())
            EXPECT_NE(file.path.find("evil.txt"), std::string::npos) << file.path;
    }
    EXPECT_FALSE(fs::exists(folder.path().parent_path() / "evil.txt"));
}

TEST(FileTree, a_windows_path_with_backslashes_is_a_path) {
    const TemporaryFolder folder;
    write_text(folder / "a.zip", zip_of({{"set\\a\\1.txt", "one"}, {"..\\evil.txt", "x"}}));
    const auto tree = FileTree::open(folder / "a.zip");
    EXPECT_EQ(names(*tree), std::vector<std::string>{"set/a/1.txt"});
    EXPECT_EQ(tree->refused().size(), 1U);
}

TEST(FileTree, a_zip_bomb_is_refused_with_its_sizes) {
    const TemporaryFolder folder;
    write_text(folder / "a.zip", zip_of({{"a/bomb.tif", std::string(30'000'000, '\0'), true}, {"a/good.txt", "good"}}));
    const auto tree = FileTree::open(folder / "a.zip");
    EXPECT_EQ(names(*tree), std::vector<std::string>{"a/good.txt"});
    ASSERT_EQ(tree->refused().size(), 1U);
    EXPECT_NE(tree->refused()[0].reason.text().find("bomb"), std::string::npos);
    EXPECT_NE(tree->refused()[0].reason.text().find("30"), std::string::npos) << tree->refused()[0].reason.text();
}

TEST(FileTree, a_member_may_not_lie_about_its_size) {
    const TemporaryFolder folder;
    write_text(folder / "a.zip", zip_of({{"a/x.txt", "short", true, 4000}}));
    const auto tree = FileTree::open(folder / "a.zip");
    EXPECT_THROW(content(*tree, 0), DataError);
    write_text(folder / "b.zip", zip_of({{"a/x.txt", "short", false, 4'000'000'000ULL}}));
    EXPECT_EQ(FileTree::open(folder / "b.zip")->refused().size(), 1U);
}

TEST(FileTree, overlapping_members_are_called_a_bomb) {
    const TemporaryFolder folder;
    std::string zip = zip_of({{"a/1.txt", "one"}, {"a/2.txt", "two"}});
    // Both directory entries point at the first member.
    const std::size_t second = zip.rfind("PK\x01\x02");
    zip.replace(second + 42, 4, little(0, 4));
    write_text(folder / "a.zip", zip);
    const auto error = error_of<DataError>([&] { (void)FileTree::open(folder / "a.zip"); });
    EXPECT_NE(error.happened().find("overlap"), std::string::npos);
}

TEST(FileTree, encrypted_members_are_refused) {
    const TemporaryFolder folder;
    write_text(folder / "a.zip", zip_of({{"a/x.txt", "short", false, 0, 1}}));
    const auto tree = FileTree::open(folder / "a.zip");
    ASSERT_EQ(tree->refused().size(), 1U);
    EXPECT_NE(tree->refused()[0].reason.text().find("encrypted"), std::string::npos);
}

TEST(FileTree, a_changed_byte_is_found_by_the_checksum_and_names_the_entry) {
    const TemporaryFolder folder;
    std::string zip = zip_of({{"a/x.txt", "twenty bytes of text"}});
    zip[zip.find("bytes")] = 'B';
    write_text(folder / "a.zip", zip);
    const auto error = error_of<DataError>([&] { content(*FileTree::open(folder / "a.zip"), 0); });
    EXPECT_NE(error.where().find("a/x.txt"), std::string::npos);
    EXPECT_NE(error.happened().find("checksum"), std::string::npos);
}

// Cut anywhere, an archive gives a message or the entries that are whole; never a crash, never wrong bytes.
TEST(FileTree, a_zip_cut_anywhere_is_a_data_error) {
    const TemporaryFolder folder;
    const std::string whole = zip_of(sample_members(true));
    for (std::size_t size = 4; size < whole.size(); ++size) {
        write_text(folder / "a.zip", whole.substr(0, size));
        const auto error = error_of<DataError>([&] { (void)FileTree::open(folder / "a.zip"); });
        EXPECT_EQ(error.where(), (folder / "a.zip").string()) << size;
    }
}

TEST(FileTree, a_tar_cut_inside_a_file_names_that_file) {
    const TemporaryFolder folder;
    const std::string tar = tar_of({{"a/first.txt", noise(700, 1)}, {"a/second.txt", noise(3000, 2)}});
    const std::string cut = tar.substr(0, 512 + 1024 + 512 + 1000);
    write_text(folder / "a.tar", cut);
    write_text(folder / "a.tgz", gzip(cut));
    for (const char* name : {"a.tar", "a.tgz"}) {
        const auto error = error_of<DataError>([&] { (void)FileTree::open(folder / name); });
        EXPECT_NE(error.happened().find("a/second.txt"), std::string::npos) << error.what();
        EXPECT_EQ(error.where(), (folder / name).string());
    }
}

TEST(FileTree, a_gzip_cut_anywhere_is_a_data_error) {
    const TemporaryFolder folder;
    const std::string whole = gzip(tar_of({{"a/first.txt", noise(700, 1)}, {"a/second.txt", noise(900, 2)}}));
    for (std::size_t size = 2; size < whole.size(); size += 7) {
        write_text(folder / "a.tgz", whole.substr(0, size));
        EXPECT_THROW((void)FileTree::open(folder / "a.tgz"), DataError) << size;
    }
}

TEST(FileTree, a_tar_without_its_end_blocks_is_whole) {
    const TemporaryFolder folder;
    const std::string tar = tar_of({{"a/first.txt", "first"}});
    write_text(folder / "a.tar", tar.substr(0, 1024));
    EXPECT_EQ(content(*FileTree::open(folder / "a.tar"), 0), "first");
}

TEST(FileTree, a_gzip_bomb_is_refused) {
    const TemporaryFolder folder;
    // Zeros as gzip members one after the other: 300 MB in the file of 300 kB, and the fixture packs 10 MB once.
    const std::string zeros = gzip(std::string(10'000'000, '\0'));
    std::string bomb = gzip(tar_header("a/x.tif", 300'000'000));
    for (int i = 0; i < 30; ++i)
        bomb += zeros;
    write_text(folder / "a.tgz", bomb);
    const auto error = error_of<DataError>([&] { (void)FileTree::open(folder / "a.tgz"); });
    EXPECT_NE(error.happened().find("bomb"), std::string::npos) << error.what();
}

// Fuzzing in small: whatever byte is changed, the outcome is a message or bytes of the promised length.
TEST(FileTree, damage_anywhere_is_met_with_a_message) {
    const TemporaryFolder folder;
    const std::vector<Member> members{
        {"a/1.txt", noise(300, 1), true}, {"a/2.txt", noise(200, 2)}, {"b/3.txt", noise(900, 3), true}};
    const std::string tar = tar_of(members);
    RandomStream stream{42};
    for (const std::string& whole : {zip_of(members), tar, gzip(tar)})
        for (int round = 0; round < 150; ++round) {
            std::string damaged = whole;
            for (std::uint64_t k = stream.below(4) + 1; k > 0; --k)
                damaged[stream.below(damaged.size())] = static_cast<char>(stream.below(256));
            write_text(folder / "a", damaged);
            try {
                const auto tree = FileTree::open(folder / "a");
                for (std::size_t i = 0; i < tree->entries().size(); ++i)
                    try {
                        EXPECT_EQ(content(*tree, i).size(), tree->entries()[i].size);
                    } catch (const DataError& error) {
                        EXPECT_FALSE(error.where().empty());
                    }
            } catch (const DataError& error) {
                EXPECT_EQ(error.where(), (folder / "a").string());
            }
        }
}

TEST(FileTree, names_that_are_no_text_are_shown_as_text) {
    const TemporaryFolder folder;
    write_text(folder / "a/caf\xE9.txt", "latin");
    const auto tree = FileTree::open(folder.path());
    EXPECT_EQ(content(*tree, 0), "latin");
    EXPECT_EQ(tree->shown_path(0), (folder / "a/caf?.txt").string());
    EXPECT_EQ(valid_utf8(std::string("Grün, 森, \xF0\x9F\x9B\xB0")), "Grün, 森, \xF0\x9F\x9B\xB0");
    EXPECT_EQ(valid_utf8(std::string("\xC0\xAF\xED\xA0\x80\xE2\x82")), "???????");
}

TEST(FileTree, a_missing_path_suggests_its_neighbour) {
    const TemporaryFolder folder;
    write_text(folder / "eurosat.zip", "x");
    const auto error = error_of<DataError>([&] { (void)FileTree::open(folder / "eurosad.zip"); });
    EXPECT_EQ(error.where(), (folder / "eurosad.zip").string());
    EXPECT_NE(error.remedy().find("eurosat.zip"), std::string::npos);
}

TEST(FileTree, other_files_and_empty_files_are_no_archive) {
    const TemporaryFolder folder;
    write_text(folder / "a.zip", "this is text");
    write_text(folder / "empty.zip", "");
    EXPECT_THROW((void)FileTree::open(folder / "a.zip"), DataError);
    EXPECT_THROW((void)FileTree::open(folder / "empty.zip"), DataError);
}

} // namespace
} // namespace terrella::data
