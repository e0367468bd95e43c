// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluate_command.h"

#include "base/text.h"
#include "catalogue_text.h"
#include "data_options.h"
#include "runs/evaluate_run.h"

#include <cstdio>

namespace terrella::cli {
namespace {

struct Options {
    EncoderOptions source;
    double label_fraction = 1;
    std::shared_ptr<GivenParameters> given; // what was given of --k, --temperature, --solver, …
};

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f %%", 100 * share);
    return text;
}

void print(Console& console, const evaluation::EvaluationResult& result) {
    console.print(result.protocol + "  top-1 " + percent(result.top1) + "  top-5 " + percent(result.top5));
    console.print("fitted on " + std::to_string(result.train) + ", tested on " + std::to_string(result.test) + " samples, split " +
                  result.split + ", weights " + result.weights + ", " + duration_text(result.seconds));
    std::string settings;
    for (const auto& [key, value] : result.settings.items())
        if (!value.is_structured())
            settings += (settings.empty() ? "" : ", ") + key + " " + (value.is_string() ? value.get<std::string>() : value.dump());
    console.print(settings);
    TextTable table({"class", "recall"});
    for (const auto& [name, recall] : result.per_class)
        table.add({name, percent(recall)});
    console.print(table.text());
}

int run(CommandContext& context, const std::string& protocol, const Options& options) {
    runs::EvaluationRequest request;
    request.protocol = protocol;
    request.run_dir = options.source.run_dir();
    request.weights = options.source.weights;
    EncoderSettings settings = options.source.settings();
    request.backbone = std::move(settings.backbone);
    request.data = std::move(settings.data);
    request.label_fraction = options.label_fraction;
    request.seed = options.source.seed;
    if (protocol == "knn")
        request.knn = from_json<evaluation::KnnSettings>(options.given->values, options.given->origins);
    else
        request.linear = from_json<evaluation::LinearSettings>(options.given->values, options.given->origins);
    Progress progress;
    evaluation::EvaluationResult result;
    {
        const ProgressView view(context.console, progress);
        result = runs::evaluate(request, &progress, context.interruption.token());
    }
    if (!result.complete) {
        context.console.document({{"protocol", protocol}, {"complete", false}});
        context.console.remark("Interrupted; nothing was written");
        return interrupted;
    }
    if (result.broken > 0)
        context.console.remark(std::to_string(result.broken) + " samples could not be read and were left out");
    context.console.document(evaluation::to_json(result));
    print(context.console, result);
    return done;
}

void add_protocol(CLI::App& root, CommandContext& context, const std::string& protocol, const std::string& description,
                  const Schema& schema) {
    auto options = std::make_shared<Options>();
    CLI::App* command = add_command(root, context, protocol, description,
                                    [&context, protocol, options] { return run(context, protocol, *options); });
    options->source.declare(*command);
    command->add_option("--label-fraction", options->label_fraction, "share of the training part's labels that is used, above 0 to 1 (default 1)");
    options->given = add_parameter_options(*command, schema);
    command->footer("With --run, the result is also written to evaluation/ in the run folder.\n"
                    "With --run DIR --weights random, the run's backbone is evaluated untrained, on the same data.");
}

} // namespace

void add_evaluate(CLI::App& root, CommandContext& context) {
    CLI::App* command = root.add_subcommand("evaluate", "measure what frozen features are worth");
    command->require_subcommand(1);
    add_protocol(*command, context, "knn", "weighted nearest neighbours", schema_of<evaluation::KnnSettings>());
    add_protocol(*command, context, "linear", "linear classifier", schema_of<evaluation::LinearSettings>());
}

} // namespace terrella::cli
