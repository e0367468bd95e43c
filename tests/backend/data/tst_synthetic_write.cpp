// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "data/synthetic.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace terrella;
using namespace terrella::data;

class SyntheticWrite : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("terrella-write-" + std::to_string(::getpid()));
        fs::remove_all(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    static SyntheticSettings settings(const std::string& modality, std::size_t samples) {
        SyntheticSettings s;
        s.samples = samples;
        s.size = 32;
        s.seed = 3;
        s.modality = modality;
        return s;
    }

    // The bands of a written file, compared with what the generator gives for that sample.
    static void expect_round_trip(const fs::path& path, const Dataset& dataset, std::size_t index) {
        GDALAllRegister();
        const std::unique_ptr<GDALDataset> file(static_cast<GDALDataset*>(GDALOpen(path.c_str(), GA_ReadOnly)));
        ASSERT_NE(file, nullptr) << path;
        const Sample sample = dataset.read(index);
        ASSERT_EQ(file->GetRasterCount(), sample.image.channels());
        std::vector<float> pixels(sample.image.plane_size());
        for (int c = 0; c < sample.image.channels(); ++c) {
            GDALRasterBand* band = file->GetRasterBand(c + 1);
            EXPECT_EQ(band->GetDescription(), dataset.info().bands[c].name);
            ASSERT_EQ(band->RasterIO(GF_Read, 0, 0, 32, 32, pixels.data(), 32, 32, GDT_Float32, 0, 0), CE_None);
            EXPECT_TRUE(std::ranges::equal(pixels, sample.image.plane(c))) << path << ", band " << c + 1;
        }
        std::array<double, 6> transform{};
        ASSERT_EQ(file->GetGeoTransform(transform.data()), CE_None);
        EXPECT_EQ(transform, sample.geotransform);
        ASSERT_NE(file->GetSpatialRef(), nullptr);
        EXPECT_STREQ(file->GetSpatialRef()->GetAuthorityCode(nullptr), "32632");
    }

    fs::path folder_;
};

TEST_F(SyntheticWrite, what_is_written_reads_back_the_same) {
    write_synthetic(settings("s2", 23), folder_);
    const auto dataset = synthetic_dataset(settings("s2", 23));
    expect_round_trip(folder_ / "AnnualCrop" / "AnnualCrop_1.tif", *dataset, 0);
    expect_round_trip(folder_ / "SeaLake" / "SeaLake_2.tif", *dataset, 19);
    expect_round_trip(folder_ / "HerbaceousVegetation" / "HerbaceousVegetation_3.tif", *dataset, 22);
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
        files += entry.is_regular_file();
    EXPECT_EQ(files, 23U);
}

TEST_F(SyntheticWrite, decibels_keep_their_fraction) {
    write_synthetic(settings("s1", 10), folder_);
    expect_round_trip(folder_ / "Forest" / "Forest_1.tif", *synthetic_dataset(settings("s1", 10)), 1);
}

TEST_F(SyntheticWrite, a_folder_with_content_is_left_alone) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "thesis.txt") << "years of work";
    EXPECT_THROW(write_synthetic(settings("s2", 10), folder_), ConfigurationError);
    EXPECT_FALSE(fs::exists(folder_ / "Forest"));
    EXPECT_TRUE(fs::exists(folder_ / "thesis.txt"));
}

TEST_F(SyntheticWrite, an_empty_folder_is_filled) {
    fs::create_directories(folder_);
    write_synthetic(settings("s2", 10), folder_);
    EXPECT_TRUE(fs::exists(folder_ / "River" / "River_1.tif"));
}

TEST_F(SyntheticWrite, a_file_of_that_name_is_an_error) {
    std::ofstream(folder_) << "not a folder";
    EXPECT_THROW(write_synthetic(settings("s2", 10), folder_), ConfigurationError);
}

TEST_F(SyntheticWrite, a_disk_that_refuses_is_reported_and_leaves_no_torn_file) {
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // the write then fails instead of ending the program
    const rlimit small{4096, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    std::string told;
    try {
        write_synthetic(settings("s2", 10), folder_);
    } catch (const Error& error) {
        told = error.what();
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_NE(told.find("could not be written"), std::string::npos) << told;
    EXPECT_NE(told.find("AnnualCrop_1.tif"), std::string::npos) << told;
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
        EXPECT_FALSE(entry.is_regular_file()) << entry.path();
}

TEST_F(SyntheticWrite, a_place_that_cannot_hold_folders_is_reported) {
    EXPECT_THROW(write_synthetic(settings("s2", 10), "/dev/null/scenes"), Error);
}

TEST_F(SyntheticWrite, stopping_leaves_whole_files_only) {
    StopSource source;
    source.request_stop();
    Progress progress;
    write_synthetic(settings("s2", 100), folder_, &progress, source.get_token());
    EXPECT_EQ(progress.state().done, 0);
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
        EXPECT_FALSE(entry.is_regular_file()) << entry.path();
}

} // namespace
