// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"

#include <exception>
#include <string>

namespace terrella {

/// Something a person can act on: what happened, where, and what to do about it.
///
/// Quote names as the user wrote them. The first and the last are made by `told`, so that a window can say them in
/// another language. Thrown as one of the two kinds below where the cause is known; a plain
/// `Error` means that the program itself failed. terrella-cli turns the kind into its exit status.
class Error : public std::exception {
public:
    Error(Message what, std::string where, Message remedy);

    [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
    [[nodiscard]] const std::string& happened() const noexcept { return happened_; }
    [[nodiscard]] const std::string& where() const noexcept { return where_; }
    [[nodiscard]] const std::string& remedy() const noexcept { return remedy_; }
    /// `happened()` and `remedy()` with their figures apart: to translate, and to pass on in another error.
    [[nodiscard]] const Message& happened_message() const noexcept { return happened_message_; }
    [[nodiscard]] const Message& remedy_message() const noexcept { return remedy_message_; }
    /// The three in one line, as `what()` says them.
    [[nodiscard]] Message in_one_line() const;

private:
    Message happened_message_, remedy_message_;
    std::string happened_, where_, remedy_;
    std::string message_; // the three in one line, for logs
};

/// Wrong usage or settings (exit status 2).
class ConfigurationError : public Error {
public:
    using Error::Error;
};

/// Bad or missing data (exit status 3).
class DataError : public Error {
public:
    using Error::Error;
};

} // namespace terrella
