// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/inspect.h"
#include "data/synthetic.h"
#include "data/synthetic_place.h"
#include "kind_fixtures.h"

#include <hdf5.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace terrella::data {
namespace {

using namespace terrella::test;

std::shared_ptr<const Dataset> written(const TemporaryFolder& folder, const std::string& kind, std::size_t samples,
                                       int size = 48) {
    SyntheticSettings scenes;
    scenes.samples = samples;
    scenes.size = size;
    scenes.seed = 5;
    write_synthetic_kind(kind, scenes, folder / kind);
    return opened(folder / kind);
}

int size_for(const std::string& kind) { return kind == "scene" ? 128 : 48; } // a scene has at least 256 pixels

class EveryKind : public testing::TestWithParam<std::string> {};

TEST_P(EveryKind, is_recognised_as_itself_and_every_sample_reads) {
    const TemporaryFolder folder;
    const auto dataset = written(folder, GetParam(), 12, size_for(GetParam()));
    EXPECT_EQ(dataset->info().kind, GetParam());
    EXPECT_TRUE(dataset->info().broken.empty()) << dataset->info().broken.front().reason.text();
    const bool one_picture = GetParam() == "scene" || GetParam() == "hyperspectral";
    if (!one_picture) {
        EXPECT_EQ(dataset->size(), 12U);
    }
    ASSERT_GT(dataset->size(), 0U);
    const auto broken = broken_samples(*dataset);
    EXPECT_TRUE(broken.empty()) << broken.begin()->second.reason.text();
    for (std::size_t i = 0; i < dataset->size(); ++i) {
        const Sample sample = dataset->read(i);
        const auto [low, high] = std::ranges::minmax(sample.image.plane(0));
        EXPECT_LT(low, high) << dataset->sample(i).id; // something is to be seen
    }
}

TEST_P(EveryKind, is_a_function_of_its_seed) {
    const TemporaryFolder folder;
    SyntheticSettings scenes;
    scenes.samples = 3;
    scenes.size = size_for(GetParam());
    write_synthetic_kind(GetParam(), scenes, folder / "a");
    write_synthetic_kind(GetParam(), scenes, folder / "b");
    scenes.seed = 1;
    write_synthetic_kind(GetParam(), scenes, folder / "c");
    const auto a = opened(folder / "a"), b = opened(folder / "b"), c = opened(folder / "c");
    ASSERT_EQ(a->size(), b->size());
    for (std::size_t i = 0; i < a->size(); ++i)
        EXPECT_EQ(values(a->read(i).image), values(b->read(i).image));
    EXPECT_NE(values(a->read(0).image), values(c->read(0).image));
}

INSTANTIATE_TEST_SUITE_P(SyntheticKinds, EveryKind, testing::ValuesIn(synthetic_kinds()), [](const auto& one) {
    std::string name = one.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

TEST(SyntheticKinds, every_kind_of_files_can_be_written) {
    std::vector<std::string> wanted = dataset_kinds(), there = synthetic_kinds();
    std::erase(wanted, "synthetic");
    std::ranges::sort(wanted);
    std::ranges::sort(there);
    EXPECT_EQ(there, wanted);
}

TEST(SyntheticKinds, bigearthnet_pairs_its_sensors_and_has_label_sets_and_coarse_bands) {
    const TemporaryFolder folder;
    const auto dataset = written(folder, "bigearthnet", 20, 60);
    EXPECT_EQ(dataset->info().bands.size(), 14U);
    EXPECT_TRUE(dataset->info().multi_label);
    std::size_t several = 0;
    for (std::size_t i = 0; i < dataset->size(); ++i) {
        EXPECT_TRUE(dataset->sample(i).missing.empty()) << dataset->sample(i).id;
        EXPECT_TRUE(dataset->sample(i).location) << dataset->sample(i).id;
        several += dataset->sample(i).labels.size() > 1 ? 1 : 0;
    }
    EXPECT_GT(several, 0U);
    for (const auto& file : fs::recursive_directory_iterator(folder / "bigearthnet"))
        if (file.path().filename().string().find("_B01.tif") != std::string::npos) {
            EXPECT_EQ(Raster(file.path()).info().width, 10);
        }
}

TEST(SyntheticKinds, seasons_show_the_same_place_on_later_days) {
    const TemporaryFolder folder;
    const auto dataset = written(folder, "seasons", 8);
    std::map<std::string, std::set<std::string>> dates; // by place
    for (std::size_t i = 0; i < dataset->size(); ++i)
        dates[dataset->sample(i).place].insert(dataset->sample(i).date);
    ASSERT_EQ(dates.size(), 2U);
    for (const auto& [place, days] : dates)
        EXPECT_EQ(days.size(), 4U) << place;
}

TEST(SyntheticKinds, seasons_keep_the_ground_and_change_its_colour) {
    using namespace synthetic;
    const Place place = place_at(3, 7, 64); // houses
    const Scene spring = painted_in_season(place, 0), autumn = painted_in_season(place, 3);
    ASSERT_EQ(spring.buildings.size(), autumn.buildings.size());
    for (std::size_t i = 0; i < spring.buildings.size(); ++i)
        EXPECT_EQ(spring.buildings[i].middle.x, autumn.buildings[i].middle.x);
    EXPECT_LT(date_of(spring), date_of(autumn));
    EXPECT_NE(values(optical_image(spring, place)), values(optical_image(autumn, place)));
}

TEST(SyntheticKinds, places_are_the_embedded_scenes_themselves) {
    using namespace synthetic;
    SyntheticSettings settings;
    settings.samples = 20;
    settings.seed = 9;
    const auto scenes = synthetic_dataset(settings);
    const Place place = place_at(9, 13, 64);
    EXPECT_EQ(values(optical_image(painted(place), place)), values(scenes->read(13).image));
}

TEST(SyntheticKinds, changes_are_marked_where_the_ground_differs_and_nowhere_else) {
    using namespace synthetic;
    std::size_t unchanged = 0;
    for (std::size_t i = 0; i < 40; ++i) {
        const Place place = place_at(1, i, 64);
        const ChangedPlace pair = changed(place);
        const auto marked = std::ranges::count(pair.changed.pixels(), 1.0F);
        unchanged += marked == 0 ? 1 : 0;
        EXPECT_LT(marked, 64 * 64 / 2) << i;
        // The same take of both: what is not marked is the same picture, up to the blur at the edges of what is.
        const Image a = optical_image(pair.before, place), b = optical_image(pair.after, place);
        EXPECT_EQ(marked == 0, values(a) == values(b)) << i;
    }
    EXPECT_GE(unchanged, 3U);
    EXPECT_LE(unchanged, 20U);
}

TEST(SyntheticKinds, masks_tell_water_woods_and_buildings_apart) {
    using namespace synthetic;
    const auto share = [](std::size_t index, Ground ground) {
        const Place place = place_at(2, index, 64);
        const Image image = ground_image(painted(place), place);
        return static_cast<double>(std::ranges::count(image.pixels(), static_cast<float>(ground))) / (64 * 64);
    };
    double woods = 0, sea = 0, houses = 0, dry = 0;
    for (std::size_t k = 0; k < 10; ++k) {
        woods += share(10 * k + 1, trees) / 10;
        sea += share(10 * k + 9, water) / 10;
        houses += share(10 * k + 7, building) / 10;
        dry += share(10 * k + 2, water) / 10; // heath has none
    }
    EXPECT_GT(woods, 0.5);
    EXPECT_GT(sea, 0.4);
    EXPECT_GT(houses, 0.05);
    EXPECT_LT(dry, 0.02);
}

TEST(SyntheticKinds, boxes_lie_in_their_images_and_name_all_three_classes) {
    const TemporaryFolder folder;
    const auto dataset = written(folder, "dota", 9, 128);
    EXPECT_EQ(dataset->info().box_classes, (std::vector<std::string>{"building", "plane", "ship"}));
    std::map<int, std::size_t> counts;
    for (std::size_t i = 0; i < dataset->size(); ++i)
        for (const Box& box : dataset->read(i).boxes) {
            ++counts[box.label];
            for (const double corner : box.corners)
                EXPECT_TRUE(corner >= 0 && corner <= 128) << corner;
            // The second corner lies to the right of the first, seen forwards: clockwise with y down.
            const double turn = (box.corners[2] - box.corners[0]) * (box.corners[5] - box.corners[3]) -
                                (box.corners[3] - box.corners[1]) * (box.corners[4] - box.corners[2]);
            EXPECT_GT(turn, 0);
        }
    for (const auto& [label, count] : counts)
        EXPECT_GT(count, 2U) << label;
}

TEST(SyntheticKinds, the_hdf5_library_reads_what_is_written_without_it) {
    const TemporaryFolder folder;
    const auto dataset = written(folder, "so2sat", 5, 32);
    const hid_t file = H5Fopen((folder / "so2sat/training.h5").c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    ASSERT_GE(file, 0);
    const auto read = [file](const char* name, std::size_t count) {
        std::vector<double> numbers(count);
        const hid_t set = H5Dopen2(file, name, H5P_DEFAULT);
        EXPECT_GE(H5Dread(set, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()), 0) << name;
        H5Dclose(set);
        return numbers;
    };
    const auto label = read("label", 5 * 17), optical = read("sen2", 5 * 32 * 32 * 10);
    static_cast<void>(read("sen1", 5 * 32 * 32 * 8));
    H5Fclose(file);
    const Sample third = dataset->read(2);
    EXPECT_EQ(label[2 * 17 + static_cast<std::size_t>(third.label)], 1.0);
    const auto first_optical = static_cast<int>(dataset->info().bands.size()) - 10;
    EXPECT_EQ(third.image.at(first_optical, 4, 6), static_cast<float>(optical[((2 * 32 + 4) * 32 + 6) * 10]));
}

TEST(SyntheticKinds, a_scene_takes_the_classes_written_beside_it) {
    const TemporaryFolder folder;
    static_cast<void>(written(folder, "scene", 9, 96));
    DataSettings settings = settings_for(folder / "scene");
    settings.scene.tile = 96;
    settings.scene.labels = (folder / "scene/classes.geojson").string();
    settings.scene.field = "class";
    const auto dataset = open_dataset(settings);
    EXPECT_EQ(dataset->size(), 9U);
    EXPECT_EQ(dataset->info().classes.size(), 9U);
}

TEST(SyntheticKinds, a_size_without_whole_coarse_pixels_is_refused) {
    const TemporaryFolder folder;
    SyntheticSettings scenes;
    scenes.size = 64;
    const auto error = error_of<ConfigurationError>([&] { write_synthetic_kind("bigearthnet", scenes, folder / "x"); });
    EXPECT_EQ(error.remedy(), "Choose a multiple of 6, such as 120");
    EXPECT_FALSE(fs::exists(folder / "x"));
}

TEST(SyntheticKinds, an_unknown_kind_names_the_nearest) {
    const TemporaryFolder folder;
    const auto error = error_of<ConfigurationError>([&] { write_synthetic_kind("bigearthnt", {}, folder / "x"); });
    EXPECT_NE(error.remedy().find("bigearthnet"), std::string::npos) << error.what();
}

} // namespace
} // namespace terrella::data
