// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/rand_augment.h"

#include "augment/band_values.h"
#include "augment/colour.h"
#include "augment/loops.h"
#include "augment/tone.h"

#include <algorithm>
#include <optional>

namespace terrella::augment {
namespace {

/// The map of a geometric step, none of others.
std::optional<std::array<double, 6>> map_of(const RandAugment::Step& step, int height, int width) {
    const double amount = step.sign * step.magnitude;
    switch (step.operation) {
    case RandOperation::rotate: return rotation_about_centre(30 * amount, height, width);
    case RandOperation::shear_x: return std::array<double, 6>{1, 0.3 * amount, 0, 0, 1, 0};
    case RandOperation::shear_y: return std::array<double, 6>{1, 0, 0, 0.3 * amount, 1, 0};
    case RandOperation::translate_x: return std::array<double, 6>{1, 0, 0.3 * amount * width, 0, 1, 0};
    case RandOperation::translate_y: return std::array<double, 6>{1, 0, 0, 0, 1, 0.3 * amount * height};
    default: return std::nullopt;
    }
}

std::vector<RandOperation> fitting(bool rgb) {
    std::vector<RandOperation> all;
    for (std::size_t i = 0; i < rand_operation_names().size(); ++i) {
        const auto operation = static_cast<RandOperation>(i);
        const bool of_rgb = operation == RandOperation::autocontrast || operation == RandOperation::colour ||
                            operation == RandOperation::equalise || operation == RandOperation::posterise ||
                            operation == RandOperation::solarise;
        if (rgb || !of_rgb)
            all.push_back(operation);
    }
    return all;
}

} // namespace

const std::vector<std::string>& rand_operation_names() {
    static const std::vector<std::string> names{"autocontrast", "brightness", "colour",      "contrast",   "equalise",
                                                "identity",     "posterise",  "rotate",      "sharpness",  "shear-x",
                                                "shear-y",      "solarise",   "translate-x", "translate-y"};
    return names;
}

void RandAugment::Parameters::describe(Describe<Parameters>& d) {
    d("count", &Parameters::count, "operations that are drawn for a view")
        .range(1, static_cast<double>(most))
        .paper("2", "Sohn et al. 2020 (FixMatch)")
        .code("2", "kekmodel/FixMatch-pytorch dataset/randaugment.py");
    d("magnitude", &Parameters::magnitude, "magnitudes are drawn from 1 to below this, in tenths of the strongest")
        .range(2, 10)
        .code("10", "kekmodel/FixMatch-pytorch dataset/randaugment.py");
    d("each", &Parameters::each, "share of the drawn operations that are carried out")
        .range(0, 1)
        .advanced()
        .code("0.5", "kekmodel/FixMatch-pytorch dataset/randaugment.py");
    d("operations", &Parameters::operations, "what is drawn from; empty: all that make sense of these bands")
        .choices(rand_operation_names())
        .advanced()
        .paper("14", "Sohn et al. 2020 (FixMatch)");
    d("fill", &Parameters::fill, "what comes in from outside: each band's mean, which normalising makes zero, or zero")
        .choices(fill_names())
        .advanced()
        .code("zero", "kekmodel/FixMatch-pytorch dataset/randaugment.py");
    d("probability", &Parameters::probability, "share of the views that are changed").range(0, 1);
}

RandAugment::RandAugment(const Parameters& parameters, const ImageTraits& traits)
    : p_(parameters), rgb_(is_rgb(traits)), fill_(fill_values(p_.fill, traits)) {
    const auto& names = rand_operation_names();
    for (const std::string& name : p_.operations)
        choices_.push_back(static_cast<RandOperation>(std::ranges::find(names, name) - names.begin()));
    if (choices_.empty())
        choices_ = fitting(rgb_);
    if (!rgb_ && std::ranges::count(choices_, RandOperation::colour) > 0)
        throw ConfigurationError(told("'colour' needs red, green and blue, these images are '%1' with %2 bands",
                                      traits.modality, traits.channels),
                                 "operations", told("Leave colour out, or leave the list empty"));
}

RandAugment::Plan RandAugment::draw(RandomStream& stream) const {
    Plan plan;
    if (!stream.chance(p_.probability))
        return plan;
    for (std::int64_t i = 0; i < p_.count; ++i) {
        Step step;
        step.operation = choices_[stream.below(choices_.size())];
        step.magnitude = static_cast<double>(1 + stream.below(static_cast<std::uint64_t>(p_.magnitude - 1))) / 10.0;
        step.sign = stream.below(2) == 0 ? 1.0 : -1.0;
        if (stream.chance(p_.each) && step.operation != RandOperation::identity)
            plan.steps[plan.size++] = step;
    }
    return plan;
}

void RandAugment::apply_step(Drawing& drawing, const Step& step) const {
    data::Image& image = drawing.image;
    const auto factor = static_cast<float>(0.05 + 0.9 * step.magnitude);
    switch (step.operation) {
    case RandOperation::autocontrast: return stretch_bands(image);
    case RandOperation::brightness:
        return rgb_ ? adjust_brightness(image, factor) : brighten_and_contrast(image, factor, 1, true);
    case RandOperation::colour: return adjust_saturation(image, factor, drawing.line);
    case RandOperation::contrast:
        return rgb_ ? adjust_contrast(image, factor, drawing.line) : brighten_and_contrast(image, 1, factor, true);
    case RandOperation::equalise: return equalise_bands(image);
    case RandOperation::posterise: return posterise(image, 4 + static_cast<int>(4 * step.magnitude));
    case RandOperation::sharpness: return adjust_sharpness(image, factor, drawing.line);
    case RandOperation::solarise: return solarise(image, static_cast<float>(1.0 - step.magnitude));
    default: break;
    }
    if (const auto map = map_of(step, image.height(), image.width()))
        warp_drawing(drawing, *map, Outside::fill, fill_, Interpolation::bilinear);
}

void RandAugment::apply(Drawing& drawing, RandomStream& stream) const {
    const Plan plan = draw(stream);
    for (std::size_t i = 0; i < plan.size; ++i)
        apply_step(drawing, plan.steps[i]);
}

void RandAugment::locate(data::ViewGeometry& geometry, RandomStream& stream) const {
    const Plan plan = draw(stream);
    for (std::size_t i = 0; i < plan.size; ++i)
        if (const auto map = map_of(plan.steps[i], geometry.view_height, geometry.view_width))
            add_warp(geometry, *map);
}

} // namespace terrella::augment
