// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/report.h"

#include "base/files.h"
#include "base/text.h"
#include "evaluation/features.h"
#include "methods/catalogue.h"
#include "methods/method.h"
#include "models/catalogue.h"
#include "runs/encoder_source.h"
#include "runs/environment.h"
#include "runs/report_figures.h"
#include "runs/report_pictures.h"
#include "runs/report_style.h"
#include "training/device.h"

namespace terrella::runs {
namespace {

// The loss at which nothing has been learned. Asked of the method itself, built as for training.
std::optional<double> trivial_loss_of(const training::Experiment& experiment, const training::TrainingData& data) {
    methods::MethodContext context;
    context.make_backbone = [&] {
        return models::backbones().at(experiment.backbone.name).make(experiment.backbone.values, data.traits.channels);
    };
    context.classes = static_cast<int>(data.dataset->info().classes.size());
    context.samples = static_cast<std::int64_t>(data.split.train.size());
    context.batch = experiment.batch;
    context.total_steps = 1;
    return methods::methods().at(experiment.method.name).make(experiment.method.values, context)->trivial_loss();
}

} // namespace

bool write_report(const std::filesystem::path& run_dir, const std::filesystem::path& file,
                  const ReportSettings& settings, Progress* progress, const StopToken& stop) {
    const RunRecord run = read_run(run_dir);
    const auto evaluations = stored_evaluations(run_dir);
    EncoderSource source;
    source.run_dir = run_dir;
    auto trained = open_encoder(source, progress, stop);
    source.weights = "random";
    auto untrained = open_encoder(source, progress, stop);
    if (!trained || !untrained)
        return false;
    const training::ThreadCountGuard threads(trained->threads);
    const training::TrainingData& data = trained->data;

    std::string body = headline(run, evaluations);
    body += accuracy_section(run, evaluations);
    body += curves_section(run, evaluations, trivial_loss_of(trained->experiment, data));
    body += samples_section(trained->experiment, data, settings);
    body += neighbours_section(
        {{run.experiment.method.name, &trained->encoder}, {"Random initialisation", &untrained->encoder}}, data,
        settings, progress, stop);
    body += details_section(run);
    body += "<footer>Written by Terrella " + escape_html(program_version()) +
            ". This file is complete in itself; the run folder holds the numbers.</footer>\n";
    if (stop.stop_requested())
        return false;
    write_atomically(file, html_document(run.name + " – Terrella", body));
    return true;
}

} // namespace terrella::runs
