// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/latch.h"

#include <algorithm>

namespace terrella::training {

void Latch::Series::add(std::int64_t step, bool holds) {
    if (holds && count == 0)
        since = step;
    count = holds ? count + 1 : 0;
}

bool Latch::Series::outlasted(std::int64_t step, const Patience& patience) const {
    return count >= patience.measurements && step - since >= patience.steps;
}

std::optional<Condition> Latch::add(std::int64_t step, Condition condition, const Patience& patience) {
    if (condition == Condition::between) {
        for (Series* const series : {&unwell_, &grave_, &well_})
            series->count = std::max<std::int64_t>(0, series->count - 1);
        return std::nullopt;
    }
    unwell_.add(step, condition >= Condition::unwell);
    grave_.add(step, condition >= Condition::grave);
    well_.add(step, condition == Condition::well);
    if (well_.outlasted(step, patience))
        told_ = Condition::well;
    for (const auto& [series, level] : {std::pair(&grave_, Condition::grave), std::pair(&unwell_, Condition::unwell)})
        if (told_ < level && series->outlasted(step, patience)) {
            told_ = level;
            return level;
        }
    return std::nullopt;
}

Json Latch::state() const {
    Json state = {{"told", static_cast<int>(told_)}};
    for (const auto& [name, series] :
         {std::pair("unwell", &unwell_), std::pair("grave", &grave_), std::pair("well", &well_)})
        state[name] = {series->since, series->count};
    return state;
}

void Latch::take(const Json& state) {
    *this = {};
    if (!state.is_object())
        return;
    const Json told = state.value("told", Json());
    told_ = told.is_number_integer() ? static_cast<Condition>(told.get<int>()) : Condition::well;
    for (const auto& [name, series] :
         {std::pair("unwell", &unwell_), std::pair("grave", &grave_), std::pair("well", &well_)})
        if (const Json pair = state.value(name, Json());
            pair.is_array() && pair.size() == 2 && pair[0].is_number_integer() && pair[1].is_number_integer())
            *series = {pair[0].get<std::int64_t>(), pair[1].get<std::int64_t>()};
}

} // namespace terrella::training
