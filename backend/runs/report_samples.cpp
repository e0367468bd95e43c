// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/report_pictures.h"

#include "augment/views.h"
#include "base/text.h"
#include "runs/report_picture.h"
#include "training/view_plan.h"

#include <array>
#include <cstdio>

namespace terrella::runs {
namespace {

constexpr std::array<const char*, 4> view_series{"s1", "s4", "s5",
                                                 "s6"}; // distinct on images and with common colour blindness

// The views without their normalisation, so that they can be looked at.
augment::ViewPlan visible_views(const training::Experiment& experiment, const augment::ImageTraits& traits) {
    augment::ViewPlan plan = training::view_plan(experiment, traits);
    for (augment::ViewSpec& view : plan.views)
        while (!view.pipeline.empty() && view.pipeline.back().name == "normalise")
            view.pipeline.pop_back();
    return plan;
}

std::string outline(const data::ViewGeometry& geometry, const char* series) {
    std::string points;
    for (const data::Point& corner : geometry.corners_in_source()) {
        char text[64];
        std::snprintf(text, sizeof text, "%.2f,%.2f ", corner.x, corner.y);
        points += text;
    }
    return std::string("<polygon class=\"") + series + "\" points=\"" + points + "\"/>";
}

// [H, W, C], as the loader stacks views, to planes.
data::Image planes_of(const std::vector<float>& pixels, const data::ViewShape& shape) {
    data::Image image(shape.channels, shape.height, shape.width);
    for (int c = 0; c < shape.channels; ++c) {
        const auto plane = image.plane(c);
        for (std::size_t i = 0; i < plane.size(); ++i)
            plane[i] = pixels[i * shape.channels + c];
    }
    return image;
}

// One training sample of each class in turn, so that few samples show many classes.
std::vector<std::size_t> varied_samples(const training::TrainingData& data, int count) {
    std::vector<std::size_t> chosen;
    const std::size_t classes = std::max<std::size_t>(1, data.dataset->info().classes.size());
    const std::size_t stride = std::max<std::size_t>(1, classes / static_cast<std::size_t>(std::max(1, count)));
    for (std::size_t wanted = stride / 2; chosen.size() < static_cast<std::size_t>(count); wanted += stride) {
        bool found = false;
        for (const std::size_t index : data.split.train)
            if (std::ranges::find(chosen, index) == chosen.end() &&
                (data.dataset->sample(index).label < 0 ||
                 data.dataset->sample(index).label == static_cast<int>(wanted % classes))) {
                chosen.push_back(index);
                found = true;
                break;
            }
        if (!found && wanted > classes * static_cast<std::size_t>(count))
            break; // fewer samples than asked for
    }
    return chosen;
}

std::string class_of(const data::Dataset& dataset, std::size_t index) {
    const int label = dataset.sample(index).label;
    return label < 0 ? "unlabelled" : dataset.info().classes.at(static_cast<std::size_t>(label));
}

} // namespace

std::string samples_section(const training::Experiment& experiment, const training::TrainingData& data,
                            const ReportSettings& settings) {
    const augment::ViewPlan plan = visible_views(experiment, data.traits);
    const augment::Views views(plan, data.traits);
    const auto workspace = views.make_workspace();
    const auto shapes = views.shapes();
    std::string out =
        "<section>\n<h2>What training saw</h2>\n<p class=\"quiet\">Left: a sample with the outline of each view. "
        "Beside it: "
        "the views that the method compares, after every random operation but the final normalisation, with the "
        "colours stretched as in the sample.</p>\n";
    for (const std::size_t index : varied_samples(data, settings.samples)) {
        data::Image stored;
        try {
            stored = data.dataset->read(index).image;
        } catch (const DataError&) { // a broken file: training counts it, the next sample shows as well
            continue;
        }
        if (stored.height() != data.traits.height || stored.width() != data.traits.width)
            stored = data::resized(stored, data.traits.height, data.traits.width);
        data::Image source;
        augment::to_unit_range(stored, data.traits, source);
        std::vector<data::Band> unit_bands = data.traits.bands;
        for (data::Band& band : unit_bands)
            band.unit_low = 0, band.unit_high = 1;
        const Composite composite = composite_for(source, unit_bands);
        std::string outlines, figures;
        for (std::size_t v = 0; v < plan.views.size(); ++v) {
            const char* series = view_series[v % view_series.size()];
            std::vector<float> pixels(static_cast<std::size_t>(shapes[v].height) * shapes[v].width *
                                      shapes[v].channels);
            const DrawKey key{static_cast<std::uint64_t>(experiment.seed), 0, index, v, 0};
            const data::ViewGeometry geometry = views.make(stored, key, static_cast<int>(v), pixels.data(), *workspace);
            outlines += outline(geometry, series);
            figures += std::string("<figure><div class=\"frame\"><img class=\"view ") + series +
                       "\" alt=\"view\" src=\"" + data_uri(picture_of(planes_of(pixels, shapes[v]), composite)) +
                       "\"></div><figcaption>" + escape_html(plan.views[v].name) + "</figcaption></figure>\n";
        }
        out += "<div class=\"sample\"><figure><div class=\"frame\"><img alt=\"sample\" src=\"" +
               data_uri(picture_of(source, composite)) + "\"><svg viewBox=\"0 0 " + std::to_string(source.width()) +
               " " + std::to_string(source.height()) + "\">" + outlines + "</svg></div><figcaption>" +
               escape_html(class_of(*data.dataset, index) + " · " + data.dataset->sample(index).id) +
               "</figcaption></figure>\n" + figures + "</div>\n";
    }
    return out + "</section>\n";
}

} // namespace terrella::runs
