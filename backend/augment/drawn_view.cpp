// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/drawn_view.h"

#include "augment/normalise.h"

#include <algorithm>

namespace terrella::augment {

DrawnView drawn_view(const Views& views, const data::Image& stored, const DrawKey& key, int view,
                     data::ViewMaker::Workspace& workspace) {
    const data::ViewShape shape = views.shapes().at(static_cast<std::size_t>(view));
    const auto channels = static_cast<std::size_t>(shape.channels);
    std::vector<float> pixels(channels * static_cast<std::size_t>(shape.height) * shape.width);
    DrawnView drawn;
    drawn.geometry = views.make(stored, key, view, pixels.data(), workspace);
    drawn.input.reshape(shape.channels, shape.height, shape.width);
    for (int c = 0; c < shape.channels; ++c) {
        const auto plane = drawn.input.plane(c);
        for (std::size_t i = 0; i < plane.size(); ++i)
            plane[i] = pixels[i * channels + static_cast<std::size_t>(c)];
    }
    drawn.shown = in_source_values(views, view, drawn.input, views.pipeline(view).size());
    return drawn;
}

data::Image in_source_values(const Views& views, int view, const data::Image& picture, std::size_t operations) {
    const Pipeline& pipeline = views.pipeline(view);
    data::Image image = picture;
    for (std::size_t k = std::min(operations, pipeline.size()); k-- > 0;) {
        const auto* normalise = dynamic_cast<const Normalise*>(&pipeline.operation(k));
        if (normalise == nullptr)
            continue;
        for (int c = 0; c < image.channels(); ++c) {
            const auto band = static_cast<std::size_t>(c);
            for (float& x : image.plane(c))
                x = (x - normalise->shift()[band]) / normalise->scale()[band];
        }
    }
    for (int c = 0; c < image.channels(); ++c) {
        const data::Band& band = views.traits().bands[static_cast<std::size_t>(c)];
        const auto low = static_cast<float>(band.unit_low), span = static_cast<float>(band.unit_high - band.unit_low);
        for (float& x : image.plane(c))
            x = low + span * x;
    }
    return image;
}

std::vector<ListedOperation> own_list(const ViewPlan& plan, std::size_t view, int side) {
    std::vector<ListedOperation> list;
    for (const Selected& operation : plan.views.at(view).pipeline) {
        ListedOperation listed{operation, true};
        Json& values = listed.operation.values;
        const bool sized = operation.name == "random-resized-crop" || operation.name == "resize";
        if (sized && values.is_object() && values.contains("size") && values.at("size") == side)
            values.erase("size");
        list.push_back(std::move(listed));
    }
    return list;
}

PipelineList own_lists(const ViewPlan& plan, int side) {
    PipelineList lists;
    for (std::size_t v = 0; v < plan.views.size(); ++v)
        lists.push_back({plan.views[v].name, own_list(plan, v, side)});
    return lists;
}

} // namespace terrella::augment
