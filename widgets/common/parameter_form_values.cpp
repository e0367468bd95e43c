// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/parameter_form_values.h"

#include "base/error.h"
#include "base/text.h"
#include "jobs/backend_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <charconv>
#include <cmath>
#include <map>

namespace terrella::widgets {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("ParameterForm", text); }

/// Calls `visit` with each part of a dotted key.
template <class Visit>
void forEachPart(const std::string& key, Visit visit) {
    std::size_t begin = 0;
    while (begin <= key.size()) {
        const std::size_t end = std::min(key.find('.', begin), key.size());
        visit(key.substr(begin, end - begin));
        begin = end + 1;
    }
}

Json parsedNumber(const Parameter& p, const QString& typed, const std::string& key) {
    QString text = typed;
    text.replace(QStringLiteral("−"), QStringLiteral("-"));
    if (text.count(QLatin1Char(',')) == 1 && !text.contains(QLatin1Char('.')))
        throw ConfigurationError(
            told("Decimals are written with a point"), key,
            told("Write %1", QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toStdString()));
    if (text.startsWith(QLatin1Char('+')))
        text.remove(0, 1);
    const std::string plain = text.toStdString();
    const char* const end = plain.data() + plain.size();
    std::int64_t whole = 0;
    if (const auto [at, error] = std::from_chars(plain.data(), end, whole); error == std::errc() && at == end)
        return p.checked(whole, key);
    double real = 0; // exact: QString and locales do not take part
    if (const auto [at, error] = std::from_chars(plain.data(), end, real); error == std::errc() && at == end)
        return p.checked(real, key);
    return p.checked(plain, key); // says what is wrong with it
}

} // namespace

Json valueAt(const Json& values, const std::string& key) {
    const Json* at = &values;
    bool found = true;
    forEachPart(key, [&](const std::string& part) {
        if (!found)
            return;
        if (at->is_array() && !part.empty() && std::size_t(std::stoul(part)) < at->size())
            at = &(*at)[std::stoul(part)];
        else if (at->is_object() && at->contains(part))
            at = &(*at)[part];
        else
            found = false;
    });
    return found ? *at : Json();
}

void setValueAt(Json& values, const std::string& key, Json value) {
    Json* at = &values;
    forEachPart(key, [&](const std::string& part) { at = at->is_array() ? &(*at)[std::stoul(part)] : &(*at)[part]; });
    *at = std::move(value);
}

QString fieldText(const Json& value) {
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_boolean())
        return value.get<bool>() ? translated(QT_TRANSLATE_NOOP("ParameterForm", "on"))
                                 : translated(QT_TRANSLATE_NOOP("ParameterForm", "off"));
    if (value.is_number_float())
        return QString::fromStdString(number_text(value.get<double>()));
    if (value.is_array()) {
        QStringList parts;
        for (const Json& one : value)
            parts << (one.is_object() ? fieldText(one.value("name", Json())) : fieldText(one));
        return parts.join(QStringLiteral(", "));
    }
    if (value.is_object())
        return fieldText(value.value("name", Json()));
    return value.is_null() ? QString() : QString::fromStdString(value.dump());
}

Json parsedField(const Parameter& p, const QString& typed, const std::string& key) {
    const QString text = typed.trimmed();
    switch (p.type) {
    case ParameterType::integer:
    case ParameterType::real:
        if (p.keywords.contains(text.toStdString()))
            return text.toStdString();
        return parsedNumber(p, text, key);
    case ParameterType::list: {
        Parameter element = p;
        element.type = p.element;
        element.keywords.clear();
        Json list = Json::array();
        for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (!part.trimmed().isEmpty())
                list.push_back(parsedField(element, part, key));
        return p.checked(list, key);
    }
    case ParameterType::boolean:
        return p.checked(text == translated(QT_TRANSLATE_NOOP("ParameterForm", "on")) || text == QLatin1String("true"),
                         key);
    default: return p.checked(text.toStdString(), key);
    }
}

QString labelOf(const std::string& key) {
    static const std::map<std::string, const char*> written_out = {
        {"lr", QT_TRANSLATE_NOOP("ParameterForm", "learning rate")},
        {"knn", QT_TRANSLATE_NOOP("ParameterForm", "kNN")},
        {"knn_samples", QT_TRANSLATE_NOOP("ParameterForm", "kNN samples")},
        {"eps", QT_TRANSLATE_NOOP("ParameterForm", "epsilon")},
        {"cache_mb", QT_TRANSLATE_NOOP("ParameterForm", "sample cache")},
        {"augment", QT_TRANSLATE_NOOP("ParameterForm", "augmentations")},
        {"view", QT_TRANSLATE_NOOP("ParameterForm", "view")},
        {"view_size", QT_TRANSLATE_NOOP("ParameterForm", "view size")},
        {"clip_gradients", QT_TRANSLATE_NOOP("ParameterForm", "gradient clip")}};
    const std::string last = key.substr(key.rfind('.') + 1);
    if (const auto known = written_out.find(last); known != written_out.end())
        return translated(known->second);
    return QString::fromStdString(last).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString describedParameter(const Parameter& p, const std::string& key) {
    const auto html = [](const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); };
    QString text = QStringLiteral("<b>%1</b>").arg(html(key));
    if (!p.meaning.empty())
        text += QStringLiteral("<br>%1").arg(jobs::backendSentence(p.meaning).toHtmlEscaped());
    const auto line = [&text](const QString& word, const QString& value) {
        text += QStringLiteral("<br><i>%1</i> %2").arg(word, value);
    };
    if (const std::string range = p.range_text(); !range.empty())
        line(translated(QT_TRANSLATE_NOOP("ParameterForm", "Range")),
             html(range) + (p.unit.empty() ? QString() : QLatin1Char(' ') + jobs::backendText(p.unit).toHtmlEscaped()));
    QStringList words;
    for (const auto& [word, number] : p.keywords)
        words << html(word);
    if (!words.isEmpty())
        line(translated(QT_TRANSLATE_NOOP("ParameterForm", "Words")), words.join(QStringLiteral(", ")));
    if (p.type != ParameterType::group)
        line(translated(QT_TRANSLATE_NOOP("ParameterForm", "Default")), fieldText(p.default_value).toHtmlEscaped());
    const auto source = [&](const QString& word, const Provenance& from) {
        const QString value = jobs::backendText(from.value).toHtmlEscaped();
        if (!from.where.empty() || !from.value.empty())
            line(word, from.where.empty() ? value : QStringLiteral("%1 (%2)").arg(value, html(from.where)));
    };
    source(translated(QT_TRANSLATE_NOOP("ParameterForm", "Paper")), p.paper);
    source(translated(QT_TRANSLATE_NOOP("ParameterForm", "Official code")), p.code);
    return text;
}

} // namespace terrella::widgets
