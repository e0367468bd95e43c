// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/tiny_run.h"

#include "base/files.h"
#include "runs/tensorboard.h"

#include <fstream>

namespace terrella::runs {
namespace {

using namespace terrella::test;
namespace fs = std::filesystem;

fs::path event_file(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("events.out.tfevents."))
            found.push_back(entry.path());
    EXPECT_EQ(found.size(), 1U);
    return found.empty() ? fs::path() : found.front();
}

std::vector<std::int64_t> steps_of(const fs::path& file) {
    std::vector<std::int64_t> steps;
    for (const TensorBoardEvent& event : read_events(file))
        if (!event.scalars.empty())
            steps.push_back(event.step);
    return steps;
}

TEST(Crc32c, has_the_published_check_value) {
    EXPECT_EQ(crc32c("123456789"), 0xE3069283U); // RFC 3720, B.4 uses the same polynomial
    EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAU);
    EXPECT_EQ(crc32c(std::string(32, '\xFF')), 0x62A8AB43U);
}

TEST(TfRecord, has_the_bytes_of_the_format) {
    const std::string record = tf_record("abc");
    ASSERT_EQ(record.size(), 8U + 4 + 3 + 4);
    EXPECT_EQ(record.substr(0, 8), std::string("\x03\0\0\0\0\0\0\0", 8));
    EXPECT_EQ(record.substr(12, 3), "abc");
}

TEST(Event, has_the_bytes_of_the_protocol) {
    TensorBoardEvent event;
    event.wall_time = 1.0;
    event.step = 300;
    event.scalars = {{"loss", 0.5F}};
    // 1: double; 2: varint 300; 5: summary{1: value{1: "loss", 2: float 0.5}}
    const std::string expected("\x09\0\0\0\0\0\0\xF0\x3F\x10\xAC\x02\x2A\x0D\x0A\x0B\x0A\x04loss\x15\0\0\0\x3F", 27);
    EXPECT_EQ(event_bytes(event), expected);
}

TEST(Event, comes_back_whole) {
    TensorBoardEvent event;
    event.wall_time = 1.7e9;
    event.step = 1234567;
    event.scalars = {{"loss", 0.25F}, {"terms/ä", -3e-9F}};
    const TensorBoardEvent back = parse_event(event_bytes(event));
    EXPECT_EQ(back.wall_time, event.wall_time);
    EXPECT_EQ(back.step, event.step);
    EXPECT_EQ(back.scalars, event.scalars);
}

TEST(Event, of_torn_bytes_is_refused) {
    TensorBoardEvent event;
    event.scalars = {{"loss", 0.25F}};
    const std::string bytes = event_bytes(event);
    EXPECT_THROW((void)parse_event(std::string_view(bytes).substr(0, bytes.size() - 1)), DataError);
}

TEST(TensorBoardWriter, begins_with_the_version_and_adds_scalars) {
    const TemporaryFolder folder;
    {
        TensorBoardWriter writer(folder.path(), 0);
        writer.add(1, {{"loss", 2.0}, {"lr", 0.1}});
        writer.add(2, {{"loss", 1.5}});
    }
    const auto events = read_events(event_file(folder.path()));
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].file_version, "brain.Event:2");
    EXPECT_GT(events[0].wall_time, 1.6e9);
    EXPECT_EQ(events[1].scalars[1].first, "lr");
    EXPECT_FLOAT_EQ(events[2].scalars[0].second, 1.5F);
}

TEST(TensorBoardWriter, cuts_what_a_resumed_run_will_write_again) {
    const TemporaryFolder folder;
    {
        TensorBoardWriter writer(folder.path(), 0);
        for (int step = 1; step <= 5; ++step)
            writer.add(step, {{"loss", 1.0}});
    }
    const fs::path file = event_file(folder.path());
    fs::resize_file(file, fs::file_size(file) - 5); // killed while writing step 5
    EXPECT_EQ(steps_of(file), (std::vector<std::int64_t>{1, 2, 3, 4}));
    {
        TensorBoardWriter writer(folder.path(), 3);
        writer.add(4, {{"loss", 0.5}});
    }
    EXPECT_EQ(steps_of(event_file(folder.path())), (std::vector<std::int64_t>{1, 2, 3, 4}));
    EXPECT_FLOAT_EQ(read_events(file).back().scalars[0].second, 0.5F);
}

TEST(TensorBoardWriter, replaces_a_file_that_is_no_event_file) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "events.out.tfevents.1.x") << "garbage";
    TensorBoardWriter writer(folder.path(), 9);
    writer.add(10, {{"loss", 0.5}});
    EXPECT_EQ(steps_of(event_file(folder.path())), (std::vector<std::int64_t>{10}));
}

} // namespace
} // namespace terrella::runs
