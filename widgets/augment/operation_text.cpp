// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operations in words.
#include "augment/operation.h"
#include "base/error.h"
#include "jobs/backend_text.h"
#include "widgets/augment/pipeline_model.h"
#include "widgets/common/format.h"
#include "widgets/common/parameter_form_values.h"

#include <QCoreApplication>
#include <QStringList>

namespace terrella::widgets {

QString operationTitle(const std::string& name) {
    QString title = QString::fromStdString(name).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString operationMeaning(const std::string& name) {
    if (!augment::operations().has(name))
        return {};
    return jobs::backendText(augment::operations().at(name).summary);
}

QString operationDetails(const std::string& name, const Json& given) {
    if (!augment::operations().has(name))
        return {};
    const Schema& schema = *augment::operations().at(name).schema;
    Json values = given;
    try {
        values = schema.complete(given);
    } catch (const ConfigurationError&) { // shown as written
    }
    QStringList parts;
    const auto text = [&](const std::string& key) {
        const Json value = values.value(key, Json());
        return value.is_number() ? numberText(value.get<double>()) : fieldText(value);
    };
    const auto shown = [&](const Parameter& p) { return text(p.key); };
    for (const Parameter& p : schema.parameters()) {
        const Json value = values.value(p.key, Json());
        const std::string& key = p.key;
        if (key == "probability") {
            parts.append(QStringLiteral("p ") + shown(p));
        } else if (key.ends_with("_min") && schema.find(key.substr(0, key.size() - 4) + "_max")) {
            const std::string stem = key.substr(0, key.size() - 4);
            parts.append(QStringLiteral("%1 %2–%3").arg(labelOf(stem), shown(p), text(stem + "_max")));
        } else if (key.ends_with("_max") && schema.find(key.substr(0, key.size() - 4) + "_min")) {
            continue; // said with its _min
        } else if ((value == 0 && value == p.default_value) || (value.is_array() && value.empty())) {
            continue; // follows from the experiment or from the data
        } else if (p.type == ParameterType::boolean && value == p.default_value) {
            continue;
        } else if (p.type == ParameterType::choice && value == p.default_value) {
            continue;
        } else {
            parts.append(QStringLiteral("%1 %2").arg(labelOf(key), shown(p)));
        }
    }
    if (parts.isEmpty() && name == "normalise")
        return QCoreApplication::translate("AugmentPage", "mean and deviation of the training part");
    return parts.join(QStringLiteral(", "));
}

} // namespace terrella::widgets
