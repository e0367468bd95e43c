// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods_command.h"

#include "base/text.h"
#include "catalogue_text.h"
#include "methods/catalogue.h"

namespace terrella::cli {
namespace {

Json summary(const methods::MethodEntry& entry) {
    return {{"name", entry.name},
            {"branch", methods::branch_name(entry.branch)},
            {"paper", entry.paper},
            {"loss", entry.loss},
            {"modalities", Json::array({"any"})}, // every method so far takes one stack of bands
            {"needs_labels", entry.needs_labels},
            {"needs_neighbours", entry.needs_neighbours}};
}

Json recipe_json(const methods::Recipe& recipe) {
    return {{"name", recipe.name},
            {"source", recipe.source},
            {"for", recipe.why},
            {"batch", recipe.batch},
            {"set", methods::overrides_of(recipe, recipe.batch)}};
}

std::string recipes_text(const methods::MethodEntry& entry) {
    std::string text = "recipes, for train --recipe NAME; the rate follows the batch\n";
    for (const methods::Recipe& recipe : entry.recipes)
        text += "  " + recipe.name + ": " + recipe.why + " (" + recipe.source + ")\n    " +
                join(methods::overrides_of(recipe, recipe.batch), "  ") + "  for a batch of " + std::to_string(recipe.batch) + "\n";
    return text;
}

std::string needs(const methods::MethodEntry& entry) {
    return entry.needs_labels ? "any bands, labels" : entry.needs_neighbours ? "any bands, neighbours" : "any bands";
}

int run(CommandContext& context, const std::string& name) {
    if (!name.empty()) {
        const methods::MethodEntry& entry = methods::methods().at(name);
        Json document = summary(entry);
        document["parameters"] = schema_json(*entry.schema);
        document["recipes"] = Json::array();
        for (const methods::Recipe& recipe : entry.recipes)
            document["recipes"].push_back(recipe_json(recipe));
        context.console.document(document);
        context.console.print(entry.name + "  (" + methods::branch_name(entry.branch) + ")  " + entry.paper);
        context.console.print("minimises " + entry.loss);
        context.console.print(entry.needs_labels       ? "needs labels; any bands"
                              : entry.needs_neighbours ? "needs images of which is known what lies near them; any bands"
                                                       : "needs no labels; any bands");
        context.console.print(parameters_text(*entry.schema));
        context.console.print(recipes_text(entry));
        return done;
    }
    Json document = Json::array();
    TextTable table({"name", "branch", "needs", "paper"});
    for (const methods::MethodEntry& entry : methods::methods().entries()) {
        document.push_back(summary(entry));
        table.add({entry.name, methods::branch_name(entry.branch), needs(entry), entry.paper});
    }
    context.console.document(document);
    context.console.print(table.text());
    return done;
}

} // namespace

void add_methods(CLI::App& root, CommandContext& context) {
    auto name = std::make_shared<std::string>();
    CLI::App* command = add_command(root, context, "methods", "list the methods, or the parameters of one",
                                    [&context, name] { return run(context, *name); });
    command->add_option("NAME", *name, "a method, for its parameters with ranges, defaults and sources");
}

} // namespace terrella::cli
