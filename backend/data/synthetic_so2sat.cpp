// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "data/hdf5_arrays.h"
#include "data/synthetic_kinds.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <numbers>

namespace terrella::data {
namespace {

using namespace synthetic;

constexpr std::size_t zones = 17, radar_bands = 8, optical_bands_kept = 10;
constexpr std::uint64_t phase_stream = 0x50484153;

std::filesystem::path aside(const SyntheticSet& set) { return set.files.folder() / ".training.h5.part"; }

/// "label", "sen1", "sen2" of so many patches.
Hdf5Arrays layout_of(const SyntheticSet& set) {
    const std::size_t n = set.scenes->size();
    const auto side = static_cast<std::size_t>(set.settings.size);
    return Hdf5Arrays({{"label", {n, zones}}, {"sen1", {n, side, side, radar_bands}}, {"sen2", {n, side, side, optical_bands_kept}}});
}

/// The local climate zone (from 0: 1 to 10, A to G) of each class of scenes.
constexpr std::array<std::size_t, 10> zone_of{13, 10, 12, 14, 7, 13, 11, 5, 16, 16};

/// Complex VH and VV of random phase, their intensities over 3 × 3 pixels, and their covariance, [H, W, 8].
std::vector<double> radar_values(const Image& decibel, const Place& place) {
    const int side = place.size;
    const auto area = static_cast<std::size_t>(side) * side;
    std::array<std::vector<double>, 4> parts; // VH re, VH im, VV re, VV im
    RandomStream random{place.seed, place.index, phase_stream};
    for (std::size_t i = 0; i < area; ++i)
        for (const std::size_t channel : {std::size_t{1}, std::size_t{0}}) {
            const double amplitude = std::pow(10.0, decibel.plane(static_cast<int>(channel))[i] / 20.0);
            const double phase = random.uniform(0, 2 * std::numbers::pi);
            const std::size_t at = channel == 1 ? 0 : 2;
            parts[at].push_back(amplitude * std::cos(phase));
            parts[at + 1].push_back(amplitude * std::sin(phase));
        }
    std::vector<double> values(area * radar_bands);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * side + x;
            double* out = &values[i * radar_bands];
            for (std::size_t k = 0; k < 4; ++k)
                out[k] = parts[k][i];
            int count = 0;
            for (int v = std::max(0, y - 1); v <= std::min(side - 1, y + 1); ++v)
                for (int u = std::max(0, x - 1); u <= std::min(side - 1, x + 1); ++u, ++count) {
                    const std::size_t j = static_cast<std::size_t>(v) * side + u;
                    const double a = parts[0][j], b = parts[1][j], c = parts[2][j], d = parts[3][j];
                    out[4] += a * a + b * b;
                    out[5] += c * c + d * d;
                    out[6] += a * c + b * d;
                    out[7] += b * c - a * d;
                }
            for (std::size_t k = 4; k < radar_bands; ++k)
                out[k] /= count;
        }
    return values;
}

std::vector<double> optical_values(const Image& optical) {
    static constexpr std::array<int, optical_bands_kept> kept{1, 2, 3, 4, 5, 6, 7, 8, 11, 12};
    std::vector<double> values;
    for (std::size_t i = 0; i < optical.plane_size(); ++i)
        for (const int band : kept)
            values.push_back(optical.plane(band)[i] / 10000.0);
    return values;
}

} // namespace

void write_so2sat(SyntheticSet& set, std::size_t index) {
    const Hdf5Arrays arrays = layout_of(set);
    const Place place = set.place(index);
    const Scene scene = painted(place);
    std::vector<double> label(zones);
    label[zone_of[static_cast<std::size_t>(place.label)]] = 1;
    const std::array<std::vector<double>, 3> rows{label, radar_values(radar_image(scene, place), place),
                                                  optical_values(optical_image(scene, place))};
    std::fstream file(aside(set), std::ios::binary | std::ios::out | (index == 0 ? std::ios::trunc : std::ios::in));
    if (index == 0)
        file.write(arrays.head().data(), static_cast<std::streamsize>(arrays.head().size()));
    for (std::size_t a = 0; a < rows.size(); ++a) {
        const std::size_t bytes = rows[a].size() * sizeof(double);
        file.seekp(static_cast<std::streamoff>(arrays.begin_of(a) + index * bytes));
        file.write(reinterpret_cast<const char*>(rows[a].data()), static_cast<std::streamsize>(bytes));
    }
    file.close();
    if (!file)
        throw Error(told("The scene could not be written: %1", std::strerror(errno)),
                    (set.files.folder() / "training.h5").string(), told("Free some space or choose another folder"));
}

void finish_so2sat(SyntheticSet& set) {
    std::error_code failed;
    std::filesystem::rename(aside(set), set.files.folder() / "training.h5", failed);
    if (failed)
        throw Error(told("The file could not be named: %1", failed.message()),
                    (set.files.folder() / "training.h5").string(), told("Choose another folder"));
}

} // namespace terrella::data
