// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/encoder_file.h"

#include "base/error.h"
#include "models/catalogue.h"
#include "models/safetensors.h"

#include <gtest/gtest.h>

#include <filesystem>

using namespace terrella;
using namespace terrella::training;

TEST(EncoderFile, a_written_encoder_reads_back_with_all_that_feeds_it) {
    const auto path = std::filesystem::temp_directory_path() / "terrella_tst_encoder.safetensors";
    Encoder encoder;
    encoder.selected = {"resnet18", {{"stem", "small"}}};
    encoder.backbone = models::backbones().at("resnet18").make(encoder.selected.values, 2);
    encoder.bands = data::sentinel1_bands();
    encoder.bands[0].modality = "s1";
    encoder.bands[0].resolution_m = 10;
    encoder.bands[1].scale = 0.01;
    encoder.bands[1].offset = -3;
    encoder.mean = {0.5F, 0.25F};
    encoder.deviation = {0.125F, 1.0F / 3};
    encoder.size = 48;
    encoder.method = "moco-v2";
    write_encoder(path, encoder);
    const Encoder read = read_encoder(path);
    EXPECT_EQ(read.selected.name, "resnet18");
    EXPECT_EQ(read.selected.values.at("stem"), "small");
    EXPECT_EQ(read.bands, encoder.bands);
    EXPECT_EQ(read.mean, encoder.mean);
    EXPECT_EQ(read.deviation, encoder.deviation);
    EXPECT_EQ(read.size, 48);
    EXPECT_EQ(read.method, "moco-v2");
    EXPECT_FALSE(read.backbone->is_training());
    encoder.backbone->eval();
    const torch::NoGradGuard no_grad;
    const torch::Tensor x = torch::randn({2, 2, 32, 32});
    EXPECT_TRUE(torch::equal(read.backbone->forward(x), encoder.backbone->forward(x)));
    EXPECT_THROW(read_encoder(path, "resnet50"), DataError);
    std::filesystem::remove(path);
}

TEST(EncoderFile, weights_made_elsewhere_need_only_a_name) {
    const auto path = std::filesystem::temp_directory_path() / "terrella_tst_foreign.safetensors";
    models::TensorFile file = models::state_of(*models::backbones().at("resnet18").make(Json::object(), 3));
    std::erase_if(file.tensors, [](const auto& item) { return item.first.ends_with("num_batches_tracked"); });
    file.tensors.emplace_back("fc.weight", torch::zeros({1000, 512}));
    file.tensors.emplace_back("fc.bias", torch::zeros({1000}));
    models::write_safetensors(path, file);
    try {
        read_encoder(path);
        FAIL();
    } catch (const DataError& error) {
        EXPECT_NE(error.remedy().find("--backbone"), std::string::npos) << error.remedy();
    }
    const Encoder encoder = read_encoder(path, "resnet18");
    EXPECT_TRUE(torch::equal(models::state_of(*encoder.backbone).at("conv1.weight"), file.at("conv1.weight")));
    EXPECT_THROW(read_encoder(path, "resnet34"), DataError);
    EXPECT_THROW(read_encoder(path, "resnet17"), ConfigurationError);
    file.metadata["bands"] = "[\"B04\"]"; // one band named, three taken
    models::write_safetensors(path, file);
    EXPECT_THROW(read_encoder(path, "resnet18"), DataError);
    file.metadata["bands"] = "[B04";
    models::write_safetensors(path, file);
    EXPECT_THROW(read_encoder(path, "resnet18"), DataError);
    std::filesystem::remove(path);
}
