// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace terrella::widgets {

/// The last paths opened, newest first, kept in the user's settings under `key`. Paths that no longer exist are left
/// out when read and forgotten at the next add.
class RecentList {
public:
    explicit RecentList(QString key, int limit = 10);
    [[nodiscard]] QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

private:
    QString key_;
    int limit_;
};

} // namespace terrella::widgets
