// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance_command.h"

#include "conformance/runner.h"

namespace terrella::cli {
namespace {

int run(CommandContext& context, const std::string& folder, bool only_failures) {
    Console& console = context.console;
    const auto show = [&](const conformance::CaseReport& report) {
        if (!only_failures || report.state == conformance::CaseState::failed)
            console.print(conformance::case_line(report));
    };
    const auto report = conformance::run_conformance(folder, show, context.interruption.token());
    console.document(conformance::to_json(report));
    if (context.interruption.requested())
        console.remark("Interrupted; the totals are of the cases so far");
    console.print(conformance::totals_line(report));
    if (context.interruption.requested())
        return interrupted;
    return report.failed == 0 ? done : internal_error;
}

} // namespace

void add_conformance(CLI::App& root, CommandContext& context) {
    auto folder = std::make_shared<std::string>();
    auto only_failures = std::make_shared<bool>(false);
    CLI::App* command = add_command(root, context, "conformance", "compare this program with golden cases of the reference implementations",
                                    [&context, folder, only_failures] { return run(context, *folder, *only_failures); });
    command->add_option("DIR", *folder, "folder of golden cases (*.safetensors), searched below")->required();
    command->add_flag("--failures", *only_failures, "show only the cases that fail");
    command->footer("Exit status 1 when a case fails. A case that the program does not know is skipped, never passed.");
}

} // namespace terrella::cli
