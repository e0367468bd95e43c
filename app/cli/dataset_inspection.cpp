// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_inspection.h"

#include "base/error.h"
#include "base/text.h"
#include "base/threads.h"
#include "catalogue_text.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace terrella::cli {
namespace {

std::vector<data::BrokenFile> decode_all(const data::Dataset& dataset, Progress* progress, const StopToken& stop) {
    if (progress)
        progress->start("Reading", static_cast<std::int64_t>(dataset.size()));
    std::vector<data::BrokenFile> broken;
    std::exception_ptr failure;
    std::mutex mutex;
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        enter_worker_thread(WorkerRole::loading);
        try {
            for (std::size_t index = next++; index < dataset.size() && !stop.stop_requested(); index = next++) {
                try {
                    dataset.read(index);
                } catch (const DataError& error) {
                    const data::SampleInfo& sample = dataset.sample(index);
                    const std::lock_guard lock(mutex);
                    broken.push_back({sample.path.empty() ? sample.id : sample.path, error.happened()});
                }
                if (progress)
                    progress->add();
            }
        } catch (...) { // handed to the caller's thread below
            const std::lock_guard lock(mutex);
            failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < usable_cores(); ++i)
            threads.emplace_back(work);
    }
    if (failure)
        std::rethrow_exception(failure);
    return broken;
}

Json or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

} // namespace

Inspection inspect_dataset(const data::Dataset& dataset, bool quick, Progress* progress, const StopToken& stop) {
    Inspection found;
    found.info = dataset.info();
    found.samples = static_cast<std::int64_t>(dataset.size());
    found.classes = data::class_counts(dataset);
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (const std::string& split = dataset.sample(i).split; !split.empty())
            ++found.splits[split];
    found.broken = found.info.broken;
    if (!quick) {
        for (data::BrokenFile& file : decode_all(dataset, progress, stop))
            if (std::none_of(found.broken.begin(), found.broken.end(), [&](const auto& known) { return known.path == file.path; }))
                found.broken.push_back(std::move(file));
        found.decoded = !stop.stop_requested();
    }
    std::sort(found.broken.begin(), found.broken.end(), [](const auto& a, const auto& b) { return natural_less(a.path, b.path); });
    return found;
}

Json inspection_json(const Inspection& found) {
    Json bands = Json::array(), classes = Json::object(), splits = Json::object(), broken = Json::array();
    for (const data::Band& band : found.info.bands)
        bands.push_back(band.name);
    for (const auto& [name, count] : found.classes)
        classes[name] = count;
    for (const auto& [name, count] : found.splits)
        splits[name] = count;
    for (const data::BrokenFile& file : found.broken)
        broken.push_back({{"path", file.path}, {"reason", file.reason}});
    return {{"kind", found.info.kind},
            {"recognised_by", found.info.recognised_by},
            {"path", found.info.path},
            {"samples", found.samples},
            {"modalities", {{found.info.modality, std::move(bands)}}},
            {"sizes", found.info.sizes},
            {"dtype", or_null(found.info.dtype)},
            {"classes", std::move(classes)},
            {"multi_label", false},
            {"targets", found.classes.empty() ? Json::array() : Json::array({"class"})},
            {"splits", std::move(splits)},
            {"crs", or_null(found.info.crs)},
            {"dates", Json::array({nullptr, nullptr})},
            {"broken", std::move(broken)},
            {"decoded", found.decoded}};
}

std::string inspection_text(const Inspection& found) {
    std::vector<std::string> bands, sizes;
    for (const data::Band& band : found.info.bands)
        bands.push_back(band.name);
    for (const auto& [height, width] : found.info.sizes)
        sizes.push_back(std::to_string(height) + " × " + std::to_string(width));
    TextTable table({"kind", found.info.kind + " (" + found.info.recognised_by + ")"});
    table.add({"samples", std::to_string(found.samples)});
    table.add({"bands", std::to_string(bands.size()) + ": " + join(bands, " ") + " (" + found.info.modality + ")"});
    table.add({"size", join(sizes, ", ") + " pixels, " + found.info.dtype});
    if (!found.info.crs.empty())
        table.add({"CRS", found.info.crs});
    for (const auto& [name, count] : found.splits)
        table.add({"split " + name, std::to_string(count)});
    table.add({"classes", std::to_string(found.classes.size())});
    for (const auto& [name, count] : found.classes)
        table.add({"  " + name, std::to_string(count)});
    table.add({"broken", std::to_string(found.broken.size()) + (found.decoded ? "" : " (not every sample was read)")});
    std::string text = table.text();
    for (const data::BrokenFile& file : found.broken)
        text += "\n  " + file.path + ": " + file.reason;
    return text;
}

} // namespace terrella::cli
