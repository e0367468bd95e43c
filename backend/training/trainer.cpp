// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/trainer.h"

#include "augment/views.h"
#include "base/error.h"
#include "base/text.h"
#include "methods/catalogue.h"
#include "models/catalogue.h"
#include "training/catalogue.h"
#include "training/data_remarks.h"
#include "training/trainer_impl.h"
#include "training/view_plan.h"

#include <algorithm>
#include <cmath>

namespace terrella::training {

namespace {

Message message_of(const std::exception& exception) {
    const auto* error = dynamic_cast<const Error*>(&exception);
    return error != nullptr ? error->in_one_line() : Message(exception.what());
}

} // namespace

Trainer::Impl::Impl(Experiment chosen, TrainingData opened, const std::optional<std::filesystem::path>& checkpoints)
    : experiment(from_json<Experiment>(to_json(chosen))), data(std::move(opened)),
      compute(resolve_compute(experiment)) {
    check_experiment(experiment);
    check_against_data(experiment, data);
    const auto samples = static_cast<std::int64_t>(data.split.train.size());
    batches_per_epoch = samples / experiment.batch;
    steps_per_epoch =
        batches_per_epoch / experiment.accumulate; // an incomplete group is left out, as an incomplete batch is
    total_steps = steps_per_epoch * experiment.schedule.epochs;

    const methods::MethodEntry& entry = methods::methods().at(experiment.method.name);
    view_maker = std::make_shared<augment::Views>(view_plan(experiment, data.traits), data.traits);

    torch::manual_seed(static_cast<std::uint64_t>(experiment.seed));
    methods::MethodContext context;
    context.make_backbone = [this] {
        return models::backbones().at(experiment.backbone.name).make(experiment.backbone.values, data.traits.channels);
    };
    context.classes = static_cast<int>(data.dataset->info().classes.size());
    context.samples = samples;
    context.batch = experiment.batch;
    context.passes = experiment.accumulate;
    context.total_steps = total_steps;
    context.steps_per_epoch = steps_per_epoch;
    method = entry.make(experiment.method.values, context);
    weights_to_channels_last(*method);
    method->to(compute.device);
    TrainedParameters trained = trained_parameters(*method);
    for (NamedParameter& parameter : trained.all)
        parameter.scheduled = method->scheduled(parameter.name);
    optimizer = optimizers().at(experiment.optimizer.name).make(experiment.optimizer.values, trained);
    health_probe.emplace(*method, *optimizer);
    online_linear.emplace(method->encoder()->feature_dim(), context.classes, compute.device);
    first_generator = generator_state(compute.device);

    position_of.assign(data.dataset->size(), -1);
    for (std::size_t i = 0; i < data.split.train.size(); ++i)
        position_of[data.split.train[i]] = static_cast<std::int64_t>(i);
    if (checkpoints)
        store.emplace(*checkpoints, experiment.checkpoint.keep);
}

Encoder Trainer::Impl::encoder() const {
    Encoder made;
    made.backbone = method->encoder();
    made.selected = experiment.backbone;
    made.bands = data.traits.bands;
    made.mean = data.traits.mean;
    made.deviation = data.traits.deviation;
    made.size = side_of_views(experiment, data.traits);
    made.method = experiment.method.name;
    return made;
}

double Trainer::Impl::now_s() const {
    const std::chrono::duration<double> session = std::chrono::steady_clock::now() - session_began_;
    return position_.time_s + session.count() - paused_s_;
}

bool Trainer::Impl::measures_health(std::int64_t step) const { return step % experiment.monitor.every == 0; }

void Trainer::Impl::message(const Message& line) {
    for (TrainingObserver* observer : observers)
        observer->message(line);
}

void Trainer::Impl::warn(Warning warning) {
    ++position_.warnings;
    for (TrainingObserver* observer : observers)
        observer->warned(warning);
}

RunResult Trainer::Impl::run(TrainingControl& control, bool resume) {
    const ThreadCountGuard threads(compute.threads);
    position_ = {};
    paused_s_ = 0;
    saved_step_.reset();
    set_generator_state(compute.device, first_generator);
    health_probe->forget();
    online_linear->forget();
    health_monitor.emplace(facts());
    if (store)
        store->remove_remains();
    if (resume)
        restore(); // throws: nothing has begun yet
    session_began_ = std::chrono::steady_clock::now();

    RunResult result;
    try {
        train(control, result);
    } catch (const NonFinite& found) {
        result.state = RunState::failed;
        result.message = told("%1. %2", found.warning.seen, found.warning.remedy);
    } catch (const c10::Error& error) {
        result.state = RunState::failed;
        result.message = told("LibTorch failed: %1", error.what_without_backtrace());
    } catch (const DataError& error) {
        result.state = RunState::failed;
        result.message = error.in_one_line();
        result.bad_data = true;
    } catch (const std::exception& error) {
        result.state = RunState::failed;
        result.message = message_of(error);
    }
    result.steps = position_.step;
    result.epochs = position_.step / steps_per_epoch;
    result.loss = position_.loss;
    result.knn = position_.knn;
    result.warnings = position_.warnings;
    result.seconds = now_s();
    for (TrainingObserver* observer : observers) {
        try {
            observer->ended(result);
        } catch (const std::exception& error) {
            // A full disk has often been told before; the first failure is the one to read.
            if (result.state != RunState::failed)
                result.message = message_of(error);
            result.state = RunState::failed;
        }
    }
    return result;
}

void Trainer::Impl::train(TrainingControl& control, RunResult& result) {
    data::LoaderSettings settings;
    settings.batch = static_cast<std::size_t>(experiment.batch);
    settings.workers = static_cast<int>(experiment.data.workers);
    settings.seed = static_cast<std::uint64_t>(experiment.seed);
    settings.cache_bytes = static_cast<std::uint64_t>(experiment.data.cache_mb) * 1'000'000;
    settings.size = static_cast<int>(experiment.data.size);
    data::Loader loader(data.dataset, data.split.train, view_maker, settings);

    RunStart start;
    start.total_steps = total_steps;
    start.steps_per_epoch = steps_per_epoch;
    start.epochs = experiment.schedule.epochs;
    start.first_step = position_.step;
    start.trivial_loss = method->trivial_loss();
    start.loss_name = methods::methods().at(experiment.method.name).loss;
    start.device = compute.device.str();
    start.precision = compute.precision_name();
    start.threads = compute.threads;
    start.milestones = milestones();
    for (TrainingObserver* observer : observers)
        observer->started(start);
    if (position_.step == 0) {
        DataRemarks remarks = data_remarks(experiment, data);
        for (const Message& line : remarks.messages)
            message(line);
        for (Warning& warning : remarks.warnings)
            warn(std::move(warning));
    }

    const std::int64_t save_every = std::max<std::int64_t>(
        1, std::llround(std::min(experiment.checkpoint.every_epochs * static_cast<double>(steps_per_epoch), 9e15)));
    DataWaitMeter waiting;
    RateMeter rate;
    method->train();
    if (position_.step < total_steps)
        loader.start_epoch(static_cast<std::uint64_t>(position_.step / steps_per_epoch),
                           static_cast<std::size_t>(position_.step % steps_per_epoch * experiment.accumulate));

    while (position_.step < total_steps) {
        if (control.paused()) {
            const auto before = std::chrono::steady_clock::now();
            message(told("Paused after step %1", position_.step));
            control.wait_while_paused();
            paused_s_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
        }
        const double began_s = now_s(), waited_s = loader.waited_s();
        std::optional<StepNumbers> numbers;
        if (!control.token().stop_requested())
            numbers = one_step(loader, control.token(), position_.step);
        if (!numbers) {
            result.state = RunState::stopped;
            result.message = told("Stopped after step %1 of %2", position_.step, total_steps);
            break;
        }

        ++position_.step;
        position_.loss = numbers->loss;
        position_.epoch_loss += numbers->loss;
        const std::int64_t step = position_.step;
        StepReport report;
        report.step = step;
        report.epoch = static_cast<double>(step) / static_cast<double>(steps_per_epoch);
        report.time_s = now_s();
        report.loss = numbers->loss;
        report.lr = numbers->rate;
        report.accuracy = numbers->accuracy;
        report.gradient_norm = numbers->gradient_norm;
        report.health = std::move(numbers->health);
        report.spectrum = std::move(numbers->geometry.spectrum);
        report.embedding_spectrum = std::move(numbers->geometry.embedding_spectrum);
        report.cosines = std::move(numbers->geometry.cosines);
        report.terms = std::move(numbers->terms);
        report.momentum = method->momentum();
        report.images_per_s = rate.add(report.time_s, experiment.batch * experiment.accumulate);
        waiting.add(now_s() - began_s, loader.waited_s() - waited_s);
        report.data_wait = waiting.settled();
        if (measures_health(step))
            report.health.emplace_back("data_wait", waiting.share());
        for (TrainingObserver* observer : observers)
            observer->step_finished(report);
        for (Warning& warning : health_monitor->add(report))
            warn(std::move(warning));

        knn_of_this_step_.reset();
        if (step % steps_per_epoch == 0) {
            // The workers prepare the next epoch's first batches while the probe runs.
            if (step < total_steps)
                loader.start_epoch(static_cast<std::uint64_t>(step / steps_per_epoch));
            report_broken_files(loader);
            finish_epoch();
        }
        if (step % save_every == 0)
            save();
    }
    if (saved_step_ != position_.step)
        save();
}

void Trainer::Impl::finish_epoch() {
    EpochReport report;
    report.epoch = position_.step / steps_per_epoch;
    report.step = position_.step;
    report.loss = position_.epoch_loss / static_cast<double>(steps_per_epoch);
    if (probe && (experiment.monitor.knn || experiment.monitor.linear)) {
        Encoder now = encoder();
        const HeldOutAccuracy measured =
            probe(now, data, experiment.monitor.linear && online_linear->learns() ? &*online_linear : nullptr);
        method->train();
        knn_of_this_step_ = measured.knn;
        report.linear = measured.linear;
        if (knn_of_this_step_)
            position_.knn = knn_of_this_step_;
    }
    report.knn = knn_of_this_step_;
    report.seconds = now_s() - position_.epoch_begun_s;
    health_monitor->add(report);
    position_.epoch_loss = 0;
    position_.epoch_begun_s = now_s();
    for (TrainingObserver* observer : observers)
        observer->epoch_finished(report);
}

void Trainer::Impl::report_broken_files(data::Loader& loader) {
    if (!told_complaints_) // each once: the same damage is met again in every epoch
        for (const Message& complaint : data.dataset->complaints()) {
            message(complaint);
            told_complaints_ = true;
        }
    if (position_.told_of_broken_files)
        return;
    const std::vector<data::BrokenFile> broken = loader.broken();
    if (broken.empty())
        return;
    position_.told_of_broken_files = true;
    for (const data::BrokenFile& file : broken)
        message(told("Left out %1: %2", file.path, file.reason));
    warn({position_.step, "broken-files", Severity::note,
          told("%1 of %2 files could not be read, the first is %3", broken.size(), data.split.train.size(),
               broken.front().path),
          broken.front().reason, told("Replace or remove these files; other images took their places")});
}

Trainer::Trainer(Experiment experiment, TrainingData data, std::optional<std::filesystem::path> checkpoints)
    : impl_(std::make_unique<Impl>(std::move(experiment), std::move(data), checkpoints)) {}
Trainer::~Trainer() = default;

void Trainer::add_observer(TrainingObserver& observer) { impl_->observers.push_back(&observer); }
void Trainer::set_probe(MonitorProbe probe) { impl_->probe = std::move(probe); }
RunResult Trainer::run(TrainingControl& control, bool resume) { return impl_->run(control, resume); }
Encoder Trainer::encoder() const { return impl_->encoder(); }

} // namespace terrella::training
