// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/npy_file.h"

#include "base/error.h"
#include "base/text.h"
#include "data/byte_source.h"
#include "data/file_tree.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace terrella::data {
namespace {

constexpr std::size_t most_axes = 32;

[[noreturn]] void refuse(const Message& why, const std::string& where,
                         const Message& remedy = told("Copy or download the file again, or remove it")) {
    throw DataError(told("The .npy file cannot be read: %1", why), where, remedy);
}

/// The header's text is a Python dictionary of three known keys; only their forms are understood.
class HeaderText {
public:
    HeaderText(std::string_view text, const std::string& where) : text_(text), where_(where) {}

    NpyHeader read() {
        NpyHeader header;
        bool descr = false, order = false, shape = false;
        expect('{');
        while (!accept('}')) {
            const std::string key = quoted();
            expect(':');
            if (key == "descr" && !descr) {
                read_type(header);
                descr = true;
            } else if (key == "fortran_order" && !order) {
                header.fortran_order = read_bool();
                order = true;
            } else if (key == "shape" && !shape) {
                header.shape = read_shape();
                shape = true;
            } else {
                damaged(told("an unexpected key '%1'", valid_utf8(key)));
            }
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        if (!descr || !order || !shape)
            damaged(told("'descr', 'fortran_order' or 'shape' is missing"));
        return header;
    }

private:
    [[noreturn]] void damaged(const Message& why) const { refuse(told("its header is damaged: %1", why), where_); }
    void skip_spaces() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t'))
            ++at_;
    }
    bool accept(char c) {
        skip_spaces();
        if (at_ >= text_.size() || text_[at_] != c)
            return false;
        ++at_;
        return true;
    }
    void expect(char c) {
        if (!accept(c))
            damaged(told("'%1' is missing", c));
    }
    std::string quoted() {
        const char mark = accept('"') ? '"' : '\'';
        if (mark == '\'')
            expect('\'');
        const std::size_t end = text_.find(mark, at_);
        if (end == std::string_view::npos)
            damaged(told("a text does not end"));
        const std::string word(text_.substr(at_, end - at_));
        at_ = end + 1;
        return word;
    }
    bool read_bool() {
        skip_spaces();
        for (const std::string_view word : {"True", "False"})
            if (text_.substr(at_).starts_with(word)) {
                at_ += word.size();
                return word == "True";
            }
        damaged(told("'fortran_order' is neither True nor False"));
    }
    std::vector<std::size_t> read_shape() {
        std::vector<std::size_t> shape;
        expect('(');
        while (!accept(')')) {
            skip_spaces();
            std::size_t axis = 0;
            const auto [end, code] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), axis);
            if (code != std::errc{} || shape.size() == most_axes)
                damaged(told("its shape is no list of sizes"));
            shape.push_back(axis);
            at_ = static_cast<std::size_t>(end - text_.data());
            if (at_ < text_.size() && text_[at_] == 'L') // written by Python 2
                ++at_;
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
        return shape;
    }
    void read_type(NpyHeader& header) {
        skip_spaces();
        if (at_ < text_.size() && text_[at_] == '[')
            refuse(told("it holds structures of several fields, not numbers"), where_,
                   told("Save each field as an array of its own"));
        const std::string type = quoted();
        const char order = type.empty() ? '\0' : type.front();
        const bool ordered = order == '<' || order == '>' || order == '|' || order == '=';
        const std::string_view rest = std::string_view(type).substr(ordered ? 1 : 0);
        if (rest.starts_with('O'))
            refuse(told("it holds Python objects, which are code to execute, and are never read"), where_,
                   told("Save the numbers themselves: numpy.save(…, array.astype('float32'))"));
        std::size_t bytes = 0;
        const bool sized = rest.size() > 1 && std::from_chars(rest.data() + 1, rest.data() + rest.size(), bytes).ptr ==
                                                  rest.data() + rest.size();
        const char kind = rest.empty() ? '\0' : rest.front();
        const auto known = !sized                                      ? std::nullopt
                           : kind == 'b' && bytes == 1                 ? std::optional(NumericType::uint8)
                           : kind == 'u' || kind == 'i' || kind == 'f' ? numeric_type(kind, bytes)
                                                                       : std::nullopt;
        if (!known)
            refuse(told("it holds values of type '%1'; integers and floats of 1 to 8 bytes are read", valid_utf8(type)),
                   where_, told("Save it as such: numpy.save(…, array.astype('float32'))"));
        header.type = *known;
        // '=' is the order of the machine that wrote it, which all but very old ones share with this one.
        header.big_endian = order == '>';
    }

    std::string_view text_;
    std::string where_;
    std::size_t at_ = 0;
};

} // namespace

std::size_t NpyHeader::numbers() const {
    std::size_t count = 1;
    for (const std::size_t axis : shape)
        count *= axis;
    return count;
}

std::vector<std::size_t> NpyHeader::strides() const {
    std::vector<std::size_t> strides(shape.size(), 1);
    if (fortran_order)
        for (std::size_t i = 1; i < shape.size(); ++i)
            strides[i] = strides[i - 1] * shape[i - 1];
    else
        for (std::size_t i = shape.size(); i-- > 1;)
            strides[i - 1] = strides[i] * shape[i];
    return strides;
}

NpyHeader read_npy_header(std::span<const std::byte> start, std::uint64_t file_size, const std::string& where) {
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    if (!text.starts_with("\x93NUMPY"))
        refuse(text.empty() ? told("it is empty") : told("it does not start as NumPy's files do"), where);
    if (text.size() < 10)
        refuse(told("it ends within its header"), where);
    const int version = static_cast<unsigned char>(text[6]);
    if (version < 1 || version > 3)
        refuse(told("its format is version %1, and 1 to 3 are known", version), where);
    const std::size_t begin = version == 1 ? 10 : 12;
    if (text.size() < begin)
        refuse(told("it ends within its header"), where);
    const std::size_t length =
        version == 1 ? little_endian<std::uint16_t>(start.data() + 8) : little_endian<std::uint32_t>(start.data() + 8);
    if (length > text.size() - begin)
        refuse(text.size() < file_size
                   ? told("its header of %1 is too long for an array of numbers", bytes_text(length))
                   : told("it ends within its header"),
               where);
    NpyHeader header = HeaderText(text.substr(begin, length), where).read();
    header.offset = begin + length;

    std::vector<std::size_t> factors = header.shape;
    factors.push_back(size_of(header.type));
    std::ranges::sort(factors); // a zero among the factors comes before any overflow
    const auto bytes = checked_product(factors);
    const std::uint64_t stored = file_size - header.offset;
    if (!bytes || *bytes > stored)
        refuse(told("it is truncated: its header announces %1 of numbers, and %2 are there",
                    bytes ? Message(bytes_text(*bytes)) : told("more than any disk holds"), bytes_text(stored)),
               where);
    if (*bytes < stored)
        refuse(told("its header announces %1 of numbers, and %2 are there", bytes_text(*bytes), bytes_text(stored)),
               where, told("Save one array a file"));
    return header;
}

} // namespace terrella::data
