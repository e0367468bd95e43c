// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>

namespace terrella {

/// Something a person can act on: what happened, where, and what to do about it.
///
/// Quote names as the user wrote them. Thrown as one of the two kinds below where the cause is known; a plain
/// `Error` means that the program itself failed. terrella-cli turns the kind into its exit status.
class Error : public std::exception {
public:
    Error(std::string what, std::string where, std::string remedy);

    [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
    [[nodiscard]] const std::string& happened() const noexcept { return what_; }
    [[nodiscard]] const std::string& where() const noexcept { return where_; }
    [[nodiscard]] const std::string& remedy() const noexcept { return remedy_; }

private:
    std::string what_, where_, remedy_;
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
