// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/batch_tensors.h"

namespace terrella::training {

methods::Views views_of(const data::Batch& batch, const std::vector<std::int64_t>& position_of,
                        const torch::Device& device) {
    const auto b = static_cast<std::int64_t>(batch.size());
    methods::Views views;
    for (std::size_t v = 0; v < batch.pixels.size(); ++v) {
        const std::int64_t c = batch.shapes[v].channels, h = batch.shapes[v].height, w = batch.shapes[v].width;
        std::shared_ptr<float[]> pixels = batch.pixels[v];
        views.images.push_back(torch::from_blob(pixels.get(), {b, c, h, w}, {h * w * c, 1, w * c, c},
                                                [pixels](void*) {}, torch::kFloat)
                                   .to(device)); // [B, C, H, W], memory [B, H, W, C]
    }
    views.labels = torch::tensor(batch.labels, torch::kLong).to(device);
    std::vector<std::int64_t> positions;
    for (const std::size_t index : batch.indices)
        positions.push_back(position_of.at(index));
    views.indices = torch::tensor(positions, torch::kLong).to(device);
    return views;
}

} // namespace terrella::training
