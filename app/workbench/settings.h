// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QString>

namespace terrella::workbench {

/// What the window remembers: place, size, theme, language, page. Experiments and runs keep their own state. A file
/// that cannot be read counts as empty.
class Settings {
public:
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitter() const;
    void setSplitter(const QByteArray& state);
    [[nodiscard]] bool inspectorShown() const;
    void setInspectorShown(bool shown);
    [[nodiscard]] QString page() const;
    void setPage(const QString& id);
    [[nodiscard]] widgets::ThemeMode theme() const;
    void setTheme(widgets::ThemeMode mode);
    [[nodiscard]] QString language() const; // "en", "de", empty: the system's
    void setLanguage(const QString& language);
};

} // namespace terrella::workbench
