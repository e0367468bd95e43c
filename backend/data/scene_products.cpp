// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_products.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <set>
#include <system_error>

namespace terrella::data {
namespace {
namespace fs = std::filesystem;

constexpr std::size_t largest_metadata = 20'000'000;

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(largest_metadata, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return text;
}

/// The one file in `folder` whose name fits; none when there is none or more than one.
template <class Fits>
std::optional<fs::path> only_file(const fs::path& folder, Fits&& fits) {
    std::optional<fs::path> found;
    std::error_code code;
    for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
        if (fits(it->path().filename().string())) {
            if (found)
                return std::nullopt;
            found = it->path();
        }
    return found;
}

bool mtl_name(const std::string& name) { return name.ends_with("MTL.txt") || name.ends_with("MTL.TXT"); }
bool mtd_name(const std::string& name) { return name.starts_with("MTD_MSI") && name.ends_with(".xml"); }

/// The product's metadata beside the file or in one of the folders above it, within the product.
std::optional<fs::path> sentinel2_metadata(const fs::path& file, const fs::path& scene) {
    fs::path folder = fs::absolute(file).parent_path();
    for (int up = 0; up < 6 && folder.has_relative_path(); ++up, folder = folder.parent_path()) {
        if (const auto found = only_file(folder, mtd_name))
            return found;
        const bool inside = folder.string().find(".SAFE/") != std::string::npos;
        if (folder == fs::absolute(scene) && !inside)
            break;
    }
    return std::nullopt;
}

/// "T32TQM": the tile that the names of band files begin with.
bool names_a_granule(const std::string& name) {
    const auto upper = [&](std::size_t i) { return std::isupper(static_cast<unsigned char>(name[i])) != 0; };
    const auto digit = [&](std::size_t i) { return std::isdigit(static_cast<unsigned char>(name[i])) != 0; };
    return name.size() > 7 && name[0] == 'T' && digit(1) && digit(2) && upper(3) && upper(4) && upper(5) &&
           name[6] == '_';
}

} // namespace

SceneProduct scene_product(const SceneFiles& files, const fs::path& scene, const std::string& sentinel2_offset) {
    SceneProduct product;
    std::set<std::string> dates;
    std::vector<Sentinel2Convention> conventions;
    std::map<fs::path, std::string> mtl_of; // a folder
    for (std::size_t f = 0; f < files.size(); ++f) {
        const fs::path& path = files[f].path;
        const std::string name = path.filename().string();
        const auto [known, first] = mtl_of.try_emplace(path.parent_path());
        if (const auto found = first ? only_file(path.parent_path(), mtl_name) : std::nullopt) {
            known->second = text_of(*found);
            if (read_mtl(known->second).empty())
                product.remarks.push_back(told("the metadata of %1 cannot be read", found->filename().string()));
        }
        if (const auto landsat = landsat_product(name, known->second)) {
            if (!product.landsat)
                product.landsat = landsat;
            dates.insert(landsat->date);
            continue;
        }
        const std::string whole = fs::absolute(path).string();
        const std::size_t safe = whole.find("_MSIL");
        const BandFileName band = band_of_file_name(name);
        const bool by_band = files[f].info.bands == 1 && (band.band == "B8A" || band.band.starts_with("B0"));
        if (safe == std::string::npos && !names_a_granule(name) && !by_band)
            continue;
        product.sentinel2 = true;
        // The names from the product's folder on; of folders above it nothing is taken for a date.
        const std::size_t begin = safe == std::string::npos ? std::string::npos : whole.rfind('/', safe);
        Sentinel2Evidence evidence{begin == std::string::npos ? name : whole.substr(begin), {}, {}};
        if (const auto metadata = sentinel2_metadata(path, scene))
            evidence.metadata = text_of(*metadata);
        conventions.push_back(sentinel2_convention(evidence));
        dates.insert(sentinel2_date(evidence.name));
    }
    if (product.landsat) {
        product.recognised_by = told("Landsat %1 by %2", product.landsat->satellite,
                                     product.landsat->mtl.empty() ? told("its file names") : told("its metadata"));
        if (!product.landsat->mtl.empty())
            product.remarks.push_back(told("reflectance by the factors of the metadata; at the top of the atmosphere "
                                           "it is not corrected for the sun's height"));
    }
    if (product.sentinel2) {
        product.convention = chosen_convention(conventions.front(), sentinel2_offset);
        const Message sentinel2 =
            product.convention.level == Sentinel2Level::l1c   ? told("Sentinel-2 level 1C by its file names")
            : product.convention.level == Sentinel2Level::l2a ? told("Sentinel-2 level 2A by its file names")
                                                              : told("Sentinel-2 by its file names");
        product.recognised_by = joined(product.recognised_by, sentinel2);
        product.remarks.push_back(told("Sentinel-2: %1", product.convention.why));
        if (!product.convention.decided())
            product.remarks.push_back({told("Sentinel-2: read as without the offset of processing baseline 04.00; "
                                            "data.sentinel2_offset states another"),
                                       Remark::Certainty::undecided, "sentinel2_offset"});
        if (const auto mixture = sentinel2_mixture(conventions); mixture && sentinel2_offset == "auto")
            product.remarks.push_back({*mixture, Remark::Certainty::doubtful});
    }
    if (dates.size() == 1)
        product.date = *dates.begin();
    return product;
}

} // namespace terrella::data
