// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/catalogue.h"
#include "training/trainer_impl.h"

#include <cmath>

namespace terrella::training {

RunFacts Trainer::Impl::facts() const {
    RunFacts known;
    known.experiment = experiment;
    known.total_steps = total_steps;
    known.steps_per_epoch = steps_per_epoch;
    known.warmup_steps = std::llround(experiment.schedule.warmup_epochs * static_cast<double>(steps_per_epoch));
    const auto buffers = method->named_buffers(/*recurse=*/false);
    if (const torch::Tensor* queue = buffers.find("queue"); queue != nullptr && queue->dim() == 2)
        known.queue = queue->size(1); // [D, K]
    known.held_out = static_cast<std::int64_t>(data.split.held_out.size());
    known.trivial_loss = method->trivial_loss();
    known.labelled = methods::methods().at(experiment.method.name).needs_labels;
    return known;
}

void Trainer::Impl::measure_further(StepNumbers& numbers) const {
    for (const auto& [name, value] : numbers.terms)
        if (name == methods::positive_similarity_term)
            numbers.health.emplace_back("alignment", 2 - 2 * value);
    for (auto& figure : health_probe->ranks(numbers.spectrum))
        numbers.health.push_back(std::move(figure));
}

} // namespace terrella::training
