// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/trace.h"

#include <algorithm>

namespace terrella::augment {

std::vector<TracedStep> traced_view(const Views& views, const data::Image& stored, const DrawKey& key, int view) {
    views.check_fits(stored, view);
    DrawKey of_view = key;
    of_view.view = static_cast<std::uint64_t>(view);
    Drawing drawing;
    views.begin(stored, drawing);
    std::vector<TracedStep> steps{{"", drawing.image, drawing.geometry, false}};
    const Pipeline& pipeline = views.pipeline(view);
    for (std::size_t k = 0; k < pipeline.size(); ++k) {
        pipeline.apply_one(drawing, of_view, k);
        const TracedStep& before = steps.back();
        const bool changed = before.geometry.source_from_view != drawing.geometry.source_from_view ||
                             !std::ranges::equal(before.image.pixels(), drawing.image.pixels());
        steps.push_back({pipeline.name(k), drawing.image, drawing.geometry, changed});
    }
    return steps;
}

} // namespace terrella::augment
