// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/text.h"
#include "training/diagnosis.h"
#include "training/setting_changes.h"
#include "training/trainer_impl.h"

#include <ATen/Context.h>

#include <algorithm>
#include <array>
#include <mutex>

namespace terrella::training {
namespace {

const std::string generator_key = "rng";

Json number_or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

std::optional<double> optional_number(const Json& notes, const char* key) {
    return notes.contains(key) && notes[key].is_number() ? std::optional(notes[key].get<double>()) : std::nullopt;
}

/// Throws DataError when the notes lack what continuing needs, so that the checkpoint before can be taken.
void check_notes(const Snapshot& snapshot, const std::filesystem::path& folder) {
    const Json& notes = snapshot.notes;
    const auto is_number_or_absent = [&](const char* key) { return !notes.contains(key) || notes[key].is_number(); };
    if (!notes.contains("experiment") || !notes["experiment"].is_object() || !notes.contains("split") || !notes["split"].is_string() ||
        !std::ranges::all_of(std::array{"time_s", "epoch_loss_sum", "epoch_begun_s", "warnings", "threads"},
                             is_number_or_absent) ||
        !notes.value("precision", Json("")).is_string() || !notes.value("device", Json("")).is_string() ||
        !notes.value("told_of_broken_files", Json(false)).is_boolean())
        throw DataError(told("The checkpoint's notes lack what continuing needs"), (folder / "state.json").string(),
                        told("Continue from the checkpoint before"));
    if (snapshot.state.find(generator_key) == nullptr)
        throw DataError(told("The checkpoint lacks the random generator"), (folder / "state.safetensors").string(),
                        told("Continue from the checkpoint before"));
}

/// "The checkpoint is damaged: … (run/checkpoints/step-00000003/model.safetensors)", without a remedy of its own.
Message reason_of(const Error& error) { return told("%1 (%2)", error.happened_message(), error.where()); }

} // namespace

torch::Tensor generator_state(const torch::Device& device) {
    at::Generator generator = at::globalContext().defaultGenerator(device);
    const std::lock_guard lock(generator.mutex());
    return generator.get_state();
}

void set_generator_state(const torch::Device& device, const torch::Tensor& state) {
    at::Generator generator = at::globalContext().defaultGenerator(device);
    const std::lock_guard lock(generator.mutex());
    generator.set_state(state);
}

Snapshot Trainer::Impl::snapshot() const {
    Snapshot made;
    made.step = position_.step;
    made.model = models::state_of(*method);
    made.model.metadata = {{"method", experiment.method.name}, {"backbone", experiment.backbone.name}};
    made.state = optimizer->state();
    made.state.tensors.emplace_back(generator_key, generator_state(compute.device));
    for (auto& rows : health_probe->state())
        made.state.tensors.push_back(std::move(rows));
    if (experiment.monitor.linear)
        for (auto& part : online_linear->state())
            made.state.tensors.push_back(std::move(part));
    made.notes = {
        {"epoch", position_.step / steps_per_epoch},
        {"step_in_epoch", position_.step % steps_per_epoch},
        {"steps_per_epoch", steps_per_epoch},
        {"total_steps", total_steps},
        {"time_s", now_s()},
        {"loss", number_or_null(position_.loss)},
        {"epoch_loss_sum", position_.epoch_loss},
        {"epoch_begun_s", position_.epoch_begun_s},
        {"knn", number_or_null(knn_of_this_step_)}, // of these weights; the best stays when others are removed
        {"last_knn", number_or_null(position_.knn)},
        {"warnings", position_.warnings},
        {"told_of_broken_files", position_.told_of_broken_files},
        {"health", health_monitor->state()},
        {"threads", compute.threads},
        {"precision", compute.precision_name()},
        {"device", compute.device.str()},
        {"split", data.split.hash(*data.dataset)},
        {"experiment", whole_experiment(experiment)},
    };
    return made;
}

void Trainer::Impl::save() {
    if (!store)
        return;
    if (const std::string name = non_finite_state(*method); !name.empty()) {
        // Never replaces a good checkpoint by a spoiled one.
        SettingChanges changes(experiment);
        changes.scale_rate(0.1).lengthen_warmup().set("clip_gradients", 1);
        Warning alarm{position_.step,
                      "non-finite",
                      Severity::alarm,
                      told("After step %1 %2 holds values that are not finite", position_.step, name),
                      told("The last step was too large, most often from a learning rate that is too high"),
                      changes.text(),
                      changes.list()};
        warn(alarm);
        throw NonFinite{alarm};
    }
    for (TrainingObserver* observer : observers)
        observer->checkpoint_begins(position_.step);
    const std::filesystem::path folder = store->write(snapshot());
    saved_step_ = position_.step;
    for (TrainingObserver* observer : observers)
        observer->checkpoint_written(position_.step, folder.string());
}

void Trainer::Impl::check_belongs(const Snapshot& snapshot) const {
    const std::string where = store->folder_of(snapshot.step).string();
    const Experiment before = from_json<Experiment>(snapshot.notes.at("experiment"));
    if (const auto changed = decisive_differences(before, experiment); !changed.empty()) {
        std::vector<std::string> lines;
        for (const Difference& one : changed)
            lines.push_back(one.key + " (" + one.before.dump() + " before, " + one.after.dump() + " now)");
        throw ConfigurationError(told("The experiment has changed: %1", join(lines, ", ")), where,
                                 told("Put the old values back to continue, or begin a new run"));
    }
    if (snapshot.notes.at("split") != data.split.hash(*data.dataset))
        throw DataError(told("The data have changed since this run began"), data.dataset->info().path,
                        told("Put the files back as they were to continue, or begin a new run"));
}

void Trainer::Impl::take(const Snapshot& snapshot) {
    check_belongs(snapshot);
    const torch::Tensor* generator = snapshot.state.find(generator_key); // check_notes saw that it is there
    models::TensorFile moved = snapshot.state;
    std::erase_if(moved.tensors, [](const auto& item) { return item.first == generator_key; });
    health_probe->take_state(moved.tensors, compute.device);
    online_linear->take_state(moved.tensors);
    models::load_state(*method, snapshot.model);
    optimizer->load_state(moved);
    const Json& notes = snapshot.notes;
    const std::string device = compute.device.str(), begun_on = notes.value("device", device);
    // Another kind of processor has another kind of generator; methods that draw in a step count for themselves.
    if (begun_on.substr(0, begun_on.find(':')) == device.substr(0, device.find(':')))
        set_generator_state(compute.device, generator->clone());
    else
        message(
            told("Continued on %1, begun on %2: the last bits of sums differ from an unbroken run", device, begun_on));

    position_.step = snapshot.step;
    position_.time_s = notes.value("time_s", 0.0);
    position_.loss = optional_number(notes, "loss");
    position_.epoch_loss = notes.value("epoch_loss_sum", 0.0);
    position_.epoch_begun_s = notes.value("epoch_begun_s", 0.0);
    position_.knn = optional_number(notes, "last_knn");
    position_.warnings = notes.value("warnings", std::int64_t{0});
    position_.told_of_broken_files = notes.value("told_of_broken_files", false);
    health_monitor->take(notes.value("health", Json()));
    saved_step_ = snapshot.step;
    if (notes.value("threads", compute.threads) != compute.threads)
        message(told("Continued with %1 threads, begun with %2: the last bits of sums may differ from an unbroken run",
                     compute.threads, notes.value("threads", 0)));
    if (notes.value("precision", std::string(compute.precision_name())) != compute.precision_name())
        message(told("Continued in %1, begun in %2: this machine chose differently", compute.precision_name(),
                     notes.value("precision", std::string())));
}

void Trainer::Impl::restore() {
    if (!store)
        throw ConfigurationError(told("There is nothing to continue from"), "no folder for checkpoints",
                                 told("Begin a new run"));
    std::vector<std::int64_t> steps = store->steps();
    std::vector<Message> damaged;
    while (!steps.empty()) {
        const std::int64_t step = steps.back();
        steps.pop_back();
        Snapshot snapshot;
        try {
            snapshot = store->read(step);
            check_notes(snapshot, store->folder_of(step));
        } catch (const DataError& error) {
            damaged.push_back(reason_of(error));
            continue;
        }
        take(snapshot);
        for (const Message& reason : damaged) {
            message(told("Went back to the checkpoint of step %1: %2", step, reason));
            warn({step, "damaged-checkpoint", Severity::note, reason,
                  told("The file was changed or cut after it was written"),
                  told("Check the disk; the run continues from step %1", step)});
        }
        return;
    }
    if (!damaged.empty())
        throw DataError(
            told("No checkpoint can be read: %1", damaged.front()), store->folder_of(0).parent_path().string(),
            damaged.size() == 1
                ? told("Put that file back from a copy, or begin a new run")
                : told("None of the %1 is whole: put one back from a copy, or begin a new run", damaged.size()));
    message(told("There is no checkpoint yet: beginning at the first step"));
}

} // namespace terrella::training
