// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/parameters.h"
#include "methods/contrastive/moco.h"
#include "methods/recipe.h"

#include <string>
#include <vector>

namespace terrella::methods {

struct MocoV1Parameters {
    double temperature = 0.07;
    std::int64_t queue = 0; // 0: auto
    double momentum = 0.999;
    std::int64_t projection = 128;
    std::int64_t key_bn_groups = 2;
    bool truncate = false;
    std::vector<std::string> broken;

    static void describe(Describe<MocoV1Parameters>& d);
    [[nodiscard]] MocoSettings settings() const;
};

/// MoCo as first published: the head is one linear layer, the views those of InstDisc.
///
/// source  He et al. 2020, arXiv:1911.05722; facebookresearch/moco
class MocoV1 : public Moco {
public:
    using Parameters = MocoV1Parameters;
    static constexpr const char* loss_name = "InfoNCE";
    static std::vector<Recipe> recipes();
    /// Throws ConfigurationError when the queue or the groups do not fit the batch.
    MocoV1(const Parameters& parameters, const MethodContext& context) : Moco(parameters.settings(), context) {}

    static augment::ViewPlan views(const Parameters& parameters, const augment::ImageTraits& traits, int size,
                                   const augment::PipelineSpec& augment);
};

} // namespace terrella::methods
