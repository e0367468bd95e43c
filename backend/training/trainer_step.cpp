// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/text.h"
#include "training/batch_tensors.h"
#include "training/diagnosis.h"
#include "training/schedules.h"
#include "training/setting_changes.h"
#include "training/trainer_impl.h"

#include <cmath>
#include <cstdlib>

namespace terrella::training {
namespace {

/// Adds up the scalars of several passes on the device, so that a GPU is asked once a step.
class Scalars {
public:
    void add(const std::string& name, const torch::Tensor& value, double weight) {
        const torch::Tensor scaled = value.detach().to(torch::kDouble) * weight;
        for (auto& [known, sum] : sums_)
            if (known == name) {
                sum += scaled;
                return;
            }
        sums_.emplace_back(name, scaled);
    }
    [[nodiscard]] std::vector<std::pair<std::string, double>> fetch() const {
        std::vector<torch::Tensor> all;
        for (const auto& [name, sum] : sums_)
            all.push_back(sum.reshape({}));
        const torch::Tensor host = torch::stack(all).to(torch::kCPU);
        std::vector<std::pair<std::string, double>> values;
        for (std::size_t i = 0; i < sums_.size(); ++i)
            values.emplace_back(sums_[i].first, host.data_ptr<double>()[i]);
        return values;
    }

private:
    std::vector<std::pair<std::string, torch::Tensor>> sums_;
};

// Names that no method's term has, for the scalars that are no terms.
const std::string loss_key = "\nloss", accuracy_key = "\naccuracy", norm_key = "\nnorm";
const std::string health_prefix = "\nhealth.";

StepNumbers sorted_out(const std::vector<std::pair<std::string, double>>& values) {
    StepNumbers numbers;
    for (const auto& [name, value] : values) {
        if (name == loss_key)
            numbers.loss = value;
        else if (name == accuracy_key)
            numbers.accuracy = value;
        else if (name == norm_key)
            numbers.gradient_norm = value;
        else if (name.starts_with(health_prefix))
            numbers.health.emplace_back(name.substr(health_prefix.size()), value);
        else
            numbers.terms.emplace_back(name, value);
    }
    return numbers;
}

/// The parameter nearest to the loss whose gradient is not finite: where the backward pass met it first.
Message spoiled_gradient(const Optimizer& optimizer) {
    const std::vector<NamedParameter>& all = optimizer.parameters();
    for (auto parameter = all.rbegin(); parameter != all.rend(); ++parameter)
        if (const torch::Tensor gradient = parameter->value.grad();
            gradient.defined() && !torch::isfinite(gradient).all().item<bool>())
            return parameter->name;
    return told("no single parameter: their sum is too large");
}

} // namespace

methods::StepOutcome Trainer::Impl::forward(const methods::Views& views) const {
    const AutocastGuard autocast(compute.bfloat16, compute.device.type(), torch::kBFloat16);
    return method->step(views);
}

std::optional<StepNumbers> Trainer::Impl::one_step(data::Loader& loader, const StopToken& stop, std::int64_t step) {
    const double share = 1.0 / static_cast<double>(experiment.accumulate);
    const bool healthy = measures_health(step + 1);
    Scalars scalars;
    optimizer->clear_gradients();
    std::optional<data::Batch> batch;
    for (std::int64_t pass = 0; pass < experiment.accumulate; ++pass) {
        // A stop takes effect between steps only: a half-made one would leave statistics and queues moved.
        batch = loader.next(pass == 0 ? stop : StopToken{});
        if (!batch) {
            if (pass == 0 && stop.stop_requested())
                return std::nullopt;
            throw Error(told("The loader ended before the epoch did"), "step " + std::to_string(step + 1),
                        told("This is a fault of the program: please report it"));
        }
        const methods::Views views = views_of(*batch, position_of, compute.device);
        const methods::StepOutcome outcome = forward(views);
        (experiment.accumulate == 1 ? outcome.loss : outcome.loss * share).backward();
        if (experiment.monitor.linear)
            online_linear->learn(outcome.embeddings, views.labels);
        scalars.add(loss_key, outcome.loss, share);
        for (const auto& [name, value] : outcome.terms)
            scalars.add(name, value, share);
        if (outcome.accuracy)
            scalars.add(accuracy_key, *outcome.accuracy, share);
        health_probe->remember(outcome);
        if (healthy && pass + 1 == experiment.accumulate)
            for (const auto& [name, value] : health_probe->scalars(outcome))
                scalars.add(health_prefix + name, value, 1);
    }

    if (experiment.clip_gradients > 0)
        scalars.add(norm_key, clip_gradients(optimizer->gradients(), experiment.clip_gradients), 1);
    else if (healthy)
        scalars.add(norm_key, gradient_norm(optimizer->gradients()), 1);
    StepNumbers numbers = sorted_out(scalars.fetch());
    require_finite(numbers, *batch, step);
    if (healthy) {
        measure_further(numbers);
        health_probe->before_update();
    }

    numbers.rate = learning_rate(experiment.schedule, optimizer->peak_rate(), step, total_steps, steps_per_epoch);
    optimizer->step(numbers.rate);
    if (healthy)
        numbers.health.emplace_back("update_to_weight", health_probe->update_to_weight());
    {
        const torch::NoGradGuard no_gradient;
        method->after_step(step);
    }
    optimizer->clear_gradients();
    return numbers;
}

Message Trainer::Impl::image_that_is_not_finite(const methods::Views& views, const data::Batch& batch) const {
    for (std::size_t v = 0; v < views.images.size(); ++v)
        for (std::int64_t i = 0; i < views.images[v].size(0); ++i)
            if (!torch::isfinite(views.images[v][i]).all().item<bool>())
                return told("the image %1, view %2",
                            data.dataset->sample(batch.indices[static_cast<std::size_t>(i)]).id, v + 1);
    return {};
}

void Trainer::Impl::require_finite(const StepNumbers& numbers, const data::Batch& batch, std::int64_t step) {
    const bool loss_finite = std::isfinite(numbers.loss);
    if (loss_finite && (!numbers.gradient_norm || std::isfinite(*numbers.gradient_norm)))
        return;

    Warning alarm{step + 1, "non-finite", Severity::alarm, "", "", ""};
    const methods::Views views = views_of(batch, position_of, compute.device);
    const Message image = image_that_is_not_finite(views, batch);
    const bool from_data = !image.empty();
    Message place = image;
    if (place.empty()) {
        if (const std::string layer = first_non_finite_layer(*method, [&] { (void)forward(views); }); !layer.empty())
            place = told("the output of layer %1", layer);
        else
            place = loss_finite ? told("the backward pass, at the gradient of %1", spoiled_gradient(*optimizer))
                                : told("the loss itself: every layer's output was finite");
    }
    const std::string value = number_text(loss_finite ? *numbers.gradient_norm : numbers.loss);
    alarm.seen = (loss_finite ? told("The gradient of step %1 is %2; the first value that was not finite came from %3")
                              : told("The loss of step %1 is %2; the first value that was not finite came from %3"))
                     .with(step + 1, value, place);
    if (from_data) {
        alarm.why = told("The file holds infinite values or the augmentation made some");
        alarm.remedy = told("Look at this sample in the Data page; remove it or mark the values as nodata");
    } else {
        alarm.why = told("Values grew beyond what numbers can hold, most often from a learning rate that is too high");
        SettingChanges changes(experiment);
        changes.scale_rate(0.1).lengthen_warmup().set("clip_gradients", 1);
        alarm.change = changes.list();
        alarm.remedy = told("%1; then continue from the last checkpoint in a new run", changes.text());
    }
    warn(alarm);
    throw NonFinite{alarm};
}

} // namespace terrella::training
