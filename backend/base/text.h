// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace terrella {

/// The candidate with the smallest edit distance to `name`, none when nothing is close enough to be meant.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

/// "Did you mean 'epochs'?" or, when nothing is near, "Known: a, b, c" (at most twelve): the remedy for a wrong name.
Message name_remedy(std::string_view name, std::span<const std::string> candidates);

std::string join(std::span<const std::string> parts, std::string_view separator);

/// "a2" before "a10": digits compare as numbers, everything else byte by byte.
bool natural_less(std::string_view a, std::string_view b);

/// The shortest text that reads back as the same double: "0.0003", "1e-13".
std::string number_text(double value);

/// Three significant digits for people: "0.123", "45.6", "1.24e-5".
std::string short_number(double value);

/// "1.24 GB": binary prefixes are not used, as disks and downloads are not labelled with them either.
std::string bytes_text(std::uint64_t bytes);

/// FNV-1a, 64 bits: a stable fingerprint of text (not for security). Chain by passing the previous result.
std::uint64_t fingerprint(std::string_view text, std::uint64_t chain = 0xcbf29ce484222325ULL);
std::string hex_text(std::uint64_t value);

/// Text made safe for HTML and XML bodies and attributes.
std::string escape_html(std::string_view text);

} // namespace terrella
