// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/log_ticker.h"

#include <algorithm>
#include <cmath>

namespace terrella::widgets {
namespace {

bool twoToSee(const QVector<double>& ticks, const QCPRange& range) {
    return std::ranges::count_if(ticks, [&](double tick) { return range.contains(tick); }) >= 2;
}

} // namespace

QVector<double> LogTicker::createTickVector(double step, const QCPRange& range) {
    QVector<double> ticks = QCPAxisTickerLog::createTickVector(step, range);
    powers_ = range.lower <= 0 || twoToSee(ticks, range);
    if (powers_)
        return ticks;
    ticks.clear();
    for (double power = std::pow(10, std::floor(std::log10(range.lower))); power <= range.upper; power *= 10)
        for (const double times : {1, 2, 5})
            if (range.contains(times * power))
                ticks.append(times * power);
    return ticks.size() >= 2 ? ticks : QCPAxisTicker::createTickVector(QCPAxisTicker::getTickStep(range), range);
}

QVector<double> LogTicker::createSubTickVector(int count, const QVector<double>& ticks) {
    return powers_ ? QCPAxisTickerLog::createSubTickVector(count, ticks) : QVector<double>();
}

} // namespace terrella::widgets
