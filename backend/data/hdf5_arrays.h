// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace terrella::data {

/// The beginning of an HDF5 file that holds a few arrays of doubles, each stored whole: what So2Sat's layout needs, in
/// a hundred lines instead of a library at run time. The numbers follow where `begin_of` says; a file is complete
/// when the last of them is written. Little-endian; superblock 0, as every version of the library reads it.
/// source  HDF5 File Format Specification 3.0, The HDF Group
class Hdf5Arrays {
public:
    struct Array {
        std::string name; // at most 7 letters
        std::vector<std::size_t> dims;
    };
    /// At most eight arrays, in the order of their names.
    explicit Hdf5Arrays(const std::vector<Array>& arrays);

    [[nodiscard]] const std::string& head() const { return head_; }
    /// The place in the file of the first number of an array.
    [[nodiscard]] std::uint64_t begin_of(std::size_t array) const { return begins_.at(array); }

private:
    std::string head_;
    std::vector<std::uint64_t> begins_;
};

} // namespace terrella::data
