// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/catalogue.h"
#include "training/schedules.h"
#include "training/trainer_impl.h"

#include <algorithm>
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

std::vector<methods::Milestone> Trainer::Impl::milestones() const {
    std::vector<methods::Milestone> known = rate_milestones(experiment.schedule, total_steps, steps_per_epoch);
    const std::vector<methods::Milestone> own = method->milestones();
    known.insert(known.end(), own.begin(), own.end());
    std::erase_if(known, [&](const methods::Milestone& one) { return one.step > total_steps; });
    std::ranges::stable_sort(known, {}, &methods::Milestone::step);
    return known;
}

void Trainer::Impl::measure_further(StepNumbers& numbers) const {
    for (const auto& [name, value] : numbers.terms)
        if (name == methods::positive_similarity_term)
            numbers.health.emplace_back("alignment", 2 - 2 * value);
    numbers.geometry = health_probe->geometry();
    for (auto& figure : numbers.geometry.ranks)
        numbers.health.push_back(std::move(figure));
}

} // namespace terrella::training
