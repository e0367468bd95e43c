// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace terrella::translations {

/// Texts of one list of the backend, in its order.
struct Texts {
    std::string of; // which list: "method moco-v2"
    std::vector<std::string> texts;
};

/// Every text of the backend's registries that the window shows and that is the same in every run: meanings and units
/// of parameters, summaries of operations, rules, figures, recipes. Each once, in the list that has it first.
///
/// Left out: names that a file or the command line takes (keys, choices, methods) and where a value was published.
std::vector<Texts> backend_texts();

/// The header that lupdate reads: the texts in context "backend", a line each.
std::string header_of(const std::vector<Texts>& lists);

} // namespace terrella::translations
