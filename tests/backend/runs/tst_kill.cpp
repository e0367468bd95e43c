// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/runs/session_fixture.h"

#include "runs/run_folder.h"
#include "runs/session.h"
#include "runs/tensorboard.h"

#include <spawn.h>
#include <sys/wait.h>

#include <chrono>
#include <random>
#include <thread>

extern char** environ;

namespace terrella::runs {
namespace {

using namespace terrella::test;
using namespace terrella::training;
namespace fs = std::filesystem;

const std::string child_argument = "--train-into";

/// What the child does: trains or continues, as terrella-cli would.
int child(const fs::path& folder) {
    TrainingControl control;
    const RunResult result =
        train_run(session_experiment(), folder, fs::exists(folder / "experiment.yaml"), {}, control);
    return result.state == RunState::finished ? 0 : 1;
}

pid_t spawn(const fs::path& folder) {
    const std::string self = fs::read_symlink("/proc/self/exe").string(), where = folder.string();
    const char* arguments[] = {self.c_str(), child_argument.c_str(), where.c_str(), nullptr};
    pid_t process = 0;
    EXPECT_EQ(::posix_spawn(&process, self.c_str(), nullptr, nullptr, const_cast<char**>(arguments), environ), 0);
    return process;
}

std::size_t lines_in(const fs::path& folder) { return read_json_lines(folder / "metrics.jsonl").size(); }

/// Waits until the child has recorded more than `lines` steps or ended; false when it ended.
bool wait_for_more(pid_t process, const fs::path& folder, std::size_t lines) {
    while (lines_in(folder) <= lines) {
        int status = 0;
        if (::waitpid(process, &status, WNOHANG) == process)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

TEST(KilledRun, resumed_ends_in_the_bits_of_one_never_stopped) {
    const TemporaryFolder root;
    const fs::path killed = root.path() / "killed", whole = root.path() / "whole";
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    int kills = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const std::size_t before = lines_in(killed);
        const pid_t process = spawn(killed);
        if (!wait_for_more(process, killed, before))
            break; // it was done
        // Somewhere in the steps, epoch ends, probes and checkpoints of the next half second.
        std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(0, 500)(random)));
        ::kill(process, SIGKILL);
        int status = 0;
        ::waitpid(process, &status, 0);
        kills += WIFSIGNALED(status) ? 1 : 0;
    }
    EXPECT_GE(kills, 1);
    const pid_t last = spawn(killed);
    int status = 0;
    ::waitpid(last, &status, 0);
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);

    const pid_t reference = spawn(whole);
    ::waitpid(reference, &status, 0);
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    EXPECT_EQ(metrics_of(killed), metrics_of(whole));
    EXPECT_TRUE(newest_state(killed) == newest_state(whole)) << "the final weights differ after " << kills << " kills";
    EXPECT_EQ(read_run(killed).state, RunState::finished);
    for (const auto& entry : fs::directory_iterator(killed))
        if (entry.path().filename().string().starts_with("events.out.tfevents.")) {
            EXPECT_EQ(read_events(entry.path()).size(), 7U); // the version and six steps
        }
    for (const auto& entry : fs::directory_iterator(killed / "checkpoints"))
        EXPECT_FALSE(entry.path().filename().string().starts_with(".")) << "half-written: " << entry.path();
}

} // namespace
} // namespace terrella::runs

int main(int argc, char** argv) {
    if (argc == 3 && argv[1] == terrella::runs::child_argument)
        return terrella::runs::child(argv[2]);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
