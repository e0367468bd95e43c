// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/companions.h"

#include "data/loader.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

using namespace terrella;
using namespace terrella::data;

namespace {

/// A row of tiles of one pixel that holds its number; neighbours are one apart. `paired` names distant tiles too.
class Row final : public Dataset {
public:
    explicit Row(std::size_t tiles, bool paired = false) : paired_(paired) {
        info_.bands.resize(1);
        for (std::size_t i = 0; i < tiles; ++i)
            samples_.push_back(
                {.id = "tile/" + std::to_string(i), .label = static_cast<int>(i), .split = "", .path = ""});
    }
    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    Sample read(std::size_t index) const override {
        Sample sample;
        sample.image = Image(1, 1, 1);
        sample.image.pixels()[0] = static_cast<float>(index);
        sample.label = static_cast<int>(index);
        return sample;
    }
    std::vector<std::size_t> neighbours(std::size_t index) const override {
        std::vector<std::size_t> near;
        if (index > 0)
            near.push_back(index - 1);
        if (index + 1 < size())
            near.push_back(index + 1);
        return near;
    }
    std::vector<std::size_t> distant(std::size_t index) const override {
        return paired_ ? std::vector<std::size_t>{(index + 5) % size()} : std::vector<std::size_t>{};
    }
    std::uint64_t content_key() const override { return size(); }

private:
    DatasetInfo info_;
    std::vector<SampleInfo> samples_;
    bool paired_;
};

std::vector<std::size_t> all(std::size_t count) {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < count; ++i)
        indices.push_back(i);
    return indices;
}

/// Anchor, neighbour and distant tile, each as its number.
class Triple final : public ViewMaker {
public:
    std::vector<ViewShape> shapes() const override { return std::vector<ViewShape>(3, {1, 1, 1}); }
    std::vector<Companion> companions() const override {
        return {Companion::itself, Companion::neighbour, Companion::distant};
    }
    std::unique_ptr<Workspace> make_workspace() const override { return std::make_unique<Workspace>(); }
    ViewGeometry make(const Image& image, const DrawKey&, int, float* out, Workspace&) const override {
        *out = image.pixels()[0];
        return {};
    }
};

} // namespace

TEST(Companions, a_neighbour_is_one_and_in_the_part) {
    const Row row(20);
    const Companions whole(row, all(20), 7), half(row, {0, 2, 4, 5, 8}, 7);
    std::set<std::size_t> met;
    for (std::uint64_t epoch = 0; epoch < 20; ++epoch) {
        const std::size_t near = whole.choose(Companion::neighbour, 10, epoch);
        met.insert(near);
        EXPECT_EQ(near, whole.choose(Companion::neighbour, 10, epoch)); // the same draw again
        EXPECT_EQ(half.choose(Companion::neighbour, 4, epoch), 5u);
        EXPECT_EQ(half.choose(Companion::neighbour, 8, epoch), 8u); // none: itself
    }
    EXPECT_EQ(met, (std::set<std::size_t>{9, 11}));
    EXPECT_TRUE(half.has_neighbour(5));
    EXPECT_FALSE(half.has_neighbour(8));
    EXPECT_EQ(whole.choose(Companion::itself, 3, 0), 3u);
}

TEST(Companions, a_distant_one_is_what_the_source_pairs_or_no_neighbour) {
    const Row row(20), paired(20, true);
    const Companions companions(row, all(20), 7), of_pairs(paired, all(20), 7);
    for (std::uint64_t epoch = 0; epoch < 50; ++epoch) {
        const auto far = static_cast<int>(companions.choose(Companion::distant, 10, epoch));
        EXPECT_GT(std::abs(far - 10), 1) << epoch;
        EXPECT_EQ(of_pairs.choose(Companion::distant, 10, epoch), 15u);
    }
    const Companions alone(row, {4}, 7);
    EXPECT_EQ(alone.choose(Companion::distant, 4, 0), 4u);
}

TEST(Companions, reach_the_views_whatever_the_number_of_workers) {
    const auto row = std::make_shared<Row>(40);
    std::vector<std::vector<float>> first;
    for (const int workers : {1, 3}) {
        LoaderSettings settings;
        settings.batch = 8;
        settings.workers = workers;
        settings.seed = 3;
        Loader loader(row, all(40), std::make_shared<Triple>(), settings);
        loader.start_epoch(2);
        std::vector<std::vector<float>> seen;
        while (const auto batch = loader.next())
            for (std::size_t i = 0; i < batch->size(); ++i) {
                const float anchor = batch->pixels[0][i], near = batch->pixels[1][i], far = batch->pixels[2][i];
                EXPECT_EQ(anchor, static_cast<float>(batch->indices[i])); // labels and indices are the anchor's
                EXPECT_EQ(batch->labels[i], static_cast<std::int64_t>(batch->indices[i]));
                EXPECT_EQ(std::abs(near - anchor), 1);
                EXPECT_GT(std::abs(far - anchor), 1);
                seen.push_back({anchor, near, far});
            }
        ASSERT_EQ(seen.size(), 40u);
        if (first.empty())
            first = seen;
        EXPECT_EQ(seen, first);
    }
}
