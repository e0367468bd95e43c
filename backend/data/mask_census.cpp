// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/mask_census.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "data/layout_probe.h"
#include "data/parallel.h"

#include <algorithm>
#include <cmath>

namespace terrella::data {
namespace {

constexpr int format = 1; // raise when the meaning of what is stored changes

std::filesystem::path cache_path(const FileTree& tree, const std::vector<std::size_t>& entries,
                                 const MaskCoding& coding) {
    std::uint64_t key = fingerprint("census " + std::to_string(format) + ' ' + tree.path().string());
    for (const std::size_t entry : entries) {
        if (entry == no_entry)
            continue;
        const FileEntry& file = tree.entries()[entry];
        key = fingerprint(file.name + ';' + hex_text(file.size) + hex_text(file.stamp), key);
    }
    key = fingerprint(std::to_string(coding.band), key);
    for (const auto& [code, index] : coding.codes)
        key = fingerprint(std::to_string(code) + '>' + std::to_string(index) + ';', key);
    for (const auto& [colour, index] : coding.colours)
        key = fingerprint(std::to_string(colour) + '>' + std::to_string(index) + ';', key);
    return cache_folder() / "masks" / (hex_text(key) + ".json");
}

/// One array a mask: class, pixels, class, pixels …, or the text of its problem.
Json to_document(const std::vector<MaskCensus>& census) {
    Json document = Json::array();
    for (const MaskCensus& one : census) {
        Json line = Json::array();
        for (const auto& [index, pixels] : one.pixels) {
            line.push_back(index);
            line.push_back(pixels);
        }
        document.push_back(one.problem.empty() ? std::move(line) : message_json(one.problem));
    }
    return document;
}

std::vector<MaskCensus> load(const std::filesystem::path& path, std::size_t count) {
    std::error_code code;
    std::vector<MaskCensus> census;
    if (!std::filesystem::exists(path, code))
        return census;
    try {
        // First line: fingerprint of the rest, so that a flipped bit in a number shows as well.
        const std::string text = read_file(path);
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view rest = std::string_view(text).substr(std::min(end + 1, text.size()));
        if (text.substr(0, end) != hex_text(fingerprint(rest)))
            return census;
        const Json document = Json::parse(rest);
        if (document.size() != count)
            return census;
        for (const Json& line : document) {
            MaskCensus& one = census.emplace_back();
            if (!line.is_array())
                one.problem = message_from_json(line);
            else
                for (std::size_t i = 0; i + 1 < line.size(); i += 2)
                    one.pixels[line[i].get<int>()] = line[i + 1].get<std::int64_t>();
        }
    } catch (const Json::exception&) {
        census.clear(); // damaged: computed again by the caller, which replaces it
    } catch (const Error&) {
        census.clear(); // unreadable: the same
    }
    return census;
}

void store(const std::filesystem::path& path, const std::vector<MaskCensus>& census) {
    const std::string text = to_document(census).dump(-1, ' ', false, Json::error_handler_t::replace);
    try {
        std::error_code code;
        std::filesystem::create_directories(path.parent_path(), code);
        write_atomically(path, hex_text(fingerprint(text)) + '\n' + text);
    } catch (const Error&) {
        // A full or read-only disk costs the next opening some time, nothing else.
    }
}

} // namespace

int MaskCensus::majority() const {
    int best = -1;
    std::int64_t most = 0;
    for (const auto& [index, count] : pixels)
        if (count > most) {
            most = count;
            best = index;
        }
    return best;
}

std::vector<int> MaskCensus::present() const {
    std::vector<int> classes;
    for (const auto& [index, count] : pixels)
        classes.push_back(index);
    return classes;
}

std::vector<MaskCensus> mask_census(const FileTree& tree, const std::vector<std::size_t>& entries,
                                    const MaskCoding& coding, Progress* progress, const StopToken& stop) {
    const std::filesystem::path path = cache_path(tree, entries, coding);
    std::vector<MaskCensus> census = load(path, entries.size());
    if (!census.empty())
        return census;
    census.resize(entries.size());
    if (progress != nullptr)
        progress->start(told("Counting the classes of masks"), static_cast<std::int64_t>(entries.size()));
    for_each_index(
        entries.size(),
        [&](std::size_t i) {
            if (entries[i] == no_entry)
                return;
            thread_local std::vector<std::byte> bytes;
            thread_local Image mask;
            try {
                const Raster raster = open_entry(tree, entries[i], bytes);
                decode_mask(raster, coding, tree.shown_path(entries[i]), mask);
                std::vector<std::int64_t> counts(coding.classes.size());
                for (const float value : mask.pixels())
                    if (!std::isnan(value))
                        ++counts[static_cast<std::size_t>(value)];
                for (std::size_t k = 0; k < counts.size(); ++k)
                    if (counts[k] > 0)
                        census[i].pixels[static_cast<int>(k)] = counts[k];
            } catch (const DataError& error) {
                census[i].problem = error.happened_message();
            }
        },
        progress, stop);
    if (!stop.stop_requested())
        store(path, census);
    return census;
}

} // namespace terrella::data
