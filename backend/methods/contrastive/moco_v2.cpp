// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/contrastive/moco_v2.h"

#include "methods/break_flags.h"
#include "methods/recipe_settings.h"

namespace terrella::methods {

void MocoV2Parameters::describe(Describe<MocoV2Parameters>& d) {
    d("temperature", &MocoV2Parameters::temperature, "divides the cosines: the smaller, the more the nearest strangers count")
        .above(0).at_most(10).log()
        .paper("0.2", "Chen et al. 2020 (MoCo-v2), §3")
        .code("0.07, and 0.2 in the v2 recipe", "facebookresearch/moco main_moco.py --moco-t");
    d("queue", &MocoV2Parameters::queue,
      "keys of earlier steps to tell apart, a multiple of the batch; auto: about a quarter of the training images, as "
      "more would hold keys of the same images")
        .at_least(0).at_most(1 << 22).keyword("auto", 0)
        .paper("65536", "He et al. 2020, §3.3 (ImageNet, 1.28 million images)")
        .code("65536", "facebookresearch/moco main_moco.py --moco-k");
    d("momentum", &MocoV2Parameters::momentum,
      "how slowly the key encoder follows; runs of few steps (small data) do better with 0.99")
        .range(0, 1)
        .paper("0.999", "He et al. 2020, §4.1")
        .code("0.999", "facebookresearch/moco main_moco.py --moco-m");
    d("projection", &MocoV2Parameters::projection, "dimensions in which the loss compares")
        .range(2, 8192).log()
        .paper("128", "He et al. 2020, §3.3")
        .code("128", "facebookresearch/moco main_moco.py --moco-dim");
    d("symmetric", &MocoV2Parameters::symmetric,
      "each view is query and key once, and the loss the mean of both; twice the work a step")
        .paper("false", "Chen et al. 2020 (MoCo-v2); symmetric in Chen and He 2021, table 4")
        .code("false", "facebookresearch/moco builder.py");
    d("key_bn_groups", &MocoV2Parameters::key_bn_groups,
      "parts of a batch of keys that are normalised apart under a permutation, so that batch statistics do not give the "
      "answer away; 1: off")
        .range(1, 64).advanced()
        .paper("8 (one a GPU)", "He et al. 2020, §3.3, shuffling batch norm")
        .code("number of GPUs", "facebookresearch/moco builder.py");
    d("truncate", &MocoV2Parameters::truncate,
      "allow a queue that is no multiple of the batch: what does not fit before its end is dropped; off: it is refused")
        .advanced()
        .paper("not said", "He et al. 2020, §3.3")
        .code("refused; dropped in lightly", "facebookresearch/moco builder.py; lightly-ai/lightly memory_bank.py");
    describe_break_flags(d, &MocoV2Parameters::broken, and_view_flags({no_negatives, no_ema, frozen_teacher}),
                         "He et al. 2020, §4.1", "facebookresearch/moco");
}

MocoSettings MocoV2Parameters::settings() const {
    return {.temperature = temperature,
            .queue = queue,
            .momentum = momentum,
            .projection = projection,
            .symmetric = symmetric,
            .truncate = truncate,
            .key_bn_groups = key_bn_groups,
            .broken = broken};
}

std::vector<Recipe> MocoV2::recipes() {
    return {{.name = "paper",
             .source = "Chen et al. 2020 (MoCo-v2), §3, ImageNet; facebookresearch/moco",
             .why = "batches of 256 on ImageNet, whose million images fill the queue; 200 to 800 epochs",
             .settings = recipe_settings(
                 "{name: sgd, weight_decay: 1e-4}", cosine_schedule(200, 0),
                 {{"method.temperature", "0.2"}, {"method.momentum", "0.999"}, {"method.queue", "65536"}}),
             .rate = 0.03},
            small_data_recipe(0.0005, {{"method.momentum", "0.99"}})};
}

augment::ViewPlan MocoV2::views(const Parameters&, const augment::ImageTraits& traits, int size,
                                const augment::PipelineSpec& augment) {
    const augment::PipelineSpec recipe = augment.empty() ? augment::moco_v2_recipe(traits, size) : augment;
    return {{{"query", recipe}, {"key", recipe}}};
}

} // namespace terrella::methods
