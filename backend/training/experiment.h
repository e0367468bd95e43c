// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parameters.h"
#include "data/settings.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace terrella::training {

struct ScheduleSettings {
    std::int64_t epochs = 20;
    double warmup_epochs = 1;
    std::string shape = "cosine";             // cosine, step, constant
    double final_fraction = 0;                // of the peak rate, at the end of the cosine
    std::vector<double> milestones{0.6, 0.8}; // shares of the epochs at which `step` multiplies by `decay`
    double decay = 0.1;
    static void describe(Describe<ScheduleSettings>& d);
};

struct MonitorSettings {
    std::int64_t every = 10; // steps between health figures
    bool knn = true;         // kNN accuracy on the held-out part after each epoch
    bool linear = false;     // the same of a linear classifier that learns beside
    std::int64_t knn_samples = 2000; // of the training part used as neighbours, at most
    static void describe(Describe<MonitorSettings>& d);
};

struct CheckpointSettings {
    double every_epochs = 1;
    std::int64_t keep = 3; // newest kept, plus the best by kNN
    static void describe(Describe<CheckpointSettings>& d);
};

/// experiment.yaml: everything that decides a run.
struct Experiment {
    std::string name = "experiment";
    std::string note;   // words of whoever set it up
    std::string parent; // the run that it is a change of, by its name
    std::int64_t seed = 0;
    data::DataSettings data;
    Selected method{"moco-v2"};
    Selected backbone{"resnet18"};
    SelectedLists augment;          // by view; empty: the method's own recipe ("method-default")
    std::int64_t view_size = 0;     // pixels a side of a view; 0: the data's size
    Selected optimizer{"sgd"};
    ScheduleSettings schedule;
    std::int64_t batch = 128;
    std::int64_t accumulate = 1;    // batches per optimiser step
    double clip_gradients = 0;      // global norm, 0: off
    std::string precision = "auto"; // float32, bfloat16
    std::string device = "auto";
    std::int64_t threads = 0;       // training threads, 0: all cores
    MonitorSettings monitor;
    CheckpointSettings checkpoint;

    static void describe(Describe<Experiment>& d);
};

/// The default of every key filled in, variants' parameters included, as one tree in the order of declaration.
Json whole_experiment(const Experiment& experiment);

/// Checks that the settings fit each other (a name that can be a folder, warm-up shorter than the training, …); what
/// depends on the data is checked by `Trainer`. Throws ConfigurationError.
void check_experiment(const Experiment& experiment);

/// The settings in which two experiments differ and which decide the numbers. A run may be continued when there are
/// none: name, note, parent, device, threads, loader threads and memory, checkpoint and monitor settings may change.
std::vector<Difference> decisive_differences(const Experiment& before, const Experiment& after);

/// Reads and validates; every message names file, line and column. Throws ConfigurationError.
Experiment read_experiment(const std::filesystem::path& path, const std::vector<std::string>& overrides = {});
Experiment parse_experiment(const std::string& yaml, const std::string& name,
                            const std::vector<std::string>& overrides = {});
/// The whole experiment, defaults included, as YAML.
std::string experiment_yaml(const Experiment& experiment);

} // namespace terrella::training
