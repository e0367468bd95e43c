// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/encoder_source.h"

#include "base/error.h"
#include "methods/catalogue.h"
#include "methods/method.h"
#include "models/catalogue.h"
#include "runs/run_folder.h"
#include "training/checkpoint.h"
#include "training/device.h"

#include <algorithm>
#include <ranges>

namespace terrella::runs {
namespace fs = std::filesystem;
namespace {

/// The encoder of the newest whole checkpoint: the method is built as for training, and its state put in.
training::Encoder encoder_of_checkpoint(const fs::path& run_dir, const training::Experiment& experiment,
                                      const training::TrainingData& data, std::string& weights) {
    const training::CheckpointStore store(run_dir / "checkpoints", experiment.checkpoint.keep);
    std::string damage;
    for (const std::int64_t step : std::views::reverse(store.steps())) {
        training::Snapshot snapshot;
        try {
            snapshot = store.read(step);
        } catch (const DataError& error) { // the one before will do; told when none is whole
            damage = error.what();
            continue;
        }
        methods::MethodContext context;
        context.make_backbone = [&] {
            return models::backbones().at(experiment.backbone.name).make(experiment.backbone.values, data.traits.channels);
        };
        context.classes = static_cast<int>(data.dataset->info().classes.size());
        context.samples = static_cast<std::int64_t>(data.split.train.size());
        context.batch = experiment.batch;
        context.total_steps = 1;
        const auto method = methods::methods().at(experiment.method.name).make(experiment.method.values, context);
        models::load_state(*method, snapshot.model);
        weights = store.folder_of(step).string();
        training::Encoder encoder;
        encoder.backbone = method->encoder();
        encoder.method = experiment.method.name;
        return encoder;
    }
    throw DataError(
        damage.empty() ? told("The run has no weights yet") : told("No checkpoint of the run is whole: %1", damage),
        run_dir.string(),
        told("Train it for at least one checkpoint: terrella-cli train --run %1 --resume", run_dir.string()));
}

/// The freshly initialised network: a function of the seed.
training::Encoder random_encoder(const Selected& backbone, int channels, std::int64_t seed) {
    training::Encoder encoder;
    torch::manual_seed(static_cast<std::uint64_t>(seed));
    encoder.backbone = models::backbones().at(backbone.name).make(backbone.values, channels);
    encoder.method = "random";
    return encoder;
}

void require_backbone(const std::optional<Selected>& named, const std::string& found, const std::string& place) {
    if (named && !found.empty() && named->name != found)
        throw ConfigurationError(told("The backbone is a %1, not a %2", found, named->name), place,
                                 told("Leave out --backbone, or name weights of a %1", named->name));
}

training::Encoder encoder_of_file(const fs::path& path, const std::optional<Selected>& named, const std::string& otherwise) {
    training::Encoder encoder;
    try {
        encoder = training::read_encoder(path);
    } catch (const DataError&) { // it does not say which network it is: the caller's choice may fit
        return training::read_encoder(path, otherwise);
    }
    require_backbone(named, encoder.selected.name, path.string());
    return encoder;
}

} // namespace

std::optional<OpenedEncoder> open_encoder(const EncoderSource& source, Progress* progress, const StopToken& stop) {
    if (!source.run_dir && source.weights.empty())
        throw ConfigurationError(told("Neither a run nor weights are named"), "",
                                 told("Give --run DIR, --weights FILE or --weights random"));
    OpenedEncoder opened;
    training::Experiment& experiment = opened.experiment;
    experiment.backbone = source.backbone.value_or(Selected{"resnet18"});
    if (source.run_dir) {
        experiment = read_run(*source.run_dir).experiment;
        require_backbone(source.backbone, experiment.backbone.name, source.run_dir->string());
    }
    if (source.data)
        experiment.data = *source.data;
    if (source.seed)
        experiment.seed = *source.seed;
    // What is wrong with the request is told before the data are read, which may take long.
    [[maybe_unused]] const auto& known = models::backbones().at(experiment.backbone.name);
    std::error_code code;
    if (!source.weights.empty() && source.weights != "random" && !fs::exists(source.weights, code))
        throw DataError(code ? told("The weights file cannot be read: %1", code.message())
                             : told("The weights file does not exist"),
                        source.weights, told("Check the path, or use --weights random"));
    const training::Compute compute = training::resolve_compute(experiment);
    opened.device = compute.device;
    opened.threads = compute.threads;
    try {
        opened.data = training::prepare_data(experiment, progress, stop);
    } catch (const Error&) { // what was read until the stop may be too little
        if (!stop.stop_requested())
            throw;
    }
    if (stop.stop_requested())
        return std::nullopt;
    const augment::ImageTraits& traits = opened.data.traits;

    training::Encoder& encoder = opened.encoder;
    if (source.weights == "random") {
        encoder = random_encoder(experiment.backbone, traits.channels, experiment.seed);
        opened.weights = "random";
    } else if (!source.weights.empty()) {
        encoder = encoder_of_file(source.weights, source.backbone, experiment.backbone.name);
        opened.weights = source.weights;
    } else if (const fs::path exported = *source.run_dir / "encoder.safetensors"; fs::exists(exported, code)) {
        try {
            encoder = training::read_encoder(exported);
        } catch (const DataError& error) {
            throw DataError(error.happened_message(), error.where(),
                            told("Remove this file: the run's newest checkpoint is used then"));
        }
        opened.weights = exported.string();
    } else {
        encoder = encoder_of_checkpoint(*source.run_dir, experiment, opened.data, opened.weights);
    }
    if (encoder.selected.name.empty() || encoder.method == "random")
        encoder.selected = experiment.backbone;
    if (encoder.size == 0)
        encoder.size = experiment.view_size > 0 ? static_cast<int>(experiment.view_size) : std::min(traits.height, traits.width);
    encoder.backbone->to(opened.device);
    return opened;
}

} // namespace terrella::runs
