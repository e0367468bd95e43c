// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/views.h"
#include "base/progress.h"
#include "base/stop.h"

#include <cstdint>
#include <string>
#include <vector>

namespace terrella::augment {

/// One operation's part of the time, by the mean over all images.
struct OperationSpeed {
    int view = 0;
    std::string operation; // name; "unit-range" and "write" for what comes before the first and after the last
    double microseconds = 0;
    double images_per_s = 0; // if there were nothing else
    double share = 0;        // of the time of all views, 0 to 1
};

struct Throughput {
    std::vector<OperationSpeed> operations; // in the order in which they run, view after view
    double images_per_s = 0;                // source images with all their views, on one core
    std::int64_t images = 0;                // that were measured
};

/// Runs the views on random images of the traits' size for about `seconds` on this thread, each operation by the clock.
/// Uses the streams of training, so that what is drawn seldom counts as seldom. A normalisation at the end is fused
/// with writing and counted there, as in training.
Throughput measure_throughput(const Views& views, double seconds, const StopToken& stop = {},
                              Progress* progress = nullptr);

/// Whether training would wait for its views.
struct WaitForecast {
    double supplied = 0, wanted = 0; // images/s
    double waiting = 0;              // share of the time that training would wait, 0 to 1
};
/// images_per_s  of `measure_throughput`, a core
/// workers       loader threads that have a core to themselves, ≥ 1
/// wanted        images/s that training takes when views cost nothing
WaitForecast forecast_wait(double images_per_s, int workers, double wanted);

} // namespace terrella::augment
