// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/open.h"
#include "fixtures.h"

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

namespace terrella::test {

/// A cache of this test's own, and a folder for its data.
class OwnCache : public testing::Test {
protected:
    OwnCache() {
        if (const char* set = std::getenv("TERRELLA_CACHE"))
            before_ = set;
        ::setenv("TERRELLA_CACHE", (folder_ / "cache").c_str(), 1);
    }
    ~OwnCache() override { ::setenv("TERRELLA_CACHE", before_.c_str(), 1); }

    [[nodiscard]] fs::path data() const { return folder_ / "data"; }
    [[nodiscard]] fs::path cache() const { return folder_ / "cache"; }

    TemporaryFolder folder_;

private:
    std::string before_;
};

/// Until a change of a folder bears another time than those before: folders that changed just now are listed again.
inline void let_folders_settle() { std::this_thread::sleep_for(std::chrono::milliseconds(80)); }

/// Every number of two images is the same to the last bit, NaN included.
inline bool same_bits(const data::Image& a, const data::Image& b) {
    return a.channels() == b.channels() && a.height() == b.height() && a.width() == b.width() &&
           std::memcmp(a.pixels().data(), b.pixels().data(), a.pixels().size_bytes()) == 0;
}

/// Changes one byte of a file without changing its size.
inline void flip_byte(const fs::path& path, std::uintmax_t at) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(static_cast<std::streamoff>(at));
    const int byte = file.get();
    file.seekp(static_cast<std::streamoff>(at));
    file.put(static_cast<char>(byte ^ 0x10));
}

inline void expect_same_sample(const data::Sample& a, const data::Sample& b, const std::string& which) {
    EXPECT_TRUE(same_bits(a.image, b.image)) << which;
    EXPECT_TRUE(same_bits(a.mask, b.mask)) << which;
    EXPECT_EQ(a.label, b.label) << which;
    EXPECT_EQ(a.geotransform, b.geotransform) << which;
    EXPECT_EQ(a.crs, b.crs) << which;
    ASSERT_EQ(a.boxes.size(), b.boxes.size()) << which;
    for (std::size_t i = 0; i < a.boxes.size(); ++i) {
        EXPECT_EQ(a.boxes[i].corners, b.boxes[i].corners) << which;
        EXPECT_EQ(a.boxes[i].label, b.boxes[i].label) << which;
        EXPECT_EQ(a.boxes[i].difficult, b.boxes[i].difficult) << which;
    }
}

} // namespace terrella::test
