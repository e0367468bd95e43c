// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/so2sat.h"

namespace terrella::data {

const std::vector<std::string>& local_climate_zones() {
    static const std::vector<std::string> zones{"1 compact high-rise",
                                                "2 compact mid-rise",
                                                "3 compact low-rise",
                                                "4 open high-rise",
                                                "5 open mid-rise",
                                                "6 open low-rise",
                                                "7 lightweight low-rise",
                                                "8 large low-rise",
                                                "9 sparsely built",
                                                "10 heavy industry",
                                                "A dense trees",
                                                "B scattered trees",
                                                "C bush, scrub",
                                                "D low plants",
                                                "E bare rock or paved",
                                                "F bare soil or sand",
                                                "G water"};
    return zones;
}

const std::vector<Band>& so2sat_radar_bands() {
    const auto band = [](const char* name, Quantity quantity, double low, double high) {
        return Band{name, std::nullopt, quantity, low, high, "s1", 10};
    };
    static const std::vector<Band> bands{
        band("VH re", Quantity::unknown, -0.5, 0.5),       band("VH im", Quantity::unknown, -0.5, 0.5),
        band("VV re", Quantity::unknown, -1.4, 1.4),       band("VV im", Quantity::unknown, -1.4, 1.4),
        band("VH", Quantity::linear_power, 0, 0.25),       band("VV", Quantity::linear_power, 0, 1.5),
        band("VH VV* re", Quantity::unknown, -0.25, 0.25), band("VH VV* im", Quantity::unknown, -0.25, 0.25)};
    return bands;
}

const std::vector<Band>& so2sat_optical_bands() {
    static const std::vector<Band> bands = [] {
        std::vector<Band> chosen;
        for (Band band : sentinel2_bands()) {
            if (band.name == "B01" || band.name == "B09" || band.name == "B10")
                continue;
            const bool fine = band.name == "B02" || band.name == "B03" || band.name == "B04" || band.name == "B08";
            band.unit_high = 1;
            band.modality = "s2";
            band.resolution_m = fine ? 10 : 20;
            chosen.push_back(band);
        }
        return chosen;
    }();
    return bands;
}

} // namespace terrella::data
