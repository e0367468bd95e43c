// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sample_parts.h"

#include <algorithm>
#include <limits>

namespace terrella::data {

void assemble(const SampleParts& parts, Image& image) {
    int channels = 0;
    for (const Image& part : parts.images)
        channels += part.channels();
    image.reshape(channels, parts.grid[0], parts.grid[1]);
    int channel = 0;
    const auto place = [&](const Image& part) {
        for (int c = 0; c < part.channels(); ++c)
            std::ranges::copy(part.plane(c), image.plane(channel + c).begin());
    };
    for (const Image& part : parts.images) {
        if (part.empty())
            for (int c = 0; c < part.channels(); ++c)
                std::ranges::fill(image.plane(channel + c), std::numeric_limits<float>::quiet_NaN());
        else if (part.height() == parts.grid[0] && part.width() == parts.grid[1])
            place(part);
        else
            place(resized(part, parts.grid[0], parts.grid[1]));
        channel += part.channels();
    }
}

} // namespace terrella::data
