// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/schema.h"

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace terrella {

/// One member of a catalogue with its parameters: `{name: moco-v2, temperature: 0.2}`.
struct Selected {
    std::string name;
    Json values = Json::object(); // of the variant's own parameters, without the name

    bool operator==(const Selected&) const = default;
};

/// Lists of members of a catalogue: one for everything, or one for each of some parts by name. What a part that is not
/// named gets is for the owner to say.
struct SelectedLists {
    std::vector<Selected> all;
    std::vector<std::pair<std::string, std::vector<Selected>>> parts; // in the order written; `all` is empty then

    [[nodiscard]] bool empty() const { return all.empty() && parts.empty(); }
    void clear() { *this = {}; }
    bool operator==(const SelectedLists&) const = default;
};

template <class T>
class Describe;

/// A struct that declares its parameters in `static void describe(Describe<T>&)`.
template <class T>
concept Described = requires(Describe<T>& d) { T::describe(d); };

template <Described T>
const Schema& schema_of();
template <Described T>
Json to_json(const T& object);
template <Described T>
T from_json(const Json& values, const Origins& origins = {}, const std::string& prefix = {});

/// Refines a parameter just declared; every call returns the same builder.
class ParameterBuilder {
public:
    explicit ParameterBuilder(Parameter& parameter) : p_(parameter) {}

    ParameterBuilder& range(double low, double high) { p_.low = low; p_.high = high; return *this; }
    ParameterBuilder& at_least(double low) { p_.low = low; return *this; }
    ParameterBuilder& above(double low) { p_.low = low; p_.low_open = true; return *this; }
    ParameterBuilder& at_most(double high) { p_.high = high; return *this; }
    ParameterBuilder& below(double high) { p_.high = high; p_.high_open = true; return *this; }
    ParameterBuilder& log() { p_.log_scale = true; return *this; }
    ParameterBuilder& advanced() { p_.advanced = true; return *this; }
    ParameterBuilder& unit(std::string text) { p_.unit = std::move(text); return *this; }
    ParameterBuilder& heading(std::string text) { p_.heading = std::move(text); return *this; }
    ParameterBuilder& choices(std::vector<std::string> names) {
        p_.choices = std::move(names);
        (p_.type == ParameterType::list ? p_.element : p_.type) = ParameterType::choice;
        return *this;
    }
    ParameterBuilder& path() { p_.type = ParameterType::path; return *this; }
    /// A word that stands for a number, or (variant lists) for the empty list.
    ParameterBuilder& keyword(std::string word, double value) { p_.keywords[std::move(word)] = value; return *this; }
    /// Entries of a variant list may be switched off (`enabled: false`) without being lost; the member gets the others.
    ParameterBuilder& switchable() { p_.switchable = true; return *this; }
    /// Each `noun` may have a list of its own, under its name (SelectedLists).
    ParameterBuilder& lists_by(std::string noun) { p_.part = std::move(noun); return *this; }
    ParameterBuilder& variants(Variants catalogue) {
        p_.variants = std::make_shared<const Variants>(std::move(catalogue));
        return *this;
    }
    ParameterBuilder& paper(std::string value, std::string where) { p_.paper = {std::move(value), std::move(where)}; return *this; }
    ParameterBuilder& code(std::string value, std::string where) { p_.code = {std::move(value), std::move(where)}; return *this; }

private:
    Parameter& p_;
};

/// Passed to `T::describe`: `d("temperature", &T::temperature, "sharpness of the softmax").above(0).log();`
/// The default is the member's value in `T{}`.
template <class T>
class Describe {
public:
    template <class Member>
    ParameterBuilder operator()(std::string key, Member T::*member, std::string meaning);

private:
    struct Field {
        Parameter parameter;
        std::function<Json(const T&)> get;
        std::function<void(T&, const Json&)> set; // of a checked value
    };
    std::vector<std::unique_ptr<Field>> fields_; // stable addresses: builders point at them

    template <Described U>
    friend const Schema& schema_of();
    template <Described U>
    friend Json to_json(const U&);
    template <Described U>
    friend U from_json(const Json&, const Origins&, const std::string&);
    static const Describe& instance() {
        static const Describe description = [] {
            Describe d;
            T::describe(d);
            return d;
        }();
        return description;
    }
};

namespace detail {

template <class Member>
constexpr ParameterType type_of() {
    if constexpr (std::same_as<Member, bool>) return ParameterType::boolean;
    else if constexpr (std::integral<Member>) return ParameterType::integer;
    else if constexpr (std::floating_point<Member>) return ParameterType::real;
    else if constexpr (std::same_as<Member, std::string>) return ParameterType::text;
    else if constexpr (std::same_as<Member, Selected>) return ParameterType::variant;
    else if constexpr (std::same_as<Member, std::vector<Selected>> || std::same_as<Member, SelectedLists>) return ParameterType::variant_list;
    else if constexpr (Described<Member>) return ParameterType::group;
    else return ParameterType::list;
}

Json selected_to_json(const Selected& selected);
Selected selected_from_json(const Json& value);
Json list_to_json(const Parameter& parameter, const std::vector<Selected>& list);
Json list_to_json(const Parameter& parameter, const SelectedLists& lists);
void list_from_json(const Json& value, std::vector<Selected>& list);
void list_from_json(const Json& value, SelectedLists& lists);
Json number_or_keyword(const Parameter& parameter, double value, bool integral);
double keyword_or_number(const Parameter& parameter, const Json& value);

} // namespace detail

template <class T>
template <class Member>
ParameterBuilder Describe<T>::operator()(std::string key, Member T::*member, std::string meaning) {
    auto field = std::make_unique<Field>();
    Parameter& p = field->parameter;
    p.key = std::move(key);
    p.meaning = std::move(meaning);
    constexpr ParameterType type = detail::type_of<Member>();
    p.type = type;
    if constexpr (type == ParameterType::group) {
        p.children = std::make_shared<const Schema>(schema_of<Member>());
        field->get = [member](const T& object) { return to_json(object.*member); };
        field->set = [member](T& object, const Json& value) { object.*member = from_json<Member>(value); };
    } else if constexpr (type == ParameterType::variant) {
        field->get = [member](const T& object) { return detail::selected_to_json(object.*member); };
        field->set = [member](T& object, const Json& value) { object.*member = detail::selected_from_json(value); };
    } else if constexpr (type == ParameterType::variant_list) {
        const Parameter* declared = &p;
        field->get = [member, declared](const T& object) { return detail::list_to_json(*declared, object.*member); };
        field->set = [member](T& object, const Json& value) { detail::list_from_json(value, object.*member); };
    } else if constexpr (type == ParameterType::list) {
        p.element = detail::type_of<typename Member::value_type>();
        field->get = [member](const T& object) { return Json(object.*member); };
        field->set = [member](T& object, const Json& value) { object.*member = value.get<Member>(); };
    } else if constexpr (type == ParameterType::integer || type == ParameterType::real) {
        const Parameter* declared = &p;
        field->get = [member, declared](const T& object) {
            return detail::number_or_keyword(*declared, static_cast<double>(object.*member),
                                             type == ParameterType::integer);
        };
        field->set = [member, declared](T& object, const Json& value) {
            object.*member = value.is_number() ? value.get<Member>()
                                               : static_cast<Member>(detail::keyword_or_number(*declared, value));
        };
    } else {
        field->get = [member](const T& object) { return Json(object.*member); };
        field->set = [member](T& object, const Json& value) { object.*member = value.get<Member>(); };
    }
    fields_.push_back(std::move(field));
    return ParameterBuilder(p);
}

/// The schema of a struct, built once; defaults are those of `T{}`.
template <Described T>
const Schema& schema_of() {
    static const Schema schema = [] {
        std::vector<Parameter> parameters;
        const T fresh{};
        for (const auto& field : Describe<T>::instance().fields_) {
            Parameter p = field->parameter;
            p.default_value = field->get(fresh);
            parameters.push_back(std::move(p));
        }
        return Schema(std::move(parameters));
    }();
    return schema;
}

template <Described T>
Json to_json(const T& object) {
    Json values = Json::object();
    for (const auto& field : Describe<T>::instance().fields_)
        values[field->parameter.key] = field->get(object);
    return values;
}

/// The struct that `values` describe; missing keys keep their defaults. Throws ConfigurationError as
/// `Schema::complete` does.
template <Described T>
T from_json(const Json& values, const Origins& origins, const std::string& prefix) {
    const Json whole = schema_of<T>().complete(values, origins, prefix);
    T object{};
    for (const auto& field : Describe<T>::instance().fields_)
        field->set(object, whole.at(field->parameter.key));
    return object;
}

} // namespace terrella
