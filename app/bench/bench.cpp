// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"

#include "base/error.h"
#include "base/text.h"
#include "base/threads.h"
#include "bench/measure.h"

#include <algorithm>
#include <cmath>

namespace terrella::bench {
namespace {

using Work = void (*)(const BenchSettings&, const Watch&, std::vector<BenchCase>&);

struct Kind {
    std::string name;
    Work work;
    bool all_cores; // where no number of threads is given
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{{"training", bench_training, true},
                                       {"augment", bench_augment, false},
                                       {"read", bench_read, false},
                                       {"knn", bench_knn, true}};
    return all;
}

void check(const BenchSettings& settings) {
    const auto require = [](bool good, const Message& what, const std::string& where, const Message& remedy) {
        if (!good)
            throw ConfigurationError(what, where, remedy);
    };
    require(settings.batch >= 2 && settings.batch <= 65'536, told("A batch of %1 cannot be measured", settings.batch),
            "--batch", told("Give a number from 2 to 65536"));
    require(settings.size >= 8 && settings.size <= 1024, told("Images of %1 pixels cannot be measured", settings.size),
            "--size", told("Give a number from 8 to 1024"));
    require(settings.channels >= 0 && settings.channels <= 256, told("%1 bands cannot be measured", settings.channels),
            "--channels", told("Give a number from 1 to 256, or 0 for 13 and 3"));
    require(settings.threads >= 0 && settings.threads <= 1024, told("%1 threads cannot be measured", settings.threads),
            "--threads", told("Give a number from 1 to 1024, or leave it out"));
    require(std::isfinite(settings.seconds) && settings.seconds > 0 && settings.seconds <= 3600,
            told("%1 seconds cannot be measured", number_text(settings.seconds)), "--seconds",
            told("Give a number above 0, up to 3600"));
    const std::vector<std::string> precisions{"all", "float32", "bfloat16"};
    require(std::ranges::count(precisions, settings.precision) == 1, told("Unknown precision '%1'", settings.precision),
            "--precision", name_remedy(settings.precision, precisions));
}

} // namespace

const std::vector<std::string>& bench_kinds() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const Kind& kind : kinds())
            list.push_back(kind.name);
        return list;
    }();
    return names;
}

BenchReport run_bench(const BenchSettings& settings, Progress* progress, const StopToken& stop) {
    check(settings);
    const auto kind = std::ranges::find(kinds(), settings.what, &Kind::name);
    if (kind == kinds().end())
        throw ConfigurationError(told("Nothing called '%1' can be measured", settings.what), "--what",
                                 name_remedy(settings.what, bench_kinds()));
    BenchReport report;
    report.what = settings.what;
    if (progress != nullptr)
        progress->start(told("Measuring %1", settings.what), 0);
    kind->work(settings, {settings.seconds, stop}, report.cases);
    const int threads = settings.threads > 0 ? static_cast<int>(settings.threads) : kind->all_cores ? usable_cores() : 1;
    report.machine.threads = threads;
    if (settings.peaks && !stop.stop_requested()) {
        if (progress != nullptr)
            progress->start(told("Measuring the machine"), 0);
        report.machine = machine_peaks(threads);
    }
    report.complete = !stop.stop_requested();
    return report;
}

Json to_json(const BenchReport& report) {
    const auto number = [](double value) { return value > 0 ? Json(value) : Json(); };
    Json cases = Json::array();
    for (const BenchCase& one : report.cases) {
        Json object{{"name", one.name},
                    {"precision", one.precision},
                    {"images_per_s", one.images_per_s},
                    {"step_ms", {{"p50", one.p50_ms}, {"p99", one.p99_ms}}},
                    {"steps", one.steps},
                    {"gflops", number(one.gflops)}};
        cases.push_back(std::move(object));
    }
    const MachinePeaks& machine = report.machine;
    return {{"what", report.what},
            {"cases", std::move(cases)},
            {"machine",
             {{"threads", machine.threads},
              {"gemm_gflops_float32", number(machine.gemm_gflops_float32)},
              {"gemm_gflops_bfloat16", number(machine.gemm_gflops_bfloat16)},
              {"copy_gb_s", number(machine.copy_gb_s)}}},
            {"complete", report.complete}};
}

} // namespace terrella::bench
