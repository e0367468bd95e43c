// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/view_source.h"

#include "base/error.h"
#include "data/open.h"
#include "data/splits.h"
#include "data/statistics_cache.h"
#include "training/companion_images.h"
#include "training/view_plan.h"

namespace terrella::training {

namespace {

constexpr std::size_t quickly_measured = 2000; // samples whose statistics take seconds
constexpr std::size_t sampled = 256;           // of a larger training part

/// The settings that decide which samples a dataset has and what is in them.
Json decisive(const data::DataSettings& settings) {
    Json values = to_json(settings);
    for (const char* key : {"size", "split", "cache_mb", "workers"})
        values.erase(key);
    return values;
}

std::vector<std::size_t> evenly(const std::vector<std::size_t>& all, std::size_t count) {
    std::vector<std::size_t> some;
    for (std::size_t i = 0; i < count; ++i)
        some.push_back(all[i * all.size() / count]);
    return some;
}

} // namespace

std::shared_ptr<const ViewSource> prepare_views(const Experiment& experiment,
                                               std::shared_ptr<const data::Dataset> in_hand,
                                               const data::DataSettings& opened, bool measure_all,
                                               const StopToken& stop, Progress& progress) {
    auto source = std::make_shared<ViewSource>();
    const bool same = in_hand && decisive(experiment.data) == decisive(opened);
    source->dataset = same ? std::move(in_hand) : data::open_dataset(experiment.data, &progress, stop);
    const data::Dataset& dataset = *source->dataset;
    if (dataset.size() == 0)
        throw DataError(told("There are no samples"), dataset.info().path, told("Choose a folder that holds images"));
    (void)common_size(dataset, experiment); // what it refuses must not wait for the statistics
    const data::Split split = data::split_dataset(dataset, experiment.data.split);
    if (split.train.empty())
        throw ConfigurationError(told("The training part is empty"), dataset.info().path,
                                 told("Raise data.split.train, or set data.split.rule to stratified"));
    std::vector<std::size_t> part = split.train;
    if (!measure_all && part.size() > quickly_measured && !data::StatisticsCache(dataset, part).load())
        part = evenly(part, sampled);
    const data::DatasetStatistics statistics = data::dataset_statistics(dataset, part, &progress, stop);
    source->traits = image_traits(dataset, experiment, statistics);
    source->statistics = statistics.bands;
    source->decoded_size = static_cast<int>(experiment.data.size);
    source->measured = part.size();
    source->part = split.train;
    return source;
}

std::size_t index_of(const ViewSource& source, const std::string& id, std::size_t guess) {
    const data::Dataset& dataset = *source.dataset;
    if (guess < dataset.size() && dataset.sample(guess).id == id)
        return guess;
    std::size_t index = 0;
    while (index < dataset.size() && dataset.sample(index).id != id)
        ++index;
    return index;
}

data::Image decoded_sample(const ViewSource& source, std::size_t index) {
    data::Sample sample;
    source.dataset->read_image_into(index, sample);
    const int size = source.decoded_size;
    if (size > 0 && (sample.image.height() != size || sample.image.width() != size))
        return data::resized(sample.image, size, size);
    return std::move(sample.image);
}

std::vector<std::vector<augment::DrawnView>> drawn_views(const augment::Views& views, const CompanionImages& companions,
                                                        const data::Image& stored, std::size_t sample,
                                                        const DrawChoice& choice, const StopToken& stop) {
    const auto workspace = views.make_workspace();
    const std::vector<data::Companion> of = views.companions();
    std::vector<std::vector<augment::DrawnView>> draws;
    for (int n = 0; n < choice.draws && !stop.stop_requested(); ++n) {
        const DrawKey key{choice.seed, choice.first_epoch + static_cast<std::uint64_t>(n), sample, 0, 0};
        std::vector<augment::DrawnView>& one = draws.emplace_back();
        for (std::size_t v = 0; v < of.size(); ++v) {
            const CompanionImages::Shown shown = companions.shown(of[v], sample, key.seed, key.epoch);
            one.push_back(augment::drawn_view(views, shown.image ? *shown.image : stored, key, static_cast<int>(v),
                                              *workspace));
            if (shown.image)
                one.back().companion = shown.index;
        }
    }
    return draws;
}

} // namespace terrella::training
