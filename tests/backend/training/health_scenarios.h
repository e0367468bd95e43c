// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/health_monitor.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace terrella::test {

/// A made-up run of 300 steps in 20 epochs: what it is and what it reports. The parts change a healthy run.
struct Scenario {
    std::string name;
    std::string rule; // that it should break; empty: none
    std::function<void(training::RunFacts&)> facts = {};
    std::function<void(training::StepReport&)> step = {};
    std::function<double(std::int64_t epoch)> knn = {};
};
inline void PrintTo(const Scenario& scenario, std::ostream* out) { *out << scenario.name; }

inline void set(training::StepReport& report, const std::string& figure, double value) {
    const auto found = std::ranges::find(report.health, figure, [](const auto& one) { return one.first; });
    if (found == report.health.end())
        report.health.emplace_back(figure, value);
    else
        found->second = value;
}

/// Lets the projections keep a share of 128 directions, at a uniformity.
inline void crowd(training::StepReport& report, double rank_share, double uniformity) {
    set(report, "projection_rank", 128 * rank_share);
    set(report, "projection_rank_share", rank_share);
    set(report, "uniformity", uniformity);
}

/// Lets the encoder's features keep a share of 160 directions.
inline void narrow(training::StepReport& report, double rank_share) {
    set(report, "embedding_rank", 160 * rank_share);
    set(report, "embedding_rank_share", rank_share);
}

inline training::RunFacts facts_of(const Scenario& scenario) {
    training::RunFacts facts;
    facts.experiment.method = {"simclr"};
    facts.experiment.batch = 32;
    facts.total_steps = 300;
    facts.steps_per_epoch = 15;
    facts.warmup_steps = 15;
    facts.held_out = 1000;
    if (scenario.facts)
        scenario.facts(facts);
    return facts;
}

/// The report of a step of a healthy run: figures as SimCLR has them on the embedded scenes.
inline training::StepReport healthy_step(std::int64_t step) {
    training::StepReport report;
    const double progress = static_cast<double>(step) / 300;
    report.step = step;
    report.loss = 2.5 + 2 * std::exp(-5 * progress) + 0.1 * std::sin(step);
    report.accuracy = 0.1 + 0.5 * progress;
    report.lr = 0.03 * (1 + std::cos(3.14159265 * progress)) / 2;
    report.gradient_norm = 2.0 + 0.5 * std::sin(0.7 * static_cast<double>(step));
    report.health = {{"feature_std_share", 0.8}, {"projection_cosine", 0.3},
                     {"projection_rank", 40},    {"projection_rank_share", 40.0 / 128},
                     {"alignment", 0.6},         {"uniformity", -1.8},
                     {"embedding_rank", 70},     {"update_to_weight", 1e-3 * (1 - progress) + 4e-8}};
    return report;
}

/// Lets a monitor watch steps `from` to `to`, measured each `every` steps.
inline std::vector<training::Warning> watch(training::HealthMonitor& monitor, const Scenario& scenario,
                                            std::int64_t from = 1, std::int64_t to = 300, std::int64_t every = 10) {
    std::vector<training::Warning> warnings;
    for (std::int64_t step = from; step <= to; ++step) {
        training::StepReport report = healthy_step(step);
        if (scenario.step)
            scenario.step(report);
        if (step % every != 0) {
            report.health.clear();
            report.gradient_norm.reset();
        }
        for (auto& warning : monitor.add(report))
            warnings.push_back(std::move(warning));
        if (step % 15 == 0) {
            training::EpochReport epoch;
            epoch.epoch = step / 15;
            epoch.step = step;
            epoch.knn = scenario.knn ? scenario.knn(epoch.epoch) : 0.4 + 0.02 * static_cast<double>(epoch.epoch);
            monitor.add(epoch);
        }
    }
    return warnings;
}

inline std::vector<training::Warning> watch(const Scenario& scenario) {
    training::HealthMonitor monitor(facts_of(scenario));
    return watch(monitor, scenario);
}

/// Sequences that are a fault, each by the rule that names it.
inline std::vector<Scenario> faults() {
    using training::RunFacts;
    using training::StepReport;
    return {
        {"one answer for all",
         "complete-collapse",
         {},
         [](StepReport& r) {
             if (r.step < 60)
                 return;
             set(r, "feature_std_share", 0.05);
             set(r, "projection_cosine", 0.99);
             set(r, "projection_rank", 1.3);
             r.loss = -0.99;
         }},
        {"VICReg in one point", "complete-collapse",
         [](RunFacts& f) {
             f.experiment.method = {"vicreg", {{"break", {"no-variance-term"}}}};
         },
         [](StepReport& r) {
             r.terms = {{"variance", 0.989}};
         }},
        {"a teacher that says the same of all",
         "complete-collapse",
         {},
         [](StepReport& r) {
             r.health = {{"teacher_entropy", 0.999}, {"teacher_student_kl", 1e-4}};
             r.accuracy.reset();
         }},
        {"few directions", "dimensional-collapse",
         [](RunFacts& f) {
             f.experiment.method = {"barlow-twins", {{"break", {"no-redundancy-term"}}}};
         },
         [](StepReport& r) {
             set(r, "projection_rank", r.step < 50 ? 40 : 3.5);
             set(r, "projection_rank_share", (r.step < 50 ? 40 : 3.5) / 128);
         }},
        {"projections and features both narrow", "dimensional-collapse",
         [](RunFacts& f) {
             f.experiment.method = {"simsiam", {{"break", {"no-predictor"}}}};
         },
         [](StepReport& r) { // SimSiam without predictor
             crowd(r, 0.05, -1.2);
             narrow(r, 0.13);
         }},
        {"images that crowd and lose directions", "dimensional-collapse",
         [](RunFacts& f) {
             f.experiment.method = {"simsiam", {{"break", {"no-stop-gradient"}}}};
         },
         [](StepReport& r) { // SimSiam without stop-gradient at a fifth of its run
             crowd(r, 0.13, -0.45);
             narrow(r, 0.28);
         }},
        {"strangers that all count alike", "dimensional-collapse",
         [](RunFacts& f) {
             f.experiment.method = {"simclr", {{"temperature", 2.5}}}; // not yet flat
         },
         [](StepReport& r) { // SimCLR at a third of its run
             crowd(r, 0.055, -1.3);
             narrow(r, 0.15);
         }},
        {"few directions while the spread comes and goes", "dimensional-collapse",
         [](RunFacts& f) {
             f.experiment.optimizer = {"sgd", {{"lr", 0.3}}};
         },
         [](StepReport& r) { // SimCLR at too high a rate on 360 images
             set(r, "feature_std_share", r.step / 10 % 3 == 0 ? 0.17 : 0.4);
             set(r, "projection_rank", 0.035 * 128);
             set(r, "projection_rank_share", 0.035);
         }},
        {"an encoder that a high rate narrowed", "dimensional-collapse",
         [](RunFacts& f) {
             f.experiment.optimizer = {"sgd", {{"lr", 3}}};
         },
         [](StepReport& r) {
             set(r, "embedding_rank", 8); // as measured; the projections are at the edge
             set(r, "embedding_rank_share", 8.0 / 256);
             set(r, "projection_rank", 5.3);
             set(r, "projection_rank_share", 5.3 / 128);
         }},
        {"more negatives than images", "dimensional-collapse",
         [](RunFacts& f) {
             f.experiment.method = {"inst-disc", {{"negatives", 4096}}};
             f.experiment.optimizer = {"sgd", {{"lr", 0.03}}};
         },
         [](StepReport& r) { crowd(r, 0.02, -0.2); }},
        {"two prototypes of a hundred", "dead-prototypes", {}, [](StepReport& r) { set(r, "prototype_usage", 0.05); }},
        {"at ln K", "trivial-loss", [](RunFacts& f) { f.trivial_loss = std::log(97.0); },
         [](StepReport& r) {
             r.loss = std::log(97.0) + 0.02 * std::sin(double(r.step));
             r.accuracy = 0.01;
         }},
        {"cosines divided to nearly nothing", "temperature-too-high",
         [](RunFacts& f) {
             f.experiment.method = {"moco-v3", {{"temperature", 3}}}; // its own is 1
         },
         [](StepReport&) {}},
        {"SwAV at ln K", "trivial-loss",
         [](RunFacts& f) {
             f.experiment.method = {"swav", {}};
             f.trivial_loss = std::log(30.0);
         },
         [](StepReport& r) {
             r.loss = std::log(30.0) + 0.01 * std::sin(double(r.step));
             r.accuracy = 0.03;
         }},
        {"worse than a network that tells nothing apart", "trivial-loss",
         [](RunFacts& f) {
             f.experiment.method = {"simclr", {{"temperature", 0.005}}};
             f.trivial_loss = std::log(63.0);
         },
         [](StepReport& r) { // the nearest stranger alone counts
             r.loss = 20 + std::sin(double(r.step));
             crowd(r, 0.23, -0.3);
         }},
        {"solved at once while neighbours get no better",
         "shortcut",
         {},
         [](StepReport& r) { r.accuracy = r.step < 8 ? 0.7 : 0.995; },
         [](std::int64_t epoch) { return 0.3 + 0.01 * std::sin(double(epoch)); }},
        {"both views the same", "shortcut",
         [](RunFacts& f) {
             f.experiment.augment.all = {{"rotate", Json::object()}};
         },
         [](StepReport& r) { set(r, "alignment", 1e-9); }},
        {"loss and gradients rise",
         "diverging",
         {},
         [](StepReport& r) {
             if (r.step > 150) {
                 r.loss = 3 * std::pow(1.03, double(r.step - 150));
                 r.gradient_norm = 20.0 + double(r.step);
             }
         }},
        {"a target that never moves", "frozen-teacher",
         [](RunFacts& f) {
             f.experiment.method = {"byol", {{"break", {"frozen-teacher"}}}};
         },
         [](StepReport& r) { r.momentum = 1; }},
        {"a momentum made for longer runs", "frozen-teacher", [](RunFacts& f) { f.experiment.method = {"moco-v2"}; },
         [](StepReport& r) { r.momentum = 0.999; }},
        {"keys of encoders that are gone", "stale-queue",
         [](RunFacts& f) {
             f.experiment.method = {"moco-v2", {{"queue", 4096}, {"momentum", 0.9}}};
             f.queue = 4096;
         },
         [](StepReport& r) { r.momentum = 0.9; }},
        {"steps as long as the weights", "learning-rate-too-high",
         [](RunFacts& f) {
             f.experiment.optimizer = {"sgd", {{"lr", 10}}};
         },
         [](StepReport& r) { set(r, "update_to_weight", 0.5); }},
        {"weights that stand still", "learning-rate-too-low",
         [](RunFacts& f) {
             f.experiment.optimizer = {"sgd", {{"lr", 1e-7}}};
         },
         [](StepReport& r) {
             r.lr = 1e-7;
             r.loss = 4.4 + 0.01 * std::sin(double(r.step));
             set(r, "update_to_weight", 4e-9);
         }},
        {"slow data",
         "data-starved",
         {},
         [](StepReport& r) {
             if (r.step >= 20)
                 r.data_wait = training::DataWait{0.4, 5};
         }},
        {"better at its task, worse at classes",
         "overfitting",
         {},
         {},
         [](std::int64_t epoch) { return epoch <= 5 ? 0.5 + 0.06 * double(epoch) : 0.8 - 0.03 * double(epoch - 5); }},
    };
}

/// Sequences that look odd and are not.
inline std::vector<Scenario> harmless() {
    using training::RunFacts;
    using training::StepReport;
    return {
        {"a healthy run", ""},
        {"a narrow head on a rich encoder", "",
         [](RunFacts& f) {
             f.experiment.method = {"moco-v3", {}};
         },
         [](StepReport& r) {
             set(r, "projection_rank", 0.051 * 128);
             set(r, "projection_rank_share", 0.051);
             narrow(r, 0.2);
         }},
        {"few directions, in which the images lie far apart", "",
         [](RunFacts& f) {
             f.experiment.method = {"barlow-twins", {}};
         },
         [](StepReport& r) { // Barlow Twins on AID
             crowd(r, 0.057, -2.1);
             narrow(r, 0.163);
         }},
        {"images that crowd around their prototypes", "",
         [](RunFacts& f) {
             f.experiment.method = {"swav", {}};
         },
         [](StepReport& r) {
             crowd(r, 0.16, -0.5);
             set(r, "prototype_usage", 0.9);
         }},
        {"queries that crowd before their queue", "",
         [](RunFacts& f) {
             f.experiment.method = {"moco-v2", {{"momentum", 0.99}}};
             f.queue = 512;
         },
         [](StepReport& r) { crowd(r, 0.18, -0.9); }},
        {"projections near their prototypes", "",
         [](RunFacts& f) {
             f.experiment.method = {"swav", {}};
         },
         [](StepReport& r) { set(r, "feature_std_share", 0.21 + 0.02 * std::sin(double(r.step))); }},
        {"MoCo while its queue fills", "",
         [](RunFacts& f) {
             f.experiment.method = {"moco-v2", {{"momentum", 0.99}}};
             f.queue = 2048; // 64 steps
             f.trivial_loss = std::log(2049.0);
         },
         [](StepReport& r) {
             // Rises from the loss against random keys to ln K, where it stays for a while; facebookresearch/moco,
             // issue 9.
             const double t = double(r.step);
             r.momentum = 0.99;
             r.loss = t < 64 ? 2.5 + 5.1 * t / 64 : t < 140 ? 7.6 : 7.6 - 0.02 * (t - 140);
             r.accuracy = t < 64 ? 1 - t / 64 : t < 140 ? 0.002 : 0.002 * (t - 139);
             static const std::vector<double> dip{0.243, 0.287, 0.21, 0.25, 0.346, 0.433, 0.29, 0.413, 0.444};
             if (const auto i = static_cast<std::size_t>(r.step / 10); i >= 1 && i <= dip.size())
                 set(r, "feature_std_share", dip[i - 1]);
         }},
        {"BYOL whose loss rises in the warm-up", "", [](RunFacts& f) { f.experiment.method = {"byol"}; },
         [](StepReport& r) {
             const double t = double(r.step);
             r.momentum = 1 - 0.01 * (1 + std::cos(3.14159265 * t / 300)) / 2; // to 1 at the end
             r.loss = t < 15 ? 1.9 + 0.1 * t : 1.2 + 2.2 * std::exp(-(t - 15) / 40);
         }},
        {"long steps in the warm-up",
         "",
         {},
         [](StepReport& r) {
             if (r.step <= 15)
                 set(r, "update_to_weight", 0.4);
         }},
        {"SimSiam near its least loss, spread", "", [](RunFacts& f) { f.experiment.method = {"simsiam"}; },
         [](StepReport& r) { r.loss = -0.96; }},
        {"labels of three classes", "",
         [](RunFacts& f) {
             f.labelled = true;
             f.experiment.method = {"supervised"};
         },
         [](StepReport& r) {
             r.accuracy = 0.999;
             set(r, "projection_rank", 2.1);
             set(r, "projection_rank_share", 2.1 / 64);
         }},
        {"one odd measurement",
         "",
         {},
         [](StepReport& r) {
             if (r.step == 150) {
                 set(r, "feature_std_share", 0.01);
                 set(r, "projection_rank", 1);
                 set(r, "projection_rank_share", 1.0 / 128);
                 r.gradient_norm = 1000;
             }
         }},
        {"a few steps that waited for data",
         "",
         {},
         [](StepReport& r) {
             r.data_wait = training::DataWait{0.25, 5};
         }},
        {"neighbours that were lucky once",
         "",
         [](RunFacts& f) { f.held_out = 100; },
         {},
         [](std::int64_t epoch) { return epoch == 4 ? 0.62 : 0.5; }},
        {"a loss at ln K that finds the views all the same", "", [](RunFacts& f) { f.trivial_loss = 4.5; },
         [](StepReport& r) { r.loss = 4.5; }}, // SimCLR with large weights: accuracy rises meanwhile
    };
}

} // namespace terrella::test
