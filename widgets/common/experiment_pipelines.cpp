// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The experiment's pipelines: of all views, of kinds of views, of each view.
#include "augment/drawn_view.h"
#include "augment/presets.h"
#include "augment/view_lists.h"
#include "base/error.h"
#include "widgets/common/experiment_session.h"

#include <algorithm>

namespace terrella::widgets {

namespace {

constexpr auto pipeline_key = "augment";

Json listJson(const std::vector<augment::ListedOperation>& operations) {
    Json list = Json::array();
    for (const augment::ListedOperation& listed : operations) {
        Json one{{"name", listed.operation.name}};
        if (listed.operation.values.is_object())
            one.update(listed.operation.values);
        if (!listed.enabled)
            one["enabled"] = false;
        list.push_back(std::move(one));
    }
    return list;
}

std::vector<augment::ListedOperation> listOf(const Json& list) {
    std::vector<augment::ListedOperation> operations;
    for (const Json& one : list) {
        Json values = one;
        values.erase("name");
        values.erase("enabled");
        operations.push_back({{one.at("name").get<std::string>(), std::move(values)}, one.value("enabled", true)});
    }
    return operations;
}

std::vector<std::string> keysOf(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

std::vector<std::string> namesOf(const augment::PipelineList& lists) {
    std::vector<std::string> names;
    for (const augment::ListedView& view : lists)
        names.push_back(view.name);
    return names;
}

/// The kinds of views that a plan has, each of several views; none where all views are of one kind.
std::vector<std::string> kindsOf(const std::vector<std::string>& views) {
    std::vector<std::string> kinds;
    for (const std::string& view : views) {
        const std::string kind = augment::view_kind(view);
        const auto count = std::count_if(views.begin(), views.end(),
                                         [&](const std::string& one) { return augment::view_kind(one) == kind; });
        if (!kind.empty() && count > 1 && std::size_t(count) < views.size() &&
            std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    }
    return kinds;
}

/// With every default filled in, so that lists can be compared.
std::vector<augment::ListedOperation> completed(std::vector<augment::ListedOperation> operations) {
    for (augment::ListedOperation& listed : operations)
        listed.operation.values =
            augment::operations().at(listed.operation.name).schema->complete(listed.operation.values);
    return operations;
}

} // namespace

bool ExperimentSession::isMethodDefault() const { return document_.values().at(pipeline_key).is_string(); }

bool ExperimentSession::isByView() const { return document_.values().at(pipeline_key).is_object(); }

augment::PipelineList ExperimentSession::lists() const {
    const Json& own = document_.values().at(pipeline_key);
    const augment::ViewPlan plan = own.is_array() ? presentPlan() : methodPlan();
    augment::PipelineList lists = augment::own_lists(plan, side());
    for (std::size_t v = 0; v < lists.size(); ++v) {
        // One list for all is drawn as it stands, but for small crops, which the method makes of it.
        if (own.is_array() && plan.views[v].pipeline == plan.views.front().pipeline)
            lists[v].operations = listOf(own);
        else if (own.is_object())
            if (const std::string name = augment::name_for(lists[v].name, keysOf(own)); !name.empty())
                lists[v].operations = listOf(own.at(name));
    }
    return lists;
}

std::vector<augment::ListedOperation> ExperimentSession::operations(std::size_t view) const {
    const Json& own = document_.values().at(pipeline_key);
    const augment::PipelineList lists = this->lists();
    if (view < lists.size())
        return lists[view].operations;
    return own.is_array() ? listOf(own) : std::vector<augment::ListedOperation>();
}

bool ExperimentSession::hasOwnList(std::size_t view) const {
    const Json& own = document_.values().at(pipeline_key);
    if (!own.is_object())
        return own.is_array();
    const std::vector<std::string> views = namesOf(lists());
    return view < views.size() && !augment::name_for(views[view], keysOf(own)).empty();
}

std::vector<ExperimentSession::Edited> ExperimentSession::edited() const {
    const augment::PipelineList lists = this->lists();
    const std::vector<std::string> views = namesOf(lists);
    const auto alike = [&](const std::string& kind) { // empty: all views
        std::size_t first = views.size(), count = 0;
        for (std::size_t v = 0; v < views.size(); ++v)
            if (kind.empty() || augment::view_kind(views[v]) == kind) {
                if (count++ == 0)
                    first = v;
                if (lists[v].operations != lists[first].operations)
                    return std::pair(first, std::size_t(0));
            }
        return std::pair(first, count);
    };
    std::vector<Edited> choices;
    if (document_.values().at(pipeline_key).is_array() || alike({}).second == views.size())
        choices.push_back({{}, 0});
    for (const std::string& kind : kindsOf(views))
        if (const auto [first, count] = alike(kind); count > 1)
            choices.push_back({kind, first});
    for (std::size_t v = 0; v < views.size() && views.size() > 1; ++v)
        choices.push_back({views[v], v});
    return choices;
}

bool ExperimentSession::isKind(const std::string& name) const {
    const std::vector<std::string> kinds = kindsOf(namesOf(lists()));
    return std::find(kinds.begin(), kinds.end(), name) != kinds.end();
}

Json ExperimentSession::byView() const {
    const Json& own = document_.values().at(pipeline_key);
    Json by_view = Json::object();
    const augment::PipelineList lists = this->lists();
    const std::vector<std::string> views = namesOf(lists), kinds = kindsOf(views);
    for (std::size_t v = 0; v < views.size(); ++v) {
        const std::string kind = augment::view_kind(views[v]);
        const bool of_kind = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        if (own.is_array() && !(of_kind && by_view.contains(kind)))
            by_view[of_kind ? kind : views[v]] = listJson(lists[v].operations);
        // Names that the method has no views for are left behind: they were another method's.
        for (const std::string& name : {kind, views[v]})
            if (own.is_object() && own.contains(name))
                by_view[name] = own.at(name);
    }
    return by_view;
}

void ExperimentSession::setByView(const Json& by_view, const QString& text, bool merge) {
    Json ordered = Json::object(); // as the views are
    for (const std::string& view : namesOf(lists()))
        for (const std::string& name : {augment::view_kind(view), view})
            if (by_view.contains(name))
                ordered[name] = by_view.at(name);
    document_.setValue(pipeline_key, ordered, text, merge);
}

void ExperimentSession::setOperations(const std::vector<augment::ListedOperation>& operations, const QString& text,
                                      bool merge, const std::string& name) {
    if (name.empty())
        return document_.setValue(pipeline_key, listJson(operations), text, merge);
    Json by_view = byView();
    for (const std::string& view : namesOf(lists()))
        if (augment::view_kind(view) == name)
            by_view.erase(view); // it follows its kind from now on
    by_view[name] = listJson(operations);
    setByView(by_view, text, merge);
}

augment::PipelineList ExperimentSession::pipelines() const {
    const augment::PipelineList lists = this->lists();
    augment::PipelineList shortest;
    for (const Edited& one : edited()) {
        if (one.name.empty())
            return {{"views", operations(one.view)}};
        if (std::ranges::find(shortest, augment::view_kind(one.name), &augment::ListedView::name) == shortest.end())
            shortest.push_back({one.name, lists[one.view].operations});
    }
    return shortest;
}

bool ExperimentSession::fits(const augment::PipelineList& given) const {
    return !augment::for_views(given, namesOf(lists())).empty();
}

bool ExperimentSession::setPipelines(const augment::PipelineList& given, const QString& text) {
    const std::vector<std::string> views = namesOf(lists()), kinds = kindsOf(views);
    const augment::PipelineList fitted = augment::for_views(given, views);
    if (fitted.empty())
        return false;
    Json by_view = Json::object();
    const auto alike = [&](const std::string& kind) { // all of its views are there, with one list
        const augment::ListedView* first = nullptr;
        std::size_t there = 0;
        for (const augment::ListedView& view : fitted)
            if (kind.empty() || augment::view_kind(view.name) == kind) {
                first = first != nullptr ? first : &view;
                there += view.operations == first->operations;
            }
        const auto wanted = std::count_if(views.begin(), views.end(), [&](const std::string& view) {
            return kind.empty() || augment::view_kind(view) == kind;
        });
        return there == std::size_t(wanted);
    };
    if (kinds.empty() && alike({})) {
        setOperations(fitted.front().operations, text);
        return true;
    }
    for (const augment::ListedView& view : fitted) {
        const std::string kind = augment::view_kind(view.name);
        const bool together = std::find(kinds.begin(), kinds.end(), kind) != kinds.end() && alike(kind);
        by_view[together ? kind : view.name] = listJson(view.operations);
    }
    setByView(by_view, text, false);
    return true;
}

std::optional<ExperimentSession::Origin> ExperimentSession::origin() const {
    if (isMethodDefault())
        return std::nullopt;
    const augment::ImageTraits traits = plainTraits();
    const augment::PipelineList present = lists();
    const std::vector<std::string> views = namesOf(present);
    std::vector<std::vector<augment::ListedOperation>> own; // of each view, or of all
    for (const augment::ListedView& view : present)
        own.push_back(completed(view.operations));
    if (!isByView())
        own.assign(1, completed(operations()));
    for (const augment::Preset& preset : augment::presets().entries()) {
        try {
            const augment::PipelineList lists = augment::own_lists(preset.views(traits, side()), side());
            if (!isByView()) {
                for (std::size_t view = 0; view < lists.size(); ++view)
                    if (completed(lists[view].operations) == own.front())
                        return Origin{preset.name, view};
                continue;
            }
            const augment::PipelineList fitted = augment::for_views(lists, views);
            if (fitted.size() == own.size() &&
                std::equal(fitted.begin(), fitted.end(), own.begin(),
                           [](const auto& view, const auto& list) { return completed(view.operations) == list; }))
                return Origin{preset.name, 0};
        } catch (const ConfigurationError&) { // a preset for other bands
            continue;
        }
    }
    return std::nullopt;
}

} // namespace terrella::widgets
