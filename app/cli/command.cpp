// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/text.h"
#include "base/yaml.h"

#include <algorithm>
#include <filesystem>
#include <new>
#include <utility>

namespace terrella::cli {
namespace {

/// "number of neighbours that vote (integer, >= 1; default 20)"
std::string option_text(const Parameter& parameter) {
    std::string text = parameter.meaning + " (" + type_name(parameter.type);
    if (const std::string range = parameter.range_text(); !range.empty())
        text += ", " + range;
    if (!parameter.unit.empty())
        text += ", " + parameter.unit;
    text += "; default " + (parameter.default_value.is_string() ? parameter.default_value.get<std::string>()
                                                               : parameter.default_value.dump());
    return text + ")";
}

Error out_of_memory() {
    return {"The memory of this machine is used up", "", "Choose a smaller batch, view size, queue or data.cache_mb"};
}

int report(CommandContext& context, const Error& error, int status) {
    context.console.report(error);
    return status;
}

/// "Did you mean '--config'?" for the first argument that looks like an option and is none.
std::string option_remedy(const CLI::App& app, const std::vector<std::string>& arguments) {
    const CLI::App* command = &app;
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    std::vector<std::string> known;
    for (const CLI::Option* option : command->get_options())
        for (const std::string& name : option->get_lnames())
            known.push_back("--" + name);
    for (const std::string& argument : arguments) {
        const std::string name = argument.substr(0, argument.find('='));
        if (name.rfind("--", 0) == 0 && std::find(known.begin(), known.end(), name) == known.end())
            if (const auto close = nearest(name, known))
                return "Did you mean '" + *close + "'?";
    }
    std::vector<std::string> names;
    for (const CLI::App* sub : command->get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(sub->get_name());
    for (const std::string& argument : arguments)
        if (!names.empty() && argument.rfind('-', 0) != 0 && std::find(names.begin(), names.end(), argument) == names.end())
            if (const auto close = nearest(argument, names))
                return "Did you mean '" + *close + "'?";
    std::string words;
    for (const CLI::App* at = command; at != nullptr; at = at->get_parent())
        words = at->get_name() + (words.empty() ? "" : " " + words);
    return "See '" + words + " --help'";
}

} // namespace

int exit_status(const Error& error) {
    if (dynamic_cast<const ConfigurationError*>(&error) != nullptr)
        return wrong_usage;
    return dynamic_cast<const DataError*>(&error) != nullptr ? bad_data : internal_error;
}

CLI::App* add_command(CLI::App& root, CommandContext& context, const std::string& name, const std::string& description,
                      std::function<int()> run) {
    CLI::App* command = root.add_subcommand(name, description);
    command->add_flag("--json", context.json, "one JSON document on standard output, nothing else");
    command->add_flag("--quiet", context.quiet, "no progress and no remarks");
    command->callback([&context, run = std::move(run)] { context.action = run; });
    return command;
}

std::shared_ptr<GivenParameters> add_parameter_options(CLI::App& command, const Schema& schema) {
    auto given = std::make_shared<GivenParameters>();
    for (const Parameter& parameter : schema.parameters()) {
        const bool is_text = parameter.type == ParameterType::text || parameter.type == ParameterType::path ||
                             parameter.type == ParameterType::choice;
        std::string option_name = "--" + parameter.key;
        std::replace(option_name.begin(), option_name.end(), '_', '-');
        command.add_option_function<std::string>(
            option_name,
            [given, option_name, key = parameter.key, is_text](const std::string& text) {
                const std::string option = option_name + " " + text;
                given->values[key] = is_text ? Json(text) : parse_yaml_value(text, option);
                given->origins.set_option(key, option);
            },
            option_text(parameter))->type_name("VALUE");
    }
    return given;
}

int run_action(CommandContext& context) {
    try {
        return context.action();
    } catch (const Error& error) {
        return report(context, error, exit_status(error));
    } catch (const std::bad_alloc&) {
        return report(context, out_of_memory(), internal_error);
    } catch (const std::filesystem::filesystem_error& error) {
        return report(context,
                      Error(told("A file or folder cannot be used: %1", error.code().message()), error.path1().string(),
                            told("Check the path and that you may use it")),
                      internal_error);
    } catch (const std::exception& error) {
        const std::string text = error.what();
        if (text.find("allocate memory") != std::string::npos || text.find("out of memory") != std::string::npos)
            return report(context, out_of_memory(), internal_error); // LibTorch throws its own kind
        return report(context,
                      Error(told("The program failed: %1", text.substr(0, text.find('\n'))), "",
                            told("Please report this with the command that was given")),
                      internal_error);
    }
}

int run_terrella_cli(std::vector<std::string> arguments) {
    CommandContext context;
    CLI::App app{"Self-supervised learning on Earth-observation imagery", "terrella-cli"};
    app.set_version_flag("--version", TERRELLA_VERSION);
    app.require_subcommand(1);
    for (const AddCommand add : commands())
        add(app, context);
    app.set_help_all_flag("--help-all", "help of all commands"); // last, as commands inherit it
    const bool wants_json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        app.parse(std::move(reversed));
    } catch (const CLI::Success& wanted) { // --help, --version
        return app.exit(wanted);
    } catch (const CLI::ParseError& problem) {
        context.console.set_json(wants_json);
        return report(context, ConfigurationError(problem.what(), "command line", option_remedy(app, arguments)), wrong_usage);
    } catch (const ConfigurationError& problem) { // a value that is no YAML
        context.console.set_json(wants_json);
        return report(context, problem, wrong_usage);
    }
    context.console.set_json(context.json);
    context.console.set_quiet(context.quiet);
    const int status = run_action(context);
    const std::string lost = context.console.lost_output();
    if (lost.empty())
        return status;
    context.console.complain(Error(told("The output could not be written: %1", lost), "standard output",
                                   told("Free space, or send the output elsewhere")));
    return status == done ? internal_error : status;
}

} // namespace terrella::cli
