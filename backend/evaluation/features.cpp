// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/features.h"

#include "augment/views.h"
#include "base/error.h"
#include "base/text.h"
#include "base/threads.h"
#include "data/loader.h"

#include <algorithm>
#include <utility>

namespace terrella::evaluation {
namespace {

constexpr std::size_t batch_size = 128;

/// Evaluation mode while it lives: batch normalisation uses and keeps the statistics of training.
class EvaluationMode {
public:
    explicit EvaluationMode(torch::nn::Module& module) : module_(module), was_training_(module.is_training()) {
        module_.eval();
    }
    ~EvaluationMode() { module_.train(was_training_); }
    EvaluationMode(const EvaluationMode&) = delete;
    EvaluationMode& operator=(const EvaluationMode&) = delete;

private:
    torch::nn::Module& module_;
    bool was_training_;
};

std::vector<std::string> band_names(const std::vector<data::Band>& bands) {
    std::vector<std::string> names;
    for (const data::Band& band : bands)
        names.push_back(band.name);
    return names;
}

/// Bands of the input layer, 0 when it cannot be told.
std::int64_t input_channels(const models::Backbone& backbone) {
    for (const torch::Tensor& parameter : backbone.parameters())
        if (parameter.dim() == 4)
            return parameter.size(1);
    return 0;
}

void check_bands(const training::Encoder& encoder, const augment::ImageTraits& traits, const std::string& place) {
    const std::vector<std::string> wanted = band_names(encoder.bands), given = band_names(traits.bands);
    if (!wanted.empty() && wanted != given) {
        std::vector<std::string> missing;
        for (const std::string& name : wanted)
            if (std::find(given.begin(), given.end(), name) == given.end())
                missing.push_back(name);
        const Message what = missing.empty()
                                 ? told("The bands come in another order or number than those of the encoder")
                                 : told("The data lack the bands %1", join(missing, ", "));
        throw ConfigurationError(told("%1 (encoder: %2; data: %3)", what, join(wanted, " "), join(given, " ")), place,
                                 told("Choose data with the encoder's bands, or train an encoder on these"));
    }
    const std::int64_t channels = input_channels(*encoder.backbone);
    if (channels != 0 && channels != traits.channels)
        throw ConfigurationError(told("The encoder takes %1 bands and the data have %2", channels, traits.channels),
                                 place, told("Choose data with the encoder's bands, or train an encoder on these"));
}

/// Batches of normalised images in the order of `indices`.
data::Loader make_loader(const std::shared_ptr<const data::Dataset>& dataset, const std::vector<std::size_t>& indices,
                         const augment::ImageTraits& traits, int size) {
    const augment::ViewPlan plan{{{"image", augment::evaluation_recipe(traits, size)}}};
    data::LoaderSettings settings;
    settings.batch = std::min(batch_size, indices.size());
    settings.shuffle = false;
    settings.drop_last = false;
    settings.workers = std::max(1, at::get_num_threads());
    settings.size = traits.height == traits.width ? traits.height : 0; // as the data were decoded for training
    return {dataset, indices, std::make_shared<augment::Views>(plan, traits), settings};
}

} // namespace

Features extract_features(training::Encoder& encoder, std::shared_ptr<const data::Dataset> dataset,
                          const std::vector<std::size_t>& indices, const augment::ImageTraits& traits,
                          Progress* progress, const StopToken& stop) {
    check_bands(encoder, traits, dataset->info().path);
    augment::ImageTraits input = traits;
    if (!encoder.mean.empty()) {
        input.mean = encoder.mean;
        input.deviation = encoder.deviation;
    }
    Features features;
    const int dimensions = encoder.backbone->feature_dim();
    if (indices.empty()) {
        features.values = torch::zeros({0, dimensions});
        features.labels = torch::zeros({0}, torch::kInt64);
        return features;
    }
    data::Loader loader = make_loader(dataset, indices, input, encoder.size > 0 ? encoder.size : traits.height);
    const torch::NoGradGuard no_gradients;
    const EvaluationMode evaluation_mode(*encoder.backbone);
    const torch::Device device = encoder.backbone->parameters().front().device();
    if (progress)
        progress->start(told("Computing features"), static_cast<std::int64_t>(indices.size()));

    std::vector<torch::Tensor> values;
    std::vector<std::int64_t> labels;
    std::size_t position = 0;
    loader.start_epoch(0);
    while (const std::optional<data::Batch> batch = loader.next(stop)) {
        const data::ViewShape& shape = batch->shapes.front();
        const auto count = static_cast<std::int64_t>(batch->size());
        const torch::Tensor images = torch::from_blob(batch->pixels.front().get(), {count, shape.height, shape.width, shape.channels})
                                         .permute({0, 3, 1, 2}); // [B, C, H, W], channels last
        const torch::Tensor rows = encoder.backbone->forward(images.to(device)).to(torch::kCPU, torch::kFloat32); // [B, D]
        std::vector<std::int64_t> kept;
        for (std::size_t b = 0; b < batch->size(); ++b, ++position) {
            if (batch->indices[b] != indices[position])
                continue; // the loader put the next readable sample in the place of a broken one
            kept.push_back(static_cast<std::int64_t>(b));
            labels.push_back(batch->labels[b]);
            features.ids.push_back(dataset->sample(indices[position]).id);
        }
        values.push_back(kept.size() == batch->size() ? rows.clone() : rows.index_select(0, torch::tensor(kept, torch::kInt64)));
        if (progress)
            progress->set(static_cast<std::int64_t>(position));
    }
    features.complete = position == indices.size();
    features.values = values.empty() ? torch::zeros({0, dimensions}) : torch::cat(values);
    features.labels = torch::tensor(labels, torch::kInt64);
    features.broken = loader.broken();
    return features;
}

} // namespace terrella::evaluation
