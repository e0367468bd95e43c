// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/hyperspectral.h"

#include "data/open.h"
#include "hdf5_fixtures.h"
#include "mat_fixtures.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace terrella::data {
namespace {

using namespace terrella::test;

constexpr int bands = 40, height = 12, width = 9;

std::shared_ptr<const Dataset> open(const fs::path& path, DataSettings settings = {}) {
    settings.path = path.string();
    return open_dataset(settings);
}

DataSettings tiles_of(std::int64_t size) {
    DataSettings settings;
    settings.size = size;
    return settings;
}

bool remarks(const DatasetInfo& info, const std::string& words) {
    return std::ranges::any_of(info.remarks, [&](const Message& r) { return r.text().find(words) != std::string::npos; });
}

bool lists(const DatasetInfo& info, const std::string& name, const std::string& reason) {
    return std::ranges::any_of(info.broken, [&](const BrokenFile& file) {
        return file.path.find(name) != std::string::npos && file.reason.text().find(reason) != std::string::npos;
    });
}

void expect_cube(const Sample& sample, int y0 = 0, int x0 = 0) {
    ASSERT_EQ(sample.image.channels(), bands);
    for (const int b : {0, 1, bands - 1})
        for (int y = 0; y < sample.image.height(); ++y)
            for (int x = 0; x < sample.image.width(); ++x)
                ASSERT_EQ(sample.image.at(b, y, x), cube_value(b, y0 + y, x0 + x)) << b << " " << y << " " << x;
}

std::string jasper_like(bool packed = false) {
    return MatWriter()
        .array("Y", {bands, height * width}, bands_by_pixels(bands, height, width), packed, 11)
        .array<double>("nRow", {1, 1}, {height})
        .array<double>("nCol", {1, 1}, {width})
        .bytes();
}

std::string envi_text(const std::string& interleave, const std::string& more = "") {
    return "ENVI\nsamples = " + std::to_string(width) + "\nlines = " + std::to_string(height) +
           "\nbands = " + std::to_string(bands) + "\ndata type = 12\nbyte order = 0\ninterleave = " + interleave +
           "\n" + more;
}

std::string envi_numbers(const std::string& interleave) {
    std::string bytes;
    const auto put = [&](int b, int y, int x) { bytes += little(static_cast<std::uint64_t>(cube_value(b, y, x)), 2); };
    if (interleave == "bip")
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                for (int b = 0; b < bands; ++b)
                    put(b, y, x);
    else if (interleave == "bil")
        for (int y = 0; y < height; ++y)
            for (int b = 0; b < bands; ++b)
                for (int x = 0; x < width; ++x)
                    put(b, y, x);
    else
        for (int b = 0; b < bands; ++b)
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x)
                    put(b, y, x);
    return bytes;
}

std::string waves() {
    std::string text = "wavelength units = Nanometers\nwavelength = {";
    for (int b = 0; b < bands; ++b)
        text += (b == 0 ? "" : ", ") + std::to_string(400 + 10 * b);
    return text + "}\n";
}

TEST(Hyperspectral, reads_the_pixels_of_a_matlab_matrix_down_the_columns) {
    const TemporaryFolder folder;
    for (const bool packed : {false, true}) {
        write_text(folder / "cube.mat", jasper_like(packed));
        for (const fs::path& path : {folder.path(), folder / "cube.mat"}) {
            const auto dataset = open(path);
            EXPECT_EQ(dataset->info().kind, "hyperspectral");
            EXPECT_EQ(dataset->info().path, path.string());
            ASSERT_EQ(dataset->size(), 1U);
            EXPECT_EQ(dataset->info().dtype, "uint16");
            expect_cube(dataset->read(0));
            EXPECT_TRUE(remarks(dataset->info(), "The cube is the array Y (40 × 108 uint16)"));
            EXPECT_TRUE(remarks(dataset->info(), "set data.size"));
        }
    }
}

TEST(Hyperspectral, reads_rows_columns_bands_of_versions_5_and_7_3) {
    const TemporaryFolder folder;
    write_text(
        folder / "five/a.mat",
        MatWriter().array("paviaX", {height, width, bands}, rows_columns_bands<double>(bands, height, width)).bytes());
    fs::create_directories(folder / "seven");
    {
        Hdf5Writer file(folder / "seven/a.mat", false, 512);
        file.array("paviaX", {bands, width, height}, rows_columns_bands<float>(bands, height, width),
                   {.chunk = {7, 4, 5}, .deflate = 3});
    }
    expect_cube(open(folder / "five")->read(0));
    expect_cube(open(folder / "seven")->read(0));
    expect_cube(open(folder / "seven/a.mat")->read(0));
}

TEST(Hyperspectral, takes_the_array_that_the_user_names) {
    const TemporaryFolder folder;
    write_text(folder / "a.mat",
               MatWriter()
                   .array("large", {height, width, bands}, rows_columns_bands<float>(bands, height, width), false, 7)
                   .array<float>("small", {3, 2, 4}, std::vector<float>(24, 5.0F), false, 7)
                   .array<float>("line", {1, 8}, std::vector<float>(8), false, 7)
                   .bytes());
    const auto largest = open(folder.path());
    EXPECT_EQ(largest->info().bands.size(), 40U);
    EXPECT_TRUE(remarks(largest->info(), "the largest of 2"));
    DataSettings small;
    small.variable = "small";
    EXPECT_EQ(open(folder.path(), small)->info().bands.size(), 4U);
    DataSettings line;
    line.variable = "line";
    EXPECT_EQ(error_of<ConfigurationError>([&] { open(folder.path(), line); }).where(), "data.variable");
    DataSettings nothing;
    nothing.variable = "nothing";
    EXPECT_NE(error_of<DataError>([&] { open(folder.path(), nothing); }).happened().find("large (12 × 9 × 40 float32)"),
              std::string::npos);
}

TEST(Hyperspectral, reads_envi_of_every_interleave_with_wavelengths) {
    for (const std::string interleave : {"bsq", "bil", "bip"}) {
        const TemporaryFolder folder;
        write_text(
            folder / "scene.hdr",
            envi_text(interleave, waves() + "map info = {UTM, 1, 1, 300000, 4500000, 20, 20, 33, North, WGS-84}\n"));
        write_text(folder / "scene.img", envi_numbers(interleave));
        for (const fs::path& path : {folder.path(), folder / "scene.hdr", folder / "scene.img"}) {
            const auto dataset = open(path);
            ASSERT_EQ(dataset->info().kind, "hyperspectral") << path;
            EXPECT_EQ(dataset->info().bands[7].wavelength_nm, 470);
            EXPECT_EQ(dataset->info().crs, "EPSG:32633");
            expect_cube(dataset->read(0));
        }
        const auto tiles = open(folder.path(), tiles_of(4));
        ASSERT_EQ(tiles->size(), 6U);
        const Sample sample = tiles->read(3); // the second row of tiles, second column
        expect_cube(sample, 4, 4);
        EXPECT_EQ(*sample.geotransform, (std::array<double, 6>{300080, 20, 0, 4499920, 0, -20}));
        EXPECT_EQ(sample.crs, "EPSG:32633");
    }
}

TEST(Hyperspectral, is_read_from_an_archive) {
    const TemporaryFolder folder;
    write_text(folder / "set/scene.hdr", envi_text("bil"));
    write_text(folder / "set/scene", envi_numbers("bil"));
    write_text(folder / "a.zip", zip_of(members_of(folder / "set", true)));
    expect_cube(open(folder / "a.zip")->read(0));
}

TEST(Hyperspectral, is_cut_into_tiles_that_know_their_neighbours) {
    const TemporaryFolder folder;
    write_text(folder / "a.mat", jasper_like());
    const auto dataset = open(folder.path(), tiles_of(4));
    ASSERT_EQ(dataset->size(), 6U); // 3 rows of 2
    EXPECT_EQ(dataset->sample(3).id, "a.mat/Y/y4_x4");
    EXPECT_EQ(dataset->info().targets, std::vector<std::string>{"neighbours"});
    EXPECT_EQ(dataset->neighbours(0), (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(dataset->neighbours(2), (std::vector<std::size_t>{0, 3, 4}));
    EXPECT_TRUE(remarks(dataset->info(), "1 columns at the right and 0 rows"));
    for (std::size_t i = 0; i < 6; ++i)
        expect_cube(dataset->read(i), static_cast<int>(i) / 2 * 4, static_cast<int>(i) % 2 * 4);
    EXPECT_NE(error_of<DataError>([&] { open(folder.path(), tiles_of(64)); }).happened().find("No tile of 64"),
              std::string::npos);
}

TEST(Hyperspectral, finds_the_ground_truth_in_another_file) {
    const TemporaryFolder folder;
    write_text(folder / "Indian_pines.mat",
               MatWriter()
                   .array("indian_pines", {height, width, bands},
                          rows_columns_bands<std::uint16_t>(bands, height, width), true, 11)
                   .bytes());
    std::vector<std::uint8_t> codes, other(height * width, 3);
    for (int x = 0; x < width; ++x)
        for (int y = 0; y < height; ++y)
            codes.push_back(static_cast<std::uint8_t>(y == 0 ? 0 : y == 1 ? 16 : 2));
    other[0] = 1;
    write_text(folder / "Indian_pines_gt.mat",
               MatWriter().array("indian_pines_gt", {height, width}, codes, true, 9).bytes());
    write_text(folder / "Other_gt.mat", MatWriter().array("other", {height, width}, other, true, 9).bytes());
    for (const fs::path& path : {folder.path(), folder / "Indian_pines.mat"}) {
        const auto dataset = open(path);
        const DatasetInfo& info = dataset->info();
        ASSERT_EQ(info.mask_classes.size(), 2U);
        EXPECT_EQ(info.mask_classes[0].name, "corn, no till");
        EXPECT_EQ(info.mask_classes[1].name, "stone and steel towers");
        EXPECT_TRUE(remarks(info, "'Indian_pines_gt.mat'"));
        EXPECT_TRUE(info.broken.empty());
        const Sample sample = dataset->read(0);
        EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 4)));
        EXPECT_EQ(sample.mask.at(0, 1, 4), 1);
        EXPECT_EQ(sample.mask.at(0, 5, 4), 0);
        EXPECT_EQ(open(path, tiles_of(4))->read(0).mask.at(0, 1, 2), 1);
        Sample image;
        dataset->read_image_into(0, image);
        EXPECT_TRUE(image.mask.empty());
        expect_cube(image);
    }
}

TEST(Hyperspectral, takes_the_largest_abundance_for_the_class) {
    const TemporaryFolder folder;
    std::vector<double> shares;
    for (int p = 0; p < height * width; ++p) {
        shares.push_back(p % height < 6 ? 0.7 : 0.2);
        shares.push_back(p % height < 6 ? 0.3 : 0.8);
    }
    const std::string bytes = MatWriter()
                                  .array("Y", {bands, height * width}, bands_by_pixels(bands, height, width), true, 11)
                                  .array<double>("nRow", {1, 1}, {height})
                                  .array<double>("nCol", {1, 1}, {width})
                                  .array("A", {2, height * width}, shares, true)
                                  .cell("names", {"tree", "water"}, true)
                                  .bytes();
    write_text(folder / "a.mat", bytes);
    const auto dataset = open(folder.path());
    ASSERT_EQ(dataset->info().mask_classes.size(), 2U);
    EXPECT_EQ(dataset->info().mask_classes[1].name, "water");
    const Sample sample = dataset->read(0);
    EXPECT_EQ(sample.mask.at(0, 5, 8), 0);
    EXPECT_EQ(sample.mask.at(0, 6, 8), 1);
}

TEST(Hyperspectral, reads_an_envi_map_of_classes_as_its_mask) {
    const TemporaryFolder folder;
    write_text(folder / "scene.hdr", envi_text("bsq", "data ignore value = 1000\nreflectance scale factor = 10000\n"));
    write_text(folder / "scene.dat", envi_numbers("bsq"));
    write_text(folder / "scene_roi.hdr",
               "ENVI\nsamples = 9\nlines = 12\nbands = 1\ndata type = 1\nfile type = ENVI Classification\n"
               "class names = {Unclassified, water, wood}\nclass lookup = {0,0,0,0,0,255,0,128,0}\n");
    std::string map(static_cast<std::size_t>(height * width), '\2');
    map[0] = '\0';
    map[1] = '\1';
    write_text(folder / "scene_roi.dat", map);
    const auto dataset = open(folder.path());
    ASSERT_EQ(dataset->size(), 1U);
    ASSERT_EQ(dataset->info().mask_classes.size(), 2U);
    EXPECT_EQ(dataset->info().mask_classes[1].name, "wood");
    EXPECT_EQ(dataset->info().mask_classes[1].colour, (std::array<std::uint8_t, 3>{0, 128, 0}));
    const Sample sample = dataset->read(0);
    EXPECT_TRUE(std::isnan(sample.mask.at(0, 0, 0)));
    EXPECT_EQ(sample.mask.at(0, 0, 1), 0);
    EXPECT_EQ(sample.mask.at(0, 3, 3), 1);
    EXPECT_TRUE(std::isnan(sample.image.at(0, 0, 0))); // the ignored value
    EXPECT_EQ(dataset->info().bands[0].quantity, Quantity::reflectance);
    EXPECT_EQ(dataset->info().bands[0].unit_high, 10000);
}

TEST(Hyperspectral, leaves_few_bands_to_other_kinds_unless_asked) {
    const TemporaryFolder folder;
    write_text(folder / "scene.hdr", "ENVI\nsamples = 4\nlines = 4\nbands = 3\ndata type = 1\ninterleave = bsq\n");
    write_text(folder / "scene.img", std::string(48, '\5'));
    DataSettings asked;
    asked.kind = "hyperspectral";
    EXPECT_EQ(open(folder.path(), asked)->info().bands.size(), 3U);
    try {
        EXPECT_NE(open(folder.path())->info().kind, "hyperspectral");
    } catch (const DataError&) { // no other kind takes it here
    }
}

TEST(Hyperspectral, says_what_is_wrong_with_a_cube_and_reads_the_others) {
    const TemporaryFolder folder;
    write_text(folder / "good.hdr", envi_text("bsq"));
    write_text(folder / "good.raw", envi_numbers("bsq"));
    write_text(folder / "short.hdr", envi_text("bsq"));
    write_text(folder / "short.raw", envi_numbers("bsq").substr(0, 100));
    write_text(folder / "alone.hdr", envi_text("bsq"));
    write_text(folder / "huge.hdr",
               "ENVI\nsamples = 900000\nlines = 900000\nbands = 60000\ndata type = 5\ninterleave = bsq\n");
    write_text(folder / "huge.raw", "x");
    write_text(folder / "bad.mat", "no MATLAB");
    const auto dataset = open(folder.path());
    EXPECT_EQ(dataset->size(), 1U);
    expect_cube(dataset->read(0));
    EXPECT_TRUE(lists(dataset->info(), "short", "truncated"));
    EXPECT_TRUE(lists(dataset->info(), "alone.hdr", "no raw file"));
    EXPECT_TRUE(lists(dataset->info(), "huge", "truncated"));
    EXPECT_TRUE(lists(dataset->info(), "bad.mat", "no MATLAB file"));
    fs::resize_file(folder / "good.raw", 50);
    EXPECT_THROW(static_cast<void>(dataset->read(0)), DataError);
}

TEST(Hyperspectral, says_what_a_file_without_a_cube_holds) {
    const TemporaryFolder folder;
    write_text(folder / "a.mat", MatWriter().array<double>("spectra", {5, 3}, std::vector<double>(15)).bytes());
    EXPECT_NE(error_of<DataError>([&] { open(folder / "a.mat"); }).happened().find("spectra (5 × 3 float64)"),
              std::string::npos);
    const std::string whole = jasper_like(true);
    write_text(folder / "a.mat", whole.substr(0, 300));
    EXPECT_NE(error_of<DataError>([&] { open(folder / "a.mat"); }).happened().find("truncated"), std::string::npos);
}

TEST(Hyperspectral, survives_any_damage) {
    const TemporaryFolder folder;
    const std::string mat = jasper_like(true), header = envi_text("bil", waves()), raw = envi_numbers("bil");
    Draws draws(17);
    int read = 0, refused = 0;
    for (int round = 0; round < 400; ++round) {
        fs::remove_all(folder.path());
        if (round % 2 == 0) {
            write_text(folder / "a.mat", damaged(mat, draws));
        } else {
            write_text(folder / "a.hdr", damaged(header, draws));
            write_text(folder / "a.img", raw);
        }
        try {
            const auto dataset = open(folder.path());
            for (std::size_t i = 0; i < dataset->size(); ++i)
                static_cast<void>(dataset->read(i));
            ++read;
        } catch (const Error&) {
            ++refused;
        }
    }
    EXPECT_GT(read, 10);
    EXPECT_GT(refused, 10);
}

TEST(RealHyperspectral, jasper_ridge_is_read_with_its_ground_truth) {
    const fs::path shared = shared_data();
    if (shared.empty() || !fs::exists(shared / "jasper_ridge"))
        GTEST_SKIP() << "no shared data here";
    const auto dataset = open(shared / "jasper_ridge");
    ASSERT_EQ(dataset->size(), 1U);
    const DatasetInfo& info = dataset->info();
    EXPECT_EQ(info.kind, "hyperspectral");
    EXPECT_EQ(info.bands.size(), 198U);
    EXPECT_EQ(info.sizes.front(), (std::array{100, 100}));
    const Sample sample = dataset->read(0);
    std::map<std::string, std::int64_t> counts;
    for (const float v : sample.mask.pixels())
        ++counts[info.mask_classes.at(static_cast<std::size_t>(v)).name];
    std::vector<std::int64_t> pixels;
    for (const auto& [name, count] : counts)
        pixels.push_back(count);
    std::ranges::sort(pixels);
    EXPECT_EQ(pixels, (std::vector<std::int64_t>{753, 2428, 3326, 3493})); // road, dirt, water, tree
    // Neighbouring pixels of a picture are alike: the axes are not mixed up.
    const auto plane = sample.image.plane(60);
    double near = 0, far = 0;
    for (int i = 0; i + 101 < 10000; ++i) {
        near += std::abs(plane[i] - plane[i + 1]) + std::abs(plane[i] - plane[i + 100]);
        far += 2 * std::abs(plane[i] - plane[(i + 4950) % 10000]);
    }
    EXPECT_LT(near, 0.5 * far);
    DataSettings tiles;
    tiles.size = 20;
    EXPECT_EQ(open(shared / "jasper_ridge/jasperRidge2_R198.mat", tiles)->size(), 25U);
}

} // namespace
} // namespace terrella::data
