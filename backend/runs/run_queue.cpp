// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/run_queue.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"

#include <algorithm>
#include <utility>

namespace terrella::runs {
namespace fs = std::filesystem;
namespace {

fs::path file_of(const fs::path& root) { return root / "queue.json"; }

training::Experiment experiment_of(const Json& json) {
    auto experiment = from_json<training::Experiment>(json);
    training::check_experiment(experiment);
    return experiment;
}

} // namespace

RunQueue::RunQueue(fs::path root) : root_(std::move(root)) {
    const fs::path file = file_of(root_);
    std::error_code code;
    if (!fs::exists(file, code))
        return;
    try {
        const Json document = Json::parse(read_file(file));
        held_ = document.at("held").get<bool>();
        for (const Json& one : document.at("waiting")) {
            try {
                waiting_.push_back(experiment_of(one));
            } catch (const ConfigurationError& error) {
                remarks_.push_back(told("A waiting experiment was left out: %1", error.in_one_line()));
            }
        }
    } catch (const Json::exception&) {
        waiting_.clear();
        held_ = false;
        fs::path aside = file;
        aside += ".damaged";
        fs::rename(file, aside, code);
        remarks_.push_back(told("The queue of runs was damaged and begins anew; its file is now %1", aside.string()));
    }
}

/// On the disk first, so that memory never promises what a restart would not find.
void RunQueue::change(std::vector<training::Experiment> waiting, bool held) {
    Json list = Json::array();
    for (const training::Experiment& run : waiting)
        list.push_back(training::whole_experiment(run));
    std::error_code code;
    fs::create_directories(root_, code); // when it fails, writing says why
    write_atomically(file_of(root_),
                     Json{{"held", held}, {"waiting", list}}.dump(1, ' ', false, Json::error_handler_t::replace));
    waiting_ = std::move(waiting);
    held_ = held;
}

void RunQueue::add(std::vector<training::Experiment> runs) {
    std::vector<training::Experiment> now = waiting_;
    std::ranges::move(runs, std::back_inserter(now));
    change(std::move(now), held_);
}

void RunQueue::insert(std::size_t place, training::Experiment run) {
    std::vector<training::Experiment> now = waiting_;
    now.insert(now.begin() + static_cast<std::ptrdiff_t>(std::min(place, now.size())), std::move(run));
    change(std::move(now), held_);
}

void RunQueue::remove(std::size_t place) {
    if (place >= waiting_.size())
        return;
    std::vector<training::Experiment> now = waiting_;
    now.erase(now.begin() + static_cast<std::ptrdiff_t>(place));
    change(std::move(now), held_);
}

void RunQueue::move(std::size_t from, std::size_t to) {
    if (from >= waiting_.size() || to >= waiting_.size() || from == to)
        return;
    std::vector<training::Experiment> now = waiting_;
    const auto begin = now.begin();
    const auto f = static_cast<std::ptrdiff_t>(from), t = static_cast<std::ptrdiff_t>(to);
    if (from < to)
        std::rotate(begin + f, begin + f + 1, begin + t + 1);
    else
        std::rotate(begin + t, begin + f, begin + f + 1);
    change(std::move(now), held_);
}

void RunQueue::hold(bool held) {
    if (held != held_)
        change(waiting_, held);
}

std::optional<training::Experiment> RunQueue::take() {
    if (held_ || waiting_.empty())
        return std::nullopt;
    training::Experiment first = waiting_.front();
    remove(0);
    return first;
}

} // namespace terrella::runs
