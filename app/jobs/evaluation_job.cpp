// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/evaluation_job.h"

#include "base/files.h"
#include "jobs/run_list.h"
#include "runs/evaluate_run.h"
#include "runs/run_folder.h"

#include <QCoreApplication>

namespace terrella::jobs {

namespace {

std::vector<AccuracyPair> evaluateRun(const std::filesystem::path& run_dir, const std::vector<std::string>& protocols,
                                      const StopToken& stop, Progress& progress) {
    const training::Experiment experiment = runs::read_run(run_dir).experiment;
    std::vector<AccuracyPair> pairs;
    for (const std::string& protocol : protocols) {
        if (stop.stop_requested())
            break;
        runs::EvaluationRequest request;
        request.protocol = protocol;
        request.seed = experiment.seed;
        request.run_dir = run_dir;
        AccuracyPair pair{protocol, runs::evaluate(request, &progress, stop), {}};
        if (stop.stop_requested())
            break;
        request.run_dir.reset();
        request.weights = "random";
        request.backbone = experiment.backbone;
        request.data = experiment.data;
        pair.random = runs::evaluate(request, &progress, stop);
        if (stop.stop_requested())
            break;
        const std::filesystem::path file = baselineFile(run_dir, protocol);
        std::filesystem::create_directories(file.parent_path());
        write_atomically(file, evaluation::to_json(pair.random).dump(2) + "\n");
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

} // namespace

JobId startEvaluation(JobRunner& runner, const std::filesystem::path& run_dir, std::vector<std::string> protocols,
                      QObject* receiver, std::function<void(const std::vector<AccuracyPair>&)> done,
                      std::function<void(const ErrorInfo&)> failed) {
    JobOptions options;
    options.kind = QStringLiteral("evaluation of ") + QString::fromStdString(run_dir.string());
    return runner.start(
        QCoreApplication::translate("jobs", "Measuring accuracy of %1")
            .arg(QString::fromStdString(run_dir.filename().string())),
        [run_dir, protocols = std::move(protocols)](const StopToken& stop, Progress& progress) {
            return evaluateRun(run_dir, protocols, stop, progress);
        },
        receiver, std::move(done), std::move(failed), options);
}

} // namespace terrella::jobs
