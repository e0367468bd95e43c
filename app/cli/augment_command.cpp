// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment_command.h"

#include "augment/doubts.h"
#include "augment/draws.h"
#include "augment/pipeline.h"
#include "augment/presets.h"
#include "augment/throughput.h"
#include "base/files.h"
#include "base/text.h"
#include "contact_sheet.h"
#include "training/companion_images.h"
#include "training/view_plan.h"
#include "training/view_source.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace terrella::cli {
namespace {

struct Options {
    std::string config, data, pipeline, preset, out;
    std::vector<std::string> overrides;
    std::vector<std::size_t> samples{0};
    int draws = 4;
    std::uint64_t epoch = 0;
    double seconds = 0;
};

training::Experiment experiment_of(const Options& options) {
    std::vector<std::string> overrides = options.overrides;
    if (!options.data.empty())
        overrides.insert(overrides.begin(), "data.path=" + Json(options.data).dump());
    return options.config.empty() ? training::parse_experiment("", "", overrides)
                                  : training::read_experiment(options.config, overrides);
}

augment::ViewPlan plan_of(const Options& options, const training::Experiment& experiment,
                          const augment::ImageTraits& traits) {
    const int side = training::side_of_views(experiment, traits);
    if (!options.preset.empty())
        return augment::presets().at(options.preset).views(traits, side);
    if (options.pipeline.empty())
        return training::view_plan(experiment, traits);
    augment::ViewPlan plan =
        augment::plan_of(augment::parse_pipeline(read_file(options.pipeline), options.pipeline));
    for (augment::ViewSpec& view : plan.views)
        view.pipeline = augment::with_view_size(view.pipeline, side);
    return plan;
}

/// What a view shows: of which sample, its rectangle in that source, and how much of the source that is.
Json view_json(const std::string& view, const augment::DrawnView& drawn, std::size_t sample) {
    const data::ViewGeometry& geometry = drawn.geometry;
    const double w = geometry.source_width, h = geometry.source_height;
    Json corners = Json::array();
    for (const data::Point& corner : geometry.corners_in_source())
        corners.push_back({corner.x, corner.y});
    return {{"view", view},
            {"shows", drawn.companion.value_or(sample)},
            {"corners", corners},
            {"source_from_view", geometry.source_from_view},
            {"source_size", {geometry.source_height, geometry.source_width}},
            {"size", {geometry.view_height, geometry.view_width}},
            {"area", augment::shared_area(geometry.corners_in_source(), {{{0, 0}, {w, 0}, {w, h}, {0, h}}}) / (w * h)}};
}

/// The doubts of all views; one that several views share is said once.
Json doubts_json(CommandContext& context, const augment::ViewPlan& plan, const training::ViewSource& source,
                 const training::Experiment& experiment) {
    augment::DoubtFacts facts;
    facts.receptive_patch = training::receptive_patch(experiment.backbone);
    facts.statistics = source.statistics;
    facts.oriented_labels = std::ranges::count(source.dataset->info().targets, "boxes") > 0;
    Json all = Json::array();
    std::set<std::pair<std::string, std::string>> said;
    for (const augment::ViewSpec& view : plan.views)
        for (const augment::Doubt& doubt : augment::doubts_of(view.pipeline, source.traits, facts)) {
            const std::string operation = view.pipeline[static_cast<std::size_t>(doubt.operation)].name;
            all.push_back({{"rule", doubt.rule},
                           {"view", view.name},
                           {"operation", operation},
                           {"seen", doubt.seen.text()},
                           {"why", doubt.reason.text()},
                           {"try", doubt.remedy.text()}});
            if (said.emplace(doubt.rule, doubt.seen.text()).second)
                context.console.print("doubt: " + operation + ": " + doubt.seen.text() +
                                      "\n  why: " + doubt.reason.text() + "\n  try: " + doubt.remedy.text());
        }
    return all;
}

int run(CommandContext& context, const Options& options) {
    const training::Experiment experiment = experiment_of(options);
    const StopToken stop = context.interruption.token();
    Progress progress;
    std::shared_ptr<const training::ViewSource> source;
    std::vector<SheetSample> sheet;
    Json samples = Json::array();
    augment::ViewPlan plan;
    augment::Throughput throughput;
    const bool measured = options.seconds > 0;
    {
        const ProgressView view(context.console, progress);
        source = training::prepare_views(experiment, nullptr, {}, true, stop, progress);
        plan = plan_of(options, experiment, source->traits);
        const augment::Views views(plan, source->traits);
        const training::CompanionImages companions(source);
        const training::DrawChoice choice{static_cast<std::uint64_t>(experiment.seed), options.epoch, options.draws};
        for (const std::size_t index : options.samples) {
            if (stop.stop_requested())
                break;
            if (index >= source->dataset->size())
                throw ConfigurationError(told("There is no sample %1", index), "--samples",
                                         told("Give a number from 0 to %1", source->dataset->size() - 1));
            SheetSample& one = sheet.emplace_back();
            one.stored = training::decoded_sample(*source, index);
            one.draws = training::drawn_views(views, companions, one.stored, index, choice, stop);
            Json draws = Json::array();
            for (std::size_t n = 0; n < one.draws.size(); ++n) {
                Json seen = Json::array();
                for (std::size_t v = 0; v < one.draws[n].size(); ++v)
                    seen.push_back(view_json(views.names()[v], one.draws[n][v], index));
                draws.push_back({{"epoch", options.epoch + n}, {"views", seen}});
            }
            samples.push_back({{"index", index}, {"id", source->dataset->sample(index).id}, {"draws", draws}});
        }
        if (measured && !stop.stop_requested())
            throughput = augment::measure_throughput(views, options.seconds, stop, &progress);
    }
    if (stop.stop_requested()) {
        context.console.remark("Interrupted; nothing was written");
        return interrupted;
    }
    write_atomically(options.out, runs::png(contact_sheet(sheet, source->traits.bands)));

    Json shown = Json::array();
    for (const augment::ViewSpec& view : plan.views) {
        std::vector<std::string> names;
        for (const Selected& operation : view.pipeline)
            names.push_back(operation.name);
        shown.push_back({{"name", view.name}, {"operations", names}});
        context.console.print(view.name + ": " + join(names, ", "));
    }
    Json document{{"out", options.out}, {"seed", experiment.seed}, {"method", experiment.method.name}, {"views", shown}, {"samples", samples}};
    document["doubts"] = doubts_json(context, plan, *source, experiment);
    document["images_per_s"] = measured ? Json(throughput.images_per_s) : Json();
    context.console.document(document);
    if (measured)
        context.console.print(std::to_string(std::lround(throughput.images_per_s)) + " images/s a core");
    context.console.print(std::to_string(sheet.size()) + (sheet.size() == 1 ? " sample" : " samples") + " × " +
                          std::to_string(options.draws) + (options.draws == 1 ? " draw" : " draws") + " in " + options.out);
    return done;
}

} // namespace

void add_augment(CLI::App& root, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = add_command(root, context, "augment", "draw what an experiment's augmentations make of samples, and say what is doubtful",
                                    [&context, options] { return run(context, *options); });
    command->add_option("--config", options->config, "an experiment file; without one every key has its default");
    command->add_option("--data", options->data, "folder, archive or 'synthetic', instead of the experiment's data");
    command->add_option("--set", options->overrides, "a setting of the experiment, such as method.name=simclr, seed=7")
        ->take_all()->allow_extra_args(false);
    auto* pipeline = command->add_option("--pipeline", options->pipeline, "a pipeline file as the workbench saves it, instead of the experiment's");
    command->add_option("--preset", options->preset, "a published recipe instead: " + join(augment::presets().names(), ", "))
        ->excludes(pipeline);
    command->add_option("--samples", options->samples, "numbers of the samples, from 0 (default 0)")->delimiter(',');
    command->add_option("--draws", options->draws, "draws of each sample, one an epoch (1 to 64; default 4)")->check(CLI::Range(1, 64));
    command->add_option("--epoch", options->epoch, "epoch of the first draw (from 0; default 0)");
    command->add_option("--measure", options->seconds, "seconds for which the speed is measured (0 to 600; default 0: not)")->check(CLI::Range(0.0, 600.0));
    command->add_option("--out", options->out, "the PNG file to write: the source with its rectangles, a column a draw")->required();
    command->footer("Each draw is what training sees of the sample in that epoch with the experiment's seed.\n"
                    "With --json: the sample that each view shows, its corners in pixels of the source, [x, y] from its top left; area from 0 to 1.");
}

} // namespace terrella::cli
