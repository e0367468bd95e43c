// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/npy_file.h"

#include "npy_fixtures.h"

#include <cmath>
#include <cstdint>

namespace terrella::data {
namespace {

using namespace terrella::test;

NpyHeader header_of(const std::string& file, std::size_t size = 0) {
    const std::size_t seen = std::min(file.size(), npy_header_bytes);
    return read_npy_header({reinterpret_cast<const std::byte*>(file.data()), seen}, size != 0 ? size : file.size(),
                           "x.npy");
}

std::string reason(const std::string& file) {
    return error_of<DataError>([&] { static_cast<void>(header_of(file)); }).happened();
}

/// The numbers of an array in C order, as floats.
std::vector<float> numbers_of(const std::string& file) {
    const NpyHeader header = header_of(file);
    std::vector<float> numbers(header.numbers());
    to_floats(header.type, header.big_endian, reinterpret_cast<const std::byte*>(file.data()) + header.offset,
              size_of(header.type), numbers);
    return numbers;
}

TEST(NpyFile, reads_the_header_of_each_version) {
    for (const int version : {1, 2, 3}) {
        const std::string file = npy_file(npy_dictionary("<u2", {2, 3}), std::string(12, '\0'), version);
        const NpyHeader header = header_of(file);
        EXPECT_EQ(header.type, NumericType::uint16) << version;
        EXPECT_EQ(header.shape, (std::vector<std::size_t>{2, 3}));
        EXPECT_EQ(header.strides(), (std::vector<std::size_t>{3, 1}));
        EXPECT_EQ(header.offset, file.size() - 12);
        EXPECT_FALSE(header.fortran_order);
    }
}

TEST(NpyFile, reads_every_type_of_number) {
    const auto one = [](const std::string& type, const std::string& bytes) {
        return numbers_of(npy_file(npy_dictionary(type, {1}), bytes)).at(0);
    };
    EXPECT_EQ(one("|b1", "\x01"), 1);
    EXPECT_EQ(one("|u1", "\xfe"), 254);
    EXPECT_EQ(one("|i1", "\xfe"), -2);
    EXPECT_EQ(one("<u2", std::string("\x34\x12", 2)), 0x1234);
    EXPECT_EQ(one(">u2", std::string("\x12\x34", 2)), 0x1234);
    EXPECT_EQ(one("<i2", std::string("\xfe\xff", 2)), -2);
    EXPECT_EQ(one("<i4", bytes_of<std::int32_t>({-70000})), -70000);
    EXPECT_EQ(one("<u4", bytes_of<std::uint32_t>({4000000000U})), 4e9F);
    EXPECT_EQ(one("<i8", bytes_of<std::int64_t>({-5})), -5);
    EXPECT_EQ(one("<u8", bytes_of<std::uint64_t>({5})), 5);
    EXPECT_EQ(one("<f4", bytes_of<float>({1.5F})), 1.5F);
    EXPECT_EQ(one("<f8", bytes_of<double>({-0.25})), -0.25F);
    EXPECT_EQ(one(">f4", std::string("\x3f\xc0\x00\x00", 4)), 1.5F);
    EXPECT_EQ(one("<f2", std::string("\x00\x3e", 2)), 1.5F);
    EXPECT_EQ(one("<f2", std::string("\x01\x00", 2)), std::ldexp(1.0F, -24)); // the smallest subnormal
    EXPECT_EQ(one("<f2", std::string("\xff\xfb", 2)), -65504);
    EXPECT_TRUE(std::isnan(one("<f4", bytes_of<float>({INFINITY}))));
    EXPECT_TRUE(std::isnan(one("<f2", std::string("\x00\x7c", 2))));
}

TEST(NpyFile, knows_both_orders_of_axes) {
    const NpyHeader header = header_of(npy_file(npy_dictionary("|u1", {2, 3, 4}, true), std::string(24, '\0')));
    EXPECT_TRUE(header.fortran_order);
    EXPECT_EQ(header.strides(), (std::vector<std::size_t>{1, 2, 6}));
}

TEST(NpyFile, gathers_an_image_from_any_order) {
    // value = 100·y + 10·x + c, stored [H, W, C] and, in Fortran order, [C, H, W]
    std::vector<std::uint8_t> by_pixel, fortran(12);
    for (int y = 0; y < 2; ++y)
        for (int x = 0; x < 3; ++x)
            for (int c = 0; c < 2; ++c) {
                by_pixel.push_back(static_cast<std::uint8_t>(100 * y + 10 * x + c));
                fortran[static_cast<std::size_t>(c + 2 * y + 4 * x)] = by_pixel.back();
            }
    Image a(2, 2, 3), b(2, 2, 3);
    gather(NumericType::uint8, false, std::as_bytes(std::span(by_pixel)), {1, 6, 2}, a);
    gather(NumericType::uint8, false, std::as_bytes(std::span(fortran)), {1, 2, 4}, b);
    for (int c = 0; c < 2; ++c)
        for (int y = 0; y < 2; ++y)
            for (int x = 0; x < 3; ++x) {
                EXPECT_EQ(a.at(c, y, x), 100 * y + 10 * x + c);
                EXPECT_EQ(b.at(c, y, x), 100 * y + 10 * x + c);
            }
}

TEST(NpyFile, never_reads_objects) {
    const auto error =
        error_of<DataError>([] { static_cast<void>(header_of(npy_file(npy_dictionary("|O", {3}), "\x80\x04."))); });
    EXPECT_NE(error.happened().find("code to execute"), std::string::npos) << error.happened();
    EXPECT_EQ(error.where(), "x.npy");
}

TEST(NpyFile, names_what_it_does_not_read) {
    EXPECT_NE(reason(npy_file(npy_dictionary("<c8", {1}), std::string(8, '\0'))).find("'<c8'"), std::string::npos);
    EXPECT_NE(reason(npy_file(npy_dictionary("<U5", {1}), std::string(20, '\0'))).find("'<U5'"), std::string::npos);
    EXPECT_NE(reason(npy_file("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", "1234"))
                  .find("structures"),
              std::string::npos);
    EXPECT_NE(reason(npy_file(npy_dictionary("<f16", {1}), std::string(16, '\0'))).find("'<f16'"), std::string::npos);
}

TEST(NpyFile, says_when_size_and_shape_disagree) {
    EXPECT_NE(reason(npy_file(npy_dictionary("<u2", {10, 10}), std::string(150, '\0'))).find("truncated"),
              std::string::npos);
    EXPECT_NE(reason(npy_file(npy_dictionary("<u2", {2}), std::string(5, '\0'))).find("announces"), std::string::npos);
    const std::size_t huge = std::size_t{1} << 40;
    EXPECT_NE(reason(npy_file(npy_dictionary("<u2", {huge, huge}), "xx")).find("more than any disk"),
              std::string::npos);
}

TEST(NpyFile, allows_an_empty_array_of_huge_axes) {
    const std::size_t huge = std::size_t{1} << 40;
    EXPECT_EQ(header_of(npy_file(npy_dictionary("<u2", {huge, huge, 0}), "")).numbers(), 0U);
}

TEST(NpyFile, says_what_is_wrong_with_a_damaged_header) {
    EXPECT_NE(reason("").find("empty"), std::string::npos);
    EXPECT_NE(reason("no array at all").find("does not start"), std::string::npos);
    EXPECT_NE(reason(std::string("\x93NUMPY\x07\x00\x10\x00", 10)).find("version 7"), std::string::npos);
    EXPECT_NE(reason(std::string("\x93NUMPY\x01\x00\xff\xff{", 11)).find("ends within"), std::string::npos);
    EXPECT_NE(reason(npy_file("{'descr': '<u1', 'shape': (1,), }", "x")).find("missing"), std::string::npos);
    EXPECT_NE(reason(npy_file("{'descr': '<u1', 'fortran_order': Maybe, 'shape': (1,), }", "x")).find("neither"),
              std::string::npos);
    EXPECT_NE(reason(npy_file("{'descr': '<u1', 'fortran_order': False, 'shape': (-1,), }", "x")).find("sizes"),
              std::string::npos);
    EXPECT_NE(reason(npy_file("{'descr: <u1, fortran_order: False}", "x")).find("damaged"), std::string::npos);
    std::string long_header = npy_dictionary("<u1", {1});
    long_header.append(100'000, ' ');
    EXPECT_NE(reason(npy_file(long_header, "x", 2)).find("too long"), std::string::npos);
}

TEST(NpyFile, survives_any_damage) {
    const std::string whole = npy_file(npy_dictionary("<f4", {3, 4, 2}), std::string(96, 'z'));
    std::uint64_t state = 1;
    const auto draw = [&](std::size_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state >> 33) % below);
    };
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string file = whole;
        for (std::size_t n = 1 + draw(4); n > 0; --n)
            file[draw(128)] = static_cast<char>(draw(256));
        if (draw(4) == 0)
            file.resize(draw(file.size()));
        try {
            const NpyHeader header = header_of(file);
            ASSERT_LE(header.offset + header.numbers() * size_of(header.type), file.size());
            ++read;
        } catch (const DataError&) { // the expected outcome
        }
    }
    EXPECT_GT(read, 0); // the version's second byte and the spaces do not matter
}

} // namespace
} // namespace terrella::data
