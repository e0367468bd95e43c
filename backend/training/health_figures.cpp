// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/health_figures.h"

#include "training/health_thresholds.h"

#include <algorithm>

namespace terrella::training {
namespace {

constexpr std::optional<double> open = std::nullopt;

std::vector<HealthFigure> table() {
    namespace at = thresholds;
    return {
        {"feature_std_share",
         "Spread of the normalised projections times √D: about 1 when they fill the sphere, 0 when all images got the "
         "same",
         "", "training", at::spread_low, at::spread_high, "Chen and He 2021, §4.1"},
        {"projection_rank", "Directions that the projections use: exp of the entropy of their singular values",
         "directions", "training", at::rank_low, open, "Garrido et al. 2023, RankMe; Jing et al. 2022"},
        {"projection_rank_share", "The same as a share of the directions that so many images could use", "share",
         "training", open, open, "Garrido et al. 2023, RankMe"},
        {"projection_cosine", "Mean cosine between the projections of different images: 1 when all are the same", "",
         "training", open, at::cosine_high, "Wang and Isola 2020"},
        {"alignment", "Mean squared distance of the projections of two views of one image", "", "training",
         at::alignment_low, open, "Wang and Isola 2020, eq. 1, alpha 2"},
        {"uniformity", "How evenly the projections lie on the sphere: 0 when in one place, about −4 when everywhere",
         "", "training", open, at::uniformity_high, "Wang and Isola 2020, eq. 2, t 2"},
        {"accuracy", "How often the two views of an image find each other, or a class is told right", "share",
         "methods", open, open, "He et al. 2020"},
        {"knn", "Accuracy of the neighbours of held-out images: whether the features are any good", "share",
         "evaluation", open, open, "Wu et al. 2018, InstDisc, §3.4"},
        {"embedding_std_share", "Spread of the encoder's normalised features times √D: what downstream tasks will see",
         "", "training", open, open, "Chen and He 2021, §4.1"},
        {"embedding_rank", "Directions that the encoder's features use", "directions", "training", at::rank_low, open,
         "Garrido et al. 2023, RankMe"},
        {"embedding_rank_share", "The same as a share of the directions that so many images could use", "share",
         "training", open, open, "Garrido et al. 2023, RankMe"},
        {"embedding_cosine", "Mean cosine between the features of different images", "", "training", open, open,
         "Wang and Isola 2020"},
        {"gradient_norm", "Length of all gradients together", "", "training", open, open, "Pascanu et al. 2013"},
        {"gradient_norm.*", "Length of the gradients of one stage of the encoder, or of what follows it", "",
         "training", open, open, "Pascanu et al. 2013"},
        {"update_to_weight", "Length of the step that the weights took, as a share of their own length", "share",
         "training", at::update_low, at::update_high, "You et al. 2017, LARS, §4"},
        {"non_finite", "Values of embeddings and projections that are no finite number", "values", "training", open,
         0.0, ""},
        {"data_wait", "Share of the time in which training waits for images", "share", "training", 0.0,
         at::data_wait_high, ""},
        {"momentum", "The share of itself that the slowly following network keeps in a step", "share", "methods", open,
         at::momentum_high, "He et al. 2020, §4.1"},
        {"prototype_usage", "Prototypes in use: perplexity of the mean assignment over their number", "share",
         "methods", at::usage_healthy, open, "Caron et al. 2020, SwAV"},
        {"assignment_entropy", "Mean entropy of an image's assignment over ln K: 1 when it says nothing", "share",
         "methods", open, at::entropy_high, "Caron et al. 2020, SwAV"},
        {"teacher_entropy", "Mean entropy of the teacher's output over ln K: 1 when it is the same for all", "share",
         "methods", at::entropy_low, at::entropy_high, "Caron et al. 2021, DINO, fig. 7"},
        {"teacher_student_kl", "How much the student's output still differs from the teacher's", "nats", "methods",
         at::teacher_student_kl_low, open, "Caron et al. 2021, DINO, fig. 7"},
        {"lr", "Learning rate of the step, after warm-up and schedule", "", "training", open, open, ""},
    };
}

} // namespace

const std::vector<HealthFigure>& health_figures() {
    static const std::vector<HealthFigure> figures = table();
    return figures;
}

const HealthFigure* health_figure(const std::string& name) {
    const auto found = std::ranges::find_if(health_figures(), [&](const HealthFigure& figure) {
        if (!figure.name.ends_with(".*"))
            return figure.name == name;
        const auto stem = figure.name.substr(0, figure.name.size() - 1); // with the point
        return name.size() > stem.size() && name.starts_with(stem);
    });
    return found == health_figures().end() ? nullptr : &*found;
}

std::optional<double> value_of(const StepReport& report, const std::string& figure) {
    if (figure == "lr")
        return report.lr;
    if (figure == "accuracy")
        return report.accuracy;
    if (figure == "gradient_norm")
        return report.gradient_norm;
    if (figure == "momentum")
        return report.momentum;
    const auto found = std::ranges::find(report.health, figure, [](const auto& one) { return one.first; });
    return found == report.health.end() ? std::nullopt : std::optional(found->second);
}

} // namespace terrella::training
