// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/mixing.h"

#include "augment/loops.h"
#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace terrella::augment {
namespace {

/// Gamma of any shape above 0 (Marsaglia and Tsang 2000), in logarithm: shapes near 0 would underflow.
double log_gamma_draw(double shape, RandomStream& stream) {
    double bonus = 0;
    if (shape < 1) { // Γ(a) = Γ(a + 1)·U^(1/a)
        bonus = std::log(1.0 - stream.uniform()) / shape;
        shape += 1;
    }
    const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    while (true) {
        const double x = stream.normal();
        const double t = 1 + c * x;
        const double u = 1.0 - stream.uniform();
        const double v = t * t * t;
        if (t > 0 && std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v))
            return std::log(d * v) + bonus;
    }
}

double beta_draw(double alpha, RandomStream& stream) {
    const double a = log_gamma_draw(alpha, stream);
    const double b = log_gamma_draw(alpha, stream);
    return 1 / (1 + std::exp(b - a));
}

Mixing partners(std::size_t batch, RandomStream& stream) {
    Mixing mixing;
    mixing.partner.resize(batch);
    std::iota(mixing.partner.begin(), mixing.partner.end(), std::size_t{0});
    shuffle(mixing.partner.begin(), mixing.partner.end(), stream);
    return mixing;
}

} // namespace

Mixing draw_mixup(std::size_t batch, double alpha, RandomStream& stream) {
    Mixing mixing = partners(batch, stream);
    mixing.own = alpha > 0 ? beta_draw(alpha, stream) : 1.0;
    return mixing;
}

Mixing draw_cutmix(std::size_t batch, int height, int width, double alpha, RandomStream& stream) {
    Mixing mixing = partners(batch, stream);
    if (!(alpha > 0))
        return mixing;
    const double side = std::sqrt(1.0 - beta_draw(alpha, stream));
    const auto h = static_cast<int>(height * side), w = static_cast<int>(width * side);
    const auto y = static_cast<int>(stream.below(static_cast<std::uint64_t>(height)));
    const auto x = static_cast<int>(stream.below(static_cast<std::uint64_t>(width)));
    const int top = std::clamp(y - h / 2, 0, height), bottom = std::clamp(y - h / 2 + h, 0, height);
    const int left = std::clamp(x - w / 2, 0, width), right = std::clamp(x - w / 2 + w, 0, width);
    mixing.box = {top, left, bottom - top, right - left};
    mixing.own =
        1.0 - static_cast<double>(mixing.box.height) * mixing.box.width / (static_cast<double>(height) * width);
    return mixing;
}

void mix_batch(const float* in, float* out, std::size_t row, const Mixing& mixing, int width, int channels) {
    const auto line = static_cast<std::size_t>(width) * channels;
    const bool boxed = mixing.box.height > 0 && mixing.box.width > 0;
    for (std::size_t i = 0; i < mixing.partner.size(); ++i) {
        const float* const own = in + i * row;
        const float* const other = in + mixing.partner[i] * row;
        float* const to = out + i * row;
        if (boxed) {
            std::copy_n(own, row, to);
            for (int y = mixing.box.top; y < mixing.box.top + mixing.box.height; ++y) {
                const std::size_t begin = y * line + static_cast<std::size_t>(mixing.box.left) * channels;
                std::copy_n(other + begin, static_cast<std::size_t>(mixing.box.width) * channels, to + begin);
            }
        } else {
            loops::scale_to(to, own, row, static_cast<float>(mixing.own));
            loops::add_scaled(to, other, row, static_cast<float>(1.0 - mixing.own));
        }
    }
}

std::vector<float> mixed_labels(std::span<const std::int64_t> labels, int classes, const Mixing& mixing) {
    std::vector<float> weights(labels.size() * static_cast<std::size_t>(classes), 0.0F);
    const auto add = [&](std::size_t sample, std::int64_t label, double weight) {
        if (label >= classes)
            throw ConfigurationError(told("Label %1 is beyond the %2 classes", label, classes), "mixup",
                                     told("Give the number of classes of the data"));
        if (label >= 0)
            weights[sample * static_cast<std::size_t>(classes) + static_cast<std::size_t>(label)] +=
                static_cast<float>(weight);
    };
    for (std::size_t i = 0; i < labels.size(); ++i) {
        add(i, labels[i], mixing.own);
        add(i, labels[mixing.partner[i]], 1.0 - mixing.own);
    }
    return weights;
}

} // namespace terrella::augment
