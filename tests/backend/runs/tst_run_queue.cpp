// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/run_queue.h"

#include "backend/training/tiny_run.h"
#include "base/files.h"

#include <gtest/gtest.h>

#include <fstream>

namespace terrella::runs {
namespace {

using test::FullDisk;
using test::TemporaryFolder;

training::Experiment named(const std::string& name) {
    training::Experiment run;
    run.name = name;
    return run;
}

std::string names(const RunQueue& queue) {
    std::string all;
    for (const training::Experiment& run : queue.waiting())
        all += run.name;
    return all;
}

TEST(RunQueue, survives_a_restart) {
    const TemporaryFolder folder;
    {
        RunQueue queue(folder.path() / "runs"); // not there yet
        training::Experiment run = named("a");
        run.method = {"moco-v2", {{"queue", 512}}};
        run.parent = "first";
        run.note = "stale-queue: method.queue=512";
        queue.add({run});
        queue.add({named("b"), named("c")});
        queue.hold(true);
    }
    const RunQueue again(folder.path() / "runs");
    EXPECT_EQ(names(again), "abc");
    EXPECT_TRUE(again.held());
    EXPECT_EQ(again.waiting()[0].parent, "first");
    EXPECT_EQ(again.waiting()[0].note, "stale-queue: method.queue=512");
    EXPECT_EQ(training::whole_experiment(again.waiting()[0]).at("method").at("queue"), 512);
    EXPECT_TRUE(again.remarks().empty());
}

TEST(RunQueue, gives_one_after_another_unless_held) {
    const TemporaryFolder folder;
    RunQueue queue(folder.path());
    EXPECT_FALSE(queue.take());
    queue.add({named("a"), named("b")});
    EXPECT_EQ(queue.take()->name, "a");
    queue.hold(true);
    EXPECT_FALSE(queue.take());
    EXPECT_EQ(names(RunQueue(folder.path())), "b"); // taken is gone, held stays
    queue.hold(false);
    EXPECT_EQ(queue.take()->name, "b");
    EXPECT_FALSE(queue.take());
}

TEST(RunQueue, changes_order) {
    const TemporaryFolder folder;
    RunQueue queue(folder.path());
    queue.add({named("a"), named("b"), named("c"), named("d")});
    queue.move(0, 2);
    EXPECT_EQ(names(queue), "bcad");
    queue.move(3, 0);
    EXPECT_EQ(names(queue), "dbca");
    queue.remove(1);
    queue.insert(0, named("x"));
    EXPECT_EQ(names(queue), "xdca");
    queue.move(9, 0);
    queue.remove(9);
    EXPECT_EQ(names(queue), "xdca");
    EXPECT_EQ(names(RunQueue(folder.path())), "xdca");
}

TEST(RunQueue, keeps_what_can_be_read_of_a_file_by_another_hand) {
    const TemporaryFolder folder;
    RunQueue(folder.path()).add({named("a"), named("b")});
    Json document = Json::parse(read_file(folder.path() / "queue.json"));
    document["waiting"][0]["method"]["name"] = "of-tomorrow";
    write_atomically(folder.path() / "queue.json", document.dump());
    const RunQueue queue(folder.path());
    EXPECT_EQ(names(queue), "b");
    ASSERT_EQ(queue.remarks().size(), 1U);
    EXPECT_NE(queue.remarks()[0].text().find("of-tomorrow"), std::string::npos);
}

TEST(RunQueue, puts_a_damaged_file_aside) {
    const TemporaryFolder folder;
    RunQueue(folder.path()).add({named("a")});
    const std::string whole = read_file(folder.path() / "queue.json");
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        std::ofstream(folder.path() / "queue.json", std::ios::binary) << whole.substr(0, length);
        RunQueue queue(folder.path());
        EXPECT_TRUE(queue.waiting().empty()) << length;
        EXPECT_EQ(queue.remarks().size(), 1U) << length;
        EXPECT_EQ(read_file(folder.path() / "queue.json.damaged").size(), length);
    }
}

TEST(RunQueue, stays_as_it_was_when_the_disk_refuses) {
    const TemporaryFolder folder;
    RunQueue queue(folder.path());
    queue.add({named("a")});
    {
        const FullDisk full;
        EXPECT_THROW(queue.add({named("b")}), Error);
        EXPECT_THROW(queue.hold(true), Error);
    }
    EXPECT_EQ(names(queue), "a");
    EXPECT_FALSE(queue.held());
    EXPECT_EQ(names(RunQueue(folder.path())), "a");
}

} // namespace
} // namespace terrella::runs
