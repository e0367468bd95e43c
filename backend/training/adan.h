// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "training/optimizer.h"

namespace terrella::training {

struct AdanSettings {
    double lr = 1e-3;
    double beta1 = 0.98, beta2 = 0.92, beta3 = 0.99; // shares of history that are kept
    double eps = 1e-8;
    double weight_decay = 0.02;
    bool decoupled = false;
    bool decay_all = false;
    static void describe(Describe<AdanSettings>& d);
};

/// Adan: Adam with Nesterov's look-ahead from the difference δ of successive gradients (0 at the first step):
/// m ← β1·m + (1−β1)·g; v ← β2·v + (1−β2)·δ; n ← β3·n + (1−β3)·(g + β2·δ)²;
/// w ← w − lr·(m̂ + β2·v̂)/(√n̂ + ε) with the moments' biases removed, then w ← w/(1 + lr·λ), or, decoupled,
/// w ← w·(1 − lr·λ) before.
/// source   Xie et al. 2022, arXiv:2208.06677, alg. 1; golden-tested against sail-sg/Adan
class Adan final : public Optimizer {
public:
    Adan(TrainedParameters parameters, const AdanSettings& settings);

private:
    void update(Part& part) override;
    [[nodiscard]] std::vector<std::string> state_names() const override {
        return {"exp_avg", "exp_avg_diff", "exp_avg_sq", "last_gradient"};
    }

    AdanSettings settings_;
};

} // namespace terrella::training
