// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace terrella::widgets {

/// Powers of ten; where fewer than two of them are to be seen, 1, 2 and 5 times those, and in a still smaller range
/// even steps: an axis with one number says nothing.
class LogTicker : public QCPAxisTickerLog {
protected:
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    QVector<double> createSubTickVector(int count, const QVector<double>& ticks) override;

private:
    bool powers_ = true; // the ticks are all powers of ten
};

} // namespace terrella::widgets
