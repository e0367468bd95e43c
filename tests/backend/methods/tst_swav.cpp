// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/assignment_figures.h"
#include "methods/clustering/swav.h"

#include "base/error.h"
#include "fixtures.h"
#include "methods/clustering/swav_loss.h"
#include "methods/joined_views.h"
#include "methods/similarity.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

SwavParameters small() {
    SwavParameters parameters;
    parameters.prototypes = 6;
    parameters.hidden = 16;
    parameters.projection = 5;
    parameters.local_crops = 2;
    parameters.queue = 0;
    parameters.freeze_steps = 0;
    return parameters;
}

Views crops(std::int64_t batch) {
    Views views = random_views(batch, 3, 2);
    for (int k = 0; k < 2; ++k)
        views.images.push_back(torch::randn({batch, 3, 6, 6}).contiguous(at::MemoryFormat::ChannelsLast));
    return views;
}

std::string refusal(const SwavParameters& parameters, std::int64_t batch) {
    try {
        Swav(parameters, tiny_context(batch));
    } catch (const ConfigurationError& error) {
        return std::string(error.where()) + ": " + error.remedy();
    }
    return {};
}

augment::ImageTraits picture(int side) {
    augment::ImageTraits traits;
    traits.channels = 3;
    traits.height = traits.width = side;
    traits.modality = "rgb";
    return traits;
}

/// Counts passes and the images of each.
class CountingBackbone : public TinyBackbone {
public:
    torch::Tensor forward(const torch::Tensor& x) override {
        passes.push_back(x.sizes().vec());
        return TinyBackbone::forward(x);
    }
    std::vector<std::vector<std::int64_t>> passes;
};

} // namespace

TEST(Sinkhorn, spreads_samples_over_prototypes_evenly) {
    torch::manual_seed(1);
    const torch::Tensor scores = torch::rand({12, 4}, torch::kDouble) * 2 - 1;
    const torch::Tensor q = sinkhorn(scores, 0.1, 200);
    EXPECT_TRUE(torch::allclose(q.sum(1), torch::ones({12}, torch::kDouble), 1e-9));
    EXPECT_TRUE(torch::allclose(q.sum(0), torch::full({4}, 3.0, torch::kDouble), 1e-5)) << q.sum(0);
    EXPECT_TRUE(torch::isfinite(sinkhorn(scores.to(torch::kFloat), 0.005, 3)).all().item<bool>()); // e^200 is not
}

TEST(SwavLoss, gradient_equals_central_differences) {
    torch::manual_seed(2);
    const std::vector<torch::Tensor> codes{torch::rand({4, 5}, torch::kDouble).softmax(1),
                                           torch::rand({4, 5}, torch::kDouble).softmax(1)};
    EXPECT_LT(gradient_error([&](const torch::Tensor& s) { return swav_loss(s.chunk(3), codes, 0.3); },
                             torch::randn({12, 5}, torch::kDouble)),
              1e-7);
}

TEST(SwavLoss, equal_scores_cost_the_trivial_loss_and_one_crop_is_refused) {
    const std::vector<torch::Tensor> scores(3, torch::zeros({4, 6}, torch::kDouble));
    const std::vector<torch::Tensor> codes(2, torch::rand({4, 6}, torch::kDouble).softmax(1));
    EXPECT_NEAR(swav_loss(scores, codes, 0.1).item<double>(), *Swav(small(), tiny_context(8)).trivial_loss(), 1e-9);
    EXPECT_THROW(swav_loss({scores[0]}, {codes[0]}, 0.1), Error);
}

TEST(FeaturesBySize, takes_a_pass_for_each_size_and_keeps_the_order_of_views) {
    torch::manual_seed(3);
    CountingBackbone network;
    const Views views = crops(4);
    const torch::Tensor together = features_by_size(network, views.images);
    EXPECT_EQ(network.passes, (std::vector<std::vector<std::int64_t>>{{8, 3, 8, 8}, {8, 3, 6, 6}}));
    network.eval(); // without batch statistics a pass a view gives the same
    const torch::Tensor grouped = features_by_size(network, views.images);
    std::vector<torch::Tensor> single;
    for (const torch::Tensor& image : views.images)
        single.push_back(network.forward(image));
    EXPECT_TRUE(torch::allclose(grouped, torch::cat(single), 1e-5, 1e-6));
    EXPECT_EQ(together.sizes().vec(), (std::vector<std::int64_t>{16, 8}));
}

TEST(Swav, settings_that_do_not_fit_are_refused_with_what_fits) {
    SwavParameters parameters = small();
    parameters.queue = 12;
    EXPECT_EQ(refusal(parameters, 8), "method.queue: Choose 8 or 16, or auto");
    parameters.queue = 0;
    parameters.prototypes = 20;
    EXPECT_EQ(refusal(parameters, 8), "method.prototypes: Choose 8 prototypes at most, a larger batch, or queue: auto");
    parameters.queue = -1;
    EXPECT_EQ(refusal(parameters, 8), "");
    parameters.prototypes = 65; // of 64 images
    EXPECT_EQ(refusal(parameters, 8), "method.prototypes: Choose 16 or fewer");
    parameters.prototypes = 20;
    EXPECT_EQ(swav_queue_length(parameters, tiny_context(8)), 24);
    EXPECT_EQ(swav_queue_length(parameters, tiny_context(32)), 0);
    EXPECT_NE(refusal(small(), 1), "");
}

TEST(Swav, crops_follow_the_view_and_may_not_exceed_the_image) {
    SwavParameters parameters = small();
    const auto plan = Swav::views(parameters, picture(64), 64, {});
    ASSERT_EQ(plan.views.size(), 4u);
    EXPECT_EQ(plan.views[1].pipeline.front().values.value("size", 0), 64);
    EXPECT_EQ(plan.views[2].name, "local 1");
    EXPECT_EQ(plan.views[2].pipeline.front().values.value("size", 0), 24);
    EXPECT_EQ(plan.views[2].pipeline.front().values.value("scale_max", 0.0), 0.14);
    parameters.local_size = 40;
    for (const auto& [side, view] : {std::pair{32, 64}, {64, 32}}) // larger than the image, than the large crops
        EXPECT_THROW(Swav::views(parameters, picture(side), view, {}), ConfigurationError);
    EXPECT_NO_THROW(Swav::views(parameters, picture(64), 64, {}));
    parameters.local_scale_min = 0.5;
    EXPECT_THROW(Swav::views(parameters, picture(64), 64, {}), ConfigurationError);
}

TEST(Swav, a_given_pipeline_makes_small_crops_too) {
    const augment::PipelineSpec given{{"random-resized-crop", {{"size", 48}, {"scale_min", 0.6}}}, {"normalise"}};
    const auto plan = Swav::views(small(), picture(64), 48, given);
    EXPECT_EQ(plan.views[0].pipeline, given);
    EXPECT_EQ(plan.views[3].pipeline.front().values.value("size", 0), 24);
    EXPECT_EQ(plan.views[3].pipeline.front().values.value("scale_min", 0.0), 0.05);
    EXPECT_EQ(plan.views[3].pipeline.size(), 2u);
}

TEST(Swav, prototypes_are_unit_vectors_and_stand_still_at_first) {
    torch::manual_seed(4);
    SwavParameters parameters = small();
    parameters.freeze_steps = 2;
    Swav method(parameters, tiny_context(8));
    torch::Tensor weight = method.named_parameters()["prototypes.weight"];
    for (int step = 0; step < 3; ++step) {
        method.zero_grad();
        method.step(crops(8)).loss.backward();
        const bool learns = weight.grad().defined() && weight.grad().abs().max().item<double>() > 0;
        EXPECT_EQ(learns, step >= 2) << step;
        const torch::NoGradGuard no_grad;
        weight.mul_(3);
        method.after_step(step);
        EXPECT_TRUE(torch::allclose(weight.norm(2, 1), torch::ones({6})));
    }
}

TEST(Swav, the_queue_begins_in_its_epoch_and_holds_the_newest_first) {
    torch::manual_seed(5);
    SwavParameters parameters = small();
    parameters.queue = 16;
    parameters.queue_epoch = 1;
    Swav method(parameters, tiny_context(8, 16)); // two steps an epoch
    const auto queue = [&] { return method.named_buffers()["queue"].clone(); };
    for (int step = 0; step < 4; ++step) {
        const torch::Tensor before = queue();
        const torch::Tensor z = method.step(crops(8)).projections;
        if (step < 2) {
            EXPECT_EQ(queue().abs().max().item<double>(), 0) << step;
        } else {
            EXPECT_TRUE(torch::allclose(queue()[0].narrow(0, 0, 8), z));
            EXPECT_TRUE(torch::equal(queue()[0].narrow(0, 8, 8), before[0].narrow(0, 0, 8)));
        }
        const torch::NoGradGuard no_grad;
        method.after_step(step);
    }
}

TEST(Swav, says_when_prototypes_move_and_when_its_queue_takes_part) {
    SwavParameters parameters = small();
    EXPECT_TRUE(Swav(parameters, tiny_context(8)).milestones().empty());
    parameters.freeze_steps = 3;
    parameters.queue = 16;
    parameters.queue_epoch = 2; // of 8 steps
    EXPECT_EQ(Swav(parameters, tiny_context(8)).milestones(),
              (std::vector<Milestone>{{4, "prototypes-freed"}, {18, "queue-filled"}}));
}

TEST(AssignmentFigures, tell_one_cluster_for_all_from_a_cluster_each_and_from_a_guess) {
    const auto figures = [](const torch::Tensor& scores) {
        StepOutcome outcome;
        add_assignment_figures(scores, outcome);
        EXPECT_EQ(outcome.figures.at(0).first, "prototype_usage");
        EXPECT_EQ(outcome.figures.at(1).first, "assignment_entropy");
        return std::pair(outcome.figures[0].second.item<double>(), outcome.figures[1].second.item<double>());
    };
    torch::Tensor same = torch::zeros({6, 4});
    same.select(1, 2).fill_(50);
    EXPECT_NEAR(figures(same).first, 0.25, 1e-5);
    EXPECT_NEAR(figures(same).second, 0, 1e-5);
    EXPECT_NEAR(figures(torch::eye(4) * 50).first, 1, 1e-5);
    EXPECT_NEAR(figures(torch::zeros({6, 4})).second, 1, 1e-5);
    // Three samples can use three of ten prototypes, and that is all of them.
    EXPECT_NEAR(figures(torch::eye(10).narrow(0, 0, 3) * 50).first, 1, 1e-5);
}

TEST(Swav, without_sinkhorn_one_cluster_may_take_all) {
    // All images score highest with the first prototype: balanced codes still share them out, plain ones do not.
    torch::Tensor queue;
    const torch::Tensor scores = torch::rand({12, 4}) * 0.1 + torch::tensor({0.5F, 0.0F, 0.0F, 0.0F});
    const torch::Tensor embeddings = torch::ones({12, 3});
    const auto codes = swav_codes({scores}, {embeddings}, torch::ones({4, 3}), queue, 0.05, 3);
    EXPECT_LT(codes[0].select(1, 0).sum().item<double>(), 4);
    EXPECT_GT((scores / 0.05).softmax(1).select(1, 0).sum().item<double>(), 11.9);
    torch::manual_seed(6);
    const Views views = crops(8);
    const auto loss = [&](std::vector<std::string> broken) {
        torch::manual_seed(7);
        SwavParameters parameters = small();
        parameters.broken = std::move(broken);
        return Swav(parameters, tiny_context(8)).step(views).loss.item<double>();
    };
    EXPECT_LT(loss({"no-sinkhorn"}), loss({})); // codes that follow the scores are easier to predict
}
