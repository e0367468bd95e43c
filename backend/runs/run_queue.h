// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "training/experiment.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace terrella::runs {

/// The experiments that wait in a folder of runs, in the order of their turns. Every change is on the disk
/// (`queue.json`, replaced whole) before the call returns, so that a restart finds the queue as it was; a run that was
/// taken is no longer in it. Not for two threads at once; of two programs the last to write wins.
class RunQueue {
public:
    /// Reads what waits there. Experiments that this version cannot read are left out and told in `remarks`; a damaged
    /// file is put aside as `queue.json.damaged`.
    explicit RunQueue(std::filesystem::path root);

    [[nodiscard]] const std::vector<training::Experiment>& waiting() const { return waiting_; }
    [[nodiscard]] const std::vector<Message>& remarks() const { return remarks_; }
    /// Whether the queue rests after the run under way.
    [[nodiscard]] bool held() const { return held_; }

    // All throw Error when the disk refuses, with the queue as it was.
    void add(std::vector<training::Experiment> runs);
    /// Places count from 0; those that are not there are ignored.
    void remove(std::size_t place);
    void insert(std::size_t place, training::Experiment run);
    void move(std::size_t from, std::size_t to);
    void hold(bool held);
    /// The next one, out of the queue; none when it is empty or held.
    std::optional<training::Experiment> take();

private:
    void change(std::vector<training::Experiment> waiting, bool held);

    std::filesystem::path root_;
    std::vector<training::Experiment> waiting_;
    std::vector<Message> remarks_;
    bool held_ = false;
};

} // namespace terrella::runs
