// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "data/loader.h"
#include "data/splits.h"
#include "data/synthetic.h"
#include "training/view_plan.h"
#include "training/view_source.h"

#include <gtest/gtest.h>

namespace terrella::training {
namespace {

Experiment small_experiment() {
    Experiment experiment;
    experiment.seed = 7;
    experiment.data.samples = 40;
    return experiment;
}

TEST(ViewSource, draws_have_the_bits_that_the_loader_gives_to_training) {
    for (const std::int64_t size : {0, 48}) {
        Experiment experiment = small_experiment();
        experiment.data.size = size;
        experiment.view_size = 32;
        Progress progress;
        const auto source = prepare_views(experiment, nullptr, {}, true, {}, progress);
        ASSERT_TRUE(source->is_exact());
        const auto views = std::make_shared<augment::Views>(view_plan(experiment, source->traits), source->traits);

        data::LoaderSettings settings; // as Trainer fills them
        settings.batch = 4;
        settings.workers = 2;
        settings.seed = 7;
        settings.size = static_cast<int>(size);
        const data::Split split = data::split_dataset(*source->dataset, experiment.data.split);
        data::Loader loader(source->dataset, split.train, views, settings);
        loader.start_epoch(3);
        int compared = 0;
        for (int number = 0; number < 3; ++number) {
            const std::optional<data::Batch> batch = loader.next();
            ASSERT_TRUE(batch);
            for (std::size_t i = 0; i < batch->size(); ++i) {
                const std::size_t sample = batch->indices[i];
                const auto draws = drawn_views(*views, decoded_sample(*source, sample), sample, {7, 3, 1});
                for (std::size_t v = 0; v < draws[0].size(); ++v) {
                    const data::Image& input = draws[0][v].input;
                    const float* pixels = batch->pixels[v].get() + i * input.pixels().size();
                    ASSERT_EQ(draws[0][v].geometry.source_from_view, batch->geometry[v][i].source_from_view);
                    for (int c = 0; c < input.channels(); ++c)
                        for (int y = 0; y < input.height(); ++y)
                            for (int x = 0; x < input.width(); ++x)
                                ASSERT_EQ(input.at(c, y, x), pixels[(y * input.width() + x) * input.channels() + c])
                                    << "sample " << sample << ", view " << v << ", band " << c << ", " << x << ", " << y;
                    ++compared;
                }
            }
        }
        EXPECT_EQ(compared, 24); // 3 batches of 4, two views each
    }
}

TEST(ViewSource, draw_n_is_of_epoch_n) {
    const Experiment experiment = small_experiment();
    Progress progress;
    const auto source = prepare_views(experiment, nullptr, {}, true, {}, progress);
    const augment::Views views(view_plan(experiment, source->traits), source->traits);
    const data::Image stored = decoded_sample(*source, 2);
    const auto many = drawn_views(views, stored, 2, {7, 10, 3}), one = drawn_views(views, stored, 2, {7, 12, 1});
    EXPECT_EQ(many[2][1].geometry.source_from_view, one[0][1].geometry.source_from_view);
    EXPECT_NE(many[0][1].geometry.source_from_view, one[0][1].geometry.source_from_view);
}

TEST(ViewSource, takes_the_dataset_in_hand_only_when_the_experiment_would_open_the_same) {
    Experiment experiment = small_experiment();
    data::SyntheticSettings scenes;
    scenes.samples = 40;
    const std::shared_ptr<const data::Dataset> in_hand = data::synthetic_dataset(scenes);
    Progress progress;
    const auto same = prepare_views(experiment, in_hand, experiment.data, true, {}, progress);
    EXPECT_EQ(same->dataset, in_hand);
    data::DataSettings opened = experiment.data;
    opened.samples = 0;
    const auto other = prepare_views(experiment, in_hand, opened, true, {}, progress);
    EXPECT_NE(other->dataset, in_hand);
    const std::string id = in_hand->sample(5).id;
    EXPECT_EQ(index_of(*same, id, 5), 5U);
    EXPECT_EQ(index_of(*same, id, 17), 5U) << "a wrong guess is looked up";
    EXPECT_EQ(index_of(*same, "nowhere", 5), same->dataset->size());
}

TEST(ViewPlan, receptive_patch_follows_from_the_backbone) {
    EXPECT_EQ(receptive_patch({"resnet18"}), 32);
    EXPECT_EQ(receptive_patch({"resnet50", {{"stem", "small"}}}), 8);
    EXPECT_EQ(receptive_patch({"vit-small-p16"}), 16);
    EXPECT_EQ(receptive_patch({"swin-tiny"}), 0);
}

} // namespace
} // namespace terrella::training
