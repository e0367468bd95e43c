// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/settings.h"

#include <QSettings>
#include <QVariant>

namespace terrella::workbench {

namespace {

// The number counts when the layout of the window changes, so that old states are not forced onto it.
constexpr auto geometry_key = "window-1/geometry", splitter_key = "window-1/splitter";

QVariant value(const char* key) {
    const QSettings settings;
    return settings.status() == QSettings::NoError ? settings.value(QLatin1String(key)) : QVariant();
}

void setValue(const char* key, const QVariant& value) { QSettings().setValue(QLatin1String(key), value); }

} // namespace

QByteArray Settings::geometry() const { return value(geometry_key).toByteArray(); }
void Settings::setGeometry(const QByteArray& geometry) { setValue(geometry_key, geometry); }
QByteArray Settings::splitter() const { return value(splitter_key).toByteArray(); }
void Settings::setSplitter(const QByteArray& state) { setValue(splitter_key, state); }
bool Settings::inspectorShown() const { return value("window-1/inspector").toString() != QLatin1String("false"); }
void Settings::setInspectorShown(bool shown) {
    setValue("window-1/inspector", shown ? QStringLiteral("true") : QStringLiteral("false"));
}
QString Settings::page() const { return value("window-1/page").toString(); }
void Settings::setPage(const QString& id) { setValue("window-1/page", id); }

widgets::ThemeMode Settings::theme() const {
    const QString name = value("theme").toString();
    return name == QLatin1String("light")  ? widgets::ThemeMode::light
           : name == QLatin1String("dark") ? widgets::ThemeMode::dark
                                           : widgets::ThemeMode::system;
}

void Settings::setTheme(widgets::ThemeMode mode) {
    setValue("theme", mode == widgets::ThemeMode::light  ? QStringLiteral("light")
                      : mode == widgets::ThemeMode::dark ? QStringLiteral("dark")
                                                         : QStringLiteral("system"));
}

QString Settings::language() const { return value("language").toString(); }
void Settings::setLanguage(const QString& language) { setValue("language", language); }

} // namespace terrella::workbench
