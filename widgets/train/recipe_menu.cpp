// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/recipe_menu.h"

#include "jobs/backend_text.h"
#include "methods/catalogue.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/parameter_form_values.h"

#include <QCoreApplication>
#include <QMenu>
#include <QStringList>

#include <algorithm>

namespace terrella::widgets {

namespace {

QString text(const char* source) { return QCoreApplication::translate("ExperimentForm", source); }

/// What recipes of every method are called, in the reader's language; others keep the name that the CLI takes.
QString titleOf(const methods::Recipe& recipe) {
    static const std::pair<const char*, const char*> titles[] = {
        {"paper", QT_TRANSLATE_NOOP("ExperimentForm", "As in the paper")},
        {"code", QT_TRANSLATE_NOOP("ExperimentForm", "As in the official code")},
        {"small-data", QT_TRANSLATE_NOOP("ExperimentForm", "For small data")}};
    for (const auto& [name, title] : titles)
        if (recipe.name == name)
            return text(title);
    return QString::fromStdString(recipe.name);
}

/// Where the document keeps what `key` is part of: a method, backbone or optimiser is one value.
std::string stepKey(const Schema& schema, const std::string& key) {
    const std::string first = key.substr(0, key.find('.'));
    const Parameter* parameter = schema.find(first);
    return parameter != nullptr && parameter->type == ParameterType::variant ? first : key;
}

} // namespace

void fillRecipeMenu(QMenu& menu, const ExperimentSession& session,
                    const std::function<void(const methods::Recipe&)>& chosen) {
    menu.setToolTipsVisible(true);
    const training::Experiment experiment = session.experiment();
    for (const methods::Recipe& recipe : methods::methods().at(experiment.method.name).recipes) {
        QStringList settings;
        for (const std::string& setting : methods::overrides_of(recipe, experiment.batch))
            settings.append(QString::fromStdString(setting));
        QAction* action = menu.addAction(titleOf(recipe), &menu, [&recipe, chosen] { chosen(recipe); });
        action->setToolTip(jobs::backendSentence(recipe.why) + QLatin1Char('\n') + jobs::backendText(recipe.source) +
                           QLatin1String("\n\n") + settings.join(QLatin1Char('\n')));
    }
}

void applyRecipe(ExperimentSession& session, const methods::Recipe& recipe) {
    ParameterDocument& document = session.document();
    Json values = document.values();
    Origins origins;
    std::vector<std::string> keys;
    for (const std::string& assignment : methods::overrides_of(recipe, session.experiment().batch)) {
        apply_override(values, origins, document.schema(), assignment);
        const std::string key = stepKey(document.schema(), assignment.substr(0, assignment.find('=')));
        if (std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    }
    document.undoStack()->beginMacro(titleOf(recipe));
    for (const std::string& key : keys)
        document.setValue(key, valueAt(values, key));
    document.undoStack()->endMacro();
}

} // namespace terrella::widgets
