// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/catalogue.h"

#include "backend/methods/quick_values.h"
#include "base/error.h"
#include "base/torch_compat.h"
#include "fixtures.h"
#include "methods/joined_views.h"
#include "methods/supervised/supervised.h"
#include "models/catalogue.h"
#include "models/safetensors.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;
using namespace terrella::methods;
using namespace terrella::tests;

namespace {

std::shared_ptr<Method> make(const std::string& name, const Json& values, const MethodContext& context) {
    return methods::methods().at(name).make(values, context);
}

/// Parameters that do not learn are copies that follow slowly.
bool has_a_following_network(const Method& method) {
    for (const torch::Tensor& parameter : method.parameters())
        if (!parameter.requires_grad())
            return true;
    return false;
}

augment::ImageTraits traits_of(const std::string& modality, int channels) {
    augment::ImageTraits traits;
    traits.channels = channels;
    traits.height = traits.width = 32;
    traits.modality = modality;
    traits.mean.assign(static_cast<std::size_t>(channels), 0.4F);
    traits.deviation.assign(static_cast<std::size_t>(channels), 0.2F);
    return traits;
}

/// As many views as the method wants.
Views wanted_views(const MethodEntry& entry, const Json& values, std::int64_t batch, int classes = 3) {
    return random_views(batch, classes, entry.views(values, traits_of("rgb", 3), 24, {}).views.size());
}

} // namespace

TEST(Methods, are_listed_in_the_order_of_the_taxonomy) {
    EXPECT_EQ(methods::methods().names(),
              (std::vector<std::string>{"supervised", "simclr", "moco-v1", "moco-v2", "moco-v3", "inst-disc", "triplet",
                                        "n-pair", "tile2vec", "swav", "deep-cluster", "byol", "simsiam", "barlow-twins",
                                        "vicreg"}));
    Branch last = Branch::supervised;
    for (const MethodEntry& entry : methods::methods().entries()) {
        EXPECT_LE(last, entry.branch) << entry.name;
        last = entry.branch;
        EXPECT_FALSE(branch_name(entry.branch).empty());
    }
}

TEST(Methods, every_parameter_says_what_it_means_and_where_its_value_comes_from) {
    for (const MethodEntry& entry : methods::methods().entries())
        for (const std::string& key : entry.schema->keys()) {
            const Parameter& parameter = *entry.schema->find(key);
            EXPECT_FALSE(parameter.meaning.empty()) << entry.name << "." << key;
            EXPECT_FALSE(parameter.paper.where.empty()) << entry.name << "." << key;
            EXPECT_FALSE(parameter.code.where.empty()) << entry.name << "." << key;
        }
}

TEST(Methods, bring_their_own_views_unless_a_pipeline_is_given) {
    for (const auto& [modality, channels] : {std::pair{"rgb", 3}, {"s2", 13}, {"s1", 2}})
        for (const MethodEntry& entry : methods::methods().entries()) {
            const augment::ImageTraits traits = traits_of(modality, channels);
            const auto own = entry.views(Json::object(), traits, 24, {});
            ASSERT_FALSE(own.views.empty()) << entry.name;
            for (const augment::ViewSpec& view : own.views)
                EXPECT_GT(view.pipeline.size(), 1u) << entry.name;
            const augment::PipelineSpec given{own.views[0].pipeline.back()};
            const auto with_given = entry.views(Json::object(), traits, 24, {.all = given, .parts = {}});
            ASSERT_EQ(with_given.views.size(), own.views.size()) << entry.name;
            for (const augment::ViewSpec& view : with_given.views) {
                // A list that says no size is given one; nothing else is added.
                ASSERT_EQ(view.pipeline.size(), 2u) << entry.name;
                EXPECT_EQ(view.pipeline.front().name, view.name.starts_with("local") ? "random-resized-crop" : "resize")
                    << entry.name;
                EXPECT_EQ(view.pipeline.back(), given.front()) << entry.name;
            }
        }
}

TEST(Methods, a_view_can_have_a_pipeline_of_its_own) {
    for (const MethodEntry& entry : methods::methods().entries()) {
        const augment::ImageTraits traits = traits_of("s2", 13);
        const auto usual = entry.views(Json::object(), traits, 24, {});
        const std::string& last = usual.views.back().name;
        EXPECT_EQ(view_names({entry.name}).back(), last) << entry.name;
        EXPECT_EQ(view_names({entry.name}).size(), usual.views.size()) << entry.name;
        const augment::PipelineSpec own{{"random-resized-crop", {{"scale_min", 0.5}}}, {"normalise"}};
        const auto plan = entry.views(Json::object(), traits, 24, {.all = {}, .parts = {{last, own}}});
        for (std::size_t v = 0; v + 1 < plan.views.size(); ++v)
            EXPECT_EQ(plan.views[v].pipeline, usual.views[v].pipeline) << entry.name;
        ASSERT_EQ(plan.views.back().pipeline.size(), 2U) << entry.name;
        EXPECT_EQ(plan.views.back().pipeline[0].values.at("size"), usual.views.back().pipeline[0].values.at("size"))
            << entry.name << ": small crops stay small";
        EXPECT_EQ(plan.views.back().of, usual.views.back().of) << entry.name;
        EXPECT_THROW((void)entry.views(Json::object(), traits, 24, {.all = {}, .parts = {{"veiw", own}}}), ConfigurationError)
            << entry.name;
    }
}

TEST(Methods, break_flags_hold_for_a_views_own_pipeline_too) {
    const augment::PipelineSpec own{{"random-resized-crop"}, {"solarise"}, {"normalise"}};
    const auto plan = methods::methods().at("byol").views({{"break", Json::array({"crop-only"})}}, traits_of("rgb", 3), 24,
                                                          {.all = {}, .parts = {{"view 2", own}}});
    ASSERT_EQ(plan.views[1].pipeline.size(), 2U);
    EXPECT_EQ(plan.views[1].pipeline[1].name, "normalise");
}

TEST(Methods, views_of_two_sizes_in_one_pass_are_refused_with_a_remedy) {
    try {
        (void)joined_views({torch::zeros({2, 3, 24, 24}), torch::zeros({2, 3, 16, 16})});
        FAIL() << "accepted";
    } catch (const ConfigurationError& error) {
        EXPECT_NE(error.happened().find("24 × 24"), std::string::npos) << error.happened();
        EXPECT_NE(error.remedy().find("size"), std::string::npos) << error.remedy();
    }
}

TEST(Methods, a_step_reports_loss_terms_embeddings_and_accuracy) {
    torch::manual_seed(1);
    for (const MethodEntry& entry : methods::methods().entries()) {
        const auto method = make(entry.name, Json::object(), tiny_context(6, 600, 3));
        const StepOutcome outcome = method->step(wanted_views(entry, Json::object(), 6));
        EXPECT_EQ(outcome.loss.dim(), 0) << entry.name;
        EXPECT_TRUE(outcome.loss.requires_grad()) << entry.name;
        EXPECT_EQ(outcome.embeddings.sizes().vec(), (std::vector<std::int64_t>{6, 8})) << entry.name;
        EXPECT_EQ(outcome.projections.size(0), 6) << entry.name;
        if (entry.name != "supervised") { // which compares images with classes
            ASSERT_EQ(outcome.positives.sizes().vec(), std::vector<std::int64_t>{6}) << entry.name;
            EXPECT_LE(outcome.positives.abs().max().item<double>(), 1 + 1e-5) << entry.name;
        }
        EXPECT_FALSE(outcome.embeddings.requires_grad()) << entry.name;
        EXPECT_FALSE(outcome.projections.requires_grad()) << entry.name;
        ASSERT_TRUE(outcome.accuracy) << entry.name;
        EXPECT_GE(outcome.accuracy->item<double>(), 0) << entry.name;
        EXPECT_LE(outcome.accuracy->item<double>(), 1) << entry.name;
        for (const auto& [term, tensor] : outcome.terms) {
            EXPECT_EQ(tensor.dim(), 0) << entry.name << " " << term;
            EXPECT_TRUE(std::isfinite(tensor.item<double>())) << entry.name << " " << term;
        }
        ASSERT_TRUE(method->trivial_loss()) << entry.name;
        EXPECT_FALSE(entry.loss.empty()) << entry.name;
        EXPECT_EQ(method->momentum().has_value(), has_a_following_network(*method)) << entry.name;
        outcome.loss.backward();
        for (const auto& item : method->encoder()->named_parameters())
            EXPECT_TRUE(item.value().grad().defined()) << entry.name << " " << item.key();
    }
}

TEST(Methods, training_lowers_the_loss_below_the_trivial_one_or_far_below_its_start) {
    for (const MethodEntry& entry : methods::methods().entries()) {
        torch::manual_seed(2);
        const auto method = make(entry.name, quick_values(entry.name), tiny_context(8, 64, 4));
        std::vector<torch::Tensor> learnt;
        for (const torch::Tensor& p : method->parameters())
            if (p.requires_grad())
                learnt.push_back(p);
        torch::optim::Adam optimizer(learnt, 3e-3);
        Views views = wanted_views(entry, quick_values(entry.name), 8, 4);
        double loss = 0, first = 0;
        for (int step = 0; step < 120; ++step) {
            for (std::size_t v = 1; v < (entry.needs_neighbours ? 2 : views.images.size()); ++v) // others are strangers
                views.images[v] = views.images[0] + 0.1 * torch::randn_like(views.images[0]);
            const StepOutcome outcome = method->step(views);
            optimizer.zero_grad();
            outcome.loss.backward();
            optimizer.step();
            method->after_step(step);
            loss = outcome.loss.item<double>();
            first = step == 0 ? loss : first;
        }
        // Where one answer for all images reaches the least loss, nothing lies below it.
        const double trivial = *method->trivial_loss();
        EXPECT_LT(loss, trivial > 0 ? 0.8 * trivial : first - 0.5) << entry.name;
    }
}

TEST(Methods, a_reloaded_method_takes_the_same_step) {
    for (const MethodEntry& entry : methods::methods().entries()) {
        torch::manual_seed(3);
        const MethodContext context = tiny_context(8, 48, 3);
        const auto first = make(entry.name, quick_values(entry.name), context);
        const Views views = wanted_views(entry, quick_values(entry.name), 8);
        first->step(views); // moves queue, pointer, shuffle and batch statistics
        torch::manual_seed(4);
        const auto second = make(entry.name, quick_values(entry.name), context);
        models::load_state(*second, models::parse_safetensors(models::safetensors_bytes(models::state_of(*first)), "memory"));
        for (int step = 0; step < 2; ++step)
            EXPECT_EQ(first->step(views).loss.item<double>(), second->step(views).loss.item<double>()) << entry.name;
        const auto a = models::state_of(*first), b = models::state_of(*second);
        for (std::size_t k = 0; k < a.tensors.size(); ++k)
            EXPECT_TRUE(torch::equal(a.tensors[k].second, b.tensors[k].second)) << entry.name << " " << a.tensors[k].first;
    }
}

TEST(Methods, a_bfloat16_step_is_near_the_float32_one) {
    for (const MethodEntry& entry : methods::methods().entries()) {
        torch::manual_seed(5);
        MethodContext context = tiny_context(8, 32, 4);
        context.make_backbone = [] { return models::backbones().at("resnet18").make(Json::object(), 3); };
        const auto method = make(entry.name, quick_values(entry.name), context);
        Views views = wanted_views(entry, quick_values(entry.name), 8, 4);
        for (torch::Tensor& image : views.images)
            image = torch::randn({8, 3, 32, 32}).contiguous(at::MemoryFormat::ChannelsLast);
        const models::TensorFile before = models::parse_safetensors(models::safetensors_bytes(models::state_of(*method)), "m");
        const double exact = method->step(views).loss.item<double>();
        models::load_state(*method, before);
        torch::Tensor loss;
        {
            const AutocastGuard autocast(true, c10::DeviceType::CPU, at::kBFloat16);
            loss = method->step(views).loss;
        }
        EXPECT_EQ(loss.scalar_type(), at::kFloat) << entry.name;
        EXPECT_NEAR(loss.item<double>(), exact, 0.05 * std::abs(exact) + 0.02) << entry.name;
        loss.backward();
        for (const auto& item : method->named_parameters()) {
            if (item.value().requires_grad()) {
                EXPECT_EQ(item.value().grad().scalar_type(), at::kFloat) << entry.name << " " << item.key();
            }
        }
    }
}

TEST(Methods, a_batch_without_others_is_refused) {
    for (const MethodEntry& entry : methods::methods().entries())
        if (entry.name != "supervised" && entry.name != "inst-disc" && entry.name != "tile2vec") {
            // Those compare with labels, with the memory, with the neighbours.
            EXPECT_THROW(make(entry.name, Json::object(), tiny_context(1)), ConfigurationError) << entry.name;
        }
}

TEST(Methods, break_flags_take_away_augmentation) {
    const augment::ImageTraits traits = traits_of("rgb", 3);
    for (const MethodEntry& entry : methods::methods().entries()) {
        if (entry.schema->find("break") == nullptr)
            continue;
        const auto broken = [&](const std::string& flag) {
            return entry.views({{"break", Json::array({flag})}}, traits, 24, {});
        };
        const auto names = [&](const char* flag, std::size_t view) {
            std::vector<std::string> all;
            const augment::ViewPlan plan = broken(flag);
            for (const Selected& operation : plan.views.at(view).pipeline)
                all.push_back(operation.name);
            return all;
        };
        const auto own = entry.views(Json::object(), traits, 24, {});
        for (std::size_t v = 0; v < own.views.size(); ++v) {
            EXPECT_EQ(names("no-augmentation", v), (std::vector<std::string>{"resize", "normalise"})) << entry.name;
            EXPECT_EQ(names("crop-only", v), (std::vector<std::string>{"random-resized-crop", "normalise"})) << entry.name;
            const auto rest = names("no-crop", v);
            EXPECT_EQ(rest.size(), own.views[v].pipeline.size()) << entry.name;
            EXPECT_EQ(rest.front(), "resize") << entry.name;
            EXPECT_EQ(rest[1], "colour-jitter") << entry.name;
        }
        // Views keep their sizes: the batch and the network stay as they were.
        augment::ImageTraits whole = traits;
        whole.bands = data::rgb_bands();
        const auto shapes = augment::Views(own, whole).shapes();
        for (const char* flag : {"no-augmentation", "crop-only", "no-crop"})
            EXPECT_EQ(augment::Views(broken(flag), whole).shapes(), shapes) << entry.name << " " << flag;
    }
}

TEST(SimClr, without_negatives_the_loss_only_attracts) {
    torch::manual_seed(10);
    const auto method = make("simclr", {{"break", {"no-negatives"}}}, tiny_context(6));
    Views views = random_views(6);
    EXPECT_GT(method->step(views).loss.item<double>(), *method->trivial_loss());
    views.images.at(1) = views.images.at(0); // partners agree wholly: −1/τ, whatever the strangers do
    EXPECT_NEAR(method->step(views).loss.item<double>(), -10, 1e-4);
    EXPECT_NEAR(*method->trivial_loss(), -10, 1e-12);
}

TEST(SimClr, trivial_loss_counts_every_other_view) {
    EXPECT_NEAR(*make("simclr", Json::object(), tiny_context(8))->trivial_loss(), std::log(15.0), 1e-12);
    EXPECT_THROW(make("simclr", Json::object(), tiny_context(1)), ConfigurationError);
}

TEST(SimClr, heads_have_the_layers_of_paper_and_code) {
    const auto keys = [](const Json& values) {
        std::vector<std::string> names;
        for (const auto& item : make("simclr", values, tiny_context(4))->named_parameters())
            if (item.key().starts_with("head."))
                names.push_back(item.key());
        return names;
    };
    EXPECT_EQ(keys({{"head_norm", false}}),
              (std::vector<std::string>{"head.0.weight", "head.0.bias", "head.2.weight", "head.2.bias"}));
    EXPECT_EQ(keys(Json::object()), (std::vector<std::string>{"head.0.weight", "head.0.bias", "head.1.weight", "head.1.bias",
                                                              "head.3.weight", "head.4.weight"}));
    EXPECT_EQ(keys({{"head_layers", 3}}).size(), 10u);
    EXPECT_EQ(keys({{"break", {"no-head-norm"}}}), keys({{"head_norm", false}}));
}

TEST(SimClr, a_joint_forward_shares_batch_statistics_between_the_views) {
    torch::manual_seed(6);
    Views views = random_views(6);
    views.images.at(1) = views.images.at(1) * 3 + 2; // views that differ in brightness
    const auto loss = [&](bool joint) {
        torch::manual_seed(7);
        return make("simclr", {{"joint_forward", joint}}, tiny_context(6))->step(views).loss.item<double>();
    };
    EXPECT_GT(std::abs(loss(true) - loss(false)), 1e-3);
}

TEST(Supervised, needs_classes) {
    try {
        make("supervised", Json::object(), tiny_context(4, 64, 0));
        FAIL();
    } catch (const ConfigurationError& error) {
        EXPECT_NE(error.remedy().find("moco-v2"), std::string::npos) << error.remedy();
    }
}

TEST(Supervised, unlabelled_rows_do_not_count) {
    torch::manual_seed(8);
    const torch::Tensor logits = torch::randn({4, 3});
    const torch::Tensor some = torch::tensor({2, -1, 0, -1});
    const torch::Tensor labelled = logits.index_select(0, torch::tensor({0, 2}));
    EXPECT_NEAR(labelled_cross_entropy(logits, some, 0).item<double>(),
                torch::nn::functional::cross_entropy(labelled, torch::tensor({2, 0})).item<double>(), 1e-6);
    EXPECT_EQ(labelled_cross_entropy(logits, torch::full({4}, -1, torch::kLong), 0.1).item<double>(), 0);
}

TEST(Supervised, smoothing_is_the_published_mixture_and_its_gradient_right) {
    torch::manual_seed(9);
    const torch::Tensor logits = torch::randn({5, 4}, torch::kDouble), labels = torch::tensor({0, 1, 2, 3, 1});
    const torch::Tensor logs = logits.log_softmax(1);
    const torch::Tensor target = 0.9 * torch::one_hot(labels, 4).to(torch::kDouble) + 0.1 / 4;
    EXPECT_NEAR(labelled_cross_entropy(logits, labels, 0.1).item<double>(), -(target * logs).sum(1).mean().item<double>(), 1e-12);
    EXPECT_LT(gradient_error([&](const torch::Tensor& x) { return labelled_cross_entropy(x, labels, 0.1); }, logits), 1e-7);
}

TEST(Ema, moves_parameters_and_leaves_buffers) {
    TinyBackbone online, target;
    begin_as_copy(target, online);
    EXPECT_FALSE(target.parameters()[0].requires_grad());
    const torch::Tensor before = target.parameters()[0].clone();
    {
        const torch::NoGradGuard no_grad;
        online.named_buffers()["norm.running_mean"].fill_(5);
        online.named_parameters()["conv.weight"].add_(1);
    }
    ema_update(target, online, 0.9);
    EXPECT_TRUE(torch::allclose(target.parameters()[0], before + 0.1));
    EXPECT_EQ(target.named_buffers()["norm.running_mean"].abs().max().item<double>(), 0);
    ema_update(target, online, 1);
    EXPECT_TRUE(torch::allclose(target.parameters()[0], before + 0.1));
    ema_update(target, online, 0);
    EXPECT_TRUE(torch::equal(target.parameters()[0], online.parameters()[0]));
    EXPECT_THROW(ema_update(target, online, 1.5), ConfigurationError);
}
