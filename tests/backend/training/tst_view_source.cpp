// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "data/loader.h"
#include "data/splits.h"
#include "data/synthetic.h"
#include "training/companion_images.h"
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

/// A row of tiles of noise; neighbours are one apart.
class Tiles final : public data::Dataset {
public:
    explicit Tiles(std::size_t count) {
        info_.bands = data::rgb_bands();
        info_.sizes = {{24, 24}};
        info_.modality = "rgb";
        for (std::size_t i = 0; i < count; ++i)
            samples_.push_back({.id = "tile/" + std::to_string(i), .label = -1, .split = "", .path = ""});
    }
    const data::DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const data::SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    data::Sample read(std::size_t index) const override {
        if (index == broken)
            throw DataError("broken", "tile", "");
        data::Sample sample;
        sample.image = data::Image(3, 24, 24);
        RandomStream stream{1, index};
        for (float& x : sample.image.pixels())
            x = static_cast<float>(255 * stream.uniform());
        return sample;
    }
    std::vector<std::size_t> neighbours(std::size_t index) const override {
        return {(index + 1) % size(), (index + size() - 1) % size()};
    }
    std::uint64_t content_key() const override { return size(); }

    std::size_t broken = 1000; // none

private:
    data::DatasetInfo info_;
    std::vector<data::SampleInfo> samples_;
};

/// Draws of `source` beside three batches of four that the loader makes in epoch 3, as Trainer fills its settings.
void expect_the_loaders_bits(const Experiment& experiment, const std::shared_ptr<const ViewSource>& source) {
    const auto views = std::make_shared<augment::Views>(view_plan(experiment, source->traits), source->traits);
    data::LoaderSettings settings;
    settings.batch = 4;
    settings.workers = 2;
    settings.seed = 7;
    settings.size = static_cast<int>(experiment.data.size);
    data::Loader loader(source->dataset, source->part, views, settings);
    loader.start_epoch(3);
    const CompanionImages companions(source);
    std::size_t compared = 0;
    for (int number = 0; number < 3; ++number) {
        const std::optional<data::Batch> batch = loader.next();
        ASSERT_TRUE(batch);
        for (std::size_t i = 0; i < batch->size(); ++i) {
            const std::size_t sample = batch->indices[i];
            const auto draws = drawn_views(*views, companions, decoded_sample(*source, sample), sample, {7, 3, 1});
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
    EXPECT_EQ(compared, 12 * views->names().size()); // 3 batches of 4
}

TEST(ViewSource, draws_have_the_bits_that_the_loader_gives_to_training) {
    for (const std::int64_t size : {0, 48}) {
        Experiment experiment = small_experiment();
        experiment.data.size = size;
        experiment.view_size = 32;
        Progress progress;
        const auto source = prepare_views(experiment, nullptr, {}, true, {}, progress);
        ASSERT_TRUE(source->is_exact());
        expect_the_loaders_bits(experiment, source);
    }
}

TEST(ViewSource, a_list_by_view_draws_the_bits_that_training_gets) {
    Experiment experiment = small_experiment();
    experiment.method = {"byol"};
    experiment.augment.parts = {
        {"view 2", {{"random-resized-crop", {{"scale_min", 0.5}}}, {"solarise"}, {"normalise"}}}};
    Progress progress;
    const auto source = prepare_views(experiment, nullptr, {}, true, {}, progress);
    const augment::ViewPlan plan = view_plan(experiment, source->traits);
    Experiment usual = experiment;
    usual.augment.clear();
    EXPECT_EQ(plan.views[0].pipeline, view_plan(usual, source->traits).views[0].pipeline);
    ASSERT_EQ(plan.views[1].pipeline.size(), 3U);
    EXPECT_EQ(plan.views[1].pipeline[1].name, "solarise");
    EXPECT_EQ(plan.views[1].pipeline[0].values.at("size"), side_of_views(experiment, source->traits));
    expect_the_loaders_bits(experiment, source);
}

TEST(ViewSource, views_of_a_neighbour_and_of_a_distant_tile_are_those_of_training) {
    Experiment experiment;
    experiment.seed = 7;
    experiment.method = {"tile2vec"};
    const auto tiles = std::make_shared<Tiles>(40);
    Progress progress;
    const auto source = prepare_views(experiment, tiles, experiment.data, true, {}, progress);
    ASSERT_EQ(source->dataset, tiles);
    expect_the_loaders_bits(experiment, source);

    const augment::Views views(view_plan(experiment, source->traits), source->traits);
    const CompanionImages companions(source);
    const data::Companions chosen(*tiles, source->part, 7);
    std::size_t neighbours = 0;
    for (const std::size_t index : source->part) {
        const auto draws = drawn_views(views, companions, decoded_sample(*source, index), index, {7, 0, 3});
        for (std::uint64_t n = 0; n < 3; ++n) {
            EXPECT_FALSE(draws[n][0].companion) << "the anchor is the sample itself";
            const std::size_t expected = chosen.choose(data::Companion::neighbour, index, n);
            EXPECT_EQ(draws[n][1].companion.value_or(index), expected);
            neighbours += expected != index;
            EXPECT_EQ(draws[n][2].companion, chosen.choose(data::Companion::distant, index, n));
        }
    }
    EXPECT_GT(neighbours, 20U);
}

TEST(ViewSource, a_companion_that_cannot_be_read_is_the_sample_itself_as_in_training) {
    Experiment experiment;
    experiment.method = {"tile2vec"};
    const auto tiles = std::make_shared<Tiles>(40);
    Progress progress;
    const auto source = prepare_views(experiment, tiles, experiment.data, true, {}, progress);
    const data::Companions chosen(*tiles, source->part, 7);
    const std::size_t index = source->part.front();
    tiles->broken = chosen.choose(data::Companion::distant, index, 0);
    const CompanionImages::Shown shown = CompanionImages(source).shown(data::Companion::distant, index, 7, 0);
    EXPECT_EQ(shown.index, index);
    EXPECT_EQ(shown.image, nullptr);
}

TEST(ViewSource, draw_n_is_of_epoch_n) {
    const Experiment experiment = small_experiment();
    Progress progress;
    const auto source = prepare_views(experiment, nullptr, {}, true, {}, progress);
    const augment::Views views(view_plan(experiment, source->traits), source->traits);
    const CompanionImages companions(source);
    const data::Image stored = decoded_sample(*source, 2);
    const auto many = drawn_views(views, companions, stored, 2, {7, 10, 3}),
               one = drawn_views(views, companions, stored, 2, {7, 12, 1});
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
