// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QPixmap>
#include <QString>
#include <QWidget>

namespace terrella::tests {

/// With TERRELLA_PICTURES set to a folder, tests leave what they showed there, to be looked at.
inline void keepPicture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("TERRELLA_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace terrella::tests
