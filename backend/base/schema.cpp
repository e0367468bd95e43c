// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/schema.h"

#include "base/error.h"
#include "base/text.h"
#include "base/yaml.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>

namespace terrella {
namespace {

/// Where a value stands, for messages: the place in the file when it came from one, else its dotted key.
class Place {
public:
    Place(const Origins& origins, std::string key) : origins_(&origins), key_(std::move(key)) {}
    explicit Place(std::string fixed) : fixed_(std::move(fixed)) {}

    [[nodiscard]] Place below(const std::string& key) const {
        if (origins_ == nullptr)
            return Place(fixed_.empty() ? key : fixed_ + "." + key);
        return {*origins_, key_.empty() ? key : key_ + "." + key};
    }
    [[nodiscard]] std::string text() const { return origins_ != nullptr ? origins_->place_of(key_) : fixed_; }
    [[nodiscard]] const std::string& key() const { return key_; }

private:
    const Origins* origins_ = nullptr;
    std::string key_, fixed_;
};

std::string shown(const Json& value) {
    std::string text = value.is_string() ? "'" + value.get<std::string>() + "'"
                                         : value.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > 60)
        text = text.substr(0, 57) + "…";
    return text;
}

Message type_words(ParameterType type) {
    switch (type) {
    case ParameterType::boolean: return told("true or false");
    case ParameterType::integer: return told("a whole number");
    case ParameterType::real: return told("a number");
    case ParameterType::choice: return told("a choice");
    case ParameterType::text: return told("text");
    case ParameterType::path: return told("a path");
    case ParameterType::list: return told("a list");
    case ParameterType::group: return told("a group");
    case ParameterType::variant: return told("a name with parameters");
    case ParameterType::variant_list: return told("a list of names with parameters");
    }
    return {};
}

Message remedy_of(const Parameter& p) {
    const std::string range = p.range_text();
    const Message type =
        range.empty() ? told("Give %1", type_words(p.type)) : told("Give %1, %2", type_words(p.type), range);
    return p.unit.empty() ? type : told("%1 (%2)", type, collected(p.unit));
}

/// "Did you mean 'step'? Choose one of cosine, step": all names, as there are few.
Message choice_remedy(const Parameter& p, const Json& value) {
    const auto close = value.is_string() ? nearest(value.get<std::string>(), p.choices) : std::nullopt;
    const Message choose = told("Choose one of %1", join(p.choices, ", "));
    return close ? told("Did you mean '%1'? %2", *close, choose) : choose;
}

[[noreturn]] void reject(const Parameter& p, const Json& value, const Place& place, const Message& why) {
    throw ConfigurationError(told("'%1' %2, this is %3", p.key, why, shown(value)), place.text(), remedy_of(p));
}

Json whole_of(const Schema& schema, const Json& values, const Place& place, const std::string& ignore);

Json checked_number(const Parameter& p, const Json& value, const Place& place) {
    if (value.is_string() && p.keywords.contains(value.get<std::string>()))
        return value;
    if (!value.is_number())
        reject(p, value, place, told("must be %1", type_words(p.type)));
    const double number = value.get<double>();
    if (!std::isfinite(number))
        reject(p, value, place, told("must be a finite number"));
    const bool too_low = p.low && (p.low_open ? number <= *p.low : number < *p.low);
    const bool too_high = p.high && (p.high_open ? number >= *p.high : number > *p.high);
    if (too_low || too_high)
        reject(p, value, place, told("is out of range"));
    if (p.type == ParameterType::real)
        return number;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        reject(p, value, place, told("is too large"));
    if (value.is_number_integer())
        return value;
    if (number != std::floor(number))
        reject(p, value, place, told("must be a whole number"));
    if (std::abs(number) > 9.0e15)
        reject(p, value, place, told("is too large"));
    return static_cast<std::int64_t>(number);
}

Json checked_variant(const Parameter& p, const Json& value, const Place& place) {
    Json selected = value.is_string() ? Json{{"name", value}} : value;
    if (!selected.is_object() || !selected.contains("name") || !selected["name"].is_string())
        throw ConfigurationError(told("'%1' needs a name, this is %2", p.key, shown(value)), place.text(),
                                 told("Write the name alone, or {name: …} with its parameters"));
    const std::string name = selected["name"];
    const Schema* schema = nullptr;
    try {
        schema = &p.variants->schema(name);
    } catch (const ConfigurationError& error) {
        // A name alone stands at the key itself.
        throw ConfigurationError(error.happened_message(), (value.is_string() ? place : place.below("name")).text(),
                                 error.remedy_message());
    }
    Json whole = {{"name", name}};
    whole.update(whole_of(*schema, selected, place, "name"));
    return whole;
}

/// An entry of a list: a variant that may say whether it is used.
Json checked_entry(const Parameter& p, const Json& value, const Place& place) {
    if (!p.switchable || !value.is_object() || !value.contains("enabled"))
        return checked_variant(p, value, place);
    if (!value.at("enabled").is_boolean())
        throw ConfigurationError(told("'enabled' must be true or false"), place.below("enabled").text(),
                                 told("Write 'enabled: false' for one that is switched off"));
    Json variant = value;
    variant.erase("enabled");
    Json whole = checked_variant(p, variant, place);
    if (!value.at("enabled").get<bool>())
        whole["enabled"] = false;
    return whole;
}

Json checked_list(const Parameter& p, const Json& value, const Place& place) {
    if (!value.is_array())
        reject(p, value, place, told("must be a list"));
    Json list = Json::array();
    for (std::size_t i = 0; i < value.size(); ++i)
        list.push_back(checked_entry(p, value[i], place.below(std::to_string(i))));
    return list;
}

/// A list for each part, under its name.
Json checked_parts(const Parameter& p, const Json& value, const Place& place) {
    if (value.empty())
        throw ConfigurationError(told("'%1' names no %2", p.key, p.part), place.text(),
                                 told("Write the name of each %1 with its list, or one list for all", p.part));
    Json parts = Json::object();
    Parameter own = p;
    for (const auto& [name, list] : value.items()) {
        own.key = name;
        parts[name] = checked_list(own, list, place.below(name));
    }
    return parts;
}

Json normalised(const Parameter& p, const Json& value, const Place& place) {
    switch (p.type) {
    case ParameterType::boolean:
        if (!value.is_boolean())
            reject(p, value, place, told("must be true or false"));
        return value;
    case ParameterType::integer:
    case ParameterType::real: return checked_number(p, value, place);
    case ParameterType::choice:
        if (!value.is_string() || std::ranges::find(p.choices, value.get<std::string>()) == p.choices.end())
            throw ConfigurationError(told("'%1' cannot be %2", p.key, shown(value)), place.text(),
                                     choice_remedy(p, value));
        return value;
    case ParameterType::text:
    case ParameterType::path:
        if (value.is_object() || value.is_array() || value.is_null())
            reject(p, value, place, told("must be text"));
        return value.is_string() ? value : Json(value.dump());
    case ParameterType::list: {
        Json list = Json::array();
        Parameter element = p;
        element.type = p.element;
        element.keywords.clear();
        const Json items = value.is_array() ? value : Json::array({value});
        for (std::size_t i = 0; i < items.size(); ++i)
            list.push_back(normalised(element, items[i], place.below(std::to_string(i))));
        return list;
    }
    case ParameterType::group: return whole_of(*p.children, value, place, {});
    case ParameterType::variant: return checked_variant(p, value, place);
    case ParameterType::variant_list:
        if (value.is_string() && p.keywords.contains(value.get<std::string>()))
            return value;
        return !p.part.empty() && value.is_object() ? checked_parts(p, value, place) : checked_list(p, value, place);
    }
    return value;
}

Json whole_of(const Schema& schema, const Json& values, const Place& place, const std::string& ignore) {
    if (!values.is_object() && !values.is_null())
        throw ConfigurationError(told("A group of settings is needed here, this is %1", shown(values)), place.text(),
                                 told("Write 'key: value' lines; known keys: %1", join(schema.keys(), ", ")));
    if (values.is_object())
        for (const auto& [key, value] : values.items())
            if (key != ignore && schema.find(key) == nullptr)
                throw ConfigurationError(told("Unknown key '%1'", key), place.below(key).text(),
                                         name_remedy(key, schema.keys()));
    Json whole = Json::object();
    for (const Parameter& p : schema.parameters()) {
        const bool given = values.is_object() && values.contains(p.key) && !values[p.key].is_null();
        whole[p.key] = normalised(p, given ? values[p.key] : p.default_value, place.below(p.key));
    }
    return whole;
}

void collect_differences(const std::string& key, const Json& before, const Json& after, std::vector<Difference>& found) {
    if (before == after)
        return;
    if (!before.is_object() || !after.is_object()) {
        found.push_back({key, before, after});
        return;
    }
    std::set<std::string> seen;
    for (const Json* side : {&before, &after})
        for (const auto& [name, value] : side->items())
            if (seen.insert(name).second)
                collect_differences(key.empty() ? name : key + "." + name, before.value(name, Json()),
                                    after.value(name, Json()), found);
}

bool names_one_of(const Variants& variants, const Json& selected) {
    const Json name = selected.is_object() ? selected.value("name", Json()) : Json();
    const std::vector<std::string> known = variants.names();
    return name.is_string() && std::ranges::find(known, name.get<std::string>()) != known.end();
}

/// The document itself is wrong on the way to where an override leads: told with the place in the document.
[[noreturn]] void reject_document(const Schema& schema, const Json& values, const Origins& origins,
                                  const std::string& assignment) {
    (void)schema.complete(values, origins);
    throw ConfigurationError(told("There is nothing here to set"), "--set " + assignment,
                             told("Set the group as a whole"));
}

/// The list of one part; others keep theirs.
void set_part(const Parameter& p, Json& lists, const Json& value, const std::string& part, const std::string& assignment) {
    if (lists.is_array())
        throw ConfigurationError(told("'%1' is one list for every %2", p.key, p.part), "--set " + assignment,
                                 told("Set %1 itself: a list for each %2 by its name", p.key, p.part));
    if (!lists.is_object())
        lists = Json::object();
    lists[part] = value;
}

Json provenance_json(const Provenance& source) {
    return source.where.empty() && source.value.empty() ? Json() : Json{{"value", source.value}, {"where", source.where}};
}

} // namespace

std::string type_name(ParameterType type) { return type_words(type).text(); }

std::string Parameter::range_text() const {
    std::string text;
    if (!choices.empty()) {
        text = "one of " + join(choices, ", ");
    } else if (low && high) {
        text = number_text(*low) + (low_open ? " < x " : " ≤ x ") + (high_open ? "< " : "≤ ") + number_text(*high);
    } else if (low) {
        text = (low_open ? "> " : "≥ ") + number_text(*low);
    } else if (high) {
        text = (high_open ? "< " : "≤ ") + number_text(*high);
    }
    for (const auto& [word, value] : keywords)
        text += (text.empty() ? "" : " or ") + ("'" + word + "'");
    return text;
}

Json Parameter::checked(const Json& value, const std::string& where) const {
    return normalised(*this, value, Place(where));
}

void Origins::set_option(const std::string& dotted_key, std::string option) {
    std::erase_if(places_, [&](const auto& item) { return item.first.starts_with(dotted_key + "."); });
    places_[dotted_key] = {std::move(option), true};
}

std::string Origins::place_of(const std::string& dotted_key) const {
    for (std::string key = dotted_key;;) {
        if (const auto found = places_.find(key); found != places_.end()) {
            const auto& [place, names_key] = found->second;
            return dotted_key.empty() || (names_key && key == dotted_key) ? place : place + ", " + dotted_key;
        }
        if (key.empty())
            return dotted_key;
        const auto dot = key.rfind('.');
        key = dot == std::string::npos ? std::string() : key.substr(0, dot);
    }
}

const Parameter* Schema::find(const std::string& key) const {
    const auto found = std::ranges::find(parameters_, key, &Parameter::key);
    return found == parameters_.end() ? nullptr : &*found;
}

std::vector<std::string> Schema::keys() const {
    std::vector<std::string> all;
    for (const Parameter& p : parameters_)
        all.push_back(p.key);
    return all;
}

Json Schema::defaults() const { return complete(Json::object()); }

Json Schema::complete(const Json& values, const Origins& origins, const std::string& prefix,
                      const std::string& ignore) const {
    return whole_of(*this, values, Place(origins, prefix), ignore);
}

void apply_override(Json& values, Origins& origins, const Schema& schema, const std::string& assignment) {
    const auto equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0)
        throw ConfigurationError(told("'%1' is no assignment", assignment), "--set",
                                 told("Write key=value, such as optimizer.lr=0.1"));
    const std::string dotted = assignment.substr(0, equals);
    const Json value = parse_yaml_value(assignment.substr(equals + 1), "--set " + assignment);

    Json* here = &values;
    const Schema* scope = &schema;
    std::size_t begin = 0;
    while (true) {
        const auto dot = dotted.find('.', begin);
        const std::string key = dotted.substr(begin, dot == std::string::npos ? dot : dot - begin);
        const bool variant_name = here != &values && key == "name" && scope->find("name") == nullptr;
        const Parameter* p = scope->find(key);
        if (p == nullptr && !variant_name)
            throw ConfigurationError(told("Unknown key '%1'", key), "--set " + assignment,
                                     name_remedy(key, scope->keys()));
        if (here->is_null())
            *here = Json::object();
        if (!here->is_object())
            reject_document(schema, values, origins, assignment);
        if (dot == std::string::npos) {
            // Another variant starts from its own defaults: parameters of the former one would be unknown to it.
            if (variant_name && Json(here->value("name", std::string())) != value)
                *here = Json{{"name", value}};
            else
                (*here)[key] = value;
            origins.set_option(dotted, "--set " + assignment);
            return;
        }
        Json& child = (*here)[key];
        if (p->type == ParameterType::group) {
            scope = p->children.get();
        } else if (p->type == ParameterType::variant) {
            if (child.is_null())
                child = p->default_value;
            if (child.is_string())
                child = Json{{"name", child}};
            if (!names_one_of(*p->variants, child))
                reject_document(schema, values, origins, assignment);
            scope = &p->variants->schema(child["name"]);
        } else if (!p->part.empty()) {
            set_part(*p, child, value, dotted.substr(dot + 1), assignment);
            origins.set_option(dotted, "--set " + assignment);
            return;
        } else {
            throw ConfigurationError(told("'%1' has no parts", key), "--set " + assignment, told("Set %1 itself", key));
        }
        here = &child;
        begin = dot + 1;
    }
}

std::vector<Difference> differences(const Json& before, const Json& after) {
    std::vector<Difference> found;
    collect_differences({}, before, after, found);
    return found;
}

Json schema_json(const Schema& schema) {
    Json list = Json::array();
    for (const Parameter& p : schema.parameters()) {
        static const std::map<ParameterType, std::string> words{
            {ParameterType::boolean, "boolean"}, {ParameterType::integer, "integer"}, {ParameterType::real, "real"},
            {ParameterType::choice, "choice"},   {ParameterType::text, "text"},       {ParameterType::path, "path"},
            {ParameterType::list, "list"},       {ParameterType::group, "group"},     {ParameterType::variant, "variant"},
            {ParameterType::variant_list, "variants"}};
        Json one = {{"key", p.key}, {"type", words.at(p.type)}, {"default", p.default_value}};
        one["range"] = p.low || p.high
                           ? Json::array({p.low ? Json(*p.low) : Json(), p.high ? Json(*p.high) : Json()})
                           : Json();
        one["choices"] = p.variants ? Json(p.variants->names()) : p.choices.empty() ? Json() : Json(p.choices);
        one["unit"] = p.unit.empty() ? Json() : Json(p.unit);
        one["meaning"] = p.meaning;
        one["paper"] = provenance_json(p.paper);
        one["code"] = provenance_json(p.code);
        if (p.children)
            one["parameters"] = schema_json(*p.children);
        list.push_back(std::move(one));
    }
    return list;
}

std::string schema_help(const Schema& schema, const std::string& prefix) {
    std::string text;
    for (const Parameter& p : schema.parameters()) {
        const std::string key = prefix + p.key;
        if (p.type == ParameterType::group) {
            text += schema_help(*p.children, key + ".");
            continue;
        }
        const Json& shown_default = p.type == ParameterType::variant ? p.default_value["name"] : p.default_value;
        text += "  " + key + std::string(key.size() < 26 ? 26 - key.size() : 1, ' ') + p.meaning + "\n" +
                std::string(28, ' ') + "default " + (shown_default.is_string() ? shown_default.get<std::string>() : shown_default.dump());
        std::string range = p.range_text();
        if (p.variants)
            range += (range.empty() ? "one of " : " or a list of ") + join(p.variants->names(), ", ");
        if (!p.part.empty())
            range += "; or such a list for each " + p.part + ", under its name";
        if (!range.empty())
            text += "; " + range;
        if (!p.unit.empty())
            text += "; " + p.unit;
        if (!p.paper.where.empty())
            text += "; paper " + p.paper.value + " (" + p.paper.where + ")";
        if (!p.code.where.empty())
            text += "; code " + p.code.value + " (" + p.code.where + ")";
        text += "\n";
    }
    return text;
}

} // namespace terrella
