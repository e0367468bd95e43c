// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "training/health_figures.h"
#include "training/health_rules.h"
#include "training/health_thresholds.h"
#include "training/setting_changes.h"

#include <algorithm>

namespace terrella::training {
namespace {

namespace at = thresholds;

/// `seen` and a figure besides where that was measured: the places of `pattern` are these two.
Message also(const Message& seen, const RunHistory& history, const std::string& figure, const Message& pattern) {
    const auto value = value_of(history.now(), figure);
    return value ? pattern.with(seen, short_number(*value)) : seen;
}

Message also_cosine(const Message& seen, const RunHistory& history) {
    return also(seen, history, "projection_cosine", told("%1, the mean cosine of different images %2"));
}

/// A teacher that says the same of every image, with which its student agrees.
std::optional<Finding> one_answer(const RunHistory& history) {
    const auto entropy = value_of(history.now(), "teacher_entropy"), kl = value_of(history.now(), "teacher_student_kl");
    if (!entropy || !kl)
        return std::nullopt;
    const bool same = (*entropy > at::entropy_high || *entropy < at::entropy_low) && *kl < at::teacher_student_kl_low;
    return Finding{
        same ? Condition::grave : Condition::well,
        told("The teacher's entropy is %1 of the largest possible, and the student differs from it by %2 nats",
             short_number(*entropy), short_number(*kl))};
}

/// VICReg compares projections as they are: collapsed they lie in one point, around which normalised directions
/// scatter. Its variance term is 1 minus their deviation where that is below 1, whether the loss contains it or not.
std::optional<Finding> one_point(const RunFacts& facts, const RunHistory& history) {
    const auto& terms = history.now().terms;
    const auto term = std::ranges::find(terms, std::string("variance"), [](const auto& one) { return one.first; });
    if (facts.experiment.method.name != "vicreg" || term == terms.end())
        return std::nullopt;
    const double deviation = std::max(0.0, 1 - term->second);
    const Condition condition = deviation < at::deviation_alarm        ? Condition::grave
                                : deviation < at::deviation_low        ? Condition::unwell
                                : deviation >= at::deviation_recovered ? Condition::well
                                                                       : Condition::between;
    const Message seen = told("The deviation of the projections is %1, where 1 is asked for", short_number(deviation));
    return Finding{condition, also_cosine(seen, history)};
}

std::optional<Finding> complete_collapse(const RunFacts& facts, const RunHistory& history) {
    if (const auto point = one_point(facts, history); point && point->condition >= Condition::unwell)
        return point;
    const auto spread = value_of(history.now(), "feature_std_share");
    if (const auto teacher = one_answer(history); !spread || (teacher && teacher->condition == Condition::grave))
        return teacher;
    const Condition condition = *spread < at::spread_alarm        ? Condition::grave
                                : *spread < at::spread_low        ? Condition::unwell
                                : *spread >= at::spread_recovered ? Condition::well
                                                                  : Condition::between;
    const Message seen =
        told("The spread of the projections is %1 (1 fills all directions, 0 is one for all)", short_number(*spread));
    return Finding{condition,
                   also(also_cosine(seen, history), history, "projection_rank", told("%1, the effective rank %2"))};
}

/// How a rank stands against a share of the directions that so many images could use; none where those are too few to
/// lose any.
std::optional<Condition> rank_condition(const RunHistory& history, const std::string& of, double share_low) {
    const auto rank = value_of(history.now(), of + "_rank"), share = value_of(history.now(), of + "_rank_share");
    if (!rank || !share || *share <= 0)
        return std::nullopt;
    const double possible = *rank / *share, low = std::max(at::rank_low, share_low * possible);
    if (possible < at::rank_least_possible)
        return std::nullopt;
    return *rank < low ? Condition::unwell : *rank >= at::rank_recovered * low ? Condition::well : Condition::between;
}

/// How near to one another the projections lie, where nothing but the loss holds them apart. None where prototypes draw
/// images together, and where queries keep clear of other encoders' keys in a queue.
std::optional<double> crowding(const RunFacts& facts, const RunHistory& history) {
    const bool drawn = facts.queue > 0 || value_of(history.now(), "prototype_usage");
    return drawn ? std::nullopt : value_of(history.now(), "uniformity");
}

/// How the directions in use stand; none where that cannot be told.
std::optional<Condition> directions_condition(const RunFacts& facts, const RunHistory& history) {
    const auto projection = [&](double share) { return rank_condition(history, "projection", share); };
    const auto features = [&](double share) {
        return rank_condition(history, "embedding", share).value_or(Condition::well);
    };
    if (!projection(at::rank_share_low))
        return std::nullopt;
    // Either will do: a rate that is too high narrows the encoder, whatever the head makes of it.
    const Condition lost = std::max(*projection(at::rank_share_low), features(at::feature_share_low));
    Condition narrow = std::min(*projection(at::rank_share_narrow), features(at::feature_share_narrow));
    const auto uniformity = crowding(facts, history);
    if (!uniformity)
        return std::max(lost, narrow);
    if (*uniformity < at::uniformity_narrow)
        narrow = std::min(narrow, Condition::between);
    const Condition crowded = *uniformity > at::uniformity_crowded ? Condition::unwell
                              : *uniformity < at::uniformity_apart ? Condition::well
                                                                   : Condition::between;
    return std::max({lost, narrow, std::min(crowded, *projection(at::rank_share_crowded))});
}

std::optional<Finding> dimensional_collapse(const RunFacts& facts, const RunHistory& history) {
    std::optional<Condition> condition = directions_condition(facts, history);
    if (facts.labelled || !condition) // labels ask for as many directions as classes
        return std::nullopt;
    if (const auto spread = value_of(history.now(), "feature_std_share"); spread && *spread < at::spread_low)
        condition = Condition::between; // that is the complete one, told by its own rule
    const double rank = *value_of(history.now(), "projection_rank");
    const double possible = rank / *value_of(history.now(), "projection_rank_share");
    Message seen = told("The projections use %1 of %2 possible directions", short_number(rank), short_number(possible));
    seen = also(seen, history, "embedding_rank", told("%1, the encoder's features %2"));
    seen = also(seen, history, "feature_std_share", told("%1, the spread is %2"));
    return Finding{*condition, also(seen, history, "uniformity", told("%1, the uniformity %2"))};
}

std::optional<Finding> dead_prototypes(const RunFacts&, const RunHistory& history) {
    const auto usage = value_of(history.now(), "prototype_usage");
    if (!usage)
        return std::nullopt;
    const Condition condition = *usage < at::usage_alarm        ? Condition::grave
                                : *usage < at::usage_low        ? Condition::unwell
                                : *usage >= at::usage_recovered ? Condition::well
                                                                : Condition::between;
    const Message seen = told("Images are assigned to %1 % of the prototypes", short_number(100 * *usage));
    return Finding{condition,
                   also(seen, history, "assignment_entropy", told("%1, the entropy of an assignment over ln K is %2"))};
}

/// A calmer rate, and less of what pushes harder than the data bear.
SettingChanges calmer(const RunFacts& facts) {
    SettingChanges changes(facts.experiment);
    if (changes.value("method.mining") == "hard") // which collapses early by itself (Schroff et al. 2015, §3.2)
        changes.set("method.mining", "semi-hard");
    // Drawn negatives spare a softmax over all images (Wu et al. 2018, §3.2); with fewer images they only estimate it.
    const auto images = static_cast<double>(facts.steps_per_epoch * facts.experiment.batch);
    if (changes.number("method.negatives") > images)
        changes.set("method.negatives", "all");
    changes.calm_rate();
    return changes;
}

Remedy against_collapse(const RunFacts& facts, const RunHistory&) {
    if (auto mend = mended(facts))
        return *mend;
    if (auto usual = retempered(facts))
        return *usual;
    SettingChanges changes = calmer(facts);
    changes.lengthen_warmup();
    return {changes.list(), told("%1, and see in monitor.knn whether the features get better", changes.text())};
}

Remedy against_lost_dimensions(const RunFacts& facts, const RunHistory&) {
    if (auto mend = mended(facts))
        return *mend;
    if (auto usual = retempered(facts))
        return *usual;
    SettingChanges changes = calmer(facts);
    if (const double projection = changes.number("method.projection"); projection >= 128)
        changes.set("method.projection", static_cast<std::int64_t>(projection / 2));
    return {changes.list(), told("%1; weaker augmentation loses fewer directions, too", changes.text())};
}

Remedy against_dead_prototypes(const RunFacts& facts, const RunHistory&) {
    if (auto mend = mended(facts))
        return *mend;
    SettingChanges changes(facts.experiment);
    changes.harder_codes();
    if (const double prototypes = changes.number("method.prototypes"); changes.empty() && prototypes >= 20)
        changes.set("method.prototypes", static_cast<std::int64_t>(prototypes / 2));
    if (changes.empty())
        changes.scale_rate(0.3);
    return {changes.list(), told("%1; about ten prototypes a cluster that is expected are enough", changes.text())};
}

} // namespace

std::vector<HealthRule> collapse_rules() {
    return {
        {"complete-collapse",
         {"feature_std_share", "projection_cosine", "uniformity", "teacher_entropy", "teacher_student_kl"},
         Occasion::measurement,
         {40, 5},
         Severity::warning,
         Severity::alarm,
         "The network answers nearly the same for all images, so that nothing tells them apart. A loss that only asks "
         "two "
         "views to agree is lowest there: Chen and He (2021, SimSiam, §4.1) see the deviation of the projections fall "
         "to 0 "
         "while the loss reaches its minimum. A rate that is too high leads there as well",
         complete_collapse,
         against_collapse},
        {"dimensional-collapse",
         {"projection_rank", "embedding_rank", "uniformity"},
         Occasion::measurement,
         {25, 5},
         Severity::warning,
         Severity::alarm,
         "The projections differ, but along few directions: the others are lost to downstream tasks. Jing et al. "
         "(2022) "
         "show how strong augmentation and products of layers do this even with negatives; Garrido et al. (2023, "
         "RankMe) "
         "find that the effective rank predicts downstream accuracy",
         dimensional_collapse,
         against_lost_dimensions},
        {"dead-prototypes",
         {"prototype_usage", "assignment_entropy"},
         Occasion::measurement,
         {100, 5},
         Severity::warning,
         Severity::alarm,
         "Most prototypes get no image, so that the assignments tell few groups apart. Caron et al. (2020, SwAV, §3.2) "
         "keep them in equal use by Sinkhorn and Knopp's algorithm; it fails when its epsilon is too large, the batch "
         "is "
         "much smaller than the prototypes are many, or the prototypes move too early",
         dead_prototypes,
         against_dead_prototypes},
    };
}

} // namespace terrella::training
