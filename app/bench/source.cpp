// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/source.h"

#include "data/open.h"

namespace terrella::bench {

Source open_source(const std::string& path, const StopToken& stop) {
    data::DataSettings settings;
    settings.path = path;
    Source source;
    source.dataset = data::open_dataset(settings, nullptr, stop);
    const data::DatasetInfo& info = source.dataset->info();
    const data::Image first = source.dataset->read(0).image;
    augment::ImageTraits& traits = source.traits;
    traits.channels = first.channels();
    traits.height = first.height();
    traits.width = first.width();
    traits.modality = info.modality;
    traits.bands = info.bands;
    traits.mean.assign(info.bands.size(), 0.2F);
    traits.deviation.assign(info.bands.size(), 0.1F);
    source.shape = std::to_string(first.channels()) + "×" + std::to_string(first.height()) + "×" + std::to_string(first.width());
    return source;
}

} // namespace terrella::bench
