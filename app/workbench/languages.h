// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace terrella::workbench {

/// The interface in English (with its plural forms) or German. Widgets hear of a change by QEvent::LanguageChange.
class Languages {
public:
    ~Languages();
    /// "en", "de", or empty for the system's; anything unknown is English.
    void use(const QString& language);
    [[nodiscard]] static QStringList known() { return {QStringLiteral("en"), QStringLiteral("de")}; }

private:
    QTranslator english_, other_, qt_;
};

} // namespace terrella::workbench
