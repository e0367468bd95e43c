// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/checksum.h"

#include <gtest/gtest.h>

#include <string>

namespace terrella {
namespace {

std::string numbered(std::size_t size) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(31 * i + (i >> 5));
    return bytes;
}

TEST(Checksum, every_flipped_bit_shows) {
    for (const std::size_t size : {1U, 7U, 8U, 31U, 32U, 33U, 100U, 257U}) {
        std::string bytes = numbered(size);
        const std::uint64_t sum = checksum(bytes);
        for (std::size_t bit = 0; bit < 8 * size; ++bit) {
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
            EXPECT_NE(checksum(bytes), sum) << size << ", bit " << bit;
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        }
    }
}

TEST(Checksum, lost_and_swapped_bytes_show) {
    const std::string bytes = numbered(96);
    EXPECT_NE(checksum(bytes), checksum(bytes.substr(0, 95)));
    EXPECT_NE(checksum(bytes), checksum(bytes + '\0'));
    EXPECT_NE(checksum(bytes), checksum(bytes.substr(32, 32) + bytes.substr(0, 32) + bytes.substr(64)));
    EXPECT_NE(checksum(std::string(32, '\0')), checksum(std::string(64, '\0')));
}

TEST(Checksum, stays_what_it_is_from_version_to_version) {
    // Stored in packs and indexes: a change makes them all useless.
    EXPECT_EQ(checksum(numbered(100)), 0x02b3d4e287d91197ULL);
}

} // namespace
} // namespace terrella
