// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/evaluate_run.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/splits.h"
#include "evaluation/classify.h"
#include "models/safetensors.h"
#include "runs/encoder_source.h"
#include "training/device.h"

#include <chrono>
#include <system_error>

namespace terrella::runs {
namespace {

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void check(const EvaluationRequest& request) {
    const std::vector<std::string> protocols{"knn", "linear"};
    if (request.protocol != "knn" && request.protocol != "linear")
        throw ConfigurationError(told("Unknown evaluation '%1'", request.protocol), "",
                                 name_remedy(request.protocol, protocols));
    if (!(request.label_fraction > 0 && request.label_fraction <= 1))
        throw ConfigurationError(told("The share of labels is %1", number_text(request.label_fraction)),
                                 "label fraction", told("Give a share above 0 and at most 1"));
    from_json<evaluation::KnnSettings>(to_json(request.knn)); // throw where a value is out of range
    from_json<evaluation::LinearSettings>(to_json(request.linear));
}

void check_parts(const training::TrainingData& data) {
    const std::string& path = data.dataset->info().path;
    if (data.dataset->info().classes.empty())
        throw DataError(told("The data have no classes, so there is nothing to predict"), path,
                        told("Choose data with a folder for each class"));
    if (data.dataset->info().classes.size() == 1)
        throw DataError(told("The data have a single class, so there is nothing to tell apart"), path,
                        told("Choose data with two classes or more"));
    if (data.split.held_out.empty())
        throw DataError(told("The held-out part is empty"), path,
                        data.split.notes.empty()
                            ? told("Lower data.split.train, e.g. --set data.split.train=0.8")
                            : told("A class with one image keeps it in the training part: add images"));
}

Json settings_of(Json settings, const EvaluationRequest& request, const OpenedEncoder& opened, std::int64_t dimensions) {
    settings["label_fraction"] = request.label_fraction;
    settings["seed"] = opened.experiment.seed;
    settings["method"] = opened.encoder.method;
    settings["backbone"] = opened.encoder.selected.name;
    settings["features"] = dimensions;
    settings["size"] = opened.encoder.size;
    settings["precision"] = "float32";
    settings["threads"] = opened.threads;
    settings["split_rule"] = opened.data.split.rule;
    settings["data"] = to_json(opened.experiment.data);
    settings["other_data"] = request.run_dir.has_value() && request.data.has_value(); // than the run's own
    return settings;
}

} // namespace

std::string evaluation_name(const EvaluationRequest& request) {
    std::string name = request.protocol;
    if (request.protocol == "linear" && request.linear.solver != "lbfgs")
        name += "-" + request.linear.solver;
    if (!request.weights.empty())
        name += request.weights == "random" ? "-random" : "-" + std::filesystem::path(request.weights).stem().string();
    if (request.label_fraction < 1)
        name += "-labels-" + number_text(request.label_fraction);
    if (request.data)
        name += "-on-" + std::filesystem::path(request.data->path).stem().string();
    return name;
}

evaluation::EvaluationResult evaluate(const EvaluationRequest& request, Progress* progress, const StopToken& stop) {
    const auto begin = std::chrono::steady_clock::now();
    check(request);
    auto found = open_encoder({request.run_dir, request.weights, request.backbone, request.data, request.seed}, progress, stop);
    evaluation::EvaluationResult result;
    result.protocol = request.protocol;
    result.complete = false;
    if (!found)
        return result;
    OpenedEncoder& opened = *found;
    const training::TrainingData& data = opened.data;
    check_parts(data);
    const training::ThreadCountGuard threads(opened.threads);
    const auto seed = static_cast<std::uint64_t>(opened.experiment.seed);

    const std::vector<std::size_t> labelled = data::label_fraction(*data.dataset, data.split.train, request.label_fraction, seed);
    const auto train = evaluation::extract_features(opened.encoder, data.dataset, labelled, data.traits, progress, stop);
    const auto test = evaluation::extract_features(opened.encoder, data.dataset, data.split.held_out, data.traits, progress, stop);
    if (!train.complete || !test.complete)
        return result;
    result = evaluation::classify(request.protocol, train, test, data.dataset->info().classes, request.knn, request.linear, seed,
                                  progress, stop);
    result.split = data.split.hash(*data.dataset);
    result.weights = opened.weights;
    result.settings = settings_of(std::move(result.settings), request, opened, train.values.size(1));
    result.seconds = seconds_since(begin);
    if (request.run_dir && result.complete) {
        const std::filesystem::path folder = *request.run_dir / "evaluation";
        std::error_code problem;
        std::filesystem::create_directories(folder, problem);
        if (problem)
            throw Error(told("The result cannot be written: %1", problem.message()), folder.string(),
                        told("Check the folder's permissions and the disk"));
        write_atomically(folder / (evaluation_name(request) + ".json"), evaluation::to_json(result).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    }
    return result;
}

EmbeddingResult embed(const EmbeddingRequest& request, Progress* progress, const StopToken& stop) {
    const auto begin = std::chrono::steady_clock::now();
    if (request.out.empty())
        throw ConfigurationError(told("No file is named for the features"), "--out",
                                 told("Give a file name such as features.safetensors"));
    std::error_code none;
    if (const auto folder = std::filesystem::absolute(request.out, none).parent_path(); !std::filesystem::is_directory(folder, none))
        throw ConfigurationError(told("The folder of the file to write does not exist"), request.out.string(),
                                 told("Create %1 first", folder.string()));
    if (std::filesystem::is_directory(request.out, none))
        throw ConfigurationError(told("The file to write is a folder"), request.out.string(),
                                 told("Give a file name such as features.safetensors"));
    EmbeddingResult result;
    result.complete = false;
    auto found = open_encoder({request.run_dir, request.weights, request.backbone, request.data, request.seed}, progress, stop);
    if (!found)
        return result;
    OpenedEncoder& opened = *found;
    const training::TrainingData& data = opened.data;
    const training::ThreadCountGuard threads(opened.threads);
    std::vector<std::size_t> all(data.dataset->size());
    std::vector<bool> held_out(all.size(), false);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    for (const std::size_t index : data.split.held_out)
        held_out[index] = true;
    const auto features = evaluation::extract_features(opened.encoder, data.dataset, all, data.traits, progress, stop);

    std::vector<data::BrokenFile> broken = data.dataset->info().broken; // found while opening; those found now follow
    broken.insert(broken.end(), features.broken.begin(), features.broken.end());
    result = {features.values.size(0), features.values.size(1), std::move(broken), opened.weights, features.complete, 0};
    if (features.complete) {
        std::vector<std::int64_t> part; // rows keep the order of the dataset, without the broken samples
        for (std::size_t i = 0, row = 0; i < all.size() && row < features.ids.size(); ++i)
            if (data.dataset->sample(i).id == features.ids[row]) {
                part.push_back(held_out[i] ? 1 : 0);
                ++row;
            }
        models::TensorFile file;
        file.tensors = {{"features", features.values},
                        {"labels", features.labels},
                        {"held_out", torch::tensor(part, torch::kInt64)}};
        file.metadata = {{"ids", Json(features.ids).dump(-1, ' ', false, Json::error_handler_t::replace)},
                         {"classes", Json(data.dataset->info().classes).dump(-1, ' ', false, Json::error_handler_t::replace)},
                         {"backbone", opened.encoder.selected.name},
                         {"method", opened.encoder.method},
                         {"weights", opened.weights},
                         {"data", opened.experiment.data.path},
                         {"split", data.split.hash(*data.dataset)}};
        models::write_safetensors(request.out, file);
    }
    result.seconds = seconds_since(begin);
    return result;
}

} // namespace terrella::runs
