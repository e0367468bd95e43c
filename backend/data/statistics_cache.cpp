// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/statistics_cache.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"

#include <mutex>

namespace terrella::data {
namespace {

constexpr int format = 1; // raise when the meaning of a stored number changes

Json to_document(const DatasetStatistics& statistics) {
    Json document{
        {"format", format}, {"samples", statistics.samples}, {"bands", Json::array()}, {"broken", Json::array()}};
    for (const BandStatistics& b : statistics.bands)
        document["bands"].push_back({{"band", b.band},
                                     {"mean", b.mean},
                                     {"deviation", b.deviation},
                                     {"least", b.least},
                                     {"greatest", b.greatest},
                                     {"p02", b.p02},
                                     {"p98", b.p98},
                                     {"count", b.count},
                                     {"missing", b.missing},
                                     {"low", b.histogram_low},
                                     {"high", b.histogram_high},
                                     {"histogram", b.histogram}});
    for (const BrokenFile& file : statistics.broken)
        document["broken"].push_back({{"path", file.path}, {"reason", message_json(file.reason)}});
    return document;
}

DatasetStatistics from_document(const Json& document) {
    DatasetStatistics statistics;
    statistics.samples = document.at("samples").get<std::int64_t>();
    for (const Json& b : document.at("bands")) {
        BandStatistics band{b.at("band").get<std::string>(),
                            b.at("mean"),
                            b.at("deviation"),
                            b.at("least"),
                            b.at("greatest"),
                            b.at("p02"),
                            b.at("p98"),
                            b.at("count"),
                            b.at("missing"),
                            b.at("low"),
                            b.at("high"),
                            b.at("histogram").get<std::vector<std::int64_t>>()};
        statistics.bands.push_back(std::move(band));
    }
    for (const Json& file : document.at("broken"))
        statistics.broken.push_back({file.at("path").get<std::string>(), message_from_json(file.at("reason"))});
    return statistics;
}

bool fits(const DatasetStatistics& statistics, const std::vector<std::string>& bands) {
    if (statistics.bands.size() != bands.size())
        return false;
    for (std::size_t i = 0; i < bands.size(); ++i)
        if (statistics.bands[i].band != bands[i] || statistics.bands[i].histogram.size() != 256)
            return false;
    return true;
}

} // namespace

StatisticsCache::StatisticsCache(const Dataset& dataset, const std::vector<std::size_t>& indices) {
    std::uint64_t key = fingerprint(hex_text(dataset.content_key()) + '#' + std::to_string(format));
    for (const std::size_t index : indices)
        key = fingerprint(std::to_string(index) + ',', key);
    for (const Band& band : dataset.info().bands)
        bands_.push_back(band.name);
    path_ = cache_folder() / "statistics" / (hex_text(key) + ".json");
}

std::optional<DatasetStatistics> StatisticsCache::load() const {
    std::error_code code;
    if (!std::filesystem::exists(path_, code))
        return std::nullopt;
    try {
        // First line: fingerprint of the rest, so that a flipped bit in a number shows as well.
        const std::string text = read_file(path_);
        const std::size_t end = text.find('\n');
        if (end == std::string::npos ||
            text.substr(0, end) != hex_text(fingerprint(std::string_view(text).substr(end + 1))))
            return std::nullopt;
        DatasetStatistics statistics = from_document(Json::parse(text.substr(end + 1)));
        if (fits(statistics, bands_))
            return statistics;
    } catch (const Json::exception&) {
        // Damaged: computed again by the caller, which replaces it.
    } catch (const Error&) {
        // Unreadable: the same.
    }
    return std::nullopt;
}

void StatisticsCache::store(const DatasetStatistics& statistics) const {
    static std::mutex mutex; // two threads of this program would write aside under one name
    const std::lock_guard lock(mutex);
    const std::string text = to_document(statistics).dump(-1, ' ', false, Json::error_handler_t::replace);
    try {
        std::error_code code;
        std::filesystem::create_directories(path_.parent_path(), code);
        write_atomically(path_, hex_text(fingerprint(text)) + '\n' + text);
    } catch (const Error&) {
        // A full or read-only disk costs the next start some time, nothing else.
    }
}

} // namespace terrella::data
