// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people and disks do to datasets: files are cut, overwritten, deleted, renamed, emptied. Opening and reading must
// end in samples, in listed reasons, or in an Error, never in a crash, another exception or a hang.
#include "data/open.h"

#include "base/random.h"
#include "data/inspect.h"
#include "kind_fixtures.h"

#include <chrono>
#include <iterator>

namespace terrella::data {
namespace {

using namespace terrella::test;

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// Does one thing to one file.
void mutate(const fs::path& folder, RandomStream& random) {
    const std::vector<fs::path> files = files_below(folder);
    if (files.empty())
        return;
    const fs::path file = files[random.bits() % files.size()];
    std::string bytes = read_text(file);
    switch (random.bits() % 7) {
    case 0: bytes.resize(bytes.size() * (random.bits() % 100) / 100); break;
    case 1: bytes.clear(); break;
    case 2:
        for (int i = 0; i < 8 && !bytes.empty(); ++i)
            bytes[random.bits() % bytes.size()] = static_cast<char>(random.bits());
        break;
    case 3: // in the header, where sizes and types are
        for (int i = 0; i < 4 && !bytes.empty(); ++i)
            bytes[random.bits() % std::min<std::size_t>(bytes.size(), 256)] = static_cast<char>(random.bits());
        break;
    case 4: fs::remove(file); return;
    case 5: fs::rename(file, file.parent_path() / ("x\xE9" + file.filename().string())); return; // Latin-1
    default: {
        const fs::path other = files[random.bits() % files.size()];
        bytes = read_text(other); // another file's content under this name
    }
    }
    write_text(file, bytes);
}

/// Opens and reads everything; returns what was said when it could not be opened.
std::string use(const fs::path& folder) {
    try {
        DataSettings settings = settings_for(folder);
        const auto dataset = open_dataset(settings);
        Sample sample;
        for (std::size_t i = 0; i < dataset->size(); ++i) {
            try {
                dataset->read_into(i, sample);
                EXPECT_EQ(static_cast<std::size_t>(sample.image.channels()), dataset->info().bands.size());
                for (const Box& box : sample.boxes)
                    EXPECT_LT(static_cast<std::size_t>(box.label), dataset->info().box_classes.size());
                for (const float v : sample.mask.pixels())
                    EXPECT_TRUE(!(v < 0) && !(v >= static_cast<float>(dataset->info().mask_classes.size())));
            } catch (const Error& error) {
                EXPECT_FALSE(error.happened().empty());
            }
        }
        (void)inspect_document(*dataset).dump(); // names in the documents are valid UTF-8
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

class Mutations : public testing::TestWithParam<const char*> {};

TEST_P(Mutations, end_in_samples_reasons_or_errors) {
    const fs::path real = shared_data() / GetParam();
    if (shared_data().empty() || !fs::exists(real))
        GTEST_SKIP() << "no real data beside the repository";
    const auto begin = std::chrono::steady_clock::now();
    for (std::uint64_t round = 0; round < 12; ++round) {
        const TemporaryFolder folder;
        const fs::path copy = folder / "set";
        fs::copy(real, copy, fs::copy_options::recursive);
        for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
            fs::permissions(entry.path(), fs::perms::owner_all); // the originals are read-only
        RandomStream random{round, 7, 11};
        for (int change = 0; change < 1 + static_cast<int>(round % 4); ++change)
            mutate(copy, random);
        EXPECT_NO_THROW((void)use(copy)) << GetParam() << " round " << round;
        if (std::chrono::steady_clock::now() - begin > std::chrono::milliseconds(1200))
            break; // a slow machine does fewer rounds
    }
}

INSTANTIATE_TEST_SUITE_P(Real, Mutations,
                         testing::Values("bigearthnet", "dota", "levir_cd", "potsdam", "sen1floods11", "vaihingen"));

} // namespace
} // namespace terrella::data
