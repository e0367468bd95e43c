// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/run_folder.h"

#include <QString>
#include <QVector>

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace terrella::widgets {

class CurvePlot;

/// One line over steps.
struct RunCurve {
    QVector<double> x, y;
};

/// What of a run is laid over the curves of another, ready to draw: made where the run is read, off the GUI thread.
struct RunCurves {
    std::filesystem::path folder;
    QString name;
    double expected_end = 0; // steps; 0 when not known
    RunCurve loss;
    RunCurve accuracy; // percent: kNN where the run measures it, else of the batch
    bool knn = true;
    std::map<std::string, RunCurve> health; // by the name of the figure
};

RunCurves curvesOf(const runs::RunRecord& record, const std::optional<training::RunStart>& start);

/// How a run is told from others: its place in the series of colours, and its mark.
struct RunStyle {
    int color = 0, mark = 0;
    bool operator==(const RunStyle&) const = default;
};

/// Makes a line of a plot show `now`: adds what is new, so that a long run costs no more than its newest points.
void showCurve(CurvePlot& plot, int curve, const RunCurve& now);

} // namespace terrella::widgets
