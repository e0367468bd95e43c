// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/conv_products.h"

#include <algorithm>
#include <vector>

namespace terrella::models {
namespace {

/// What one output position sees: rows [top, bottom) and columns [left, right) of the input, and the kernel tap that
/// lies on the first of them.
struct Window {
    std::int64_t top, bottom, left, right, tap_row, tap_column;

    [[nodiscard]] std::int64_t rows() const { return bottom - top; }
    [[nodiscard]] std::int64_t columns() const { return right - left; }
};

struct Layout {
    std::int64_t out_height, out_width;
    std::vector<Window> windows; // in the order of output positions
    bool whole = true;           // every window is the whole map
};

Layout layout_of(std::int64_t height, std::int64_t width, std::int64_t kernel, std::int64_t stride) {
    Layout layout{(height + stride - 1) / stride, (width + stride - 1) / stride, {}, true};
    for (std::int64_t y = 0; y < layout.out_height; ++y)
        for (std::int64_t x = 0; x < layout.out_width; ++x) {
            const std::int64_t row = y * stride - kernel / 2, column = x * stride - kernel / 2;
            const Window window{std::max<std::int64_t>(row, 0),    std::min(row + kernel, height),
                                std::max<std::int64_t>(column, 0), std::min(column + kernel, width),
                                std::max<std::int64_t>(-row, 0),   std::max<std::int64_t>(-column, 0)};
            layout.whole = layout.whole && window.rows() == height && window.columns() == width;
            layout.windows.push_back(window);
        }
    return layout;
}

/// The window of a map [B, H, W, C].
torch::Tensor seen(const torch::Tensor& map, const Window& window) {
    return map.narrow(1, window.top, window.rows()).narrow(2, window.left, window.columns());
}

/// The taps of a kernel [D, k, k, C] that lie on the window.
torch::Tensor taps(const torch::Tensor& kernel, const Window& window) {
    return kernel.narrow(1, window.tap_row, window.rows()).narrow(2, window.tap_column, window.columns());
}

/// All positions as one layer [P·D, H·W·C].
torch::Tensor full_layer(const torch::Tensor& kernel, const Layout& layout, std::int64_t height, std::int64_t width) {
    const std::int64_t filters = kernel.size(0), channels = kernel.size(3);
    const auto positions = static_cast<std::int64_t>(layout.windows.size());
    torch::Tensor layer = torch::empty({positions, filters, height, width, channels}, kernel.options());
    for (std::int64_t p = 0; p < positions; ++p)
        layer[p].copy_(taps(kernel, layout.windows[static_cast<std::size_t>(p)]));
    return layer.view({positions * filters, height * width * channels});
}

struct ByProducts : torch::autograd::Function<ByProducts> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 const torch::Tensor& w, std::int64_t stride) {
        const torch::Tensor map = x.permute({0, 2, 3, 1}).contiguous();    // [B, H, W, C]
        const torch::Tensor kernel = w.permute({0, 2, 3, 1}).contiguous(); // [D, k, k, C]
        const std::int64_t batch = map.size(0), filters = kernel.size(0);
        const Layout layout = layout_of(map.size(1), map.size(2), kernel.size(1), stride);
        context->save_for_backward({map, kernel});
        context->saved_data["stride"] = stride;
        torch::Tensor y;
        if (layout.whole) {
            const torch::Tensor layer = full_layer(kernel, layout, map.size(1), map.size(2));
            y = map.view({batch, -1}).mm(layer.t());
        } else {
            y = torch::empty({batch, static_cast<std::int64_t>(layout.windows.size()), filters}, map.options());
            for (std::size_t p = 0; p < layout.windows.size(); ++p)
                y.select(1, static_cast<std::int64_t>(p))
                    .copy_(seen(map, layout.windows[p])
                               .reshape({batch, -1})
                               .mm(taps(kernel, layout.windows[p]).reshape({filters, -1}).t()));
        }
        return y.view({batch, layout.out_height, layout.out_width, filters}).permute({0, 3, 1, 2});
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const torch::Tensor &map = saved[0], &kernel = saved[1];
        const std::int64_t batch = map.size(0), filters = kernel.size(0);
        const Layout layout =
            layout_of(map.size(1), map.size(2), kernel.size(1), context->saved_data["stride"].toInt());
        const auto positions = static_cast<std::int64_t>(layout.windows.size());
        const torch::Tensor out = gradients[0].permute({0, 2, 3, 1}).contiguous().view({batch, positions, filters});
        const at::ScalarType wide = map.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
        torch::Tensor for_map, for_kernel = torch::zeros(kernel.sizes(), kernel.options().dtype(wide));
        const bool map_wanted = context->needs_input_grad(0), kernel_wanted = context->needs_input_grad(1);
        if (layout.whole) {
            const torch::Tensor flat_out = out.view({batch, positions * filters}), flat_map = map.view({batch, -1});
            if (map_wanted)
                for_map = flat_out.mm(full_layer(kernel, layout, map.size(1), map.size(2))).view(map.sizes());
            if (kernel_wanted) {
                const torch::Tensor layer = flat_out.t().mm(flat_map).view(
                    {positions, filters, map.size(1), map.size(2), map.size(3)});
                for (std::int64_t p = 0; p < positions; ++p)
                    taps(for_kernel, layout.windows[static_cast<std::size_t>(p)]).add_(layer[p]);
            }
        } else {
            torch::Tensor sums = torch::zeros(map_wanted ? map.sizes() : at::IntArrayRef{0}, map.options().dtype(wide));
            for (std::size_t p = 0; p < layout.windows.size(); ++p) {
                const Window& window = layout.windows[p];
                const torch::Tensor at_position = out.select(1, static_cast<std::int64_t>(p)).contiguous(); // [B, D]
                const torch::Tensor kernel_part = taps(kernel, window).reshape({filters, -1});
                const torch::Tensor map_part = seen(map, window).reshape({batch, -1});
                if (map_wanted)
                    seen(sums, window).add_(at_position.mm(kernel_part).view_as(seen(map, window)));
                if (kernel_wanted)
                    taps(for_kernel, window).add_(at_position.t().mm(map_part).view_as(taps(kernel, window)));
            }
            for_map = sums.to(map.scalar_type());
        }
        return {map_wanted ? for_map.permute({0, 3, 1, 2}) : torch::Tensor(),
                kernel_wanted ? for_kernel.to(kernel.scalar_type()).permute({0, 3, 1, 2}) : torch::Tensor(),
                torch::Tensor()};
    }
};

} // namespace

torch::Tensor conv2d_by_products(const torch::Tensor& x, const torch::Tensor& w, std::int64_t stride) {
    return ByProducts::apply(x, w, stride);
}

bool products_pay(const torch::Tensor& x, const torch::Tensor& w, std::int64_t stride) {
    if (!x.is_cpu() || x.dim() != 4 || w.size(2) == 1)
        return false;
    // oneDNN 2.6 leaves part of the bfloat16 weight gradient unwritten for a strided 3×3 on a map of one pixel.
    if (x.size(2) == 1 && x.size(3) == 1)
        return true;
    const std::int64_t out = ((x.size(2) + stride - 1) / stride) * ((x.size(3) + stride - 1) / stride);
    // A small batch does not pay for laying out the weights again.
    return out <= 4 && x.size(0) >= 32;
}

} // namespace terrella::models
