// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the backend that translators are given are those that the backend has.
#include "base/files.h"
#include "translations/collected_texts.h"
#include "translations/told_texts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

using namespace terrella;
using translations::Texts;

namespace {

std::set<std::string> lines_of(const std::string& text) {
    std::set<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.insert(line);
    return lines;
}

std::string lines_only_in(const std::set<std::string>& here, const std::set<std::string>& there) {
    std::string all;
    for (const std::string& line : here)
        if (!there.contains(line))
            all += "  " + line + "\n";
    return all;
}

bool has(const std::vector<Texts>& lists, const std::string& list, const std::string& text) {
    return std::ranges::any_of(lists, [&](const Texts& one) {
        return one.of == list && std::ranges::find(one.texts, text) != one.texts.end();
    });
}

} // namespace

TEST(BackendTexts, CommittedFileHoldsWhatTheRegistriesSay) {
    const std::string committed = read_file(TERRELLA_SOURCE_DIR "/translations/backend_texts.h");
    const std::string now = translations::header_of(translations::backend_texts(TERRELLA_SOURCE_DIR));
    const auto before = lines_of(committed), after = lines_of(now);
    EXPECT_EQ(committed, now) << "Texts of the backend have changed: run the targets terrella_backend_texts and "
                                 "terrella_lupdate, then translate what is unfinished in translations/terrella_de.ts.\n"
                              << "New:\n"
                              << lines_only_in(after, before) << "Gone:\n"
                              << lines_only_in(before, after);
}

TEST(BackendTexts, EveryKindOfTextIsThere) {
    const std::vector<Texts> lists = translations::backend_texts(TERRELLA_SOURCE_DIR);
    EXPECT_TRUE(has(lists, "experiment", "Every random choice of the run follows from it"));
    EXPECT_TRUE(has(lists, "experiment", "training part and held-out part")) << "of a group";
    EXPECT_TRUE(has(lists, "experiment", "pixels")) << "a unit";
    EXPECT_TRUE(has(lists, "method simclr", "linear layers of the projection head")) << "of a variant";
    EXPECT_TRUE(has(lists, "operation haze", "patches of haze along a side; 0: the same everywhere"));
    EXPECT_TRUE(has(lists, "evaluation by kNN", "Neighbours that vote"));
    EXPECT_TRUE(has(lists, "methods", "negative cosine")) << "a loss";
    EXPECT_TRUE(has(lists, "operations", "Mirrors left and right"));
    EXPECT_TRUE(has(lists, "figures of health", "prototype usage"));
    EXPECT_TRUE(has(lists, "rules of health", "Stale queue"));
    EXPECT_TRUE(has(lists, "rules of health", "Reading and augmenting images is slower than learning from them"));
    EXPECT_TRUE(has(lists, "said by training", "The loss rose from %1 to %2, and %3"));
    EXPECT_TRUE(has(lists, "said by augment", "grey over %1"));
    EXPECT_TRUE(has(lists, "said by data", "No pixel has a value"));
}

TEST(BackendTexts, NoTextComesTwice) {
    std::set<std::string> known;
    for (const Texts& list : translations::backend_texts(TERRELLA_SOURCE_DIR))
        for (const std::string& text : list.texts)
            EXPECT_TRUE(known.insert(text).second) << text;
}

TEST(BackendTexts, HeaderKeepsQuotesAndBackslashes) {
    const std::string header = translations::header_of({{"a list", {"say \"a\\b\", °"}}});
    EXPECT_NE(header.find("\n// a list\nQT_TRANSLATE_NOOP(\"backend\", \"say \\\"a\\\\b\\\", °\")\n"),
              std::string::npos);
}

TEST(ToldTexts, AreFoundInCode) {
    using translations::told_in;
    const std::vector<std::string> found = told_in(R"code(
        return told("one %1", 1'000);       // not told("in a comment")
        x = told ( /* why */ "two "
                   "halves, \"quoted\"", y) ; /* told("nor here") */
        Message told(const char* pattern);
        retold("no"); told_again("no"); s = "told(\"no\")"; c = '"'; told("three");
        r = R"(told("no"))"; told(pattern); told("four", told("five"));
    )code");
    EXPECT_EQ(found, (std::vector<std::string>{"one %1", "two halves, \"quoted\"", "three", "four", "five"}));
    EXPECT_TRUE(told_in("told(\"unfinished").size() <= 1U) << "and no reading past the end";
    EXPECT_TRUE(told_in("/*").empty());
    EXPECT_TRUE(told_in("R\"(").empty());
    EXPECT_TRUE(told_in("'").empty());
}
