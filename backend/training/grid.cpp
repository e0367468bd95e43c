// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/grid.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

namespace terrella::training {
namespace {

constexpr std::size_t most_experiments = 1000;

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

/// "2..5" → 2, 3, 4, 5. Empty when it is no range of whole numbers.
std::vector<std::string> range_of(const std::string& text) {
    const std::size_t dots = text.find("..");
    long long first = 0, last = 0;
    const auto whole = [](std::string_view part, long long& value) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        return error == std::errc() && end == part.data() + part.size();
    };
    if (dots == std::string::npos || !whole(std::string_view(text).substr(0, dots), first) ||
        !whole(std::string_view(text).substr(dots + 2), last) || last < first)
        return {};
    std::vector<std::string> values;
    for (long long value = first; value <= last && values.size() <= most_experiments; ++value)
        values.push_back(std::to_string(value));
    return values;
}

/// What a folder's name may hold of a value: letters, digits, '.', '-'.
std::string name_part(const std::string& key, const std::string& value) {
    std::string part = key.substr(key.rfind('.') + 1) + value;
    std::erase_if(part, [](unsigned char c) { return std::isalnum(c) == 0 && c != '.' && c != '-'; });
    return part;
}

} // namespace

GridAxis parse_axis(const std::string& text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string values = trimmed(text.substr(std::min(equals + 1, text.size())));
    GridAxis axis{trimmed(text.substr(0, equals)), range_of(values)};
    if (axis.values.empty())
        for (std::size_t begin = 0; begin <= values.size();) {
            const std::size_t comma = std::min(values.find(',', begin), values.size());
            axis.values.push_back(trimmed(values.substr(begin, comma - begin)));
            begin = comma + 1;
        }
    if (axis.key.empty() || std::ranges::find(axis.values, "") != axis.values.end())
        throw ConfigurationError(told("A grid needs a setting and its values"), text,
                                 told("Write it as optimizer.lr=0.01,0.03 or seed=0..4"));
    return axis;
}

std::vector<Experiment> experiment_grid(const Experiment& base, const std::vector<GridAxis>& axes) {
    std::set<std::string> keys;
    std::size_t count = 1;
    for (const GridAxis& axis : axes) {
        if (!keys.insert(axis.key).second)
            throw ConfigurationError(told("The grid names a setting twice"), axis.key,
                                     told("Give all its values in one place"));
        count *= axis.values.size();
        if (count > most_experiments)
            throw ConfigurationError(told("The grid has more than %1 experiments", most_experiments), axis.key,
                                     told("Give fewer values, or make several grids"));
    }
    const std::string yaml = experiment_yaml(base);
    std::vector<Experiment> experiments;
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::string> overrides;
        std::string name = base.name;
        std::size_t turn = count, rest = i;
        for (const GridAxis& axis : axes) {
            turn /= axis.values.size();
            const std::string& value = axis.values[rest / turn];
            rest %= turn;
            overrides.push_back(axis.key + '=' + value);
            name += '-' + name_part(axis.key, value);
        }
        experiments.push_back(parse_experiment(yaml, base.name, overrides));
        experiments.back().name = name;
        experiments.back().note = join(overrides, ", ");
        check_experiment(experiments.back());
    }
    return experiments;
}

} // namespace terrella::training
