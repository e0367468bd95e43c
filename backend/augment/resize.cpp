// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/resize.h"

namespace terrella::augment {

void add_crop(data::ViewGeometry& geometry, const Box& box, int height, int width) {
    const double across = static_cast<double>(box.width) / width, down = static_cast<double>(box.height) / height;
    geometry = geometry.then({{across, 0, static_cast<double>(box.left), 0, down, static_cast<double>(box.top)},
                              geometry.view_height, geometry.view_width, height, width});
}

void resample_drawing(Drawing& drawing, const Box& box, int height, int width, Interpolation interpolation,
                      bool antialias) {
    resized_crop(drawing.image, box, height, width, interpolation, antialias, drawing.scratch, drawing.resample);
    drawing.image.swap(drawing.scratch);
    add_crop(drawing.geometry, box, height, width);
}

void Resize::Parameters::describe(Describe<Parameters>& d) {
    d("size", &Parameters::size, "side of the result; 0: the size of the views").range(0, 4096).unit("px");
    d("interpolation", &Parameters::interpolation, "how pixels between pixels are found")
        .choices(interpolation_names()).advanced();
    d("antialias", &Parameters::antialias, "average over what a shrunken pixel covers").advanced();
}

Resize::Resize(const Parameters& parameters, const ImageTraits&)
    : p_(parameters), interpolation_(interpolation_of(parameters.interpolation)) {}

data::ViewShape Resize::shape_after(const data::ViewShape& before) const {
    if (p_.size == 0)
        return before;
    return {before.channels, static_cast<int>(p_.size), static_cast<int>(p_.size)};
}

void Resize::apply(Drawing& drawing, RandomStream&) const {
    const int height = drawing.image.height(), width = drawing.image.width();
    const auto size = static_cast<int>(p_.size);
    if (size == 0 || (height == size && width == size))
        return;
    resample_drawing(drawing, {0, 0, height, width}, size, size, interpolation_, p_.antialias);
}

void Resize::locate(data::ViewGeometry& geometry, RandomStream&) const {
    const auto size = static_cast<int>(p_.size);
    if (size != 0)
        add_crop(geometry, {0, 0, geometry.view_height, geometry.view_width}, size, size);
}

} // namespace terrella::augment
