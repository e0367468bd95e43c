// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parameters.h"
#include "base/registry.h"
#include "base/yaml.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace terrella;

namespace {

struct Sgd {
    double lr = 0.03;
    bool nesterov = false;
    static void describe(Describe<Sgd>& d) {
        d("lr", &Sgd::lr, "learning rate").above(0).at_most(100).log().paper("0.03", "He et al. 2020, §4");
        d("nesterov", &Sgd::nesterov, "look ahead");
    }
};

struct Adam {
    double lr = 0.001;
    std::vector<double> betas{0.9, 0.999};
    static void describe(Describe<Adam>& d) {
        d("lr", &Adam::lr, "learning rate").above(0);
        d("betas", &Adam::betas, "decay of the moments").range(0, 1);
    }
};

struct OptimizerEntry {
    std::string name;
    const Schema* schema;
};

const Registry<OptimizerEntry>& optimizers() {
    static const Registry<OptimizerEntry> registry = [] {
        Registry<OptimizerEntry> r("optimiser");
        r.add({"sgd", &schema_of<Sgd>()});
        r.add({"adam", &schema_of<Adam>()});
        return r;
    }();
    return registry;
}

struct Schedule {
    std::int64_t epochs = 20;
    std::string shape = "cosine";
    static void describe(Describe<Schedule>& d) {
        d("epochs", &Schedule::epochs, "passes over the data").at_least(1).unit("epochs");
        d("shape", &Schedule::shape, "of the decay").choices({"cosine", "step"});
    }
};

struct RunSettings {
    std::string name = "run";
    std::int64_t samples = 0;
    std::vector<std::string> modalities;
    Selected optimizer{"sgd"};
    std::vector<Selected> steps;
    Schedule schedule;
    static void describe(Describe<RunSettings>& d) {
        d("name", &RunSettings::name, "of the run");
        d("samples", &RunSettings::samples, "used").at_least(0).keyword("all", 0);
        d("modalities", &RunSettings::modalities, "kept");
        d("optimizer", &RunSettings::optimizer, "moves the weights").variants(optimizers().variants());
        d("steps", &RunSettings::steps, "a list").variants(optimizers().variants()).keyword("default", 0);
        d("schedule", &RunSettings::schedule, "of the rate");
    }
};

struct Switched {
    std::vector<Selected> steps;
    static void describe(Describe<Switched>& d) {
        d("steps", &Switched::steps, "a list").variants(optimizers().variants()).switchable();
    }
};

struct Parted {
    SelectedLists steps;
    static void describe(Describe<Parted>& d) {
        d("steps", &Parted::steps, "a list")
            .variants(optimizers().variants())
            .keyword("default", 0)
            .switchable()
            .lists_by("stage");
    }
};

Parted read_parted(const std::string& text) {
    const Document document = parse_yaml(text, "run.yaml");
    return from_json<Parted>(document.values, document.origins);
}

RunSettings read(const std::string& text) {
    const Document document = parse_yaml(text, "run.yaml");
    return from_json<RunSettings>(document.values, document.origins);
}

template <class F>
ConfigurationError error_of(F&& f) {
    try {
        f();
    } catch (const ConfigurationError& error) {
        return error;
    }
    ADD_FAILURE() << "no ConfigurationError was thrown";
    return {"", "", ""};
}

} // namespace

TEST(Parameters, empty_document_gives_every_default) {
    const RunSettings run = read("");
    EXPECT_EQ(run.name, "run");
    EXPECT_EQ(run.schedule.epochs, 20);
    EXPECT_EQ(run.optimizer.values.at("lr"), 0.03);
}

TEST(Parameters, yaml_round_trip_keeps_every_value_to_the_last_bit) {
    RunSettings run;
    run.name = "true";
    run.samples = 17;
    run.modalities = {"s2", "12"};
    run.optimizer = {"adam", {{"lr", 1.0 / 3.0}, {"betas", {0.1, 5e-324}}}};
    run.schedule.shape = "step";
    const RunSettings again = read(write_yaml(to_json(run)));
    EXPECT_EQ(to_json(again), to_json(run));
}

TEST(Parameters, keyword_stands_for_its_number_both_ways) {
    EXPECT_EQ(read("samples: all").samples, 0);
    EXPECT_EQ(to_json(read("samples: all")).at("samples"), "all");
    EXPECT_EQ(read("steps: default").steps.size(), 0U);
    EXPECT_EQ(read("steps: [sgd, {name: adam, lr: 1}]").steps.size(), 2U);
}

TEST(Parameters, unknown_key_names_line_column_and_nearest) {
    const auto error = error_of([] { read("name: a\nschedule:\n  epoch: 3\n"); });
    EXPECT_EQ(error.happened(), "Unknown key 'epoch'");
    EXPECT_EQ(error.where(), "run.yaml:3:3, schedule.epoch");
    EXPECT_EQ(error.remedy(), "Did you mean 'epochs'?");
}

TEST(Parameters, unknown_variant_names_line_and_nearest) {
    const auto error = error_of([] { read("optimizer: {name: adm}\n"); });
    EXPECT_EQ(error.happened(), "Unknown optimiser 'adm'");
    EXPECT_EQ(error.where(), "run.yaml:1:13, optimizer.name");
    EXPECT_EQ(error.remedy(), "Did you mean 'adam'?");
}

TEST(Parameters, parameter_of_another_variant_is_refused) {
    EXPECT_EQ(error_of([] { read("optimizer: {name: adam, nesterov: true}\n"); }).happened(), "Unknown key 'nesterov'");
}

TEST(Parameters, value_out_of_range_shows_value_and_range) {
    const auto error = error_of([] { read("optimizer: {name: sgd, lr: 0}\n"); });
    EXPECT_NE(error.happened().find("'lr' is out of range, this is 0"), std::string::npos) << error.happened();
    EXPECT_NE(error.remedy().find("0 < x ≤ 100"), std::string::npos) << error.remedy();
}

TEST(Parameters, wrong_type_is_refused_and_whole_reals_are_integers) {
    error_of([] { read("schedule: {epochs: many}"); });
    error_of([] { read("schedule: {epochs: 2.5}"); });
    error_of([] { read("schedule: {shape: square}"); });
    error_of([] { read("schedule: 3"); });
    error_of([] { read("optimizer: {lr: 0.1}"); });
    EXPECT_EQ(read("schedule: {epochs: 2e1}").schedule.epochs, 20);
}

TEST(Parameters, an_entry_that_is_switched_off_is_kept_in_the_list_and_not_used) {
    const Schema& schema = schema_of<Switched>();
    const auto with = [](const Json& enabled) {
        return Json{{"steps", Json::array({Json{{"name", "sgd"}, {"enabled", enabled}}, Json{{"name", "adam"}, {"enabled", true}}})}};
    };
    const Json whole = schema.complete(with(false));
    EXPECT_EQ(whole.at("steps")[0].at("enabled"), false);
    EXPECT_FALSE(whole.at("steps")[1].contains("enabled")) << "what is on needs no word";
    const Switched used = from_json<Switched>(whole);
    ASSERT_EQ(used.steps.size(), 1U);
    EXPECT_EQ(used.steps[0].name, "adam");
    EXPECT_EQ(schema.complete(whole), whole);
    EXPECT_THROW((void)schema.complete(with("no")), ConfigurationError);
    EXPECT_THROW((void)schema_of<RunSettings>().complete(with(false)), ConfigurationError)
        << "only lists that say so have switches";
}

TEST(Parameters, lists_may_be_given_by_part) {
    EXPECT_TRUE(read_parted("steps: default").steps.empty());
    EXPECT_EQ(read_parted("steps: [sgd, adam]").steps.all.size(), 2U);
    const Parted parted = read_parted("steps:\n  last one: [adam]\n  first: [sgd, {name: adam, enabled: false}]\n");
    EXPECT_TRUE(parted.steps.all.empty());
    ASSERT_EQ(parted.steps.parts.size(), 2U);
    EXPECT_EQ(parted.steps.parts[0].first, "last one") << "in the order written";
    ASSERT_EQ(parted.steps.parts[1].second.size(), 1U) << "what is off is not used";
    EXPECT_EQ(parted.steps.parts[1].second[0].values.at("lr"), 0.03) << "defaults are filled in";
    const Parted again = read_parted(write_yaml(to_json(parted)));
    EXPECT_EQ(again.steps, parted.steps);
    EXPECT_TRUE(read_parted("steps: {first: [{name: sgd, enabled: false}]}").steps.empty());
    EXPECT_EQ(to_json(Parted{}).at("steps"), "default");
}

TEST(Parameters, a_wrong_list_of_a_part_names_line_column_and_nearest) {
    const auto unknown = error_of([] { read_parted("steps:\n  first:\n    - sgd\n    - adamm\n"); });
    EXPECT_NE(unknown.where().find("run.yaml:4:7, steps.first.1"), std::string::npos) << unknown.where();
    EXPECT_NE(unknown.remedy().find("adam"), std::string::npos) << unknown.remedy();
    const auto no_list = error_of([] { read_parted("steps:\n  first: sgd\n"); });
    EXPECT_NE(no_list.happened().find("'first' must be a list"), std::string::npos) << no_list.happened();
    EXPECT_NE(no_list.where().find("run.yaml:2:3, steps.first"), std::string::npos) << no_list.where();
    EXPECT_NE(error_of([] { read_parted("steps: {}"); }).happened().find("names no stage"), std::string::npos);
    error_of([] { read("steps: {first: [sgd]}"); }); // only lists that say so have parts
}

TEST(Parameters, override_sets_the_list_of_one_part) {
    Document document = parse_yaml("steps: {first: [sgd]}", "run.yaml");
    const Schema& schema = schema_of<Parted>();
    apply_override(document.values, document.origins, schema, "steps.last one=[adam, sgd]");
    const Parted run = from_json<Parted>(document.values, document.origins);
    ASSERT_EQ(run.steps.parts.size(), 2U);
    EXPECT_EQ(run.steps.parts[1].first, "last one");
    EXPECT_EQ(run.steps.parts[1].second.size(), 2U);
    Document one = parse_yaml("steps: [sgd]", "run.yaml");
    const auto refused = error_of([&] { apply_override(one.values, one.origins, schema, "steps.first=[adam]"); });
    EXPECT_NE(refused.happened().find("one list for every stage"), std::string::npos) << refused.happened();
    Json fresh = Json::object();
    Origins origins;
    apply_override(fresh, origins, schema, "steps.first=[adamm]");
    EXPECT_NE(error_of([&] { (void)from_json<Parted>(fresh, origins); }).where().find("--set steps.first"),
              std::string::npos);
}

TEST(Parameters, override_reaches_nested_keys_and_selects_variants) {
    Json values = Json::object();
    Origins origins;
    apply_override(values, origins, schema_of<RunSettings>(), "schedule.epochs=3");
    apply_override(values, origins, schema_of<RunSettings>(), "optimizer=adam");
    apply_override(values, origins, schema_of<RunSettings>(), "optimizer.betas=[0.5, 0.6]");
    const RunSettings run = from_json<RunSettings>(values);
    EXPECT_EQ(run.schedule.epochs, 3);
    EXPECT_EQ(run.optimizer.name, "adam");
    EXPECT_EQ(run.optimizer.values.at("betas"), Json({0.5, 0.6}));
    apply_override(values, origins, schema_of<RunSettings>(), "optimizer.name=sgd");
    EXPECT_EQ(from_json<RunSettings>(values).optimizer.values.at("lr"), 0.03);
}

TEST(Parameters, override_with_a_wrong_key_suggests_the_right_one) {
    Json values;
    Origins origins;
    const auto error = error_of([&] { apply_override(values, origins, schema_of<RunSettings>(), "schedule.epoch=3"); });
    EXPECT_EQ(error.remedy(), "Did you mean 'epochs'?");
    error_of([&] { apply_override(values, origins, schema_of<RunSettings>(), "epochs"); });
    error_of([&] { apply_override(values, origins, schema_of<RunSettings>(), "name.x=3"); });
}

TEST(Parameters, override_with_a_wrong_value_is_told_as_the_option_alone) {
    const auto where = [](const std::string& yaml, const std::string& assignment) {
        Document document = parse_yaml(yaml, "run.yaml");
        return error_of([&] {
            apply_override(document.values, document.origins, schema_of<RunSettings>(), assignment);
            (void)from_json<RunSettings>(document.values, document.origins);
        }).where();
    };
    const std::string yaml = "optimizer: {name: sgd, lr: 0.1}\nschedule: {epochs: 3, shape: step}\n";
    EXPECT_EQ(where(yaml, "optimizer=typo"), "--set optimizer=typo");
    EXPECT_EQ(where(yaml, "optimizer.name=typo"), "--set optimizer.name=typo");
    EXPECT_EQ(where(yaml, "optimizer.lr=-1"), "--set optimizer.lr=-1");
    EXPECT_EQ(where(yaml, "optimizer={name: sgd, lr: -1}"), "--set optimizer={name: sgd, lr: -1}, optimizer.lr");
    EXPECT_EQ(where(yaml, "schedule.shape=square"), "--set schedule.shape=square");
    EXPECT_EQ(where(yaml, "schedule.epochs=[1"), "--set schedule.epochs=[1");
}

TEST(Parameters, override_into_a_wrong_document_tells_the_document) {
    const auto error = [](const std::string& yaml, const std::string& assignment) {
        Document document = parse_yaml(yaml, "run.yaml");
        return error_of([&] { apply_override(document.values, document.origins, schema_of<RunSettings>(), assignment); });
    };
    EXPECT_EQ(error("schedule: 3\n", "schedule.epochs=2").where(), "run.yaml:1:1, schedule");
    EXPECT_EQ(error("optimizer: [sgd]\n", "optimizer.lr=2").where(), "run.yaml:1:1, optimizer");
    EXPECT_EQ(error("optimizer: {lr: 1}\n", "optimizer.lr=2").where(), "run.yaml:1:1, optimizer");
    EXPECT_EQ(error("optimizer: typo\n", "optimizer.lr=2").happened(), "Unknown optimiser 'typo'");
    EXPECT_EQ(error("- 3\n", "schedule.epochs=2").where(), "run.yaml:1:1");
}

TEST(Parameters, wrong_choice_lists_the_choices_once) {
    EXPECT_EQ(error_of([] { read("schedule: {shape: square}"); }).remedy(), "Choose one of cosine, step");
    EXPECT_EQ(error_of([] { read("schedule: {shape: cosin}"); }).remedy(), "Did you mean 'cosine'? Choose one of cosine, step");
    EXPECT_EQ(error_of([] { read("schedule: {shape: 3}"); }).remedy(), "Choose one of cosine, step");
}

TEST(Parameters, differences_lists_dotted_keys) {
    RunSettings a, b;
    b.schedule.epochs = 21;
    b.optimizer.name = "adam";
    const auto found = differences(to_json(a), to_json(b));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, "optimizer.name");
    EXPECT_EQ(found[1].key, "schedule.epochs");
    EXPECT_EQ(found[1].after, 21);
}

TEST(Parameters, schema_json_and_help_tell_range_and_source) {
    const Json list = schema_json(schema_of<Sgd>());
    EXPECT_EQ(list[0]["key"], "lr");
    EXPECT_EQ(list[0]["paper"]["where"], "He et al. 2020, §4");
    EXPECT_EQ(list[0]["range"], Json({0.0, 100.0}));
    EXPECT_TRUE(list[1]["range"].is_null());
    const std::string help = schema_help(schema_of<RunSettings>());
    EXPECT_NE(help.find("schedule.epochs"), std::string::npos);
    EXPECT_NE(help.find("one of sgd, adam"), std::string::npos);
}

TEST(Parameters, schema_of_checks_a_single_field_for_a_form) {
    const Parameter* lr = schema_of<Sgd>().find("lr");
    ASSERT_NE(lr, nullptr);
    EXPECT_EQ(lr->checked(2, "form"), 2.0);
    EXPECT_EQ(error_of([&] { (void)lr->checked(-1, "form"); }).where(), "form");
    EXPECT_EQ(error_of([&] { (void)lr->checked(std::nan(""), "form"); }).where(), "form");
}
