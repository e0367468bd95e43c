// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sentinel2_convention.h"

#include <gtest/gtest.h>

#include <ostream>

namespace terrella::data {
namespace {

struct NameCase {
    const char* name;
    Sentinel2Level level;
    std::optional<int> baseline;
    std::optional<double> offset;
    const char* date;
};

void PrintTo(const NameCase& c, std::ostream* out) { *out << c.name; }

class EveryName : public testing::TestWithParam<NameCase> {};

TEST_P(EveryName, tells_level_baseline_offset_and_date) {
    const NameCase& c = GetParam();
    const Sentinel2Convention found = sentinel2_convention({c.name, "", ""});
    EXPECT_EQ(found.level, c.level);
    EXPECT_EQ(found.baseline, c.baseline);
    EXPECT_EQ(found.offset, c.offset) << found.why.text();
    EXPECT_EQ(sentinel2_date(c.name), c.date);
    EXPECT_FALSE(found.why.empty());
}

constexpr auto l1c = Sentinel2Level::l1c;
constexpr auto l2a = Sentinel2Level::l2a;
constexpr auto no_level = Sentinel2Level::unknown;

INSTANTIATE_TEST_SUITE_P(
    Sentinel2Convention, EveryName,
    testing::Values(
        NameCase{"S2A_MSIL2A_20220213T101029_N0400_R022_T32TQM_20220213T134519.SAFE", l2a, 400, -1000, "2022-02-13"},
        NameCase{"S2B_MSIL2A_20210413T101019_N0300_R022_T32TQM_20210413T132127.SAFE", l2a, 300, 0, "2021-04-13"},
        NameCase{"S2A_MSIL1C_20170613T101031_N0205_R022_T33UUP_20170613T101608", l1c, 205, 0, "2017-06-13"},
        // Collection 1: an old picture processed again.
        NameCase{"S2A_MSIL1C_20170613T101031_N0500_R022_T33UUP_20231004T011101.SAFE", l1c, 500, -1000, "2017-06-13"},
        NameCase{"S2C_MSIL2A_20250301T101029_N0511_R022_T32TQM_20250301T134519", l2a, 511, -1000, "2025-03-01"},
        NameCase{"folder/S2B_MSIL1C_20220213T101029_N0399_R022_T32TQM_20220213T134519/GRANULE", l1c, 399, 0,
                 "2022-02-13"},
        // BigEarthNet's patches, first and second version.
        NameCase{"S2A_MSIL2A_20170613T101031_87_48", l2a, std::nullopt, std::nullopt, "2017-06-13"},
        NameCase{"S2A_MSIL2A_20170613T101031_N9999_R022_T33UUP_26_57", l2a, 9999, std::nullopt, "2017-06-13"},
        // Band files carry the date only.
        NameCase{"T32TQM_20220213T101029_B02_10m.jp2", no_level, std::nullopt, -1000, "2022-02-13"},
        NameCase{"T32TQM_20220125T000000_B02.jp2", no_level, std::nullopt, -1000, "2022-01-25"},
        NameCase{"T32TQM_20220124T235959_B02.jp2", no_level, std::nullopt, std::nullopt, "2022-01-24"},
        NameCase{"L2A_T32TQM_A034699_20220213T101025", l2a, std::nullopt, -1000, "2022-02-13"},
        NameCase{"S2A_OPER_PRD_MSIL1C_PDMC_20160121T043931_R069_V20160120T083741_20160120T083741", l1c, std::nullopt, 0,
                 "2016-01-20"},
        // No product at all, and numbers that only look like one.
        NameCase{"holiday.tif", no_level, std::nullopt, std::nullopt, ""},
        NameCase{"", no_level, std::nullopt, std::nullopt, ""},
        NameCase{"S2A_MSIL2A_20221399T101029_Nabcd", l2a, std::nullopt, std::nullopt, ""},
        NameCase{"S2A_MSIL2A_N040_T32TQM", l2a, std::nullopt, std::nullopt, ""}));

TEST(Sentinel2Convention, believes_the_offset_in_the_metadata_of_level_2a) {
    const Sentinel2Convention found = sentinel2_convention(
        {"S2A_MSIL2A_20220213T101029_N0400_R022_T32TQM_20220213T134519",
         "<n1:Level-2A_User_Product><PROCESSING_BASELINE>04.00</PROCESSING_BASELINE>"
         "<PROCESSING_LEVEL>Level-2A</PROCESSING_LEVEL><QUANTIFICATION_VALUES_LIST>"
         "<BOA_QUANTIFICATION_VALUE unit=\"none\">10000</BOA_QUANTIFICATION_VALUE></QUANTIFICATION_VALUES_LIST>"
         "<BOA_ADD_OFFSET_VALUES_LIST><BOA_ADD_OFFSET band_id=\"0\">-1000</BOA_ADD_OFFSET>"
         "<BOA_ADD_OFFSET band_id=\"1\">-1000</BOA_ADD_OFFSET></BOA_ADD_OFFSET_VALUES_LIST>",
         ""});
    EXPECT_EQ(found.level, l2a);
    EXPECT_EQ(found.baseline, 400);
    EXPECT_EQ(found.offset, -1000);
    EXPECT_EQ(found.quantification, 10000);
    EXPECT_NE(found.why.text().find("metadata"), std::string::npos) << found.why.text();
}

TEST(Sentinel2Convention, prefers_metadata_to_the_name) {
    const Sentinel2Convention found = sentinel2_convention(
        {"S2A_MSIL2A_20220213T101029_N0400_R022_T32TQM_20220213T134519",
         "<PROCESSING_BASELINE>03.01</PROCESSING_BASELINE><PRODUCT_TYPE>S2MSI1C</PRODUCT_TYPE>", ""});
    EXPECT_EQ(found.level, l1c);
    EXPECT_EQ(found.baseline, 301);
    EXPECT_EQ(found.offset, 0);
}

TEST(Sentinel2Convention, reads_the_offsets_of_level_1c) {
    const Sentinel2Convention found =
        sentinel2_convention({"",
                              "<PROCESSING_LEVEL>Level-1C</PROCESSING_LEVEL><QUANTIFICATION_VALUE unit=\"none\">10000"
                              "</QUANTIFICATION_VALUE><RADIO_ADD_OFFSET band_id=\"0\">-1000</RADIO_ADD_OFFSET>",
                              ""});
    EXPECT_EQ(found.level, l1c);
    EXPECT_EQ(found.offset, -1000);
}

TEST(Sentinel2Convention, leaves_offsets_that_differ_undecided) {
    const Sentinel2Convention found = sentinel2_convention(
        {"S2A_MSIL2A_20220213T101029_N0400_R022_T32TQM_20220213T134519",
         "<BOA_ADD_OFFSET band_id=\"0\">-1000</BOA_ADD_OFFSET><BOA_ADD_OFFSET band_id=\"1\">-500</BOA_ADD_OFFSET>",
         ""});
    EXPECT_FALSE(found.decided());
}

TEST(Sentinel2Convention, takes_damaged_metadata_for_no_evidence) {
    for (const char* text :
         {"<", "<BOA_ADD_OFFSET", "<BOA_ADD_OFFSET band_id=\"0\">-1000", "<BOA_ADD_OFFSET>x</BOA_ADD_OFFSET>",
          "<PROCESSING_BASELINE>NaN</PROCESSING_BASELINE>", "<PROCESSING_BASELINE>1e9</PROCESSING_BASELINE>",
          "<QUANTIFICATION_VALUE>0</QUANTIFICATION_VALUE>"}) {
        const Sentinel2Convention found = sentinel2_convention({"", text, ""});
        EXPECT_FALSE(found.decided()) << text;
        EXPECT_FALSE(found.baseline.has_value()) << text;
        EXPECT_EQ(found.quantification, 10000) << text;
    }
}

TEST(Sentinel2Convention, uses_a_date_given_apart_from_the_name) {
    EXPECT_EQ(sentinel2_convention({"patch", "", "2023-05-01"}).offset, -1000);
    EXPECT_FALSE(sentinel2_convention({"patch", "", "2020-05-01"}).decided());
    EXPECT_FALSE(sentinel2_convention({"patch_N9999", "", "2023-05-01"}).decided());
}

TEST(Sentinel2Convention, the_users_word_overrules) {
    const Sentinel2Convention old = sentinel2_convention({"S2A_MSIL2A_20210213T101029_N0214_R022_T32TQM_x", "", ""});
    ASSERT_EQ(old.offset, 0);
    EXPECT_EQ(chosen_convention(old, "auto"), old);
    EXPECT_EQ(chosen_convention(old, "-1000").offset, -1000);
    EXPECT_EQ(chosen_convention(sentinel2_convention({"", "", ""}), "none").offset, 0);
    EXPECT_EQ(chosen_convention(old, "-1000").level, old.level);
}

TEST(Sentinel2Convention, mixing_is_told_with_counts) {
    Sentinel2Convention with, without, unknown;
    with.offset = -1000;
    without.offset = 0;
    const std::vector<Sentinel2Convention> alike{with, with};
    EXPECT_FALSE(sentinel2_mixture(alike));
    const std::vector<Sentinel2Convention> mixed{with, without, without};
    ASSERT_TRUE(sentinel2_mixture(mixed));
    EXPECT_NE(sentinel2_mixture(mixed)->text().find("for 1, not for 2"), std::string::npos) << sentinel2_mixture(mixed)->text();
    const std::vector<Sentinel2Convention> half{with, unknown};
    EXPECT_TRUE(sentinel2_mixture(half));
    EXPECT_FALSE(sentinel2_mixture(std::vector<Sentinel2Convention>{unknown, unknown}));
    with.level = l1c;
    Sentinel2Convention other = with;
    other.level = l2a;
    const std::vector<Sentinel2Convention> levels{with, other};
    ASSERT_TRUE(sentinel2_mixture(levels));
    EXPECT_NE(sentinel2_mixture(levels)->text().find("level 1C"), std::string::npos);
}

TEST(Sentinel2Convention, sets_scale_and_unit_range_of_stored_integers_only) {
    std::vector<Band> bands{
        sentinel2_bands()[3], sentinel2_bands()[7], {"VV", std::nullopt, Quantity::decibel, -30, 5}};
    bands[1].unit_high = 1; // published divided by 10000
    const std::vector<Band> before = bands;
    Sentinel2Convention convention;
    convention.offset = -1000;
    apply_sentinel2_convention(bands, convention);
    EXPECT_DOUBLE_EQ(bands[0].scale * 1000 + bands[0].offset, 0);
    EXPECT_DOUBLE_EQ(bands[0].scale * 11000 + bands[0].offset, 1);
    EXPECT_DOUBLE_EQ(bands[0].unit_low, 1000);
    EXPECT_DOUBLE_EQ(bands[0].unit_high, 11000);
    EXPECT_EQ(bands[1], before[1]);
    EXPECT_EQ(bands[2], before[2]);
}

} // namespace
} // namespace terrella::data
