// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/json_lines.h"
#include "runs/tensorboard.h"
#include "training/report.h"

#include <filesystem>
#include <optional>
#include <string>

namespace terrella::runs {

/// Writes a run folder's records as training reports them: metrics.jsonl, warnings.jsonl, log.txt, TensorBoard events
/// and environment.json. A continued run's records are cut back to its checkpoint first, so that they end up as those
/// of a run that was never stopped (log.txt keeps everything). Throws Error from each call when the disk refuses,
/// which ends the training with its last checkpoint whole.
class Recorder final : public training::TrainingObserver {
public:
    /// `folder` exists and is locked by the caller.
    explicit Recorder(std::filesystem::path folder);

    void started(const training::RunStart& start) override;
    void step_finished(const training::StepReport& report) override;
    void epoch_finished(const training::EpochReport& report) override;
    void warned(const training::Warning& warning) override;
    void checkpoint_begins(std::int64_t step) override;
    void checkpoint_written(std::int64_t step, const std::string& folder) override;
    void message(const Message& line) override;
    void ended(const training::RunResult& result) override;

private:
    void log(const std::string& line);
    void write_held(const training::EpochReport* epoch);

    std::filesystem::path folder_;
    AppendFile metrics_, warnings_, log_;
    std::optional<TensorBoardWriter> events_;
    training::RunStart start_;
    /// The last step of an epoch, until the epoch's own figures are known: both go into one line.
    std::optional<training::StepReport> held_;
    std::vector<training::Warning> early_; // told before the records were cut back
};

} // namespace terrella::runs
