// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/class_statistics.h"
#include "data/image.h"

#include <QPoint>
#include <QRect>

#include <cstdint>
#include <vector>

namespace terrella::widgets {

// Numbers of spectra as plain values; safe on any thread.

/// The stored values of `bands` at a pixel, NaN where there is none and outside.
std::vector<float> pixelSpectrum(const data::Image& image, const std::vector<int>& bands, const QPoint& pixel);

/// Mean and standard deviation of `bands` over the pixels with data of a rectangle; NaN for a band without any.
struct RegionSpectrum {
    std::vector<float> mean, deviation; // [bands]
    std::int64_t pixels = 0;            // of the rectangle, inside the image
};
RegionSpectrum regionSpectrum(const data::Image& image, const std::vector<int>& bands, const QRect& region);

/// The mean spectrum of a class, NaN for bands without pixels.
std::vector<float> classSpectrum(const data::ClassStatistics& statistics, std::size_t index,
                                 const std::vector<int>& bands);

} // namespace terrella::widgets
