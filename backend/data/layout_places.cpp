// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "data/layout_probe.h"
#include "data/parallel.h"
#include "data/places.h"

#include <algorithm>
#include <mutex>

namespace terrella::data {
namespace {

constexpr std::size_t samples_at_most = 4096;

} // namespace

void locate_samples(const FileTree& tree, Layout& layout, Progress* progress, const StopToken& stop) {
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < layout.samples.size(); ++i)
        if (!layout.samples[i].info.location)
            wanted.push_back(i);
    if (wanted.empty() || wanted.size() > samples_at_most)
        return;
    if (progress != nullptr)
        progress->start(told("Reading places"), static_cast<std::int64_t>(wanted.size()));
    Places places;
    std::mutex mutex;
    for_each_index(
        wanted.size(),
        [&](std::size_t k) {
            const auto& files = layout.samples[wanted[k]].files;
            const auto first = std::ranges::find_if(files, [](std::size_t entry) { return entry != no_entry; });
            const auto path = first == files.end() ? std::nullopt : tree.file(*first);
            if (!path)
                return; // a member of an archive would have to be unpacked for it
            try {
                const Raster raster(*path);
                const std::string crs = raster.crs();
                if (!raster.info().geotransform || crs.empty())
                    return;
                const auto& g = *raster.info().geotransform;
                const double column = 0.5 * raster.info().width, row = 0.5 * raster.info().height;
                const std::lock_guard lock(mutex);
                places.add(wanted[k], crs, g[0] + column * g[1] + row * g[2], g[3] + column * g[4] + row * g[5]);
            } catch (const DataError&) {
                return; // listed when it is probed or read
            }
        },
        progress, stop);
    for (const auto& [index, location] : places.locations())
        layout.samples[index].info.location = location;
}

} // namespace terrella::data
