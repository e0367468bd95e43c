// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/experiment.h"

#include "augment/operation.h"
#include "base/text.h"
#include "base/yaml.h"
#include "methods/catalogue.h"
#include "models/catalogue.h"
#include "training/catalogue.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace terrella::training {

void ScheduleSettings::describe(Describe<ScheduleSettings>& d) {
    d("epochs", &ScheduleSettings::epochs, "Times that the training part is seen")
        .at_least(1)
        .unit("epochs")
        .paper("200", "He et al. 2020, MoCo, §4, on 1.3 million images");
    d("warmup_epochs", &ScheduleSettings::warmup_epochs, "Linear rise of the learning rate at the start")
        .at_least(0)
        .unit("epochs")
        .paper("10", "Chen et al. 2020, SimCLR, §2.3")
        .code("0", "facebookresearch/moco main_moco.py has none");
    d("shape", &ScheduleSettings::shape, "How the learning rate falls after the warm-up")
        .choices({"cosine", "step", "constant"})
        .paper("cosine", "Chen et al. 2020, MoCo v2, §3");
    d("final_fraction", &ScheduleSettings::final_fraction, "Share of the peak rate at the end of the cosine")
        .range(0, 1)
        .advanced()
        .paper("0", "Loshchilov and Hutter 2017, eq. 5");
    d("milestones", &ScheduleSettings::milestones, "Shares of the training at which 'step' lowers the rate")
        .range(0, 1)
        .advanced()
        .paper("0.6, 0.8", "He et al. 2020, MoCo, §4: epochs 120 and 160 of 200");
    d("decay", &ScheduleSettings::decay, "Factor by which 'step' lowers the rate")
        .above(0)
        .at_most(1)
        .advanced()
        .paper("0.1", "He et al. 2020, MoCo, §4");
}

void MonitorSettings::describe(Describe<MonitorSettings>& d) {
    d("every", &MonitorSettings::every, "How often health figures are measured").at_least(1).unit("steps");
    d("knn", &MonitorSettings::knn, "Measure kNN accuracy on the held-out part after each epoch");
    d("linear", &MonitorSettings::linear,
      "Train a linear classifier beside the method, without a gradient into the encoder, and measure its accuracy on "
      "the held-out part after each epoch; needs labels, and does not change the run")
        .code("on", "google-research/simclr");
    d("knn_samples", &MonitorSettings::knn_samples, "Training samples used as neighbours, at most")
        .at_least(1)
        .unit("samples")
        .advanced();
}

void CheckpointSettings::describe(Describe<CheckpointSettings>& d) {
    d("every_epochs", &CheckpointSettings::every_epochs, "How often the whole state is saved").above(0).unit("epochs");
    d("keep", &CheckpointSettings::keep, "Newest checkpoints kept; the best by kNN stays as well").at_least(1);
}

void Experiment::describe(Describe<Experiment>& d) {
    d("name", &Experiment::name, "Name of the run and of its folder");
    d("note", &Experiment::note, "Words about it that are kept with the run").advanced();
    d("parent", &Experiment::parent, "The run that it is a change of, by its name").advanced();
    d("seed", &Experiment::seed, "Every random choice of the run follows from it").at_least(0);
    d("data", &Experiment::data, "What is learned from");
    d("method", &Experiment::method, "How is learned").variants(methods::methods().variants());
    d("backbone", &Experiment::backbone, "The network that becomes the encoder")
        .variants(models::backbones().variants());
    d("augment", &Experiment::augment, "Operations that make the views; the method's own recipe when not given")
        .keyword("method-default", 0)
        .switchable()
        .lists_by("view")
        .variants(augment::operations().variants());
    d("view_size", &Experiment::view_size, "Side of a view; the size of the data when not given")
        .at_least(0)
        .at_most(2048)
        .keyword("data", 0)
        .unit("pixels");
    d("optimizer", &Experiment::optimizer, "How the weights move").variants(optimizers().variants());
    d("schedule", &Experiment::schedule, "The learning rate over the training");
    d("batch", &Experiment::batch, "Samples that are compared with each other in one pass")
        .at_least(1)
        .log()
        .unit("samples")
        .paper("256", "Chen et al. 2020, MoCo v2, §3");
    d("accumulate", &Experiment::accumulate, "Passes whose gradients are averaged into one step")
        .at_least(1)
        .advanced()
        .unit("batches");
    d("clip_gradients", &Experiment::clip_gradients, "Largest norm of all gradients together")
        .at_least(0)
        .log()
        .keyword("off", 0)
        .advanced();
    d("precision", &Experiment::precision,
      "Of activations; losses, statistics and weights are float32 always. auto: bfloat16 where the device is fast at "
      "it")
        .choices({"auto", "float32", "bfloat16"});
    d("device", &Experiment::device, "auto: the first GPU, else the processor").choices({"auto", "cpu", "cuda"});
    d("threads", &Experiment::threads, "Cores that train; leave one free on a machine in use")
        .range(0, 1024)
        .keyword("all", 0)
        .unit("threads");
    d("monitor", &Experiment::monitor, "What is measured during the training");
    d("checkpoint", &Experiment::checkpoint, "What is saved during the training");
}

Json whole_experiment(const Experiment& experiment) { return schema_of<Experiment>().complete(to_json(experiment)); }

namespace {
constexpr std::size_t longest_name = 200; // bytes; file systems take 255, and numbers are added
}

void check_experiment(const Experiment& e) {
    if (e.name.empty() || e.name == "." || e.name == ".." ||
        e.name.find_first_of(std::string_view("/\\\0", 3)) != std::string::npos)
        throw ConfigurationError(told("'%1' cannot be the name of a folder", e.name), "name",
                                 told("Use letters, digits, '-' and '_', such as eurosat-moco"));
    if (e.name.size() > longest_name || std::ranges::any_of(e.name, [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
        throw ConfigurationError(e.name.size() > longest_name
                                     ? told("The name is longer than a folder's name may be")
                                     : told("The name holds a line break or another control character"),
                                 "name", told("Use letters, digits, '-' and '_', such as eurosat-moco"));
    const ScheduleSettings& s = e.schedule;
    if (s.warmup_epochs > static_cast<double>(s.epochs))
        throw ConfigurationError(told("The warm-up is longer than the training"),
                                 "schedule.warmup_epochs " + number_text(s.warmup_epochs) + ", schedule.epochs " +
                                     std::to_string(s.epochs),
                                 told("Lower schedule.warmup_epochs; a tenth of the epochs is usual"));
    if (!std::ranges::is_sorted(s.milestones))
        throw ConfigurationError(told("The milestones do not ascend"), "schedule.milestones",
                                 told("Write them from the smallest to the largest share, such as [0.6, 0.8]"));
    if (e.view_size > 0 && e.view_size < 8)
        throw ConfigurationError(told("A view of %1 pixels is too small", e.view_size), "view_size",
                                 told("Give at least 8 pixels, or 'data' for the size of the images"));
    if (!e.augment.parts.empty())
        augment::check_names(e.augment, methods::view_names(e.method));
}

std::vector<Difference> decisive_differences(const Experiment& before, const Experiment& after) {
    static constexpr std::array free_keys{"name",         "note",          "parent",     "threads",  "device",
                                          "data.workers", "data.cache_mb", "data.index", "data.pack"};
    static constexpr std::array free_groups{"checkpoint.", "monitor."};
    std::vector<Difference> found = differences(whole_experiment(before), whole_experiment(after));
    std::erase_if(found, [](const Difference& one) {
        return std::ranges::any_of(free_keys, [&](const char* key) { return one.key == key; }) ||
               std::ranges::any_of(free_groups, [&](const char* group) { return one.key.starts_with(group); });
    });
    return found;
}

namespace {

Experiment from_document(Document document, const std::vector<std::string>& overrides) {
    const Schema& schema = schema_of<Experiment>();
    if (document.values.is_null())
        document.values = Json::object(); // an empty file takes every default
    for (const std::string& assignment : overrides)
        apply_override(document.values, document.origins, schema, assignment);
    auto experiment = from_json<Experiment>(document.values, document.origins);
    try {
        check_experiment(experiment);
    } catch (const ConfigurationError& error) {
        // The check knows keys, the document knows lines.
        const bool view = error.where().starts_with("augment."); // whose name may have spaces
        const std::string key = view ? error.where() : error.where().substr(0, error.where().find_first_of(" ,"));
        const std::string place = document.origins.place_of(key);
        throw ConfigurationError(error.happened_message(), place == key ? error.where() : place,
                                 error.remedy_message());
    }
    return experiment;
}

} // namespace

Experiment read_experiment(const std::filesystem::path& path, const std::vector<std::string>& overrides) {
    return from_document(read_yaml(path), overrides);
}

Experiment parse_experiment(const std::string& yaml, const std::string& name,
                            const std::vector<std::string>& overrides) {
    return from_document(parse_yaml(yaml, name), overrides);
}

std::string experiment_yaml(const Experiment& experiment) { return write_yaml(whole_experiment(experiment)); }

} // namespace terrella::training
