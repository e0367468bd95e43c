// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/erasing.h"

#include "augment/band_values.h"
#include "augment/random_planes.h"

#include <algorithm>
#include <cmath>

namespace terrella::augment {

void erase(data::Image& image, const Box& box, std::span<const float> fill) {
    for (int c = 0; c < image.channels(); ++c)
        for (int y = box.top; y < box.top + box.height; ++y)
            std::ranges::fill(image.plane(c).subspan(static_cast<std::size_t>(y) * image.width() + box.left, box.width),
                              fill[c]);
}

void CutOut::Parameters::describe(Describe<Parameters>& d) {
    d("side", &Parameters::side, "side of the square, as a share of the image's shorter side")
        .range(0, 1)
        .paper("0.5 (16 of 32 px)", "DeVries and Taylor 2017; Sohn et al. 2020")
        .code("16 px whatever the image", "Classification-SemiCLS dataset/transforms/randaugment.py");
    d("fill", &Parameters::fill, "what it is filled with: each band's mean, which normalising makes zero, or zero")
        .choices(fill_names())
        .advanced()
        .code("grey 127", "kekmodel/FixMatch-pytorch");
    d("probability", &Parameters::probability, "share of the views that lose a square").range(0, 1);
}

CutOut::CutOut(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), fill_(fill_values(p_.fill, traits)) {}

void CutOut::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const int height = drawing.image.height(), width = drawing.image.width();
    const int side = static_cast<int>(std::nearbyint(p_.side * std::min(height, width)));
    const double y = stream.uniform(0, height), x = stream.uniform(0, width);
    const int top = static_cast<int>(std::nearbyint(y - side / 2.0)),
              left = static_cast<int>(std::nearbyint(x - side / 2.0));
    const int bottom = std::min(top + side, height), right = std::min(left + side, width);
    Box box{std::max(top, 0), std::max(left, 0), 0, 0};
    box.height = std::max(bottom - box.top, 0);
    box.width = std::max(right - box.left, 0);
    if (box.height > 0 && box.width > 0)
        erase(drawing.image, box, fill_);
}

void RandomErasing::Parameters::describe(Describe<Parameters>& d) {
    d("scale_min", &Parameters::scale_min, "smallest share of the image's area that is erased")
        .above(0)
        .at_most(1)
        .paper("0.02", "Zhong et al. 2020");
    d("scale_max", &Parameters::scale_max, "largest share of the image's area that is erased")
        .above(0)
        .at_most(1)
        .paper("0.4", "Zhong et al. 2020")
        .code("0.33", "torchvision RandomErasing");
    d("ratio_min", &Parameters::ratio_min, "smallest aspect ratio")
        .above(0)
        .log()
        .advanced()
        .paper("0.3", "Zhong et al. 2020");
    d("ratio_max", &Parameters::ratio_max, "largest aspect ratio")
        .above(0)
        .log()
        .advanced()
        .paper("1/0.3", "Zhong et al. 2020");
    d("fill", &Parameters::fill,
      "what it is filled with: each band's mean, which normalising makes zero, zero, or noise of the band's mean and "
      "deviation")
        .choices({"mean", "zero", "noise"})
        .paper("noise", "Zhong et al. 2020")
        .code("zero", "torchvision RandomErasing");
    d("probability", &Parameters::probability, "share of the views that lose a rectangle")
        .range(0, 1)
        .paper("0.5", "Zhong et al. 2020")
        .code("0.25", "facebookresearch/mae, fine-tuning");
}

RandomErasing::RandomErasing(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), fill_(fill_values(p_.fill, traits)) {
    if (p_.scale_min > p_.scale_max)
        throw ConfigurationError(told("'scale_min' is above 'scale_max'"), "",
                                 told("Swap them, or set both to one value"));
    if (p_.ratio_min > p_.ratio_max)
        throw ConfigurationError(told("'ratio_min' is above 'ratio_max'"), "",
                                 told("Swap them, or set both to one value"));
    if (p_.fill == "noise") {
        require_per_band(traits.deviation, traits, told("deviations"));
        deviation_ = traits.deviation;
    }
}

void RandomErasing::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    data::Image& image = drawing.image;
    for (int attempt = 0; attempt < 10; ++attempt) {
        const double u_area = stream.uniform();
        const double u_ratio = stream.uniform();
        const auto found = crop_attempt(image.height(), image.width(), {p_.scale_min, p_.scale_max},
                                        {p_.ratio_min, p_.ratio_max}, u_area, u_ratio);
        if (!found)
            continue;
        const double v_top = stream.uniform();
        const double v_left = stream.uniform();
        const Box box = placed(*found, image.height(), image.width(), v_top, v_left);
        erase(image, box, fill_);
        if (deviation_.empty())
            return;
        const auto n = static_cast<std::size_t>(box.width);
        drawing.line.resize(std::max(drawing.line.size(), n));
        for (int c = 0; c < image.channels(); ++c)
            for (int y = box.top; y < box.top + box.height; ++y) {
                fill_normal(std::span(drawing.line).first(n), stream);
                float* const row = image.plane(c).data() + static_cast<std::size_t>(y) * image.width() + box.left;
                for (std::size_t x = 0; x < n; ++x)
                    row[x] += deviation_[c] * drawing.line[x];
            }
        return;
    }
}

} // namespace terrella::augment
