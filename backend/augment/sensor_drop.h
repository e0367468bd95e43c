// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/operation.h"

namespace terrella::augment {

/// Which sensors a view of a radar and optical stack shows.
enum class Sensors { both, radar, optical };

/// Hides one of two sensors: each view drops with a probability, and then the radar or the optical bands, both as
/// likely. With teacher and student drawn apart, nine combinations teach a network to tell one sensor from the other.
/// Source: DINO-MM (Wang et al. 2022, arXiv:2204.05381), RandomSensorDrop in zhu-xlab/DINO-MM main_dino_B14.py.
class SensorDrop final : public Operation {
public:
    struct Parameters {
        double probability = 0.5;
        std::string fill = "mean";
        static void describe(Describe<Parameters>& d);
    };
    /// Throws ConfigurationError unless there are bands of both sensors.
    SensorDrop(const Parameters& parameters, const ImageTraits& traits);
    void apply(Drawing& drawing, RandomStream& stream) const override;
    /// What a view with this stream shows.
    [[nodiscard]] Sensors draw(RandomStream& stream) const;

private:
    Parameters p_;
    std::vector<char> radar_; // [C]
    std::vector<float> fill_; // [C]
};

} // namespace terrella::augment
