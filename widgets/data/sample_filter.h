// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/filter.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace terrella::widgets {

// The filter line of the Data page: the language is the backend's (data/filter.h), the words are the window's.

data::Filter parseFilter(const QString& text, const data::FilterNames& names);
QString filterText(const data::Filter& filter);
/// What is wrong and what to write instead, in the language of the window.
QString problemText(const data::FilterProblem& problem);
/// What a field is good for, with an example: the line beside it in the list of completions.
QString fieldMeaning(data::FilterField field);
/// The whole language, for the tooltip of the line.
QString filterHelp();

/// The classes that positive class: terms name; empty when there are none.
QStringList classesOf(const data::Filter& filter);
/// The filter with its positive class: terms replaced by `classes`; none when empty.
data::Filter withClasses(const data::Filter& filter, const QStringList& classes);

/// One completion of what is being typed.
struct FilterSuggestion {
    QString text;    // what is offered: "class:", "Forest"
    QString meaning; // beside it: "any of these classes", "1,204"
    QString whole;   // the whole line when it is taken
    qsizetype cursor = 0; // and where the cursor then stands
};
/// What may stand at the cursor: keys that the dataset knows something about, or the names of a key. `counts` are the
/// samples of each class.
std::vector<FilterSuggestion> filterSuggestions(const QString& text, qsizetype cursor, const data::FilterNames& names,
                                                const std::vector<std::int64_t>& counts);

} // namespace terrella::widgets
