// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_filter.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace terrella::widgets {

namespace {

QString text(const char* source) { return QCoreApplication::translate("SampleFilter", source); }

/// Words separated by spaces; quotes keep spaces and commas. `cuts` are the commas outside quotes.
struct Word {
    QString text;
    std::vector<qsizetype> cuts;
    bool closed = true; // its quotes are
    bool starts_quoted = false;
};

std::vector<Word> wordsOf(const QString& source) {
    std::vector<Word> words;
    Word word;
    bool quoted = false, begun = false;
    const auto finish = [&] {
        if (begun)
            words.push_back(word);
        word = {};
        begun = false;
    };
    for (const QChar c : source) {
        if (c == QLatin1Char('"')) {
            if (!begun)
                word.starts_quoted = true;
            quoted = !quoted;
            begun = true;
        } else if (c.isSpace() && !quoted) {
            finish();
        } else {
            if (c == QLatin1Char(',') && !quoted)
                word.cuts.push_back(word.text.size());
            word.text.append(c);
            begun = true;
        }
    }
    word.closed = !quoted;
    finish();
    return words;
}

QStringList valuesOf(const Word& word, qsizetype from) {
    QStringList values;
    qsizetype begin = from;
    for (const qsizetype cut : word.cuts) {
        if (cut < from)
            continue;
        values.append(word.text.mid(begin, cut - begin));
        begin = cut + 1;
    }
    values.append(word.text.mid(begin));
    values.removeAll(QString());
    return values;
}

/// The known name that is meant: exactly, or else the only one that begins so.
QString meant(const QString& value, const QStringList& known) {
    QString begins;
    int count = 0;
    for (const QString& name : known) {
        if (name.compare(value, Qt::CaseInsensitive) == 0)
            return name;
        if (name.startsWith(value, Qt::CaseInsensitive)) {
            begins = name;
            ++count;
        }
    }
    return count == 1 ? begins : QString();
}

QString nearestOf(const QString& value, const QStringList& known) {
    std::vector<std::string> names;
    for (const QString& name : known)
        names.push_back(name.toStdString());
    const auto near = nearest(value.toStdString(), names);
    return near ? QString::fromStdString(*near) : QString();
}

QString quoted(const QString& value) {
    const bool needs =
        value.contains(QLatin1Char(' ')) || value.contains(QLatin1Char(',')) || value.contains(QLatin1Char(':'));
    return needs ? QLatin1Char('"') + value + QLatin1Char('"') : value;
}

} // namespace

SampleFilter parseFilter(const QString& source, const QStringList& classes, const QStringList& splits) {
    SampleFilter filter;
    const auto complain = [&](const QString& problem) {
        if (filter.problem.isEmpty())
            filter.problem = problem;
    };
    for (const Word& word : wordsOf(source)) {
        FilterTerm term;
        qsizetype begin = 0;
        if (!word.starts_quoted && word.text.size() > 1 && word.text.startsWith(QLatin1Char('-'))) {
            term.negated = true;
            begin = 1;
        }
        const qsizetype colon = word.starts_quoted ? -1 : word.text.indexOf(QLatin1Char(':'), begin);
        const QString key = colon > begin ? word.text.mid(begin, colon - begin).toLower() : QString();
        if (!word.closed)
            complain(text(QT_TRANSLATE_NOOP("SampleFilter", "A quotation mark is not closed")));
        if (key == QLatin1String("class") || key == QLatin1String("split")) {
            const bool is_class = key == QLatin1String("class");
            term.field = is_class ? FilterTerm::Field::label : FilterTerm::Field::split;
            QStringList known = is_class ? classes : splits;
            if (is_class)
                known.append(QStringLiteral("none"));
            const QStringList values = valuesOf(word, colon + 1);
            for (const QString& value : values) {
                const QString name = meant(value, known);
                if (!name.isEmpty()) {
                    if (!term.values.contains(name))
                        term.values.append(name);
                    continue;
                }
                const QString near = nearestOf(value, known);
                const QString what = is_class ? text(QT_TRANSLATE_NOOP("SampleFilter", "No class '%1'")).arg(value)
                                              : text(QT_TRANSLATE_NOOP("SampleFilter", "No split '%1'")).arg(value);
                complain(near.isEmpty() ? what
                                        : what + QStringLiteral(" · ") +
                                              text(QT_TRANSLATE_NOOP("SampleFilter", "did you mean '%1'?")).arg(near));
            }
            // "class:" alone is being typed; a term without any known value would hide everything.
            if (term.values.isEmpty())
                continue;
        } else if (!key.isEmpty()) {
            complain(text(QT_TRANSLATE_NOOP("SampleFilter", "'%1:' is not known · use class:, split: or plain words"))
                         .arg(key));
            continue;
        } else {
            term.values = {word.text.mid(begin)};
            if (term.values.front().isEmpty())
                continue;
        }
        filter.terms.push_back(std::move(term));
    }
    return filter;
}

QString filterText(const SampleFilter& filter) {
    QStringList words;
    for (const FilterTerm& term : filter.terms) {
        QStringList values;
        for (const QString& value : term.values)
            values.append(quoted(value));
        const QString key = term.field == FilterTerm::Field::label   ? QStringLiteral("class:")
                            : term.field == FilterTerm::Field::split ? QStringLiteral("split:")
                                                                     : QString();
        words.append((term.negated ? QStringLiteral("-") : QString()) + key + values.join(QLatin1Char(',')));
    }
    return words.join(QLatin1Char(' '));
}

QStringList classesOf(const SampleFilter& filter) {
    QStringList classes;
    for (const FilterTerm& term : filter.terms)
        if (term.field == FilterTerm::Field::label && !term.negated)
            classes.append(term.values);
    return classes;
}

SampleFilter withClasses(const SampleFilter& filter, const QStringList& classes) {
    SampleFilter changed;
    if (!classes.isEmpty())
        changed.terms.push_back({FilterTerm::Field::label, false, classes});
    for (const FilterTerm& term : filter.terms)
        if (term.field != FilterTerm::Field::label || term.negated)
            changed.terms.push_back(term);
    return changed;
}

} // namespace terrella::widgets
