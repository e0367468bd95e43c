// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/views.h"
#include "bench/measure.h"
#include "data/band.h"

#include <algorithm>
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

/// One thread's share: a batch of images and the buffer of their two views.
struct Share {
    std::vector<data::Image> images;
    std::vector<float> views;
    std::unique_ptr<data::ViewMaker::Workspace> workspace;
};

void draw(const augment::Views& maker, Share& share, std::uint64_t epoch) {
    const std::size_t floats = share.images[0].pixels().size();
    for (std::size_t i = 0; i < share.images.size(); ++i)
        for (int v = 0; v < 2; ++v)
            maker.make(share.images[i], {0, epoch, i, 0, 0}, v,
                       share.views.data() + (v * share.images.size() + i) * floats, *share.workspace);
}

} // namespace

void bench_augment(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases) {
    const auto threads = static_cast<std::size_t>(std::max<std::int64_t>(1, settings.threads));
    const int size = static_cast<int>(settings.size);
    for (const int channels : channel_counts(settings)) {
        const augment::ImageTraits traits = traits_of(channels, size);
        const augment::PipelineSpec recipe = augment::moco_v2_recipe(traits, size);
        const augment::Views maker({{{"view 1", recipe}, {"view 2", recipe}}}, traits);
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
        const auto step = [&] {
            ++epoch;
            std::vector<std::jthread> others;
            for (std::size_t t = 1; t < threads; ++t)
                others.emplace_back([&, t] { draw(maker, shares[t], epoch); });
            draw(maker, shares[0], epoch);
        };
        cases.push_back(measured("two views " + shape_text(channels, size) + ", moco-v2 recipe", "float32",
                                 static_cast<double>(threads) * static_cast<double>(settings.batch), watch, step));
    }
}

} // namespace terrella::bench
