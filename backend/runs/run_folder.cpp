// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/run_folder.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "runs/json_lines.h"
#include "runs/report_json.h"
#include "runs/run_lock.h"

#include <algorithm>

namespace terrella::runs {
namespace fs = std::filesystem;
namespace {

/// None when the file is missing or not whole JSON: it may be replaced just now.
std::optional<Json> read_json(const fs::path& path) {
    std::error_code none;
    if (!fs::is_regular_file(path, none))
        return std::nullopt;
    Json document = Json::parse(read_file(path), nullptr, /*allow_exceptions=*/false);
    return document.is_discarded() ? std::nullopt : std::optional(std::move(document));
}

/// Beside the run's own figure: the untrained baseline, a share of the labels, other data.
bool is_comparison(const Json& evaluation) {
    const Json settings = evaluation.value("settings", Json::object());
    const double share = settings.is_object() ? settings.value("label_fraction", 1.0) : 1.0;
    return evaluation.value("weights", std::string()) == "random" || share < 1 ||
           (settings.is_object() && settings.value("other_data", false));
}

/// top1 of the newest evaluation/<protocol>*.json that tells of the run itself.
std::optional<double> newest_top1(const fs::path& folder, const std::string& protocol) {
    std::optional<double> top1;
    fs::file_time_type newest{};
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder / "evaluation", none)) {
        if (entry.path().extension() != ".json" || (top1 && entry.last_write_time() < newest))
            continue;
        const auto document = read_json(entry.path());
        if (!document || document->value("protocol", std::string()) != protocol || !document->contains("top1") ||
            !(*document)["top1"].is_number() || is_comparison(*document))
            continue;
        top1 = (*document)["top1"].get<double>();
        newest = entry.last_write_time();
    }
    return top1;
}

bool has_whole_checkpoint(const fs::path& folder) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder / "checkpoints", none))
        if (entry.path().filename().string().starts_with("step-") && fs::exists(entry.path() / "state.json", none))
            return true;
    return false;
}

} // namespace

RunRecord read_run(const fs::path& folder) {
    const fs::path file = folder / "experiment.yaml";
    std::error_code code;
    if (!fs::is_regular_file(file, code)) {
        if (code && code != std::errc::no_such_file_or_directory && code != std::errc::not_a_directory)
            throw DataError(told("The run folder cannot be read: %1", code.message()), folder.string(),
                            told("Check the name and that you may read it"));
        throw DataError(told("This is no run folder: it holds no experiment.yaml"), folder.string(),
                        told("Choose a folder that 'train' has made"));
    }
    RunRecord record;
    record.folder = folder;
    try {
        record.experiment = training::read_experiment(file);
    } catch (const ConfigurationError& error) {
        throw DataError(error.happened_message(), (folder / error.where()).string(), error.remedy_message());
    }
    record.name = folder.filename().empty() ? folder.parent_path().filename().string() : folder.filename().string();
    for (const Json& line : read_json_lines(folder / "metrics.jsonl")) {
        record.steps.push_back(step_from_json(line));
        if (auto epoch = epoch_from_json(line))
            record.epochs.push_back(std::move(*epoch));
    }
    for (const Json& line : read_json_lines(folder / "warnings.jsonl"))
        record.warnings.push_back(warning_from_json(line));

    if (const auto result = read_json(folder / "result.json"))
        record.result = result_from_json(*result);
    record.state = RunLock::is_held(folder) ? training::RunState::running
                   : record.result          ? record.result->state
                                            : training::RunState::stopped; // killed: nobody wrote how it ended
    record.knn = newest_top1(folder, "knn");
    record.linear = newest_top1(folder, "linear");
    for (auto epoch = record.epochs.rbegin(); !record.knn && epoch != record.epochs.rend(); ++epoch)
        record.knn = epoch->knn; // measured while training
    record.resumable = record.state != training::RunState::finished && has_whole_checkpoint(folder);
    return record;
}

std::vector<fs::path> list_runs(const fs::path& root) {
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(root, none)) {
        const fs::path file = entry.path() / "experiment.yaml";
        if (fs::is_regular_file(file, none))
            found.emplace_back(fs::last_write_time(file, none), entry.path());
    }
    std::ranges::sort(found, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : natural_less(b.second.string(), a.second.string());
    });
    std::vector<fs::path> folders;
    for (auto& [time, folder] : found)
        folders.push_back(std::move(folder));
    return folders;
}

} // namespace terrella::runs
