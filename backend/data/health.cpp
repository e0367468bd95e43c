// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/health.h"

#include "base/error.h"
#include "data/health_cache.h"
#include "data/parallel.h"
#include "data/sample_list.h"

#include <algorithm>
#include <mutex>
#include <numeric>

namespace terrella::data {

std::string_view health_rule_name(HealthRule rule) {
    switch (rule) {
    case HealthRule::broken: return "broken";
    case HealthRule::no_data: return "no-data";
    case HealthRule::saturated: return "saturated";
    case HealthRule::wrong_size: return "wrong-size";
    case HealthRule::duplicate: return "duplicate";
    }
    return {};
}

const std::vector<HealthRule>& health_rules() {
    static const std::vector<HealthRule> rules{HealthRule::broken, HealthRule::no_data, HealthRule::saturated,
                                               HealthRule::wrong_size, HealthRule::duplicate};
    return rules;
}

std::int64_t HealthReport::measured() const {
    return std::ranges::count_if(measures, [](const SampleMeasure& m) { return m.state != SampleMeasure::State::unknown; });
}

std::int64_t HealthReport::count(HealthRule rule) const { return std::ranges::count(findings, rule, &HealthFinding::rule); }

HealthReport dataset_health(const Dataset& dataset, Progress* progress, const StopToken& stop) {
    const HealthCache cache(dataset);
    HealthCache::Content content = cache.load().value_or(HealthCache::Content{});
    content.measures.resize(dataset.size());
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (content.measures[i].state == SampleMeasure::State::unknown)
            missing.push_back(i);
    if (!missing.empty()) {
        if (progress != nullptr)
            progress->start(told("Checking every sample"), static_cast<std::int64_t>(missing.size()));
        std::mutex mutex;
        const std::vector<Band>& bands = dataset.info().bands;
        for_each_index(
            missing.size(),
            [&](std::size_t n) {
                const std::size_t i = missing[n];
                thread_local Sample sample; // its memory is reused
                Message reason;
                try {
                    dataset.read_image_into(i, sample);
                    if (static_cast<std::size_t>(sample.image.channels()) == bands.size()) {
                        content.measures[i] = measure_sample(sample.image, bands);
                        return;
                    }
                    reason = told("It has %1 bands instead of %2", sample.image.channels(), bands.size());
                } catch (const DataError& error) {
                    reason = error.happened_message();
                }
                content.measures[i].state = SampleMeasure::State::broken;
                const std::lock_guard lock(mutex);
                content.reasons.emplace_back(i, std::move(reason));
            },
            progress, stop);
        std::ranges::sort(content.reasons, {}, &std::pair<std::size_t, Message>::first);
        cache.store(content);
    }
    HealthReport report;
    report.findings = health_findings(dataset, content.measures, content.reasons);
    report.measures = std::move(content.measures);
    report.complete = report.measured() == static_cast<std::int64_t>(dataset.size());
    return report;
}

std::optional<HealthReport> known_health(const Dataset& dataset) {
    auto content = HealthCache(dataset).load();
    if (!content)
        return std::nullopt;
    HealthReport report;
    report.measures = std::move(content->measures);
    report.complete = report.measured() == static_cast<std::int64_t>(dataset.size());
    if (!report.complete)
        return std::nullopt;
    report.findings = health_findings(dataset, report.measures, content->reasons);
    return report;
}

Json health_document(const Dataset& dataset, const HealthReport& report) {
    Json counts = Json::object(), findings = Json::array();
    for (const HealthRule rule : health_rules())
        counts[std::string(health_rule_name(rule))] = report.count(rule);
    for (const HealthFinding& one : report.findings) {
        const SampleInfo& sample = dataset.sample(one.sample);
        findings.push_back({{"id", sample.id},
                            {"path", sample.path.empty() ? Json(nullptr) : Json(sample.path)},
                            {"rule", health_rule_name(one.rule)},
                            {"reason", one.reason.text()},
                            {"of", one.of ? Json(dataset.sample(*one.of).id) : Json(nullptr)}});
    }
    return {{"complete", report.complete},
            {"samples", dataset.size()},
            {"measured", report.measured()},
            {"counts", counts},
            {"findings", findings}};
}

std::string health_csv(const Dataset& dataset, const std::vector<HealthFinding>& findings) {
    std::string text = "id,path,rule,reason,of\n";
    for (const HealthFinding& one : findings) {
        const SampleInfo& sample = dataset.sample(one.sample);
        text += csv_field(sample.id) + ',' + csv_field(sample.path) + ',' + std::string(health_rule_name(one.rule)) +
                ',' + csv_field(one.reason.text()) + ',' +
                (one.of ? csv_field(dataset.sample(*one.of).id) : std::string()) + '\n';
    }
    return text;
}

} // namespace terrella::data
