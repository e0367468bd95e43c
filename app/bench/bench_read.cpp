// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/views.h"
#include "base/error.h"
#include "bench/measure.h"
#include "bench/source.h"
#include "data/loader.h"
#include "data/synthetic.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace terrella::bench {
namespace {

/// A folder of scenes that lives as long as this object.
class TemporaryScenes {
public:
    TemporaryScenes(std::size_t samples, int size, const StopToken& stop)
        : folder_(std::filesystem::temp_directory_path() / ("terrella-bench-" + std::to_string(getpid()))) {
        data::SyntheticSettings scenes;
        scenes.samples = samples;
        scenes.size = size;
        data::write_synthetic(scenes, folder_, nullptr, stop);
    }
    ~TemporaryScenes() {
        std::error_code ignored; // a folder that stays in /tmp harms nobody
        std::filesystem::remove_all(folder_, ignored);
    }
    TemporaryScenes(const TemporaryScenes&) = delete;
    TemporaryScenes& operator=(const TemporaryScenes&) = delete;
    [[nodiscard]] std::string path() const { return folder_.string(); }

private:
    std::filesystem::path folder_;
};

} // namespace

void bench_read(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases) {
    std::unique_ptr<TemporaryScenes> scenes;
    std::string path = settings.data;
    if (path.empty()) {
        scenes = std::make_unique<TemporaryScenes>(512, static_cast<int>(settings.size), watch.stop);
        path = scenes->path();
    }
    if (watch.stop.stop_requested())
        return;
    const Source source = open_source(path, watch.stop);
    const std::shared_ptr<const data::Dataset>& dataset = source.dataset;
    const augment::ImageTraits& traits = source.traits;
    std::vector<std::size_t> indices(dataset->size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    const auto batch = static_cast<std::size_t>(std::min<std::int64_t>(settings.batch, static_cast<std::int64_t>(indices.size())));

    std::size_t next = 0;
    data::Sample sample; // reused, as loaders do
    cases.push_back(measured("decode " + source.shape + ", one thread", "float32", static_cast<double>(batch), watch, [&] {
        for (std::size_t i = 0; i < batch; ++i)
            dataset->read_image_into(next++ % indices.size(), sample);
    }));
    if (watch.stop.stop_requested())
        return;

    const augment::PipelineSpec recipe = augment::moco_v2_recipe(traits, static_cast<int>(settings.size));
    const auto views = std::make_shared<augment::Views>(augment::ViewPlan{{{"view 1", recipe}, {"view 2", recipe}}}, traits);
    data::LoaderSettings loading;
    loading.batch = batch;
    loading.workers = static_cast<int>(std::max<std::int64_t>(1, settings.threads));
    loading.queue = 2 * loading.workers; // the warm-up steps empty it, so that a step waits for its own batch
    data::Loader loader(dataset, indices, views, loading);
    std::uint64_t epoch = 0;
    loader.start_epoch(epoch);
    cases.push_back(measured("decode and two views " + shape_text(traits.channels, settings.size) + ", " +
                                 std::to_string(loading.workers) + (loading.workers == 1 ? " worker" : " workers"),
                             "float32", static_cast<double>(batch), watch, [&] {
                                 while (!loader.next(watch.stop) && !watch.stop.stop_requested())
                                     loader.start_epoch(++epoch);
                             }));
}

} // namespace terrella::bench
