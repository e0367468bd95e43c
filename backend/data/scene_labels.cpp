// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_labels.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <system_error>

namespace terrella::data {

std::array<std::uint8_t, 3> class_colour(std::size_t index) {
    // Hues by the golden angle: any number of them stay apart. Every second one darker.
    const double hue = std::fmod(static_cast<double>(index) * 137.50776405, 360.0) / 60.0;
    const double light = index % 2 == 0 ? 0.95 : 0.65;
    const auto channel = [&](double turn) {
        const double t = std::fmod(hue + turn, 6.0);
        const double full = std::clamp(std::abs(t - 3.0) - 1.0, 0.0, 1.0);
        return static_cast<std::uint8_t>(std::lround(255 * light * (0.25 + 0.75 * full)));
    };
    return {channel(0), channel(4), channel(2)};
}

std::unique_ptr<SceneLabels> SceneLabels::open(const SceneCanvas& canvas, const SceneSettings& settings,
                                               Progress* progress, const StopToken& stop) {
    std::error_code code;
    const std::filesystem::path path = settings.labels;
    if (!std::filesystem::exists(path, code))
        throw DataError(told("There is no such file of labels"), settings.labels, told("Check data.scene.labels"));
    // A folder may be a vector source too (FileGDB), but never a raster.
    if (std::filesystem::is_regular_file(path, code) && readable_extension(path.filename().string()))
        return open_class_raster(canvas, settings.labels, progress, stop);
    return open_vector_labels(canvas, settings, progress, stop);
}

} // namespace terrella::data
