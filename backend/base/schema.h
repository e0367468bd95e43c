// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella {

class Schema;

/// Where a default comes from: the value as the source writes it and the place ("0.2", "Chen et al. 2020, §3").
struct Provenance {
    std::string value;
    std::string where;
};

enum class ParameterType {
    boolean,
    integer,
    real,
    choice,       // one of `choices`
    text,
    path,
    list,         // of `element`
    group,        // nested parameters: `children`
    variant,      // {name: one of the catalogue, … its own parameters}
    variant_list, // a list of variants, or one of `keywords`; a list for each named part where `part` says so
};

std::string type_name(ParameterType type);

/// The members of a variant by name: methods, backbones, optimisers, operations.
struct Variants {
    std::function<std::vector<std::string>()> names;
    std::function<const Schema&(const std::string& name)> schema; // throws ConfigurationError for unknown names
    std::string noun;                                            // "method", for messages
};

/// One declared parameter. Everything that shows, reads, writes or checks a parameter uses this record.
struct Parameter {
    std::string key;
    ParameterType type = ParameterType::text;
    ParameterType element = ParameterType::text; // of a list
    Json default_value;
    std::optional<double> low, high; // inclusive unless open
    bool low_open = false, high_open = false;
    bool log_scale = false;          // steps and sliders multiply
    bool advanced = false;           // forms fold it away
    bool switchable = false;         // entries of a variant list may carry `enabled: false`: kept there and not used
    std::string part;                // what may have a variant list of its own: "view"; empty: nothing
    std::vector<std::string> choices;
    std::map<std::string, double> keywords; // words a number may be given as: {"all", 0}
    std::string unit;
    std::string meaning;
    std::string heading;             // groups rows of a form
    Provenance paper, code;
    std::shared_ptr<const Schema> children;
    std::shared_ptr<const Variants> variants;

    /// "0 < x ≤ 1", "≥ 1", "one of sgd, adamw" or empty.
    [[nodiscard]] std::string range_text() const;
    /// Checks one value of this parameter; throws ConfigurationError. `where` names the place for the message.
    /// Returns the value in normal form (an integer written as 3.0 becomes 3, a keyword stays a word).
    [[nodiscard]] Json checked(const Json& value, const std::string& where) const;
};

/// Where each value of a document was written: dotted key to "file:line:column", or the option that gave it.
class Origins {
public:
    void set(const std::string& dotted_key, std::string place) { places_[dotted_key] = {std::move(place), false}; }
    /// The value came from an option such as "--set optimizer.lr=0.1" or "--temperature 5", which names the key itself.
    /// It replaces what was written at the key and below.
    void set_option(const std::string& dotted_key, std::string option);
    /// The place of `dotted_key` or of the nearest enclosing key, with the key: "run.yaml:3:9, optimizer.lr"; an option
    /// of this very key stands alone: "--set optimizer.lr=0.1".
    [[nodiscard]] std::string place_of(const std::string& dotted_key) const;

private:
    struct Origin {
        std::string place;
        bool names_key = false;
    };
    std::map<std::string, Origin> places_;
};

/// The parameters of one struct, in the order of declaration.
class Schema {
public:
    explicit Schema(std::vector<Parameter> parameters) : parameters_(std::move(parameters)) {}

    [[nodiscard]] const std::vector<Parameter>& parameters() const { return parameters_; }
    [[nodiscard]] const Parameter* find(const std::string& key) const;
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] Json defaults() const;
    /// Checks `values` (an object; null counts as empty), fills in every default, and returns the whole in the order
    /// of declaration. Throws ConfigurationError that names the place and, for a wrong key or name, the nearest known.
    /// `prefix` is the dotted key of the object itself; `ignore` names one key that belongs to the caller.
    [[nodiscard]] Json complete(const Json& values, const Origins& origins = {}, const std::string& prefix = {},
                                const std::string& ignore = {}) const;

private:
    std::vector<Parameter> parameters_;
};

/// Sets "a.b=c" (the value in YAML notation) in `values`, and in `origins` where it came from: "--set a.b=c". A variant
/// is selected by `key=name` as well as `key.name=name`, the list of one part by `key.part=[…]`. Throws ConfigurationError when the text has no "=" or a key is
/// unknown; the value is checked by `Schema::complete`.
void apply_override(Json& values, Origins& origins, const Schema& schema, const std::string& assignment);

/// The dotted keys in which two complete value trees differ, each with both values.
struct Difference {
    std::string key;
    Json before, after; // null when the key exists on one side only
};
std::vector<Difference> differences(const Json& before, const Json& after);

/// The parameters as interfaces.md documents them: [{"key", "type", "default", "range", "choices", …}].
Json schema_json(const Schema& schema);

/// Aligned text for --help: key, default, range, unit, meaning, source.
std::string schema_help(const Schema& schema, const std::string& prefix = {});

} // namespace terrella
