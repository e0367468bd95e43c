// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/schema.h"

#include <QString>

#include <string>

namespace terrella::widgets {

// Values of a form live in one Json tree; a dotted key names a place in it ("optimizer.lr", "augment.2.sigma_max").

/// The value at `key`; null when there is none.
Json valueAt(const Json& values, const std::string& key);
void setValueAt(Json& values, const std::string& key, Json value);

/// What a person reads in a field: "0.0003", "all", "s1, s2".
QString fieldText(const Json& value);
/// What a person typed for `p`, checked and in normal form. Throws ConfigurationError; `key` names the place.
Json parsedField(const Parameter& p, const QString& text, const std::string& key);

/// The label of a parameter: "weight_decay" becomes "weight decay", well-known short forms are written out.
QString labelOf(const std::string& key);
/// The whole record as rich text: meaning, range, default, the paper's value and the official code's.
QString describedParameter(const Parameter& p, const std::string& key);

} // namespace terrella::widgets
