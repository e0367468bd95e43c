// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "jobs/run_list.h"
#include "widgets/train/run_curves.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace terrella::widgets {

/// A run read whole, with its log and the untrained baselines measured beside it.
struct LoadedRun {
    runs::RunRecord record;
    std::optional<training::RunStart> start;
    QString log;
    std::optional<double> knn_random, linear_random; // 0 to 1
};

/// The runs of a folder, kept up to date off the GUI thread: also runs that terrella-cli trains meanwhile.
class RunStore : public QObject {
    Q_OBJECT

public:
    explicit RunStore(jobs::JobRunner& jobs, QObject* parent = nullptr);

    void setRoot(const std::filesystem::path& root);
    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    [[nodiscard]] const std::vector<jobs::RunSummary>& runs() const { return runs_; }
    [[nodiscard]] bool isScanned() const { return scanned_; }
    /// Looks now; every two seconds otherwise while active.
    void refresh();
    void setActive(bool active);
    /// The run that is shown: read now and again whenever its files change.
    void watch(const std::filesystem::path& folder);
    [[nodiscard]] const std::filesystem::path& watched() const { return watched_; }
    /// Runs of the list whose curves are wanted beside the one that is shown: read now, and again whenever their files
    /// change.
    void setCompared(const std::vector<std::filesystem::path>& folders);
    /// What was read of such a run; none before.
    [[nodiscard]] std::shared_ptr<const RunCurves> compared(const std::filesystem::path& folder) const;
    /// Files of this run are written from here, and what happens is known at once: no need to read it again.
    void setLive(const std::filesystem::path& folder) { live_ = folder; }

Q_SIGNALS:
    void runsChanged();
    void loaded(std::shared_ptr<const terrella::widgets::LoadedRun> run);
    void comparedLoaded();
    void loadFailed(const terrella::jobs::ErrorInfo& error);

private:
    struct Compared {
        std::shared_ptr<const RunCurves> curves;
        std::uint64_t fingerprint = 0; // as of what was read
        jobs::JobId reading = 0;
    };

    void load(std::uint64_t fingerprint);
    void loadCompared();

    jobs::JobRunner& jobs_;
    std::filesystem::path root_, watched_, live_;
    std::vector<jobs::RunSummary> runs_;
    std::map<std::filesystem::path, Compared> compared_;
    QFileSystemWatcher watcher_;
    QTimer timer_, soon_;
    std::uint64_t loaded_fingerprint_ = 0;
    jobs::JobId scan_ = 0;
    bool scanned_ = false;
};

} // namespace terrella::widgets
