// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/runner.h"

#include "base/error.h"
#include "base/text.h"
#include "base/threads.h"
#include "conformance/comparison.h"
#include "conformance/golden_case.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace terrella::conformance {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> golden_files(const fs::path& folder) {
    std::error_code problem;
    if (!fs::exists(folder, problem))
        throw DataError(told("The folder does not exist"), folder.string(),
                        told("Give the folder that holds the golden cases"));
    std::vector<fs::path> files;
    if (fs::is_regular_file(folder, problem))
        files.push_back(folder);
    else
        for (fs::recursive_directory_iterator i(folder, fs::directory_options::skip_permission_denied, problem), end;
             i != end && !problem; i.increment(problem))
            if (i->path().extension() == ".safetensors" && i->is_regular_file())
                files.push_back(i->path());
    if (problem)
        throw DataError(told("The folder cannot be listed: %1", problem.message()), folder.string(),
                        told("Check its permissions"));
    if (files.empty())
        throw DataError(told("There is no *.safetensors file"), folder.string(),
                        told("Give the folder that holds the golden cases"));
    std::sort(files.begin(), files.end());
    return files;
}

const std::string& metadata(const models::TensorFile& file, const std::string& key, const fs::path& path) {
    const auto found = file.metadata.find(key);
    if (found == file.metadata.end())
        throw DataError(told("The metadata have no '%1'", key), path.string(), told("Give a golden case file"));
    return found->second;
}

/// "s1-edge" of "area/simclr.nt_xent.s1-edge.safetensors".
std::string variant_of(const fs::path& path, const std::string& name) {
    const std::string stem = path.stem().string();
    return stem.rfind(name + ".", 0) == 0 ? stem.substr(name.size() + 1) : stem;
}

GoldenCase read_case(const fs::path& path) {
    models::TensorFile file = models::read_safetensors(path);
    GoldenCase golden;
    golden.name = metadata(file, "case", path);
    golden.variant = variant_of(path, golden.name);
    golden.params = Json::parse(metadata(file, "params", path), nullptr, false);
    if (golden.params.is_discarded())
        throw DataError(told("The parameters are no JSON"), path.string(), told("Fetch the file again"));
    const std::string& tolerance = metadata(file, "tolerance", path);
    char* end = nullptr;
    golden.tolerance = std::strtod(tolerance.c_str(), &end);
    if (end == tolerance.c_str() || !(golden.tolerance >= 0))
        throw DataError(told("The tolerance '%1' is no number >= 0", tolerance), path.string(),
                        told("Fetch the file again"));
    for (auto& [key, tensor] : file.tensors) {
        if (key.rfind("in.", 0) == 0)
            golden.inputs.emplace_back(key.substr(3), tensor);
        else if (key.rfind("out.", 0) == 0)
            golden.expected.emplace_back(key.substr(4), tensor);
    }
    return golden;
}

void judge(const GoldenCase& golden, const Outputs& outputs, CaseReport& report) {
    std::string failures;
    for (const auto& [key, expected] : golden.expected) {
        const auto got = outputs.find(key);
        if (got == outputs.end()) {
            report.not_computed.push_back(key);
            continue;
        }
        ++report.compared;
        const Comparison comparison = compare(got->second, expected, golden.tolerance);
        report.deviation = std::max(report.deviation, comparison.deviation);
        if (!comparison.passed)
            failures += (failures.empty() ? "" : "; ") + key + ": " + comparison.detail;
    }
    if (!failures.empty()) {
        report.detail = failures;
    } else if (report.compared == 0) {
        report.state = CaseState::skipped;
        report.detail = "no output is computed";
    } else {
        report.state = CaseState::passed;
        if (!report.not_computed.empty())
            report.detail = "not computed: " + join(report.not_computed, ", ");
    }
}

CaseReport run_case(const fs::path& path, const fs::path& folder, const CaseTable& table) {
    CaseReport report;
    report.file = path.lexically_relative(folder).string();
    if (report.file == ".")
        report.file = path.filename().string();
    report.name = path.stem().string();
    try {
        const GoldenCase golden = read_case(path);
        report.name = golden.name;
        report.variant = golden.variant;
        report.tolerance = golden.tolerance;
        const auto known = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.first == golden.name; });
        if (known == table.end()) {
            report.state = CaseState::skipped;
            report.detail = "unknown case";
            return report;
        }
        torch::manual_seed(0);
        judge(golden, known->second(golden), report);
    } catch (const std::exception& problem) { // one bad case must not end the others; it is shown as failed
        std::string message = problem.what();
        message.resize(std::min(message.find('\n'), message.size())); // LibTorch appends its stack
        report.state = CaseState::failed;
        report.detail = message;
    }
    return report;
}

} // namespace

std::string case_state_name(CaseState state) {
    return state == CaseState::passed ? "passed" : state == CaseState::failed ? "failed" : "skipped";
}

ConformanceReport run_conformance(const fs::path& folder, const std::function<void(const CaseReport&)>& reported,
                                  const StopToken& stop) {
    const std::vector<fs::path> files = golden_files(folder);
    at::set_num_threads(usable_cores());
    const CaseTable table = case_table();
    ConformanceReport report;
    for (const fs::path& path : files) {
        if (stop.stop_requested())
            break;
        CaseReport one = run_case(path, folder, table);
        (one.state == CaseState::passed ? report.passed : one.state == CaseState::failed ? report.failed : report.skipped)++;
        if (one.state != CaseState::skipped)
            report.outputs_skipped += static_cast<std::int64_t>(one.not_computed.size());
        if (reported)
            reported(one);
        report.cases.push_back(std::move(one));
    }
    return report;
}

std::string case_line(const CaseReport& report) {
    std::string line = case_state_name(report.state);
    line.resize(9, ' ');
    line += report.name + (report.variant.empty() ? "" : "." + report.variant);
    if (report.state == CaseState::passed)
        line += "  " + short_number(report.deviation) + " of " + number_text(report.tolerance);
    return report.detail.empty() ? line : line + "  " + report.detail;
}

std::string totals_line(const ConformanceReport& report) {
    return std::to_string(report.passed) + " passed, " + std::to_string(report.failed) + " failed, " +
           std::to_string(report.skipped) + " skipped";
}

Json to_json(const ConformanceReport& report) {
    Json cases = Json::array();
    for (const CaseReport& one : report.cases)
        cases.push_back({{"case", one.name},
                         {"variant", one.variant},
                         {"file", one.file},
                         {"state", case_state_name(one.state)},
                         {"deviation", one.deviation},
                         {"tolerance", one.tolerance},
                         {"compared", one.compared},
                         {"not_computed", one.not_computed},
                         {"detail", one.detail}});
    return {{"passed", report.passed},
            {"failed", report.failed},
            {"skipped", report.skipped},
            {"outputs_skipped", report.outputs_skipped},
            {"cases", std::move(cases)}};
}

} // namespace terrella::conformance
