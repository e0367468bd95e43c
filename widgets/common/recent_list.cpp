// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/recent_list.h"

#include <QFileInfo>
#include <QSettings>

namespace terrella::widgets {

namespace {

bool worthKeeping(const QString& path) { return path == QLatin1String("synthetic") || QFileInfo::exists(path); }

} // namespace

RecentList::RecentList(QString key, int limit) : key_(std::move(key)), limit_(limit) {}

QStringList RecentList::paths() const {
    QStringList kept;
    const QStringList stored = QSettings().value(key_).toStringList(); // a one-element list is stored as a string
    for (const QString& path : stored)
        if (worthKeeping(path) && !kept.contains(path) && kept.size() < limit_)
            kept.append(path);
    return kept;
}

void RecentList::add(const QString& path) {
    QStringList all = paths();
    const QString whole = path == QLatin1String("synthetic") ? path : QFileInfo(path).absoluteFilePath();
    all.removeAll(whole);
    all.prepend(whole);
    while (all.size() > limit_)
        all.removeLast();
    QSettings().setValue(key_, all);
}

void RecentList::remove(const QString& path) {
    QStringList all = paths();
    all.removeAll(path);
    if (all.isEmpty())
        clear();
    else
        QSettings().setValue(key_, all);
}

void RecentList::clear() { QSettings().remove(key_); }

} // namespace terrella::widgets
