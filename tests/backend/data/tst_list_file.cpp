// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/list_file.h"

#include "archive_fixtures.h"
#include "data/csv.h"
#include "data/names.h"
#include "kind_fixtures.h"

namespace terrella::data {
namespace {

using namespace terrella::test;

TEST(ListFile, columns_tell_label_split_place_and_date) {
    const TemporaryFolder folder;
    write_raster(folder / "pictures/a.png", picture(8, 1));
    write_raster(folder / "elsewhere/b.png", picture(8, 2));
    write_text(folder / "lists/mine.csv", "path,label,split,longitude,latitude,date\n"
                                          "../pictures/a.png,river,train,13.72,48.22,2017-06-13\n" +
                                              (folder / "elsewhere/b.png").string() +
                                              ",\"beach, sandy\",test,,,20180204T101010\n");
    const auto dataset = opened(folder / "lists/mine.csv");
    const DatasetInfo& info = dataset->info();
    ASSERT_EQ(info.kind, "list");
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(info.path, (folder / "lists/mine.csv").string());
    EXPECT_EQ(info.classes, (std::vector<std::string>{"beach, sandy", "river"}));
    EXPECT_FALSE(info.multi_label);
    const SampleInfo& a = dataset->sample(0);
    EXPECT_EQ(a.label, 1);
    EXPECT_EQ(a.split, "train");
    EXPECT_EQ(a.date, "2017-06-13");
    EXPECT_EQ(a.location, (std::array<double, 2>{13.72, 48.22}));
    EXPECT_EQ(dataset->sample(1).date, "2018-02-04");
    EXPECT_FALSE(dataset->sample(1).location);
    EXPECT_EQ(dataset->read(0).image.at(0, 0, 0), 1);
    EXPECT_EQ(dataset->read(1).image.at(0, 0, 0), 2);
}

TEST(ListFile, several_labels_make_label_sets) {
    const TemporaryFolder folder;
    write_raster(folder / "a.png", picture());
    write_raster(folder / "b.png", picture());
    write_raster(folder / "c.png", picture());
    write_text(folder / "list.csv", "file;class\na.png;water|forest\nb.png;water\nc.png;\n");
    const auto dataset = opened(folder / "list.csv");
    ASSERT_EQ(dataset->size(), 3U);
    EXPECT_TRUE(dataset->info().multi_label);
    EXPECT_EQ(dataset->sample(0).labels, (std::vector<int>{0, 1}));
    EXPECT_EQ(dataset->sample(0).label, -1);
    EXPECT_EQ(dataset->sample(1).labels, (std::vector<int>{1}));
    EXPECT_TRUE(dataset->sample(2).labels.empty());
    EXPECT_EQ(class_counts(*dataset).at(1).second, 2);
}

TEST(ListFile, rows_that_do_not_fit_are_listed_with_their_line) {
    const TemporaryFolder folder;
    for (const char* name : {"a.png", "b.png", "c.png", "d.png"})
        write_raster(folder / name, picture());
    write_text(folder / "broken.png", "x");
    write_text(folder / "list.csv", "path,split,longitude,latitude,date\n"
                                    "a.png,train,1,2,13.06.2017\n" // kept, without a date
                                    "missing.png,train,,,\n"
                                    "b.png,holdout,,,\n"
                                    "c.png,val,200,2,\n"
                                    "\n"
                                    "d.png,val,,,\n"
                                    "d.png,val,,,\n"
                                    "broken.png,val,,,\n"
                                    ",val,,,\n");
    const auto dataset = opened(folder / "list.csv");
    const DatasetInfo& info = dataset->info();
    EXPECT_TRUE(lists(info, "line 2", "'13.06.2017' does not parse"));
    EXPECT_TRUE(lists(info, "line 3", "no file 'missing.png'"));
    EXPECT_TRUE(lists(info, "line 4", "'holdout' is no split"));
    EXPECT_TRUE(lists(info, "line 5", "no place on the globe"));
    EXPECT_TRUE(lists(info, "line 8", "listed before"));
    EXPECT_TRUE(lists(info, "broken.png", "cannot be opened"));
    EXPECT_TRUE(lists(info, "line 10", "names no file"));
    ASSERT_EQ(dataset->size(), 2U);
    EXPECT_EQ(dataset->sample(0).date, "");
}

TEST(ListFile, lies_in_an_archive_with_its_images) {
    const TemporaryFolder folder;
    write_raster(folder / "set/one/a.png", picture());
    write_raster(folder / "set/b.png", picture());
    write_text(folder / "set/list.csv", "path,label\none/a.png,x\nb.png,y\n");
    write_text(folder / "a.zip", zip_of(members_of(folder / "set")));
    DataSettings settings = settings_for(folder / "a.zip");
    settings.kind = "list";
    EXPECT_EQ(open_dataset(settings)->size(), 2U);
}

TEST(ListFile, class_folders_with_a_table_beside_them_stay_class_folders) {
    const TemporaryFolder folder;
    write_class_folders(folder.path(), {"a", "b"}, 2, picture(), ".png");
    write_text(folder / "train.csv", "Filename,Label\na/a_1.png,0\n");
    EXPECT_EQ(opened(folder.path())->info().kind, "class-folders");
}

TEST(ListFile, says_what_is_wanting) {
    const TemporaryFolder folder;
    write_text(folder / "list.csv", "a,b\n1,2\n");
    const auto column = error_of<DataError>([&] { (void)opened(folder / "list.csv"); });
    EXPECT_NE(column.happened().find("no column 'path'"), std::string::npos) << column.what();
    write_text(folder / "empty.csv", "path\nx.png\n");
    const auto none = error_of<DataError>([&] { (void)opened(folder / "empty.csv"); });
    EXPECT_NE(none.happened().find("no file 'x.png'"), std::string::npos) << none.what();
}

TEST(Csv, quotes_hold_separators_quotes_and_line_ends) {
    const CsvTable table = read_csv("\xEF\xBB\xBFpath, label\r\n\"a,b\",\"say \"\"hi\"\"\nthere\"\r\n\r\nlast");
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.column({"label"}), 1U);
    EXPECT_EQ(table.rows[1].fields, (std::vector<std::string>{"a,b", "say \"hi\"\nthere"}));
    EXPECT_EQ(table.rows[2].fields, std::vector<std::string>{"last"});
    EXPECT_EQ(table.rows[2].line, 5U);
    EXPECT_TRUE(read_csv("").rows.empty());
    EXPECT_EQ(read_csv("a;b;c\n1;2,5;3\n").rows[1].fields[1], "2,5");
}

TEST(Dates, are_read_as_they_are_written_and_only_when_a_calendar_has_them) {
    EXPECT_EQ(iso_date("2017-06-13 10:10:31"), "2017-06-13");
    EXPECT_EQ(iso_date("20170613T101031"), "2017-06-13");
    EXPECT_EQ(iso_date("2020-02-29"), "2020-02-29");
    EXPECT_EQ(iso_date("2019-02-29"), "");
    EXPECT_EQ(iso_date("2017-13-01"), "");
    EXPECT_EQ(iso_date("13.06.2017"), "");
    EXPECT_EQ(iso_date("201706131"), "");
    EXPECT_EQ(date_in_name("S2B_MSIL2A_20180204T94161_57_38"), "2018-02-04");
    EXPECT_EQ(date_in_name("LC08_20200101_20200113_02"), "2020-01-01");
    EXPECT_EQ(date_in_name("tile_12345678_x"), "");
}

} // namespace
} // namespace terrella::data
