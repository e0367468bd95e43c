// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/backend_text.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace terrella::jobs {

namespace {

/// What stands in a place: plain text there is a name, a path or a figure, and stays.
std::string argumentText(const Message& argument) {
    return argument.has_pattern() ? backendText(argument).toStdString() : argument.pattern();
}

} // namespace

QString backendText(const Message& message) {
    if (message.empty())
        return {};
    const QString pattern = QCoreApplication::translate("backend", message.pattern().c_str());
    if (!message.has_pattern())
        return pattern;
    std::vector<std::string> arguments;
    arguments.reserve(message.arguments().size());
    for (const Message& argument : message.arguments())
        arguments.push_back(argumentText(argument));
    return QString::fromStdString(with_places_filled(pattern.toStdString(), arguments));
}

QString backendSentence(const Message& message) {
    QString sentence = backendText(message);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace terrella::jobs
