// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_load.h"

#include "data/footprint.h"
#include "data/scene_crs.h"

namespace terrella::widgets {

LoadedSample loadSample(const data::Dataset& dataset, std::size_t index) {
    LoadedSample loaded;
    const auto sample = std::make_shared<const data::Sample>(dataset.read(index));
    loaded.sample = sample;
    loaded.mask = maskPicture(sample->mask, dataset.info().mask_classes.size());
    loaded.counterparts = counterpartsOf(dataset, index);
    loaded.footprint = data::footprint(*sample);
    if (!sample->crs.empty())
        loaded.metres_per_unit = data::metres_per_unit(sample->crs);
    return loaded;
}

SecondPicture secondPicture(const data::Dataset& dataset, std::shared_ptr<const data::Sample> first,
                            const Counterpart& counterpart, const Look& look, const Limits& limits) {
    const std::vector<data::Band>& bands = dataset.info().bands;
    SecondPicture second;
    second.sample = counterpart.sample ? std::make_shared<const data::Sample>(dataset.read(*counterpart.sample))
                                       : std::move(first);
    second.combination = counterpart.group.isEmpty() ? look.combination
                                                     : combinationIn(bands, look.combination, counterpart.group);
    const bool alike = second.combination.kind == look.combination.kind &&
                       second.combination.key == look.combination.key &&
                       second.combination.channels.size() == limits.size();
    const Look own{second.combination, look.stretch, look.map};
    second.image = renderImage(second.sample->image, second.combination,
                               alike ? limits
                                     : stretchLimits(second.sample->image, bands, second.combination, look.stretch),
                               0, own.toning());
    return second;
}

} // namespace terrella::widgets
