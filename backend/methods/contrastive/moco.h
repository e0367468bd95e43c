// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "methods/method.h"
#include "models/heads.h"

#include <string>
#include <vector>

namespace terrella::methods {

/// What MoCo-v1 and MoCo-v2 have in common; each describes its own with its own sources.
struct MocoSettings {
    double temperature = 0.2;
    std::int64_t queue = 0; // 0: auto
    double momentum = 0.999;
    std::int64_t projection = 128;
    bool hidden_layer = true; // in the heads
    bool symmetric = false;
    bool truncate = false;    // a queue that is no multiple of what a step adds: the rest is dropped, not refused
    std::int64_t key_bn_groups = 2;
    std::vector<std::string> broken;
};

/// Entries of the queue for these settings: as asked, or (auto) the largest multiple of what a step adds that is at
/// most a quarter of the training part, at most 65536 and at least one step. Throws ConfigurationError that names the
/// nearest fitting lengths when the length asked for is no such multiple and may not be truncated.
std::int64_t queue_length(const MocoSettings& settings, const MethodContext& context);

/// Momentum contrast with a queue: queries find their keys among the keys of earlier steps, made by a slowly following
/// encoder.
///
/// Its buffers are the queue [D, K], its pointer [1], and `shuffle` [2], seed and counter of the permutations. The
/// published way to keep batch statistics from giving the answer away, shuffling keys between GPUs, needs several of
/// them; here each batch of keys is split into `key_bn_groups` parts under a fresh permutation, and each part is
/// normalised by itself, which is what the shuffle amounts to.
///
/// Broken by no-negatives, the loss is −cos/τ of query and key alone; by no-ema, the key encoder is the encoder of the
/// step before; by frozen-teacher, it never moves.
///
/// source  He et al. 2020, arXiv:1911.05722; facebookresearch/moco
class Moco : public Method {
public:
    /// Throws ConfigurationError when the queue or the groups do not fit the batch.
    Moco(MocoSettings settings, const MethodContext& context);

    StepOutcome step(const Views& views) override;
    void after_step(std::int64_t step) override;
    [[nodiscard]] std::shared_ptr<models::Backbone> encoder() const override { return encoder_; }
    /// ln(K + 1): the key is as likely as any entry of the queue. Without negatives −1/τ, which one answer for all
    /// images reaches.
    [[nodiscard]] std::optional<double> trivial_loss() const override;
    [[nodiscard]] std::optional<double> momentum() const override { return settings_.momentum; }
    /// The queue is full of keys that an encoder made: before, the random rows it began with are easy negatives.
    [[nodiscard]] std::vector<Milestone> milestones() const override;

private:
    torch::Tensor keys_of(const torch::Tensor& images);
    torch::Tensor permutation(std::int64_t count);
    [[nodiscard]] torch::Tensor loss_of(const torch::Tensor& logits) const;
    void enqueue(const torch::Tensor& keys);

    MocoSettings settings_;
    std::int64_t steps_to_fill_ = 0;
    std::shared_ptr<models::Backbone> encoder_, key_encoder_;
    std::shared_ptr<models::ProjectionHead> head_, key_head_;
    torch::Tensor queue_, queue_pointer_, shuffle_;
};

} // namespace terrella::methods
