// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/setting_changes.h"

#include "base/text.h"
#include "base/yaml.h"
#include "methods/catalogue.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace terrella::training {
namespace {

double two_digits(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1e", value);
    return std::strtod(text, nullptr);
}

/// As `--set key=value` takes it.
std::string written(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    return value.is_number_float() ? number_text(value.get<double>()) : value.dump();
}

} // namespace

SettingChanges::SettingChanges(const Experiment& experiment) : now_(whole_experiment(experiment)) {}

Json SettingChanges::value(const std::string& key) const {
    const Json* here = &now_;
    std::size_t begin = 0;
    while (begin <= key.size()) {
        const auto point = std::min(key.find('.', begin), key.size());
        const auto found = here->is_object() ? here->find(key.substr(begin, point - begin)) : here->end();
        if (!here->is_object() || found == here->end())
            return {};
        here = &*found;
        begin = point + 1;
    }
    return *here;
}

double SettingChanges::number(const std::string& key) const {
    const Json found = value(key);
    return found.is_number() ? found.get<double>() : 0;
}

SettingChanges& SettingChanges::set(const std::string& key, const Json& wanted) {
    if (const Json before = value(key); !before.is_null() && written(before) != written(wanted))
        changes_.push_back({key, written(wanted)});
    return *this;
}

SettingChanges& SettingChanges::mend() {
    if (const Json flags = value("method.break"); flags.is_array() && !flags.empty())
        set("method.break", Json::array());
    return *this;
}

SettingChanges& SettingChanges::usual_temperature(double far) {
    const std::string key = "temperature";
    const Json usual = methods::methods().at(value("method.name").get<std::string>()).schema->defaults();
    const double now = number("method." + key);
    if (!usual.contains(key) || now <= 0)
        return *this;
    const double times = now / usual[key].get<double>();
    return times > far || times < 1 / far ? set("method." + key, usual[key]) : *this;
}

SettingChanges& SettingChanges::harder_codes() {
    constexpr double hard = 0.02;
    return number("method.epsilon") > hard ? set("method.epsilon", hard) : *this;
}

SettingChanges& SettingChanges::scale_rate(double factor) {
    if (const double rate = number("optimizer.lr"); rate > 0)
        set("optimizer.lr", two_digits(rate * factor));
    return *this;
}

SettingChanges& SettingChanges::calm_rate() {
    constexpr double small_batch = 512;
    constexpr double near = 3; // times the recipe's rate
    const double batch = number("batch");
    const auto& recipes = methods::methods().at(value("method.name").get<std::string>()).recipes;
    const auto recipe = std::ranges::find(recipes, methods::small_data, &methods::Recipe::name);
    if (recipe == recipes.end() || batch > small_batch)
        return scale_rate(0.3);
    Json optimizer = parse_yaml_value(recipe->settings.front().second, "recipe");
    const double rate = two_digits(methods::rate_for(*recipe, static_cast<std::int64_t>(batch)));
    if (value("optimizer.name") == optimizer["name"])
        return number("optimizer.lr") > near * rate ? set("optimizer.lr", rate) : scale_rate(0.3);
    optimizer["lr"] = rate;
    return set("optimizer", optimizer);
}

SettingChanges& SettingChanges::lengthen_warmup() {
    const double epochs = number("schedule.epochs"), before = number("schedule.warmup_epochs");
    const double longer = std::min(epochs, std::max(2 * before, std::ceil(epochs / 10)));
    return longer > before ? set("schedule.warmup_epochs", longer) : *this;
}

Message SettingChanges::text() const {
    Message all;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        const Message one = told("%1 to %2", changes_[i].key, changes_[i].value);
        all = i == 0 ? one : i + 1 < changes_.size() ? told("%1, %2", all, one) : told("%1 and %2", all, one);
    }
    return all.empty() ? all : told("Set %1", all);
}

} // namespace terrella::training
