// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/report_plot.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace terrella::runs {
namespace {

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

struct Range {
    double low = 0, high = 1;
    void widen(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

// At most about 700 points: a run of a million steps stays a small file. Means of equal stretches.
std::vector<std::pair<double, double>> thinned(const std::vector<std::pair<double, double>>& points) {
    constexpr std::size_t most = 700;
    if (points.size() <= most)
        return points;
    std::vector<std::pair<double, double>> out;
    for (std::size_t i = 0; i < most; ++i) {
        const std::size_t from = i * points.size() / most, to = (i + 1) * points.size() / most;
        double x = 0, y = 0;
        for (std::size_t k = from; k < to; ++k) {
            x += points[k].first;
            y += points[k].second;
        }
        out.emplace_back(x / static_cast<double>(to - from), y / static_cast<double>(to - from));
    }
    return out;
}

// Moves labels on the right apart so that none covers another; keeps their order.
void spread_labels(std::vector<std::pair<double, std::string>>& labels, double gap, double bottom) {
    std::ranges::sort(labels, {}, &std::pair<double, std::string>::first);
    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].first = std::max(labels[i].first, labels[i - 1].first + gap);
    if (!labels.empty() && labels.back().first > bottom) {
        labels.back().first = bottom;
        for (std::size_t i = labels.size() - 1; i-- > 0;)
            labels[i].first = std::min(labels[i].first, labels[i + 1].first - gap);
    }
}

} // namespace

std::vector<double> nice_ticks(double low, double high, int count) {
    if (!(high > low) || count < 1)
        return {low};
    const double rough = (high - low) / count, power = std::pow(10, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * power * (1 + 1e-9)) {
            step = factor * power;
            break;
        }
    std::vector<double> ticks;
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; ++k)
        ticks.push_back(k == 0 ? 0 : k * step);
    return ticks;
}

std::vector<std::pair<double, double>> smoothed(const std::vector<std::pair<double, double>>& points, double span) {
    const double keep = 1 - 1 / std::max(1.0, span);
    std::vector<std::pair<double, double>> out;
    double sum = 0, weight = 0;
    for (const auto& [x, y] : points) {
        sum = keep * sum + y;
        weight = keep * weight + 1;
        out.emplace_back(x, sum / weight);
    }
    return out;
}

std::string svg(const Plot& plot, int width, int height) {
    const double left = 52, right = width - 128.0, top = 14, bottom = height - 44.0;
    Range x{1e300, -1e300}, y{1e300, -1e300};
    for (const PlotLine& line : plot.lines)
        for (const auto& [px, py] : line.points)
            if (std::isfinite(py)) {
                x.widen(px);
                y.widen(py);
            }
    for (const PlotRule& rule : plot.rules)
        y.widen(rule.y);
    if (x.low > x.high)
        x = {0, 1};
    if (y.low > y.high)
        y = {0, 1};
    const double air = 0.05 * std::max(y.high - y.low, 1e-9 * std::max(1.0, std::abs(y.high)));
    y = {plot.y_low.value_or(y.low - air), plot.y_high.value_or(y.high + air)};
    if (x.high - x.low < 1e-12)
        x = {x.low - 0.5, x.high + 0.5};
    const auto at_x = [&](double v) { return left + (v - x.low) / (x.high - x.low) * (right - left); };
    const auto at_y = [&](double v) { return bottom - (v - y.low) / (y.high - y.low) * (bottom - top); };

    std::string out = "<svg class=\"plot\" viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) +
                      "\" role=\"img\" aria-label=\"" + escape_html(plot.title) + "\">\n";
    const auto line = [&](const std::string& css, double x1, double y1, double x2, double y2) {
        out += "<line class=\"" + css + "\" x1=\"" + fixed(x1, 1) + "\" y1=\"" + fixed(y1, 1) + "\" x2=\"" +
               fixed(x2, 1) + "\" y2=\"" + fixed(y2, 1) + "\"/>\n";
    };
    const auto text = [&](const std::string& css, double tx, double ty, const std::string& words,
                          const std::string& more = {}) {
        out += "<text class=\"" + css + "\" x=\"" + fixed(tx, 1) + "\" y=\"" + fixed(ty, 1) + "\"" + more + ">" +
               escape_html(words) + "</text>\n";
    };
    for (const double tick : nice_ticks(y.low, y.high, 5)) {
        line("grid", left, at_y(tick), right, at_y(tick));
        text("tick end", left - 6, at_y(tick) + 4, short_number(tick));
    }
    for (const double tick : nice_ticks(x.low, x.high, 6)) {
        line("grid", at_x(tick), top, at_x(tick), bottom);
        text("tick middle", at_x(tick), bottom + 16, number_text(std::round(tick * 1e6) / 1e6));
    }
    text("label middle", (left + right) / 2, height - 8.0, plot.x_label);
    text("label middle", 12, (top + bottom) / 2, plot.y_label,
         " transform=\"rotate(-90 12 " + fixed((top + bottom) / 2, 1) + ")\"");

    std::vector<std::pair<double, std::string>> labels; // place and markup: class, a bar, then the words
    for (const PlotRule& rule : plot.rules) {
        const std::string series = "s" + std::to_string(rule.series);
        line("rule " + series, left, at_y(rule.y), right, at_y(rule.y));
        labels.emplace_back(at_y(rule.y), series + "|" + rule.name);
    }
    for (const PlotLine& one : plot.lines) {
        const std::string series = "s" + std::to_string(one.series);
        std::string path;
        double last_y = 0;
        bool drawn = false, pen_down = false;
        for (const auto& [px, py] : thinned(one.points)) {
            if (!std::isfinite(py)) {
                pen_down = false; // a gap, not a zero
                continue;
            }
            const double clipped = std::clamp(at_y(py), top, bottom);
            path += (pen_down ? " L" : " M") + fixed(at_x(px), 1) + " " + fixed(clipped, 1);
            pen_down = drawn = true;
            last_y = py;
        }
        if (!drawn)
            continue;
        out += "<path class=\"line " + series + (one.faint ? " faint" : "") + "\" d=\"" + path.substr(1) + "\"/>\n";
        if (one.dots)
            for (const auto& [px, py] : thinned(one.points))
                if (std::isfinite(py))
                    out += "<circle class=\"dot " + series + "\" cx=\"" + fixed(at_x(px), 1) + "\" cy=\"" +
                           fixed(std::clamp(at_y(py), top, bottom), 1) + "\" r=\"3\"><title>" +
                           escape_html(number_text(px) + ": " + fixed(py, one.decimals)) + "</title></circle>\n";
        if (!one.faint)
            labels.emplace_back(std::clamp(at_y(last_y), top, bottom),
                                series + "|" + one.name + " " + fixed(last_y, one.decimals));
    }
    spread_labels(labels, 14, bottom);
    for (const auto& [place, label] : labels) {
        const auto bar = label.find('|');
        text("name " + label.substr(0, bar), right + 6, place + 4, label.substr(bar + 1));
    }
    return out + "</svg>\n";
}

} // namespace terrella::runs
