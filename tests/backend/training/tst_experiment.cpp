// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/experiment.h"

#include "base/error.h"
#include "base/files.h"
#include "methods/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace terrella::training {
namespace {

std::string refused(const std::string& yaml, const std::vector<std::string>& overrides = {}) {
    try {
        (void)parse_experiment(yaml, "run.yaml", overrides);
    } catch (const ConfigurationError& error) {
        return error.what();
    }
    ADD_FAILURE() << "accepted:\n" << yaml;
    return {};
}

void expect_in(const std::string& text, const std::string& part) {
    EXPECT_NE(text.find(part), std::string::npos) << "'" << part << "' is not in: " << text;
}

TEST(Experiment, of_an_empty_file_has_every_default) {
    const Experiment e = parse_experiment("", "run.yaml");
    EXPECT_EQ(e.data.path, "synthetic");
    EXPECT_EQ(e.method.name, "moco-v2");
    EXPECT_DOUBLE_EQ(e.method.values.at("temperature"), 0.2);
    EXPECT_TRUE(e.augment.empty());
    EXPECT_EQ(e.threads, 0);
}

TEST(Experiment, reads_the_example_of_the_interfaces) {
    const Experiment e = parse_experiment(R"(name: eurosat-moco
seed: 7
data:
  path: eurosat.zip
  modalities: [s2]
  samples: all
method: {name: moco-v2, temperature: 0.2, queue: 4096, momentum: 0.99}
backbone: {name: resnet18}
augment: method-default
optimizer: {name: sgd, lr: 0.03, weight_decay: 1.0e-4}
schedule: {epochs: 20, warmup_epochs: 1, shape: cosine}
batch: 128
precision: auto
device: auto
monitor: {every: 10, knn: true}
)",
                                          "run.yaml");
    EXPECT_EQ(e.name, "eurosat-moco");
    EXPECT_EQ(e.seed, 7);
    EXPECT_EQ(e.data.samples, 0);
    EXPECT_EQ(e.method.values.at("queue"), 4096);
    EXPECT_DOUBLE_EQ(e.optimizer.values.at("weight_decay"), 1e-4);
    EXPECT_DOUBLE_EQ(e.optimizer.values.at("momentum"), 0.9); // a default of sgd
}

TEST(Experiment, comes_back_from_its_own_yaml) {
    Experiment e = parse_experiment("name: x\nmethod: simclr\nclip_gradients: 0.3\nthreads: 2\n"
                                    "augment: [{name: normalise}]\nschedule: {shape: step, milestones: [0.25, 0.5]}\n",
                                    "run.yaml");
    const std::string yaml = experiment_yaml(e);
    const Experiment back = parse_experiment(yaml, "again.yaml");
    EXPECT_EQ(experiment_yaml(back), yaml);
    EXPECT_EQ(whole_experiment(back), whole_experiment(e));
    EXPECT_TRUE(decisive_differences(e, back).empty());
    expect_in(yaml, "clip_gradients: 0.3");
}

TEST(Experiment, keeps_a_pipeline_for_each_view) {
    const Experiment e = parse_experiment(R"(method: byol
augment:
  view 1:
    - {name: random-resized-crop, scale_min: 0.3}
    - {name: gaussian-blur, probability: 1}
    - normalise
  view 2: [random-resized-crop, {name: solarise, probability: 0.2, enabled: false}, normalise]
)",
                                          "run.yaml");
    ASSERT_EQ(e.augment.parts.size(), 2U);
    EXPECT_EQ(e.augment.parts[0].second[1].values.at("probability"), 1);
    EXPECT_EQ(e.augment.parts[1].second.size(), 2U) << "solarise is off";
    const Experiment back = parse_experiment(experiment_yaml(e), "again.yaml");
    EXPECT_EQ(back.augment, e.augment);
    EXPECT_TRUE(decisive_differences(e, back).empty());
    Experiment changed = back;
    changed.augment.parts[1].second.pop_back();
    ASSERT_EQ(decisive_differences(e, changed).size(), 1U);
    EXPECT_EQ(decisive_differences(e, changed)[0].key, "augment.view 2");
}

TEST(Experiment, small_crops_may_be_named_together) {
    const Experiment e = parse_experiment("method: swav\n", "run.yaml", {"augment.local=[random-resized-crop, normalise]"});
    ASSERT_EQ(e.augment.parts.size(), 1U);
    EXPECT_EQ(e.augment.parts[0].first, "local");
}

TEST(Experiment, names_line_and_nearest_view_of_an_unknown_one) {
    const std::string text = refused("method: byol\naugment:\n  view 1: [normalise]\n  veiw 2: [normalise]\n");
    expect_in(text, "run.yaml:4:3");
    expect_in(text, "'veiw 2'");
    expect_in(text, "Did you mean 'view 2'?");
    expect_in(refused("augment:\n  view 1: [normalise]\n"), "query, key"); // moco-v2
    expect_in(refused("method: byol\naugment:\n  view 2:\n    - solarize\n"), "run.yaml:4:7");
}

TEST(Experiment, writes_words_where_a_number_has_one) {
    const std::string yaml = experiment_yaml(Experiment{});
    expect_in(yaml, "augment: method-default");
    expect_in(yaml, "threads: all");
    expect_in(yaml, "clip_gradients: off");
    expect_in(yaml, "view_size: data");
}

TEST(Experiment, takes_overrides) {
    const Experiment e =
        parse_experiment("method: simclr\n", "run.yaml",
                         {"schedule.epochs=3", "optimizer.lr=0.5", "method=moco-v2", "data.path=a b.zip"});
    EXPECT_EQ(e.schedule.epochs, 3);
    EXPECT_DOUBLE_EQ(e.optimizer.values.at("lr"), 0.5);
    EXPECT_EQ(e.method.name, "moco-v2");
    EXPECT_EQ(e.data.path, "a b.zip");
}

TEST(Experiment, names_line_and_nearest_key_of_an_unknown_one) {
    const std::string text = refused("name: x\nschedule:\n  epoch: 3\n");
    expect_in(text, "run.yaml:3:3");
    expect_in(text, "'epoch'");
    expect_in(text, "epochs");
}

TEST(Experiment, names_line_and_nearest_name_of_an_unknown_method) {
    const std::string text = refused("name: x\nmethod: {name: simsiem}\n");
    expect_in(text, "run.yaml:2");
    expect_in(text, "simsiam");
}

TEST(Experiment, names_the_parameter_of_a_variant_that_is_out_of_range) {
    const std::string text = refused("optimizer:\n  name: sgd\n  lr: -1\n");
    expect_in(text, "run.yaml:3:3");
    expect_in(text, "lr");
    expect_in(text, "> 0");
}

TEST(Experiment, says_that_a_parameter_belongs_to_another_optimizer) {
    expect_in(refused("optimizer: {name: adamw, nesterov: true}\n"), "nesterov");
}

TEST(Experiment, refuses_a_warmup_longer_than_the_training_with_the_line) {
    const std::string text = refused("schedule:\n  epochs: 2\n  warmup_epochs: 3\n");
    expect_in(text, "run.yaml:3:3");
    expect_in(text, "warm-up");
}

TEST(Experiment, refuses_a_name_that_is_a_path) {
    expect_in(refused("name: ../other\n"), "'../other'");
    expect_in(refused("name: ''\n"), "name");
}

TEST(Experiment, refuses_a_name_that_no_folder_can_bear) {
    refused("name: " + std::string(300, 'x') + "\n");
    refused("name: \"two\\nlines\"\n");
    EXPECT_NO_THROW((void)parse_experiment("name: " + std::string(200, 'x') + "\n", "run.yaml"));
}

TEST(Experiment, refuses_more_threads_than_any_machine_has) { refused("threads: 100000\n"); }

TEST(Experiment, names_the_override_that_is_wrong) {
    const std::string text = refused("", {"batch=zero"});
    expect_in(text, "(--set batch=zero)");
    expect_in(refused("method: {name: simclr, temperature: 0.2}\n", {"method=typo"}), "(--set method=typo)");
    refused("", {"bach=3"});
    refused("", {"batch"});
}

TEST(Experiment, refuses_text_that_is_no_mapping) { refused("- a\n- b\n"); }

TEST(Experiment, of_a_missing_file_names_the_path) {
    try {
        (void)read_experiment("/nowhere/experiment.yaml");
        FAIL() << "read";
    } catch (const ConfigurationError& error) {
        expect_in(error.what(), "/nowhere/experiment.yaml");
    }
}

TEST(DecisiveDifferences, leave_out_what_does_not_change_the_numbers) {
    Experiment a, b;
    b.name = "other";
    b.threads = 3;
    b.data.workers = 4;
    b.data.cache_mb = 1;
    b.checkpoint.keep = 9;
    b.monitor.every = 2;
    EXPECT_TRUE(decisive_differences(a, b).empty());
    b.schedule.epochs = 99;
    b.optimizer.values["lr"] = 0.7;
    const auto found = decisive_differences(a, b);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, "optimizer.lr");
    EXPECT_EQ(found[1].key, "schedule.epochs");
    EXPECT_EQ(found[1].after, 99);
}

TEST(Recipe, of_every_method_fit_its_experiments_and_scale_with_the_batch) {
    for (const methods::MethodEntry& method : methods::methods().entries()) {
        ASSERT_FALSE(method.recipes.empty()) << method.name;
        std::set<std::string> names;
        for (const methods::Recipe& recipe : method.recipes) {
            EXPECT_TRUE(names.insert(recipe.name).second) << method.name << " has two recipes " << recipe.name;
            EXPECT_FALSE(recipe.source.empty() || recipe.why.empty()) << method.name;
            std::vector<std::string> overrides{"method=" + method.name, "batch=64"};
            std::ranges::copy(methods::overrides_of(recipe, 64), std::back_inserter(overrides));
            const Experiment experiment = parse_experiment("", "test", overrides); // knows every key and value
            check_experiment(experiment);
            const double rate = experiment.optimizer.values.at("lr").get<double>();
            const double share = 64 / static_cast<double>(recipe.batch);
            const bool root = recipe.scaling == methods::Recipe::Scaling::root;
            EXPECT_NEAR(rate, recipe.rate * (root ? std::sqrt(share) : share), 1e-9) << method.name;
        }
    }
}

} // namespace
} // namespace terrella::training
