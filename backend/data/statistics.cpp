// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/statistics.h"

#include "base/error.h"
#include "base/threads.h"
#include "data/moments.h"
#include "data/range_histogram.h"
#include "data/statistics_cache.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <limits>
#include <map>
#include <mutex>
#include <thread>

namespace terrella::data {
namespace {

/// Samples in one unit of work. Moments are merged unit by unit in order, so the result does not depend on the number
/// of threads or their speed.
constexpr std::size_t unit = 32;

struct Scan {
    const Dataset& dataset;
    const std::vector<std::size_t>& indices;
    Progress* progress;
    StopToken stop;
    std::size_t bands;

    std::vector<std::vector<Moments>> moments; // [units][bands]
    std::atomic<std::size_t> next_unit = 0;
    std::atomic<std::int64_t> read = 0;
    std::mutex mutex;
    std::vector<RangeHistogram> histograms; // [bands]
    std::map<std::size_t, BrokenFile> broken;
    std::exception_ptr failure;

    void run() {
        std::vector<RangeHistogram> own(bands);
        Sample sample;
        for (std::size_t u = next_unit++; u < moments.size(); u = next_unit++) {
            std::vector<Moments> sums(bands);
            for (std::size_t i = u * unit; i < std::min((u + 1) * unit, indices.size()); ++i) {
                if (stop.stop_requested())
                    break;
                if (!read_sample(indices[i], sample))
                    continue;
                for (std::size_t b = 0; b < bands; ++b) {
                    const std::span<const float> plane = std::as_const(sample.image).plane(static_cast<int>(b));
                    const Moments one = moments_of(plane);
                    sums[b].merge(one);
                    if (one.count > 0)
                        own[b].add(plane, one.least, one.greatest);
                }
                ++read;
                if (progress != nullptr)
                    progress->add();
            }
            moments[u] = std::move(sums);
        }
        const std::lock_guard lock(mutex);
        for (std::size_t b = 0; b < bands; ++b)
            histograms[b].merge(own[b]);
    }

    bool read_sample(std::size_t index, Sample& sample) {
        Message reason;
        try {
            dataset.read_image_into(index, sample);
            if (static_cast<std::size_t>(sample.image.channels()) == bands)
                return true;
            reason = told("it has %1 bands instead of %2", sample.image.channels(), bands);
        } catch (const DataError& error) {
            reason = error.happened_message();
        }
        const SampleInfo& info = dataset.sample(index);
        const std::lock_guard lock(mutex);
        broken[index] = {info.path.empty() ? info.id : info.path, reason};
        return false;
    }
};

BandStatistics summary(const std::string& name, const Moments& moments, const RangeHistogram& fine) {
    BandStatistics band;
    band.band = name;
    band.count = moments.count;
    band.missing = moments.missing;
    band.histogram.assign(256, 0);
    if (moments.count == 0)
        return band;
    band.mean = moments.mean;
    band.deviation = moments.deviation();
    band.least = band.histogram_low = moments.least;
    band.greatest = band.histogram_high = moments.greatest;
    band.p02 = fine.percentile(0.02, moments.least, moments.greatest);
    band.p98 = fine.percentile(0.98, moments.least, moments.greatest);
    fine.rebin(band.histogram, moments.least, moments.greatest);
    return band;
}

} // namespace

DatasetStatistics dataset_statistics(const Dataset& dataset, const std::vector<std::size_t>& indices,
                                     Progress* progress, const StopToken& stop) {
    const StatisticsCache cache(dataset, indices);
    if (auto known = cache.load())
        return std::move(*known);
    if (progress != nullptr)
        progress->start(told("Band statistics"), static_cast<std::int64_t>(indices.size()));

    const std::size_t bands = dataset.info().bands.size();
    const std::size_t units = (indices.size() + unit - 1) / unit;
    Scan scan{dataset, indices, progress, stop, bands, {}, 0, 0, {}, std::vector<RangeHistogram>(bands), {}, nullptr};
    scan.moments.assign(units, std::vector<Moments>(bands));
    std::vector<std::jthread> threads;
    const std::size_t workers = std::min<std::size_t>({static_cast<std::size_t>(usable_cores()), units, 8});
    for (std::size_t i = 0; i < workers; ++i)
        threads.emplace_back([&scan] {
            enter_worker_thread(WorkerRole::loading);
            try {
                scan.run();
            } catch (...) { // crosses to the calling thread
                const std::lock_guard lock(scan.mutex);
                scan.failure = std::current_exception();
            }
        });
    threads.clear(); // joins
    if (scan.failure)
        std::rethrow_exception(scan.failure);

    DatasetStatistics result;
    result.samples = scan.read;
    for (const auto& [index, file] : scan.broken)
        result.broken.push_back(file);
    if (result.samples == 0 && !stop.stop_requested())
        throw DataError(
            indices.empty()
                ? told("There are no samples to measure")
                : told("None of the %1 samples can be read%2", indices.size(),
                       result.broken.empty() ? Message() : told("; the first says: %1", result.broken.front().reason)),
            dataset.info().path, told("Check the files, or choose other data"));
    for (std::size_t b = 0; b < bands; ++b) {
        Moments total;
        for (const auto& sums : scan.moments)
            total.merge(sums[b]);
        result.bands.push_back(summary(dataset.info().bands[b].name, total, scan.histograms[b]));
    }
    if (!stop.stop_requested())
        cache.store(result);
    return result;
}

} // namespace terrella::data
