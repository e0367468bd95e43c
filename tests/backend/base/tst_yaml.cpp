// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/random.h"
#include "base/yaml.h"

#include <gtest/gtest.h>

using namespace terrella;

namespace {

std::string refusal(const std::string& text) {
    try {
        (void)parse_yaml(text, "f.yaml");
    } catch (const ConfigurationError& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST(Yaml, plain_scalars_follow_the_core_schema_and_quotes_keep_text) {
    const Json v = parse_yaml("{a: 1, b: 1.5e-3, c: true, d: ~, e: on, f: '1', g: \"x: y\", h: 1_000, i: 0x10, j: .nan}", "f").values;
    EXPECT_EQ(v["a"], 1);
    EXPECT_EQ(v["b"], 1.5e-3);
    EXPECT_EQ(v["c"], true);
    EXPECT_TRUE(v["d"].is_null());
    EXPECT_EQ(v["e"], "on");
    EXPECT_EQ(v["f"], "1");
    EXPECT_EQ(v["g"], "x: y");
    EXPECT_EQ(v["h"], "1_000");
    EXPECT_EQ(v["i"], "0x10");
    EXPECT_EQ(v["j"], ".nan");
}

TEST(Yaml, syntax_error_names_the_line) {
    EXPECT_NE(refusal("a: 1\nb: [1, 2\nc: 3\n").find("f.yaml:3"), std::string::npos) << refusal("a: 1\nb: [1, 2\nc: 3\n");
}

TEST(Yaml, dangerous_and_doubtful_texts_are_refused) {
    EXPECT_NE(refusal("a: 1\na: 2\n").find("stands twice"), std::string::npos);
    EXPECT_NE(refusal("a: !!python/object:os.system x\n").find("tag"), std::string::npos);
    EXPECT_NE(refusal("a: \xff\xfe\n").find("UTF-8"), std::string::npos);
    EXPECT_NE(refusal("a: 1\n---\nb: 2\n").find("more than one"), std::string::npos);
    EXPECT_NE(refusal("? [1, 2]\n: 3\n").find("key"), std::string::npos);
    std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int k = 0; k < 10; ++k)
            laughs += (k ? ", *a" : "*a") + std::to_string(i - 1);
        laughs += "]\n";
    }
    EXPECT_NE(refusal(laughs).find("100,000"), std::string::npos);
    EXPECT_NE(refusal(std::string(200, '[') + std::string(200, ']')).find("nested"), std::string::npos);
}

TEST(Yaml, written_values_read_back_equal) {
    const Json value = {{"text", "true"}, {"number", "12"}, {"empty", ""}, {"colon", "a: b # c"}, {"list", {1, 2.5, "x"}},
                        {"nested", {{"deep", {{"deeper", {{"list", Json::array({Json::object({{"name", "a"}})})}}}}}}}, {"none", nullptr}};
    EXPECT_EQ(parse_yaml(write_yaml(value), "f").values, value);
}

// A fuzz loop that needs no engine: mutations of a valid text either parse or give a ConfigurationError.
TEST(Yaml, mutated_texts_parse_or_are_refused_kindly) {
    const std::string seed_text = "name: eurosat-moco\nseed: 7\ndata:\n  path: a.zip\n  modalities: [s2, 's1']\n"
                                  "method: {name: moco-v2, temperature: 0.2} # note\nanchor: &x [1, *x]\nlong: >\n  folded\n  text\n";
    RandomStream random{42};
    static const std::string specials = "\n\t :-[]{}&*!|>'\"%@`#,?\\~\xff\0";
    for (int round = 0; round < 4000; ++round) {
        std::string text = seed_text;
        for (std::uint64_t n = 1 + random.below(6); n > 0; --n) {
            const std::size_t at = random.below(text.size());
            switch (random.below(4)) {
            case 0: text[at] = static_cast<char>(random.below(256)); break;
            case 1: text.insert(at, 1, specials[random.below(specials.size())]); break;
            case 2: text.erase(at, 1 + random.below(5)); break;
            default: text.insert(at, text.substr(random.below(text.size()), random.below(20)));
            }
            if (text.empty())
                text = "x";
        }
        try {
            const Json value = parse_yaml(text, "fuzz").values;
            (void)parse_yaml(write_yaml(value), "again");
        } catch (const ConfigurationError&) {
            // a message is the right answer to a damaged text
        }
    }
}
