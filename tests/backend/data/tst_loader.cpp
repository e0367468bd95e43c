// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/loader.h"

#include "base/random.h"
#include "fixtures.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <set>
#include <thread>

namespace terrella::data {
namespace {

using namespace terrella::test;

/// Two views: the first band as it is, and the whole image plus a number drawn by the key.
class PlainViews : public ViewMaker {
public:
    PlainViews(int bands, int side) : bands_(bands), side_(side) {}
    std::vector<ViewShape> shapes() const override { return {{1, side_, side_}, {bands_, side_, side_}}; }
    std::unique_ptr<Workspace> make_workspace() const override { return std::make_unique<Workspace>(); }
    ViewGeometry make(const Image& image, const DrawKey& key, int view, float* out, Workspace&) const override {
        if (fail)
            throw std::runtime_error("the view maker failed");
        std::this_thread::sleep_for(delay);
        if (view == 0) {
            std::ranges::copy(image.plane(0), out);
            return ViewGeometry::identity(image.height(), image.width());
        }
        DrawKey own = key;
        own.view = static_cast<std::uint64_t>(view);
        RandomStream stream(own);
        const auto shift = static_cast<float>(stream.uniform());
        for (std::size_t p = 0; p < image.plane_size(); ++p)
            for (int c = 0; c < bands_; ++c)
                *out++ = image.plane(c)[p] + shift;
        ViewGeometry geometry = ViewGeometry::identity(image.height(), image.width());
        geometry.source_from_view[2] = shift;
        return geometry;
    }
    bool fail = false;
    std::chrono::microseconds delay{0};

private:
    int bands_, side_;
};

std::vector<std::size_t> first_indices(std::size_t n) {
    std::vector<std::size_t> indices(n);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
}

struct Seen {
    std::vector<std::size_t> indices;
    std::vector<std::int64_t> labels;
    std::vector<std::vector<float>> pixels;
    std::vector<double> shifts;
    bool operator==(const Seen&) const = default;
};

std::vector<Seen> epoch_of(Loader& loader, std::uint64_t epoch, std::size_t first = 0) {
    std::vector<Seen> batches;
    loader.start_epoch(epoch, first);
    while (auto batch = loader.next()) {
        EXPECT_EQ(batch->number, first + batches.size());
        EXPECT_EQ(batch->epoch, epoch);
        Seen seen{batch->indices, batch->labels, {}, {}};
        for (std::size_t v = 0; v < batch->pixels.size(); ++v) {
            const ViewShape& s = batch->shapes[v];
            const float* begin = batch->pixels[v].get();
            seen.pixels.emplace_back(begin, begin + batch->size() * s.channels * s.height * s.width);
        }
        for (const ViewGeometry& g : batch->geometry.at(1))
            seen.shifts.push_back(g.source_from_view[2]);
        batches.push_back(std::move(seen));
    }
    return batches;
}

struct Bench {
    std::shared_ptr<MemoryDataset> dataset = std::make_shared<MemoryDataset>(53, 3, 4);
    std::shared_ptr<PlainViews> views = std::make_shared<PlainViews>(3, 4);
    LoaderSettings settings;
    Bench() {
        settings.batch = 8;
        settings.seed = 3;
    }
    std::unique_ptr<Loader> loader() {
        return std::make_unique<Loader>(dataset, first_indices(dataset->size()), views, settings);
    }
};

TEST(Loader, batches_are_the_same_for_any_number_of_workers) {
    Bench bench;
    bench.dataset->broken = {4, 17, 18, 40};
    const auto expected = epoch_of(*bench.loader(), 2);
    ASSERT_EQ(expected.size(), 6U);
    for (const int workers : {2, 3, 4, 9})
        for (const int queue : {1, 4}) {
            bench.settings.workers = workers;
            bench.settings.queue = queue;
            EXPECT_EQ(epoch_of(*bench.loader(), 2), expected) << workers << " workers, queue " << queue;
        }
}

TEST(Loader, pixels_are_those_of_the_named_sample_channels_last) {
    Bench bench;
    const auto loader = bench.loader();
    loader->start_epoch(0);
    const auto batch = loader->next();
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->shapes, bench.views->shapes());
    for (std::size_t i = 0; i < batch->size(); ++i) {
        const auto index = static_cast<float>(batch->indices[i]);
        EXPECT_EQ(batch->labels[i], static_cast<std::int64_t>(batch->indices[i] % 2));
        EXPECT_FLOAT_EQ(batch->pixels[0][i * 16 + 5], 100 * index + 0.005F);
        const float shift = static_cast<float>(batch->geometry[1][i].source_from_view[2]);
        EXPECT_FLOAT_EQ(batch->pixels[1][(i * 16 + 5) * 3 + 2], 100 * index + 2 + 0.005F + shift);
    }
}

TEST(Loader, an_epoch_visits_every_sample_once_and_keeps_the_last_part_when_asked) {
    Bench bench;
    bench.settings.drop_last = false;
    bench.settings.workers = 2;
    const auto loader = bench.loader();
    EXPECT_EQ(loader->batches_per_epoch(), 7U);
    std::vector<std::size_t> all;
    for (const Seen& seen : epoch_of(*loader, 0))
        all.insert(all.end(), seen.indices.begin(), seen.indices.end());
    std::ranges::sort(all);
    EXPECT_EQ(all, first_indices(53));
}

TEST(Loader, epochs_differ_in_order_and_repeat_exactly) {
    Bench bench;
    const auto loader = bench.loader();
    const auto first = epoch_of(*loader, 0), second = epoch_of(*loader, 1);
    EXPECT_NE(first[0].indices, second[0].indices);
    EXPECT_EQ(epoch_of(*loader, 0), first);
    bench.settings.seed = 4;
    EXPECT_NE(epoch_of(*bench.loader(), 0)[0].indices, first[0].indices);
}

TEST(Loader, without_shuffling_the_order_is_that_of_the_indices) {
    Bench bench;
    bench.settings.shuffle = false;
    EXPECT_EQ(epoch_of(*bench.loader(), 5)[1].indices, (std::vector<std::size_t>{8, 9, 10, 11, 12, 13, 14, 15}));
}

TEST(Loader, resuming_inside_an_epoch_gives_the_rest_of_it) {
    Bench bench;
    bench.dataset->broken = {7, 8};
    bench.settings.workers = 2;
    const auto whole = epoch_of(*bench.loader(), 1);
    const auto rest = epoch_of(*bench.loader(), 1, 4);
    EXPECT_EQ(rest, std::vector<Seen>(whole.begin() + 4, whole.end()));
    EXPECT_TRUE(epoch_of(*bench.loader(), 1, 6).empty());
}

TEST(Loader, a_new_epoch_drops_what_was_prepared_for_another) {
    Bench bench;
    bench.settings.workers = 3;
    const auto loader = bench.loader();
    const auto expected = epoch_of(*bench.loader(), 9);
    for (int i = 0; i < 20; ++i) {
        loader->start_epoch(i);
        if (i % 2 == 0)
            (void)loader->next();
    }
    EXPECT_EQ(epoch_of(*loader, 9), expected);
}

TEST(Loader, a_broken_sample_is_replaced_by_the_next_of_the_order_counted_and_listed) {
    Bench bench;
    bench.settings.shuffle = false;
    bench.dataset->broken = {2, 3, 52};
    bench.settings.drop_last = false;
    const auto loader = bench.loader();
    const auto batches = epoch_of(*loader, 0);
    EXPECT_EQ(batches[0].indices, (std::vector<std::size_t>{0, 1, 4, 4, 4, 5, 6, 7}));
    EXPECT_EQ(batches[6].indices.back(), 0U); // after the end comes the beginning
    const auto broken = loader->broken();
    ASSERT_EQ(broken.size(), 3U);
    EXPECT_EQ(broken[0].path, "sample 2");
    EXPECT_EQ(broken[0].reason, "sample 2 is broken");
    (void)epoch_of(*loader, 1);
    EXPECT_EQ(loader->broken().size(), 3U);
}

TEST(Loader, no_readable_sample_is_a_data_error_that_says_why) {
    Bench bench;
    for (std::size_t i = 0; i < 53; ++i)
        bench.dataset->broken.insert(i);
    bench.settings.workers = 2;
    const auto loader = bench.loader();
    loader->start_epoch(0);
    const auto error = error_of<DataError>([&] { (void)loader->next(); });
    EXPECT_NE(error.happened().find("is broken"), std::string::npos);
}

TEST(Loader, a_failing_view_maker_fails_next_and_not_the_program) {
    Bench bench;
    bench.views->fail = true;
    const auto loader = bench.loader();
    loader->start_epoch(0);
    EXPECT_THROW((void)loader->next(), std::runtime_error);
}

TEST(Loader, the_cache_saves_decoding_and_changes_nothing) {
    Bench bench;
    const auto plain = epoch_of(*bench.loader(), 1);
    bench.settings.cache_bytes = 1 << 20;
    bench.settings.workers = 2;
    const auto loader = bench.loader();
    bench.dataset->reads = 0;
    (void)epoch_of(*loader, 0);
    (void)epoch_of(*loader, 2);
    EXPECT_EQ(epoch_of(*loader, 1), plain);
    EXPECT_LE(bench.dataset->reads, 53);
}

TEST(Loader, resizes_after_decoding_when_asked) {
    Bench bench;
    bench.settings.size = 4;
    bench.dataset = std::make_shared<MemoryDataset>(16, 3, 8);
    bench.settings.shuffle = false;
    const auto batches = epoch_of(*bench.loader(), 0);
    const Image expected = resized(bench.dataset->read(1).image, 4, 4);
    EXPECT_FLOAT_EQ(batches[0].pixels[0][16 + 3], expected.plane(0)[3]);
}

TEST(Loader, buffers_are_used_again) {
    Bench bench;
    bench.settings.queue = 1;
    const auto loader = bench.loader();
    std::set<const float*> buffers;
    for (int epoch = 0; epoch < 3; ++epoch) {
        loader->start_epoch(epoch);
        while (auto batch = loader->next())
            buffers.insert(batch->pixels[0].get());
    }
    EXPECT_LE(buffers.size(), 4U); // one with the reader, one in the queue, and what start_epoch left in flight
}

TEST(Loader, a_batch_outlives_its_loader) {
    Bench bench;
    auto loader = bench.loader();
    loader->start_epoch(0);
    const auto batch = loader->next();
    loader.reset();
    EXPECT_FLOAT_EQ(batch->pixels[0][0], 100.0F * static_cast<float>(batch->indices[0]));
}

TEST(Loader, never_prepares_more_than_the_queue_holds) {
    Bench bench;
    bench.settings.queue = 2;
    bench.settings.workers = 3;
    const auto loader = bench.loader();
    loader->start_epoch(0);
    while (bench.dataset->reads < 16)
        std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(30)); // time to do too much
    EXPECT_EQ(bench.dataset->reads, 16);
}

TEST(Loader, stopping_wakes_a_waiting_reader) {
    Bench bench;
    bench.views->delay = std::chrono::milliseconds(20);
    const auto loader = bench.loader();
    loader->start_epoch(0);
    StopSource stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        stop.request_stop();
    });
    EXPECT_FALSE(loader->next(stop.get_token()));
}

TEST(Loader, ends_while_workers_work_and_while_they_wait) {
    Bench bench;
    bench.settings.workers = 4;
    for (int i = 0; i < 20; ++i) {
        bench.views->delay = std::chrono::microseconds(i % 2 == 0 ? 300 : 0);
        const auto loader = bench.loader();
        if (i % 5 != 0)
            loader->start_epoch(i);
        if (i % 3 == 0)
            (void)loader->next();
    }
}

TEST(Loader, gives_nothing_before_the_first_epoch) { EXPECT_FALSE(Bench().loader()->next()); }

TEST(Loader, a_batch_larger_than_the_data_is_refused_with_both_numbers) {
    Bench bench;
    bench.settings.batch = 54;
    const auto error = error_of<ConfigurationError>([&] { (void)bench.loader(); });
    EXPECT_NE(error.happened().find("54"), std::string::npos);
    EXPECT_NE(error.happened().find("53"), std::string::npos);
    bench.settings.drop_last = false;
    EXPECT_EQ(bench.loader()->batches_per_epoch(), 1U);
}

TEST(Loader, no_samples_are_refused) {
    Bench bench;
    EXPECT_THROW(Loader(bench.dataset, {}, bench.views, bench.settings), ConfigurationError);
}

} // namespace
} // namespace terrella::data
