// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "training/optimizer.h"

namespace terrella::training {

struct SgdSettings {
    double lr = 0.03;
    double momentum = 0.9;
    bool nesterov = false;
    double weight_decay = 1e-4;
    bool decay_all = false;
    static void describe(Describe<SgdSettings>& d);
};

/// Stochastic gradient descent with heavy-ball or Nesterov momentum, as torch.optim.SGD: d = g + λw; v ← μv + d
/// (v = d at the first step); w ← w − η·v, or w − η·(d + μv) with Nesterov.
/// source   Sutskever et al. 2013; golden-tested against torch.optim.SGD
class Sgd final : public Optimizer {
public:
    /// Throws ConfigurationError for Nesterov without momentum.
    Sgd(TrainedParameters parameters, const SgdSettings& settings);

private:
    void update(Part& part) override;
    [[nodiscard]] std::vector<std::string> state_names() const override;

    SgdSettings settings_;
};

} // namespace terrella::training
