// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/torch_compat.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace terrella::models {

/// Tensors by name in the order of the file or module, with text metadata.
struct TensorFile {
    std::vector<std::pair<std::string, torch::Tensor>> tensors;
    std::map<std::string, std::string> metadata;

    /// Throws DataError naming the nearest known tensor.
    [[nodiscard]] const torch::Tensor& at(const std::string& name) const;
    [[nodiscard]] const torch::Tensor* find(const std::string& name) const;
};

/// Reads safetensors bytes. Data only: nothing in the file can run. Checks the header's size, every shape against its
/// bytes with overflow-checked products, gaps and overlaps, duplicate names, dtypes. Throws DataError that names the
/// place and the remedy.
TensorFile parse_safetensors(std::string_view bytes, const std::string& name);
TensorFile read_safetensors(const std::filesystem::path& path);

/// Safetensors bytes; tensors are written contiguous in their logical shape. Throws Error for duplicate names.
std::string safetensors_bytes(const TensorFile& file);
/// Written atomically.
void write_safetensors(const std::filesystem::path& path, const TensorFile& file);

/// Parameters and buffers of a module, detached, by name.
TensorFile state_of(const torch::nn::Module& module);
/// Copies `file`'s tensors into the module in place. Throws DataError when one is missing, unknown or of another shape.
/// `prefix` is put before the module's names.
void load_state(torch::nn::Module& module, const TensorFile& file, const std::string& prefix = {});

} // namespace terrella::models
