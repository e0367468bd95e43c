// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sar_scale.h"

#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <vector>

namespace terrella::data {
namespace {

const SarRange decibels{-34, -12, 8, 0.98};
const SarRange power{0.0002, 0.06, 14, 0};

struct ScaleCase {
    const char* what;
    SarEvidence evidence;
    std::optional<SarRange> values;
    Quantity quantity;
    bool doubt;
};

void PrintTo(const ScaleCase& c, std::ostream* out) { *out << c.what; }

class EveryScale : public testing::TestWithParam<ScaleCase> {};

TEST_P(EveryScale, is_decided_by_words_and_checked_by_values) {
    const SarScale scale = sar_scale(GetParam().evidence, GetParam().values);
    EXPECT_EQ(scale.quantity, GetParam().quantity) << scale.why.text();
    EXPECT_EQ(scale.doubt.has_value(), GetParam().doubt) << scale.doubt.value_or(Message()).text();
    EXPECT_FALSE(scale.why.empty());
}

INSTANTIATE_TEST_SUITE_P(
    SarScale, EveryScale,
    testing::Values(
        ScaleCase{"unit and values agree", {"dB", "VV", "float32"}, decibels, Quantity::decibel, false},
        ScaleCase{"name and values agree", {"", "Sigma0_VV_db", "float32"}, decibels, Quantity::decibel, false},
        ScaleCase{"linear and values agree", {"", "Gamma0_VH linear", "float32"}, power, Quantity::linear_power, false},
        ScaleCase{"no values to check", {"dB", "", "float32"}, std::nullopt, Quantity::decibel, false},
        ScaleCase{"unit against values", {"dB", "", "float32"}, power, Quantity::decibel, true},
        ScaleCase{"linear against values", {"", "VV_linear", "float32"}, decibels, Quantity::linear_power, true},
        ScaleCase{"the unit wins over the name", {"dB", "linear", "float32"}, decibels, Quantity::decibel, false},
        ScaleCase{"a name that says both", {"", "linear_to_db", "float32"}, power, Quantity::linear_power, false},
        ScaleCase{"values alone: decibels", {"", "VV", "float32"}, decibels, Quantity::decibel, false},
        ScaleCase{"values alone: power", {"", "VV", "float32"}, power, Quantity::linear_power, false},
        ScaleCase{"values alone: whole decibels", {"", "VV", "int16"}, decibels, Quantity::decibel, false},
        ScaleCase{"noise removal leaves few below zero",
                  {"", "VV_power", "float32"},
                  SarRange{-0.001, 0.05, 9, 0.004},
                  Quantity::linear_power,
                  false},
        ScaleCase{"not calibrated", {"", "VV", "uint16"}, SarRange{0, 120, 30000, 0}, Quantity::digital_number, false},
        ScaleCase{"not calibrated by name",
                  {"", "s1a-iw-grd-vv", "uint16"},
                  SarRange{0, 120, 30000, 0},
                  Quantity::digital_number,
                  false},
        ScaleCase{"neither", {"", "VV", "float32"}, SarRange{-900, 50, 4000, 0.1}, Quantity::unknown, false},
        ScaleCase{"nothing known", {"", "", ""}, std::nullopt, Quantity::unknown, false},
        ScaleCase{"all zero", {"", "VV", "float32"}, SarRange{0, 0, 0, 0}, Quantity::unknown, false},
        ScaleCase{"a word that only contains db", {"", "feedback", "float32"}, power, Quantity::linear_power, false}));

TEST(SarScale, a_doubt_quotes_the_values) {
    const SarScale scale = sar_scale({"dB", "", "float32"}, power);
    ASSERT_TRUE(scale.doubt);
    EXPECT_NE(scale.doubt->text().find("median 0.06"), std::string::npos) << scale.doubt->text();
}

TEST(SarRange, leaves_missing_values_out) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    const auto range = sar_range(std::vector<float>{nan, -4, -2, 6, inf, -inf, nan});
    ASSERT_TRUE(range);
    EXPECT_EQ(range->least, -4);
    EXPECT_EQ(range->median, -2);
    EXPECT_EQ(range->greatest, 6);
    EXPECT_NEAR(range->negative, 2.0 / 3, 1e-12);
    EXPECT_FALSE(sar_range(std::vector<float>{nan, inf}));
    EXPECT_FALSE(sar_range({}));
}

TEST(SarScale, sets_the_unit_range_of_its_quantity) {
    Band band{"VV", std::nullopt, Quantity::unknown, 0, 7};
    apply_sar_scale(band, {Quantity::unknown, "", {}});
    EXPECT_EQ(band.unit_high, 7);
    apply_sar_scale(band, {Quantity::decibel, "", {}});
    EXPECT_EQ(band.quantity, Quantity::decibel);
    EXPECT_EQ(band.unit_low, -30);
    EXPECT_EQ(band.unit_high, 5);
    apply_sar_scale(band, {Quantity::linear_power, "", {}});
    EXPECT_EQ(band.unit_low, 0);
    EXPECT_EQ(band.unit_high, 1);
}

} // namespace
} // namespace terrella::data
