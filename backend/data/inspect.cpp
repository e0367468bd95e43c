// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/inspect.h"

#include "base/error.h"
#include "base/threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace terrella::data {
namespace {

Json modalities_of(const std::vector<Band>& bands) {
    Json modalities = Json::object();
    const std::string whole = modality_of(bands);
    for (const Band& band : bands) {
        // Stacked sensors: each band goes to its own sensor.
        const std::string own = whole == "other" ? modality_of({band}) : whole;
        modalities[own].push_back(band.name);
    }
    return modalities;
}

} // namespace

std::map<std::size_t, BrokenFile> broken_samples(const Dataset& dataset, Progress* progress, const StopToken& stop) {
    std::map<std::size_t, BrokenFile> broken;
    std::mutex mutex;
    std::exception_ptr failure;
    std::atomic<std::size_t> next = 0;
    if (progress != nullptr)
        progress->start("Reading every sample", static_cast<std::int64_t>(dataset.size()));
    const auto scan = [&] {
        enter_worker_thread(WorkerRole::loading);
        Sample sample;
        for (std::size_t i = next++; i < dataset.size() && !stop.stop_requested(); i = next++) {
            try {
                dataset.read_into(i, sample);
            } catch (const DataError& error) {
                const SampleInfo& info = dataset.sample(i);
                const std::lock_guard lock(mutex);
                broken[i] = {info.path.empty() ? info.id : info.path, error.happened()};
            } catch (...) { // crosses to the calling thread
                const std::lock_guard lock(mutex);
                failure = std::current_exception();
                return;
            }
            if (progress != nullptr)
                progress->add();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < std::min(usable_cores(), 8); ++i)
            threads.emplace_back(scan);
    }
    if (failure)
        std::rethrow_exception(failure);
    return broken;
}

Json inspect_document(const Dataset& dataset, const std::map<std::size_t, BrokenFile>& scanned) {
    const DatasetInfo& info = dataset.info();
    Json classes = Json::object(), splits = Json::object(), sizes = Json::array(), broken = Json::array();
    for (const std::string& name : info.classes)
        classes[name] = 0;
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        if (scanned.contains(i))
            continue;
        const SampleInfo& sample = dataset.sample(i);
        if (sample.label >= 0) {
            Json& count = classes[info.classes.at(sample.label)];
            count = count.get<std::int64_t>() + 1;
        }
        if (!sample.split.empty())
            splits[sample.split] = splits.value(sample.split, std::int64_t{0}) + 1;
    }
    for (const auto& [height, width] : info.sizes)
        sizes.push_back({height, width});
    for (const BrokenFile& file : info.broken)
        broken.push_back({{"path", file.path}, {"reason", file.reason}});
    for (const auto& [index, file] : scanned)
        broken.push_back({{"path", file.path}, {"reason", file.reason}});
    Json targets = Json::array();
    if (!info.classes.empty())
        targets.push_back("class");
    return {{"kind", info.kind},
            {"recognised_by", info.recognised_by},
            {"path", info.path},
            {"samples", dataset.size() - scanned.size()},
            {"modalities", modalities_of(info.bands)},
            {"sizes", sizes},
            {"dtype", info.dtype.empty() ? Json(nullptr) : Json(info.dtype)},
            {"classes", classes},
            {"multi_label", false},
            {"targets", targets},
            {"splits", splits},
            {"crs", info.crs.empty() ? Json(nullptr) : Json(info.crs)},
            {"dates", nullptr},
            {"broken", broken}};
}

} // namespace terrella::data
