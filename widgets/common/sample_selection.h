// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace terrella::widgets {

/// A set of samples as one bit each: a scattered hundred thousand of them costs microseconds, where Qt's item
/// selection takes seconds. A plain value; threads may read a copy.
class SampleSelection {
public:
    SampleSelection() = default;
    explicit SampleSelection(std::size_t size) : bits_(size, false) {}

    [[nodiscard]] std::size_t size() const { return bits_.size(); }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] bool contains(std::size_t index) const { return index < bits_.size() && bits_[index]; }
    /// Indices beyond the size are ignored.
    void set(std::size_t index, bool selected = true);
    void clear();
    [[nodiscard]] std::vector<std::size_t> indices() const;

    bool operator==(const SampleSelection&) const = default;

private:
    std::vector<bool> bits_;
    std::size_t count_ = 0;
};

} // namespace terrella::widgets
