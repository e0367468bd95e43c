// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/pack.h"

#include "data/pack_file.h"
#include "data/synthetic.h"
#include "index_fixtures.h"
#include "kind_fixtures.h"

#include <csignal>
#include <sys/resource.h>

namespace terrella::data {
namespace {

using namespace terrella::test;

class Pack : public OwnCache {
protected:
    void write(const std::string& kind, std::size_t samples, int size = 48) const {
        SyntheticSettings scenes;
        scenes.samples = samples;
        scenes.size = size;
        write_synthetic_kind(kind, scenes, data());
    }
    [[nodiscard]] std::shared_ptr<const Dataset> source() const { return open_source(settings_for(data())); }
    [[nodiscard]] std::shared_ptr<const Dataset> open() const { return open_dataset(settings_for(data())); }
    static bool packed(const Dataset& dataset) { return !dataset.info().pack_path.empty(); }
};

TEST_F(Pack, every_kind_reads_the_same_from_its_pack) {
    for (const std::string& kind : synthetic_kinds()) {
        fs::remove_all(data());
        write(kind, 6, kind == "scene" ? 128 : 48);
        const auto from_files = source();
        const PackResult result = pack_dataset(*from_files, kind);
        EXPECT_TRUE(result.complete) << kind;
        EXPECT_EQ(result.samples, from_files->size()) << kind;
        const auto from_pack = open();
        ASSERT_TRUE(packed(*from_pack)) << kind;
        Sample a, b;
        for (std::size_t i = 0; i < from_files->size(); ++i) {
            expect_same_sample(from_pack->read(i), from_files->read(i), kind);
            from_pack->read_image_into(i, a);
            from_files->read_image_into(i, b);
            EXPECT_TRUE(same_bits(a.image, b.image)) << kind << ' ' << i;
            EXPECT_EQ(a.label, b.label) << kind << ' ' << i;
        }
    }
}

TEST_F(Pack, coarse_bands_take_the_space_of_their_own_pixels) {
    write("bigearthnet", 10, 120);
    const auto dataset = source();
    const PackResult result = pack_dataset(*dataset, "x");
    // 4 bands of 120 px, 6 of 60 and 2 of 20 in 16 bits, VV and VH in 32: not 14 bands of 120 px in 32.
    EXPECT_LT(result.bytes, 10 * (4 * 28800 + 6 * 7200 + 2 * 800 + 2 * 57600 + 2000) + 8192);
}

TEST_F(Pack, the_forecast_is_near_what_is_written) {
    write("class-folders", 40);
    const auto dataset = source();
    const PackForecast forecast = forecast_pack(*dataset);
    EXPECT_FALSE(forecast.complete);
    EXPECT_GT(forecast.free_bytes, 0U);
    const PackResult result = pack_dataset(*dataset, "x");
    EXPECT_NEAR(static_cast<double>(forecast.bytes), static_cast<double>(result.bytes), 0.1 * static_cast<double>(result.bytes));
    EXPECT_EQ(result.bytes, fs::file_size(result.path));
    EXPECT_TRUE(forecast_pack(*dataset).complete);
}

TEST_F(Pack, a_stopped_packing_goes_on_where_it_was) {
    const MemoryDataset dataset(2000, 2, 8);
    StopSource stop;
    Progress progress;
    PackResult first;
    {
        std::jthread stopper([&](const StopToken& over) {
            while (progress.state().done < 300 && !over.stop_requested())
                std::this_thread::yield();
            stop.request_stop();
        });
        first = pack_dataset(dataset, "x", &progress, stop.get_token());
    }
    if (first.complete)
        GTEST_SKIP() << "all was packed before it could be stopped";
    EXPECT_FALSE(fs::exists(pack_path(dataset.key)));
    EXPECT_EQ(pack_state(dataset).done, first.samples);
    const int reads = dataset.reads;
    const PackResult second = pack_dataset(dataset, "x");
    EXPECT_TRUE(second.complete);
    EXPECT_EQ(second.resumed, first.samples);
    EXPECT_EQ(second.samples, 2000U);
    EXPECT_LE(dataset.reads - reads, 2000 - static_cast<int>(first.samples) + 32); // 32 for the forecast
    EXPECT_EQ(check_pack(dataset), 0U);
    const PackFile pack(pack_path(dataset.key), dataset.key, 2000);
    SampleParts parts;
    for (const std::size_t i : {std::size_t{0}, first.samples, std::size_t{1999}}) {
        pack.read(i, false, parts);
        EXPECT_TRUE(same_bits(parts.images.front(), dataset.read(i).image)) << i;
    }
}

TEST_F(Pack, what_a_kill_left_behind_the_last_sync_is_written_again) {
    const MemoryDataset dataset(50, 2, 8);
    ASSERT_TRUE(pack_dataset(dataset, "x").complete);
    // As after a kill: the head knows of 20 samples, the table and the rest of the file hold half-written ones.
    const fs::path part = pack_path(dataset.key).string() + ".part";
    fs::rename(pack_path(dataset.key), part);
    std::string bytes = read_text(part), source;
    PackHead head = read_pack_head(std::as_bytes(std::span(bytes)), source);
    PackRecord record;
    std::memcpy(&record, bytes.data() + PackHead::bytes + 20 * sizeof record, sizeof record);
    head.complete = 0;
    head.done = 20;
    head.file_bytes = record.offset;
    bytes.replace(0, PackHead::bytes, pack_head_bytes(head, source));
    bytes.resize(record.offset);
    bytes += std::string(5000, '\xA5');
    std::ofstream(part, std::ios::binary | std::ios::trunc) << bytes;
    const PackResult result = pack_dataset(dataset, "x");
    EXPECT_EQ(result.resumed, 20U);
    EXPECT_TRUE(result.complete);
    EXPECT_EQ(check_pack(dataset), 0U);
    EXPECT_EQ(result.bytes, fs::file_size(result.path));
}

TEST_F(Pack, a_truncated_pack_is_said_and_the_files_are_read) {
    write("class-folders", 10);
    const fs::path pack = pack_dataset(*source(), "x").path;
    const auto size = fs::file_size(pack);
    for (const std::uintmax_t left : {size - 1, size / 2, std::uintmax_t{100}, std::uintmax_t{0}}) {
        fs::resize_file(pack, left);
        const auto dataset = open();
        EXPECT_FALSE(packed(*dataset));
        EXPECT_TRUE(remarks(dataset->info(), "truncated")) << left << all_remarks(dataset->info());
        EXPECT_NO_THROW(static_cast<void>(dataset->read(3)));
    }
}

TEST_F(Pack, any_flipped_byte_is_found_and_the_files_are_read) {
    write("image-mask", 5);
    const auto from_files = source();
    const fs::path pack = pack_dataset(*from_files, "x").path;
    const auto size = fs::file_size(pack);
    std::size_t told = 0;
    for (std::uintmax_t at = 0; at < size; at += 1 + size / 61) {
        flip_byte(pack, at);
        const auto dataset = open();
        for (std::size_t i = 0; i < dataset->size(); ++i)
            expect_same_sample(dataset->read(i), from_files->read(i), std::to_string(at));
        const bool said = !packed(*dataset) || !dataset->complaints().empty();
        told += said ? 1 : 0;
        flip_byte(pack, at);
    }
    EXPECT_GT(told, 40U); // of 61 or so: the bytes between the table and the samples mean nothing
}

TEST_F(Pack, changed_data_does_not_use_the_pack_of_what_it_was) {
    write("class-folders", 10);
    ASSERT_TRUE(pack_dataset(*source(), "x").complete);
    ASSERT_TRUE(packed(*open()));
    fs::copy_file(data() / "Forest" / "Forest_1.tif", data() / "Forest" / "Forest_2.tif");
    const auto now = open();
    EXPECT_FALSE(packed(*now));
    EXPECT_EQ(now->size(), 11U);
    pack_dataset(*source(), "x");
    std::size_t packs = 0;
    for (const auto& file : fs::directory_iterator(cache() / "packs"))
        packs += file.is_regular_file() ? 1 : 0;
    EXPECT_EQ(packs, 1U); // that of the data as it was is gone
}

TEST_F(Pack, the_setting_never_reads_the_files) {
    write("class-folders", 10);
    ASSERT_TRUE(pack_dataset(*source(), "x").complete);
    DataSettings settings = settings_for(data());
    settings.pack = "never";
    EXPECT_FALSE(packed(*open_dataset(settings)));
}

TEST_F(Pack, samples_and_modalities_are_chosen_from_the_pack_of_all) {
    write("class-folders", 20);
    ASSERT_TRUE(pack_dataset(*source(), "x").complete);
    DataSettings settings = settings_for(data());
    settings.samples = 10;
    const auto some = open_dataset(settings);
    EXPECT_TRUE(packed(*some));
    EXPECT_EQ(some->size(), 10U);
}

TEST_F(Pack, unreadable_samples_are_listed_and_left_to_their_files) {
    MemoryDataset dataset(40, 2, 8);
    dataset.broken = {7, 21};
    const PackResult result = pack_dataset(dataset, "x");
    EXPECT_TRUE(result.complete);
    EXPECT_EQ(result.samples, 38U);
    ASSERT_EQ(result.unreadable.size(), 2U);
    EXPECT_EQ(result.unreadable[0].reason, "sample 21 is broken");
    EXPECT_FALSE(PackFile(result.path, dataset.key, 40).has(7));
}

TEST_F(Pack, data_of_which_nothing_can_be_read_is_an_error) {
    MemoryDataset dataset(3, 2, 8);
    dataset.broken = {0, 1, 2};
    EXPECT_THROW(static_cast<void>(forecast_pack(dataset)), DataError);
}

TEST_F(Pack, a_full_disk_is_said_and_what_is_there_is_kept) {
    const MemoryDataset dataset(400, 4, 32);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // the write then fails instead of ending the program
    const rlimit small{1'000'000, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Error error = error_of<Error>([&] { pack_dataset(dataset, "x"); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_NE(error.happened().find("The pack cannot be written"), std::string::npos) << error.what();
    EXPECT_FALSE(fs::exists(pack_path(dataset.key)));
    EXPECT_TRUE(pack_dataset(dataset, "x").complete);
}

TEST_F(Pack, packs_are_removed_by_their_source) {
    const MemoryDataset dataset(10, 2, 8);
    const PackResult result = pack_dataset(dataset, "mine");
    EXPECT_EQ(remove_packs(dataset.key + 1, "other"), 0U);
    EXPECT_TRUE(fs::exists(result.path));
    EXPECT_EQ(remove_packs(dataset.key + 1, "mine"), result.bytes); // of the same source as it was before
    EXPECT_FALSE(fs::exists(result.path));
}

TEST_F(Pack, threads_read_the_same_sample_at_once) {
    const MemoryDataset dataset(4, 3, 16);
    const PackFile pack(pack_dataset(dataset, "x").path, dataset.key, 4);
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                SampleParts parts;
                for (int k = 0; k < 200; ++k) {
                    const auto i = static_cast<std::size_t>(k % 4);
                    pack.read(i, k % 2 == 0, parts);
                    wrong += same_bits(parts.images.front(), dataset.read(i).image) ? 0 : 1;
                }
            });
    }
    EXPECT_EQ(wrong, 0);
}

} // namespace
} // namespace terrella::data
