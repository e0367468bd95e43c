// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/haze.h"

#include "augment/band_values.h"
#include "augment/loops.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace terrella::augment {
namespace {

constexpr std::size_t most_patches = 16;

/// `cells` + 1 random values a side, bilinear between them; even (1) with 0 cells. field is [H·W].
void smooth_field(float* field, std::size_t height, std::size_t width, std::size_t cells, ResampleBuffers& buffers,
                  RandomStream& stream) {
    if (cells == 0) {
        std::fill_n(field, height * width, 1.0F);
        return;
    }
    std::array<float, (most_patches + 1) * (most_patches + 1)> corners;
    const std::size_t side = cells + 1;
    for (float& corner : std::span(corners).first(side * side))
        corner = static_cast<float>(stream.uniform());
    buffers.rows.make(static_cast<int>(side), static_cast<int>(height), Interpolation::bilinear, false);
    buffers.columns.make(static_cast<int>(side), static_cast<int>(width), Interpolation::bilinear, false);
    buffers.lines.resize(std::max(buffers.lines.size(), side * width));
    float* const lines = buffers.lines.data();
    loops::gather_columns({lines, width}, {corners.data(), side}, side, buffers.columns.index.data(),
                          buffers.columns.weight.data(), width, buffers.columns.taps);
    loops::mix_rows({field, width}, {lines, width}, height, buffers.rows.index.data(), buffers.rows.weight.data(),
                    width, buffers.rows.taps);
}

} // namespace

void Haze::Parameters::describe(Describe<Parameters>& d) {
    d("depth", &Parameters::depth, "largest optical depth at 550 nm; drawn from 0").range(0, 5);
    d("exponent", &Parameters::exponent, "Ångström's exponent: how much more short waves scatter; 0 is a grey cloud")
        .range(0, 4)
        .advanced()
        .paper("1.3", "Ångström 1929");
    d("airlight", &Parameters::airlight, "what full haze looks like, in the unit range").range(0, 1);
    d("patches", &Parameters::patches, "patches of haze along a side; 0: the same everywhere")
        .range(0, static_cast<double>(most_patches))
        .advanced();
    d("probability", &Parameters::probability, "share of the views that get haze").range(0, 1);
}

Haze::Haze(const Parameters& parameters, const ImageTraits& traits) : p_(parameters) {
    require_bands(traits);
    for (const data::Band& band : traits.bands)
        thickness_.push_back(
            is_radar(band) ? 0.0F
                           : static_cast<float>(std::pow(550.0 / band.wavelength_nm.value_or(550.0), p_.exponent)));
    if (std::ranges::all_of(thickness_, [](float t) { return t == 0; }))
        throw ConfigurationError(told("Haze needs optical bands, these %1 are radar", traits.channels), "",
                                 told("Use speckle, or leave haze out: radar sees through it"));
}

void Haze::apply(Drawing& drawing, RandomStream& stream) const {
    if (!stream.chance(p_.probability))
        return;
    const double depth = stream.uniform(0, p_.depth);
    const std::size_t n = drawing.image.plane_size();
    drawing.line.resize(std::max(drawing.line.size(), n));
    smooth_field(drawing.line.data(), static_cast<std::size_t>(drawing.image.height()),
                 static_cast<std::size_t>(drawing.image.width()), static_cast<std::size_t>(p_.patches),
                 drawing.resample, stream);
    for (std::size_t c = 0; c < thickness_.size(); ++c)
        if (thickness_[c] > 0)
            loops::blend_towards(drawing.image.plane(static_cast<int>(c)).data(), drawing.line.data(), n,
                                 static_cast<float>(1.0 - std::exp(-depth * thickness_[c])),
                                 static_cast<float>(p_.airlight));
}

} // namespace terrella::augment
