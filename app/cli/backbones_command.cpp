// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backbones_command.h"

#include "base/text.h"
#include "catalogue_text.h"
#include "models/catalogue.h"

namespace terrella::cli {
namespace {

struct Options {
    std::string name;
    int channels = 3, size = 64;
};

Json summary(const models::BackboneEntry& entry, const models::BackboneCost& cost, const Options& options) {
    return {{"name", entry.name},
            {"branch", entry.branch},
            {"paper", entry.paper},
            {"modalities", Json::array({"any"})},
            {"cost",
             {{"channels", options.channels},
              {"size", options.size},
              {"parameters", cost.parameters},
              {"multiply_accumulates", cost.multiply_accumulates},
              {"flops", 2 * cost.multiply_accumulates},
              {"feature_dim", cost.feature_dim}}}};
}

int run(CommandContext& context, const Options& options) {
    const std::string input = std::to_string(options.channels) + " × " + std::to_string(options.size) + " × " +
                              std::to_string(options.size);
    if (!options.name.empty()) {
        const models::BackboneEntry& entry = models::backbones().at(options.name);
        const models::BackboneCost cost = models::cost_of({options.name}, options.channels, options.size);
        Json document = summary(entry, cost, options);
        document["parameters"] = schema_json(*entry.schema);
        context.console.document(document);
        context.console.print(entry.name + "  (" + entry.branch + ")  " + entry.paper);
        context.console.print("at " + input + ": " + short_number(cost.parameters / 1e6) + " M parameters, " +
                              short_number(2e-9 * static_cast<double>(cost.multiply_accumulates)) + " GFLOP, " +
                              std::to_string(cost.feature_dim) + " features");
        context.console.print(parameters_text(*entry.schema));
        return done;
    }
    Json document = Json::array();
    TextTable table({"name", "branch", "parameters", "GFLOP", "features", "paper"});
    for (const models::BackboneEntry& entry : models::backbones().entries()) {
        const models::BackboneCost cost = models::cost_of({entry.name}, options.channels, options.size);
        document.push_back(summary(entry, cost, options));
        table.add({entry.name, entry.branch, short_number(cost.parameters / 1e6) + " M",
                   short_number(2e-9 * static_cast<double>(cost.multiply_accumulates)), std::to_string(cost.feature_dim),
                   entry.paper});
    }
    context.console.document(document);
    context.console.print(table.text());
    context.console.print("for one image of " + input + "; a multiply-accumulate counts as two operations");
    return done;
}

} // namespace

void add_backbones(CLI::App& root, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = add_command(root, context, "backbones", "list the backbones with their cost, or the parameters of one",
                                    [&context, options] { return run(context, *options); });
    command->add_option("NAME", options->name, "a backbone, for its parameters");
    command->add_option("--channels", options->channels, "bands of the input (1 to 1024; default 3)")->check(CLI::Range(1, 1024));
    command->add_option("--size", options->size, "pixels a side of the input (8 to 1024; default 64)")->check(CLI::Range(8, 1024));
}

} // namespace terrella::cli
