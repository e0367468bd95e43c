// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/schema.h"
#include "console.h"
#include "interruption.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace terrella::cli {

/// Exit statuses of terrella-cli (interfaces.md).
enum ExitStatus { done = 0, internal_error = 1, wrong_usage = 2, bad_data = 3, interrupted = 130 };

/// The status with which a command ends that met this error, by its kind.
int exit_status(const Error& error);

/// What every command gets: the streams and Ctrl-C.
struct CommandContext {
    Console console;
    Interruption interruption;
    bool json = false, quiet = false;
    std::function<int()> action; // set by the command that was chosen
};

/// Declares one command below `root`: its options, and what it does.
using AddCommand = void (*)(CLI::App& root, CommandContext& context);

/// Every command, in the order of --help. One line each in commands.cpp.
const std::vector<AddCommand>& commands();

/// Adds the subcommand `name` with --json and --quiet. `run` returns the exit status; what it throws becomes a message
/// (what, where, remedy) and the status of its kind.
CLI::App* add_command(CLI::App& root, CommandContext& context, const std::string& name, const std::string& description,
                      std::function<int()> run);

/// Parameters given as options, ready for `from_json(values, origins)`, which checks them.
struct GivenParameters {
    Json values = Json::object();
    Origins origins; // so that a message names the option
};

/// One option per parameter of `schema` (`--temperature 0.07`), with meaning, range and default in --help.
std::shared_ptr<GivenParameters> add_parameter_options(CLI::App& command, const Schema& schema);

/// Runs the chosen command and turns errors into messages and exit statuses: the catch-all of the program.
int run_action(CommandContext& context);

/// terrella-cli as a function of its arguments (without the program's name).
int run_terrella_cli(std::vector<std::string> arguments);

} // namespace terrella::cli
