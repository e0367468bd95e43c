// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive_fixtures.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

namespace terrella::test {

/// Writes MATLAB files of version 5, element by element.
class MatWriter {
public:
    explicit MatWriter(bool big_endian = false) : big_endian_(big_endian) {}

    /// `class_number`: MATLAB's class, 6 for double, 7 single, 9 uint8, 11 uint16 …; `element`: how it is stored.
    template <class T>
    MatWriter& array(const std::string& name, const std::vector<int>& dims, const std::vector<T>& numbers,
                     bool packed = false, int class_number = 6, int flags = 0) {
        std::string data;
        for (const T number : numbers)
            data += scalar(number);
        return add(matrix(class_number | flags, dims, name, element(type_of<T>(), data)), packed);
    }
    MatWriter& cell(const std::string& name, const std::vector<std::string>& texts, bool packed = false) {
        std::string inside;
        for (const std::string& text : texts) {
            std::string letters;
            for (const char c : text)
                letters += scalar(static_cast<std::uint16_t>(c));
            inside += matrix(4, {1, static_cast<int>(text.size())}, "", element(4, letters));
        }
        return add(matrix(1, {1, static_cast<int>(texts.size())}, name, inside), packed);
    }
    MatWriter& raw(const std::string& bytes) {
        file_ += bytes;
        return *this;
    }
    [[nodiscard]] std::string bytes() const {
        std::string head = "MATLAB 5.0 MAT-file, written by a test";
        head.resize(124, ' ');
        head += big_endian_ ? std::string("\x01\x00MI", 4) : std::string("\x00\x01IM", 4);
        return head + file_;
    }

private:
    template <class T>
    static int type_of() {
        if constexpr (std::is_same_v<T, float>)
            return 7;
        else if constexpr (std::is_same_v<T, double>)
            return 9;
        else
            return (sizeof(T) == 1 ? 1 : sizeof(T) == 2 ? 3 : 5) + (std::is_signed_v<T> ? 0 : 1);
    }
    template <class T>
    std::string scalar(T value) const {
        std::string bytes(sizeof(T), '\0');
        std::memcpy(bytes.data(), &value, sizeof(T));
        if (big_endian_)
            std::ranges::reverse(bytes);
        return bytes;
    }
    std::string word(std::uint32_t value) const { return scalar(value); }
    /// Data of up to four bytes goes into the tag, as MATLAB does it.
    std::string element(int type, std::string data) const {
        if (!data.empty() && data.size() <= 4) {
            const auto size = static_cast<std::uint32_t>(data.size());
            data.resize(4, '\0');
            return word(static_cast<std::uint32_t>(type) | size << 16U) + data;
        }
        std::string text =
            word(static_cast<std::uint32_t>(type)) + word(static_cast<std::uint32_t>(data.size())) + data;
        text.resize((text.size() + 7) / 8 * 8, '\0');
        return text;
    }
    std::string matrix(int flags, const std::vector<int>& dims, const std::string& name,
                       const std::string& inside) const {
        std::string sides;
        for (const int side : dims)
            sides += scalar(static_cast<std::int32_t>(side));
        return element(14, element(6, word(static_cast<std::uint32_t>(flags)) + word(0)) + element(5, sides) +
                               element(1, name) + inside);
    }
    MatWriter& add(const std::string& element_bytes, bool packed) {
        if (!packed) {
            file_ += element_bytes;
            return *this;
        }
        const std::string small = deflate_raw(element_bytes, MAX_WBITS);
        file_ += word(15) + word(static_cast<std::uint32_t>(small.size())) + small;
        return *this;
    }

    bool big_endian_;
    std::string file_;
};

/// The stored value of band `b` at row `y`, column `x` in the cubes that tests write.
inline int cube_value(int b, int y, int x) { return 1000 + 100 * b + 10 * y + x; }

/// bands × pixels, pixels down the columns: as Jasper Ridge is published.
inline std::vector<std::uint16_t> bands_by_pixels(int bands, int height, int width) {
    std::vector<std::uint16_t> numbers;
    for (int x = 0; x < width; ++x)
        for (int y = 0; y < height; ++y)
            for (int b = 0; b < bands; ++b)
                numbers.push_back(static_cast<std::uint16_t>(cube_value(b, y, x)));
    return numbers;
}

/// rows × columns × bands, the first index fastest: as Indian Pines is published.
template <class T>
std::vector<T> rows_columns_bands(int bands, int height, int width) {
    std::vector<T> numbers;
    for (int b = 0; b < bands; ++b)
        for (int x = 0; x < width; ++x)
            for (int y = 0; y < height; ++y)
                numbers.push_back(static_cast<T>(cube_value(b, y, x)));
    return numbers;
}

} // namespace terrella::test
