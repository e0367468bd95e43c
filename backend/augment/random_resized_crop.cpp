// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/random_resized_crop.h"

#include <algorithm>
#include <cmath>

namespace terrella::augment {

std::optional<Box> crop_attempt(int height, int width, Span area, Span ratio, double u_area, double u_ratio) {
    // Float32 like torch.empty(1).uniform_(low, high): the same numbers give the same boxes.
    const auto drawn = [](double u, double low, double high) {
        const auto from = static_cast<float>(low);
        const auto to = static_cast<float>(high);
        return static_cast<float>(u) * (to - from) + from;
    };
    const double pixels = static_cast<double>(height) * width * drawn(u_area, area.low, area.high);
    const double aspect = std::exp(drawn(u_ratio, std::log(static_cast<float>(ratio.low)),
                                         std::log(static_cast<float>(ratio.high))));
    const int w = static_cast<int>(std::nearbyint(std::sqrt(pixels * aspect)));
    const int h = static_cast<int>(std::nearbyint(std::sqrt(pixels / aspect)));
    if (w <= 0 || h <= 0 || w > width || h > height)
        return std::nullopt;
    return Box{0, 0, h, w};
}

Box placed(Box crop, int height, int width, double v_top, double v_left) {
    crop.top = std::min(static_cast<int>(v_top * (height - crop.height + 1)), height - crop.height);
    crop.left = std::min(static_cast<int>(v_left * (width - crop.width + 1)), width - crop.width);
    return crop;
}

Box central_crop(int height, int width, Span ratio) {
    const double aspect = static_cast<double>(width) / height;
    int h = height, w = width;
    if (aspect < ratio.low)
        h = static_cast<int>(std::nearbyint(width / ratio.low));
    else if (aspect > ratio.high)
        w = static_cast<int>(std::nearbyint(height * ratio.high));
    h = std::clamp(h, 1, height);
    w = std::clamp(w, 1, width);
    return {(height - h) / 2, (width - w) / 2, h, w};
}

Box random_crop(int height, int width, Span area, Span ratio, RandomStream& stream) {
    for (int attempt = 0; attempt < 10; ++attempt) {
        const double u_area = stream.uniform();
        const double u_ratio = stream.uniform();
        if (const auto crop = crop_attempt(height, width, area, ratio, u_area, u_ratio)) {
            const double v_top = stream.uniform();
            const double v_left = stream.uniform();
            return placed(*crop, height, width, v_top, v_left);
        }
    }
    return central_crop(height, width, ratio);
}

void RandomResizedCrop::Parameters::describe(Describe<Parameters>& d) {
    d("size", &Parameters::size, "side of the result; 0: the size of the views").range(0, 4096).unit("px");
    d("scale_min", &Parameters::scale_min, "smallest share of the image's area that a crop covers").above(0).at_most(1)
        .paper("0.08 (SimCLR), 0.2 (MoCo-v2)", "Chen et al. 2020, app. A; Chen et al. 2020b")
        .code("0.2", "facebookresearch/moco main_moco.py");
    d("scale_max", &Parameters::scale_max, "largest share of the image's area that a crop covers").above(0).at_most(1);
    d("ratio_min", &Parameters::ratio_min, "smallest aspect ratio, width to height").above(0).log().advanced();
    d("ratio_max", &Parameters::ratio_max, "largest aspect ratio, width to height").above(0).log().advanced();
    d("interpolation", &Parameters::interpolation, "how pixels between pixels are found")
        .choices(interpolation_names()).advanced();
    d("antialias", &Parameters::antialias, "average over what a shrunken pixel covers (Pillow does, tensors in torchvision 0.14 do not)")
        .advanced();
}

RandomResizedCrop::RandomResizedCrop(const Parameters& parameters, const ImageTraits&)
    : p_(parameters), interpolation_(interpolation_of(parameters.interpolation)) {
    if (p_.scale_min > p_.scale_max)
        throw ConfigurationError(told("'scale_min' is above 'scale_max'"), "",
                                 told("Swap them, or set both to one value"));
    if (p_.ratio_min > p_.ratio_max)
        throw ConfigurationError(told("'ratio_min' is above 'ratio_max'"), "",
                                 told("Swap them, or set both to one value"));
}

data::ViewShape RandomResizedCrop::shape_after(const data::ViewShape& before) const {
    if (p_.size == 0)
        return before;
    return {before.channels, static_cast<int>(p_.size), static_cast<int>(p_.size)};
}

Box RandomResizedCrop::draw(int height, int width, RandomStream& stream) const {
    return random_crop(height, width, {p_.scale_min, p_.scale_max}, {p_.ratio_min, p_.ratio_max}, stream);
}

void RandomResizedCrop::apply(Drawing& drawing, RandomStream& stream) const {
    const data::ViewShape before{0, drawing.image.height(), drawing.image.width()};
    const data::ViewShape after = shape_after(before);
    resample_drawing(drawing, draw(before.height, before.width, stream), after.height, after.width, interpolation_,
                     p_.antialias);
}

void RandomResizedCrop::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    const data::ViewShape before{0, geometry.view_height, geometry.view_width};
    const data::ViewShape after = shape_after(before);
    add_crop(geometry, draw(before.height, before.width, stream), after.height, after.width);
}

} // namespace terrella::augment
