// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace terrella::translations {

/// Texts of one list of the backend, in its order.
struct Texts {
    std::string of; // which list: "method moco-v2"
    std::vector<std::string> texts;
};

/// Every text of the backend that the window shows: those of the registries (meanings and units of parameters,
/// summaries of operations, rules, figures, recipes) and the sentences that the code below `sources`/backend makes with
/// `told`. Each once, in the list that has it first. Throws DataError when the sources cannot be read.
///
/// Left out: names that a file or the command line takes (keys, choices, methods) and where a value was published.
std::vector<Texts> backend_texts(const std::filesystem::path& sources);

/// The header that lupdate reads: the texts in context "backend", a line each.
std::string header_of(const std::vector<Texts>& lists);

} // namespace terrella::translations
