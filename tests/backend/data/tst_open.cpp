// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/open.h"

#include "archive_fixtures.h"
#include "data/inspect.h"
#include "raster_fixtures.h"

#include <algorithm>

namespace terrella::data {
namespace {

using namespace terrella::test;

DataSettings at(const fs::path& path) {
    DataSettings settings;
    settings.path = path.string();
    return settings;
}

void write_small_set(const fs::path& folder, int each = 2) {
    write_class_folders(folder, {"a", "b"}, each, {patterned(3, 8, 8), GDT_Byte, "PNG"}, ".png");
}

TEST(OpenDataset, a_missing_path_is_named_with_its_nearest_neighbour) {
    const TemporaryFolder folder;
    write_small_set(folder / "scenes");
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder / "scene")); });
    EXPECT_EQ(error.where(), (folder / "scene").string());
    EXPECT_NE(error.remedy().find("scenes"), std::string::npos);
}

TEST(OpenDataset, an_empty_folder_is_called_empty) {
    const TemporaryFolder folder;
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder.path())); });
    EXPECT_NE(error.happened().find("empty"), std::string::npos);
}

TEST(OpenDataset, a_folder_of_garbage_says_what_was_looked_for) {
    const TemporaryFolder folder;
    write_text(folder / "a/one.doc", "x");
    write_text(folder / "b/two.xyz", "x");
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder.path())); });
    EXPECT_NE(error.happened().find("none of its 2 files"), std::string::npos) << error.what();
    EXPECT_NE(error.remedy().find("<class>/<file>"), std::string::npos);
    EXPECT_NE(error.remedy().find(".tif"), std::string::npos);
}

TEST(OpenDataset, a_folder_around_archives_points_at_one) {
    const TemporaryFolder folder;
    write_text(folder / "scenes.zip", zip_of({{"a/1.txt", "x"}}));
    write_text(folder / "words.zip", zip_of({{"a/2.txt", "x"}}));
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder.path())); });
    EXPECT_NE(error.happened().find("scenes.zip"), std::string::npos) << error.what();
}

TEST(OpenDataset, images_that_are_all_broken_say_so) {
    const TemporaryFolder folder;
    write_text(folder / "a/one.png", "x");
    write_text(folder / "b/two.tif", "x");
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder.path())); });
    EXPECT_NE(error.happened().find("None of the 2 images"), std::string::npos) << error.what();
    EXPECT_NE(error.where().find("a/one.png"), std::string::npos);
}

TEST(OpenDataset, images_in_one_folder_are_no_classes) {
    const TemporaryFolder folder;
    write_raster(folder / "1.tif", {patterned(3, 4, 4)});
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder.path())); });
    EXPECT_NE(error.happened().find("one folder"), std::string::npos);
}

TEST(OpenDataset, pairs_of_images_and_targets_are_no_classes_unless_asked_for) {
    const TemporaryFolder folder;
    for (const char* name : {"A/1.png", "B/1.png", "label/1.png"})
        write_raster(folder / name, {patterned(3, 4, 4), GDT_Byte, "PNG"});
    EXPECT_EQ(open_dataset(at(folder.path()))->info().kind, "change-pairs");
    DataSettings asked = at(folder.path());
    asked.kind = "class-folders";
    EXPECT_EQ(open_dataset(asked)->info().classes.size(), 3U);
}

TEST(OpenDataset, a_kind_that_does_not_fit_says_what_it_looks_for) {
    const TemporaryFolder folder;
    write_small_set(folder.path());
    for (const std::string kind : {"bigearthnet", "sen12ms", "seasons", "dota", "sensor-pairs", "change-pairs",
                                   "image-mask", "list"}) {
        DataSettings asked = at(folder.path());
        asked.kind = kind;
        const auto error = error_of<DataError>([&] { (void)open_dataset(asked); });
        EXPECT_NE(error.happened().find("as " + kind + ": "), std::string::npos) << error.what();
        EXPECT_NE(error.remedy().find("Looked for"), std::string::npos) << error.what();
    }
}

TEST(OpenDataset, a_single_file_of_no_kind_is_refused_with_its_ending) {
    const TemporaryFolder folder;
    write_text(folder / "thesis.docx", "no data at all");
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder / "thesis.docx")); });
    EXPECT_NE(error.happened().find("Nothing here is recognised"), std::string::npos) << error.what();
    EXPECT_NE(error.remedy().find("BigEarthNet"), std::string::npos);
}

TEST(OpenDataset, a_truncated_zip_is_a_data_error_naming_it) {
    const TemporaryFolder folder;
    write_small_set(folder / "set");
    const std::string zip = zip_of(members_of(folder / "set"));
    write_text(folder / "a.zip", zip.substr(0, zip.size() / 2));
    const auto error = error_of<DataError>([&] { (void)open_dataset(at(folder / "a.zip")); });
    EXPECT_EQ(error.where(), (folder / "a.zip").string());
    EXPECT_NE(error.happened().find("truncated"), std::string::npos);
}

TEST(OpenDataset, entries_that_lead_out_and_bombs_are_listed_beside_the_good_ones) {
    const TemporaryFolder folder;
    write_small_set(folder / "set");
    auto members = members_of(folder / "set");
    members.push_back({"../a/evil.png", "x"});
    members.push_back({"a/bomb.png", std::string(30'000'000, '\0'), true});
    write_text(folder / "a.zip", zip_of(members));
    const auto dataset = open_dataset(at(folder / "a.zip"));
    EXPECT_EQ(dataset->size(), 4U);
    EXPECT_EQ(dataset->info().broken.size(), 2U);
}

TEST(OpenDataset, an_unknown_kind_suggests_the_nearest) {
    const TemporaryFolder folder;
    DataSettings settings = at(folder.path());
    settings.kind = "class-folder";
    const auto error = error_of<ConfigurationError>([&] { (void)open_dataset(settings); });
    EXPECT_NE(error.remedy().find("class-folders"), std::string::npos);
}

TEST(OpenDataset, a_modality_that_the_data_lacks_is_refused) {
    const TemporaryFolder folder;
    write_small_set(folder.path());
    DataSettings settings = at(folder.path());
    settings.modalities = {"s2"};
    const auto error = error_of<ConfigurationError>([&] { (void)open_dataset(settings); });
    EXPECT_NE(error.remedy().find("rgb"), std::string::npos);
    settings.modalities = {"rgb"};
    EXPECT_EQ(open_dataset(settings)->size(), 4U);
}

TEST(OpenDataset, takes_the_wanted_number_of_samples_evenly) {
    const TemporaryFolder folder;
    write_small_set(folder.path(), 6);
    DataSettings settings = at(folder.path());
    settings.samples = 6;
    const auto dataset = open_dataset(settings);
    EXPECT_EQ(dataset->size(), 6U);
    for (const auto& [name, count] : class_counts(*dataset))
        EXPECT_EQ(count, 3) << name;
}

TEST(OpenDataset, makes_the_embedded_scenes) {
    DataSettings settings;
    EXPECT_EQ(open_dataset(settings)->size(), 2000U);
    settings.samples = 20;
    settings.size = 32;
    const auto s2 = open_dataset(settings);
    EXPECT_EQ(s2->info().kind, "synthetic");
    EXPECT_EQ(s2->size(), 20U);
    EXPECT_EQ(s2->read(0).image.channels(), 13);
    EXPECT_EQ(s2->read(0).image.height(), 32);
    settings.modalities = {"s1"};
    EXPECT_EQ(open_dataset(settings)->read(0).image.channels(), 2);
    settings.modalities = {"s1", "s2"};
    EXPECT_EQ(open_dataset(settings)->read(0).image.channels(), 15);
    settings.modalities = {"rgb"};
    EXPECT_THROW((void)open_dataset(settings), ConfigurationError);
}

TEST(OpenDataset, every_kind_it_lists_has_its_name_in_the_settings) {
    const auto& kinds = schema_of<DataSettings>().find("kind")->choices;
    for (const std::string& kind : dataset_kinds())
        EXPECT_NE(std::ranges::find(kinds, kind), kinds.end()) << kind;
}

TEST(DataSettings, words_stand_for_numbers) {
    const auto settings = from_json<DataSettings>(Json{{"samples", "all"}, {"size", "native"}});
    EXPECT_EQ(settings.samples, 0);
    EXPECT_EQ(settings.size, 0);
    EXPECT_EQ(to_json(settings).at("samples"), "all");
    EXPECT_THROW(from_json<DataSettings>(Json{{"workers", 0}}), ConfigurationError);
    EXPECT_THROW(from_json<DataSettings>(Json{{"split", {{"train", 0}}}}), ConfigurationError);
}

TEST(InspectDocument, has_the_documented_keys_and_null_for_the_unknown) {
    const TemporaryFolder folder;
    write_small_set(folder / "train");
    write_small_set(folder / "test", 1);
    const Json document = inspect_document(*open_dataset(at(folder.path())));
    EXPECT_EQ(document.at("kind"), "class-folders");
    EXPECT_EQ(document.at("samples"), 6);
    EXPECT_EQ(document.at("modalities"), (Json{{"rgb", {"red", "green", "blue"}}}));
    EXPECT_EQ(document.at("sizes"), Json::parse("[[8, 8]]"));
    EXPECT_EQ(document.at("dtype"), "uint8");
    EXPECT_EQ(document.at("classes"), (Json{{"a", 3}, {"b", 3}}));
    EXPECT_EQ(document.at("multi_label"), false);
    EXPECT_EQ(document.at("targets"), Json::array({"class"}));
    EXPECT_EQ(document.at("splits").at("train"), 4);
    EXPECT_EQ(document.at("splits").at("test"), 2);
    EXPECT_TRUE(document.at("crs").is_null());
    EXPECT_TRUE(document.at("dates").is_null());
    EXPECT_EQ(document.at("broken"), Json::array());
    EXPECT_EQ(document.at("path"), folder.path().string());
    EXPECT_TRUE(document.at("recognised_by").is_string());
}

TEST(InspectDocument, a_full_scan_lists_what_opening_did_not_see) {
    const TemporaryFolder folder;
    write_small_set(folder.path(), 60);
    const std::string bytes = read_text(folder / "a/a_31.png");
    write_text(folder / "a/a_31.png", bytes.substr(0, bytes.size() - 30)); // a whole header
    const auto dataset = open_dataset(at(folder.path()));
    Progress progress;
    const auto broken = broken_samples(*dataset, &progress);
    const Json document = inspect_document(*dataset, broken);
    EXPECT_EQ(document.at("samples"), 119);
    EXPECT_EQ(document.at("classes").at("a"), 59);
    ASSERT_EQ(document.at("broken").size(), 1U);
    EXPECT_NE(document.at("broken")[0].at("path").get<std::string>().find("a_31.png"), std::string::npos);
    EXPECT_FALSE(document.at("broken")[0].at("reason").get<std::string>().empty());
    EXPECT_EQ(progress.state().done, 120);
}

} // namespace
} // namespace terrella::data
