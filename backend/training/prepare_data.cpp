// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/text.h"
#include "data/companions.h"
#include "data/open.h"
#include "data/statistics.h"
#include "methods/catalogue.h"
#include "training/data_remarks.h"
#include "training/trainer.h"
#include "training/view_plan.h"

#include <algorithm>

namespace terrella::training {
namespace {

constexpr std::size_t files_told_by_name = 50; // inspecting the data lists them all

/// More keys than images: most are of images that come again, and count as strangers to themselves.
void check_queue(const Experiment& experiment, std::size_t samples, std::vector<Warning>& warnings) {
    const Json queue = experiment.method.values.value("queue", Json());
    if (!queue.is_number_integer() || queue.get<std::int64_t>() <= static_cast<std::int64_t>(samples))
        return;
    warnings.push_back({0,
                        "stale-queue",
                        Severity::warning,
                        told("The queue holds %1 keys, the training part %2 images", queue.dump(), samples),
                        told("Every image stands in the queue more than once, so that it is told apart from itself"),
                        told("Set method.queue to auto, or to about a quarter of the images"),
                        {{"method.queue", "auto"}}});
}

/// Throws ConfigurationError when no training image has another near it.
void check_neighbours(const std::string& method, const TrainingData& data) {
    const data::DatasetInfo& info = data.dataset->info();
    if (std::ranges::find(info.targets, std::string("neighbours")) == info.targets.end())
        throw ConfigurationError(told("The method '%1' needs images of which is known what lies near them", method),
                                 info.path,
                                 told("Choose a large raster, which is cut into tiles, or Tile2Vec's triplets; or a "
                                      "method that learns without neighbours such as simclr"));
    const data::Companions companions(*data.dataset, data.split.train, 0);
    if (std::ranges::none_of(data.split.train, [&](std::size_t index) { return companions.has_neighbour(index); }))
        throw ConfigurationError(told("No image of the training part has a neighbour in it"), info.path,
                                 told("Raise data.split.train, or lower data.size so that there are more tiles"));
}

} // namespace

DataRemarks data_remarks(const Experiment& experiment, const TrainingData& data) {
    DataRemarks remarks;
    for (const data::Remark& remark : data.dataset->info().remarks) {
        remarks.messages.push_back(remark);
        if (remark.certainty == data::Remark::Certainty::doubtful)
            remarks.warnings.push_back(
                {0, "doubtful-data", Severity::warning, remark,
                 told(
                     "Values that mean one thing in a part of the data and another in the next let an encoder tell the "
                     "parts apart instead of what they show"),
                 told("Train on one part (data.filter), process the others again, or state the convention")});
        else if (remark.certainty == data::Remark::Certainty::undecided)
            remarks.warnings.push_back({0, "doubtful-data", Severity::note, remark,
                                        told("A wrong offset shifts every value: an encoder that learned with it sees "
                                             "other data darker or brighter than it knows them"),
                                        told("Look into the product's metadata, then set data.%1", remark.key)});
    }
    remarks.messages.insert(remarks.messages.end(), data.split.notes.begin(), data.split.notes.end());
    const std::vector<data::BrokenFile>& broken = data.dataset->info().broken;
    for (std::size_t i = 0; i < std::min(broken.size(), files_told_by_name); ++i)
        remarks.messages.push_back(told("Left out %1: %2", broken[i].path, broken[i].reason));
    if (broken.size() > files_told_by_name)
        remarks.messages.push_back(told("… and %1 more", broken.size() - files_told_by_name));
    if (!broken.empty())
        remarks.warnings.push_back(
            {0, "broken-files", Severity::note,
             broken.size() == 1
                 ? told("1 file is no part of the data, the first is %1", broken.front().path)
                 : told("%1 files are no part of the data, the first is %2", broken.size(), broken.front().path),
             broken.front().reason, told("Replace or remove what should be there; the rest is used")});
    check_queue(experiment, data.split.train.size(), remarks.warnings);
    return remarks;
}

TrainingData prepare_data(const Experiment& experiment, Progress* progress, const StopToken& stop) {
    TrainingData prepared;
    prepared.dataset = data::open_dataset(experiment.data, progress, stop);
    const data::Dataset& dataset = *prepared.dataset;
    if (dataset.size() == 0)
        throw DataError(told("There are no samples"), dataset.info().path, told("Choose a folder that holds images"));
    prepared.split = data::split_dataset(dataset, experiment.data.split);
    if (prepared.split.train.empty())
        throw ConfigurationError(told("The training part is empty"), dataset.info().path,
                                 told("Raise data.split.train, or set data.split.rule to stratified"));

    (void)common_size(dataset, experiment); // what it refuses must not wait for the statistics
    prepared.traits = image_traits(dataset, experiment,
                                   data::dataset_statistics(dataset, prepared.split.train, progress, stop));
    return prepared;
}

void check_against_data(const Experiment& experiment, const TrainingData& data) {
    const auto samples = static_cast<std::int64_t>(data.split.train.size());
    const std::string held_out = std::to_string(data.split.held_out.size()) + " held out";
    if (experiment.batch > samples)
        throw ConfigurationError(told("The batch is larger than the data"),
                                 "batch " + std::to_string(experiment.batch) + ", " + std::to_string(samples) +
                                     " samples to train on, " + held_out,
                                 told("Lower batch to %1 or less, or choose more data", samples));
    const std::int64_t batches = samples / experiment.batch;
    if (experiment.accumulate > batches)
        throw ConfigurationError(told("An epoch has fewer batches than one step needs"),
                                 "accumulate " + std::to_string(experiment.accumulate) + ", " +
                                     std::to_string(batches) + " batches of " + std::to_string(experiment.batch),
                                 told("Lower accumulate to %1 or less, or lower batch", batches));
    const methods::MethodEntry& method = methods::methods().at(experiment.method.name);
    if (method.needs_neighbours)
        check_neighbours(method.name, data);
    if (!method.needs_labels)
        return;
    const auto unlabelled = std::ranges::count_if(
        data.split.train, [&](std::size_t index) { return data.dataset->sample(index).label < 0; });
    if (data.dataset->info().classes.size() < 2 || unlabelled > 0)
        throw ConfigurationError(
            told("The method '%1' needs labels", method.name),
            data.dataset->info().path + ": " + std::to_string(data.dataset->info().classes.size()) + " classes, " +
                std::to_string(unlabelled) + " samples without a label",
            told("Choose data in class folders, or a method that learns without labels such as simclr"));
}

} // namespace terrella::training
