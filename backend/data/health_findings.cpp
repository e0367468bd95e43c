// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
// What the measures of samples say about their health.
#include "data/health.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <map>
#include <numeric>
#include <unordered_map>

namespace terrella::data {
namespace {

constexpr float saturated_from = 0.25F;    // of a band's pixels
constexpr double usual_size_share = 0.5;   // one size must hold at least this for others to be wrong

using State = SampleMeasure::State;

std::string percent(float share) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f %%", static_cast<double>(share) * 100);
    return text.data();
}

std::string size_text(const SampleMeasure& m) { return std::to_string(m.width) + " × " + std::to_string(m.height); }

class Findings {
public:
    Findings(const Dataset& dataset, const std::vector<SampleMeasure>& measures) : dataset_(dataset), measures_(measures) {}

    void find_broken(const std::vector<std::pair<std::size_t, Message>>& reasons) {
        for (const auto& [sample, reason] : reasons)
            add(sample, HealthRule::broken, reason);
    }

    void find_empty() {
        each([&](std::size_t i, const SampleMeasure& m) {
            if (m.nodata >= 1)
                add(i, HealthRule::no_data, told("No pixel has a value"));
            else if (m.all_zero)
                add(i, HealthRule::no_data, told("Every pixel is zero"));
            else if (m.single_value)
                add(i, HealthRule::no_data, told("Every band has a single value"));
        });
    }

    void find_saturated() {
        each([&](std::size_t i, const SampleMeasure& m) {
            if (m.saturated >= saturated_from && m.top_band >= 0)
                add(i, HealthRule::saturated,
                    told("%1 of %2 stand at %3, the top of its range", percent(m.saturated),
                         dataset_.info().bands[static_cast<std::size_t>(m.top_band)].name, short_number(m.top)));
        });
    }

    void find_wrong_sizes() {
        std::map<std::pair<int, int>, std::size_t> counts;
        std::size_t all = 0;
        each([&](std::size_t, const SampleMeasure& m) {
            ++counts[{m.height, m.width}];
            ++all;
        });
        if (counts.size() < 2)
            return;
        const auto usual = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
        if (static_cast<double>(usual->second) < usual_size_share * static_cast<double>(all))
            return; // sizes vary by nature
        const auto [height, width] = usual->first;
        each([&](std::size_t i, const SampleMeasure& m) {
            if (m.height != height || m.width != width)
                add(i, HealthRule::wrong_size,
                    told("%1 pixels, where %2 of the samples have %3 × %4", size_text(m),
                         percent(static_cast<float>(usual->second) / static_cast<float>(all)), width, height));
        });
    }

    void find_duplicates() {
        std::vector<bool> skip(measures_.size(), true);
        std::vector<PerceptualHash> hashes(measures_.size());
        std::unordered_map<std::uint64_t, std::size_t> first; // by pixels
        each([&](std::size_t i, const SampleMeasure& m) {
            hashes[i] = m.hash;
            if (m.nodata >= 1 || m.single_value)
                return;
            const auto [at, added] = first.emplace(m.pixels, i);
            if (added)
                skip[i] = false;
            else
                add_duplicate(i, at->second, told("The same pixels as %1", dataset_.sample(at->second).id));
        });
        for (const auto& [later, earlier] : alike(hashes, skip)) {
            const int bits = std::popcount(hashes[later].bits ^ hashes[earlier].bits);
            const std::string other = dataset_.sample(earlier).id;
            add_duplicate(later, earlier,
                          bits == 0 ? told("Looks the same as %1", other)
                                    : told("Looks the same (but for %2 of 64 bits) as %1", other, bits));
        }
    }

    std::vector<HealthFinding> take() {
        std::ranges::stable_sort(findings_, [](const HealthFinding& a, const HealthFinding& b) {
            return std::pair(a.rule, a.sample) < std::pair(b.rule, b.sample);
        });
        return std::move(findings_);
    }

private:
    template <class Call>
    void each(Call&& call) {
        for (std::size_t i = 0; i < measures_.size(); ++i)
            if (measures_[i].state == State::measured)
                call(i, measures_[i]);
    }

    void add(std::size_t sample, HealthRule rule, Message reason, std::optional<std::size_t> of = {}) {
        findings_.push_back({sample, rule, std::move(reason), of});
    }

    /// Names what makes it worse: the other one in another part, or of another class.
    void add_duplicate(std::size_t sample, std::size_t of, Message reason) {
        const SampleInfo &one = dataset_.sample(sample), &other = dataset_.sample(of);
        const auto part = [](const SampleInfo& info) {
            return info.split.empty() ? told("no part") : Message(info.split);
        };
        Message worse;
        if (one.split != other.split)
            worse = told("that is in %1, this in %2", part(other), part(one));
        if (one.label != other.label || one.labels != other.labels)
            worse = worse.empty() ? told("the labels differ") : told("%1; the labels differ", worse);
        if (!worse.empty())
            reason = told("%1 (%2)", reason, worse);
        add(sample, HealthRule::duplicate, std::move(reason), of);
    }

    const Dataset& dataset_;
    const std::vector<SampleMeasure>& measures_;
    std::vector<HealthFinding> findings_;
};

} // namespace

std::vector<HealthFinding> health_findings(const Dataset& dataset, const std::vector<SampleMeasure>& measures,
                                           const std::vector<std::pair<std::size_t, Message>>& reasons) {
    Findings findings(dataset, measures);
    findings.find_broken(reasons);
    findings.find_empty();
    findings.find_saturated();
    findings.find_wrong_sizes();
    findings.find_duplicates();
    return findings.take();
}

} // namespace terrella::data
