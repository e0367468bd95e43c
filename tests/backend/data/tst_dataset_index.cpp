// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/dataset_index.h"

#include "data/synthetic.h"
#include "index_fixtures.h"
#include "kind_fixtures.h"

#include <sqlite3.h>

#include <algorithm>

namespace terrella::data {
namespace {

using namespace terrella::test;

class DatasetIndexTest : public OwnCache {
protected:
    void write(const std::string& kind, std::size_t samples, int size = 24) const {
        SyntheticSettings scenes;
        scenes.samples = samples;
        scenes.size = size;
        write_synthetic_kind(kind, scenes, data());
        let_folders_settle();
    }
    [[nodiscard]] DataSettings settings(const std::string& index = "always") const {
        DataSettings chosen = settings_for(data());
        chosen.index = index;
        return chosen;
    }
    [[nodiscard]] std::shared_ptr<const Dataset> open() const { return open_dataset(settings()); }
    [[nodiscard]] fs::path index_file(const std::string& name) const { return index_folder(data()) / name; }
    [[nodiscard]] fs::path recognised_file() const {
        for (const auto& file : fs::directory_iterator(index_folder(data())))
            if (file.path().extension() == ".sqlite" && file.path().filename() != "files.sqlite")
                return file.path();
        ADD_FAILURE() << "nothing recognised is kept";
        return {};
    }
    static bool opened_from_index(const Dataset& dataset) { return !dataset.info().index_path.empty(); }
};

void expect_same(const Dataset& a, const Dataset& b) {
    EXPECT_EQ(a.content_key(), b.content_key());
    EXPECT_EQ(a.info().kind, b.info().kind);
    EXPECT_EQ(a.info().bands, b.info().bands);
    EXPECT_EQ(a.info().classes, b.info().classes);
    EXPECT_EQ(a.info().sizes, b.info().sizes);
    EXPECT_EQ(a.info().targets, b.info().targets);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        const SampleInfo &x = a.sample(i), &y = b.sample(i);
        EXPECT_EQ(x.id, y.id);
        EXPECT_EQ(x.label, y.label);
        EXPECT_EQ(x.labels, y.labels);
        EXPECT_EQ(x.split, y.split);
        EXPECT_EQ(x.path, y.path);
        EXPECT_EQ(x.place, y.place);
        EXPECT_EQ(x.date, y.date);
        EXPECT_EQ(x.missing, y.missing);
        EXPECT_EQ(x.location, y.location);
        expect_same_sample(a.read(i), b.read(i), x.id);
    }
}

TEST_F(DatasetIndexTest, opening_from_the_index_gives_the_same_dataset) {
    for (const char* kind : {"bigearthnet", "sen12ms", "change-pairs", "dota", "image-mask", "class-folders", "list"}) {
        fs::remove_all(data());
        write(kind, 7);
        const auto listed = open_dataset(settings("never"));
        EXPECT_FALSE(opened_from_index(*listed)) << kind;
        EXPECT_TRUE(opened_from_index(*open())) << kind;
        const auto again = open(); // nothing is listed this time
        EXPECT_TRUE(opened_from_index(*again)) << kind;
        expect_same(*listed, *again);
    }
}

TEST_F(DatasetIndexTest, an_unchanged_folder_is_neither_listed_nor_recognised_again) {
    write("bigearthnet", 5);
    static_cast<void>(open());
    Progress progress;
    static_cast<void>(open_dataset(settings(), &progress));
    EXPECT_EQ(progress.state().doing.text(), "Looking for changed folders");
}

TEST_F(DatasetIndexTest, small_folders_have_no_index_unless_asked_for) {
    write("class-folders", 5);
    static_cast<void>(open_dataset(settings("auto")));
    EXPECT_FALSE(fs::exists(cache() / "index"));
}

TEST_F(DatasetIndexTest, an_added_and_a_removed_patch_are_noticed) {
    write("class-folders", 12);
    ASSERT_EQ(open()->size(), 12U);
    fs::copy_file(data() / "Forest" / "Forest_1.tif", data() / "Forest" / "Forest_3.tif");
    EXPECT_EQ(open()->size(), 13U);
    let_folders_settle();
    fs::remove(data() / "Forest" / "Forest_1.tif");
    const auto now = open();
    EXPECT_EQ(now->size(), 12U);
    EXPECT_TRUE(opened_from_index(*now));
}

TEST_F(DatasetIndexTest, a_new_folder_is_noticed) {
    write("class-folders", 10);
    ASSERT_EQ(open()->info().classes.size(), 10U);
    fs::create_directories(data() / "Volcano");
    fs::copy_file(data() / "Forest" / "Forest_1.tif", data() / "Volcano" / "Volcano_1.tif");
    EXPECT_EQ(open()->info().classes.size(), 11U);
}

TEST_F(DatasetIndexTest, only_changed_folders_are_listed_again) {
    write("class-folders", 10);
    static_cast<void>(open());
    fs::copy_file(data() / "River" / "River_1.tif", data() / "River" / "River_2.tif");
    const auto index = TreeIndex::open(data());
    const EarlierListing earlier = index->earlier();
    const FolderTree tree(data(), &earlier, nullptr, {});
    EXPECT_EQ(tree.folders_read(), 1U);
    EXPECT_EQ(tree.entries().size(), 11U);
}

TEST_F(DatasetIndexTest, a_file_overwritten_in_place_is_noticed_when_it_is_read) {
    write("class-folders", 10);
    static_cast<void>(open());
    const fs::path victim = data() / "Forest" / "Forest_1.tif", other = data() / "River" / "River_1.tif";
    const std::string bytes = read_text(other);
    std::ofstream(victim, std::ios::binary | std::ios::trunc) << bytes << "more"; // the folder's time stays
    const auto dataset = open();
    const std::size_t forest = sample_named(*dataset, "Forest_1");
    const auto error = error_of<DataError>([&] { static_cast<void>(dataset->read(forest)); });
    EXPECT_EQ(error.happened(), "The file has changed since the data was listed");
    EXPECT_EQ(error.remedy(), "Open the data again");
    const auto again = open(); // its folder is listed again
    EXPECT_NE(again->content_key(), dataset->content_key());
    EXPECT_NO_THROW(static_cast<void>(again->read(forest)));
}

TEST_F(DatasetIndexTest, labels_edited_in_place_are_noticed_when_their_sample_is_read) {
    write("bigearthnet", 3);
    const auto dataset = open();
    for (const auto& file : fs::recursive_directory_iterator(data()))
        if (file.path().filename().string().find("S2A") == 0 && file.path().extension() == ".json")
            std::ofstream(file.path(), std::ios::app) << ' ';
    EXPECT_THROW(static_cast<void>(open()->read(0)), DataError);
    EXPECT_NO_THROW(static_cast<void>(open()->read(0)));
}

TEST_F(DatasetIndexTest, a_list_of_splits_edited_in_place_is_noticed_at_opening) {
    write("bigearthnet", 3);
    const std::string patch = open()->sample(0).id;
    write_text(data() / "train.csv", patch + "\n");
    ASSERT_EQ(open()->sample(0).split, "train");
    let_folders_settle();
    ASSERT_EQ(open()->sample(0).split, "train");
    std::ofstream(data() / "train.csv", std::ios::trunc) << "none\n";
    EXPECT_EQ(open()->sample(0).split, "");
}

TEST_F(DatasetIndexTest, a_damaged_index_is_made_anew_and_said) {
    write("class-folders", 10);
    static_cast<void>(open());
    const fs::path file = index_file("files.sqlite");
    const auto whole = read_text(file);
    for (const std::string& bytes : {std::string("no database"), whole.substr(0, whole.size() / 2), std::string()}) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        const auto dataset = open();
        EXPECT_EQ(dataset->size(), 10U);
        EXPECT_TRUE(remarks(dataset->info(), "made anew")) << bytes.size() << all_remarks(dataset->info());
        EXPECT_TRUE(open()->info().remarks == open_dataset(settings("never"))->info().remarks);
    }
}

TEST_F(DatasetIndexTest, no_flipped_byte_gives_another_dataset) {
    write("bigearthnet", 4);
    const auto expected = open();
    for (const std::string& name : std::vector<std::string>{"files.sqlite", recognised_file().filename().string()}) {
        const auto whole = read_text(index_file(name));
        for (std::size_t at = 5; at < whole.size(); at += whole.size() / 23) {
            std::ofstream(index_file(name), std::ios::binary | std::ios::trunc) << whole;
            flip_byte(index_file(name), at);
            const auto dataset = open();
            ASSERT_EQ(dataset->size(), expected->size()) << name << ' ' << at;
            for (std::size_t i = 0; i < dataset->size(); ++i) {
                EXPECT_EQ(dataset->sample(i).id, expected->sample(i).id) << name << ' ' << at;
                EXPECT_EQ(dataset->sample(i).labels, expected->sample(i).labels) << name << ' ' << at;
            }
        }
    }
}

TEST_F(DatasetIndexTest, an_index_locked_by_another_program_is_done_without) {
    write("class-folders", 10);
    static_cast<void>(open());
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(index_file("files.sqlite").c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto dataset = open();
    EXPECT_EQ(dataset->size(), 10U);
    EXPECT_TRUE(remarks(dataset->info(), "locked by another program")) << all_remarks(dataset->info());
    sqlite3_close(other);
}

TEST_F(DatasetIndexTest, an_index_of_another_version_is_made_anew) {
    write("class-folders", 10);
    static_cast<void>(open());
    sqlite3* file = nullptr;
    ASSERT_EQ(sqlite3_open(index_file("files.sqlite").c_str(), &file), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(file, "UPDATE facts SET value = '0' WHERE key = 'format'", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(file);
    const auto dataset = open();
    EXPECT_TRUE(remarks(dataset->info(), "another version")) << all_remarks(dataset->info());
    EXPECT_EQ(dataset->size(), 10U);
}

TEST_F(DatasetIndexTest, a_cache_that_cannot_be_written_costs_only_time) {
    write("class-folders", 10);
    write_text(cache(), "a file where the folder should be");
    const auto dataset = open();
    EXPECT_EQ(dataset->size(), 10U);
    EXPECT_TRUE(remarks(dataset->info(), "could not be written")) << all_remarks(dataset->info());
}

TEST_F(DatasetIndexTest, other_settings_are_recognised_anew_from_the_same_list) {
    write("bigearthnet", 4);
    EXPECT_EQ(open()->info().bands.size(), 14U);
    DataSettings radar = settings();
    radar.modalities = {"s1"};
    const auto dataset = open_dataset(radar);
    EXPECT_EQ(dataset->info().bands.size(), 2U);
    EXPECT_EQ(dataset->read(0).image.channels(), 2);
    EXPECT_EQ(open_dataset(radar)->read(0).image.channels(), 2);
}

TEST_F(DatasetIndexTest, a_choice_of_samples_needs_no_look_at_files) {
    write("bigearthnet", 6);
    const auto whole = open();
    DataSettings chosen = settings();
    chosen.filter = "name:" + whole->sample(2).id;
    chosen.exclude = {whole->sample(0).id};
    Progress progress;
    EXPECT_EQ(open_dataset(chosen, &progress)->size(), 1U);
    EXPECT_EQ(progress.state().doing.text(), "Looking for changed folders");
}

TEST_F(DatasetIndexTest, a_folder_stays_when_the_link_by_which_it_was_entered_goes) {
    write("class-folders", 10);
    fs::create_directories(data() / "more");
    fs::rename(data() / "River", data() / "more" / "River");
    fs::create_directory_symlink(data() / "more" / "River", data() / "ALink"); // sorts before it
    let_folders_settle();
    const FolderTree first(data(), nullptr, nullptr, {});
    TreeIndex::write(first);
    let_folders_settle();
    fs::remove(data() / "ALink");
    const EarlierListing earlier = TreeIndex::open(data())->earlier();
    const FolderTree again(data(), &earlier, nullptr, {}), fresh(data(), nullptr, nullptr, {});
    ASSERT_EQ(again.entries().size(), fresh.entries().size());
    for (std::size_t i = 0; i < fresh.entries().size(); ++i)
        EXPECT_EQ(again.entries().name(i), fresh.entries().name(i));
}

TEST_F(DatasetIndexTest, a_folder_that_vanishes_is_an_error_and_comes_back_whole) {
    write("class-folders", 10);
    const auto dataset = open();
    fs::rename(data(), folder_ / "away");
    EXPECT_EQ(error_of<DataError>([&] { static_cast<void>(dataset->read(0)); }).happened(),
              "The file is gone since the data was listed");
    EXPECT_THROW(static_cast<void>(open()), DataError);
    fs::rename(folder_ / "away", data());
    EXPECT_EQ(open()->size(), 10U);
    EXPECT_NO_THROW(static_cast<void>(dataset->read(0)));
}

TEST_F(DatasetIndexTest, many_threads_read_through_one_index) {
    write("bigearthnet", 6);
    const auto listed = open_dataset(settings("never")), indexed = open();
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (std::size_t i = 0; i < indexed->size(); ++i)
                wrong += same_bits(indexed->read(i).image, listed->read(i).image) ? 0 : 1;
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

} // namespace
} // namespace terrella::data
