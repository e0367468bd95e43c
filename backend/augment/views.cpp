// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/views.h"

#include "augment/loops.h"
#include "base/error.h"

namespace terrella::augment {
namespace {

struct DrawingSpace final : data::ViewMaker::Workspace {
    Drawing drawing;
};

void check_bands(const ImageTraits& traits) {
    const auto channels = static_cast<std::size_t>(traits.channels);
    if (traits.bands.size() != channels || traits.mean.size() != channels || traits.deviation.size() != channels)
        throw ConfigurationError(
            told("The images have %1 bands, but there are %2 band names, %3 means and %4 deviations", channels,
                 traits.bands.size(), traits.mean.size(), traits.deviation.size()),
            "augment", told("Use the bands and the statistics of the data that is read"));
    for (const data::Band& band : traits.bands)
        if (!(band.unit_high > band.unit_low))
            throw ConfigurationError(told("The range of band '%1' is empty", band.name), "augment",
                                     told("Set its unit_high above its unit_low"));
}

} // namespace

Views::Views(const ViewPlan& plan, const ImageTraits& traits) : traits_(traits) {
    check_bands(traits);
    if (plan.views.empty())
        throw ConfigurationError(told("There are no views"), "augment", told("Give the plan at least one view"));
    for (const ViewSpec& view : plan.views) {
        names_.push_back(view.name);
        companions_.push_back(view.of);
        try {
            shapes_.push_back(pipelines_.emplace_back(view.pipeline, traits)
                                  .shape_after({traits.channels, traits.height, traits.width}));
        } catch (const ConfigurationError& error) {
            throw ConfigurationError(error.happened_message(), "view '" + view.name + "', " + error.where(),
                                     error.remedy_message());
        }
    }
}

std::vector<data::ViewShape> Views::shapes() const {
    return shapes_;
}

std::unique_ptr<data::ViewMaker::Workspace> Views::make_workspace() const {
    return std::make_unique<DrawingSpace>();
}

void Views::check_fits(const data::Image& image, int view) const {
    const data::ViewShape shape = pipelines_[view].shape_after({image.channels(), image.height(), image.width()});
    if (image.channels() != traits_.channels || shape != shapes_[view])
        throw DataError(told("An image has %1 bands and %2 × %3 pixels, others %4 bands and %5 × %6", image.channels(),
                             image.height(), image.width(), traits_.channels, traits_.height, traits_.width),
                        "", told("Set the size to which images are resized, or choose bands that every image has"));
}

void Views::begin(const data::Image& image, Drawing& drawing) const {
    to_unit_range(image, traits_, drawing.image);
    drawing.geometry = data::ViewGeometry::identity(image.height(), image.width());
}

data::ViewGeometry Views::make(const data::Image& image, const DrawKey& key, int view, float* out,
                               Workspace& workspace) const {
    Drawing& drawing = static_cast<DrawingSpace&>(workspace).drawing;
    check_fits(image, view);
    begin(image, drawing);
    DrawKey of_view = key;
    of_view.view = static_cast<std::uint64_t>(view);
    pipelines_[view].apply_channels_last(drawing, of_view, out);
    return drawing.geometry;
}

data::ViewGeometry Views::locate(int height, int width, const DrawKey& key, int view) const {
    DrawKey of_view = key;
    of_view.view = static_cast<std::uint64_t>(view);
    return pipelines_[view].locate(height, width, of_view);
}

void to_unit_range(const data::Image& stored, const ImageTraits& traits, data::Image& out) {
    out.reshape(stored.channels(), stored.height(), stored.width());
    for (int c = 0; c < stored.channels(); ++c) {
        const data::Band& band = traits.bands[c];
        const double scale = 1.0 / (band.unit_high - band.unit_low);
        loops::map_filled(out.plane(c).data(), stored.plane(c).data(), stored.plane_size(), static_cast<float>(scale),
                          static_cast<float>(-band.unit_low * scale), traits.mean[c]);
    }
}

} // namespace terrella::augment
