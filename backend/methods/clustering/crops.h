// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"

namespace terrella::methods {

/// Two large crops and some small ones, as the clustering methods take them.
struct Crops {
    std::int64_t local_crops = 6;
    std::int64_t local_size = 0; // pixels; 0: 3/7 of the view, as 96 of 224
    double global_scale_min = 0.14, local_scale_min = 0.05, local_scale_max = 0.14; // shares of the image's area
};

/// Views "global 1", "global 2", "local 1" …: large crops of `size` pixels, then small ones, so that views of one size
/// stand next to each other. A pipeline that is given makes the large ones; small ones are it with their own crop.
///
/// throws  ConfigurationError when small crops are larger than large ones or than the image, or their range is empty
augment::ViewPlan crop_views(const Crops& crops, const augment::ImageTraits& traits, int size,
                             const augment::PipelineSpec& augment);

/// Declares the members of P that are named as those of Crops. `crops` is what the paper takes, `paper` and `code`
/// where it says so.
template <class P>
void describe_crops(Describe<P>& d, const std::string& crops, const std::string& paper, const std::string& code) {
    d("local_crops", &P::local_crops, "small crops beside the two large ones; they only predict")
        .range(0, 16)
        .paper(crops, paper)
        .code(crops, code + " --nmb_crops");
    d("local_size", &P::local_size, "side of a small crop; auto: 3/7 of the view (96 of 224), a multiple of eight")
        .at_least(0).at_most(2048).keyword("auto", 0).unit("pixels")
        .paper("96 of 224", paper)
        .code("96 of 224", code + " --size_crops");
    d("global_scale_min", &P::global_scale_min, "least share of the image that a large crop covers")
        .above(0).at_most(1)
        .paper("0.14", paper)
        .code("0.14", code + " --min_scale_crops");
    d("local_scale_min", &P::local_scale_min, "least share of the image that a small crop covers")
        .above(0).at_most(1).advanced()
        .paper("0.05", paper)
        .code("0.05", code + " --min_scale_crops");
    d("local_scale_max", &P::local_scale_max, "largest share of the image that a small crop covers")
        .above(0).at_most(1).advanced()
        .paper("0.14", paper)
        .code("0.14", code + " --max_scale_crops");
}

/// The crops of parameters declared so.
template <class P>
Crops crops_of(const P& p) {
    return {p.local_crops, p.local_size, p.global_scale_min, p.local_scale_min, p.local_scale_max};
}

} // namespace terrella::methods
