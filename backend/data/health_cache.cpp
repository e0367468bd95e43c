// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/health_cache.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"

#include <cstring>
#include <mutex>
#include <type_traits>

namespace terrella::data {
namespace {

constexpr int format = 1; // raise when the meaning of a measure changes

static_assert(std::is_trivially_copyable_v<SampleMeasure>);

} // namespace

HealthCache::HealthCache(const Dataset& dataset) : samples_(dataset.size()) {
    std::uint64_t key = fingerprint(hex_text(dataset.content_key()) + '#' + std::to_string(format) + '#' +
                                    std::to_string(sizeof(SampleMeasure)) + '#' + std::to_string(samples_));
    for (const Band& band : dataset.info().bands) // where a band saturates decides what was measured
        key = fingerprint(band.name + '|' + number_text(band.unit_low) + '|' + number_text(band.unit_high) + ',', key);
    path_ = cache_folder() / "health" / (hex_text(key) + ".bin");
}

std::optional<HealthCache::Content> HealthCache::load() const {
    std::error_code code;
    if (!std::filesystem::exists(path_, code))
        return std::nullopt;
    try {
        // Lines: fingerprint of all that follows, the reasons, then the measures as they lie in memory.
        const std::string text = read_file(path_);
        const std::size_t first = text.find('\n'), second = first == text.npos ? text.npos : text.find('\n', first + 1);
        if (second == text.npos ||
            text.substr(0, first) != hex_text(fingerprint(std::string_view(text).substr(first + 1))) ||
            text.size() - second - 1 != samples_ * sizeof(SampleMeasure))
            return std::nullopt;
        Content content;
        content.measures.resize(samples_);
        if (samples_ > 0)
            std::memcpy(content.measures.data(), text.data() + second + 1, samples_ * sizeof(SampleMeasure));
        for (const Json& one : Json::parse(text.substr(first + 1, second - first - 1)))
            content.reasons.emplace_back(one.at(0).get<std::size_t>(), message_from_json(one.at(1)));
        for (const auto& [sample, reason] : content.reasons)
            if (sample >= samples_)
                return std::nullopt;
        return content;
    } catch (const Json::exception&) {
        // Damaged: measured again by the caller, which replaces it.
    } catch (const Error&) {
        // Unreadable: the same.
    }
    return std::nullopt;
}

void HealthCache::store(const Content& content) const {
    static std::mutex mutex; // two threads of this program would write aside under one name
    const std::lock_guard lock(mutex);
    Json reasons = Json::array();
    for (const auto& [sample, reason] : content.reasons)
        reasons.push_back({sample, message_json(reason)});
    std::string text = reasons.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    text.append(reinterpret_cast<const char*>(content.measures.data()), content.measures.size() * sizeof(SampleMeasure));
    try {
        std::error_code code;
        std::filesystem::create_directories(path_.parent_path(), code);
        write_atomically(path_, hex_text(fingerprint(text)) + '\n' + text);
    } catch (const Error&) {
        // A full or read-only disk costs the next check some time, nothing else.
    }
}

} // namespace terrella::data
