// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace terrella::test {

/// A .npy file of format 1.0 as NumPy writes it: the dictionary padded with spaces to a multiple of 64 bytes.
inline std::string npy_file(const std::string& dictionary, const std::string& data, int version = 1) {
    const std::size_t lengths = version == 1 ? 2 : 4;
    std::string header = dictionary;
    header.append(63 - (6 + 2 + lengths + header.size()) % 64, ' ');
    header += '\n';
    std::string file = "\x93NUMPY";
    file += static_cast<char>(version);
    file += '\0';
    for (std::size_t i = 0; i < lengths; ++i)
        file += static_cast<char>(header.size() >> (8 * i));
    return file + header + data;
}

inline std::string npy_dictionary(const std::string& type, const std::vector<std::size_t>& shape,
                                  bool fortran = false) {
    std::string text = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (";
    for (const std::size_t axis : shape)
        text += std::to_string(axis) + (shape.size() == 1 ? "," : ", ");
    if (shape.size() > 1)
        text.resize(text.size() - 2);
    return text + "), }";
}

template <class T>
std::string bytes_of(const std::vector<T>& numbers) {
    std::string bytes(numbers.size() * sizeof(T), '\0');
    std::memcpy(bytes.data(), numbers.data(), bytes.size());
    return bytes;
}

/// A tile of 8 bits, [H, W, C]: value(y, x, c).
template <class Value>
std::string npy_tile(int height, int width, int bands, Value&& value) {
    std::string data;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < bands; ++c)
                data += static_cast<char>(value(y, x, c));
    return npy_file(npy_dictionary("|u1", {static_cast<std::size_t>(height), static_cast<std::size_t>(width),
                                           static_cast<std::size_t>(bands)}),
                    data);
}

/// A picture-like value that differs from pixel to pixel.
inline int busy(int y, int x, int c) { return (17 * y + 31 * x + 53 * c + x * y) % 251; }

} // namespace terrella::test
