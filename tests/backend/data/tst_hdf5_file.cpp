// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/hdf5_file.h"

#include "hdf5_fixtures.h"

#include <atomic>
#include <thread>

namespace terrella::data {
namespace {

using namespace terrella::test;

std::shared_ptr<const EntryBytes> bytes_of(const fs::path& file) {
    return std::make_shared<EntryBytes>(*FileTree::open(file.parent_path()), 0);
}

/// Numbers 0, 1, 2, … as T, so that every place tells itself.
template <class T>
std::vector<T> counting(std::size_t count) {
    std::vector<T> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = static_cast<T>(i % 30000);
    return numbers;
}

std::vector<float> rows(const Hdf5File& file, const std::string& path, std::size_t first, std::size_t count) {
    const Hdf5Array* array = file.find(path);
    if (array == nullptr)
        throw std::runtime_error("no array " + path);
    const std::size_t numbers = array->count() / array->dims.front() * count;
    std::vector<std::byte> stored(numbers * size_of(array->type));
    file.read(*array, first, count, stored);
    std::vector<float> values(numbers);
    to_floats(array->type, array->big_endian, stored.data(), size_of(array->type), values);
    return values;
}

template <class T>
std::vector<float> as_floats(const std::vector<T>& numbers, std::size_t first, std::size_t count) {
    return {numbers.begin() + static_cast<std::ptrdiff_t>(first),
            numbers.begin() + static_cast<std::ptrdiff_t>(first + count)};
}

TEST(Hdf5File, reads_every_way_in_which_numbers_are_stored) {
    const TemporaryFolder folder;
    const auto numbers = counting<std::int16_t>(7 * 5 * 3);
    {
        Hdf5Writer file(folder / "a.h5");
        file.array("contiguous", {7, 5, 3}, numbers);
        file.array("compact", {7, 5, 3}, numbers, {.compact = true});
        file.array("chunked", {7, 5, 3}, numbers, {.chunk = {2, 5, 3}});
        file.array("ragged", {7, 5, 3}, numbers, {.chunk = {3, 2, 2}});
        file.array("deflated", {7, 5, 3}, numbers, {.chunk = {3, 2, 2}, .deflate = 6});
        file.array("shuffled", {7, 5, 3}, numbers, {.chunk = {4, 4, 2}, .deflate = 6, .shuffle = true});
        file.array("summed", {7, 5, 3}, numbers, {.chunk = {4, 4, 3}, .deflate = 6, .shuffle = true, .fletcher = true});
        file.array("sum only", {7, 5, 3}, numbers, {.chunk = {4, 4, 3}, .fletcher = true});
        file.array("big", {7, 5, 3}, numbers, {.chunk = {2, 2, 2}}, H5T_STD_I16BE);
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    ASSERT_EQ(file.arrays().size(), 9U);
    for (const Hdf5Array& array : file.arrays()) {
        EXPECT_EQ(array.dims, (std::vector<std::size_t>{7, 5, 3})) << array.path;
        EXPECT_EQ(rows(file, array.path, 0, 7), as_floats(numbers, 0, 105)) << array.path;
        for (std::size_t first = 0; first < 7; ++first)
            for (std::size_t count = 1; first + count <= 7; ++count)
                ASSERT_EQ(rows(file, array.path, first, count), as_floats(numbers, first * 15, count * 15))
                    << array.path << " " << first << " " << count;
    }
}

TEST(Hdf5File, reads_every_type_of_number) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "a.h5");
        const std::vector<double> numbers{0, 1, 100, 27};
        const std::vector<std::pair<const char*, hid_t>> types{
            {"u8", H5T_STD_U8LE},    {"i8", H5T_STD_I8BE},   {"u16", H5T_STD_U16BE}, {"i16", H5T_STD_I16LE},
            {"u32", H5T_STD_U32LE},  {"i32", H5T_STD_I32BE}, {"u64", H5T_STD_U64LE}, {"i64", H5T_STD_I64LE},
            {"f32", H5T_IEEE_F32BE}, {"f64", H5T_IEEE_F64LE}};
        for (const auto& [name, type] : types)
            file.array(name, {4}, numbers, {}, type);
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    ASSERT_EQ(file.arrays().size(), 10U);
    for (const Hdf5Array& array : file.arrays())
        EXPECT_EQ(rows(file, array.path, 0, 4), (std::vector<float>{0, 1, 100, 27})) << array.path;
    EXPECT_EQ(file.find("/u16")->type, NumericType::uint16);
    EXPECT_TRUE(file.find("/u16")->big_endian);
}

TEST(Hdf5File, finds_arrays_in_groups_and_many_of_them) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "a.h5");
        file.group("a");
        file.group("a/b");
        file.array<float>("a/b/deep", {2}, {1, 2});
        for (int i = 0; i < 300; ++i) // several nodes of the group's tree
            file.array<float>("array " + std::to_string(i), {1}, {static_cast<float>(i)});
        H5Lcreate_soft("/nowhere", file.file(), "soft", H5P_DEFAULT, H5P_DEFAULT);
        H5Lcreate_hard(file.file(), "/", file.file(), "a/circle", H5P_DEFAULT, H5P_DEFAULT);
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    EXPECT_EQ(file.arrays().size(), 301U);
    EXPECT_EQ(rows(file, "/a/b/deep", 1, 1), std::vector<float>{2});
    EXPECT_EQ(rows(file, "/array 299", 0, 1), std::vector<float>{299});
    EXPECT_EQ(file.find("/nowhere"), nullptr);
}

TEST(Hdf5File, finds_the_chunks_of_a_large_tree) {
    const TemporaryFolder folder;
    const auto numbers = counting<std::uint16_t>(5000 * 4);
    {
        Hdf5Writer file(folder / "a.h5");
        file.array("x", {5000, 4}, numbers, {.chunk = {1, 2}, .deflate = 1});
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    for (const std::size_t first : {0, 1, 63, 64, 2500, 4999})
        EXPECT_EQ(rows(file, "/x", first, 1), as_floats(numbers, first * 4, 4)) << first;
    EXPECT_EQ(rows(file, "/x", 0, 5000), as_floats(numbers, 0, 20000));
}

TEST(Hdf5File, fills_what_was_never_written) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "a.h5");
        file.array<float>("chunks", {4, 2}, {}, {.chunk = {2, 2}, .fill = 7});
        file.array<float>("whole", {4, 2}, {}, {.fill = -1});
        file.array<float>("zero", {4, 2}, {});
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    EXPECT_EQ(rows(file, "/chunks", 1, 2), (std::vector<float>{7, 7, 7, 7}));
    EXPECT_EQ(rows(file, "/whole", 0, 1), (std::vector<float>{-1, -1}));
    EXPECT_EQ(rows(file, "/zero", 3, 1), (std::vector<float>{0, 0}));
}

TEST(Hdf5File, reads_behind_a_block_of_the_user_s) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "a.mat", false, 512);
        file.array<float>("x", {3}, {1, 2, 3}, {.chunk = {2}, .deflate = 3});
    }
    EXPECT_EQ(Hdf5File::begin_of(*bytes_of(folder / "a.mat")), 512U);
    const Hdf5File file(bytes_of(folder / "a.mat"));
    EXPECT_EQ(rows(file, "/x", 0, 3), (std::vector<float>{1, 2, 3}));
}

TEST(Hdf5File, reads_of_the_new_format_what_needs_no_index) {
    const TemporaryFolder folder;
    const auto numbers = counting<float>(12);
    {
        Hdf5Writer file(folder / "a.h5", true);
        file.group("group");
        file.array("group/whole", {4, 3}, numbers);
        file.array("one chunk", {4, 3}, numbers, {.chunk = {4, 3}, .deflate = 4});
        file.array("many chunks", {4, 3}, numbers, {.chunk = {2, 3}, .deflate = 4});
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    EXPECT_EQ(rows(file, "/group/whole", 1, 2), as_floats(numbers, 3, 6));
    EXPECT_EQ(rows(file, "/one chunk", 0, 4), as_floats(numbers, 0, 12));
    ASSERT_EQ(file.skipped().size(), 1U);
    EXPECT_EQ(file.skipped()[0].path, "/many chunks");
    EXPECT_NE(file.skipped()[0].reason.text().find("h5repack"), std::string::npos);
}

TEST(Hdf5File, names_arrays_of_other_types) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "a.h5");
        const hid_t text = H5Tcopy(H5T_C_S1);
        const hid_t space = H5Screate(H5S_SCALAR);
        H5Dclose(H5Dcreate2(file.file(), "text", text, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
        H5Sclose(space);
        H5Tclose(text);
        file.array<float>("numbers", {1}, {1});
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    EXPECT_EQ(file.arrays().size(), 1U);
    ASSERT_EQ(file.skipped().size(), 1U);
    EXPECT_NE(file.skipped()[0].reason.text().find("texts"), std::string::npos) << file.skipped()[0].reason.text();
}

TEST(Hdf5File, says_which_chunk_is_damaged_and_reads_the_others) {
    const TemporaryFolder folder;
    const auto numbers = counting<std::int32_t>(4 * 64);
    {
        Hdf5Writer file(folder / "a.h5");
        file.array("x", {4, 64}, numbers, {.chunk = {1, 64}, .deflate = 9, .fletcher = true});
    }
    std::string bytes = read_text(folder / "a.h5");
    // The third of four zlib streams.
    std::vector<std::size_t> streams;
    for (std::size_t at = 0; (at = bytes.find("\x78\xda", at)) != std::string::npos; at += 2)
        streams.push_back(at);
    ASSERT_EQ(streams.size(), 4U);
    bytes[streams[2] + 9] ^= 0x55;
    write_text(folder / "a.h5", bytes);
    const Hdf5File file(bytes_of(folder / "a.h5"));
    EXPECT_EQ(rows(file, "/x", 0, 2), as_floats(numbers, 0, 128));
    EXPECT_EQ(rows(file, "/x", 3, 1), as_floats(numbers, 192, 64));
    const auto error = error_of<DataError>([&] { rows(file, "/x", 2, 1); });
    EXPECT_NE(error.happened().find("Chunk 2 of '/x'"), std::string::npos) << error.happened();
    EXPECT_EQ(error.where(), (folder / "a.h5").string());
}

TEST(Hdf5File, notices_a_truncated_file) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "a.h5");
        file.array("x", {100, 64}, counting<std::int32_t>(6400));
    }
    const std::string bytes = read_text(folder / "a.h5");
    write_text(folder / "a.h5", bytes.substr(0, bytes.size() - 5000));
    const Hdf5File file(bytes_of(folder / "a.h5"));
    EXPECT_EQ(rows(file, "/x", 0, 1).size(), 64U);
    EXPECT_NE(error_of<DataError>([&] { rows(file, "/x", 99, 1); }).happened().find("truncated"), std::string::npos);
    write_text(folder / "a.h5", "\x89HDF\r\n\x1a\n");
    EXPECT_THROW(Hdf5File(bytes_of(folder / "a.h5")), DataError);
    write_text(folder / "a.h5", "no such file");
    EXPECT_NE(error_of<DataError>([&] { Hdf5File(bytes_of(folder / "a.h5")); }).happened().find("no HDF5"),
              std::string::npos);
}

TEST(Hdf5File, is_read_by_many_threads_at_once) {
    const TemporaryFolder folder;
    const auto numbers = counting<std::uint16_t>(200 * 50);
    {
        Hdf5Writer file(folder / "a.h5");
        file.array("x", {200, 50}, numbers, {.chunk = {8, 25}, .deflate = 1, .shuffle = true});
    }
    const Hdf5File file(bytes_of(folder / "a.h5"));
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (std::size_t i = 0; i < 200; ++i) {
                    const std::size_t row = (i * 37 + t * 11) % 200;
                    wrong += rows(file, "/x", row, 1) != as_floats(numbers, row * 50, 50);
                }
            });
    }
    EXPECT_EQ(wrong, 0);
}

TEST(Hdf5File, survives_any_damage) {
    const TemporaryFolder folder;
    {
        Hdf5Writer file(folder / "classic.h5");
        file.group("g");
        file.array("g/whole", {4, 8}, counting<float>(32));
        file.array("chunks", {4, 8}, counting<float>(32),
                   {.chunk = {2, 3}, .deflate = 4, .shuffle = true, .fletcher = true});
        file.array("compact", {4}, counting<float>(4), {.compact = true});
        Hdf5Writer latest(folder / "latest.h5", true);
        latest.array("one", {4, 8}, counting<float>(32), {.chunk = {4, 8}, .deflate = 4});
        latest.array("whole", {4, 8}, counting<float>(32));
    }
    Draws draws(3);
    int read = 0, refused = 0;
    for (const char* name : {"classic.h5", "latest.h5"}) {
        const std::string whole = read_text(folder / name);
        const TemporaryFolder other;
        for (int round = 0; round < 1500; ++round) {
            rewrite(other / "a.h5", damaged(whole, draws));
            try {
                const Hdf5File file(bytes_of(other / "a.h5"));
                for (const Hdf5Array& array : file.arrays())
                    if (!array.dims.empty() && array.count() > 0 && array.count() < 100'000)
                        static_cast<void>(rows(file, array.path, 0, array.dims.front()));
                ++read;
            } catch (const DataError&) {
                ++refused;
            }
        }
    }
    EXPECT_GT(read, 100);
    EXPECT_GT(refused, 100);
}

} // namespace
} // namespace terrella::data
