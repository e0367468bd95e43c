// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/run_store.h"

#include "base/files.h"

#include <algorithm>
#include <system_error>

namespace terrella::widgets {

namespace {

constexpr qsizetype log_tail = 400'000; // characters; more is a matter for an editor

LoadedRun loadRun(const std::filesystem::path& folder) {
    LoadedRun run;
    run.record = runs::read_run(folder);
    run.start = jobs::runStart(folder);
    std::error_code error;
    if (std::filesystem::is_regular_file(folder / "log.txt", error))
        run.log = QString::fromStdString(read_file(folder / "log.txt")).right(log_tail).trimmed();
    run.knn_random = jobs::baselineAccuracy(folder, "knn");
    run.linear_random = jobs::baselineAccuracy(folder, "linear");
    return run;
}

} // namespace

RunStore::RunStore(jobs::JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
    timer_.setInterval(2000); // a watcher sees folders appear, not files grow in the folders below
    connect(&timer_, &QTimer::timeout, this, &RunStore::refresh);
    soon_.setSingleShot(true);
    soon_.setInterval(200);
    connect(&soon_, &QTimer::timeout, this, &RunStore::refresh);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, &soon_, qOverload<>(&QTimer::start));
}

void RunStore::setRoot(const std::filesystem::path& root) {
    root_ = root;
    runs_.clear();
    compared_.clear();
    scanned_ = false;
    if (!watcher_.directories().isEmpty())
        watcher_.removePaths(watcher_.directories());
    watcher_.addPath(QString::fromStdString(root.string())); // may not exist yet; the timer then finds it
    refresh();
}

void RunStore::setActive(bool active) {
    if (active) {
        timer_.start();
        refresh();
    } else {
        timer_.stop();
    }
}

void RunStore::refresh() {
    if (root_.empty() || jobs_.isRunning(scan_))
        return;
    struct Scan {
        std::vector<jobs::RunSummary> runs;
        std::uint64_t watched = 0;
    };
    jobs::JobOptions options;
    options.shown = false;
    options.role = WorkerRole::loading;
    scan_ = jobs_.start(
        tr("Reading the list of runs"),
        [root = root_, known = runs_, watched = watched_](const StopToken& stop, Progress&) {
            return Scan{jobs::scanRuns(root, known, stop), watched.empty() ? 0 : jobs::runFingerprint(watched)};
        },
        this,
        [this, root = root_, watched = watched_](Scan scan) {
            if (root != root_)
                return;
            const bool first = !scanned_;
            scanned_ = true;
            const bool same = scan.runs == runs_;
            runs_ = std::move(scan.runs);
            if (first || !same)
                Q_EMIT runsChanged();
            if (watched == watched_ && !watched_.empty() && watched_ != live_ && scan.watched != loaded_fingerprint_)
                load(scan.watched);
            loadCompared();
        },
        {}, options);
}

void RunStore::watch(const std::filesystem::path& folder) {
    watched_ = folder;
    loaded_fingerprint_ = 0;
    if (!folder.empty())
        load(0);
}

void RunStore::setCompared(const std::vector<std::filesystem::path>& folders) {
    std::erase_if(compared_, [&](const auto& one) {
        return std::find(folders.begin(), folders.end(), one.first) == folders.end();
    });
    for (const std::filesystem::path& folder : folders)
        compared_.try_emplace(folder);
    loadCompared();
}

std::shared_ptr<const RunCurves> RunStore::compared(const std::filesystem::path& folder) const {
    const auto found = compared_.find(folder);
    return found == compared_.end() ? nullptr : found->second.curves;
}

void RunStore::loadCompared() {
    struct Read {
        std::shared_ptr<const RunCurves> curves;
        std::uint64_t fingerprint;
    };
    for (auto& [folder, state] : compared_) {
        const auto line =
            std::find_if(runs_.begin(), runs_.end(), [&](const auto& run) { return run.folder == folder; });
        const bool same = state.curves && line != runs_.end() && line->fingerprint == state.fingerprint;
        if (same || jobs_.isRunning(state.reading))
            continue;
        jobs::JobOptions options;
        options.shown = false;
        options.role = WorkerRole::loading;
        state.reading = jobs_.start(
            tr("Reading %1").arg(QString::fromStdString(folder.filename().string())),
            [folder = folder](const StopToken&, Progress&) {
                const std::uint64_t before =
                    jobs::runFingerprint(folder); // what is written meanwhile is read next time
                return Read{std::make_shared<const RunCurves>(curvesOf(runs::read_run(folder), jobs::runStart(folder))),
                            before};
            },
            this,
            [this, folder = folder](const Read& read) {
                const auto found = compared_.find(folder);
                if (found == compared_.end()) // no longer wanted
                    return;
                found->second.curves = read.curves;
                found->second.fingerprint = read.fingerprint;
                Q_EMIT comparedLoaded();
            },
            {}, options);
    }
}

void RunStore::load(std::uint64_t fingerprint) {
    loaded_fingerprint_ = fingerprint;
    jobs::JobOptions options;
    options.kind = QStringLiteral("the run shown");
    options.role = WorkerRole::loading;
    struct Loaded {
        std::shared_ptr<const LoadedRun> run;
        std::uint64_t fingerprint;
    };
    jobs_.start(
        tr("Reading %1").arg(QString::fromStdString(watched_.filename().string())),
        [folder = watched_](const StopToken&, Progress&) {
            const std::uint64_t before = jobs::runFingerprint(folder); // what is written meanwhile is read next time
            return Loaded{std::make_shared<const LoadedRun>(loadRun(folder)), before};
        },
        this,
        [this, folder = watched_](const Loaded& loaded) {
            if (folder != watched_)
                return;
            loaded_fingerprint_ = loaded.fingerprint;
            Q_EMIT this->loaded(loaded.run);
        },
        [this](const jobs::ErrorInfo& error) { Q_EMIT loadFailed(error); }, options);
}

} // namespace terrella::widgets
