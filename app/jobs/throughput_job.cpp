// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/device.h" // LibTorch before Qt
#include "training/view_plan.h"

#include "jobs/throughput_job.h"

#include "bench/bench.h"
#include "jobs/generator_lock.h"

#include <QCoreApplication>

#include <algorithm>

namespace terrella::jobs {

namespace {

constexpr std::int64_t measured_batch = 64; // at most: a larger one takes long and hardly fewer images a second

/// Training steps on views in memory; none while a run trains, whose random numbers they would disturb.
std::optional<double> trainingRate(const training::Experiment& experiment, const training::ViewSource& source, double seconds,
                                   std::string& precision, const StopToken& stop, Progress& progress) {
    const std::unique_lock lock(generatorMutex(), std::try_to_lock);
    if (!lock)
        return std::nullopt;
    const training::Compute compute = training::resolve_compute(experiment);
    precision = compute.precision_name();
    bench::BenchSettings settings;
    settings.what = "training";
    settings.batch = std::clamp<std::int64_t>(experiment.batch, 2, measured_batch);
    settings.size = training::side_of_views(experiment, source.traits);
    settings.channels = source.traits.channels;
    settings.threads = experiment.threads;
    settings.seconds = seconds;
    settings.precision = precision;
    settings.backbone = experiment.backbone.name;
    settings.method = experiment.method.name;
    settings.device = compute.device.is_cuda() ? "cuda" : "cpu";
    settings.peaks = false;
    const bench::BenchReport report = bench::run_bench(settings, &progress, stop);
    if (!report.complete || report.cases.empty() || !(report.cases.front().images_per_s > 0))
        return std::nullopt;
    return report.cases.front().images_per_s;
}

SupplyReport measure(const training::Experiment& experiment, const augment::ViewPlan& plan, const training::ViewSource& source,
                     double seconds, const StopToken& stop, Progress& progress) {
    SupplyReport report;
    const augment::Views views(plan, source.traits);
    report.views = augment::measure_throughput(views, seconds, stop, &progress);
    report.workers = static_cast<int>(experiment.data.workers);
    if (stop.stop_requested())
        return report;
    report.training_images_per_s = trainingRate(experiment, source, seconds, report.precision, stop, progress);
    if (report.training_images_per_s)
        report.forecast =
            augment::forecast_wait(report.views.images_per_s, report.workers, *report.training_images_per_s);
    return report;
}

} // namespace

std::mutex& generatorMutex() {
    static std::mutex mutex;
    return mutex;
}

JobId startThroughput(JobRunner& runner, const training::Experiment& experiment, const augment::ViewPlan& plan,
                      std::shared_ptr<const training::ViewSource> source, double seconds, QObject* receiver,
                      std::function<void(const SupplyReport&)> done, std::function<void(const ErrorInfo&)> failed) {
    JobOptions options;
    options.kind = QStringLiteral("throughput");
    return runner.start(
        QCoreApplication::translate("jobs", "Measuring views and training"),
        [experiment, plan, source = std::move(source), seconds](const StopToken& stop, Progress& progress) {
            return measure(experiment, plan, *source, seconds, stop, progress);
        },
        receiver, std::move(done), std::move(failed), options);
}

} // namespace terrella::jobs
