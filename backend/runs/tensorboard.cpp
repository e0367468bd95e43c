// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/tensorboard.h"

#include "base/error.h"
#include "base/files.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <optional>

namespace terrella::runs {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::uint32_t, 256> crc_table = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t crc = i;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0x82F63B78U : 0U);
        table[i] = crc;
    }
    return table;
}();

template <class Word>
void put(std::string& bytes, Word value) {
    for (std::size_t i = 0; i < sizeof value; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
}

template <class Word>
Word get(std::string_view bytes) {
    Word value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value |= static_cast<Word>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

void put_varint(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>((value & 0x7F) | 0x80);
    bytes += static_cast<char>(value);
}

// A field's key is its number and the kind of what follows.
constexpr int varint_kind = 0, eight_bytes = 1, length_delimited = 2, four_bytes = 5;
void put_key(std::string& bytes, int field, int kind) {
    put_varint(bytes, static_cast<std::uint64_t>(field) << 3 | kind);
}

void put_text(std::string& bytes, int field, std::string_view text) {
    put_key(bytes, field, length_delimited);
    put_varint(bytes, text.size());
    bytes += text;
}

/// Walks the fields of one message.
class Fields {
public:
    explicit Fields(std::string_view bytes) : left_(bytes) {}

    bool next() {
        if (left_.empty())
            return false;
        const std::uint64_t key = varint();
        field = static_cast<int>(key >> 3);
        switch (key & 7) {
        case varint_kind: number = varint(); break;
        case eight_bytes: number = get<std::uint64_t>(take(8)); break;
        case four_bytes: number = get<std::uint32_t>(take(4)); break;
        case length_delimited: text = take(varint()); break;
        default: throw damaged();
        }
        return true;
    }

    int field = 0;
    std::uint64_t number = 0;
    std::string_view text;

private:
    static DataError damaged() {
        return {"The event is no protocol-buffer message", "TensorBoard events",
                "Delete the file; metrics.jsonl holds the same"};
    }
    std::string_view take(std::uint64_t count) {
        if (count > left_.size())
            throw damaged();
        const std::string_view taken = left_.substr(0, count);
        left_.remove_prefix(count);
        return taken;
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1)[0]);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        throw damaged();
    }

    std::string_view left_;
};

/// The payload of the record at the front of `bytes` and its whole size; none when torn or damaged.
std::optional<std::pair<std::string_view, std::size_t>> record_at_front(std::string_view bytes) {
    constexpr std::size_t head = 12, tail = 4;
    if (bytes.size() < head + tail || get<std::uint32_t>(bytes.substr(8)) != masked_crc32c(bytes.substr(0, 8)))
        return std::nullopt;
    const auto length = get<std::uint64_t>(bytes);
    if (length > bytes.size() - head - tail)
        return std::nullopt;
    const std::string_view payload = bytes.substr(head, length);
    if (get<std::uint32_t>(bytes.substr(head + length)) != masked_crc32c(payload))
        return std::nullopt;
    return std::pair(payload, head + length + tail);
}

double seconds_since_1970() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

constexpr const char* file_prefix = "events.out.tfevents.";

std::optional<fs::path> existing_file(const fs::path& folder) {
    std::optional<fs::path> newest;
    std::error_code none; // a folder that cannot be listed shows when the new file is made
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (entry.path().filename().string().starts_with(file_prefix) && (!newest || entry.path() > *newest))
            newest = entry.path();
    return newest;
}

/// The bytes of the records up to `last_step`.
std::string records_up_to(const std::string& bytes, std::int64_t last_step) {
    std::size_t end = 0;
    while (const auto record = record_at_front(std::string_view(bytes).substr(end))) {
        if (parse_event(record->first).step > last_step)
            break;
        end += record->second;
    }
    return bytes.substr(0, end);
}

} // namespace

std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = crc_table[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

std::uint32_t masked_crc32c(std::string_view bytes) { return std::rotr(crc32c(bytes), 15) + 0xA282EAD8U; }

std::string tf_record(std::string_view bytes) {
    std::string record;
    put<std::uint64_t>(record, bytes.size());
    put<std::uint32_t>(record, masked_crc32c(record));
    record += bytes;
    put<std::uint32_t>(record, masked_crc32c(bytes));
    return record;
}

std::string event_bytes(const TensorBoardEvent& event) {
    std::string bytes;
    put_key(bytes, 1, eight_bytes);
    put(bytes, std::bit_cast<std::uint64_t>(event.wall_time));
    put_key(bytes, 2, varint_kind);
    put_varint(bytes, static_cast<std::uint64_t>(event.step));
    if (!event.file_version.empty())
        put_text(bytes, 3, event.file_version);
    if (!event.scalars.empty()) {
        std::string summary;
        for (const auto& [tag, value] : event.scalars) {
            std::string one;
            put_text(one, 1, tag);
            put_key(one, 2, four_bytes);
            put(one, std::bit_cast<std::uint32_t>(value));
            put_text(summary, 1, one);
        }
        put_text(bytes, 5, summary);
    }
    return bytes;
}

TensorBoardEvent parse_event(std::string_view bytes) {
    TensorBoardEvent event;
    for (Fields fields(bytes); fields.next();) {
        switch (fields.field) {
        case 1: event.wall_time = std::bit_cast<double>(fields.number); break;
        case 2: event.step = static_cast<std::int64_t>(fields.number); break;
        case 3: event.file_version = fields.text; break;
        case 5:
            for (Fields summary(fields.text); summary.next();) {
                if (summary.field != 1)
                    continue;
                std::pair<std::string, float> scalar;
                for (Fields value(summary.text); value.next();) {
                    if (value.field == 1)
                        scalar.first = value.text;
                    else if (value.field == 2)
                        scalar.second = std::bit_cast<float>(static_cast<std::uint32_t>(value.number));
                }
                event.scalars.push_back(std::move(scalar));
            }
            break;
        default: break;
        }
    }
    return event;
}

std::vector<TensorBoardEvent> read_events(const fs::path& path) {
    const std::string bytes = read_file(path);
    std::vector<TensorBoardEvent> events;
    std::size_t at = 0;
    while (const auto record = record_at_front(std::string_view(bytes).substr(at))) {
        events.push_back(parse_event(record->first));
        at += record->second;
    }
    return events;
}

TensorBoardWriter::TensorBoardWriter(const fs::path& folder, std::int64_t last_step) {
    std::string begin;
    fs::path path;
    if (const auto existing = existing_file(folder)) {
        path = *existing;
        begin = records_up_to(read_file(path), last_step);
    } else {
        path = folder / (file_prefix + std::to_string(static_cast<long long>(seconds_since_1970())) + ".terrella");
    }
    if (begin.empty()) {
        TensorBoardEvent version;
        version.wall_time = seconds_since_1970();
        version.file_version = "brain.Event:2";
        begin = tf_record(event_bytes(version));
    }
    write_atomically(path, begin);
    file_ = AppendFile(path);
}

void TensorBoardWriter::add(std::int64_t step, const std::vector<std::pair<std::string, double>>& scalars) {
    TensorBoardEvent event;
    event.wall_time = seconds_since_1970();
    event.step = step;
    for (const auto& [tag, value] : scalars)
        event.scalars.emplace_back(tag, static_cast<float>(value));
    file_.append(tf_record(event_bytes(event)));
}

} // namespace terrella::runs
