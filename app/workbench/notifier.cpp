// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/notifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>
#include <QWidget>

namespace terrella::workbench {

Notifier::Notifier(QWidget& window, QObject* parent) : QObject(parent), window_(window) {}

void Notifier::tell(const QString& title, const QString& text) {
    if (QApplication::activeWindow() != nullptr)
        return;
    QApplication::alert(&window_);
    Q_EMIT told(title, text);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"), service,
                                                       QStringLiteral("Notify"));
    const int as_the_desktop_likes = -1;
    call.setArguments({QCoreApplication::applicationName(), shown_, QStringLiteral("org.terrella.Terrella"), title,
                       text.toHtmlEscaped(), QStringList(), QVariantMap(), as_the_desktop_likes});
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<unsigned> number = *answer;
        if (number.isValid())
            shown_ = number.value();
        answer->deleteLater();
    });
}

} // namespace terrella::workbench
