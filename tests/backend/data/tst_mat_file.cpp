// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/mat_file.h"

#include "hdf5_fixtures.h"
#include "mat_fixtures.h"

namespace terrella::data {
namespace {

using namespace terrella::test;

std::unique_ptr<MatFile> opened(const TemporaryFolder& folder, const std::string& bytes) {
    rewrite(folder / "a.mat", bytes);
    return std::make_unique<MatFile>(std::make_shared<EntryBytes>(*FileTree::open(folder.path()), 0));
}

std::vector<float> numbers(const MatFile& file, const std::string& name) {
    const MatVariable* variable = file.find(name);
    if (variable == nullptr)
        throw std::runtime_error("no " + name);
    return file.numbers(*variable);
}

bool skips(const MatFile& file, const std::string& name, const std::string& reason) {
    return std::ranges::any_of(file.skipped(), [&](const MatFile::Skipped& s) {
        return s.name == name && s.reason.text().find(reason) != std::string::npos;
    });
}

TEST(MatFile, reads_plain_and_packed_variables_of_both_byte_orders) {
    const TemporaryFolder folder;
    for (const bool big : {false, true})
        for (const bool packed : {false, true}) {
            const auto file = opened(folder, MatWriter(big)
                                                 .array<double>("d", {2, 3}, {1, 2, 3, 4, 5, 6.5}, packed)
                                                 .array<std::uint8_t>("small", {1, 3}, {7, 8, 9}, packed)
                                                 .array<std::int16_t>("i", {5, 1}, {-1, -2, -3, -4, -5}, packed)
                                                 .array<float>("scalar", {1, 1}, {0.25F}, packed)
                                                 .bytes());
            ASSERT_EQ(file->variables().size(), 4U) << big << packed;
            EXPECT_EQ(numbers(*file, "d"), (std::vector<float>{1, 2, 3, 4, 5, 6.5}));
            EXPECT_EQ(numbers(*file, "small"), (std::vector<float>{7, 8, 9}));
            EXPECT_EQ(numbers(*file, "i"), (std::vector<float>{-1, -2, -3, -4, -5}));
            EXPECT_EQ(numbers(*file, "scalar"), std::vector<float>{0.25});
            EXPECT_EQ(file->find("d")->dims, (std::vector<std::size_t>{2, 3}));
            EXPECT_EQ(file->find("d")->shape_text(), "2 × 3 float64");
            EXPECT_EQ(file->find("nothing"), nullptr);
        }
}

TEST(MatFile, reads_cells_of_texts) {
    const TemporaryFolder folder;
    for (const bool packed : {false, true}) {
        const auto file = opened(folder, MatWriter()
                                             .cell("names", {"tree", "bare soil", ""}, packed)
                                             .array<double>("after", {1, 1}, {3}, packed)
                                             .bytes());
        ASSERT_NE(file->find("names"), nullptr);
        EXPECT_EQ(file->find("names")->texts, (std::vector<std::string>{"tree", "bare soil", ""}));
        EXPECT_FALSE(file->find("names")->numeric());
        EXPECT_EQ(numbers(*file, "after"), std::vector<float>{3});
    }
}

TEST(MatFile, skips_what_is_no_array_of_numbers_and_goes_on) {
    const TemporaryFolder folder;
    const auto file = opened(folder, MatWriter()
                                         .array<double>("complex", {1, 1}, {1}, false, 6, 0x800)
                                         .array<std::uint16_t>("text", {1, 2}, {65, 66}, false, 4)
                                         .array<double>("structure", {1, 1}, {1}, true, 2)
                                         .array<double>("sparse", {1, 1}, {1}, true, 5)
                                         .array<double>("x", {1, 1}, {9})
                                         .bytes());
    EXPECT_EQ(file->variables().size(), 1U);
    EXPECT_TRUE(skips(*file, "complex", "complex"));
    EXPECT_TRUE(skips(*file, "text", "a text"));
    EXPECT_TRUE(skips(*file, "structure", "a structure"));
    EXPECT_TRUE(skips(*file, "sparse", "sparse"));
    EXPECT_EQ(numbers(*file, "x"), std::vector<float>{9});
}

TEST(MatFile, reads_version_7_3) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "a.mat", false, 512);
        file.array<double>("x", {3, 2}, {1, 2, 3, 4, 5, 6}, {.chunk = {2, 2}, .deflate = 3});
    }
    const auto file = opened(folder, read_text(folder / "a.mat"));
    EXPECT_EQ(file->find("x")->dims, (std::vector<std::size_t>{2, 3})); // MATLAB's order
    EXPECT_EQ(numbers(*file, "x"), (std::vector<float>{1, 2, 3, 4, 5, 6}));
}

TEST(MatFile, says_what_is_wrong_with_it) {
    const TemporaryFolder folder;
    EXPECT_NE(error_of<DataError>([&] { opened(folder, "text"); }).happened().find("no MATLAB file"),
              std::string::npos);
    EXPECT_NE(error_of<DataError>([&] { opened(folder, std::string(400, '\0')); }).happened().find("no MATLAB file"),
              std::string::npos);
    const std::string whole =
        MatWriter().array<double>("a", {1, 1}, {1}).array<double>("b", {100, 1}, std::vector<double>(100)).bytes();
    const auto cut = opened(folder, whole.substr(0, whole.size() - 300));
    EXPECT_EQ(numbers(*cut, "a"), std::vector<float>{1});
    EXPECT_TRUE(skips(*cut, "", "truncated"));
}

TEST(MatFile, does_not_believe_in_sizes_that_do_not_fit) {
    const TemporaryFolder folder;
    const auto file = opened(folder, MatWriter()
                                         .array<double>("small", {1000000, 1000000}, {1})
                                         .array<double>("negative", {-1, 1}, {1})
                                         .array<double>("fine", {1, 1}, {2})
                                         .bytes());
    EXPECT_EQ(file->variables().size(), 1U);
    EXPECT_TRUE(skips(*file, "", "do not fit"));
    EXPECT_TRUE(skips(*file, "", "negative"));
}

TEST(MatFile, notices_damaged_packing) {
    const TemporaryFolder folder;
    std::string bytes = MatWriter().array<double>("x", {300, 1}, std::vector<double>(300, 1.25), true).bytes();
    bytes.resize(bytes.size() - 8); // the element's own size stays within the file
    const auto head = static_cast<std::uint32_t>(bytes.size() - 136);
    std::memcpy(bytes.data() + 132, &head, 4);
    const auto file = opened(folder, bytes);
    const bool listed = file->find("x") != nullptr;
    if (listed)
        EXPECT_NE(error_of<DataError>([&] { numbers(*file, "x"); }).happened().find("unpacked"), std::string::npos);
    else
        EXPECT_TRUE(skips(*file, "", "unpacked"));
}

TEST(MatFile, survives_any_damage) {
    const TemporaryFolder folder;
    std::vector<double> many(200);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i] = static_cast<double>(i * i % 37);
    const std::string plain = MatWriter()
                                  .array("x", {20, 10}, many)
                                  .cell("names", {"a", "bc"})
                                  .array<std::uint8_t>("y", {1, 3}, {1, 2, 3})
                                  .bytes();
    const std::string packed =
        MatWriter(true).array("x", {20, 10}, many, true).cell("names", {"a", "bc"}, true).bytes();
    Draws draws(11);
    int read = 0;
    for (int round = 0; round < 2000; ++round)
        try {
            const auto file = opened(folder, damaged(round % 2 == 0 ? plain : packed, draws));
            for (const MatVariable& variable : file->variables())
                if (variable.numeric())
                    static_cast<void>(file->numbers(variable));
            ++read;
        } catch (const DataError&) { // the expected outcome
        }
    EXPECT_GT(read, 100);
}

} // namespace
} // namespace terrella::data
