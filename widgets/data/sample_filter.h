// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace terrella::widgets {

/// One condition: any of the values, or with `negated` none of them.
struct FilterTerm {
    enum class Field { label, split, text };
    Field field = Field::text;
    bool negated = false;
    QStringList values; // class and split names as the dataset writes them; "none" for unlabelled
    bool operator==(const FilterTerm&) const = default;
};

/// What is typed into the filter field: terms that must all hold.
///
///   class:Forest,River   any of these classes (upper and lower case alike, "none" for unlabelled)
///   split:train          the source's own parts
///   -class:Sea           not these
///   "port 1"             words in the sample's name; quotes keep spaces together, also after class:
struct SampleFilter {
    std::vector<FilterTerm> terms;
    QString problem; // what is wrong with the text, empty when nothing; the terms that were understood still count

    bool operator==(const SampleFilter&) const = default;
};

SampleFilter parseFilter(const QString& text, const QStringList& classes, const QStringList& splits);
/// The text that parses to this filter.
QString filterText(const SampleFilter& filter);
/// The classes that positive class: terms name; empty when there are none.
QStringList classesOf(const SampleFilter& filter);
/// The filter with its positive class: terms replaced by `classes`; none when empty.
SampleFilter withClasses(const SampleFilter& filter, const QStringList& classes);

} // namespace terrella::widgets
