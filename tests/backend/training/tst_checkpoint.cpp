// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/training/tiny_run.h"

#include "base/files.h"
#include "training/checkpoint.h"

#include <cctype>
#include <fstream>

namespace terrella::training {
namespace {

using namespace terrella::test;
namespace fs = std::filesystem;

Snapshot small(std::int64_t step, std::optional<double> knn = {}) {
    Snapshot made;
    made.step = step;
    made.model.tensors = {{"weight", torch::arange(12).to(torch::kFloat).reshape({3, 4}) + static_cast<double>(step)},
                          {"count", torch::tensor(step)}};
    made.state.tensors = {{"weight.momentum_buffer", torch::randn({3, 4})}, {"rng", torch::ones({8}, torch::kByte)}};
    made.state.metadata = {{"weight.step", "3"}};
    made.notes = {{"knn", knn ? Json(*knn) : Json()}, {"time_s", 1.25}};
    return made;
}

TEST(CheckpointStore, gives_back_what_was_written) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path() / "checkpoints", 3);
    const Snapshot written = small(1200);
    EXPECT_EQ(store.write(written).filename(), "step-00001200");
    const Snapshot read = store.read(1200);
    EXPECT_TRUE(torch::equal(read.model.at("weight"), written.model.at("weight")));
    EXPECT_TRUE(torch::equal(read.state.at("rng"), written.state.at("rng")));
    EXPECT_EQ(read.state.metadata.at("weight.step"), "3");
    EXPECT_EQ(read.notes.at("time_s"), 1.25);
    EXPECT_EQ(read_file(folder.path() / "checkpoints" / "latest"), "step-00001200\n");
}

TEST(CheckpointStore, keeps_the_newest_and_the_best) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path(), 2);
    const std::vector<double> accuracy{0.5, 0.9, 0.6, 0.7, 0.8};
    for (std::size_t i = 0; i < accuracy.size(); ++i)
        store.write(small(static_cast<std::int64_t>(i + 1) * 10, accuracy[i]));
    EXPECT_EQ(store.steps(), (std::vector<std::int64_t>{20, 40, 50}));
    store.write(small(60, 0.95));
    EXPECT_EQ(store.steps(), (std::vector<std::int64_t>{50, 60}));
}

TEST(CheckpointStore, keeps_only_the_newest_without_accuracies) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path(), 1);
    for (int step = 1; step <= 4; ++step)
        store.write(small(step));
    EXPECT_EQ(store.steps(), (std::vector<std::int64_t>{4}));
}

TEST(CheckpointStore, of_a_missing_folder_is_empty) {
    EXPECT_TRUE(CheckpointStore("/nowhere/at/all", 3).steps().empty());
}

TEST(CheckpointStore, ignores_and_removes_half_written_folders) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path(), 3);
    store.write(small(5));
    fs::create_directory(folder.path() / ".step-00000009.new-4711");
    std::ofstream(folder.path() / ".step-00000009.new-4711" / "model.safetensors") << "torn";
    fs::create_directory(folder.path() / "step-notanumber");
    EXPECT_EQ(store.steps(), (std::vector<std::int64_t>{5}));
    store.remove_remains();
    EXPECT_FALSE(fs::exists(folder.path() / ".step-00000009.new-4711"));
    EXPECT_TRUE(fs::exists(store.folder_of(5)));
}

TEST(CheckpointStore, notices_every_kind_of_damage) {
    const auto damaged = [](const std::function<void(const fs::path&)>& damage) {
        const TemporaryFolder folder;
        const CheckpointStore store(folder.path(), 3);
        store.write(small(5));
        damage(store.folder_of(5));
        return message_of<DataError>([&] { (void)store.read(5); });
    };
    for (const char* name : {"model.safetensors", "state.safetensors"}) {
        EXPECT_NE(
            damaged([&](const fs::path& at) { fs::resize_file(at / name, fs::file_size(at / name) - 1); }).find(name),
            std::string::npos);
        EXPECT_NE(damaged([&](const fs::path& at) {
                      // One bit in the last tensor: sizes and header stay right.
                      std::string bytes = read_file(at / name);
                      bytes[bytes.size() - 3] = static_cast<char>(bytes[bytes.size() - 3] ^ 1);
                      std::ofstream(at / name, std::ios::binary) << bytes;
                  }).find(name),
                  std::string::npos);
        damaged([&](const fs::path& at) { fs::remove(at / name); });
        damaged([&](const fs::path& at) { fs::resize_file(at / name, 0); });
    }
    damaged([&](const fs::path& at) { fs::resize_file(at / "state.json", 20); });
    damaged([&](const fs::path& at) { fs::remove(at / "state.json"); });
    damaged([&](const fs::path& at) { std::ofstream(at / "state.json") << "[]"; });
    damaged([&](const fs::path& at) { std::ofstream(at / "state.json") << R"({"format": 99})"; });
    damaged([&](const fs::path& at) { std::ofstream(at / "state.json") << R"({"format": "1"})"; });
    damaged([&](const fs::path& at) { std::ofstream(at / "state.json") << R"({"format": 1, "step": 5, "files": [1]})"; });
}

TEST(CheckpointStore, notices_any_changed_character_of_its_notes) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path(), 3);
    store.write(small(5));
    const fs::path path = store.folder_of(5) / "state.json";
    const std::string whole = read_file(path);
    EXPECT_NO_THROW((void)store.read(5));
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (std::isspace(static_cast<unsigned char>(whole[i])) != 0)
            continue; // layout carries nothing
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] == '5' ? '6' : '5');
        std::ofstream(path, std::ios::binary) << changed;
        EXPECT_THROW((void)store.read(5), DataError) << "byte " << i << " of\n" << changed;
    }
}

TEST(CheckpointStore, reads_those_of_before_notes_had_a_hash) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path(), 3);
    store.write(small(5));
    const fs::path path = store.folder_of(5) / "state.json";
    Json notes = Json::parse(read_file(path));
    notes["format"] = 1;
    notes.erase("hash");
    std::ofstream(path) << notes.dump(2);
    EXPECT_EQ(store.read(5).notes["time_s"], 1.25);
}

TEST(CheckpointStore, notices_a_checkpoint_under_another_step_s_name) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path(), 3);
    store.write(small(5));
    fs::copy(store.folder_of(5), store.folder_of(7), fs::copy_options::recursive);
    EXPECT_THROW((void)store.read(7), DataError);
}

TEST(CheckpointStore, leaves_the_old_one_when_the_new_one_cannot_be_written) {
    const TemporaryFolder folder;
    const CheckpointStore store(folder.path(), 3);
    store.write(small(5));
    {
        const FullDisk full;
        EXPECT_THROW(store.write(small(6)), Error);
    }
    EXPECT_EQ(store.steps(), (std::vector<std::int64_t>{5}));
    EXPECT_NO_THROW((void)store.read(5));
}

} // namespace
} // namespace terrella::training
