// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/message.h"

#include "base/json.h"

#include <gtest/gtest.h>

#include <cstdint>

using namespace terrella;

TEST(Message, PutsArgumentsInTheirPlaces) {
    EXPECT_EQ(told("%2 of %1, %2 again", "seven", std::string("two")).text(), "two of seven, two again");
    EXPECT_EQ(told("%1 files, %2 % of them", std::int64_t{12}, 3).text(), "12 files, 3 % of them");
    EXPECT_EQ(told("nothing to fill").text(), "nothing to fill");
    EXPECT_EQ(Message().text(), "");
    EXPECT_TRUE(Message().empty());
}

TEST(Message, ArgumentsMayBeMessages) {
    const Message inner = told("%1 to %2", "optimizer.lr", "0.01");
    const Message outer = told("Set %1, or add colour jitter", inner);
    EXPECT_EQ(outer.text(), "Set optimizer.lr to 0.01, or add colour jitter");
    EXPECT_EQ(outer.pattern(), "Set %1, or add colour jitter");
    ASSERT_EQ(outer.arguments().size(), 1U);
    EXPECT_EQ(outer.arguments()[0], inner);
}

TEST(Message, SignsOfPlacesInArgumentsAndPlainTextStay) {
    EXPECT_EQ(told("%1 and %2", "a%2b", "%1").text(), "a%2b and %1");
    EXPECT_EQ(Message("100%1").text(), "100%1");
    EXPECT_EQ(Message("100%1").with("x").text(), "100%1") << "plain text has no places";
    EXPECT_EQ(told("50 %, %0, %9 and %", "x").text(), "50 %, %0, %9 and %");
}

TEST(Message, APatternCanBeFilledLater) {
    const Message pattern = told("%1, and the rank is %2");
    EXPECT_EQ(pattern.with(told("the spread is %1", "0.3"), "17").text(), "the spread is 0.3, and the rank is 17");
}

TEST(Message, ComesBackFromJson) {
    const Message message = told("%1 of %2", told("about %1", 5), "a file \"x\"");
    EXPECT_EQ(message_from_json(message_json(message)), message);
    EXPECT_EQ(message_from_json(message_json(Message("plain %1"))), Message("plain %1"));
    EXPECT_FALSE(message_from_json(Json("plain")).has_pattern());
    for (const char* other : {"3", "null", "[]", "{}", R"({"pattern": 3})"})
        EXPECT_TRUE(message_from_json(Json::parse(other)).empty()) << other;
}
