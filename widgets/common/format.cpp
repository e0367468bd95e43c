// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "base/progress.h"
#include "base/text.h"

#include <QLocale>

#include <cmath>

namespace terrella::widgets {

QString thinSpace() { return QStringLiteral("\u202f"); } // narrow and not breaking

QString countText(qint64 count) { return QLocale(QLocale::English).toString(count); }

QString numberText(double value) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    return QString::fromStdString(short_number(value)).replace(QLatin1Char('-'), QStringLiteral("−"));
}

QString withUnit(double value, const QString& unit) {
    return unit.isEmpty() ? numberText(value) : numberText(value) + thinSpace() + unit;
}

QString percentText(double fraction) {
    if (!std::isfinite(fraction))
        return QStringLiteral("–");
    return QString::number(fraction * 100, 'f', 1).replace(QLatin1Char('-'), QStringLiteral("−")) + thinSpace() +
           QLatin1Char('%');
}

QString bytesText(quint64 bytes) {
    return QString::fromStdString(bytes_text(bytes)).replace(QLatin1Char(' '), thinSpace());
}

QString durationText(double seconds) { return QString::fromStdString(duration_text(seconds)); }

} // namespace terrella::widgets
