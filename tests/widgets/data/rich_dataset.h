// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace terrella::tests {

/// Sentinel-2 and Sentinel-1 of 32 × 32 pixels with masks, boxes and places; four dates of each place. Left half water
/// (B03 high, B08 low), right half plants, a pixel at (0, 0) without data.
class RichDataset : public data::Dataset {
public:
    static constexpr int side = 32;

    explicit RichDataset(std::size_t count) {
        info_.kind = "sensor-pairs";
        info_.path = "rich";
        info_.modality = "other";
        info_.bands = data::sentinel2_bands();
        for (data::Band& band : info_.bands) {
            band.modality = "s2";
            band.scale = 1e-4;
            band.resolution_m = 10;
        }
        for (data::Band band : data::sentinel1_bands()) {
            band.modality = "s1";
            info_.bands.push_back(band);
        }
        info_.classes = {"Lake", "Field"};
        info_.mask_classes = {{"no water", {90, 90, 90}}, {"water", {0, 114, 178}}};
        info_.box_classes = {"ship", "plane"};
        info_.targets = {"class", "mask", "boxes"};
        info_.dtype = "uint16, float32";
        info_.sizes = {{side, side}};
        for (std::size_t i = 0; i < count; ++i) {
            data::SampleInfo sample;
            sample.id = "place_" + std::to_string(i / 4) + "/date_" + std::to_string(i % 4);
            sample.path = "rich/" + sample.id + ".tif";
            sample.label = int(i % 2);
            sample.place = "place_" + std::to_string(i / 4);
            sample.date = std::vector<std::string>{"2019-01-15", "2019-04-15", "2019-07-15", "2019-10-15"}[i % 4];
            sample.location = {{10 + 0.05 * double(i / 4), 47 + 0.02 * double(i % 4)}};
            samples_.push_back(std::move(sample));
        }
    }

    [[nodiscard]] const data::DatasetInfo& info() const override { return info_; }
    [[nodiscard]] std::size_t size() const override { return samples_.size(); }
    [[nodiscard]] const data::SampleInfo& sample(std::size_t index) const override { return samples_[index]; }
    [[nodiscard]] std::uint64_t content_key() const override { return 4711 + samples_.size(); }
    [[nodiscard]] data::Sample read(std::size_t index) const override {
        data::Sample sample;
        sample.label = samples_[index].label;
        sample.image = data::Image(int(info_.bands.size()), side, side);
        sample.mask = data::Image(1, side, side);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const bool water = x < side / 2;
                for (int c = 0; c < 13; ++c)
                    sample.image.at(c, y, x) = float(water ? 1200 - 80 * c : 400 + 220 * c) + float(10 * (index % 4) + y);
                sample.image.at(13, y, x) = water ? -20.F : -8.F;
                sample.image.at(14, y, x) = water ? -27.F : -14.F;
                sample.mask.at(0, y, x) = water ? 1.F : 0.F;
            }
        for (int c = 0; c < sample.image.channels(); ++c)
            sample.image.at(c, 0, 0) = std::numeric_limits<float>::quiet_NaN();
        sample.boxes = {{{2, 2, 8, 2, 8, 6, 2, 6}, 0, false}, {{20, 20, 28, 20, 28, 28, 20, 28}, 1, true}};
        sample.crs = "EPSG:32632";
        sample.geotransform = {{576000 + 1000.0 * double(index), 10, 0, 5205000, 0, -10}};
        return sample;
    }

    data::DatasetInfo info_;
    std::vector<data::SampleInfo> samples_;
};

} // namespace terrella::tests
