// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/encoder_file.h"

#include "base/error.h"
#include "base/json.h"
#include "base/text.h"
#include "models/catalogue.h"
#include "models/safetensors.h"

#include <cmath>

namespace terrella::training {
namespace {

const std::pair<data::Quantity, const char*> quantities[] = {{data::Quantity::digital_number, "digital number"},
                                                             {data::Quantity::reflectance, "reflectance"},
                                                             {data::Quantity::decibel, "decibel"},
                                                             {data::Quantity::linear_power, "linear power"},
                                                             {data::Quantity::unknown, "unknown"}};

Json band_json(const data::Band& band) {
    Json json = {{"name", band.name}, {"unit_low", band.unit_low}, {"unit_high", band.unit_high}};
    for (const auto& [quantity, word] : quantities)
        if (quantity == band.quantity)
            json["quantity"] = word;
    if (band.wavelength_nm)
        json["wavelength_nm"] = *band.wavelength_nm;
    if (band.resolution_m)
        json["resolution_m"] = *band.resolution_m;
    if (!band.modality.empty())
        json["modality"] = band.modality;
    if (band.scale != 1 || band.offset != 0) {
        json["scale"] = band.scale;
        json["offset"] = band.offset;
    }
    return json;
}

/// A plain name (weights made elsewhere) or what `band_json` wrote.
data::Band band_from(const Json& json) {
    data::Band band;
    if (json.is_string()) {
        band.name = json.get<std::string>();
        return band;
    }
    band.name = json.at("name").get<std::string>();
    band.unit_low = json.value("unit_low", band.unit_low);
    band.unit_high = json.value("unit_high", band.unit_high);
    for (const auto& [quantity, word] : quantities)
        if (json.value("quantity", std::string()) == word)
            band.quantity = quantity;
    if (json.contains("wavelength_nm"))
        band.wavelength_nm = json.at("wavelength_nm").get<double>();
    if (json.contains("resolution_m"))
        band.resolution_m = json.at("resolution_m").get<double>();
    band.modality = json.value("modality", std::string());
    band.scale = json.value("scale", band.scale);
    band.offset = json.value("offset", band.offset);
    return band;
}

std::string text_of(const models::TensorFile& file, const std::string& key) {
    const auto found = file.metadata.find(key);
    return found == file.metadata.end() ? std::string() : found->second;
}

Json json_of(const models::TensorFile& file, const std::string& key) {
    const std::string text = text_of(file, key);
    return text.empty() ? Json() : Json::parse(text);
}

void read_metadata(const models::TensorFile& file, Encoder& encoder) {
    encoder.method = text_of(file, "method");
    if (const Json size = json_of(file, "size"); size.is_number_integer())
        encoder.size = size.get<int>();
    for (const Json& band : json_of(file, "bands"))
        encoder.bands.push_back(band_from(band));
    for (const Json& value : json_of(file, "mean"))
        encoder.mean.push_back(value.get<float>());
    for (const Json& value : json_of(file, "std"))
        encoder.deviation.push_back(value.get<float>());
}

/// A classifier is no part of an encoder, and files made elsewhere may lack the batch counters, which only matter
/// without momentum.
models::TensorFile fitted(models::TensorFile file, const models::Backbone& backbone) {
    std::erase_if(file.tensors, [](const auto& item) { return item.first == "fc.weight" || item.first == "fc.bias"; });
    for (const auto& [name, tensor] : models::state_of(backbone).tensors)
        if (name.ends_with("num_batches_tracked") && !file.find(name))
            file.tensors.emplace_back(name, tensor);
    return file;
}

} // namespace

void write_encoder(const std::filesystem::path& path, const Encoder& encoder) {
    models::TensorFile file = models::state_of(*encoder.backbone);
    Json bands = Json::array();
    for (const data::Band& band : encoder.bands)
        bands.push_back(band_json(band));
    file.metadata = {{"format", "pt"}, // what Python's loaders look for
                     {"backbone", encoder.selected.name},
                     {"backbone_parameters", encoder.selected.values.dump()},
                     {"bands", bands.dump()},
                     {"mean", Json(encoder.mean).dump()},
                     {"std", Json(encoder.deviation).dump()},
                     {"size", std::to_string(encoder.size)},
                     {"method", encoder.method}};
    models::write_safetensors(path, file);
}

Encoder read_encoder(const std::filesystem::path& path, const std::string& backbone) {
    const models::TensorFile file = models::read_safetensors(path);
    Encoder encoder;
    try {
        read_metadata(file, encoder);
        encoder.selected.name = text_of(file, "backbone");
        if (const Json values = json_of(file, "backbone_parameters"); values.is_object())
            encoder.selected.values = values;
    } catch (const Json::exception&) {
        throw DataError(told("The metadata cannot be read"), path.string(), told("Export the encoder again"));
    }
    if (!backbone.empty() && backbone != encoder.selected.name)
        encoder.selected = Selected{backbone};
    if (encoder.selected.name.empty())
        throw DataError(told("The weights do not say which network they belong to"), path.string(),
                        told("Name it, e.g. --backbone resnet18"));
    const torch::Tensor* first = file.find("conv1.weight");
    if (!first || first->dim() != 4)
        throw DataError(told("The weights have no 'conv1.weight'"), path.string(),
                        told("Choose a file with torchvision's parameter names"));
    const auto channels = first->size(1);
    const models::BackboneEntry& entry = models::backbones().at(encoder.selected.name);
    if (first->size(2) == 3 && !encoder.selected.values.contains("stem"))
        encoder.selected.values["stem"] = "small";
    for (const std::size_t count : {encoder.bands.size(), encoder.mean.size(), encoder.deviation.size()})
        if (count != 0 && count != static_cast<std::size_t>(channels))
            throw DataError(told("The weights take %1 bands, the metadata names %2", channels, count), path.string(),
                            told("Export the encoder again"));
    encoder.backbone = entry.make_empty(encoder.selected.values, static_cast<int>(channels));
    try {
        models::load_state(*encoder.backbone, fitted(file, *encoder.backbone));
    } catch (const DataError& error) {
        throw DataError(error.happened_message(), path.string(), error.remedy_message());
    }
    encoder.backbone->eval();
    return encoder;
}

} // namespace terrella::training
