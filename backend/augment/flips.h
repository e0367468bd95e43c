// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// Left becomes right.
void flip_horizontally(data::Image& image);
/// Top becomes bottom.
void flip_vertically(data::Image& image);
/// Turns by `quarters` × 90° counter-clockwise into `out`; odd turns swap height and width. Source: torch.rot90.
void quarter_turned(const data::Image& image, int quarters, data::Image& out);

class HorizontalFlip final : public Operation {
public:
    struct Parameters {
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    HorizontalFlip(const Parameters& parameters, const ImageTraits&) : p_(parameters) {}
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;

private:
    Parameters p_;
};

class VerticalFlip final : public Operation {
public:
    struct Parameters {
        double probability = 0.5;
        static void describe(Describe<Parameters>& d);
    };
    VerticalFlip(const Parameters& parameters, const ImageTraits&) : p_(parameters) {}
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;

private:
    Parameters p_;
};

/// Turns by 0, 90, 180 or 270 degrees, each as likely: seen from above, no direction is up.
class QuarterTurn final : public Operation {
public:
    struct Parameters {
        double probability = 1.0;
        static void describe(Describe<Parameters>& d);
    };
    QuarterTurn(const Parameters& parameters, const ImageTraits&) : p_(parameters) {}
    void apply(Drawing& drawing, RandomStream& stream) const override;
    void locate(data::ViewGeometry& geometry, RandomStream& stream) const override;
    /// Throws ConfigurationError where the image is not square: the views of a batch must have one shape.
    [[nodiscard]] data::ViewShape shape_after(const data::ViewShape& before) const override;

private:
    [[nodiscard]] int draw(RandomStream& stream) const; // quarters, 0 to 3
    Parameters p_;
};

} // namespace terrella::augment
