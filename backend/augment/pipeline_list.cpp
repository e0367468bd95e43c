// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/pipeline_list.h"

#include "augment/view_lists.h"
#include "base/yaml.h"

#include <algorithm>
#include <set>

namespace terrella::augment {
namespace {

Message form() { return told("Write 'views:' as a list of views, each with a name and a list of operations"); }

ListedOperation read_operation(Json values, const Origins& origins, const std::string& key) {
    if (values.is_string())
        values = {{"name", values}};
    if (!values.is_object() || !values.contains("name") || !values.at("name").is_string())
        throw ConfigurationError(told("An operation without a name"), origins.place_of(key),
                                 told("Write '- name: horizontal-flip'"));
    ListedOperation listed;
    listed.operation.name = values.at("name").get<std::string>();
    if (values.contains("enabled")) {
        if (!values.at("enabled").is_boolean())
            throw ConfigurationError(told("'enabled' must be true or false"), origins.place_of(key + ".enabled"),
                                     told("Write 'enabled: false' for an operation that is switched off"));
        listed.enabled = values.at("enabled").get<bool>();
        values.erase("enabled");
    }
    const OperationEntry* entry = nullptr;
    try {
        entry = &operations().at(listed.operation.name);
    } catch (const ConfigurationError& error) {
        throw ConfigurationError(error.happened_message(), origins.place_of(key + ".name"), error.remedy_message());
    }
    (void)entry->schema->complete(values, origins, key, "name"); // for its errors
    values.erase("name");
    listed.operation.values = std::move(values);
    return listed;
}

ListedView read_view(const Json& operations, std::string name, const Origins& origins, const std::string& key) {
    if (!operations.is_array())
        throw ConfigurationError(told("The operations of view '%1' are no list", name), origins.place_of(key), form());
    ListedView view{std::move(name), {}};
    for (std::size_t i = 0; i < operations.size(); ++i)
        view.operations.push_back(read_operation(operations[i], origins, key + "." + std::to_string(i)));
    return view;
}

Json complete_values(const ListedOperation& listed) {
    Json values = listed.operation.values;
    try {
        values = operations().at(listed.operation.name).schema->complete(values);
    } catch (const ConfigurationError&) { // shown as written
    }
    if (!values.is_object())
        values = Json::object();
    values["enabled"] = listed.enabled;
    return values;
}

} // namespace

PipelineList listed(const ViewPlan& plan) {
    PipelineList list;
    for (const ViewSpec& view : plan.views) {
        ListedView& one = list.emplace_back(ListedView{view.name, {}});
        for (const Selected& operation : view.pipeline)
            one.operations.push_back({operation, true});
    }
    return list;
}

ViewPlan plan_of(const PipelineList& list) {
    ViewPlan plan;
    for (const ListedView& view : list) {
        ViewSpec& one = plan.views.emplace_back(ViewSpec{view.name, {}});
        for (const ListedOperation& listed : view.operations)
            if (listed.enabled)
                one.pipeline.push_back(listed.operation);
    }
    return plan;
}

std::string write_pipeline(const PipelineList& list) {
    Json views = Json::array();
    for (const ListedView& view : list) {
        Json all = Json::array();
        for (const ListedOperation& listed : view.operations) {
            Json one = {{"name", listed.operation.name}};
            if (listed.operation.values.is_object())
                one.update(listed.operation.values);
            if (!listed.enabled)
                one["enabled"] = false;
            all.push_back(std::move(one));
        }
        views.push_back({{"name", view.name}, {"operations", std::move(all)}});
    }
    return write_yaml({{"views", std::move(views)}});
}

PipelineList parse_pipeline(const std::string& text, const std::string& name) {
    const Document document = parse_yaml(text, name);
    const Json& values = document.values;
    const Origins& origins = document.origins;
    if (values.is_object() && values.contains("augment") && values.at("augment").is_array())
        return {read_view(values.at("augment"), "views", origins, "augment")};
    if (values.is_object() && values.contains("augment") && values.at("augment").is_object()) {
        PipelineList list;
        for (const auto& [view, operations] : values.at("augment").items())
            list.push_back(read_view(operations, view, origins, "augment." + view));
        return list;
    }
    if (!values.is_object() || !values.contains("views") || !values.at("views").is_array())
        throw ConfigurationError(told("There are no views in this file"), name, form());
    PipelineList list;
    const Json& views = values.at("views");
    for (std::size_t i = 0; i < views.size(); ++i) {
        const std::string key = "views." + std::to_string(i);
        if (!views[i].is_object() || !views[i].contains("operations"))
            throw ConfigurationError(told("View %1 has no operations", i + 1), origins.place_of(key), form());
        for (const auto& [word, unused] : views[i].items())
            if (word != "name" && word != "operations")
                throw ConfigurationError(told("Unknown key '%1'", word), origins.place_of(key + "." + word),
                                         name_remedy(word, std::vector<std::string>{"name", "operations"}));
        const Json view_name = views[i].value("name", Json());
        list.push_back(read_view(views[i].at("operations"),
                                 view_name.is_string() ? view_name.get<std::string>() : "view " + std::to_string(i + 1),
                                 origins, key + ".operations"));
    }
    return list;
}

PipelineList for_views(const PipelineList& given, std::span<const std::string> views) {
    std::vector<std::string> names;
    for (const ListedView& view : given)
        names.push_back(view.name);
    PipelineList list;
    std::set<std::string> used;
    for (const std::string& view : views)
        if (const std::string name = name_for(view, names); !name.empty()) {
            used.insert(name);
            list.push_back({view, given[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())].operations});
        }
    if (used.size() == given.size())
        return list;
    list.clear();
    for (std::size_t v = 0; given.size() == views.size() && v < views.size(); ++v)
        list.push_back({views[v], given[v].operations});
    return list;
}

std::vector<ComparedOperation> compared(const std::vector<ListedOperation>& left,
                                        const std::vector<ListedOperation>& right) {
    const std::size_t n = left.size(), m = right.size();
    // longest[i][j]: names that the rests from i and from j have in common, in order.
    std::vector<std::vector<int>> longest(n + 1, std::vector<int>(m + 1, 0));
    const auto same = [&](std::size_t i, std::size_t j) { return left[i].operation.name == right[j].operation.name; };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            longest[i][j] = same(i, j) ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    std::vector<ComparedOperation> rows;
    std::size_t i = 0, j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && same(i, j)) {
            rows.push_back({static_cast<int>(i), static_cast<int>(j),
                            differences(complete_values(left[i]), complete_values(right[j]))});
            ++i, ++j;
        } else if (j == m || (i < n && longest[i + 1][j] >= longest[i][j + 1])) {
            rows.push_back({static_cast<int>(i++), -1, {}});
        } else {
            rows.push_back({-1, static_cast<int>(j++), {}});
        }
    }
    return rows;
}

} // namespace terrella::augment
