// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::models {

/// One tensor as a safetensors header describes it; offsets count bytes from the end of the header.
struct TensorRecord {
    std::string name;
    at::ScalarType dtype = at::kFloat;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0;
};

struct SafetensorsHeader {
    std::vector<TensorRecord> tensors; // in the order of the header
    std::map<std::string, std::string> metadata;
};

/// The largest header that is read: the limit of the published format.
constexpr std::uint64_t largest_header = 100'000'000;

/// The header's length from the file's first 8 bytes, checked against the file's size. Throws DataError.
std::uint64_t header_length(std::string_view first_bytes, std::uint64_t file_size, const std::string& name);

/// Reads the header's JSON and checks it whole: known dtypes, shapes whose overflow-checked product is exactly their
/// bytes, no name twice, and tensors that tile the `data_size` bytes of data without gap or overlap. Nothing is nested
/// deeper than the format allows, so no header can exhaust the stack. Throws DataError with the place.
SafetensorsHeader parse_header(std::string_view json, std::uint64_t data_size, const std::string& name);

/// "F32" for float32; empty for a dtype that the format does not have here.
std::string safetensors_dtype(at::ScalarType dtype);

} // namespace terrella::models
