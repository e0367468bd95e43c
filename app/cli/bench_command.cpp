// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_command.h"

#include "base/text.h"
#include "bench/bench.h"
#include "catalogue_text.h"

namespace terrella::cli {
namespace {

int run(CommandContext& context, const bench::BenchSettings& settings) {
    Console& console = context.console;
    Progress progress;
    bench::BenchReport report;
    {
        const ProgressView view(console, progress);
        report = bench::run_bench(settings, &progress, context.interruption.token());
    }
    console.document(bench::to_json(report));
    TextTable table({"case", "precision", "images/s", "p50 ms", "p99 ms", "steps", "GFLOP/s"});
    for (const bench::BenchCase& one : report.cases)
        table.add({one.name, one.precision, short_number(one.images_per_s), short_number(one.p50_ms),
                   short_number(one.p99_ms), std::to_string(one.steps), one.gflops > 0 ? short_number(one.gflops) : ""});
    console.print(table.text());
    const bench::MachinePeaks& machine = report.machine;
    if (!report.complete) {
        console.remark("Interrupted; the figures are of the steps so far");
        return interrupted;
    }
    console.print("machine, " + std::to_string(machine.threads) + (machine.threads == 1 ? " thread: " : " threads: ") +
                  short_number(machine.gemm_gflops_float32) + " GFLOP/s float32, " +
                  short_number(machine.gemm_gflops_bfloat16) + " GFLOP/s bfloat16 (matrix product), " +
                  short_number(machine.copy_gb_s) + " GB/s (copy)");
    return done;
}

} // namespace

void add_bench(CLI::App& root, CommandContext& context) {
    auto settings = std::make_shared<bench::BenchSettings>();
    CLI::App* command = add_command(root, context, "bench", "measure the throughput of this machine, beside its own peaks",
                                    [&context, settings] { return run(context, *settings); });
    command->add_option("--what", settings->what, "training, augment, read or knn")->capture_default_str();
    command->add_option("--batch", settings->batch, "source images a step")->capture_default_str();
    command->add_option("--size", settings->size, "pixels a side")->capture_default_str();
    command->add_option("--channels", settings->channels, "bands; 0: 13 and 3")->capture_default_str();
    command->add_option("--threads", settings->threads, "0: all cores for training and knn, one for augment and read")
        ->capture_default_str();
    command->add_option("--seconds", settings->seconds, "of each case, at least")->capture_default_str();
    command->add_option("--precision", settings->precision, "training: float32, bfloat16 or all")->capture_default_str();
    command->add_option("--method", settings->method, "training: a method")->capture_default_str();
    command->add_option("--backbone", settings->backbone, "training: a backbone")->capture_default_str();
    command->add_option("--device", settings->device, "training: cpu, cuda or auto")->capture_default_str();
    command->add_option("--data", settings->data, "read: a dataset; default: scenes written to a temporary folder. augment: a dataset whose files are read, too; "
                        "default: images in memory");
    command->footer("Images are source images, not views. A step of `training` is a whole step but for the loader: views lie\n"
                    "in memory. Anything else that runs on the machine spoils the figures.");
}

} // namespace terrella::cli
