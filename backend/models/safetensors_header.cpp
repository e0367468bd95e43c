// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/safetensors_header.h"

#include "base/error.h"
#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

namespace terrella::models {
namespace {

constexpr std::array<std::pair<std::string_view, at::ScalarType>, 10> dtypes{{{"F64", at::kDouble},
                                                                              {"F32", at::kFloat},
                                                                              {"F16", at::kHalf},
                                                                              {"BF16", at::kBFloat16},
                                                                              {"I64", at::kLong},
                                                                              {"I32", at::kInt},
                                                                              {"I16", at::kShort},
                                                                              {"I8", at::kChar},
                                                                              {"U8", at::kByte},
                                                                              {"BOOL", at::kBool}}};
constexpr std::size_t most_dimensions = 32;
Message copy_again() { return told("The file is damaged or not safetensors: copy or export it again"); }

/// Names come from the file: quoted without control characters and not longer than a line.
std::string in_quotes(const std::string& name) {
    std::string safe;
    for (const char c : name.substr(0, 120))
        safe += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    return "'" + safe + (name.size() > 120 ? "…'" : "'");
}

/// Walks the header as it is parsed and keeps only what the format has. Written as a SAX handler so that memory stays
/// in proportion to valid content and duplicate names are seen, which a tree of values would hide.
class HeaderReader final : public Json::json_sax_t {
public:
    explicit HeaderReader(std::string file) : file_(std::move(file)) {}

    SafetensorsHeader result;

    bool null() override { return unexpected(told("null")); }
    bool boolean(bool) override { return unexpected(told("true or false")); }
    bool number_integer(number_integer_t) override { return unexpected(told("a negative number")); }
    bool number_float(number_float_t, const string_t&) override { return unexpected(told("a fraction")); }
    bool binary(binary_t&) override { return unexpected(told("binary data")); }

    bool number_unsigned(number_unsigned_t value) override {
        if (state_ == State::shape) {
            if (shape_.size() == most_dimensions)
                refuse(told("has more than %1 dimensions", most_dimensions));
            shape_.push_back(value);
            return true;
        }
        if (state_ == State::offsets) {
            if (offsets_.size() == 2)
                refuse(told("has more than two data_offsets"));
            offsets_.push_back(value);
            return true;
        }
        return unexpected(told("a number"));
    }

    bool string(string_t& value) override {
        if (state_ == State::metadata) {
            result.metadata[member_] = value;
            return true;
        }
        if (state_ == State::tensor && member_ == "dtype") {
            dtype_ = value;
            return true;
        }
        return unexpected(told("text"));
    }

    bool start_object(std::size_t) override {
        if (state_ == State::start) {
            state_ = State::top;
        } else if (state_ == State::top) {
            state_ = tensor_ == "__metadata__" ? State::metadata : State::tensor;
            members_.clear();
            dtype_.clear();
            shape_.clear();
            offsets_.clear();
        } else {
            return unexpected(told("an object"));
        }
        return true;
    }

    bool key(string_t& value) override {
        if (state_ == State::top) {
            if (!names_.insert(value).second)
                fail(told("The name %1 stands twice in the header", in_quotes(value)));
            tensor_ = value;
            return true;
        }
        if (!members_.insert(value).second)
            refuse(told("has %1 twice", in_quotes(value)));
        if (state_ == State::tensor && value != "dtype" && value != "shape" && value != "data_offsets")
            refuse(told("has the unknown entry %1", in_quotes(value)));
        member_ = value;
        return true;
    }

    bool end_object() override {
        if (state_ == State::tensor)
            add_tensor();
        state_ = state_ == State::top ? State::end : State::top;
        return true;
    }

    bool start_array(std::size_t) override {
        if (state_ == State::tensor && member_ == "shape")
            state_ = State::shape;
        else if (state_ == State::tensor && member_ == "data_offsets")
            state_ = State::offsets;
        else
            return unexpected(told("a list"));
        return true;
    }

    bool end_array() override {
        state_ = State::tensor;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        fail(told("The header is no valid JSON at its byte %1", position));
    }

private:
    enum class State { start, top, metadata, tensor, shape, offsets, end };

    [[noreturn]] void fail(const Message& what) const { throw DataError(what, file_, copy_again()); }
    [[noreturn]] void refuse(const Message& what) const { fail(told("Tensor %1 %2", in_quotes(tensor_), what)); }
    [[noreturn]] bool unexpected(const Message& what) const {
        if (tensor_.empty())
            fail(told("The header begins with %1 where an object is expected", what));
        refuse(told("has %1 where the format has none", what));
    }

    void add_tensor() {
        TensorRecord record;
        record.name = tensor_;
        const auto known = std::find_if(dtypes.begin(), dtypes.end(), [&](const auto& d) { return d.first == dtype_; });
        if (members_.size() != 3)
            refuse(told("lacks dtype, shape or data_offsets"));
        if (known == dtypes.end())
            throw DataError(told("Tensor %1 has the unknown dtype %2", in_quotes(tensor_), in_quotes(dtype_)), file_,
                            told("Export it as F32, F16, BF16, F64, I64, I32, I16, I8, U8 or BOOL"));
        if (offsets_.size() != 2)
            refuse(told("needs two data_offsets"));
        record.dtype = known->second;
        record.begin = offsets_[0];
        record.end = offsets_[1];
        // A zero dimension must not hide the overflow of the others, from which strides are computed.
        std::int64_t elements = 1, extent = static_cast<std::int64_t>(c10::elementSize(record.dtype));
        for (const std::uint64_t dimension : shape_) {
            if (dimension > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) ||
                __builtin_mul_overflow(extent, static_cast<std::int64_t>(std::max<std::uint64_t>(dimension, 1)), &extent))
                refuse(told("has a shape with more bytes than can be counted"));
            elements *= static_cast<std::int64_t>(dimension);
            record.shape.push_back(static_cast<std::int64_t>(dimension));
        }
        const std::uint64_t bytes = elements == 0 ? 0 : static_cast<std::uint64_t>(extent);
        if (record.end < record.begin || record.end - record.begin != bytes)
            refuse(told("has %1 bytes by its shape, but data_offsets %2 to %3", bytes, record.begin, record.end));
        result.tensors.push_back(std::move(record));
    }

    std::string file_;
    State state_ = State::start;
    std::string tensor_, member_, dtype_;
    std::set<std::string> names_, members_;
    std::vector<std::uint64_t> shape_, offsets_;
};

void check_tiling(const SafetensorsHeader& header, std::uint64_t data_size, const std::string& name) {
    std::vector<const TensorRecord*> by_place;
    for (const TensorRecord& record : header.tensors)
        by_place.push_back(&record);
    std::sort(by_place.begin(), by_place.end(), [](const TensorRecord* a, const TensorRecord* b) {
        return std::pair(a->begin, a->end) < std::pair(b->begin, b->end);
    });
    std::uint64_t position = 0;
    for (const TensorRecord* record : by_place) {
        if (record->begin != position)
            throw DataError(told("Tensor %1 begins at byte %2 of the data where byte %3 is next: %4",
                                 in_quotes(record->name), record->begin, position,
                                 record->begin < position ? told("tensors overlap") : told("there is a gap")),
                            name, copy_again());
        position = record->end;
    }
    if (position != data_size)
        throw DataError(told("The tensors need %1 bytes of data, the file holds %2", position, data_size), name,
                        position > data_size ? told("The file is cut short: copy or download it again") : copy_again());
}

} // namespace

std::uint64_t header_length(std::string_view first_bytes, std::uint64_t file_size, const std::string& name) {
    if (first_bytes.size() < 8 || file_size < 8)
        throw DataError(told("The file has %1 bytes, too few for safetensors", file_size), name, copy_again());
    std::uint64_t length = 0;
    for (int i = 7; i >= 0; --i)
        length = length << 8 | static_cast<unsigned char>(first_bytes[static_cast<std::size_t>(i)]);
    if (length > largest_header)
        throw DataError(told("The header claims %1, more than the format's 100 MB", bytes_text(length)), name,
                        told("The file is damaged or not safetensors: choose a .safetensors file"));
    if (length > file_size - 8)
        throw DataError(told("The header claims %1 bytes, the file holds %2 after its length", length, file_size - 8),
                        name, told("The file is cut short: copy or download it again"));
    return length;
}

SafetensorsHeader parse_header(std::string_view json, std::uint64_t data_size, const std::string& name) {
    // The published format begins with the brace itself; other JSON readers would also take leading blanks or a mark.
    if (json.empty() || json.front() != '{')
        throw DataError(told("The header does not begin with '{'"), name, copy_again());
    HeaderReader reader(name);
    Json::sax_parse(json.begin(), json.end(), &reader);
    check_tiling(reader.result, data_size, name);
    return std::move(reader.result);
}

std::string safetensors_dtype(at::ScalarType dtype) {
    for (const auto& [name, type] : dtypes)
        if (type == dtype)
            return std::string(name);
    return {};
}

} // namespace terrella::models
