// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/run_list.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <system_error>

namespace terrella::jobs {

namespace fs = std::filesystem;

namespace {

std::uint64_t stamp(const fs::path& path, std::uint64_t chain) {
    std::error_code ignored; // a file that is not there yet stamps as such
    const auto time = fs::last_write_time(path, ignored);
    const auto size = fs::is_regular_file(path, ignored) ? fs::file_size(path, ignored) : 0;
    return fingerprint(path.filename().string() + ':' + std::to_string(time.time_since_epoch().count()) + ':' +
                           std::to_string(size),
                       chain);
}

} // namespace

std::uint64_t runFingerprint(const fs::path& run_dir) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(run_dir, error), end; !error && at != end; at.increment(error))
        entries.push_back(at->path());
    if (entries.empty())
        return 0;
    std::sort(entries.begin(), entries.end());
    std::uint64_t chain = fingerprint("run");
    for (const fs::path& entry : entries)
        chain = stamp(entry, chain);
    // An evaluation made again is replaced inside its folder by a rename, which the folder's own time shows; the
    // baselines lie one deeper.
    chain = stamp(run_dir / "evaluation" / "baseline", chain);
    return chain;
}

RunSummary summaryOf(const runs::RunRecord& record) {
    RunSummary line;
    line.folder = record.folder;
    line.name = record.name;
    line.method = record.experiment.method.name;
    line.backbone = record.experiment.backbone.name;
    line.state = record.state;
    line.epochs = record.experiment.schedule.epochs;
    if (!record.steps.empty()) {
        line.epoch = record.steps.back().epoch;
        line.loss = record.steps.back().loss;
        line.time_s = record.steps.back().time_s;
    }
    if (!record.epochs.empty()) {
        line.epoch = std::max(line.epoch, static_cast<double>(record.epochs.back().epoch));
        line.loss = record.epochs.back().loss;
        for (const training::EpochReport& epoch : record.epochs)
            if (epoch.knn)
                line.knn = epoch.knn;
    }
    if (record.result) {
        line.time_s = std::max(line.time_s, record.result->seconds);
        line.trouble = record.result->state == training::RunState::failed ? record.result->message : Message();
    }
    if (record.knn)
        line.knn = record.knn;
    line.linear = record.linear;
    line.warnings = static_cast<std::int64_t>(record.warnings.size());
    line.resumable = record.resumable;
    return line;
}

std::vector<RunSummary> scanRuns(const fs::path& root, const std::vector<RunSummary>& known, const StopToken& stop) {
    std::vector<RunSummary> all;
    std::error_code error;
    if (!fs::is_directory(root, error))
        return all;
    for (const fs::path& folder : runs::list_runs(root)) {
        if (stop.stop_requested())
            break;
        const std::uint64_t now = runFingerprint(folder);
        const auto same = std::find_if(known.begin(), known.end(), [&](const RunSummary& line) {
            // A lock that is let go leaves no trace in the files: what ran is always looked at again.
            return line.folder == folder && line.fingerprint == now && line.state != training::RunState::running;
        });
        if (same != known.end()) {
            all.push_back(*same);
            continue;
        }
        RunSummary line;
        try {
            line = summaryOf(runs::read_run(folder));
        } catch (const Error& trouble) { // shown in the run's own line; the other runs are still listed
            line.folder = folder;
            line.name = folder.filename().string();
            line.state = training::RunState::failed;
            line.trouble = trouble.what();
        }
        line.fingerprint = now;
        all.push_back(std::move(line));
    }
    return all;
}

fs::path baselineFile(const fs::path& run_dir, const std::string& protocol) {
    return run_dir / "evaluation" / "baseline" / (protocol + ".json");
}

std::optional<training::RunStart> runStart(const fs::path& run_dir) {
    const fs::path path = run_dir / "environment.json";
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return std::nullopt;
    const Json document = Json::parse(read_file(path), nullptr, false);
    if (!document.is_object() || !document.contains("training") || !document["training"].is_object())
        return std::nullopt;
    const Json& told = document["training"];
    const auto whole = [&](const char* key) {
        return told.contains(key) && told[key].is_number_integer() ? told[key].get<std::int64_t>() : 0;
    };
    training::RunStart start;
    start.total_steps = whole("total_steps");
    start.steps_per_epoch = whole("steps_per_epoch");
    start.epochs = whole("epochs");
    if (told.contains("loss_name") && told["loss_name"].is_string())
        start.loss_name = told["loss_name"].get<std::string>();
    if (told.contains("trivial_loss") && told["trivial_loss"].is_number())
        start.trivial_loss = told["trivial_loss"].get<double>();
    if (told.contains("milestones") && told["milestones"].is_array())
        for (const Json& one : told["milestones"])
            if (one.is_object() && one.contains("step") && one["step"].is_number_integer() && one.contains("name") &&
                one["name"].is_string())
                start.milestones.push_back({one["step"].get<std::int64_t>(), one["name"].get<std::string>()});
    return start;
}

std::optional<double> baselineAccuracy(const fs::path& run_dir, const std::string& protocol) {
    const fs::path path = baselineFile(run_dir, protocol);
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return std::nullopt;
    const Json document = Json::parse(read_file(path), nullptr, false);
    if (!document.is_object() || !document.contains("top1") || !document["top1"].is_number())
        return std::nullopt;
    return document["top1"].get<double>();
}

} // namespace terrella::jobs
