// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella::runs {

/// One line of a plot. `series` 0 to 7 chooses an Okabe-Ito colour of the report's style sheet.
struct PlotLine {
    std::string name;
    std::vector<std::pair<double, double>> points; // ascending in x
    int series = 0;
    bool faint = false; // raw values under a smoothed line: no name, no end value
    bool dots = false;
    int decimals = 2; // of the last value, written at the end of the line
};

/// A horizontal line that means something: the trivial loss, a baseline's accuracy.
struct PlotRule {
    std::string name;
    double y = 0;
    int series = 7;
};

struct Plot {
    std::string title;            // for screen readers
    std::string x_label, y_label; // with units
    std::vector<PlotLine> lines;
    std::vector<PlotRule> rules;
    std::optional<double> y_low, y_high; // else from the data
};

/// Round values that cover [low, high] in about `count` steps of 1, 2 or 5 times a power of ten; all inside.
std::vector<double> nice_ticks(double low, double high, int count);

/// Exponential smoothing over about `span` points, without the pull of a start value.
std::vector<std::pair<double, double>> smoothed(const std::vector<std::pair<double, double>>& points, double span);

/// The plot as an <svg> element, coloured by the classes of report_style.
std::string svg(const Plot& plot, int width = 560, int height = 300);

} // namespace terrella::runs
