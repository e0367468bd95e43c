// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "training/health_figures.h"
#include "training/health_rules.h"
#include "training/health_thresholds.h"
#include "training/setting_changes.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace terrella::training {
namespace {

namespace at = thresholds;
using Probe = RunHistory::Probe;

std::string percent(double share) { return short_number(100 * share) + " %"; }

double mean_knn(std::span<const Probe> probes) {
    double sum = 0;
    for (const Probe& probe : probes)
        sum += probe.knn;
    return sum / static_cast<double>(probes.size());
}

/// What, besides the loss, says that nothing was learned: guessing, a heap, or a teacher that is undecided. Empty when
/// nothing says so.
Message nothing_learned(double trivial_loss, const RunHistory& history) {
    if (const auto accuracy = history.accuracy()) {
        const double chance = std::exp(-trivial_loss); // of the softmax whose trivial loss is ln K
        return *accuracy <= at::chance_times * chance + at::chance_above
                   ? told("the accuracy %1 is that of guessing", percent(*accuracy))
                   : Message();
    }
    if (const auto entropy = value_of(history.now(), "teacher_entropy"); entropy && *entropy > at::entropy_high)
        return told("the teacher's entropy is %1 of the largest possible", short_number(*entropy));
    if (const auto entropy = value_of(history.now(), "assignment_entropy"); entropy && *entropy > at::entropy_high)
        return told("the entropy of an assignment is %1 of the largest possible", short_number(*entropy));
    if (const auto spread = value_of(history.now(), "feature_std_share"); spread && *spread < at::spread_low)
        return told("the spread of the projections is %1", short_number(*spread));
    return {};
}

std::optional<Finding> trivial_loss(const RunFacts& facts, const RunHistory& history) {
    if (!facts.trivial_loss || !history.settled())
        return std::nullopt;
    const double trivial = *facts.trivial_loss;
    const double distance = std::abs(history.loss() - trivial) / std::max(std::abs(trivial), 0.1);
    const auto uniformity = value_of(history.now(), "uniformity");
    const bool crowded = uniformity && *uniformity > at::uniformity_crowded;
    if (crowded && trivial > 0 && history.loss() > (1 + at::trivial_left) * trivial)
        return Finding{Condition::unwell,
                       told("The loss stands at %1, worse than the %2 of a network that tells nothing apart, and the "
                            "projections crowd: their uniformity is %3",
                            short_number(history.loss()), short_number(trivial), short_number(*uniformity))};
    const Message sign = nothing_learned(trivial, history);
    const Condition condition = distance > at::trivial_left || sign.empty() ? Condition::well
                                : distance <= at::trivial_near              ? Condition::unwell
                                                                            : Condition::between;
    return Finding{condition, told("The loss stands at %1, nothing learned is %2, and %3", short_number(history.loss()),
                                   short_number(trivial), sign)};
}

std::optional<Finding> flat_softmax(const RunFacts& facts, const RunHistory&) {
    const double temperature = SettingChanges(facts.experiment).number("method.temperature");
    if (temperature <= 0)
        return std::nullopt;
    const double outweighs = std::exp(2 / temperature); // cosines of 1 and −1
    return Finding{outweighs < at::outweigh_least ? Condition::unwell : Condition::well,
                   told("At a temperature of %1, the same image weighs at most %2 times as much as its opposite",
                        short_number(temperature), short_number(outweighs))};
}

std::optional<Finding> shortcut(const RunFacts& facts, const RunHistory& history) {
    if (facts.labelled)
        return std::nullopt;
    const auto alignment = value_of(history.now(), "alignment"), spread = value_of(history.now(), "feature_std_share");
    if (alignment && spread && *spread >= at::spread_low && *alignment < at::alignment_low)
        return Finding{
            Condition::unwell,
            told("The projections of both views of an image are the same to %1 while those of different images "
                 "differ",
                 short_number(*alignment))};
    const std::vector<Probe>& probes = history.probes();
    const bool fresh = !alignment || *alignment >= at::alignment_recovered;
    if (probes.size() < 5 || !history.accuracy())
        return Finding{fresh ? Condition::well : Condition::between, ""};
    const bool early = std::ranges::any_of(std::span(probes).first(2), [](const Probe& probe) {
        return probe.accuracy && *probe.accuracy >= at::solved_early;
    });
    const double first = probes.front().knn, last = mean_knn(std::span(probes).last(3));
    const bool stands = last <= first + at::knn_gain && last < at::knn_good;
    const Condition condition = early && stands && *history.accuracy() >= at::solved ? Condition::unwell
                                : !stands && fresh                                   ? Condition::well
                                                                                     : Condition::between;
    return Finding{condition, told("The task is solved to %1 since the first epochs, and kNN went from %2 to %3",
                                   percent(*history.accuracy()), percent(first), percent(last))};
}

std::optional<Finding> diverging(const RunFacts&, const RunHistory& history) {
    const auto first = history.first_loss(), least = history.least_loss();
    if (!first || !least)
        return std::nullopt;
    const double scale = std::max({std::abs(*first), std::abs(*least), *first - *least, 1e-6});
    const double rise = (history.loss() - *least) / scale;
    const auto norm = history.now().gradient_norm, usual = history.usual_gradient_norm();
    const auto update = value_of(history.now(), "update_to_weight"),
               spread = value_of(history.now(), "feature_std_share");
    Message sign;
    if (norm && usual && *norm > at::gradient_rise * *usual)
        sign = told("the gradients are %1 times as long as usual", short_number(*norm / *usual));
    else if (update && *update > at::update_high)
        sign = told("a step moves the weights by %1", percent(*update));
    else if (spread && *spread < at::spread_low)
        sign = told("the spread of the projections fell to %1", short_number(*spread));
    const Condition condition = rise < at::rise_recovered              ? Condition::well
                                : rise < at::rise_high || sign.empty() ? Condition::between
                                : rise < at::rise_alarm                ? Condition::unwell
                                                                       : Condition::grave;
    return Finding{condition, told("The loss rose from %1 to %2, and %3", short_number(*least),
                                   short_number(history.loss()), sign)};
}

std::optional<Finding> overfitting(const RunFacts& facts, const RunHistory& history) {
    const std::vector<Probe>& probes = history.probes();
    if (probes.size() < 6 || facts.held_out < 1 || !history.accuracy())
        return std::nullopt;
    const auto best = std::ranges::max_element(probes, {}, &Probe::knn);
    const double error = std::sqrt(best->knn * (1 - best->knn) / static_cast<double>(facts.held_out));
    const double last = mean_knn(std::span(probes).last(3)), loss = best->knn - last;
    const bool better_at_task = best->accuracy && *history.accuracy() > *best->accuracy;
    const bool worse = loss > std::max(at::knn_loss, at::standard_errors * error) && probes.end() - best > 3;
    return Finding{worse && better_at_task ? Condition::unwell
                   : worse                 ? Condition::between
                                           : Condition::well,
                   told("kNN fell from %1 at step %2 to %3 while the accuracy of the task itself rose to %4",
                        percent(best->knn), best->step, percent(last), percent(*history.accuracy()))};
}

Remedy off_the_trivial(const RunFacts& facts, const RunHistory& history) {
    if (auto mend = mended(facts))
        return *mend;
    if (auto usual = retempered(facts))
        return *usual;
    SettingChanges changes(facts.experiment);
    if (changes.harder_codes(); !changes.empty())
        return {changes.list(),
                told("%1: codes that are nearly the same for every image teach nothing", changes.text())};
    const auto update = value_of(history.now(), "update_to_weight");
    const bool small_steps = update && *update < at::update_recovered / 10;
    changes.scale_rate(small_steps ? 3 : 0.1);
    if (!small_steps)
        changes.lengthen_warmup();
    if (changes.number("method.momentum") > 0.99)
        changes.set("method.momentum", 0.99);
    return {changes.list(),
            small_steps ? told("%1: steps are small", changes.text()) : told("%1: steps are large", changes.text())};
}

Remedy sharpen(const RunFacts& facts, const RunHistory&) {
    SettingChanges changes(facts.experiment);
    changes.usual_temperature(1);
    return {changes.list(), changes.text()};
}

Remedy against_shortcut(const RunFacts& facts, const RunHistory&) {
    if (auto mend = mended(facts))
        return *mend;
    SettingChanges changes(facts.experiment);
    if (!facts.experiment.augment.empty())
        changes.set("augment", "method-default");
    else if (2 * facts.experiment.batch <= facts.experiment.batch * facts.steps_per_epoch)
        changes.set("batch", 2 * facts.experiment.batch);
    return {changes.list(), changes.empty()
                                ? told("Add colour and band jitter so that colours alone do not give the answer")
                                : told("%1, or add colour and band jitter so that colours alone do not give the answer",
                                       changes.text())};
}

Remedy against_divergence(const RunFacts& facts, const RunHistory&) {
    SettingChanges changes(facts.experiment);
    changes.scale_rate(0.1).lengthen_warmup().set("clip_gradients", 1);
    return {changes.list(), told("%1, and begin from a checkpoint before the rise", changes.text())};
}

Remedy against_overfitting(const RunFacts& facts, const RunHistory& history) {
    SettingChanges changes(facts.experiment);
    const auto best = std::ranges::max_element(history.probes(), {}, &Probe::knn);
    const std::int64_t epochs =
        std::max<std::int64_t>(1, best->step / std::max<std::int64_t>(1, facts.steps_per_epoch));
    changes.set("schedule.epochs", epochs);
    if (facts.experiment.schedule.warmup_epochs > static_cast<double>(epochs) / 10)
        changes.set("schedule.warmup_epochs", static_cast<double>(epochs) / 10);
    return {changes.list(), told("%1; the checkpoint that was best by kNN is kept", changes.text())};
}

} // namespace

std::vector<HealthRule> task_rules() {
    return {
        {"trivial-loss",
         {"accuracy", "assignment_entropy", "teacher_entropy"},
         Occasion::measurement,
         {100, 5},
         Severity::warning,
         Severity::alarm,
         "The loss is what a network gets that answers the same for every image (ln K of a softmax over K), and does "
         "not "
         "leave it. Posted runs of DINO stood at ln 65536 = 11.09 for days (facebookresearch/dino, issue 246) and of "
         "SwAV at "
         "ln 512 = 6.24 without being noticed. In the first epochs of MoCo such a loss is normal, later it is not",
         trivial_loss,
         off_the_trivial},
        {"temperature-too-high",
         {},
         Occasion::measurement,
         {0, 1}, // a matter of settings, known at once
         Severity::warning,
         Severity::alarm,
         "Cosines differ by 2 at most; divided by a high temperature they weigh nearly the same in the softmax, "
         "so that the loss stays near that of guessing and all strangers are pushed alike. Wang and Liu (2021) show "
         "that the temperature decides how much more the near strangers are pushed away than the far ones",
         flat_softmax,
         sharpen},
        {"shortcut",
         {"accuracy", "alignment", "knn"},
         Occasion::measurement,
         {40, 5},
         Severity::warning,
         Severity::alarm,
         "The task is solved without what makes features useful: by colours, borders or sensor marks, or because the "
         "views "
         "are alike. Chen et al. (2020, SimCLR, §3.1) show that crops of one image share their colour histogram, which "
         "alone "
         "tells images apart, so that colour distortion is needed; Doersch et al. (2015, §3.1) found a lens's "
         "aberration",
         shortcut,
         against_shortcut},
        {"diverging",
         {"gradient_norm", "update_to_weight"},
         Occasion::measurement,
         {20, 3},
         Severity::warning,
         Severity::alarm,
         "The loss rises again after it had fallen, and the network with it: steps lead further than the slope they "
         "follow is "
         "valid for. Pascanu et al. (2013) describe how gradients grow then, and clip them; Goyal et al. (2017, §2.2) "
         "warm "
         "the rate up for the same reason",
         diverging,
         against_divergence},
        {"overfitting",
         {"knn"},
         Occasion::measurement,
         {0, 1},
         Severity::note,
         Severity::warning,
         "The network gets better at its own task and worse at telling classes of images it has not seen. Few images "
         "seen "
         "often are learned by heart; the features of the head's task leave the encoder (Chen et al. 2020, SimCLR, "
         "§4.2)",
         overfitting,
         against_overfitting},
    };
}

} // namespace terrella::training
