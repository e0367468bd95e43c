// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/views.h"
#include "base/error.h"
#include "bench/measure.h"
#include "bench/source.h"
#include "data/band.h"

#include <algorithm>
#include <exception>
#include <thread>

namespace terrella::bench {
namespace {

augment::ImageTraits traits_of(int channels, int size) {
    augment::ImageTraits traits;
    traits.channels = channels;
    traits.height = traits.width = size;
    traits.modality = channels == 3 ? "rgb" : "s2";
    for (int c = 0; c < channels; ++c)
        traits.bands.push_back({"band " + std::to_string(c + 1), {}, data::Quantity::reflectance, 0, 10000});
    traits.mean.assign(channels, 0.2F);
    traits.deviation.assign(channels, 0.1F);
    return traits;
}

augment::Views two_views(const augment::ImageTraits& traits, int size) {
    const augment::PipelineSpec recipe = augment::moco_v2_recipe(traits, size);
    return {{{{"view 1", recipe}, {"view 2", recipe}}}, traits};
}

/// One thread's share: where its images come from, and the buffer of their two views.
struct Share {
    std::vector<data::Image> images; // in memory, or …
    data::Sample sample;             // … the one that was read last
    std::size_t next = 0;
    std::vector<float> views; // [2, B, C, size, size]
    std::unique_ptr<data::ViewMaker::Workspace> workspace;
    std::exception_ptr failure;
};

/// Draws a step's views of every share, each in a thread of its own.
template <class Draw>
void draw_all(std::vector<Share>& shares, const Draw& draw) {
    {
        std::vector<std::jthread> others;
        for (std::size_t t = 1; t < shares.size(); ++t)
            others.emplace_back([&, t] {
                try {
                    draw(shares[t]);
                } catch (...) { // thrown on the caller's thread below
                    shares[t].failure = std::current_exception();
                }
            });
        draw(shares[0]);
    }
    for (const Share& share : shares)
        if (share.failure)
            std::rethrow_exception(share.failure);
}

BenchCase bench_in_memory(const BenchSettings& settings, int channels, std::size_t threads, const Watch& watch) {
    const int size = static_cast<int>(settings.size);
    const augment::Views maker = two_views(traits_of(channels, size), size);
    std::vector<Share> shares(threads);
    RandomStream stream{1};
    for (Share& share : shares) {
        for (std::int64_t i = 0; i < settings.batch; ++i) {
            data::Image& image = share.images.emplace_back(channels, size, size);
            for (float& x : image.pixels())
                x = static_cast<float>(stream.uniform(0, 4000));
        }
        share.views.resize(2 * share.images.size() * share.images[0].pixels().size());
        share.workspace = maker.make_workspace();
    }
    std::uint64_t epoch = 0;
    return measured("two views " + shape_text(channels, size) + ", moco-v2 recipe", "float32",
                    static_cast<double>(threads) * static_cast<double>(settings.batch), watch, [&] {
                        ++epoch;
                        draw_all(shares, [&](Share& share) {
                            const std::size_t floats = share.images[0].pixels().size();
                            for (std::size_t i = 0; i < share.images.size(); ++i)
                                for (std::size_t v = 0; v < 2; ++v)
                                    maker.make(share.images[i], {0, epoch, i, 0, 0}, static_cast<int>(v),
                                               share.views.data() + (v * share.images.size() + i) * floats, *share.workspace);
                        });
                    });
}

/// Each image is read from its file and augmented at once, as a loader without a cache does it.
BenchCase bench_from_files(const BenchSettings& settings, std::size_t threads, const Watch& watch) {
    const int size = static_cast<int>(settings.size);
    const Source source = open_source(settings.data, watch.stop);
    const augment::Views maker = two_views(source.traits, size);
    const auto batch = static_cast<std::size_t>(settings.batch);
    const std::size_t floats = static_cast<std::size_t>(source.traits.channels) * static_cast<std::size_t>(size * size);
    std::vector<Share> shares(threads);
    for (std::size_t t = 0; t < threads; ++t) {
        shares[t].next = t * source.dataset->size() / threads; // other files than its neighbours'
        shares[t].views.resize(2 * batch * floats);
        shares[t].workspace = maker.make_workspace();
    }
    std::uint64_t epoch = 0;
    return measured("two views " + shape_text(source.traits.channels, size) + " of " + source.shape +
                        " files, moco-v2 recipe",
                    "float32", static_cast<double>(threads * batch), watch, [&] {
                        ++epoch;
                        draw_all(shares, [&](Share& share) {
                            for (std::size_t i = 0; i < batch; ++i) {
                                source.dataset->read_image_into(share.next++ % source.dataset->size(), share.sample);
                                for (std::size_t v = 0; v < 2; ++v)
                                    maker.make(share.sample.image, {0, epoch, i, 0, 0}, static_cast<int>(v),
                                               share.views.data() + (v * batch + i) * floats, *share.workspace);
                            }
                        });
                    });
}

} // namespace

void bench_augment(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases) {
    const auto threads = static_cast<std::size_t>(std::max<std::int64_t>(1, settings.threads));
    if (!settings.data.empty()) {
        if (!watch.stop.stop_requested())
            cases.push_back(bench_from_files(settings, threads, watch));
        return;
    }
    for (const int channels : channel_counts(settings))
        cases.push_back(bench_in_memory(settings, channels, threads, watch));
}

} // namespace terrella::bench
