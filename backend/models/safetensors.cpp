// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "models/safetensors.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "models/safetensors_header.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <set>

namespace terrella::models {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors is little-endian; swap bytes here");

torch::Tensor empty_tensor(const TensorRecord& record) {
    return torch::empty(record.shape, torch::TensorOptions().dtype(record.dtype));
}

/// A bool other than 0 or 1 is undefined behaviour wherever it is read later.
void check_bools(const TensorRecord& record, const torch::Tensor& tensor, const std::string& name) {
    if (record.dtype != at::kBool)
        return;
    const auto* bytes = static_cast<const unsigned char*>(tensor.data_ptr());
    if (std::any_of(bytes, bytes + tensor.numel(), [](unsigned char b) { return b > 1; }))
        throw DataError(told("The BOOL tensor '%1' holds a byte other than 0 and 1", record.name), name,
                        told("The file is damaged: copy or export it again"));
}

} // namespace

const torch::Tensor* TensorFile::find(const std::string& name) const {
    for (const auto& [key, tensor] : tensors)
        if (key == name)
            return &tensor;
    return nullptr;
}

const torch::Tensor& TensorFile::at(const std::string& name) const {
    if (const torch::Tensor* tensor = find(name))
        return *tensor;
    std::vector<std::string> names;
    for (const auto& [key, tensor] : tensors)
        names.push_back(key);
    throw DataError(told("There is no tensor '%1'", name), "safetensors file", name_remedy(name, names));
}

TensorFile parse_safetensors(std::string_view bytes, const std::string& name) {
    const std::uint64_t length = header_length(bytes.substr(0, 8), bytes.size(), name);
    const std::string_view data = bytes.substr(8 + length);
    SafetensorsHeader header = parse_header(bytes.substr(8, length), data.size(), name);
    TensorFile file;
    file.metadata = std::move(header.metadata);
    for (const TensorRecord& record : header.tensors) {
        torch::Tensor tensor = empty_tensor(record);
        if (record.end > record.begin)
            std::memcpy(tensor.data_ptr(), data.data() + record.begin, record.end - record.begin);
        check_bools(record, tensor, name);
        file.tensors.emplace_back(record.name, std::move(tensor));
    }
    return file;
}

TensorFile read_safetensors(const std::filesystem::path& path) {
    const std::string name = path.string();
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        throw DataError(std::filesystem::exists(path, error) ? told("This is no file")
                                                             : told("The file does not exist"),
                        name, told("Choose a .safetensors file"));
    std::ifstream stream(path, std::ios::binary);
    const std::uint64_t size = std::filesystem::file_size(path, error);
    if (!stream || error)
        throw DataError(told("The file cannot be opened"), name, told("Check that you may read it"));
    const auto read = [&](void* target, std::uint64_t count) {
        if (!stream.read(static_cast<char*>(target), static_cast<std::streamsize>(count)))
            throw DataError(told("The file ends or fails while being read"), name,
                            told("Check the disk and copy the file again"));
    };
    // Tensor by tensor, so that a file of weights is never in memory twice.
    std::string first(static_cast<std::size_t>(std::min<std::uint64_t>(size, 8)), '\0');
    read(first.data(), first.size());
    const std::uint64_t length = header_length(first, size, name);
    std::string json(length, '\0');
    read(json.data(), length);
    SafetensorsHeader header = parse_header(json, size - 8 - length, name);
    TensorFile file;
    file.metadata = std::move(header.metadata);
    for (const TensorRecord& record : header.tensors) {
        torch::Tensor tensor = empty_tensor(record);
        stream.seekg(static_cast<std::streamoff>(8 + length + record.begin));
        if (record.end > record.begin)
            read(tensor.data_ptr(), record.end - record.begin);
        check_bools(record, tensor, name);
        file.tensors.emplace_back(record.name, std::move(tensor));
    }
    return file;
}

std::string safetensors_bytes(const TensorFile& file) {
    Json header = Json::object();
    if (!file.metadata.empty())
        header["__metadata__"] = file.metadata;
    std::set<std::string> names;
    std::vector<torch::Tensor> contiguous;
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : file.tensors) {
        if (name == "__metadata__" || !names.insert(name).second)
            throw Error(told("The tensor name '%1' is taken", name), "writing safetensors",
                        told("Give each tensor its own name"));
        const std::string dtype = safetensors_dtype(tensor.scalar_type());
        if (dtype.empty())
            throw Error(told("Tensor '%1' has a dtype that safetensors lacks", name), "writing safetensors",
                        told("Convert it to a real or integer type first"));
        contiguous.push_back(tensor.detach().cpu().contiguous());
        const std::uint64_t bytes = static_cast<std::uint64_t>(contiguous.back().numel()) * tensor.element_size();
        header[name] = {{"dtype", dtype}, {"shape", tensor.sizes().vec()}, {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    std::string json;
    try {
        json = header.dump();
    } catch (const Json::exception&) {
        throw Error(told("A name or a text of the metadata is no valid UTF-8"), "writing safetensors",
                    told("Rename it"));
    }
    json.resize((json.size() + 7) / 8 * 8, ' '); // so that the data is aligned
    std::string bytes;
    bytes.reserve(8 + json.size() + offset);
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(json.size() >> (8 * i) & 0xff);
    bytes += json;
    for (const torch::Tensor& tensor : contiguous)
        bytes.append(static_cast<const char*>(tensor.data_ptr()),
                     static_cast<std::size_t>(tensor.numel()) * tensor.element_size());
    return bytes;
}

void write_safetensors(const std::filesystem::path& path, const TensorFile& file) {
    write_atomically(path, safetensors_bytes(file));
}

} // namespace terrella::models
