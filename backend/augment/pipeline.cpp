// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/pipeline.h"

#include "augment/loops.h"
#include "augment/normalise.h"

namespace terrella::augment {

Pipeline::Pipeline(const PipelineSpec& spec, const ImageTraits& traits) {
    if (traits.channels < 1 || traits.height < 1 || traits.width < 1)
        throw ConfigurationError(told("Images of %1 bands and %2 × %3 pixels cannot be augmented", traits.channels,
                                      traits.height, traits.width),
                                 "augment", told("Choose at least one band and images of at least one pixel"));
    data::ViewShape shape{traits.channels, traits.height, traits.width};
    for (std::size_t i = 0; i < spec.size(); ++i) {
        try {
            operations_.push_back(operations().at(spec[i].name).make(spec[i].values, traits));
            shape = operations_.back()->shape_after(shape);
            names_.push_back(spec[i].name);
        } catch (const ConfigurationError& error) {
            const std::string place = "augment, operation " + std::to_string(i + 1) + " (" + spec[i].name + ")";
            throw ConfigurationError(error.happened_message(),
                                     error.where().empty() ? place : place + ", " + error.where(),
                                     error.remedy_message());
        }
    }
    before_normalise_ = operations_.size();
    scale_.assign(traits.channels, 1.0F);
    shift_.assign(traits.channels, 0.0F);
    if (operations_.empty())
        return;
    if (const auto* last = dynamic_cast<const Normalise*>(operations_.back().get())) {
        --before_normalise_;
        scale_.assign(last->scale().begin(), last->scale().end());
        shift_.assign(last->shift().begin(), last->shift().end());
    }
}

void Pipeline::apply_one(Drawing& drawing, DrawKey key, std::size_t k) const {
    key.operation = k;
    RandomStream stream(key);
    operations_[k]->apply(drawing, stream);
}

void Pipeline::apply(Drawing& drawing, DrawKey key) const {
    for (std::size_t k = 0; k < operations_.size(); ++k)
        apply_one(drawing, key, k);
}

void Pipeline::apply_channels_last(Drawing& drawing, DrawKey key, float* out) const {
    for (std::size_t k = 0; k < before_normalise_; ++k)
        apply_one(drawing, key, k);
    write(drawing, out);
}

void Pipeline::write(const Drawing& drawing, float* out) const {
    loops::interleave(out, drawing.image.pixels().data(), drawing.image.plane_size(),
                      static_cast<std::size_t>(drawing.image.channels()), scale_.data(), shift_.data());
}

data::ViewGeometry Pipeline::locate(int height, int width, DrawKey key) const {
    data::ViewGeometry geometry = data::ViewGeometry::identity(height, width);
    for (std::size_t k = 0; k < operations_.size(); ++k) {
        key.operation = k;
        RandomStream stream(key);
        operations_[k]->locate(geometry, stream);
    }
    return geometry;
}

data::ViewShape Pipeline::shape_after(const data::ViewShape& before) const {
    data::ViewShape shape = before;
    for (const auto& operation : operations_)
        shape = operation->shape_after(shape);
    return shape;
}

} // namespace terrella::augment
