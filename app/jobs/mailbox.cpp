// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/mailbox.h"

#include <QMetaObject>

#include <algorithm>

namespace terrella::jobs {

Bell::Bell(QObject* parent, int interval_ms) : QObject(parent), interval_ms_(interval_ms) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Bell::deliver);
}

void Bell::ring() {
    if (!pending_.exchange(true))
        QMetaObject::invokeMethod(this, &Bell::arm, Qt::QueuedConnection);
}

void Bell::arm() {
    const qint64 since = sinceLast_.isValid() ? sinceLast_.elapsed() : interval_ms_;
    timer_.start(static_cast<int>(std::max<qint64>(0, interval_ms_ - since)));
}

void Bell::deliver() {
    pending_ = false; // before the take: what arrives from now on rings again
    Q_EMIT due();
    sinceLast_.start(); // after the slot, so that a slow one still leaves the loop time of its own
}

} // namespace terrella::jobs
