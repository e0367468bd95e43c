// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/draw_state.h"

namespace terrella::methods {

torch::Tensor fresh_draws() {
    torch::Tensor draws = torch::zeros({2}, torch::kLong);
    draws[0] = torch::randint(std::int64_t{1} << 62, {}, torch::kLong);
    return draws;
}

RandomStream next_draw(torch::Tensor& draws) {
    const torch::NoGradGuard no_grad;
    const torch::Tensor state = draws.cpu();
    RandomStream stream{static_cast<std::uint64_t>(state[0].item<std::int64_t>()),
                        static_cast<std::uint64_t>(state[1].item<std::int64_t>())};
    draws[1].add_(1);
    return stream;
}

} // namespace terrella::methods
