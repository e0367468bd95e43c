// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/preset_menu.h"

#include "augment/drawn_view.h"
#include "augment/operation.h"
#include "base/error.h"
#include "jobs/backend_text.h"
#include "widgets/augment/pipeline_model.h"
#include "widgets/common/experiment_session.h"

#include <QCoreApplication>
#include <QMenu>
#include <QStringList>

namespace terrella::widgets {

namespace {

QString text(const char* source) { return QCoreApplication::translate("AugmentPage", source); }

QString groupTitle(const std::string& group) {
    static const std::pair<const char*, const char*> titles[] = {
        {"geometry", QT_TRANSLATE_NOOP("AugmentPage", "Geometry")},
        {"colour", QT_TRANSLATE_NOOP("AugmentPage", "Colour")},
        {"noise", QT_TRANSLATE_NOOP("AugmentPage", "Noise and atmosphere")},
        {"bands", QT_TRANSLATE_NOOP("AugmentPage", "Bands and sensors")},
        {"erasing", QT_TRANSLATE_NOOP("AugmentPage", "Erasing")},
        {"range", QT_TRANSLATE_NOOP("AugmentPage", "Range of values")}};
    for (const auto& [name, title] : titles)
        if (group == name)
            return text(title);
    return QString::fromStdString(group);
}

QString reasonOf(const ConfigurationError& error) {
    return jobs::backendText(error.happened_message()) + QStringLiteral(". ") +
           jobs::backendText(error.remedy_message());
}

/// The first view of each different pipeline.
std::vector<std::size_t> differentViews(const augment::ViewPlan& plan) {
    std::vector<std::size_t> views;
    for (std::size_t v = 0; v < plan.views.size(); ++v) {
        bool known = false;
        for (const std::size_t other : views)
            known = known || plan.views[other].pipeline == plan.views[v].pipeline;
        if (!known)
            views.push_back(v);
    }
    return views;
}

} // namespace

QString provenanceOf(const augment::Preset& preset) {
    QStringList parts;
    if (!preset.paper.empty())
        parts.append(QString::fromStdString(preset.paper));
    if (!preset.code.empty())
        parts.append(QString::fromStdString(preset.code));
    if (!preset.differs.empty())
        parts.append(text(QT_TRANSLATE_NOOP("AugmentPage", "Differs: %1")).arg(jobs::backendText(preset.differs)));
    return parts.join(QLatin1Char('\n'));
}

void fillPresetMenu(QMenu& menu, const ExperimentSession& session, bool by_view,
                    const std::function<void(const augment::Preset&, std::optional<std::size_t>,
                                             const augment::ViewPlan&)>& chosen) {
    menu.setToolTipsVisible(true);
    const augment::ImageTraits traits = session.plainTraits();
    const int side = session.side();
    for (const augment::Preset& preset : augment::presets().entries()) {
        const QString title = jobs::backendText(preset.title);
        const QString source = preset.paper.empty() ? QString::fromStdString(preset.code) : QString::fromStdString(preset.paper);
        augment::ViewPlan plan;
        try {
            plan = preset.views(traits, side);
            const augment::Views fits(plan, traits); // for its errors
        } catch (const ConfigurationError& error) {
            QAction* action = menu.addAction(title + QLatin1Char('\t') + source);
            action->setEnabled(false);
            action->setToolTip(reasonOf(error));
            continue;
        }
        const std::vector<std::size_t> views = differentViews(plan);
        if (!by_view || views.size() < 2) {
            QAction* action = menu.addAction(title + QLatin1Char('\t') + source, &menu,
                                             [&preset, plan, chosen] { chosen(preset, 0, plan); });
            action->setToolTip(provenanceOf(preset));
            continue;
        }
        QMenu* sub = menu.addMenu(title);
        sub->setToolTipsVisible(true);
        if (session.fits(augment::own_lists(plan, side))) {
            QAction* all = sub->addAction(text(QT_TRANSLATE_NOOP("AugmentPage", "Each view its own")), &menu,
                                          [&preset, plan, chosen] { chosen(preset, std::nullopt, plan); });
            all->setToolTip(provenanceOf(preset));
            sub->addSeparator();
        }
        for (const std::size_t view : views) {
            QAction* action = sub->addAction(QString::fromStdString(plan.views[view].name), &menu,
                                             [&preset, view, plan, chosen] { chosen(preset, view, plan); });
            action->setToolTip(provenanceOf(preset));
        }
    }
}

void fillOperationMenu(QMenu& menu, const ExperimentSession& session,
                       const std::function<void(const std::string&)>& chosen) {
    menu.setToolTipsVisible(true);
    const augment::ImageTraits traits = session.plainTraits();
    std::string group;
    for (const augment::OperationEntry& entry : augment::operations().entries()) {
        if (entry.group != group) {
            group = entry.group;
            menu.addSection(groupTitle(group));
        }
        QAction* action = menu.addAction(operationTitle(entry.name) + QLatin1Char('\t') + operationMeaning(entry.name),
                                         &menu, [name = entry.name, chosen] { chosen(name); });
        action->setToolTip(operationMeaning(entry.name));
        try {
            (void)entry.make(entry.schema->defaults(), traits);
        } catch (const ConfigurationError& error) {
            action->setEnabled(false);
            action->setToolTip(reasonOf(error));
        }
    }
}

} // namespace terrella::widgets
