// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/contrastive/info_nce.h"
#include "methods/method.h"
#include "models/heads.h"

namespace terrella::methods {

struct MocoV2Parameters {
    double temperature = 0.2;
    std::int64_t queue = 0; // 0: auto
    double momentum = 0.999;
    std::int64_t projection = 128;
    bool symmetric = false;
    std::int64_t key_bn_groups = 2;

    static void describe(Describe<MocoV2Parameters>& d);
};

/// Entries of the queue for these settings: as asked, or (auto) the largest multiple of what a step adds that is at
/// most a quarter of the training part, at most 65536 and at least one step. Throws ConfigurationError that names the
/// nearest fitting lengths when the length asked for is no such multiple.
std::int64_t queue_length(const MocoV2Parameters& parameters, const MethodContext& context);

/// MoCo-v2: queries find their keys among the keys of earlier steps, made by a slowly following encoder.
///
/// Its buffers are the queue [D, K], its pointer [1], and `shuffle` [2], seed and counter of the permutations. The
/// published way to keep batch statistics from giving the answer away, shuffling keys between GPUs, needs several of
/// them; here each batch of keys is split into `key_bn_groups` parts under a fresh permutation, and each part is
/// normalised by itself, which is what the shuffle amounts to.
///
/// source  Chen et al. 2020, arXiv:2003.04297; He et al. 2020, arXiv:1911.05722; facebookresearch/moco
class MocoV2 : public Method {
public:
    using Parameters = MocoV2Parameters;
    static constexpr const char* loss_name = "InfoNCE";
    /// Throws ConfigurationError when the queue or the groups do not fit the batch.
    MocoV2(const Parameters& parameters, const MethodContext& context);

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
    StepOutcome step(const Views& views) override;
    void after_step(std::int64_t step) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln(K + 1): the key is as likely as any entry of the queue.
    [[nodiscard]] std::optional<double> trivial_loss() const override;
    [[nodiscard]] std::optional<double> momentum() const override { return parameters_.momentum; }

private:
    torch::Tensor keys_of(const torch::Tensor& images);
    torch::Tensor permutation(std::int64_t count);

    Parameters parameters_;
    std::shared_ptr<models::Backbone> encoder_, key_encoder_;
    std::shared_ptr<models::ProjectionHead> head_, key_head_;
    torch::Tensor queue_, queue_pointer_, shuffle_;
};

} // namespace terrella::methods
