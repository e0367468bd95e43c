// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health_command.h"

#include "base/error.h"
#include "base/text.h"
#include "catalogue_text.h"
#include "training/health_figures.h"
#include "training/health_rules.h"

namespace terrella::cli {
namespace {

Json or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Json figure_json(const training::HealthFigure& figure) {
    return {{"name", figure.name},          {"meaning", figure.meaning},
            {"unit", figure.unit},          {"room", figure.room},
            {"healthy", Json::array({or_null(figure.low), or_null(figure.high)})},
            {"source", figure.source}};
}

Json rule_json(const training::HealthRule& rule) {
    return {{"name", rule.name},
            {"figures", rule.figures},
            {"severity", Json::array({training::severity_name(rule.unwell), training::severity_name(rule.grave)})},
            {"patience", {{"steps", rule.patience.steps}, {"measurements", rule.patience.measurements}}},
            {"why", rule.why}};
}

std::string band_text(const training::HealthFigure& figure) {
    if (figure.low && figure.high)
        return short_number(*figure.low) + " to " + short_number(*figure.high);
    return figure.low ? "above " + short_number(*figure.low) : figure.high ? "up to " + short_number(*figure.high) : "";
}

/// What a rule judges, in words.
std::string judged_by(const training::HealthRule& rule) {
    return rule.figures.empty() ? "the settings" : join(rule.figures, ", ");
}

int tell_rule(CommandContext& context, const std::string& name) {
    const training::HealthRule* rule = training::health_rule(name);
    if (rule == nullptr) {
        std::vector<std::string> names;
        for (const training::HealthRule& one : training::health_rules())
            names.push_back(one.name);
        throw ConfigurationError(told("Unknown rule '%1'", name), "health", name_remedy(name, names));
    }
    context.console.document(rule_json(*rule));
    context.console.print(rule->name + "  judges " + judged_by(*rule));
    const auto& [steps, measurements] = rule->patience;
    context.console.print("speaks after " + std::to_string(steps) + " steps and " + std::to_string(measurements) +
                          (measurements == 1 ? " measurement" : " measurements"));
    context.console.print(rule->why);
    return done;
}

int run(CommandContext& context, const std::string& name) {
    if (!name.empty())
        return tell_rule(context, name);
    Json figures = Json::array(), rules = Json::array();
    TextTable figure_table({"figure", "healthy", "unit", "meaning"}), rule_table({"rule", "judges"});
    for (const training::HealthFigure& figure : training::health_figures()) {
        figures.push_back(figure_json(figure));
        figure_table.add({figure.name, band_text(figure), figure.unit, figure.meaning});
    }
    for (const training::HealthRule& rule : training::health_rules()) {
        rules.push_back(rule_json(rule));
        rule_table.add({rule.name, judged_by(rule)});
    }
    context.console.document({{"figures", std::move(figures)}, {"rules", std::move(rules)}});
    context.console.print(figure_table.text());
    context.console.print(rule_table.text());
    return done;
}

} // namespace

void add_health(CLI::App& root, CommandContext& context) {
    auto name = std::make_shared<std::string>();
    CLI::App* command = add_command(root, context, "health", "list what training measures and warns about, or one rule",
                                    [&context, name] { return run(context, *name); });
    command->add_option("RULE", *name, "a rule, for why it warns");
}

} // namespace terrella::cli
