// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "training/optimizer.h"

namespace terrella::training {

struct AdamSettings {
    double lr = 1e-3;
    double beta1 = 0.9, beta2 = 0.999;
    double eps = 1e-8;
    double weight_decay = 0;
    bool decay_all = false;
    static void describe(Describe<AdamSettings>& d);
};

struct AdamWSettings {
    double lr = 1e-3;
    double beta1 = 0.9, beta2 = 0.999;
    double eps = 1e-8;
    double weight_decay = 0.05;
    bool decay_all = false;
    static void describe(Describe<AdamWSettings>& d);
};

/// Adam and AdamW: m ← β1·m + (1−β1)·g; v ← β2·v + (1−β2)·g²; w ← w − η·m̂ / (√v̂ + ε) with m̂ = m/(1−β1ᵗ),
/// v̂ = v/(1−β2ᵗ). Adam adds λw to the gradient, AdamW shrinks w by 1 − ηλ apart from it.
/// source   Kingma and Ba 2015, alg. 1; Loshchilov and Hutter 2019, alg. 2; golden-tested against torch.optim
class Adam final : public Optimizer {
public:
    Adam(TrainedParameters parameters, const AdamSettings& settings);
    Adam(TrainedParameters parameters, const AdamWSettings& settings);

private:
    void update(Part& part) override;
    [[nodiscard]] std::vector<std::string> state_names() const override;

    double beta1_, beta2_, eps_;
    bool decoupled_; // AdamW
};

} // namespace terrella::training
