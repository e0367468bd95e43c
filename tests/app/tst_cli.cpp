// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_process.h"
#include "cli/command.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using namespace terrella::tests;
using nlohmann::json;
namespace fs = std::filesystem;

class Cli : public testing::Test {
protected:
    /// In a copy of this process, with real streams and statuses: loading the libraries anew takes longer than most
    /// commands.
    CliResult cli(const std::vector<std::string>& arguments) {
        CliProcess process(folder, [&arguments] { return terrella::cli::run_terrella_cli(arguments); });
        const int status = process.wait();
        return {status, process.out(), process.err()};
    }
    void write(const std::string& name, const std::string& text) { std::ofstream(folder / name) << text; }

    /// Wrong usage: status 2, nothing on stdout, and `expected` in the message.
    void refuses(const std::vector<std::string>& arguments, const std::vector<std::string>& expected, int status = 2) {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.status, status) << result.err;
        EXPECT_EQ(result.out, "");
        for (const std::string& text : expected)
            EXPECT_NE(result.err.find(text), std::string::npos) << "no '" << text << "' in: " << result.err;
    }

    const TemporaryFolder folder{"cli"};
};

TEST_F(Cli, the_program_itself_starts_through_its_launcher) {
    const CliResult methods = run_cli(folder, {"methods"}), wrong = run_cli(folder, {"trian"});
    EXPECT_EQ(methods.status, 0) << methods.err;
    EXPECT_EQ(methods.out, cli({"methods"}).out);
    EXPECT_EQ(wrong.status, 2);
    EXPECT_EQ(wrong.err, cli({"trian"}).err);
}

TEST_F(Cli, lists_methods_and_backbones_as_text_and_as_one_document) {
    const CliResult text = cli({"methods"});
    EXPECT_EQ(text.status, 0);
    for (const char* name : {"supervised", "simclr", "moco-v2"})
        EXPECT_NE(text.out.find(name), std::string::npos);
    const json methods = cli({"methods", "--json"}).document();
    ASSERT_TRUE(methods.is_array());
    EXPECT_GE(methods.size(), 3U);
    const json backbones = cli({"backbones", "--json", "--channels", "13"}).document();
    ASSERT_TRUE(backbones.is_array());
    EXPECT_EQ(backbones[0]["cost"]["channels"], 13);
}

TEST_F(Cli, shows_the_parameters_of_a_method_as_documented) {
    const json document = cli({"methods", "moco-v2", "--json"}).document();
    ASSERT_TRUE(document.is_object());
    for (const char* key : {"name", "branch", "paper", "modalities", "parameters"})
        EXPECT_TRUE(document.contains(key)) << key;
    ASSERT_FALSE(document["parameters"].empty());
    for (const json& parameter : document["parameters"])
        for (const char* key : {"key", "type", "default", "range", "choices", "unit", "meaning", "paper", "code"})
            EXPECT_TRUE(parameter.contains(key)) << parameter.dump() << " lacks " << key;
}

TEST_F(Cli, help_of_every_command_is_on_stdout_with_status_0) {
    const std::vector<std::vector<std::string>> commands{
        {"methods"}, {"backbones"}, {"datasets", "inspect"}, {"datasets", "pack"}, {"datasets", "synthesize"}, {"augment"},
        {"train"},
        {"evaluate", "knn"}, {"evaluate", "linear"}, {"embed"}, {"conformance"}};
    for (std::vector<std::string> command : commands) {
        const std::string name = command.back();
        command.emplace_back("--help");
        const CliResult result = cli(command);
        EXPECT_EQ(result.status, 0) << name;
        EXPECT_NE(result.out.find("--json"), std::string::npos) << name;
        EXPECT_NE(result.out.find("--quiet"), std::string::npos) << name;
    }
    EXPECT_EQ(cli({"--help"}).status, 0);
    EXPECT_NE(cli({"train", "--help"}).out.find("schedule.epochs"), std::string::npos);
    EXPECT_NE(cli({"evaluate", "knn", "--help"}).out.find("default 0.07"), std::string::npos);
}

TEST_F(Cli, augment_writes_a_contact_sheet_and_says_where_every_view_lies) {
    const std::string sheet = (folder / "views.png").string();
    const std::vector<std::string> arguments{"augment", "--set", "data.samples=40", "--set", "seed=7", "--preset", "dino",
                                             "--samples", "1,3", "--draws", "2", "--epoch", "5", "--out", sheet, "--json"};
    const json document = cli(arguments).document();
    ASSERT_TRUE(document.is_object());
    EXPECT_EQ(document["seed"], 7);
    ASSERT_EQ(document["views"].size(), 10U); // two global crops and eight local ones
    ASSERT_EQ(document["samples"].size(), 2U);
    EXPECT_EQ(document["samples"][1]["index"], 3);
    const json& draw = document["samples"][1]["draws"][1];
    EXPECT_EQ(draw["epoch"], 6);
    for (const json& view : draw["views"]) {
        EXPECT_EQ(view["source_size"], json({64, 64}));
        const double area = view["area"];
        EXPECT_GT(area, 0.0);
        EXPECT_LE(area, 1.0);
        ASSERT_EQ(view["corners"].size(), 4U);
        for (const json& corner : view["corners"])
            for (const double at : corner)
                EXPECT_TRUE(at >= -1e-6 && at <= 64 + 1e-6) << view.dump();
    }
    std::set<std::string> rules;
    for (const json& doubt : document["doubts"])
        rules.insert(doubt["rule"]);
    EXPECT_TRUE(rules.contains("solarise-on-reflectance")) << document["doubts"].dump();
    EXPECT_EQ(document["images_per_s"], nullptr);
    std::ifstream picture(sheet, std::ios::binary);
    std::string head(8, 0);
    picture.read(head.data(), 8);
    EXPECT_EQ(head, "\x89PNG\r\n\x1a\n");
    EXPECT_EQ(cli(arguments).document(), document) << "the same seed draws the same";

    const CliResult text = cli({"augment", "--set", "data.samples=40", "--preset", "dino", "--out", sheet});
    EXPECT_EQ(text.status, 0) << text.err;
    EXPECT_NE(text.out.find("doubt: solarise"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("try: "), std::string::npos);
}

TEST_F(Cli, augment_draws_each_view_with_its_own_list) {
    const std::string sheet = (folder / "views.png").string();
    write("pair.yaml", "method: byol\ndata: {samples: 40}\naugment:\n  view 2: [resize, solarise, normalise]\n");
    const std::vector<std::string> arguments{"augment", "--config", (folder / "pair.yaml").string(), "--out", sheet, "--json"};
    const json document = cli(arguments).document();
    ASSERT_EQ(document["views"].size(), 2U);
    EXPECT_EQ(document["views"][0]["operations"][0], "random-resized-crop") << "the method's own";
    EXPECT_EQ(document["views"][1]["operations"], json({"resize", "solarise", "normalise"}));
    EXPECT_EQ(document["samples"][0]["draws"][0]["views"][1]["shows"], 0);
    std::vector<std::string> set = arguments;
    set.insert(set.end(), {"--set", "augment.view 1=[resize, normalise]"});
    EXPECT_EQ(cli(set).document()["views"][0]["operations"], json({"resize", "normalise"}));
    write("wrong.yaml", "method: byol\naugment:\n  veiw 2: [normalise]\n");
    refuses({"augment", "--config", (folder / "wrong.yaml").string(), "--out", sheet}, {"wrong.yaml:3:3", "Did you mean 'view 2'?"});
}

TEST_F(Cli, augment_refuses_what_cannot_be_drawn) {
    const std::string sheet = (folder / "views.png").string();
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> all{"augment", "--set", "data.samples=40", "--out", sheet};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    refuses(with({"--samples", "99"}), {"There is no sample 99", "0 to 39"});
    refuses(with({"--preset", "dyno"}), {"dyno", "dino"});
    write("mine.yaml", "views:\n  - name: a\n    operations:\n      - name: horizontal-flop\n");
    refuses(with({"--pipeline", (folder / "mine.yaml").string()}), {"mine.yaml:4", "horizontal-flip"});
    refuses(with({"--pipeline", (folder / "nowhere.yaml").string()}), {"nowhere.yaml"}, 3);
    EXPECT_FALSE(fs::exists(sheet));
}

TEST_F(Cli, wrong_usage_ends_with_2_and_the_nearest_name) {
    refuses({"trian"}, {"Did you mean 'train'?"});
    refuses({"train", "--confg", "x.yaml"}, {"--confg", "Did you mean '--config'?"});
    refuses({"evaluate"}, {"subcommand"});
    refuses({"conformance"}, {"DIR"});
    refuses({}, {"--help"});
    refuses({"methods", "moco-v3x"}, {"Unknown method 'moco-v3x'", "Did you mean 'moco-v3'?"});
    refuses({"evaluate", "knn", "--weights", "random", "--backbone", "resnet81", "--data", "synthetic"}, {"Did you mean 'resnet18'?"});
    refuses({"evaluate", "knn", "--weights", "random"}, {"No data are named", "--data"});
    refuses({"evaluate", "knn", "--data", "synthetic"}, {"--run DIR", "--weights"});
    refuses({"evaluate", "knn", "--weights", "random", "--data", "synthetic", "--k", "0"}, {"--k 0", "1"});
    refuses({"evaluate", "linear", "--weights", "random", "--data", "synthetic", "--solver", "lbgfs"}, {"lbfgs"});
    refuses({"evaluate", "knn", "--weights", "random", "--data", "synthetic", "--label-fraction", "0"}, {"above 0"});
    refuses({"train", "--data", "synthetic", "--set", "seed=9223372036854775808"}, {"seed", "too large"});
    refuses({"train"}, {"--config"});
    refuses({"train", "--resume"}, {"--run DIR --resume"});
    refuses({"train", "--resume", "--run", "nowhere"}, {"no run to continue", "nowhere"});
}

TEST_F(Cli, an_unknown_name_in_the_experiment_is_told_with_its_line) {
    write("wrong.yaml", "name: wrong\ndata: {path: synthetic}\nmethod:\n  name: simclear\n");
    refuses({"train", "--config", "wrong.yaml"}, {"wrong.yaml:4:", "'simclear'", "Did you mean 'simclr'?"});
    write("key.yaml", "data: {path: synthetic}\nbtach: 12\n");
    refuses({"train", "--config", "key.yaml"}, {"key.yaml:2:1", "'btach'", "Did you mean 'batch'?"});
    write("range.yaml", "data: {path: synthetic}\nbatch: -3\n");
    refuses({"train", "--config", "range.yaml"}, {"range.yaml:2:", "-3"});
    refuses({"train", "--config", "range.yaml", "--set", "method=typo"}, {"where   --set method=typo\n", "moco-v2"});
    refuses({"evaluate", "knn", "--weights", "random", "--data", "synthetic", "--set", "data.siz=3"},
            {"where   --set data.siz=3\n", "Did you mean 'size'?"});
    refuses({"evaluate", "knn", "--weights", "random", "--data", "synthetic", "--set", "backbone.stem=large"},
            {"where   --set backbone.stem=large\n", "Choose one of standard, small\n"});
    refuses({"evaluate", "knn", "--weights", "random", "--data", "synthetic", "--set", "batch=3"}, {"Unknown key 'batch'", "data"});
    write("torn.yaml", "data: {path: synthetic\n");
    refuses({"train", "--config", "torn.yaml"}, {"torn.yaml"});
    refuses({"train", "--config", "missing.yaml"}, {"missing.yaml"});
    EXPECT_FALSE(fs::exists(folder / "runs")) << "nothing is left behind";
}

TEST_F(Cli, errors_are_one_document_with_json) {
    const CliResult result = cli({"methods", "nothing-near-this-name", "--json"});
    EXPECT_EQ(result.status, 2);
    const json document = result.document();
    ASSERT_TRUE(document.is_object()) << result.out;
    EXPECT_NE(document["error"]["what"].get<std::string>().find("nothing-near-this-name"), std::string::npos);
    EXPECT_NE(document["error"]["remedy"], "");
    EXPECT_TRUE(cli({"trian", "--json"}).document().is_object()) << "also where the command itself is wrong";
}

TEST_F(Cli, missing_and_unusable_data_end_with_3) {
    refuses({"datasets", "inspect", "no-such-folder"}, {"no-such-folder"}, 3);
    fs::create_directory(folder / "empty");
    refuses({"datasets", "inspect", "empty"}, {"empty"}, 3);
    fs::create_directory(folder / "garbage");
    write("garbage/notes.txt", "no image");
    refuses({"datasets", "inspect", "garbage"}, {"garbage"}, 3);
    write("torn.zip", "PK\x03\x04 and then nothing");
    refuses({"datasets", "inspect", "torn.zip"}, {"torn.zip"}, 3);
    refuses({"train", "--data", "no-such-folder"}, {"no-such-folder"}, 3);
    refuses({"evaluate", "knn", "--run", "no-such-run"}, {"no-such-run"}, 3);
    refuses({"evaluate", "knn", "--weights", "no.safetensors", "--data", "synthetic"}, {"no.safetensors"}, 3);
    refuses({"conformance", "no-such-folder"}, {"no-such-folder"}, 3);
    write("damaged.safetensors", "these are no weights");
    refuses({"evaluate", "knn", "--weights", "damaged.safetensors", "--data", "synthetic", "--set", "data.samples=40"},
            {"damaged.safetensors"}, 3);
}

TEST_F(Cli, a_broken_image_among_good_ones_is_counted_and_listed) {
    ASSERT_EQ(cli({"datasets", "synthesize", "scenes", "--samples", "20", "--size", "16", "--quiet"}).status, 0);
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "scenes"))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    ASSERT_EQ(files.size(), 20U);
    fs::resize_file(files[0], fs::file_size(files[0]) / 3);
    const CliResult inspected = cli({"datasets", "inspect", "scenes", "--json", "--quiet"});
    EXPECT_EQ(inspected.status, 0) << inspected.err;
    const json document = inspected.document();
    for (const char* key : {"kind", "recognised_by", "path", "samples", "modalities", "sizes", "dtype", "classes", "multi_label",
                            "targets", "splits", "crs", "dates", "broken"})
        EXPECT_TRUE(document.contains(key)) << key;
    EXPECT_EQ(document["kind"], "class-folders");
    EXPECT_EQ(document["modalities"]["s2"].size(), 13U);
    EXPECT_EQ(document["classes"].size(), 10U);
    ASSERT_EQ(document["broken"].size(), 1U) << document["broken"].dump();
    EXPECT_NE(document["broken"][0]["path"].get<std::string>().find(files[0].filename().string()), std::string::npos);
    EXPECT_NE(document["broken"][0]["reason"], "");

    const CliResult embedded = cli({"embed", "--weights", "random", "--data", "scenes", "--out", "f.safetensors", "--json"});
    EXPECT_EQ(embedded.status, 0) << embedded.err;
    EXPECT_EQ(embedded.document()["samples"], 19);
    EXPECT_EQ(embedded.document()["broken"].size(), 1U);
    EXPECT_NE(embedded.err.find(files[0].filename().string()), std::string::npos) << embedded.err;
    EXPECT_TRUE(fs::exists(folder / "f.safetensors"));
}

TEST_F(Cli, a_filter_and_a_list_choose_samples) {
    ASSERT_EQ(cli({"datasets", "synthesize", "scenes", "--samples", "30", "--size", "16", "--quiet"}).status, 0);
    const CliResult all = cli({"datasets", "inspect", "scenes", "--quick", "--json"});
    const CliResult some = cli({"datasets", "inspect", "scenes", "--quick", "--json", "--filter", "class:forest,river"});
    ASSERT_EQ(some.status, 0) << some.err;
    EXPECT_EQ(all.document()["samples"], 30);
    EXPECT_EQ(some.document()["samples"], 6);
    EXPECT_EQ(some.document()["classes"]["Forest"], 3);
    EXPECT_EQ(some.document()["classes"]["Highway"], 0);
    refuses({"datasets", "inspect", "scenes", "--filter", "class:forrest"}, {"No class 'forrest'", "did you mean 'Forest'?", "data.filter"});
    refuses({"datasets", "inspect", "scenes", "--filter", "nowhere"}, {"No sample passes the filter 'nowhere'"});
    refuses({"evaluate", "knn", "--weights", "random", "--data", "scenes", "--set", "data.filter=date:2018"}, {"tells no dates"});
    std::string first;
    for (const auto& entry : fs::directory_iterator(folder / "scenes/Forest"))
        first = std::max(first, "Forest/" + entry.path().filename().string());
    write("out.csv", "id,rule\n" + first + ",mine\n");
    const CliResult fewer = cli({"datasets", "inspect", "scenes", "--quick", "--json", "--filter", "class:forest", "--exclude", "out.csv"});
    EXPECT_EQ(fewer.document()["samples"], 2) << fewer.out << fewer.err;
    refuses({"datasets", "inspect", "scenes", "--exclude", "missing.csv"}, {"missing.csv"}, 3);
}

TEST_F(Cli, the_health_of_the_data_is_a_document_and_a_list) {
    ASSERT_EQ(cli({"datasets", "synthesize", "scenes", "--samples", "30", "--size", "32", "--quiet"}).status, 0);
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "scenes"))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    ASSERT_EQ(files.size(), 30U);
    fs::resize_file(files[0], fs::file_size(files[0]) / 3);
    fs::copy_file(files[4], files[4].parent_path() / "twin.tif");
    const CliResult checked = cli({"datasets", "inspect", "scenes", "--health", "--list", "found.csv", "--json"});
    ASSERT_EQ(checked.status, 0) << checked.err;
    const json document = checked.document();
    EXPECT_EQ(document["broken"].size(), 1U);
    EXPECT_EQ(document["samples"], 30) << "31 without the broken one";
    const json& health = document["health"];
    EXPECT_EQ(health["complete"], true);
    EXPECT_EQ(health["measured"], 30) << "the broken one was found while listing: it is no sample";
    EXPECT_EQ(health["counts"]["broken"], 0);
    EXPECT_EQ(health["counts"]["duplicate"], 1) << health.dump(1);
    for (const json& one : health["findings"])
        for (const char* key : {"id", "path", "rule", "reason", "of"})
            EXPECT_TRUE(one.contains(key)) << key;
    EXPECT_TRUE(text_of(folder / "found.csv").starts_with("id,path,rule,reason,of\n"));
    const CliResult text = cli({"datasets", "inspect", "scenes", "--health"});
    EXPECT_NE(text.out.find("duplicate"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("twin.tif"), std::string::npos) << text.out;
    const CliResult healed = cli({"datasets", "inspect", "scenes", "--health", "--exclude", "found.csv", "--json"});
    EXPECT_EQ(healed.document()["health"]["findings"].size(), 0U) << healed.out;
    refuses({"datasets", "inspect", "scenes", "--list", "x.csv"}, {"--health"});
    refuses({"datasets", "inspect", "scenes", "--health", "--quick"}, {"--quick"});
}

TEST_F(Cli, the_untrained_baseline_is_evaluated_alike_each_time) {
    const std::vector<std::string> arguments{"evaluate", "knn", "--weights", "random", "--data", "synthetic", "--set", "data.samples=60",
                                             "--set", "data.size=32", "--k", "3", "--seed", "4", "--json", "--quiet"};
    const CliResult first = cli(arguments);
    ASSERT_EQ(first.status, 0) << first.err;
    EXPECT_EQ(first.err, "");
    json a = first.document(), b = cli(arguments).document();
    for (const char* key : {"protocol", "top1", "top5", "per_class", "confusion", "train", "test", "split", "weights", "settings", "seconds"})
        EXPECT_TRUE(a.contains(key)) << key;
    EXPECT_EQ(a["settings"]["k"], 3);
    EXPECT_EQ(a["settings"]["temperature"], 0.07);
    EXPECT_EQ(a["weights"], "random");
    EXPECT_EQ(a["train"].get<int>() + a["test"].get<int>(), 60);
    a.erase("seconds");
    b.erase("seconds");
    EXPECT_EQ(a, b);
    std::vector<std::string> fewer = arguments;
    fewer.insert(fewer.end(), {"--label-fraction", "0.5"});
    const json half = cli(fewer).document();
    EXPECT_NEAR(half["train"].get<int>(), a["train"].get<int>() / 2, 5) << "rounded class by class";
    EXPECT_EQ(half["test"], a["test"]);
}

TEST_F(Cli, existing_folders_are_not_overwritten) {
    fs::create_directory(folder / "mine");
    write("mine/thesis.txt", "years of work");
    refuses({"datasets", "synthesize", "mine", "--samples", "10"}, {"mine"});
    refuses({"train", "--data", "synthetic", "--set", "data.samples=40", "--run", "mine"}, {"mine"});
    EXPECT_EQ(text_of(folder / "mine/thesis.txt"), "years of work");
}

} // namespace
