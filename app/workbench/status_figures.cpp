// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/status_figures.h"

#include "base/threads.h"
#include "widgets/common/format.h"

#include <QFile>

#include <unistd.h>

namespace terrella::workbench {

StatusFigures::StatusFigures(QWidget* parent) : QLabel(parent) {
    timer_.setInterval(2000);
    connect(&timer_, &QTimer::timeout, this, &StatusFigures::refresh);
    timer_.start();
    refresh();
}

quint64 StatusFigures::residentBytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toULongLong() * quint64(sysconf(_SC_PAGESIZE)) : 0;
}

void StatusFigures::refresh() {
    const quint64 bytes = residentBytes();
    QString text = tr("%n thread(s)", nullptr, usable_cores());
    if (bytes > 0)
        text += QStringLiteral(" · ") + widgets::bytesText(bytes);
    setText(text);
    setToolTip(tr("Processor threads this program may use, and the memory it holds"));
}

} // namespace terrella::workbench
