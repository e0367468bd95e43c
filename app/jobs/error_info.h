// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace terrella::jobs {

/// A failure as widgets show it: a value, made where the exception was caught.
struct ErrorInfo {
    enum class Kind { none, configuration, data, internal };
    Kind kind = Kind::none;
    QString what;   // what happened, in a sentence
    QString where;  // the file, line, key or sample; may be empty
    QString remedy; // what to do about it; may be empty

    [[nodiscard]] bool isError() const { return kind != Kind::none; }
    /// The three on lines of their own: for "Copy details" and logs.
    [[nodiscard]] QString details() const;
};

/// What `exception` says. terrella::Error keeps its three parts; anything else becomes an internal error.
ErrorInfo errorInfo(const std::exception_ptr& exception);

} // namespace terrella::jobs
