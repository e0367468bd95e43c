// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/synthetic.h"

#include "base/error.h"
#include "base/text.h"
#include "data/synthetic_place.h"
#include "data/synthetic_sensor.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace terrella::data {
namespace {

using namespace synthetic;

class SyntheticDataset final : public Dataset {
public:
    explicit SyntheticDataset(const SyntheticSettings& settings) : settings_(settings) {
        if (settings.samples < 1)
            throw ConfigurationError(told("No scenes asked for"), "samples", told("Ask for at least one sample"));
        if (settings.size < 16 || settings.size > 1024)
            throw ConfigurationError(told("Scenes cannot have %1 pixels a side", settings.size), "size",
                                     told("Choose 16 to 1024 pixels"));
        optical_ = settings.modality != "s1";
        radar_ = settings.modality != "s2";
        const std::vector<std::string> known{"s2", "s1", "s1+s2"};
        if (std::find(known.begin(), known.end(), settings.modality) == known.end())
            throw ConfigurationError(told("Unknown modality '%1' of the embedded scenes", settings.modality),
                                     "modality", name_remedy(settings.modality, known));
        info_.kind = "synthetic";
        info_.recognised_by = told("The path 'synthetic' stands for the embedded scenes");
        info_.path = "synthetic";
        if (optical_)
            info_.bands = sentinel2_bands();
        if (radar_)
            info_.bands.insert(info_.bands.end(), sentinel1_bands().begin(), sentinel1_bands().end());
        info_.modality = optical_ && radar_ ? "other" : settings.modality;
        info_.classes = scene_classes();
        info_.dtype = radar_ ? "float32" : "uint16";
        info_.sizes = {{settings.size, settings.size}};
        info_.crs = place_crs;
        samples_.resize(settings.samples);
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            std::array<char, 40> id{};
            std::snprintf(id.data(), id.size(), "synthetic/%06zu", i);
            samples_[i].id = id.data();
            samples_[i].label = static_cast<int>(i % info_.classes.size());
        }
    }

    [[nodiscard]] const DatasetInfo& info() const override { return info_; }
    [[nodiscard]] std::size_t size() const override { return samples_.size(); }
    [[nodiscard]] const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }

    [[nodiscard]] Sample read(std::size_t index) const override {
        Sample sample;
        read_into(index, sample);
        return sample;
    }

    void read_into(std::size_t index, Sample& sample) const override {
        sample.label = samples_.at(index).label;
        const Place place{settings_.seed, index, settings_.size, sample.label};
        sample.geotransform = place_geotransform(place);
        sample.crs = place_crs;
        const Scene scene = painted(place);
        const int size = settings_.size;
        sample.image.reshape(static_cast<int>(info_.bands.size()), size, size);
        if (optical_)
            image_optical(scene.canvas, margin_px, size, optical_noise(place), sample.image.pixels());
        if (radar_)
            image_radar(scene.canvas, margin_px, size, radar_noise(place),
                        sample.image.pixels().subspan(optical_ ? optical_bands * sample.image.plane_size() : 0));
    }

    [[nodiscard]] std::uint64_t content_key() const override {
        return fingerprint("synthetic 2 " + settings_.modality + " " + std::to_string(settings_.seed) + " " +
                           std::to_string(settings_.size) + " " + std::to_string(settings_.samples));
    }

private:
    SyntheticSettings settings_;
    DatasetInfo info_;
    std::vector<SampleInfo> samples_;
    bool optical_ = true, radar_ = false;
};

} // namespace

std::shared_ptr<const Dataset> synthetic_dataset(const SyntheticSettings& settings) {
    return std::make_shared<SyntheticDataset>(settings);
}

} // namespace terrella::data
