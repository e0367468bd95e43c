// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/inspect.h"

#include "base/error.h"
#include "base/threads.h"
#include "data/modalities.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace terrella::data {
namespace {

/// The bands of each modality; one dataset may stack several.
Json modalities_of(const std::vector<Band>& bands) {
    Json modalities = Json::object();
    const std::vector<std::string> names = band_modalities(bands);
    for (std::size_t i = 0; i < bands.size(); ++i)
        modalities[names[i]].push_back(bands[i].name);
    return modalities;
}

} // namespace

std::map<std::size_t, BrokenFile> broken_samples(const Dataset& dataset, Progress* progress, const StopToken& stop) {
    std::map<std::size_t, BrokenFile> broken;
    std::mutex mutex;
    std::exception_ptr failure;
    std::atomic<std::size_t> next = 0;
    if (progress != nullptr)
        progress->start(told("Reading every sample"), static_cast<std::int64_t>(dataset.size()));
    const auto scan = [&] {
        enter_worker_thread(WorkerRole::loading);
        Sample sample;
        for (std::size_t i = next++; i < dataset.size() && !stop.stop_requested(); i = next++) {
            try {
                dataset.read_into(i, sample);
            } catch (const DataError& error) {
                const SampleInfo& info = dataset.sample(i);
                const std::lock_guard lock(mutex);
                broken[i] = {info.path.empty() ? info.id : info.path, error.happened_message()};
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
    std::string first, last; // dates
    for (const std::string& name : info.classes)
        classes[name] = 0;
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        if (scanned.contains(i))
            continue;
        const SampleInfo& sample = dataset.sample(i);
        const auto add = [&](int label) {
            Json& count = classes[info.classes.at(static_cast<std::size_t>(label))];
            count = count.get<std::int64_t>() + 1;
        };
        if (sample.label >= 0)
            add(sample.label);
        std::ranges::for_each(sample.labels, add);
        if (!sample.date.empty()) { // ISO 8601 sorts as text
            first = first.empty() ? sample.date : std::min(first, sample.date);
            last = std::max(last, sample.date);
        }
        if (!sample.split.empty())
            splits[sample.split] = splits.value(sample.split, std::int64_t{0}) + 1;
    }
    for (const auto& [height, width] : info.sizes)
        sizes.push_back({height, width});
    for (const BrokenFile& file : info.broken)
        broken.push_back({{"path", file.path}, {"reason", file.reason.text()}});
    for (const auto& [index, file] : scanned)
        broken.push_back({{"path", file.path}, {"reason", file.reason.text()}});
    Json targets = info.targets;
    if (targets.empty() && !info.classes.empty())
        targets.push_back("class");
    Json mask_classes = Json::array();
    for (const MaskClass& one : info.mask_classes)
        mask_classes.push_back(one.name);
    Json remarks = Json::array();
    for (const Message& remark : info.remarks)
        remarks.push_back(remark.text());
    for (const Message& complaint : dataset.complaints())
        remarks.push_back(complaint.text());
    return {{"kind", info.kind},
            {"recognised_by", info.recognised_by.text()},
            {"path", info.path},
            {"samples", dataset.size() - scanned.size()},
            {"modalities", modalities_of(info.bands)},
            {"sizes", sizes},
            {"dtype", info.dtype.empty() ? Json(nullptr) : Json(info.dtype)},
            {"classes", classes},
            {"multi_label", info.multi_label},
            {"targets", targets},
            {"splits", splits},
            {"crs", info.crs.empty() ? Json(nullptr) : Json(info.crs)},
            {"dates", first.empty() ? Json(nullptr) : Json{first, last}},
            {"mask_classes", mask_classes},
            {"box_classes", info.box_classes},
            {"remarks", remarks},
            {"index", info.index_path.empty() ? Json(nullptr) : Json(info.index_path)},
            {"broken", broken}};
}

} // namespace terrella::data
