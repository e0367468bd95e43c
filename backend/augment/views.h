// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/pipeline.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::augment {

/// One view that a method wants of a sample.
struct ViewSpec {
    std::string name; // "query", "key", "global 1"
    PipelineSpec pipeline;
    data::Companion of = data::Companion::itself; // the sample that it shows
};

/// The views a method wants of a sample, in order.
struct ViewPlan {
    std::vector<ViewSpec> views;
};

/// The plan as the loader's view maker: fills missing pixels with the band mean, maps stored values to the unit range,
/// runs each view's pipeline, and writes channels last. Thread-safe.
class Views final : public data::ViewMaker {
public:
    Views(const ViewPlan& plan, const ImageTraits& traits);
    [[nodiscard]] std::vector<data::ViewShape> shapes() const override;
    [[nodiscard]] std::vector<data::Companion> companions() const override { return companions_; }
    [[nodiscard]] std::unique_ptr<Workspace> make_workspace() const override;
    data::ViewGeometry make(const data::Image& image, const DrawKey& key, int view, float* out,
                            Workspace& workspace) const override;
    /// What `make` returns for a source of `height` × `width`, without reading or drawing a pixel.
    [[nodiscard]] data::ViewGeometry locate(int height, int width, const DrawKey& key, int view) const;

    /// Throws DataError when an image's bands or size do not fit view `view`.
    void check_fits(const data::Image& image, int view) const;
    /// What every view begins with: the image in the unit range with missing pixels filled, at its own place.
    void begin(const data::Image& image, Drawing& drawing) const;
    /// The views' names, in order.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] const Pipeline& pipeline(int view) const { return pipelines_[view]; }
    [[nodiscard]] const ImageTraits& traits() const { return traits_; }

private:
    ImageTraits traits_;
    std::vector<std::string> names_;
    std::vector<data::Companion> companions_;
    std::vector<Pipeline> pipelines_;
    std::vector<data::ViewShape> shapes_;
};

/// Stored values to the unit range ((x − unit_low) / (unit_high − unit_low)), missing pixels to the band's mean.
void to_unit_range(const data::Image& stored, const ImageTraits& traits, data::Image& out);

} // namespace terrella::augment
