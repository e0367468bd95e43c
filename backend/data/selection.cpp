// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/selection.h"

#include "base/error.h"
#include "base/text.h"
#include "data/health.h"
#include "data/names.h"
#include "data/sample_table.h"
#include "data/subset.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_set>

namespace terrella::data {
namespace {

std::shared_ptr<const std::vector<PixelShares>> shares_of(const HealthReport& report) {
    auto shares = std::make_shared<std::vector<PixelShares>>();
    for (const SampleMeasure& measure : report.measures)
        shares->push_back({measure.nodata, measure.saturated});
    return shares;
}

/// The sizes that are left when samples are left out, most frequent first; empty where there was one only.
std::vector<std::array<int, 2>> sizes_of(const Dataset& dataset, const std::vector<std::size_t>& chosen,
                                         Progress* progress, const StopToken& stop) {
    if (dataset.info().sizes.size() < 2)
        return {};
    const HealthReport report = dataset_health(dataset, progress, stop);
    std::map<std::array<int, 2>, std::size_t> counts;
    for (const std::size_t index : chosen)
        if (const SampleMeasure& m = report.measures[index]; m.state == SampleMeasure::State::measured)
            ++counts[{m.height, m.width}];
    std::vector<std::pair<std::size_t, std::array<int, 2>>> sorted;
    for (const auto& [size, count] : counts)
        sorted.emplace_back(count, size);
    std::ranges::stable_sort(sorted, std::ranges::greater(), &std::pair<std::size_t, std::array<int, 2>>::first);
    std::vector<std::array<int, 2>> sizes;
    for (const auto& [count, size] : sorted)
        if (sizes.size() < 16)
            sizes.push_back(size);
    return sizes;
}

void leave_out(const Dataset& dataset, const std::vector<std::string>& ids, std::vector<std::size_t>& chosen,
               std::vector<Message>& remarks) {
    std::unordered_set<std::string> wanted(ids.begin(), ids.end());
    const std::size_t named = wanted.size(), before = chosen.size();
    std::unordered_set<std::string> found;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (wanted.contains(dataset.sample(i).id))
            found.insert(dataset.sample(i).id);
    std::erase_if(chosen, [&](std::size_t i) { return wanted.contains(dataset.sample(i).id); });
    if (chosen.size() < before)
        remarks.push_back(told("%1 left out by the experiment's list (data.exclude)",
                               counted(before - chosen.size(), told("%1 sample"), told("%1 samples"))));
    if (found.size() < named) {
        const auto lost = std::ranges::find_if(ids, [&](const std::string& id) { return !found.contains(id); });
        remarks.push_back(
            told("%1 in the data, the first is '%2'",
                 counted(named - found.size(), told("%1 sample of data.exclude is not"), told("%1 samples of data.exclude are not")),
                 *lost));
    }
}

} // namespace

Filter checked_filter(const std::string& text, const FilterNames& names) {
    Filter filter = parse_filter(text, names);
    if (filter.problems.empty())
        return filter;
    Message what;
    for (const FilterProblem& problem : filter.problems)
        what = joined(what, filter_problem_text(problem));
    const auto quoted = [](const std::vector<std::string>& all) {
        std::vector<std::string> some(all.begin(), all.begin() + std::min<std::ptrdiff_t>(std::ssize(all), 12));
        return join(some, ", ") + (all.size() > some.size() ? ", …" : "");
    };
    Message remedy = told("Mend the filter '%1'", text);
    if (!names.classes.empty())
        remedy = joined(remedy, told("classes: %1", quoted(names.classes)));
    if (!names.splits.empty())
        remedy = joined(remedy, told("splits: %1", quoted(names.splits)));
    if (!names.sensors.empty())
        remedy = joined(remedy, told("sensors: %1", quoted(names.sensors)));
    throw ConfigurationError(what, "data.filter", remedy);
}

std::shared_ptr<const Dataset> selected_samples(std::shared_ptr<const Dataset> dataset, const DataSettings& settings,
                                                Progress* progress, const StopToken& stop) {
    if (settings.filter.empty() && settings.exclude.empty())
        return dataset;
    std::vector<std::size_t> chosen(dataset->size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    std::vector<Message> remarks;
    if (!settings.filter.empty()) {
        SampleTable table(*dataset);
        const Filter filter = checked_filter(settings.filter, table.names());
        if (filter.needs_measures())
            table = table.with_shares(shares_of(dataset_health(*dataset, progress, stop)));
        std::vector<std::uint32_t> order(dataset->size());
        std::iota(order.begin(), order.end(), 0U);
        const std::vector<std::uint32_t> kept = table.matching(filter, order);
        chosen.assign(kept.begin(), kept.end());
        remarks.push_back(told("The filter '%1' keeps %2 of %3", settings.filter, kept.size(),
                               counted(dataset->size(), told("%1 sample"), told("%1 samples"))));
        if (kept.empty() && !stop.stop_requested())
            throw ConfigurationError(told("No sample passes the filter '%1'", settings.filter), dataset->info().path,
                                     told("Change data.filter; 'datasets inspect' lists classes, splits and dates"));
    }
    if (!settings.exclude.empty())
        leave_out(*dataset, settings.exclude, chosen, remarks);
    if (chosen.empty() && !stop.stop_requested())
        throw ConfigurationError(told("Every sample is left out"), dataset->info().path, told("Shorten data.exclude"));
    if (chosen.size() == dataset->size() && remarks.empty())
        return dataset;
    const auto sizes = sizes_of(*dataset, chosen, progress, stop);
    return subset(std::move(dataset), std::move(chosen), remarks, sizes);
}

} // namespace terrella::data
