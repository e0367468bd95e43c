// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace terrella::runs {

/// The objects of a file with one JSON object a line. Lines that are not whole (the last one of a killed process, at
/// whatever byte it was torn) are left out. Empty when there is no such file.
std::vector<Json> read_json_lines(const std::filesystem::path& path);

/// Drops the lines whose "step" is greater than `step`, and torn ones, so that a resumed run appends to what the
/// unbroken run would have written. Replaced atomically.
void keep_lines_up_to(const std::filesystem::path& path, std::int64_t step);

/// A file that only grows. Every `append` reaches the system before it returns, so that a killed process loses
/// nothing; `sync` makes it survive a loss of power.
class AppendFile {
public:
    AppendFile() = default;
    /// Throws Error when the disk refuses; so do `append` and `sync`.
    explicit AppendFile(std::filesystem::path path);
    ~AppendFile();
    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&& other) noexcept;

    void append(std::string_view bytes);
    void sync();

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
};

} // namespace terrella::runs
