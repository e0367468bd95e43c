// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "evaluation/classify.h"
#include "evaluation/features.h"
#include "evaluation/monitor_probe.h"
#include "models/catalogue.h"
#include "models/safetensors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace {

using namespace terrella;
using namespace terrella::evaluation;

/// Noise of two classes that differ in brightness; chosen samples are broken.
class FewImages final : public data::Dataset {
public:
    explicit FewImages(std::size_t count, std::vector<std::size_t> broken = {}) : broken_(std::move(broken)) {
        info_.kind = "class-folders";
        info_.path = "few images";
        info_.modality = "rgb";
        info_.bands = data::rgb_bands();
        info_.classes = {"bright", "dark"};
        info_.sizes = {{16, 16}};
        for (std::size_t i = 0; i < count; ++i)
            samples_.push_back({"image " + std::to_string(i), static_cast<int>(i % 2), "", "/few/" + std::to_string(i) + ".png"});
    }
    const data::DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const data::SampleInfo& sample(std::size_t index) const override { return samples_[index]; }
    data::Sample read(std::size_t index) const override {
        if (std::find(broken_.begin(), broken_.end(), index) != broken_.end())
            throw DataError("The file is cut off", samples_[index].path, "");
        data::Sample sample;
        sample.image = data::Image(3, 16, 16);
        sample.label = samples_[index].label;
        RandomStream stream{1, index};
        for (float& pixel : sample.image.pixels())
            pixel = static_cast<float>(stream.uniform(0, 128) + (sample.label == 0 ? 127 : 0));
        return sample;
    }
    std::uint64_t content_key() const override { return samples_.size(); }

private:
    data::DatasetInfo info_;
    std::vector<data::SampleInfo> samples_;
    std::vector<std::size_t> broken_;
};

augment::ImageTraits traits_of(const data::Dataset& dataset) {
    augment::ImageTraits traits;
    traits.channels = static_cast<int>(dataset.info().bands.size());
    traits.height = traits.width = 16;
    traits.modality = dataset.info().modality;
    traits.bands = dataset.info().bands;
    traits.mean.assign(dataset.info().bands.size(), 0.5F);
    traits.deviation.assign(dataset.info().bands.size(), 0.25F);
    return traits;
}

training::Encoder small_encoder(int channels = 3) {
    torch::manual_seed(1);
    training::Encoder encoder;
    encoder.selected = {"resnet18"};
    const models::BackboneEntry& entry = models::backbones().at("resnet18");
    encoder.backbone = entry.make(entry.schema->defaults(), channels);
    return encoder;
}

std::vector<std::size_t> first(std::size_t count) {
    std::vector<std::size_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

TEST(Features, change_no_parameter_and_no_buffer_and_restore_the_mode) {
    const auto dataset = std::make_shared<FewImages>(10);
    training::Encoder encoder = small_encoder();
    encoder.backbone->train();
    std::vector<torch::Tensor> before;
    for (const auto& [name, tensor] : models::state_of(*encoder.backbone).tensors)
        before.push_back(tensor.clone());
    extract_features(encoder, dataset, first(10), traits_of(*dataset));
    EXPECT_TRUE(encoder.backbone->is_training());
    std::size_t i = 0;
    for (const auto& [name, tensor] : models::state_of(*encoder.backbone).tensors)
        EXPECT_TRUE(torch::equal(tensor, before[i++])) << name;
}

TEST(Features, do_not_depend_on_the_company) {
    const auto dataset = std::make_shared<FewImages>(9);
    training::Encoder encoder = small_encoder();
    const Features all = extract_features(encoder, dataset, first(9), traits_of(*dataset));
    const Features one = extract_features(encoder, dataset, {7}, traits_of(*dataset));
    ASSERT_EQ(all.values.sizes(), (std::vector<std::int64_t>{9, 512}));
    EXPECT_LT((all.values[7] - one.values[0]).abs().max().item<float>(), 1e-4);
    EXPECT_EQ(one.ids, std::vector<std::string>{"image 7"});
}

TEST(Features, come_in_the_order_that_was_asked_for_over_several_batches) {
    const auto dataset = std::make_shared<FewImages>(300);
    training::Encoder encoder = small_encoder();
    std::vector<std::size_t> indices = first(300);
    std::reverse(indices.begin(), indices.end());
    const Features features = extract_features(encoder, dataset, indices, traits_of(*dataset));
    ASSERT_EQ(features.ids.size(), 300U);
    EXPECT_EQ(features.ids[0], "image 299");
    EXPECT_EQ(features.ids[299], "image 0");
    EXPECT_EQ(features.labels[0].item<std::int64_t>(), 1);
    EXPECT_TRUE(features.complete);
}

TEST(Features, broken_samples_are_left_out_and_listed) {
    const auto dataset = std::make_shared<FewImages>(8, std::vector<std::size_t>{0, 3, 7});
    training::Encoder encoder = small_encoder();
    const Features features = extract_features(encoder, dataset, first(8), traits_of(*dataset));
    EXPECT_EQ(features.ids, (std::vector<std::string>{"image 1", "image 2", "image 4", "image 5", "image 6"}));
    EXPECT_EQ(features.values.size(0), 5);
    EXPECT_EQ(features.labels.size(0), 5);
    ASSERT_EQ(features.broken.size(), 3U);
    EXPECT_EQ(features.broken[1].path, "/few/3.png");
    EXPECT_TRUE(features.complete);
}

TEST(Features, nothing_readable_is_an_error) {
    const auto dataset = std::make_shared<FewImages>(2, std::vector<std::size_t>{0, 1});
    training::Encoder encoder = small_encoder();
    EXPECT_THROW(extract_features(encoder, dataset, first(2), traits_of(*dataset)), DataError);
}

TEST(Features, missing_bands_are_named) {
    const auto dataset = std::make_shared<FewImages>(4);
    training::Encoder encoder = small_encoder(13);
    encoder.bands = data::sentinel2_bands();
    try {
        extract_features(encoder, dataset, first(4), traits_of(*dataset));
        FAIL() << "no error";
    } catch (const ConfigurationError& error) {
        EXPECT_NE(error.happened().find("B8A"), std::string::npos) << error.what();
        EXPECT_NE(error.happened().find("data: red green blue"), std::string::npos) << error.what();
    }
    encoder.bands.clear(); // weights that do not say
    EXPECT_THROW(extract_features(encoder, dataset, first(4), traits_of(*dataset)), ConfigurationError);
}

TEST(Features, use_the_encoders_own_normalisation) {
    const auto dataset = std::make_shared<FewImages>(4);
    training::Encoder encoder = small_encoder();
    const Features before = extract_features(encoder, dataset, first(4), traits_of(*dataset));
    encoder.mean = {0.2F, 0.2F, 0.2F};
    encoder.deviation = {0.25F, 0.25F, 0.25F};
    augment::ImageTraits shifted = traits_of(*dataset);
    const Features own = extract_features(encoder, dataset, first(4), shifted);
    shifted.mean = encoder.mean;
    encoder.mean.clear();
    const Features datas = extract_features(encoder, dataset, first(4), shifted);
    EXPECT_TRUE(torch::equal(own.values, datas.values));
    EXPECT_FALSE(torch::allclose(own.values, before.values));
}

TEST(Features, stop_between_batches) {
    const auto dataset = std::make_shared<FewImages>(200);
    training::Encoder encoder = small_encoder();
    StopSource stop;
    stop.request_stop();
    const Features features = extract_features(encoder, dataset, first(200), traits_of(*dataset), nullptr, stop.get_token());
    EXPECT_FALSE(features.complete);
    EXPECT_EQ(features.values.size(0), features.labels.size(0));
}

/// Forty images to learn from, twenty held out.
training::TrainingData forty_and_twenty() {
    training::TrainingData data;
    const auto dataset = std::make_shared<FewImages>(60);
    data.dataset = dataset;
    for (std::size_t i = 0; i < 60; ++i)
        (i < 40 ? data.split.train : data.split.held_out).push_back(i);
    data.traits = traits_of(*dataset);
    return data;
}

TEST(MonitorProbe, neighbours_tell_bright_from_dark_even_without_training) {
    const training::TrainingData data = forty_and_twenty();
    training::Encoder encoder = small_encoder();
    training::MonitorSettings settings;
    settings.knn_samples = 20;
    const auto probe = monitor_probe(settings, 3);
    const training::HeldOutAccuracy accuracy = probe(encoder, data, nullptr);
    ASSERT_TRUE(accuracy.knn.has_value());
    EXPECT_GT(*accuracy.knn, 0.9);
    EXPECT_FALSE(accuracy.linear.has_value()) << "nothing learns beside";
    EXPECT_EQ(probe(encoder, data, nullptr).knn, accuracy.knn) << "the same samples each time";
}

TEST(MonitorProbe, asks_the_classifier_that_learned_beside) {
    const training::TrainingData data = forty_and_twenty();
    training::Encoder encoder = small_encoder();
    const Features known = extract_features(encoder, data.dataset, data.split.train, data.traits);
    training::OnlineLinear linear(known.values.size(1), 2, torch::kCPU);
    for (int i = 0; i < 50; ++i)
        linear.learn(known.values, known.labels);
    training::MonitorSettings settings;
    settings.knn = false;
    const training::HeldOutAccuracy accuracy = monitor_probe(settings, 3)(encoder, data, &linear);
    EXPECT_FALSE(accuracy.knn.has_value()) << "not asked for";
    ASSERT_TRUE(accuracy.linear.has_value());
    EXPECT_GT(*accuracy.linear, 0.9);
}

TEST(MonitorProbe, says_nothing_without_a_held_out_part) {
    training::TrainingData data;
    data.dataset = std::make_shared<FewImages>(10);
    data.split.train = first(10);
    data.traits = traits_of(*data.dataset);
    training::Encoder encoder = small_encoder();
    EXPECT_FALSE(monitor_probe({}, 0)(encoder, data, nullptr).knn.has_value());
}

} // namespace
