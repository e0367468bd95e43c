// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace terrella::workbench {

Languages::~Languages() {
    for (QTranslator* translator : {&english_, &other_, &qt_})
        QCoreApplication::removeTranslator(translator);
}

void Languages::use(const QString& wanted) {
    const QString language = wanted.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0) : wanted;
    // English stays below: it has the plural forms, without which "1 image(s)" shows.
    if (english_.isEmpty() && english_.load(QStringLiteral(":/i18n/terrella_en.qm")))
        QCoreApplication::installTranslator(&english_);
    QCoreApplication::removeTranslator(&other_);
    QCoreApplication::removeTranslator(&qt_);
    if (language != QLatin1String("de"))
        return;
    if (qt_.load(QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_); // Yes, No, file dialogs; not every system has it
    if (other_.load(QStringLiteral(":/i18n/terrella_de.qm")))
        QCoreApplication::installTranslator(&other_);
}

} // namespace terrella::workbench
