// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "embed_command.h"

#include "data_options.h"
#include "runs/evaluate_run.h"

namespace terrella::cli {
namespace {

struct Options {
    EncoderOptions source;
    std::string out;
};

int run(CommandContext& context, const Options& options) {
    runs::EmbeddingRequest request;
    request.run_dir = options.source.run_dir();
    request.weights = options.source.weights;
    EncoderSettings settings = options.source.settings();
    request.backbone = std::move(settings.backbone);
    request.data = std::move(settings.data);
    request.seed = options.source.seed;
    request.out = options.out;
    Progress progress;
    runs::EmbeddingResult result;
    {
        const ProgressView view(context.console, progress);
        result = runs::embed(request, &progress, context.interruption.token());
    }
    Json broken = Json::array();
    for (const data::BrokenFile& file : result.broken) {
        broken.push_back({{"path", file.path}, {"reason", file.reason.text()}});
        context.console.remark("left out " + file.path + ": " + file.reason.text());
    }
    context.console.document({{"out", result.complete ? Json(options.out) : Json()},
                              {"samples", result.samples},
                              {"dimensions", result.dimensions},
                              {"weights", result.weights},
                              {"broken", std::move(broken)},
                              {"complete", result.complete},
                              {"seconds", result.seconds}});
    if (!result.complete) {
        context.console.remark("Interrupted; nothing was written");
        return interrupted;
    }
    context.console.print(std::to_string(result.samples) + " samples of " + std::to_string(result.dimensions) +
                          " features in " + options.out + ", " + duration_text(result.seconds));
    return done;
}

} // namespace

void add_embed(CLI::App& root, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = add_command(root, context, "embed", "write the features, labels and ids of all samples",
                                    [&context, options] { return run(context, *options); });
    options->source.declare(*command);
    command->add_option("--out", options->out, "the safetensors file to write")->required();
    command->footer("Tensors: features [N, D] float32, labels [N] int64 (-1 unlabelled), held_out [N] int64.\n"
                    "Metadata: ids and classes (JSON lists), backbone, method, weights, data, split.");
}

} // namespace terrella::cli
