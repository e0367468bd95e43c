// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace terrella::widgets {

// How numbers are written: three significant digits, a thin space before the unit, grouped counts, a true minus.

QString countText(qint64 count);                     // "27,000"
QString numberText(double value);                    // "0.123", "−1.24e-5", "–" for NaN
QString withUnit(double value, const QString& unit); // "183 images/s"
QString percentText(double fraction);                // "86.5 %" of 0.865
QString bytesText(quint64 bytes);                    // "1.24 GB"
QString durationText(double seconds);                // "1:02:07"
QString thinSpace();

} // namespace terrella::widgets
