// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_filter.h"

#include "widgets/common/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace terrella::widgets {

namespace {

QString said(const char* source) { return QCoreApplication::translate("SampleFilter", source); }

QString keyOf(data::FilterField field) {
    const std::string_view key = data::filter_key(field);
    return QString::fromUtf8(key.data(), qsizetype(key.size())) + QLatin1Char(':');
}

QString problemOf(const data::FilterProblem& problem) {
    using Kind = data::FilterProblem::Kind;
    const QString value = QString::fromStdString(problem.value), key = QString::fromStdString(problem.key);
    switch (problem.kind) {
    case Kind::unfinished: return said(QT_TRANSLATE_NOOP("SampleFilter", "'%1:' is followed by a value")).arg(key);
    case Kind::open_quote: return said(QT_TRANSLATE_NOOP("SampleFilter", "A quotation mark is not closed"));
    case Kind::unknown_key:
        return said(problem.suggestion.empty()
                      ? QT_TRANSLATE_NOOP("SampleFilter", "'%1:' is not known · use class:, split:, date: or plain words")
                      : QT_TRANSLATE_NOOP("SampleFilter", "'%1:' is not known"))
            .arg(key);
    case Kind::unknown_name:
        if (key == QLatin1String("split"))
            return said(QT_TRANSLATE_NOOP("SampleFilter", "No split '%1'")).arg(value);
        if (key == QLatin1String("sensor") || key == QLatin1String("modality"))
            return said(QT_TRANSLATE_NOOP("SampleFilter", "No sensor '%1'")).arg(value);
        return said(QT_TRANSLATE_NOOP("SampleFilter", "No class '%1'")).arg(value);
    case Kind::ambiguous:
        return said(QT_TRANSLATE_NOOP("SampleFilter", "'%1' begins several names · write more of it")).arg(value);
    case Kind::no_date:
        return said(QT_TRANSLATE_NOOP("SampleFilter",
                                    "'%1' is no date · write 2018, 2018-06, 2018-06-13 or 2018-06..08"))
            .arg(value);
    case Kind::no_range:
        return said(key == QLatin1String("labels")
                      ? QT_TRANSLATE_NOOP("SampleFilter", "'%1' is no number · write 2, 2.. or 1..3")
                      : QT_TRANSLATE_NOOP("SampleFilter", "'%1' is no share · write ..20%, 5..50% or >1%"))
            .arg(value);
    case Kind::no_box:
        return said(QT_TRANSLATE_NOOP("SampleFilter",
                                    "'%1' is no box · write west,south,east,north in degrees: 10.5,45,12,47"))
            .arg(value);
    case Kind::backwards: return said(QT_TRANSLATE_NOOP("SampleFilter", "'%1' ends before it begins")).arg(value);
    case Kind::nothing_known:
        if (key == QLatin1String("date"))
            return said(QT_TRANSLATE_NOOP("SampleFilter", "This data tells no dates"));
        if (key == QLatin1String("box"))
            return said(QT_TRANSLATE_NOOP("SampleFilter", "This data tells no locations"));
        return said(QT_TRANSLATE_NOOP("SampleFilter", "This data tells no share of cloud"));
    }
    return {};
}

} // namespace

data::Filter parseFilter(const QString& text, const data::FilterNames& names) {
    return data::parse_filter(text.toStdString(), names);
}

QString filterText(const data::Filter& filter) { return QString::fromStdString(data::filter_text(filter)); }

QString problemText(const data::FilterProblem& problem) {
    const bool is_key = problem.kind == data::FilterProblem::Kind::unknown_key;
    if (problem.suggestion.empty())
        return problemOf(problem);
    return problemOf(problem) + QStringLiteral(" · ") +
           said(QT_TRANSLATE_NOOP("SampleFilter", "did you mean '%1'?"))
               .arg(QString::fromStdString(problem.suggestion) + (is_key ? QStringLiteral(":") : QString()));
}

QString fieldMeaning(data::FilterField field) {
    using Field = data::FilterField;
    switch (field) {
    case Field::label: return said(QT_TRANSLATE_NOOP("SampleFilter", "any of these classes · class:Forest,River"));
    case Field::label_set: return said(QT_TRANSLATE_NOOP("SampleFilter", "exactly these classes · set:Forest,River"));
    case Field::label_count: return said(QT_TRANSLATE_NOOP("SampleFilter", "how many classes · labels:2.."));
    case Field::split: return said(QT_TRANSLATE_NOOP("SampleFilter", "the source's own parts · split:train"));
    case Field::date: return said(QT_TRANSLATE_NOOP("SampleFilter", "days, months, years · date:2018-06..08"));
    case Field::sensor: return said(QT_TRANSLATE_NOOP("SampleFilter", "samples that have it · sensor:s1"));
    case Field::box: return said(QT_TRANSLATE_NOOP("SampleFilter", "west,south,east,north · box:10.5,45,12,47"));
    case Field::cloud: return said(QT_TRANSLATE_NOOP("SampleFilter", "share under cloud · cloud:..20%"));
    case Field::nodata: return said(QT_TRANSLATE_NOOP("SampleFilter", "share of missing pixels · nodata:..5%"));
    case Field::saturated: return said(QT_TRANSLATE_NOOP("SampleFilter", "share of saturated pixels · saturated:1%.."));
    case Field::name: return said(QT_TRANSLATE_NOOP("SampleFilter", "the file's name · name:patch_*_4"));
    case Field::text: break;
    }
    return {};
}

QString filterHelp() {
    QString rows;
    for (const data::FilterField field : data::filter_fields())
        rows += QStringLiteral("<tr><td><b>%1</b>&nbsp;</td><td>%2</td></tr>")
                    .arg(keyOf(field), fieldMeaning(field).toHtmlEscaped());
    return QStringLiteral("<p>%1</p><table>%2</table><p>%3</p>")
        .arg(said(QT_TRANSLATE_NOOP("SampleFilter", "Words that must all hold. Plain words are looked for in paths and "
                                                  "class names."))
                 .toHtmlEscaped(),
             rows,
             said(QT_TRANSLATE_NOOP("SampleFilter", "A minus in front negates: -class:Sea. Quotes keep spaces: \"port 1\". "
                                                  "The command line takes the same line as data.filter."))
                 .toHtmlEscaped());
}

QStringList classesOf(const data::Filter& filter) {
    QStringList classes;
    for (const data::FilterTerm& term : filter.terms)
        if (term.field == data::FilterField::label && !term.negated)
            for (const std::string& value : term.values)
                classes.append(QString::fromStdString(value));
    return classes;
}

data::Filter withClasses(const data::Filter& filter, const QStringList& classes) {
    data::Filter changed;
    if (!classes.isEmpty()) {
        data::FilterTerm term{data::FilterField::label, false, {}};
        for (const QString& name : classes)
            term.values.push_back(name.toStdString());
        changed.terms.push_back(std::move(term));
    }
    for (const data::FilterTerm& term : filter.terms)
        if (term.field != data::FilterField::label || term.negated)
            changed.terms.push_back(term);
    return changed;
}

namespace {

bool known(data::FilterField field, const data::FilterNames& names) {
    using Field = data::FilterField;
    switch (field) {
    case Field::label:
    case Field::label_set:
    case Field::label_count: return !names.classes.empty();
    case Field::split: return !names.splits.empty();
    case Field::date: return names.dates;
    case Field::sensor: return names.sensors.size() > 1;
    case Field::box: return names.locations;
    case Field::cloud: return names.clouds;
    default: return true;
    }
}

/// A name may be found by its beginning, or by that of any of its words.
bool fits(const QString& name, const QString& typed) {
    return name.startsWith(typed, Qt::CaseInsensitive) ||
           name.contains(QLatin1Char(' ') + typed, Qt::CaseInsensitive);
}

} // namespace

std::vector<FilterSuggestion> filterSuggestions(const QString& text, qsizetype cursor, const data::FilterNames& names,
                                                const std::vector<std::int64_t>& counts) {
    using Field = data::FilterField;
    const std::string bytes = text.toStdString();
    const data::FilterCursor at = data::filter_cursor(bytes, text.left(cursor).toStdString().size());
    const QString before = QString::fromStdString(bytes.substr(0, at.begin)), after = text.mid(cursor);
    const QString typed = QString::fromStdString(at.typed);
    std::vector<FilterSuggestion> all;
    const auto add = [&](const QString& shown, const QString& meaning, const QString& written, bool ends) {
        const bool blank = ends && !after.startsWith(QLatin1Char(' '));
        const QString line = before + written + (blank ? QStringLiteral(" ") : QString());
        all.push_back({shown, meaning, line + after, line.size()});
    };
    if (at.is_key) {
        const QString minus = typed.startsWith(QLatin1Char('-')) ? QStringLiteral("-") : QString();
        for (const Field field : data::filter_fields())
            if (known(field, names) && keyOf(field).startsWith(typed, Qt::CaseInsensitive))
                add(keyOf(field), fieldMeaning(field), minus + keyOf(field), false);
        return all;
    }
    std::vector<std::string> values;
    if (at.field == Field::label || at.field == Field::label_set)
        values = names.classes;
    else if (at.field == Field::split)
        values = names.splits;
    else if (at.field == Field::sensor)
        values = names.sensors;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QString name = QString::fromStdString(values[i]);
        if (!fits(name, typed))
            continue;
        const bool counted = at.field == Field::label && i < counts.size();
        add(name, counted ? countText(counts[i]) : QString(), QString::fromStdString(data::filter_quoted(values[i])), true);
    }
    if ((at.field == Field::label || at.field == Field::date || at.field == Field::box) &&
        QLatin1String("none").startsWith(typed, Qt::CaseInsensitive) && !values.empty())
        add(QStringLiteral("none"), said(QT_TRANSLATE_NOOP("SampleFilter", "samples without")), QStringLiteral("none"), true);
    return all;
}

} // namespace terrella::widgets
