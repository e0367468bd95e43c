// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace terrella::widgets {

/// A text that the backend keeps in English (the meaning of a parameter, why a rule warns, a unit), in the reader's
/// language; as it is where there is no translation. What there is to translate: translations/backend_texts.h.
QString backendText(const std::string& text);

/// The same as a sentence: many of these texts begin with a small letter.
QString backendSentence(const std::string& text);

} // namespace terrella::widgets
