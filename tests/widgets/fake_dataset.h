// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "data/dataset.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace terrella::tests {

/// Samples made from their number: three 8-bit bands, `classes` classes in turn, "train" and "test" in turn by four.
class FakeDataset : public data::Dataset {
public:
    FakeDataset(std::size_t count, int classes, int size = 16) : size_(size) {
        info_.kind = "class-folders";
        info_.path = "fake";
        info_.modality = "rgb";
        info_.bands = data::rgb_bands();
        info_.dtype = "uint8";
        info_.sizes = {{size, size}};
        for (int i = 0; i < classes; ++i)
            info_.classes.push_back("Class " + std::string(1, char('A' + i % 26)) +
                                    (i >= 26 ? std::to_string(i / 26) : ""));
        samples_.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            data::SampleInfo sample;
            sample.label = classes > 0 ? int(i % std::size_t(classes)) : -1;
            sample.id = (sample.label >= 0 ? info_.classes[std::size_t(sample.label)] : std::string("none")) +
                        "/image_" + std::to_string(i) + ".png";
            sample.path = "fake/" + sample.id;
            sample.split = i % 4 == 3 ? "test" : "train";
            samples_.push_back(std::move(sample));
        }
    }

    std::set<std::size_t> broken; // these throw when read
    void remark(data::Remark one) { info_.remarks.push_back(std::move(one)); }
    mutable std::atomic<int> reads{0};

    [[nodiscard]] const data::DatasetInfo& info() const override { return info_; }
    [[nodiscard]] std::size_t size() const override { return samples_.size(); }
    [[nodiscard]] const data::SampleInfo& sample(std::size_t index) const override { return samples_[index]; }
    [[nodiscard]] data::Sample read(std::size_t index) const override {
        ++reads;
        if (broken.contains(index))
            throw DataError("The file is cut short", samples_[index].path, "Copy it again");
        data::Sample sample;
        sample.label = samples_[index].label;
        sample.image = data::Image(3, size_, size_);
        for (int c = 0; c < 3; ++c)
            for (int y = 0; y < size_; ++y)
                for (int x = 0; x < size_; ++x)
                    sample.image.at(c, y, x) = float((index * 37 + std::size_t(c * 60 + x * 8 + y * 4)) % 256);
        return sample;
    }
    [[nodiscard]] std::uint64_t content_key() const override { return samples_.size(); }

private:
    int size_;
    data::DatasetInfo info_;
    std::vector<data::SampleInfo> samples_;
};

} // namespace terrella::tests
