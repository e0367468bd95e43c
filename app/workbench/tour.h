// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/main_window.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace terrella::workbench {

/// Renders each page with real content to PNG files, in light and dark: the manual's pictures. One process draws one
/// scale; runTour starts itself again for the other.
class Tour : public QObject {
    Q_OBJECT

public:
    Tour(MainWindow& window, QString folder, QStringList pages, QString suffix, QObject* parent = nullptr);
    void start();

Q_SIGNALS:
    /// `status`: 0, or 1 when a page had nothing to show in time or a file could not be written.
    void finished(int status);

private:
    void nextPage();
    void pageReady();
    void grabThemes();
    bool grab(widgets::ThemeMode mode);

    MainWindow& window_;
    QString folder_;
    QStringList pages_;
    QString suffix_;
    QTimer patience_;
    widgets::Page* page_ = nullptr;
    QString id_;
    int status_ = 0;
};

/// The whole tour: `page` empty for all. Returns an exit status.
int runTour(Languages& languages, const QString& folder, const QString& page);

} // namespace terrella::workbench
