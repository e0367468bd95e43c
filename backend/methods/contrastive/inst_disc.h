// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/contrastive/instance_memory.h"
#include "methods/method.h"
#include "methods/recipe.h"

#include <string>
#include <utility>
#include <vector>

namespace terrella::methods {

struct InstDiscParameters {
    double temperature = 0.07;
    std::int64_t negatives = 4096; // 0: all
    double momentum = 0.5;
    std::int64_t normaliser_batches = 1;
    std::int64_t projection = 128;
    std::vector<std::string> broken;

    static void describe(Describe<InstDiscParameters>& d);
};

/// Instance discrimination: every training image is a class of its own, and its vector in a memory is the class's
/// weight.
///
/// Its buffers are the memory [N, D], one row a training image (Views::indices), `normaliser` [2], Z and the number of
/// batches that it was averaged over, and `draws` [2], seed and counter of the negatives. Negatives are drawn with
/// replacement and may be the image itself, as published. The memory moves once the optimiser has, which is when the
/// published code's backward pass is over too.
///
/// source  Wu et al. 2018, arXiv:1805.01978; zhirongw/lemniscate.pytorch
class InstDisc : public Method {
public:
    using Parameters = InstDiscParameters;
    static constexpr const char* loss_name = "instance NCE";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the data has fewer than two images or the memory does not fit the machine.
    InstDisc(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    void after_step(std::int64_t step) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln N with the full softmax; with K negatives ln(K + 1) + K ln(1 + 1/K), the cost of P = 1/N everywhere.
    [[nodiscard]] std::optional<double> trivial_loss() const override;

private:
    torch::Tensor drawn(const torch::Tensor& own);
    torch::Tensor normaliser(const torch::Tensor& exponentials);

    Parameters parameters_;
    std::shared_ptr<models::Backbone> encoder_;
    torch::nn::Linear head_{nullptr};
    torch::Tensor memory_, normaliser_, draws_;
    std::vector<std::pair<torch::Tensor, torch::Tensor>> seen_; // since the last optimiser step: indices and features
};

} // namespace terrella::methods
