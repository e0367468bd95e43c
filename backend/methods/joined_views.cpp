// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/joined_views.h"

#include "base/error.h"

#include <algorithm>

namespace terrella::methods {
namespace {

/// Height and width of images, [B, C, H, W].
std::string size_text(const torch::Tensor& images) {
    return images.dim() < 4 ? std::string("?") : std::to_string(images.size(2)) + " × " + std::to_string(images.size(3));
}

} // namespace

torch::Tensor joined_views(const std::vector<torch::Tensor>& images) {
    const torch::Tensor& first = images.at(0);
    const c10::DeviceType device = first.device().type();
    const at::ScalarType type = AutocastGuard::is_on(device) ? AutocastGuard::dtype(device) : first.scalar_type();
    for (const torch::Tensor& x : images)
        if (x.sizes().slice(1) != first.sizes().slice(1))
            throw ConfigurationError(told("Views of %1 and of %2 pixels cannot go through the network in one pass",
                                          size_text(first), size_text(x)),
                                     "augment", told("Give the views one size: leave 'size' out of their crops"));
    if (std::ranges::any_of(images, [](const torch::Tensor& x) { return x.requires_grad(); }))
        return torch::cat(images);
    std::vector<std::int64_t> sizes = first.sizes().vec();
    sizes[0] = 0;
    for (const torch::Tensor& x : images)
        sizes[0] += x.size(0);
    torch::Tensor all = torch::empty(sizes, first.options().dtype(type), first.suggest_memory_format());
    std::int64_t row = 0;
    for (const torch::Tensor& x : images) {
        all.narrow(0, row, x.size(0)).copy_(x);
        row += x.size(0);
    }
    return all;
}

torch::Tensor features_by_size(models::Backbone& network, const std::vector<torch::Tensor>& images) {
    std::vector<torch::Tensor> features;
    for (auto first = images.begin(); first != images.end();) {
        const auto last = std::find_if(first, images.end(), [&](const torch::Tensor& x) {
            return x.size(2) != first->size(2) || x.size(3) != first->size(3);
        });
        features.push_back(network.forward(joined_views({first, last})));
        first = last;
    }
    return torch::cat(features);
}

} // namespace terrella::methods
