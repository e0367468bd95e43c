// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/mat_file.h"

#include "base/error.h"
#include "base/text.h"
#include "data/hdf5_file.h"
#include "data/mat_stream.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::uint64_t file_head = 128;
constexpr std::size_t most_variables = 10'000, most_texts = 1024, longest_text = 1024;
constexpr std::uint64_t most_skipped_in_a_cell = 64 << 20;
enum MatClass : std::uint32_t { cell_class = 1, char_class = 4, sparse_class = 5, first_number = 6, last_number = 15 };

const char* class_name(std::uint32_t kind) {
    static constexpr std::array<const char*, 6> names{"nothing known", "a cell array", "a structure",
                                                      "an object",     "a text",       "a sparse array"};
    return kind < names.size() ? names[kind] : kind == 16 ? "a function" : "of an unknown class";
}

/// The texts of a cell, empty when it holds anything else.
std::vector<std::string> read_texts(MatStream& stream, const MatHead& cell, bool big_endian) {
    std::vector<std::string> texts;
    const std::size_t count = cell.variable.count();
    if (count == 0 || count > most_texts)
        return {};
    const std::uint64_t begin = stream.position();
    for (std::size_t i = 0; i < count; ++i) {
        const MatStream::Tag tag = stream.tag();
        if (tag.type != static_cast<std::uint32_t>(MatElement::matrix) || tag.size == 0 ||
            stream.position() - begin > most_skipped_in_a_cell)
            return {};
        const MatHead head = read_mat_head(stream, big_endian);
        if (head.kind != char_class)
            return {};
        const MatStream::Tag letters = stream.tag();
        const std::vector<std::byte> bytes = stream.data(letters, longest_text);
        const std::size_t width = letters.type == static_cast<std::uint32_t>(MatElement::uint16) ||
                                          letters.type == static_cast<std::uint32_t>(MatElement::utf16)
                                      ? 2
                                      : 1;
        std::string text;
        for (std::size_t k = 0; k + width <= bytes.size(); k += width) {
            const auto low = std::to_integer<unsigned char>(bytes[k + (width == 2 && big_endian ? 1 : 0)]);
            const bool plain = width == 1 || std::to_integer<int>(bytes[k + (big_endian ? 0 : 1)]) == 0;
            text += plain && (width == 1 || low < 0x80) ? static_cast<char>(low) : '?';
        }
        texts.push_back(valid_utf8(text));
    }
    return texts;
}

} // namespace

std::size_t MatVariable::count() const {
    std::vector<std::size_t> sides = dims;
    std::ranges::sort(sides);
    return checked_product(sides).value_or(~std::size_t{0});
}

std::string MatVariable::shape_text() const {
    std::string text;
    for (const std::size_t side : dims)
        text += (text.empty() ? "" : " × ") + std::to_string(side);
    return text + (numeric() ? ' ' + name_of(type) : " texts");
}

MatFile::MatFile(std::shared_ptr<const EntryBytes> bytes) : bytes_(std::move(bytes)) {
    if (Hdf5File::begin_of(*bytes_)) {
        hdf5_ = std::make_unique<Hdf5File>(bytes_);
        for (const Hdf5Array& array : hdf5_->arrays()) {
            MatVariable variable{array.path.substr(1), array.dims, array.type, array.big_endian};
            std::ranges::reverse(variable.dims); // HDF5 counts them the other way round
            variables_.push_back(std::move(variable));
        }
        for (const Hdf5File::Skipped& skipped : hdf5_->skipped())
            skipped_.push_back({skipped.path, skipped.reason});
        return;
    }
    std::array<std::byte, file_head> head{};
    const bool long_enough = bytes_->size() >= file_head + 8;
    if (long_enough)
        bytes_->read(0, head);
    const std::string_view order(reinterpret_cast<const char*>(head.data()) + 126, 2);
    if (!long_enough || (order != "IM" && order != "MI"))
        throw DataError(told("The file is no MATLAB file of version 5 to 7.3"), bytes_->where(),
                        told("Save it again in MATLAB with save('-v7', …), or copy or download it again"));
    big_endian_ = order == "MI";
    list_elements();
}

MatFile::~MatFile() = default;

void MatFile::list_elements() {
    for (std::uint64_t at = file_head; at + 8 <= bytes_->size() && variables_.size() < most_variables;) {
        MatStream outside(*bytes_, at, 8, false, big_endian_);
        const std::uint32_t type = outside.word();
        const std::uint64_t size = outside.word();
        const bool packed = type == static_cast<std::uint32_t>(MatElement::packed);
        if (size > bytes_->size() - at - 8) {
            skipped_.push_back({"", told("the file is truncated: a variable of %1 is cut off", bytes_text(size))});
            return;
        }
        try {
            MatStream stream(*bytes_, at + 8, size, packed, big_endian_);
            const bool matrix = packed ? stream.tag().type == static_cast<std::uint32_t>(MatElement::matrix)
                                       : type == static_cast<std::uint32_t>(MatElement::matrix);
            if (matrix) {
                MatHead head = read_mat_head(stream, big_endian_);
                MatVariable& variable = head.variable;
                variable.offset = at + 8;
                variable.size = size;
                variable.packed = packed;
                std::optional<NumericType> numbers;
                if (head.kind >= first_number && head.kind <= last_number && !head.complex) {
                    const MatStream::Tag tag = stream.tag();
                    numbers = mat_numbers(tag.type);
                    if (numbers &&
                        (variable.count() > largest_variable_bytes || variable.count() * size_of(*numbers) != tag.size))
                        stream.damaged("the numbers and the size of '" + variable.name + "' do not fit");
                } else if (head.kind == cell_class) {
                    variable.texts = read_texts(stream, head, big_endian_);
                }
                variable.type = numbers.value_or(variable.type);
                if (numbers || !variable.texts.empty())
                    variables_.push_back(std::move(variable));
                else
                    skipped_.push_back(
                        {variable.name, std::string("it is ") + (head.complex ? "complex" : class_name(head.kind))});
            }
        } catch (const DataError& error) {
            skipped_.push_back({"", error.happened_message()});
        }
        // Only packed elements are not padded.
        at += 8 + size + (packed ? 0 : (8 - size % 8) % 8);
    }
}

const MatVariable* MatFile::find(const std::string& name) const {
    const auto found = std::ranges::find(variables_, name, &MatVariable::name);
    return found == variables_.end() ? nullptr : &*found;
}

std::vector<std::byte> MatFile::load(const MatVariable& variable) const {
    const std::uint64_t count = variable.count();
    const std::uint64_t there = hdf5_ || variable.packed ? bytes_->size() * 1032 + 1032 : bytes_->size();
    if (count > largest_variable_bytes || count * size_of(variable.type) > largest_variable_bytes)
        throw DataError(told("The array '%1' (%2) takes more than %3", variable.name, variable.shape_text(),
                             bytes_text(largest_variable_bytes)),
                        where(), told("Save a part of it, or write it as ENVI, which is read in parts"));
    const std::uint64_t size = count * size_of(variable.type);
    if (size > there) // what deflate cannot hold is a claim, not data
        throw DataError(
            told("The array '%1' announces %2, more than the file can hold", variable.name, bytes_text(size)), where(),
            told("Copy or download it again"));
    std::vector<std::byte> numbers;
    if (hdf5_) {
        numbers.resize(size);
        const Hdf5Array* array = hdf5_->find('/' + variable.name);
        hdf5_->read(*array, 0, array->dims.empty() ? 1 : array->dims.front(), numbers);
        return numbers;
    }
    MatStream stream(*bytes_, variable.offset, variable.size, variable.packed, big_endian_);
    if (variable.packed)
        static_cast<void>(stream.tag());
    static_cast<void>(read_mat_head(stream, big_endian_));
    const MatStream::Tag tag = stream.tag();
    if (tag.size != size)
        stream.damaged("it changed while it was read");
    while (numbers.size() < size) { // memory grows with what is really there
        const std::size_t done = numbers.size(), part = std::min<std::uint64_t>(size - done, 16 << 20);
        numbers.resize(done + part);
        stream.read(std::span(numbers).subspan(done));
    }
    return numbers;
}

std::vector<float> MatFile::numbers(const MatVariable& variable) const {
    const std::vector<std::byte> stored = load(variable);
    std::vector<float> values(stored.size() / size_of(variable.type));
    to_floats(variable.type, variable.big_endian, stored.data(), size_of(variable.type), values);
    return values;
}

} // namespace terrella::data
