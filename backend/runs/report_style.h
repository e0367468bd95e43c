// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace terrella::runs {

/// The style sheet of reports: light and dark by the reader's preference; s0 to s7 are the series colours (Okabe and
/// Ito 2008, the accent first; the last is grey).
const std::string& report_style();

/// A whole HTML document; `body` is markup.
std::string html_document(const std::string& title, const std::string& body);

} // namespace terrella::runs
