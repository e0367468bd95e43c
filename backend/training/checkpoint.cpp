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

constexpr int format = 1;
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

Json read_notes(const fs::path& path) {
    Json notes = Json::parse(read_file(path), nullptr, /*allow_exceptions=*/false);
    if (!notes.is_object())
        throw DataError("The checkpoint's notes are damaged", path.string(), "Remove this checkpoint's folder");
    return notes;
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
    if (snapshot.notes.value("format", 0) != format)
        throw DataError("The checkpoint was written by another version", (folder / "state.json").string(),
                        "Continue with the version that wrote it");
    for (std::size_t i = 0; i < tensor_files.size(); ++i) {
        const fs::path path = folder / tensor_files[i];
        const std::string bytes = read_file(path);
        const Json files = snapshot.notes.contains("files") ? snapshot.notes["files"] : Json();
        if (!files.is_object() || !files.contains(tensor_files[i]) ||
            files[tensor_files[i]].value("bytes", std::uint64_t{0}) != bytes.size() ||
            files[tensor_files[i]].value("hash", std::string()) != hash_of(bytes))
            throw DataError("The checkpoint is damaged: this file is not what was written", path.string(),
                            "Continue from the checkpoint before");
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
