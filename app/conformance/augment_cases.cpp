// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/colour.h"
#include "augment/flips.h"
#include "augment/gaussian_blur.h"
#include "augment/lab.h"
#include "augment/masks.h"
#include "augment/normalise.h"
#include "augment/random_resized_crop.h"
#include "augment/resample.h"
#include "augment/warp.h"
#include "conformance/golden_case.h"

#include <algorithm>

namespace terrella::conformance {
namespace {

using namespace terrella::augment;
using data::Image;

Image image_of(const torch::Tensor& tensor) {
    const torch::Tensor x = tensor.to(torch::kFloat).contiguous();
    Image image(static_cast<int>(x.size(0)), static_cast<int>(x.size(1)), static_cast<int>(x.size(2)));
    std::copy_n(x.data_ptr<float>(), x.numel(), image.pixels().data());
    return image;
}

torch::Tensor tensor_of(const Image& image) {
    torch::Tensor tensor = torch::empty({image.channels(), image.height(), image.width()});
    std::ranges::copy(image.pixels(), tensor.data_ptr<float>());
    return tensor;
}

/// What `change` makes of a copy of `image`.
template <class Change>
torch::Tensor changed(Image image, Change&& change) {
    change(image);
    return tensor_of(image);
}

Outputs color(const GoldenCase& golden) {
    const Image x = image_of(golden.in("x"));
    const auto factor = [&](const char* key) { return golden.params.at(key).get<float>(); };
    std::vector<float> buffer;
    const auto brightness = [&](Image& i) { adjust_brightness(i, factor("brightness")); };
    const auto contrast = [&](Image& i) { adjust_contrast(i, factor("contrast"), buffer); };
    const auto saturation = [&](Image& i) { adjust_saturation(i, factor("saturation"), buffer); };
    const auto hue = [&](Image& i) { adjust_hue(i, factor("hue")); };
    return {{"brightness", changed(x, brightness)},
            {"contrast", changed(x, contrast)},
            {"saturation", changed(x, saturation)},
            {"hue", changed(x, hue)},
            {"grayscale", changed(x, [&](Image& i) { make_grey(i, GreyWeights::luma, buffer); })},
            {"jitter", changed(x, [&](Image& i) { brightness(i), contrast(i), saturation(i), hue(i); })}};
}

Outputs flip_rotate(const GoldenCase& golden) {
    const Image x = image_of(golden.in("x"));
    const auto turned = [&](int quarters) {
        Image out;
        quarter_turned(x, quarters, out);
        return tensor_of(out);
    };
    return {{"hflip", changed(x, flip_horizontally)},
            {"vflip", changed(x, flip_vertically)},
            {"rot90", turned(1)},
            {"rot180", turned(2)},
            {"rot270", turned(3)}};
}

Outputs gaussian_blur(const GoldenCase& golden) {
    std::vector<float> kernel(golden.params.at("kernel").get<std::size_t>()), buffer;
    gaussian_kernel(static_cast<int>(kernel.size()), golden.params.at("sigma").get<double>(), kernel);
    return {{"kernel", torch::tensor(kernel)},
            {"y", changed(image_of(golden.in("x")), [&](Image& i) { blur(i, kernel, buffer); })}};
}

Outputs lab(const GoldenCase& golden) {
    Image image = image_of(golden.in("x"));
    rgb_to_lab(image);
    const torch::Tensor y = tensor_of(image);
    lab_to_rgb(image);
    return {{"y", y}, {"back", tensor_of(image)}};
}

Outputs rotate(const GoldenCase& golden) {
    const Image x = image_of(golden.in("x"));
    const std::vector<float> fill(static_cast<std::size_t>(x.channels()), golden.params.at("fill").get<float>());
    Image out;
    ResampleBuffers buffers;
    warped(x, rotation_about_centre(golden.params.at("angle").get<double>(), x.height(), x.width()), Outside::fill, fill,
           interpolation_of(golden.params.at("mode").get<std::string>()), out, buffers);
    return {{"y", tensor_of(out)}};
}

Outputs mae_random_masking(const GoldenCase& golden) {
    const torch::Tensor noise = golden.in("noise").to(torch::kFloat).contiguous(); // [B, L]
    const torch::Tensor& x = golden.in("x");                                       // [B, L, D]
    const std::int64_t length = noise.size(1);
    std::vector<torch::Tensor> order, place, kept, mask, visible;
    for (std::int64_t b = 0; b < noise.size(0); ++b) {
        const Shuffle shuffle =
            mae_shuffle({noise.data_ptr<float>() + b * length, static_cast<std::size_t>(length)},
                        golden.params.at("mask_ratio").get<double>());
        order.push_back(torch::tensor(shuffle.order));
        place.push_back(torch::tensor(shuffle.place));
        kept.push_back(order.back().slice(0, 0, shuffle.kept));
        mask.push_back((place.back() >= shuffle.kept).to(torch::kFloat));
        visible.push_back(x[b].index_select(0, kept.back()));
    }
    return {{"ids_shuffle", torch::stack(order)},
            {"ids_restore", torch::stack(place)},
            {"ids_keep", torch::stack(kept)},
            {"mask", torch::stack(mask)},
            {"x_masked", torch::stack(visible)}};
}

Outputs simmim_mask_generator(const GoldenCase& golden) {
    const auto number = [&](const char* key) { return golden.params.at(key).get<int>(); };
    const torch::Tensor order = golden.in("permutation").contiguous();
    const Mask mask = block_mask(number("input"), number("input"), number("mask_patch"), number("model_patch"),
                                 golden.params.at("ratio").get<double>(),
                                 {order.data_ptr<std::int64_t>(), static_cast<std::size_t>(order.numel())});
    const std::vector<std::int64_t> hidden(mask.hidden.begin(), mask.hidden.end());
    return {{"mask", torch::tensor(hidden).reshape({mask.rows, mask.columns})}};
}

Outputs normalize(const GoldenCase& golden) {
    const torch::Tensor mean = golden.in("mean").to(torch::kDouble), std = golden.in("std").to(torch::kDouble);
    Normalise::Parameters parameters;
    for (std::int64_t c = 0; c < mean.numel(); ++c) {
        parameters.mean.push_back(mean[c].item<double>());
        parameters.deviation.push_back(std[c].item<double>());
    }
    ImageTraits traits;
    traits.channels = static_cast<int>(mean.numel());
    Drawing drawing;
    drawing.image = image_of(golden.in("x"));
    RandomStream unused({});
    Normalise(parameters, traits).apply(drawing, unused);
    return {{"y", tensor_of(drawing.image)}};
}

Outputs random_resized_crop_box(const GoldenCase& golden) {
    const auto span = [&](const char* key) {
        return Span{golden.params.at(key).at(0).get<double>(), golden.params.at(key).at(1).get<double>()};
    };
    const int height = golden.params.at("H").get<int>(), width = golden.params.at("W").get<int>();
    const torch::Tensor u = golden.in("u").to(torch::kDouble), v = golden.in("v").to(torch::kDouble);
    const auto u_at = u.accessor<double, 3>(), v_at = v.accessor<double, 3>();
    const std::int64_t crops = u.size(0), most = u.size(1);
    torch::Tensor attempts = torch::empty({crops}, torch::kLong), boxes = torch::empty({crops, 4}, torch::kLong);
    for (std::int64_t i = 0; i < crops; ++i) {
        std::optional<Box> box;
        std::int64_t a = 0;
        while (!box && a < most) {
            if (const auto crop = crop_attempt(height, width, span("scale"), span("ratio"), u_at[i][a][0], u_at[i][a][1]))
                box = placed(*crop, height, width, v_at[i][a][0], v_at[i][a][1]);
            ++a;
        }
        const Box found = box.value_or(central_crop(height, width, span("ratio")));
        attempts[i] = a;
        boxes[i] = torch::tensor({found.top, found.left, found.height, found.width});
    }
    return {{"attempts", attempts}, {"box", boxes}};
}

torch::Tensor cropped(const GoldenCase& golden, const Image& image, const Box& box) {
    Image out;
    ResampleBuffers buffers;
    resized_crop(image, box, golden.params.at("size").at(0).get<int>(), golden.params.at("size").at(1).get<int>(),
                 interpolation_of(golden.params.at("mode").get<std::string>()),
                 golden.params.at("antialias").get<bool>(), out, buffers);
    return tensor_of(out);
}

Outputs resize(const GoldenCase& golden) {
    const Image x = image_of(golden.in("x"));
    return {{"y", cropped(golden, x, {0, 0, x.height(), x.width()})}};
}

Outputs resized_crop_case(const GoldenCase& golden) {
    const auto number = [&](const char* key) { return golden.params.at(key).get<int>(); };
    return {{"y", cropped(golden, image_of(golden.in("x")),
                          {number("top"), number("left"), number("height"), number("width")})}};
}

Outputs solarize(const GoldenCase& golden) {
    const auto threshold = golden.params.at("threshold").get<float>();
    return {{"y", changed(image_of(golden.in("x")), [&](Image& i) { solarise(i, threshold); })}};
}

} // namespace

CaseTable augment_cases() {
    return {{"color", color},
            {"flip_rotate", flip_rotate},
            {"gaussian_blur", gaussian_blur},
            {"lab", lab},
            {"mae.random_masking", mae_random_masking},
            {"normalize", normalize},
            {"random_resized_crop.box", random_resized_crop_box},
            {"resize", resize},
            {"resized_crop", resized_crop_case},
            {"rotate", rotate},
            {"simmim.mask_generator", simmim_mask_generator},
            {"solarize", solarize}};
}

} // namespace terrella::conformance
