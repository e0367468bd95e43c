// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/checkpoint.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

namespace terrella::training {
namespace fs = std::filesystem;
namespace {

constexpr int format = 2;
constexpr int format_without_own_hash = 1; // is still read
constexpr std::array tensor_files{"model.safetensors", "state.safetensors"};

/// Four lanes of FNV-1a over 8-byte words: notices damage at memory speed. Not for security.
std::string hash_of(std::string_view bytes) {
    std::array<std::uint64_t, 4> lane{};
    for (std::uint64_t i = 0; i < lane.size(); ++i)
        lane[i] = 0xcbf29ce484222325ULL + i;
    const std::size_t whole = bytes.size() / 32 * 32;
    for (std::size_t at = 0; at < whole; at += 32)
        for (std::size_t i = 0; i < lane.size(); ++i) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at + 8 * i, sizeof word);
            lane[i] = (lane[i] ^ word) * 0x100000001b3ULL;
            lane[i] ^= lane[i] >> 32; // a multiplication alone never moves high bits down
        }
    std::uint64_t all = fingerprint(bytes.substr(whole));
    for (const std::uint64_t one : lane)
        all = fingerprint(hex_text(one), all);
    return hex_text(all);
}

std::optional<std::int64_t> step_in(const std::string& name) {
    constexpr std::string_view prefix = "step-";
    if (!name.starts_with(prefix))
        return std::nullopt;
    std::int64_t step = 0;
    const char* end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + prefix.size(), end, step);
    return read.ec == std::errc() && read.ptr == end ? std::optional(step) : std::nullopt;
}

constexpr const char* own_hash = "hash"; // of state.json's other entries, as compact JSON

[[noreturn]] void damaged(const Message& what, const fs::path& path) {
    throw DataError(told("The checkpoint is damaged: %1", what), path.string(),
                    told("Continue from the checkpoint before"));
}

Json read_notes(const fs::path& path) {
    Json notes = Json::parse(read_file(path), nullptr, /*allow_exceptions=*/false);
    if (!notes.is_object())
        damaged(told("this file is not what was written"), path);
    if (notes.value("format", Json()) == format_without_own_hash)
        return notes;
    const Json hash = notes.value(own_hash, Json());
    notes.erase(own_hash);
    if (hash != hash_of(notes.dump(-1, ' ', false, Json::error_handler_t::replace)))
        damaged(told("this file is not what was written"), path);
    return notes;
}

/// Whether state.json says of the tensor file what its bytes are.
bool matches(const Json& notes, const char* name, std::string_view bytes) {
    const Json files = notes.value("files", Json());
    const Json said = files.is_object() ? files.value(name, Json()) : Json();
    return said.is_object() && said.value("bytes", Json()) == bytes.size() && said.value("hash", Json()) == hash_of(bytes);
}

} // namespace

CheckpointStore::CheckpointStore(fs::path folder, std::int64_t keep) : folder_(std::move(folder)), keep_(keep) {}

fs::path CheckpointStore::folder_of(std::int64_t step) const {
    char name[40];
    std::snprintf(name, sizeof name, "step-%08lld", static_cast<long long>(step));
    return folder_ / name;
}

std::vector<std::int64_t> CheckpointStore::steps() const {
    std::vector<std::int64_t> found;
    std::error_code none; // no folder: no checkpoints
    for (const auto& entry : fs::directory_iterator(folder_, none))
        if (const auto step = step_in(entry.path().filename().string()); step && entry.is_directory())
            found.push_back(*step);
    std::ranges::sort(found);
    return found;
}

fs::path CheckpointStore::write(const Snapshot& snapshot) const {
    std::error_code code;
    fs::create_directories(folder_, code); // AtomicFolder says what is wrong when this failed
    const fs::path target = folder_of(snapshot.step);
    AtomicFolder aside(target);
    Json notes = {{"format", format}, {"step", snapshot.step}};
    for (std::size_t i = 0; i < tensor_files.size(); ++i) {
        const std::string bytes = models::safetensors_bytes(i == 0 ? snapshot.model : snapshot.state);
        write_atomically(aside.path() / tensor_files[i], bytes);
        notes["files"][tensor_files[i]] = {{"bytes", bytes.size()}, {"hash", hash_of(bytes)}};
    }
    notes.update(snapshot.notes);
    notes[own_hash] = hash_of(notes.dump(-1, ' ', false, Json::error_handler_t::replace));
    write_atomically(aside.path() / "state.json", notes.dump(2) + "\n");
    aside.commit();
    write_atomically(folder_ / "latest", target.filename().string() + "\n");
    prune();
    return target;
}

Snapshot CheckpointStore::read(std::int64_t step) const {
    const fs::path folder = folder_of(step);
    Snapshot snapshot;
    snapshot.step = step;
    snapshot.notes = read_notes(folder / "state.json");
    if (const Json written = snapshot.notes.value("format", Json()); written != format && written != format_without_own_hash)
        throw DataError(told("The checkpoint was written by another version"), (folder / "state.json").string(),
                        told("Continue with the version that wrote it"));
    if (snapshot.notes.value("step", Json()) != step)
        damaged(told("it is that of another step"), folder / "state.json");
    for (std::size_t i = 0; i < tensor_files.size(); ++i) {
        const fs::path path = folder / tensor_files[i];
        const std::string bytes = read_file(path);
        if (!matches(snapshot.notes, tensor_files[i], bytes))
            damaged(told("this file is not what was written"), path);
        (i == 0 ? snapshot.model : snapshot.state) = models::parse_safetensors(bytes, path.string());
    }
    return snapshot;
}

std::optional<double> CheckpointStore::knn_of(std::int64_t step) const {
    try {
        const Json notes = read_notes(folder_of(step) / "state.json");
        if (notes.contains("knn") && notes["knn"].is_number())
            return notes["knn"].get<double>();
    } catch (const DataError&) {
        // A damaged one is nobody's best; it goes when it is no longer among the newest.
    }
    return std::nullopt;
}

void CheckpointStore::prune() const {
    const std::vector<std::int64_t> all = steps();
    std::optional<std::int64_t> best;
    double best_knn = 0;
    for (const std::int64_t step : all)
        if (const auto knn = knn_of(step); knn && (!best || *knn > best_knn)) {
            best = step;
            best_knn = *knn;
        }
    const auto old = static_cast<std::int64_t>(all.size()) - keep_;
    for (std::int64_t i = 0; i < old; ++i) {
        std::error_code ignored; // an old checkpoint that stays does no harm
        if (const std::int64_t step = all[static_cast<std::size_t>(i)]; step != best)
            fs::remove_all(folder_of(step), ignored);
    }
}

void CheckpointStore::remove_remains() const {
    std::error_code ignored;
    std::vector<fs::path> remains;
    for (const auto& entry : fs::directory_iterator(folder_, ignored))
        if (entry.path().filename().string().starts_with(".") &&
            entry.path().filename().string().find(".new-") != std::string::npos)
            remains.push_back(entry.path());
    for (const fs::path& path : remains)
        fs::remove_all(path, ignored);
}

} // namespace terrella::training
