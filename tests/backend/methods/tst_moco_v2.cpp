// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/contrastive/moco_v2.h"

#include "base/error.h"
#include "fixtures.h"
#include "methods/contrastive/moco_v1.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

MocoV2Parameters settings(std::int64_t queue, std::int64_t groups = 1) {
    MocoV2Parameters parameters;
    parameters.queue = queue;
    parameters.key_bn_groups = groups;
    return parameters;
}

MocoSettings chosen(std::int64_t queue) { return settings(queue).settings(); }

/// The keys of one step, [B, P]: what it put into the queue.
torch::Tensor keys_of_step(MocoV2& method, const Views& views) {
    const torch::Tensor pointer = method.named_buffers()["queue_pointer"].clone();
    method.step(views);
    return method.named_buffers()["queue"]
        .narrow(1, pointer.item<std::int64_t>(), views.images.at(0).size(0))
        .t()
        .clone();
}

std::string refusal(const MocoV2Parameters& parameters, const MethodContext& context) {
    try {
        MocoV2(parameters, context);
    } catch (const ConfigurationError& error) {
        return std::string(error.where()) + ": " + error.remedy();
    }
    return {};
}

} // namespace

TEST(MocoV2, a_queue_that_the_batch_does_not_divide_names_the_nearest_that_fit) {
    EXPECT_EQ(refusal(settings(20), tiny_context(8)), "method.queue: Choose 16 or 24, or auto");
    EXPECT_EQ(refusal(settings(4), tiny_context(8)), "method.queue: Choose 8, or auto");
    MocoV2Parameters symmetric = settings(24);
    symmetric.symmetric = true; // 16 keys a step
    EXPECT_EQ(refusal(symmetric, tiny_context(8)), "method.queue: Choose 16 or 32, or auto");
}

TEST(MocoV2, groups_that_leave_fewer_than_two_images_are_refused) {
    EXPECT_NE(refusal(settings(8, 3), tiny_context(4)).find("method.key_bn_groups"), std::string::npos);
    EXPECT_EQ(refusal(settings(8, 2), tiny_context(4)), "");
}

TEST(MocoV2, the_automatic_queue_is_about_a_quarter_of_the_data) {
    EXPECT_EQ(queue_length(chosen(0), tiny_context(8, 1000)), 248);
    EXPECT_EQ(queue_length(chosen(0), tiny_context(128, 200)), 128);
    EXPECT_EQ(queue_length(chosen(0), tiny_context(256, 1'281'167)), 65536);
    EXPECT_EQ(queue_length(chosen(4096), tiny_context(128, 200)), 4096);
}

TEST(MocoV2, says_when_its_queue_is_full_of_keys) {
    const auto filled = [](const MocoV2Parameters& parameters, std::int64_t passes) {
        MethodContext context = tiny_context(4);
        context.passes = passes;
        return MocoV2(parameters, context).milestones();
    };
    EXPECT_EQ(filled(settings(12), 1), (std::vector<Milestone>{{3, "queue-filled"}}));
    EXPECT_EQ(filled(settings(12), 2), (std::vector<Milestone>{{2, "queue-filled"}})) << "in the middle of the step";
    MocoV2Parameters both = settings(16);
    both.symmetric = true;
    EXPECT_EQ(filled(both, 1), (std::vector<Milestone>{{2, "queue-filled"}}));
}

TEST(MocoV2, its_state_holds_queue_pointer_and_shuffle) {
    MocoV2 method(settings(16), tiny_context(8));
    const auto buffers = method.named_buffers();
    ASSERT_TRUE(buffers.contains("queue"));
    EXPECT_EQ(buffers["queue"].sizes().vec(), (std::vector<std::int64_t>{128, 16}));
    ASSERT_TRUE(buffers.contains("queue_pointer"));
    ASSERT_TRUE(buffers.contains("shuffle"));
    EXPECT_NEAR(*method.trivial_loss(), std::log(17.0), 1e-12);
}

TEST(MocoV2, the_key_network_begins_equal_follows_slowly_and_does_not_learn) {
    torch::manual_seed(1);
    MocoV2Parameters parameters = settings(16);
    parameters.momentum = 0.75;
    MocoV2 method(parameters, tiny_context(8));
    EXPECT_EQ(method.momentum(), 0.75);
    auto all = method.named_parameters();
    EXPECT_TRUE(torch::equal(all["encoder.conv.weight"], all["key_encoder.conv.weight"]));
    EXPECT_TRUE(torch::equal(all["head.0.weight"], all["key_head.0.weight"]));
    method.step(random_views(8)).loss.backward();
    EXPECT_FALSE(all["key_encoder.conv.weight"].grad().defined());
    EXPECT_FALSE(all["key_encoder.conv.weight"].requires_grad());
    const torch::Tensor before = all["key_head.0.weight"].clone();
    {
        const torch::NoGradGuard no_grad;
        all["head.0.weight"].add_(1);
    }
    method.after_step(0);
    EXPECT_TRUE(torch::allclose(all["key_head.0.weight"], before + 0.25, 1e-5, 1e-6));
}

TEST(MocoV2, keys_come_back_in_the_order_of_their_images) {
    torch::manual_seed(2);
    MocoV2 whole(settings(16, 1), tiny_context(8)), split(settings(16, 3), tiny_context(8));
    for (std::size_t k = 0; k < whole.parameters().size(); ++k) {
        const torch::NoGradGuard no_grad;
        split.parameters()[k].copy_(whole.parameters()[k]);
    }
    whole.eval(); // without batch statistics grouping must change nothing
    split.eval();
    const Views views = random_views(8);
    EXPECT_TRUE(torch::allclose(keys_of_step(split, views), keys_of_step(whole, views), 1e-5, 1e-6));
}

TEST(MocoV2, one_group_leaks_batch_statistics_and_two_groups_confine_them) {
    // Change one image: with shared statistics every key moves, with two groups only those of its own half.
    for (const std::int64_t groups : {1, 2}) {
        torch::manual_seed(3);
        MocoV2 method(settings(16, groups), tiny_context(8));
        Views views = random_views(8);
        const torch::Tensor before = keys_of_step(method, views);
        method.named_buffers()["shuffle"][1].sub_(1); // the same permutation again
        views.images.at(1)[0].mul_(10).add_(3);
        const torch::Tensor moved = (keys_of_step(method, views) - before).abs().amax(1) > 1e-6;
        EXPECT_EQ(moved.sum().item<std::int64_t>(), 8 / groups) << groups << " groups";
        EXPECT_TRUE(moved[0].item<bool>());
    }
}

TEST(MocoV2, identical_views_are_told_apart_from_their_keys_only_by_grouping) {
    for (const std::int64_t groups : {1, 2}) {
        torch::manual_seed(4);
        MocoV2 method(settings(16, groups), tiny_context(8));
        Views views = random_views(8);
        views.images.at(1) = views.images.at(0);
        const double similarity = method.step(views).terms.at(0).second.item<double>();
        if (groups == 1)
            EXPECT_NEAR(similarity, 1, 1e-5); // same statistics: the shortcut
        else
            EXPECT_LT(similarity, 0.9999);
    }
}

TEST(MocoV2, permutations_change_from_step_to_step) {
    torch::manual_seed(5);
    MocoV2 method(settings(16, 2), tiny_context(8));
    const Views views = random_views(8);
    const torch::Tensor first = keys_of_step(method, views), second = keys_of_step(method, views);
    EXPECT_FALSE(torch::allclose(first, second));
    EXPECT_EQ(method.named_buffers()["shuffle"][1].item<std::int64_t>(), 2);
}

TEST(MocoV2, symmetric_averages_both_directions_and_enqueues_both) {
    torch::manual_seed(6);
    MocoV2Parameters parameters = settings(16);
    parameters.symmetric = true;
    MocoV2 both(parameters, tiny_context(8)), one(settings(16), tiny_context(8));
    const torch::NoGradGuard no_grad;
    for (std::size_t k = 0; k < both.parameters().size(); ++k)
        one.parameters()[k].copy_(both.parameters()[k]);
    const torch::Tensor queue = both.named_buffers()["queue"].clone();
    Views views = random_views(8);
    const double symmetric = both.step(views).loss.item<double>();
    EXPECT_EQ(both.named_buffers()["queue_pointer"].item<std::int64_t>(), 0); // 16 keys: once around
    one.named_buffers()["queue"].copy_(queue);
    const double forward = one.step(views).loss.item<double>();
    one.named_buffers()["queue"].copy_(queue);
    std::swap(views.images.at(0), views.images.at(1));
    EXPECT_NEAR(symmetric, (forward + one.step(views).loss.item<double>()) / 2, 1e-5);
}

TEST(MocoV2, without_negatives_the_loss_only_attracts) {
    torch::manual_seed(7);
    MocoV2Parameters parameters = settings(16);
    parameters.broken = {"no-negatives"};
    MocoV2 method(parameters, tiny_context(8));
    EXPECT_NEAR(*method.trivial_loss(), -5, 1e-12);
    Views views = random_views(8);
    views.images.at(1) = views.images.at(0);
    EXPECT_NEAR(method.step(views).loss.item<double>(), -5, 1e-4); // −1/τ: queue and strangers have no say
}

TEST(MocoV2, the_key_network_stands_still_or_follows_at_once_when_broken) {
    for (const auto& [flag, momentum] : {std::pair{"no-ema", 0.0}, {"frozen-teacher", 1.0}}) {
        MocoV2Parameters parameters = settings(16);
        parameters.broken = {flag};
        EXPECT_EQ(MocoV2(parameters, tiny_context(8)).momentum(), momentum);
    }
}

TEST(MocoV2, a_queue_of_any_length_drops_what_does_not_fit) {
    torch::manual_seed(8);
    MocoV2Parameters parameters = settings(20);
    parameters.truncate = true;
    MocoV2 method(parameters, tiny_context(8));
    for (const std::int64_t pointer : {8, 16, 0, 8}) {
        method.step(random_views(8));
        EXPECT_EQ(method.named_buffers()["queue_pointer"].item<std::int64_t>(), pointer);
    }
}

TEST(MocoV1, has_one_linear_layer_and_its_own_temperature) {
    MocoV1 method(MocoV1Parameters{}, tiny_context(8));
    std::vector<std::string> head;
    for (const auto& item : method.named_parameters())
        if (item.key().starts_with("head."))
            head.push_back(item.key());
    EXPECT_EQ(head, (std::vector<std::string>{"head.0.weight", "head.0.bias"}));
    EXPECT_EQ(MocoV1Parameters{}.settings().temperature, 0.07);
    EXPECT_EQ(method.step(random_views(8)).projections.sizes().vec(), (std::vector<std::int64_t>{8, 128}));
}

TEST(MocoV2, an_incomplete_batch_is_refused) {
    MocoV2 method(settings(16), tiny_context(8));
    EXPECT_THROW(method.step(random_views(6)), Error);
}
