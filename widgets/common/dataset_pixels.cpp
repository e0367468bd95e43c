// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/dataset_pixels.h"

#include "base/error.h"

#include <algorithm>
#include <vector>

namespace terrella::widgets {

data::Image DatasetPixels::read(const StopToken& stop) const {
    const std::size_t bands = dataset_->info().bands.size();
    const std::size_t count = std::min<std::size_t>(std::size_t(std::max(samples_, 1)), dataset_->size());
    // Thinned, so that a cube of hundreds of bands stays small as well.
    const std::size_t pixels_each =
        std::clamp<std::size_t>(8'000'000 / std::max<std::size_t>(1, bands * count), 256, 4096);
    std::vector<std::vector<float>> planes(bands);
    for (std::size_t i = 0; i < count && !stop.stop_requested(); ++i) {
        data::Sample sample;
        try {
            sample = dataset_->read(i * dataset_->size() / count);
        } catch (const DataError&) {
            continue; // shown where the sample is; here it only does not count
        }
        if (std::size_t(sample.image.channels()) != bands)
            continue;
        const std::size_t plane = sample.image.plane_size();
        const std::size_t step = std::max<std::size_t>(1, plane / pixels_each);
        for (std::size_t band = 0; band < bands; ++band)
            for (std::size_t p = 0; p < plane; p += step)
                planes[band].push_back(sample.image.plane(int(band))[p]);
    }
    const std::size_t width = planes.empty() ? 0 : planes.front().size();
    if (width == 0)
        return {};
    data::Image joined(int(bands), 1, int(width));
    for (std::size_t band = 0; band < bands; ++band)
        std::copy(planes[band].begin(), planes[band].end(), joined.plane(int(band)).begin());
    return joined;
}

Limits DatasetPixels::limits(const Look& look, const StopToken& stop) const {
    std::shared_ptr<const data::Image> pixels;
    {
        const std::lock_guard lock(mutex_); // who comes second waits instead of reading the same again
        if (!pixels_) {
            auto read_now = std::make_shared<const data::Image>(read(stop));
            if (!stop.stop_requested())
                pixels_ = read_now;
            pixels = read_now;
        } else {
            pixels = pixels_;
        }
    }
    return stretchLimits(*pixels, dataset_->info().bands, look.combination, look.stretch);
}

Limits limitsFor(const Look& look, const DatasetPixels& pixels, const StopToken& stop) {
    return look.stretch.scope == Stretch::Scope::dataset ? pixels.limits(look, stop) : Limits();
}

} // namespace terrella::widgets
