// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace terrella::tests {

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder of its own, removed at the end. In memory where there is such a place: checkpoints are large, and the
/// disk's fsync is not what is tested.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::string& name)
        : path_((access("/dev/shm", W_OK) == 0 ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path()) /
                ("terrella-" + name + "-" + std::to_string(getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// A child process with `folder` as its working folder and its two streams in files there.
class CliProcess {
public:
    /// A running terrella-cli, the real program with its launcher.
    CliProcess(const TemporaryFolder& folder, const std::vector<std::string>& arguments)
        : CliProcess(folder, [&arguments] {
              const std::string program = std::string(TERRELLA_BIN_DIR) + "/terrella-cli";
              std::vector<char*> list{const_cast<char*>(program.c_str())};
              for (const std::string& argument : arguments)
                  list.push_back(const_cast<char*>(argument.c_str()));
              list.push_back(nullptr);
              execv(program.c_str(), list.data());
              return 127;
          }) {}
    /// `work` in a copy of this process; it returns the exit status.
    CliProcess(const TemporaryFolder& folder, const std::function<int()>& work)
        : out_(folder / "stdout.txt"), err_(folder / "stderr.txt") {
        std::fflush(nullptr); // or the copy would write it once more
        pid_ = fork();
        if (pid_ != 0)
            return;
        if (chdir(folder.path().c_str()) != 0 || !std::freopen(out_.c_str(), "w", stdout) ||
            !std::freopen(err_.c_str(), "w", stderr))
            _exit(126);
        const int status = work();
        std::cout.flush();
        std::fflush(nullptr);
        _exit(status);
    }

    /// The exit status; 128 + n when signal n ended it.
    int wait() {
        int status = 0;
        while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    void interrupt() const { kill(pid_, SIGINT); }
    /// Waits until `found` holds; false when the process ends or a minute passes first.
    template <class Condition>
    bool wait_until(Condition found) {
        for (int i = 0; i < 1200; ++i) {
            if (found())
                return true;
            if (waitid(P_PID, static_cast<id_t>(pid_), &info_, WEXITED | WNOHANG | WNOWAIT) == 0 && info_.si_pid == pid_)
                return found();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    [[nodiscard]] std::string out() const { return text_of(out_); }
    [[nodiscard]] std::string err() const { return text_of(err_); }

private:
    std::filesystem::path out_, err_;
    pid_t pid_ = -1;
    siginfo_t info_{};
};

struct CliResult {
    int status;
    std::string out, err;
    /// The document on stdout; discarded when it is not exactly one.
    [[nodiscard]] nlohmann::json document() const { return nlohmann::json::parse(out, nullptr, false); }
};

inline CliResult run_cli(const TemporaryFolder& folder, const std::vector<std::string>& arguments) {
    CliProcess process(folder, arguments);
    const int status = process.wait();
    return {status, process.out(), process.err()};
}

} // namespace terrella::tests
