// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace terrella::workbench {

/// Tells someone who looks elsewhere: marks the window in the task bar and asks the desktop to show a notification
/// (org.freedesktop.Notifications). Silent while one of the program's windows is in front, where the page tells it, and
/// where there is no such service. Never waits.
class Notifier : public QObject {
    Q_OBJECT

public:
    /// `window` is what is marked; it must outlive the notifier.
    explicit Notifier(QWidget& window, QObject* parent = nullptr);

    /// `title` in a few words, `text` plain. The next one takes its place, so that a run leaves no heap of them.
    void tell(const QString& title, const QString& text);

Q_SIGNALS:
    /// The desktop was asked.
    void told(const QString& title, const QString& text);

private:
    QWidget& window_;
    unsigned shown_ = 0; // the service's number of the last one
};

} // namespace terrella::workbench
