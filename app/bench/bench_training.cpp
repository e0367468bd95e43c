// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/views.h"
#include "base/torch_compat.h"
#include "bench/measure.h"
#include "methods/catalogue.h"
#include "methods/method.h"
#include "models/catalogue.h"
#include "training/catalogue.h"
#include "training/device.h"
#include "training/optimizer.h"

namespace terrella::bench {
namespace {

/// Everything of a training step but the loader: views that lie in memory, forward pass and loss, backward pass,
/// the figures that the trainer reports, optimiser, and what the method does after it.
class TrainingStep {
public:
    TrainingStep(const BenchSettings& settings, int channels, bool bfloat16, const torch::Device& device)
        : bfloat16_(bfloat16), device_(device) {
        torch::manual_seed(0);
        methods::MethodContext context;
        context.make_backbone = [&settings, channels] {
            return models::backbones().at(settings.backbone).make(Json::object(), channels);
        };
        context.classes = 10;
        context.batch = settings.batch;
        context.steps_per_epoch = 100;
        context.samples = context.steps_per_epoch * settings.batch;
        context.total_steps = 100 * context.steps_per_epoch;
        const methods::MethodEntry& entry = methods::methods().at(settings.method);
        method_ = entry.make(Json::object(), context);
        training::weights_to_channels_last(*method_);
        method_->to(device);
        method_->train();
        optimizer_ = training::optimizers().at("sgd").make(Json::object(), training::trained_parameters(*method_));

        augment::ImageTraits traits;
        traits.channels = channels;
        traits.height = traits.width = static_cast<int>(settings.size);
        traits.modality = channels == 3 ? "rgb" : "s2";
        traits.bands.resize(channels);
        traits.mean.assign(channels, 0.0F);
        traits.deviation.assign(channels, 1.0F);
        const augment::Views views(entry.views(Json::object(), traits, static_cast<int>(settings.size), {}), traits);
        for (const data::ViewShape& shape : views.shapes())
            views_.images.push_back(torch::randn({settings.batch, channels, shape.height, shape.width})
                                        .contiguous(at::MemoryFormat::ChannelsLast)
                                        .to(device));
        views_.labels = torch::arange(settings.batch).remainder(10).to(device);
        views_.indices = torch::arange(settings.batch).to(device);
    }

    void run() {
        optimizer_->clear_gradients();
        methods::StepOutcome outcome;
        {
            const AutocastGuard autocast(bfloat16_, device_.type(), torch::kBFloat16);
            outcome = method_->step(views_);
        }
        outcome.loss.backward();
        (void)outcome.loss.item<double>(); // the trainer asks for it too; on a GPU this waits for the step
        optimizer_->step(1e-3);
        const torch::NoGradGuard no_gradient;
        method_->after_step(step_++);
    }

    [[nodiscard]] const std::vector<torch::Tensor>& views() const { return views_.images; }

private:
    bool bfloat16_;
    torch::Device device_;
    std::shared_ptr<methods::Method> method_;
    std::shared_ptr<training::Optimizer> optimizer_;
    methods::Views views_;
    std::int64_t step_ = 0;
};

} // namespace

void bench_training(const BenchSettings& settings, const Watch& watch, std::vector<BenchCase>& cases) {
    training::Experiment experiment;
    experiment.device = settings.device;
    experiment.threads = settings.threads;
    const training::Compute compute = training::resolve_compute(experiment);
    const training::ThreadCountGuard threads(compute.threads);
    for (const int channels : channel_counts(settings))
        for (const char* precision : {"float32", "bfloat16"}) {
            if (watch.stop.stop_requested() || (settings.precision != "all" && settings.precision != precision))
                continue;
            TrainingStep step(settings, channels, std::string(precision) == "bfloat16", compute.device);
            BenchCase one = measured(settings.method + " " + settings.backbone + " " + shape_text(channels, settings.size) +
                                         " batch " + std::to_string(settings.batch),
                                     precision, static_cast<double>(settings.batch), watch, [&] { step.run(); });
            // Backward costs twice the forward pass (for weights and for inputs); two operations each.
            double multiply_accumulates = 0;
            for (const torch::Tensor& view : step.views())
                multiply_accumulates += static_cast<double>(
                    models::cost_of({settings.backbone}, channels, static_cast<int>(view.size(2))).multiply_accumulates);
            one.gflops = 6e-9 * multiply_accumulates * one.images_per_s;
            cases.push_back(one);
        }
}

} // namespace terrella::bench
