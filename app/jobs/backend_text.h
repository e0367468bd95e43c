// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QString>

namespace terrella::jobs {

/// What the backend says in English (the meaning of a parameter, a unit, a warning), in the reader's language; as it is
/// where there is no translation. A message keeps the figures and names in its places; plain text is looked up as a
/// whole. What there is to translate: translations/backend_texts.h.
QString backendText(const Message& message);

/// The same as a sentence: many of these texts begin with a small letter.
QString backendSentence(const Message& message);

} // namespace terrella::jobs
