// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/stop.h"

#include <filesystem>

namespace terrella::runs {

struct ReportSettings {
    int samples = 4;    // shown with their views
    int queries = 10;   // shown with their nearest neighbours, spread over the classes
    int neighbours = 6; // of each query
    int gallery = 1500; // training samples among which neighbours are looked for, at most
};

/// Writes one self-contained HTML file about a run: curves, accuracies beside the baselines that lie in its
/// `evaluation/` folder, samples with the views that training drew from them, nearest neighbours on held-out samples,
/// the experiment and the machine. Nothing is loaded from elsewhere when it is read; it follows the reader's light or
/// dark. Reads the run folder, the data and the encoder. Returns false, and writes nothing, when `stop` came first.
/// Throws DataError when `run_dir` is no run or has no weights, Error when the file cannot be written.
bool write_report(const std::filesystem::path& run_dir, const std::filesystem::path& file,
                  const ReportSettings& settings = {}, Progress* progress = nullptr, const StopToken& stop = {});

} // namespace terrella::runs
