// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/recorder.h"

#include "base/files.h"
#include "base/progress.h"
#include "base/text.h"
#include "runs/environment.h"
#include "runs/report_json.h"

#include <chrono>
#include <ctime>

namespace terrella::runs {
namespace {

std::string clock_text() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    ::localtime_r(&now, &local);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local);
    return text;
}

std::string percent(double share) { return short_number(100 * share) + " %"; }

} // namespace

Recorder::Recorder(std::filesystem::path folder) : folder_(std::move(folder)), log_(folder_ / "log.txt") {}

void Recorder::log(const std::string& line) { log_.append(clock_text() + "  " + line + "\n"); }

void Recorder::started(const training::RunStart& start) {
    start_ = start;
    for (const char* name : {"metrics.jsonl", "warnings.jsonl"})
        keep_lines_up_to(folder_ / name, start.first_step);
    metrics_ = AppendFile(folder_ / "metrics.jsonl");
    warnings_ = AppendFile(folder_ / "warnings.jsonl");
    events_.emplace(folder_, start.first_step);
    std::error_code none;
    std::filesystem::remove(folder_ / "result.json", none); // of the session before
    write_atomically(folder_ / "environment.json", environment_json(start).dump(2) + "\n");
    log((start.first_step > 0 ? "Continued after step " + std::to_string(start.first_step) : std::string("Began")) +
        ": " + std::to_string(start.epochs) + " epochs of " + std::to_string(start.steps_per_epoch) + " steps on " +
        start.device + ", " + start.precision + ", " + std::to_string(start.threads) + " threads");
    for (const training::Warning& warning : std::exchange(early_, {}))
        warned(warning);
}

void Recorder::step_finished(const training::StepReport& report) {
    held_ = report;
    if (start_.steps_per_epoch == 0 || report.step % start_.steps_per_epoch != 0)
        write_held(nullptr);
}

void Recorder::epoch_finished(const training::EpochReport& report) {
    if (held_)
        write_held(&report);
    log("Epoch " + std::to_string(report.epoch) + " of " + std::to_string(start_.epochs) + ": loss " +
        short_number(report.loss) + (report.knn ? ", kNN " + percent(*report.knn) : "") +
        (report.linear ? ", linear " + percent(*report.linear) : "") + ", " +
        duration_text(report.seconds));
}

void Recorder::write_held(const training::EpochReport* epoch) {
    const training::StepReport report = *std::exchange(held_, std::nullopt);
    metrics_.append(to_json(report, epoch).dump() + "\n");

    std::vector<std::pair<std::string, double>> scalars{{"loss", report.loss}, {"lr", report.lr}};
    for (const auto& [name, value] : report.terms)
        scalars.emplace_back("terms/" + name, value);
    for (const auto& [name, value] : report.health)
        scalars.emplace_back("health/" + name, value);
    const auto add = [&](const char* tag, const std::optional<double>& value) {
        if (value)
            scalars.emplace_back(tag, *value);
    };
    add("momentum", report.momentum);
    add("accuracy", report.accuracy);
    add("gradient_norm", report.gradient_norm);
    scalars.emplace_back("images_per_s", report.images_per_s);
    if (epoch != nullptr) {
        scalars.emplace_back("epoch_loss", epoch->loss);
        add("knn", epoch->knn);
        add("linear", epoch->linear);
    }
    events_->add(report.step, scalars);
}

void Recorder::warned(const training::Warning& warning) {
    if (!events_) {
        early_.push_back(warning);
        return;
    }
    warnings_.append(to_json(warning).dump() + "\n");
    log("[" + training::severity_name(warning.severity) + ", " + warning.rule + "] " + warning.seen.text() + ". " +
        warning.why.text() + ". " + warning.remedy.text());
}

void Recorder::checkpoint_begins(std::int64_t) {
    if (held_)
        write_held(nullptr);
    metrics_.sync();
    warnings_.sync();
    events_->sync();
}

void Recorder::checkpoint_written(std::int64_t step, const std::string&) { log("Saved step " + std::to_string(step)); }

void Recorder::message(const Message& line) { log(line.text()); }

void Recorder::ended(const training::RunResult& result) {
    if (held_)
        write_held(nullptr);
    log("Ended: " + training::run_state_name(result.state) + " after step " + std::to_string(result.steps) +
        (result.message.empty() ? "" : ". " + result.message.text()));
    log_.sync();
}

} // namespace terrella::runs
