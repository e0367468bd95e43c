// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/filter.h"

#include "base/random.h"
#include "data/filter_values.h"
#include "data/selection.h"
#include "fixtures.h"

#include <limits>
#include <set>

namespace terrella::data {
namespace {

using Kind = FilterProblem::Kind;
using terrella::test::error_of;
using Strings = std::vector<std::string>;

FilterNames names() {
    return {{"AnnualCrop", "Forest", "River", "Sea Lake"}, {"train", "test"}, {"s1", "s2"}, true, true, true};
}
Filter parsed(const std::string& text) { return parse_filter(text, names()); }

/// The first problem's kind and text.
std::pair<Kind, std::string> problem_of(const std::string& text) {
    const Filter filter = parsed(text);
    if (filter.problems.empty()) {
        ADD_FAILURE() << "no problem in " << text;
        return {};
    }
    return {filter.problems.front().kind, filter_problem_text(filter.problems.front()).text()};
}

FilterRange date_of(const std::string& text) {
    const Filter filter = parsed("date:" + text);
    if (filter.terms.size() != 1 || filter.terms[0].ranges.size() != 1) {
        ADD_FAILURE() << "no date: " << text;
        return {};
    }
    return filter.terms[0].ranges[0];
}

TEST(Filter, reads_classes_splits_and_words) {
    const Filter filter = parsed("class:Forest,River split:test port");
    ASSERT_EQ(filter.terms.size(), 3U);
    EXPECT_EQ(filter.terms[0].values, (Strings{"Forest", "River"}));
    EXPECT_EQ(filter.terms[1].field, FilterField::split);
    EXPECT_EQ(filter.terms[2].values, Strings{"port"});
    EXPECT_TRUE(filter.problems.empty());
}

TEST(Filter, names_ignore_case_and_may_be_begun) {
    EXPECT_EQ(parsed("class:forest").terms[0].values, Strings{"Forest"});
    EXPECT_EQ(parsed("CLASS:ann").terms[0].values, Strings{"AnnualCrop"});
    EXPECT_EQ(parsed("sensor:S1").terms[0].values, Strings{"s1"});
    EXPECT_EQ(problem_of("sensor:s").first, Kind::ambiguous);
}

TEST(Filter, quotes_keep_blanks_and_may_be_doubled) {
    EXPECT_EQ(parsed("class:\"Sea Lake\",River").terms[0].values, (Strings{"Sea Lake", "River"}));
    EXPECT_EQ(parsed("\"port 1\"").terms[0].values, Strings{"port 1"});
    EXPECT_EQ(parsed("\"class:x\"").terms[0].field, FilterField::text);
    EXPECT_EQ(parsed("\"a \"\"b\"\" c\"").terms[0].values, Strings{"a \"b\" c"});
}

TEST(Filter, a_minus_negates) {
    EXPECT_TRUE(parsed("-class:River").terms[0].negated);
    EXPECT_TRUE(parsed("-cloud").terms[0].negated);
    EXPECT_FALSE(parsed("\"-cloud\"").terms[0].negated);
    EXPECT_EQ(parsed("-").terms[0].values, Strings{"-"}); // a lone minus is a word
}

TEST(Filter, dates_are_days_months_and_years) {
    EXPECT_EQ(date_of("2018"), (FilterRange{20180101, 20181231}));
    EXPECT_EQ(date_of("2020-02"), (FilterRange{20200201, 20200229}));
    EXPECT_EQ(date_of("2018-06-13"), (FilterRange{20180613, 20180613}));
}

TEST(Filter, an_end_leaves_out_what_it_shares_with_the_begin) {
    EXPECT_EQ(date_of("2018-06..08"), (FilterRange{20180601, 20180831}));
    EXPECT_EQ(date_of("2018-06-13..20"), (FilterRange{20180613, 20180620}));
    EXPECT_EQ(date_of("2018-06-13..07-02"), (FilterRange{20180613, 20180702}));
    EXPECT_EQ(date_of("2018-11..2019-02"), (FilterRange{20181101, 20190228}));
}

TEST(Filter, ranges_may_be_open_and_strict) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(date_of("2018.."), (FilterRange{20180101, infinity}));
    EXPECT_EQ(date_of("..2018-06"), (FilterRange{-infinity, 20180630}));
    EXPECT_LT(date_of("<2018-06").high, 20180601);
    EXPECT_GE(date_of("<2018-06").high, 20180531);
    EXPECT_GT(date_of(">2018-06").low, 20180630);
    const FilterTerm cloud = parsed("cloud:..20%").terms.at(0);
    EXPECT_EQ(cloud.ranges[0], (FilterRange{-infinity, 0.2}));
    EXPECT_EQ(parsed("cloud:..20").terms.at(0).ranges, cloud.ranges) << "shares are percent with or without the sign";
    EXPECT_LT(parsed("nodata:<5%").terms.at(0).ranges[0].high, 0.05);
    EXPECT_EQ(parsed("labels:2..").terms.at(0).ranges[0], (FilterRange{2, infinity}));
}

TEST(Filter, boxes_are_west_south_east_north) {
    const FilterTerm box = parsed("box:170,-10.5,-170,12").terms.at(0);
    EXPECT_EQ(box.ranges[0], (FilterRange{170, -170})) << "over the date line";
    EXPECT_EQ(box.ranges[1], (FilterRange{-10.5, 12}));
    EXPECT_EQ(problem_of("box:1,2,3").first, Kind::no_box);
    EXPECT_EQ(problem_of("box:1,2,3,4,5").first, Kind::no_box);
    EXPECT_EQ(problem_of("box:1,2,3,91").first, Kind::no_box);
    EXPECT_EQ(problem_of("box:1,20,3,4").first, Kind::backwards);
}

TEST(Filter, a_mistake_is_placed_and_names_the_nearest) {
    const Filter filter = parsed("port class:Forrest split:train");
    ASSERT_EQ(filter.problems.size(), 1U);
    EXPECT_EQ(filter.problems[0].begin, 5U);
    EXPECT_EQ(filter.problems[0].length, 13U);
    EXPECT_EQ(filter_problem_text(filter.problems[0]).text(), "No class 'Forrest' · did you mean 'Forest'?");
    EXPECT_EQ(filter.terms.size(), 2U) << "what was understood still counts";
    EXPECT_EQ(problem_of("clas:Forest").second, "'clas:' is not known · did you mean 'class:'?");
    EXPECT_NE(problem_of("http:x").second.find("class:"), std::string::npos);
}

TEST(Filter, every_mistake_is_told_apart) {
    EXPECT_EQ(problem_of("class:").first, Kind::unfinished);
    EXPECT_EQ(problem_of("\"open").first, Kind::open_quote);
    EXPECT_EQ(problem_of("date:2018-13").first, Kind::no_date);
    EXPECT_EQ(problem_of("date:2019-02-29").first, Kind::no_date);
    EXPECT_EQ(problem_of("date:2018..19").first, Kind::no_date) << "two digits after a year may be anything";
    EXPECT_EQ(problem_of("date:2018-08..06").first, Kind::backwards);
    EXPECT_EQ(problem_of("cloud:much").first, Kind::no_range);
    EXPECT_EQ(problem_of("nodata:-5%").first, Kind::no_range);
    EXPECT_EQ(problem_of("cloud:..").first, Kind::no_range);
    EXPECT_EQ(problem_of("labels:5%").first, Kind::no_range);
    FilterNames bare = names();
    bare.dates = bare.locations = bare.clouds = false;
    for (const char* text : {"date:2018", "box:1,2,3,4", "cloud:..5%"}) {
        const Filter filter = parse_filter(text, bare);
        ASSERT_EQ(filter.problems.size(), 1U) << text;
        EXPECT_EQ(filter.problems[0].kind, Kind::nothing_known) << text;
    }
}

TEST(Filter, half_typed_text_hides_nothing) {
    for (const char* text : {"", " ", "class:", "class:,", "split:", "\"", "-class:", "class:\"\"", "date:", "date:,", "box:"})
        EXPECT_TRUE(parsed(text).terms.empty()) << text;
}

TEST(Filter, text_and_terms_round_trip) {
    for (const char* text :
         {"class:Forest,River", "class:\"Sea Lake\" split:test", "-class:River port", "\"a b\" -c", "date:2018-06..08,none",
          "box:10.5,45,12,47", "box:none", "cloud:..20% nodata:<5%", "name:patch_*_4", "set:Forest,River labels:2..",
          "\"-x\" \"say \"\"a\"\"\""}) {
        const Filter filter = parsed(text);
        EXPECT_TRUE(filter.problems.empty()) << text;
        EXPECT_EQ(filter_text(filter), text);
        EXPECT_EQ(parsed(filter_text(filter)), filter) << text;
    }
}

TEST(Filter, the_cursor_knows_what_is_typed) {
    const auto at = [](const std::string& text) { return filter_cursor(text, text.size()); };
    EXPECT_TRUE(at("").is_key);
    EXPECT_EQ(at("cla").typed, "cla");
    EXPECT_EQ(at("class:Fo").field, FilterField::label);
    EXPECT_EQ(at("class:Fo").begin, 6U);
    EXPECT_EQ(at("-class:Forest,Ri").typed, "Ri");
    EXPECT_EQ(at("-class:Forest,Ri").begin, 14U);
    EXPECT_EQ(at("class:\"Sea L").typed, "Sea L");
    EXPECT_EQ(at("class:\"Sea L").begin, 6U) << "the quote is replaced as well";
    EXPECT_TRUE(at("class:Forest ").is_key);
    EXPECT_EQ(at("class:Forest ").typed, "");
    EXPECT_EQ(filter_cursor("class:Fo split:x", 8).typed, "Fo");
}

/// What people type, and what slips in between.
TEST(Filter, any_text_is_read_and_what_it_reads_round_trips) {
    const std::string alphabet = "class:Foresplitdatbx2018-06..08,\"-<>= %*?:\xC3\xA4\n\t..%\"\"";
    const Strings starts{"class:Forest,River -split:test port", "date:2018-06..08 box:10,45,12,47", "name:\"a b\" cloud:..20%",
                         "set:Forest labels:2.. nodata:<5%"};
    RandomStream random{1, 2, 3};
    for (int round = 0; round < 20'000; ++round) {
        std::string text = starts[random.bits() % starts.size()];
        for (int i = static_cast<int>(random.bits() % 5); i >= 0; --i) {
            const std::size_t at = random.bits() % (text.size() + 1);
            const char c = alphabet[random.bits() % alphabet.size()];
            switch (random.bits() % 3) {
            case 0: text.insert(at, 1, c); break;
            case 1: text.erase(at, random.bits() % 4); break;
            default: text.insert(at, text.substr(random.bits() % (text.size() + 1), random.bits() % 6));
            }
        }
        const Filter filter = parsed(text);
        for (const FilterTerm& term : filter.terms)
            ASSERT_FALSE(term.values.empty()) << text;
        for (const FilterProblem& problem : filter.problems) {
            ASSERT_LE(problem.begin + problem.length, text.size()) << text;
            ASSERT_FALSE(filter_problem_text(problem).empty()) << text;
        }
        const std::string written = filter_text(filter);
        const Filter again = parsed(written);
        ASSERT_TRUE(again.problems.empty()) << text << "\n" << written << "\n" << filter_problem_text(again.problems[0]).text();
        ASSERT_EQ(again, filter) << text << "\n" << written;
        const std::size_t cursor = random.bits() % (text.size() + 2);
        const FilterCursor place = filter_cursor(text, cursor);
        ASSERT_LE(place.begin, place.end) << text;
        ASSERT_LE(place.end, text.size()) << text;
    }
}

TEST(Filter, a_filter_of_an_experiment_must_be_without_doubt) {
    const auto error = error_of<ConfigurationError>([] { checked_filter("class:Forrest date:2018-13", names()); });
    EXPECT_NE(error.happened().find("'Forrest'"), std::string::npos) << error.happened();
    EXPECT_NE(error.happened().find("'2018-13'"), std::string::npos) << error.happened();
    EXPECT_EQ(error.where(), "data.filter");
    EXPECT_NE(error.remedy().find("AnnualCrop, Forest"), std::string::npos) << error.remedy();
    EXPECT_NO_THROW(checked_filter("class:Forest", names()));
    error_of<ConfigurationError>([] { checked_filter("class:", names()); });
}

} // namespace
} // namespace terrella::data
