// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/norm_functions.h"

#include "models/norm_kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <vector>

namespace terrella::models {
namespace {

constexpr std::int64_t sum_rows = 512; // rows whose float32 sums are added in float64

/// Calls `work` with the element type of `x` and the type of its arithmetic.
template <class Work>
void by_type(const torch::Tensor& x, Work&& work) {
    if (x.scalar_type() == at::kBFloat16)
        work(BFloat16{}, float{});
    else if (x.scalar_type() == at::kFloat)
        work(float{}, float{});
    else
        work(double{}, double{});
}

template <class T>
T* data(const torch::Tensor& tensor) {
    return tensor.defined() ? static_cast<T*>(tensor.data_ptr()) : nullptr;
}

at::ScalarType wide_type(const torch::Tensor& x) { return x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat; }

/// Pixels times images, and channels, of [B, D] or [B, D, H, W].
std::pair<std::int64_t, std::int64_t> rows_of(const torch::Tensor& x) { return {x.numel() / x.size(1), x.size(1)}; }

torch::Tensor in_memory_order(const torch::Tensor& x) {
    return x.dim() == 4 ? x.contiguous(at::MemoryFormat::ChannelsLast) : x.contiguous();
}

/// Two sums over all rows, float64 [2, D]: `block(first row, count, sums, products)` adds those of a block. Blocks are
/// fixed, and their sums are added in order: the result is the same for any number of threads.
template <class Acc, class Block>
torch::Tensor two_sums(std::int64_t rows, std::int64_t d, const Block& block) {
    const std::int64_t blocks = (rows + sum_rows - 1) / sum_rows;
    std::vector<Acc> partial(static_cast<std::size_t>(2 * blocks * d), Acc(0));
    at::parallel_for(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t k = begin; k < end; ++k) {
            Acc* sums = partial.data() + 2 * k * d;
            block(k * sum_rows, std::min(sum_rows, rows - k * sum_rows), sums, sums + d);
        }
    });
    torch::Tensor total = torch::zeros({2, d}, torch::kDouble);
    auto* into = total.data_ptr<double>();
    for (std::int64_t k = 0; k < blocks; ++k)
        for (std::int64_t c = 0; c < 2 * d; ++c)
            into[c] += partial[static_cast<std::size_t>(2 * k * d + c)];
    return total;
}

/// Batch mean and 1/deviation, float64 [2, D]; moves the running statistics.
torch::Tensor batch_statistics(const torch::Tensor& x, const NormState& state) {
    const auto [rows, d] = rows_of(x);
    torch::Tensor origin = torch::empty({d}, torch::TensorOptions().dtype(wide_type(x)));
    torch::Tensor sums;
    by_type(x, [&, rows = rows, d = d](auto element, auto number) {
        using T = decltype(element);
        using Acc = decltype(number);
        // The first row stands near the mean as well as any: E[x²] − E[x]² alone would cancel.
        origin.copy_(x.dim() == 4 ? x[0].select(1, 0).select(1, 0) : x[0]);
        const Acc* from = data<Acc>(origin);
        sums = two_sums<Acc>(rows, d, [&](std::int64_t first, std::int64_t count, Acc* sum, Acc* squares) {
            norm_sums(data<T>(x) + first * d, count, d, from, sum, squares);
        });
    });
    const auto count = static_cast<double>(rows);
    const torch::Tensor offset = sums[0] / count;
    const torch::Tensor variance = (sums[1] / count - offset.square()).clamp_min(0); // NaN stays NaN
    const torch::Tensor mean = origin.to(torch::kDouble) + offset;
    if (state.running_mean.defined()) {
        const torch::NoGradGuard no_grad;
        torch::Tensor running_mean = state.running_mean, running_var = state.running_var;
        running_mean.mul_(1 - state.momentum).add_((mean * state.momentum).to(running_mean.scalar_type()));
        running_var.mul_(1 - state.momentum)
            .add_((variance * (state.momentum * count / std::max(count - 1, 1.0))).to(running_var.scalar_type()));
    }
    return torch::stack({mean, (variance + state.epsilon).rsqrt()});
}

torch::Tensor or_ones(const torch::Tensor& weight, std::int64_t d) {
    return weight.defined() ? weight.detach().to(torch::kDouble) : torch::ones({d}, torch::kDouble);
}

/// y = x·scale + shift, [2, D] in the arithmetic of x.
torch::Tensor affine_of(const torch::Tensor& statistics, const NormState& state, at::ScalarType wide) {
    const torch::Tensor scale = statistics[1] * or_ones(state.weight, statistics.size(1));
    const torch::Tensor shift = -statistics[0] * scale;
    return torch::stack({scale, state.bias.defined() ? shift + state.bias.detach().to(torch::kDouble) : shift}).to(wide);
}

/// a, b, c of for_x = a·g + b·x + c, and the gradients of weight and bias: [5, D] float64, from Σg and Σg·(x − mean).
torch::Tensor gradient_terms(const torch::Tensor& sums, const torch::Tensor& statistics, const torch::Tensor& weight,
                             double count) {
    const torch::Tensor &mean = statistics[0], &inverse = statistics[1];
    const torch::Tensor a = inverse * or_ones(weight, mean.size(0));
    const torch::Tensor b = -a * inverse.square() * sums[1] / count;
    const torch::Tensor c = -a * sums[0] / count - b * mean;
    return torch::stack({a, b, c, sums[1] * inverse, sums[0]});
}

torch::Tensor like(const torch::Tensor& gradient, const torch::Tensor& parameter) {
    return parameter.defined() ? gradient.to(parameter.scalar_type()) : torch::Tensor();
}

/// Custom functions take no undefined tensors in LibTorch 1.13: an empty one stands for what is not there.
torch::Tensor or_empty(const torch::Tensor& tensor) { return tensor.defined() ? tensor : torch::empty({0}); }
torch::Tensor or_undefined(const torch::Tensor& tensor) { return tensor.numel() == 0 ? torch::Tensor() : tensor; }

struct FusedNorm : torch::autograd::Function<FusedNorm> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                                 const torch::Tensor& other, const torch::Tensor& weight, const torch::Tensor& bias,
                                 bool relu, const NormState& state) {
        const torch::Tensor x = in_memory_order(input);
        const torch::Tensor residual = other.numel() == 0 ? torch::Tensor() : in_memory_order(other);
        const torch::Tensor statistics = batch_statistics(x, state);
        const torch::Tensor affine = affine_of(statistics, state, wide_type(x));
        torch::Tensor y = torch::empty_like(x);
        const auto [rows, d] = rows_of(x);
        by_type(x, [&, rows = rows, d = d](auto element, auto number) {
            using T = decltype(element);
            const auto* scale = data<decltype(number)>(affine);
            const T* add = data<T>(residual);
            at::parallel_for(0, rows, std::max<std::int64_t>(16384 / d, 1), [&](std::int64_t begin, std::int64_t end) {
                norm_apply(data<T>(x) + begin * d, add ? add + begin * d : nullptr, data<T>(y) + begin * d, end - begin, d,
                           scale, scale + d, relu);
            });
        });
        context->save_for_backward({x, relu ? y : torch::Tensor(), statistics, weight, bias});
        context->saved_data["relu"] = relu;
        context->saved_data["residual"] = residual.defined();
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const torch::Tensor &x = saved[0], &y = saved[1], &statistics = saved[2];
        const torch::Tensor weight = or_undefined(saved[3]), bias = or_undefined(saved[4]);
        const torch::Tensor gradient = in_memory_order(gradients[0].to(x.scalar_type()));
        const bool with_residual = context->saved_data["residual"].toBool();
        const bool relu = context->saved_data["relu"].toBool();
        const auto [rows, d] = rows_of(x);
        torch::Tensor for_x = torch::empty_like(x), terms;
        torch::Tensor for_residual = with_residual ? (relu ? torch::empty_like(x) : gradient) : torch::Tensor();
        by_type(x, [&, rows = rows, d = d](auto element, auto number) {
            using T = decltype(element);
            using Acc = decltype(number);
            const T *g = data<T>(gradient), *out = relu ? data<T>(y) : nullptr, *in = data<T>(x);
            const torch::Tensor mean = statistics[0].to(wide_type(x)).contiguous();
            const Acc* middle = data<Acc>(mean);
            const torch::Tensor sums =
                two_sums<Acc>(rows, d, [&](std::int64_t first, std::int64_t count, Acc* sum, Acc* products) {
                    norm_backward_sums(g + first * d, out ? out + first * d : nullptr, in + first * d, count, d, middle, sum,
                                       products);
                });
            terms = gradient_terms(sums, statistics, weight, static_cast<double>(rows));
            const torch::Tensor abc = terms.narrow(0, 0, 3).to(wide_type(x)).contiguous();
            const Acc* a = data<Acc>(abc);
            T* masked = with_residual && relu ? data<T>(for_residual) : nullptr;
            at::parallel_for(0, rows, std::max<std::int64_t>(16384 / d, 1), [&](std::int64_t begin, std::int64_t end) {
                norm_backward_apply(g + begin * d, out ? out + begin * d : nullptr, in + begin * d,
                                    data<T>(for_x) + begin * d, masked ? masked + begin * d : nullptr, end - begin, d, a,
                                    a + d, a + 2 * d);
            });
        });
        return {for_x, for_residual, like(terms[3], weight), like(terms[4], bias), {}, {}};
    }
};

struct FusedNormPool : torch::autograd::Function<FusedNormPool> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                                 const torch::Tensor& weight, const torch::Tensor& bias, const NormState& state) {
        const torch::Tensor x = in_memory_order(input);
        const torch::Tensor statistics = batch_statistics(x, state);
        const torch::Tensor affine = affine_of(statistics, state, wide_type(x));
        const std::int64_t batch = x.size(0), d = x.size(1), height = x.size(2), width = x.size(3);
        const std::int64_t out_height = (height + 1) / 2, out_width = (width + 1) / 2;
        torch::Tensor y =
            torch::empty({batch, d, out_height, out_width}, x.options(), at::MemoryFormat::ChannelsLast);
        torch::Tensor picked = torch::empty_like(y), tap = torch::empty_like(y, torch::kByte);
        by_type(x, [&](auto element, auto number) {
            using T = decltype(element);
            using Acc = decltype(number);
            const Acc* scale = data<Acc>(affine);
            at::parallel_for(0, batch, 1, [&](std::int64_t begin, std::int64_t end) {
                std::vector<Acc> scratch(static_cast<std::size_t>(3 * d));
                for (std::int64_t n = begin; n < end; ++n) {
                    const std::int64_t out = n * out_height * out_width * d;
                    pool_apply(data<T>(x) + n * height * width * d, data<T>(y) + out, data<T>(picked) + out,
                               data<std::uint8_t>(tap) + out, height, width, d, scale, scale + d, scratch.data());
                }
            });
        });
        context->save_for_backward({x, y, picked, tap, statistics, weight, bias});
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const torch::Tensor &x = saved[0], &y = saved[1], &picked = saved[2], &tap = saved[3], &statistics = saved[4];
        const torch::Tensor weight = or_undefined(saved[5]), bias = or_undefined(saved[6]);
        const torch::Tensor gradient = in_memory_order(gradients[0].to(x.scalar_type()));
        const std::int64_t batch = x.size(0), d = x.size(1), height = x.size(2), width = x.size(3);
        const auto [rows, channels] = rows_of(y);
        torch::Tensor for_x = torch::empty_like(x), terms;
        by_type(x, [&, rows = rows](auto element, auto number) {
            using T = decltype(element);
            using Acc = decltype(number);
            const T* g = data<T>(gradient);
            const torch::Tensor mean = statistics[0].to(wide_type(x)).contiguous();
            const Acc* middle = data<Acc>(mean);
            // Only picked pixels have a gradient, so their sums are those over the pooled map.
            const torch::Tensor sums =
                two_sums<Acc>(rows, d, [&](std::int64_t first, std::int64_t count, Acc* sum, Acc* products) {
                    norm_backward_sums(g + first * d, data<T>(y) + first * d, data<T>(picked) + first * d, count, d, middle,
                                       sum, products);
                });
            terms = gradient_terms(sums, statistics, weight, static_cast<double>(batch * height * width));
            const torch::Tensor abc = terms.narrow(0, 0, 3).to(wide_type(x)).contiguous();
            const Acc* a = data<Acc>(abc);
            at::parallel_for(0, batch, 1, [&](std::int64_t begin, std::int64_t end) {
                std::vector<Acc> scratch(static_cast<std::size_t>(d));
                for (std::int64_t n = begin; n < end; ++n) {
                    const std::int64_t in = n * height * width * d, out = n * (rows / batch) * d;
                    pool_backward_apply(g + out, data<std::uint8_t>(tap) + out, data<T>(x) + in, data<T>(for_x) + in,
                                        height, width, d, a, a + d, a + 2 * d, scratch.data());
                }
            });
        });
        return {for_x, like(terms[3], weight), like(terms[4], bias), {}};
    }
};

} // namespace

torch::Tensor fused_norm(const torch::Tensor& x, const torch::Tensor& residual, bool relu, const NormState& state) {
    return FusedNorm::apply(x, or_empty(residual), or_empty(state.weight), or_empty(state.bias), relu, state);
}

torch::Tensor fused_norm_pool(const torch::Tensor& x, const NormState& state) {
    return FusedNormPool::apply(x, or_empty(state.weight), or_empty(state.bias), state);
}

bool fused_norm_takes(const torch::Tensor& x, const torch::Tensor& residual, const NormState& state) {
    const at::ScalarType wide = wide_type(x);
    const auto fits = [wide](const torch::Tensor& t) { return !t.defined() || (t.is_cpu() && t.scalar_type() == wide); };
    const bool known = x.scalar_type() == at::kBFloat16 || x.scalar_type() == at::kFloat || x.scalar_type() == at::kDouble;
    return x.is_cpu() && known && (x.dim() == 2 || x.dim() == 4) && x.numel() > 0 &&
           (!residual.defined() || (residual.is_cpu() && residual.sizes() == x.sizes() &&
                                    residual.scalar_type() == x.scalar_type())) &&
           fits(state.weight) && fits(state.bias) && fits(state.running_mean) && fits(state.running_var);
}

} // namespace terrella::models
