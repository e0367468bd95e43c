// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/backend_text.h"

#include <QCoreApplication>

namespace terrella::widgets {

QString backendText(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("backend", text.c_str());
}

QString backendSentence(const std::string& text) {
    QString sentence = backendText(text);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace terrella::widgets
