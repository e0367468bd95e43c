// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/selection.h"

#include "data/open.h"
#include "data/sample_list.h"
#include "data/splits.h"
#include "fixtures.h"

#include <algorithm>
#include <limits>

namespace terrella::data {
namespace {

using terrella::test::error_of;
using terrella::test::MemoryDataset;
using terrella::test::TemporaryFolder;

std::shared_ptr<MemoryDataset> memory() { return std::make_shared<MemoryDataset>(20, 1, 4, 4); }

DataSettings chosen(const std::string& filter, std::vector<std::string> exclude = {}) {
    DataSettings settings;
    settings.filter = filter;
    settings.exclude = std::move(exclude);
    return settings;
}

class Selection : public testing::Test {
protected:
    void SetUp() override { ::setenv("TERRELLA_CACHE", cache.path().c_str(), 1); }
    void TearDown() override { ::unsetenv("TERRELLA_CACHE"); }

    TemporaryFolder cache;
};

TEST_F(Selection, without_filter_and_list_the_dataset_is_the_same) {
    const auto dataset = memory();
    EXPECT_EQ(selected_samples(dataset, {}), dataset);
}

TEST_F(Selection, keeps_what_the_filter_keeps_and_says_so) {
    const auto part = selected_samples(memory(), chosen("class:\"class 1\",\"class 2\""));
    EXPECT_EQ(part->size(), 10U);
    for (std::size_t i = 0; i < part->size(); ++i)
        EXPECT_TRUE(part->sample(i).label == 1 || part->sample(i).label == 2);
    ASSERT_EQ(part->info().remarks.size(), 1U);
    EXPECT_NE(part->info().remarks[0].text().find("keeps 10 of 20 samples"), std::string::npos) << part->info().remarks[0].text();
    EXPECT_EQ(part->info().classes.size(), 4U) << "labels are indices into it";
    EXPECT_NE(part->content_key(), memory()->content_key());
}

TEST_F(Selection, leaves_out_what_the_list_names_and_tells_of_what_is_not_there) {
    const auto part = selected_samples(memory(), chosen("", {"sample 3", "sample 5", "sample 99"}));
    EXPECT_EQ(part->size(), 18U);
    for (std::size_t i = 0; i < part->size(); ++i)
        EXPECT_TRUE(part->sample(i).id != "sample 3" && part->sample(i).id != "sample 5");
    ASSERT_EQ(part->info().remarks.size(), 2U);
    EXPECT_NE(part->info().remarks[0].text().find("2 samples left out"), std::string::npos);
    EXPECT_NE(part->info().remarks[1].text().find("'sample 99'"), std::string::npos);
}

TEST_F(Selection, what_cannot_be_read_or_keeps_nothing_is_an_error) {
    EXPECT_NE(error_of<ConfigurationError>([] { selected_samples(memory(), chosen("class:nine")); }).happened().find("'nine'"),
              std::string::npos);
    EXPECT_NE(error_of<ConfigurationError>([] { selected_samples(memory(), chosen("nowhere")); }).happened().find("'nowhere'"),
              std::string::npos);
    error_of<ConfigurationError>([] {
        std::vector<std::string> all;
        for (int i = 0; i < 20; ++i)
            all.push_back("sample " + std::to_string(i));
        selected_samples(memory(), chosen("", all));
    });
}

TEST_F(Selection, a_filter_about_pixels_measures_them) {
    struct Torn : MemoryDataset {
        Torn() : MemoryDataset(10, 1, 4, 1) { key = 0x746f726e; }
        Sample read(std::size_t index) const override {
            Sample sample = MemoryDataset::read(index);
            for (std::size_t p = 0; p < index; ++p)
                sample.image.pixels()[p] = std::numeric_limits<float>::quiet_NaN();
            return sample;
        }
    };
    const auto part = selected_samples(std::make_shared<Torn>(), chosen("nodata:..25%"));
    EXPECT_EQ(part->size(), 5U); // 0 to 4 of 16 pixels
}

TEST_F(Selection, leaving_out_the_odd_sizes_leaves_one_size) {
    struct Odd : MemoryDataset {
        Odd() : MemoryDataset(10, 1, 4, 1) {
            key = 0x6f6464;
            info_.sizes = {{4, 4}, {5, 5}};
        }
        Sample read(std::size_t index) const override {
            Sample sample = MemoryDataset::read(index);
            if (index == 7)
                sample.image.reshape(1, 5, 5);
            return sample;
        }
    };
    const auto part = selected_samples(std::make_shared<Odd>(), chosen("", {"sample 7"}));
    EXPECT_EQ(part->info().sizes, (std::vector<std::array<int, 2>>{{4, 4}}));
}

TEST_F(Selection, opening_honours_both_and_draws_from_what_is_left) {
    DataSettings settings = chosen("class:Forest,River");
    settings.samples = 100;
    settings.size = 16;
    const auto filtered = open_dataset(settings); // the embedded scenes
    ASSERT_GT(filtered->size(), 0U);
    ASSERT_LT(filtered->size(), 100U);
    settings.exclude = {filtered->sample(0).id};
    const auto fewer = open_dataset(settings);
    EXPECT_EQ(fewer->size(), filtered->size() - 1);
    EXPECT_EQ(fewer->sample(0).id, filtered->sample(1).id);
    const Split split = split_dataset(*fewer, {});
    EXPECT_EQ(split.train.size() + split.held_out.size(), fewer->size());
}

TEST_F(Selection, lists_are_read_as_tables_or_as_lines) {
    const TemporaryFolder folder;
    test::write_text(folder / "lines.txt", "b/2.tif\r\na, 1.tif\n\nb/2.tif\n");
    EXPECT_EQ(read_sample_list((folder / "lines.txt").string()), (std::vector<std::string>{"a, 1.tif", "b/2.tif"}));
    test::write_text(folder / "table.csv", "rule;id\nbroken;x/1.tif\nduplicate;x/2.tif\n");
    EXPECT_EQ(read_sample_list((folder / "table.csv").string()), (std::vector<std::string>{"x/1.tif", "x/2.tif"}));
    test::write_text(folder / "empty.csv", "id,rule\n");
    error_of<DataError>([&] { read_sample_list((folder / "empty.csv").string()); });
    error_of<DataError>([&] { read_sample_list((folder / "missing.csv").string()); });
}

} // namespace
} // namespace terrella::data
