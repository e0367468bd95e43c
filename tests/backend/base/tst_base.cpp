// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/progress.h"
#include "base/random.h"
#include "base/text.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <set>
#include <thread>

using namespace terrella;
namespace fs = std::filesystem;

TEST(Text, nearest_finds_typing_errors_and_nothing_far) {
    const std::vector<std::string> names{"epochs", "warmup_epochs", "shape"};
    EXPECT_EQ(nearest("epoch", names), "epochs");
    EXPECT_EQ(nearest("Shape", names), "shape");
    EXPECT_EQ(nearest("warm", names), "warmup_epochs");
    EXPECT_EQ(nearest("zzzzzzzz", names), std::nullopt);
    EXPECT_EQ(name_remedy("zzzzzzzz", names).text(), "Known: epochs, warmup_epochs, shape");
}

TEST(Text, natural_order_counts_digits_as_numbers) {
    std::vector<std::string> names{"a10", "a2", "b1", "a02", "a", "a2b"};
    std::ranges::sort(names, natural_less);
    EXPECT_EQ(names, (std::vector<std::string>{"a", "a02", "a2", "a2b", "a10", "b1"}));
    for (const auto& x : names)
        for (const auto& y : names)
            EXPECT_FALSE(natural_less(x, y) && natural_less(y, x)) << x << " " << y;
}

TEST(Text, numbers_and_sizes_read_well) {
    EXPECT_EQ(number_text(0.1), "0.1");
    EXPECT_EQ(std::stod(number_text(1.0 / 3)), 1.0 / 3);
    EXPECT_EQ(bytes_text(1'240'000'000), "1.24 GB");
    EXPECT_EQ(bytes_text(999'900), "1 MB");
    EXPECT_EQ(duration_text(3727), "1:02:07");
    EXPECT_EQ(duration_text(9), "0:09");
    EXPECT_EQ(escape_html("<a&\"'>"), "&lt;a&amp;&quot;&#39;&gt;");
}

TEST(Random, splitmix_matches_the_published_value) {
    EXPECT_EQ(splitmix64(0), 0xE220A8397B1DCDAFULL);
}

TEST(Random, a_draw_depends_on_its_key_alone) {
    RandomStream a(DrawKey{1, 2, 3, 4, 5}), b(DrawKey{1, 2, 3, 4, 5});
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(a.bits(), b.bits());
    std::set<std::uint64_t> firsts;
    for (std::uint64_t seed = 0; seed < 4; ++seed)
        for (std::uint64_t epoch = 0; epoch < 4; ++epoch)
            for (std::uint64_t sample = 0; sample < 4; ++sample)
                for (std::uint64_t view = 0; view < 4; ++view)
                    for (std::uint64_t operation = 0; operation < 4; ++operation)
                        firsts.insert(RandomStream(DrawKey{seed, epoch, sample, view, operation}).bits());
    EXPECT_EQ(firsts.size(), 1024U);
}

TEST(Random, uniform_and_normal_have_their_moments) {
    RandomStream stream{7};
    const int n = 200'000;
    double mean = 0, square = 0, normal_mean = 0, normal_square = 0;
    for (int i = 0; i < n; ++i) {
        const double u = stream.uniform();
        ASSERT_TRUE(u >= 0 && u < 1);
        mean += u / n;
        square += u * u / n;
        const double g = stream.normal();
        normal_mean += g / n;
        normal_square += g * g / n;
    }
    EXPECT_NEAR(mean, 0.5, 0.003);
    EXPECT_NEAR(square, 1.0 / 3, 0.003);
    EXPECT_NEAR(normal_mean, 0, 0.01);
    EXPECT_NEAR(normal_square, 1, 0.02);
}

TEST(Random, shuffle_is_a_permutation_and_every_place_is_reached) {
    std::vector<int> counts(25);
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        std::vector<int> order(5);
        std::iota(order.begin(), order.end(), 0);
        RandomStream stream{seed};
        shuffle(order.begin(), order.end(), stream);
        ASSERT_EQ(std::accumulate(order.begin(), order.end(), 0), 10);
        for (int place = 0; place < 5; ++place)
            ++counts[static_cast<std::size_t>(place * 5 + order[static_cast<std::size_t>(place)])];
    }
    for (const int count : counts)
        EXPECT_NEAR(count, 1000, 150);
}

class Files : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("terrella-files-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }
    fs::path folder_;
};

TEST_F(Files, atomic_write_replaces_whole_and_leaves_nothing_aside) {
    write_atomically(folder_ / "a.txt", "first");
    write_atomically(folder_ / "a.txt", "second");
    EXPECT_EQ(read_file(folder_ / "a.txt"), "second");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

TEST_F(Files, atomic_write_into_a_missing_folder_says_where) {
    try {
        write_atomically(folder_ / "none" / "a.txt", "x");
        FAIL() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.where()).find("none"), std::string::npos);
        EXPECT_FALSE(error.remedy().empty());
    }
}

TEST_F(Files, uncommitted_folder_vanishes_and_committed_one_is_whole) {
    {
        AtomicFolder aside(folder_ / "step-1");
        std::ofstream(aside.path() / "x") << "1";
    }
    EXPECT_TRUE(fs::is_empty(folder_));
    {
        AtomicFolder aside(folder_ / "step-1");
        std::ofstream(aside.path() / "x") << "1";
        EXPECT_FALSE(fs::exists(folder_ / "step-1"));
        aside.commit();
    }
    EXPECT_EQ(read_file(folder_ / "step-1" / "x"), "1");
}

TEST_F(Files, reading_a_missing_file_or_a_folder_is_a_data_error) {
    EXPECT_THROW(read_file(folder_ / "none"), DataError);
    EXPECT_THROW(read_file(folder_), DataError);
}

TEST(ProgressReport, fraction_follows_the_units_and_rate_appears) {
    Progress progress;
    progress.start("Counting", 10);
    progress.set(5);
    EXPECT_DOUBLE_EQ(progress.state().fraction, 0.5);
    EXPECT_FALSE(progress.state().left_s.has_value());
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
    progress.set(8);
    EXPECT_GT(progress.state().rate, 0);
    EXPECT_TRUE(progress.state().left_s.has_value());
}
