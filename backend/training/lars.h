// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "training/optimizer.h"

namespace terrella::training {

struct LarsSettings {
    double lr = 0.3;
    double momentum = 0.9;
    double weight_decay = 1e-6;
    double trust = 0.001;
    std::string variant = "published";
    bool nesterov = false;
    bool decay_all = false;
    double bias_rate = 1;
    static void describe(Describe<LarsSettings>& d);
};

/// Layer-wise adaptive rates: d = g + λw, scaled by q = η‖w‖/‖d‖ of its own tensor (1 where either norm is 0);
/// v ← μv + q·d; w ← w − lr·v. Parameters that do not decay (biases, norms) move as under SGD with momentum, at
/// `bias_rate` times the rate.
/// The variant `lightly` takes q = η‖w‖/(‖g‖ + λ‖w‖ + 1e-8) instead, from the gradient before the decay is added.
/// source   You et al. 2017, arXiv:1708.03888; facebookresearch/barlowtwins, vicreg, moco-v3; lightly-ai/lightly;
///          golden-tested against both
class Lars final : public Optimizer {
public:
    Lars(TrainedParameters parameters, const LarsSettings& settings);

private:
    void update(Part& part) override;
    [[nodiscard]] std::vector<std::string> state_names() const override { return {"momentum_buffer"}; }

    LarsSettings settings_;
};

} // namespace terrella::training
