// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "data/dataset.h"
#include "data/view.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace terrella::test {
namespace fs = std::filesystem;

/// A folder that goes away with its test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "terrella-data-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }
    fs::path operator/(const std::string& name) const { return path_ / name; }

private:
    fs::path path_;
};

inline void write_text(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

inline std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The real data kept beside the repository; empty when this machine has none.
inline fs::path shared_data() {
    const char* named = std::getenv("TERRELLA_SHARED");
    const fs::path folder =
        (named != nullptr ? fs::path(named) : fs::path(TERRELLA_SOURCE_DIR).parent_path() / "shared") / "data";
    return fs::exists(folder) ? folder : fs::path();
}

/// The error that `work` throws, for looking at its three parts.
template <class Kind, class Work>
Kind error_of(Work&& work) {
    try {
        work();
    } catch (const Kind& error) {
        return error;
    }
    ADD_FAILURE() << "no error was thrown";
    return Kind("", "", "");
}

/// Samples in memory: band c of sample i is 100·i + c + its pixel's number / 1000, label i mod classes.
class MemoryDataset : public data::Dataset {
public:
    MemoryDataset(std::size_t samples, int bands, int side, int classes = 2) : bands_(bands), side_(side) {
        info_.kind = "memory";
        info_.path = "memory";
        for (int c = 0; c < bands; ++c)
            info_.bands.push_back(
                {"band " + std::to_string(c + 1), std::nullopt, data::Quantity::digital_number, 0, 255});
        for (int k = 0; k < classes; ++k)
            info_.classes.push_back("class " + std::to_string(k));
        for (std::size_t i = 0; i < samples; ++i)
            samples_.push_back({"sample " + std::to_string(i), static_cast<int>(i) % classes, "", ""});
    }
    const data::DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const data::SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    std::uint64_t content_key() const override { return key; }
    data::Sample read(std::size_t index) const override {
        ++reads;
        if (broken.contains(index))
            throw DataError("sample " + std::to_string(index) + " is broken", samples_.at(index).id, "none");
        data::Sample sample;
        sample.label = samples_.at(index).label;
        sample.image.reshape(bands_, side_, side_);
        for (int c = 0; c < bands_; ++c)
            for (std::size_t p = 0; p < sample.image.plane_size(); ++p)
                sample.image.plane(c)[p] = static_cast<float>(100.0 * index + c + 0.001 * p);
        return sample;
    }

    std::set<std::size_t> broken;
    std::uint64_t key = 7;
    mutable std::atomic<int> reads = 0;
    data::DatasetInfo info_;
    std::vector<data::SampleInfo> samples_;

protected:
    int bands_, side_;
};

} // namespace terrella::test
