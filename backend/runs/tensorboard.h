// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/json_lines.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace terrella::runs {

/// CRC-32C (Castagnoli) of bytes, and as TFRecord masks it (rotated by 15, plus a constant).
std::uint32_t crc32c(std::string_view bytes);
std::uint32_t masked_crc32c(std::string_view bytes);

/// One TFRecord: length, its CRC, the bytes, their CRC; little-endian.
std::string tf_record(std::string_view bytes);

/// One event of a TensorBoard file: the file's version, or scalars at a step.
struct TensorBoardEvent {
    double wall_time = 0; // seconds since 1970
    std::int64_t step = 0;
    std::string file_version;
    std::vector<std::pair<std::string, float>> scalars;
};

/// The protocol-buffer bytes of an event (tensorflow/core/util/event.proto, Summary.Value.simple_value), and back.
/// `parse_event` leaves out fields that are not ours and throws DataError when the bytes are no message.
std::string event_bytes(const TensorBoardEvent& event);
TensorBoardEvent parse_event(std::string_view bytes);

/// The events of a file up to the first record that is torn or fails its CRC.
std::vector<TensorBoardEvent> read_events(const std::filesystem::path& path);

/// Appends scalars to `events.out.tfevents.*` of a run folder.
class TensorBoardWriter {
public:
    /// Opens the folder's event file or makes one. What an existing file holds after `last_step` is cut off, so that a
    /// resumed run continues as if never stopped. Throws Error when the disk refuses.
    TensorBoardWriter(const std::filesystem::path& folder, std::int64_t last_step);

    void add(std::int64_t step, const std::vector<std::pair<std::string, double>>& scalars);
    void sync() { file_.sync(); }

private:
    AppendFile file_;
};

} // namespace terrella::runs
