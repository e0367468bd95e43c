// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene_bands.h"

#include "base/error.h"
#include "base/text.h"
#include "data/band_guess.h"
#include "data/sar_scale.h"
#include "data/scene_crs.h"
#include "data/scene_names.h"
#include "data/scene_products.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

namespace terrella::data {
namespace {

bool same_word(const std::string& a, const std::string& b) {
    return std::ranges::equal(a, b,
                              [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// One band while it is being named.
struct Draft {
    SceneBandSource source;
    BandFileName file_name; // as the name of its first file tells
    bool quality = false;
};

/// Left, top, right, bottom on the map, or in shares of the picture where there is none.
std::array<double, 4> ground_of(const SceneFile& file) {
    if (!file.info.geotransform)
        return {0, 0, 1, 1};
    const auto [x0, y0] = apply(*file.info.geotransform, 0, 0);
    const auto [x1, y1] = apply(*file.info.geotransform, file.info.width, file.info.height);
    return {x0, y0, x1, y1};
}

double pixel_of(const SceneFile& file) {
    const auto g = ground_of(file);
    return std::max(std::abs(g[2] - g[0]) / file.info.width, std::abs(g[3] - g[1]) / file.info.height);
}

/// On the same ground, up to a pixel of the coarser.
bool same_ground(const SceneFile& a, const SceneFile& b) {
    const auto ga = ground_of(a), gb = ground_of(b);
    const double tolerance = std::max(pixel_of(a), pixel_of(b));
    return a.crs == b.crs &&
           std::ranges::equal(ga, gb, [=](double x, double y) { return std::abs(x - y) < tolerance; });
}

/// What tells file names apart: "2013-09-14" of "…_NDVI_2013-09-14.jp2" and its like.
std::vector<std::string> distinct_parts(const SceneFiles& files) {
    std::vector<std::string> stems;
    for (std::size_t f = 0; f < files.size(); ++f)
        stems.push_back(files[f].path.stem().string());
    std::size_t before = 0, after = 0;
    const std::string& first = stems.front();
    const auto alike = [&](auto&& same) { return std::ranges::all_of(stems, same); };
    while (before < first.size() &&
           alike([&](const std::string& s) { return before < s.size() && s[before] == first[before]; }))
        ++before;
    while (after < first.size() - before && alike([&](const std::string& s) {
               return after + before < s.size() && s[s.size() - 1 - after] == first[first.size() - 1 - after];
           }))
        ++after;
    const auto in_word = [](char c) { return c == '-' || std::isalnum(static_cast<unsigned char>(c)) != 0; }; // or date
    while (before > 0 && in_word(first[before - 1]))
        --before;
    while (after > 0 && in_word(first[first.size() - after]))
        --after;
    for (std::string& stem : stems)
        stem = stem.substr(before, stem.size() - before - after);
    return stems;
}

/// Bands of all files, those of one name together.
std::vector<Draft> draft_bands(const SceneFiles& files, const SceneProduct& product) {
    std::vector<Draft> drafts;
    std::vector<std::string> parts;
    const auto draft_named = [&](const std::string& name) -> Draft& {
        const auto found = std::ranges::find_if(drafts, [&](const Draft& d) { return d.source.name == name; });
        if (found != drafts.end())
            return *found;
        drafts.emplace_back().source.name = name;
        return drafts.back();
    };
    bool nameless_stack = files.size() > 1;
    for (std::size_t f = 0; f < files.size(); ++f)
        nameless_stack = nameless_stack && files[f].info.bands == 1 && same_ground(files[0], files[f]) &&
                         band_of_file_name(files[f].path.string()).band.empty();
    if (nameless_stack)
        parts = distinct_parts(files);
    for (std::size_t f = 0; f < files.size(); ++f) {
        const SceneFile& file = files[f];
        BandFileName by_name;
        if (file.info.bands == 1)
            by_name = band_of_file_name(file.path.string());
        for (int b = 0; b < file.info.bands; ++b) {
            std::string name = file.info.names[b];
            if (nameless_stack)
                name = parts[f];
            else if (!by_name.band.empty())
                name = by_name.band;
            if (const auto known = sentinel2_band_named(name); product.sentinel2 && known)
                name = known->name;
            // Without any name the place in the file is the name, until the values tell a better one.
            Draft& draft = draft_named(name.empty() ? '#' + std::to_string(b + 1) : name);
            draft.source.layers.push_back({f, b});
            draft.file_name = by_name;
            draft.quality = by_name.quality;
        }
    }
    return drafts;
}

/// Of files on the same ground the finest stays.
void drop_coarser(const SceneFiles& files, Draft& draft) {
    std::vector<SceneBandSource::Layer> kept;
    for (const SceneBandSource::Layer& layer : draft.source.layers) {
        const SceneFile& file = files[layer.file];
        const auto rival =
            std::ranges::find_if(kept, [&](const auto& other) { return same_ground(files[other.file], file); });
        if (rival == kept.end()) {
            kept.push_back(layer);
            continue;
        }
        const double a = pixel_of(files[rival->file]), b = pixel_of(file);
        if (std::abs(a - b) < 1e-3 * a)
            throw DataError(told("Two files show band '%1' of the same ground", draft.source.name),
                            files[rival->file].path.string() + " and " + file.path.string(),
                            told("Put them into folders of their own, or name one of them as data.path"));
        if (b < a)
            *rival = layer;
    }
    draft.source.layers = std::move(kept);
}

/// A few windows of a band, spread over its first file.
std::vector<float> sampled(const SceneFiles& files, const SceneBandSource::Layer& layer) {
    constexpr int side = 48;
    const SceneFile& file = files[layer.file];
    std::vector<float> values;
    const int width = std::min(side, file.info.width), height = std::min(side, file.info.height);
    Image image;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            const PixelWindow window{(file.info.width - width) / 2 * column, (file.info.height - height) / 2 * row,
                                     width, height};
            try {
                files.read_reduced(layer.file, window, std::span(&layer.band, 1), height, width, image);
            } catch (const DataError&) {
                continue; // damaged in one place: the tiles there say so when they are read
            }
            values.insert(values.end(), image.pixels().begin(), image.pixels().end());
        }
    return values;
}

BandRange range_of(std::vector<float> values) {
    std::erase_if(values, [](float v) { return !std::isfinite(v); });
    if (values.empty())
        return {};
    BandRange range;
    range.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    std::ranges::sort(values);
    range.low = values[values.size() / 200];
    range.high = values[values.size() - 1 - values.size() / 200];
    return range;
}

/// Reflectance is also published as a fraction.
void scale_to_values(Band& band, const std::string& dtype, const BandRange& range) {
    if (dtype.starts_with("float") && range.high <= 2)
        band.unit_high = 1;
}

void take_file_scale(Band& band, const SceneBandFacts& facts) {
    if (facts.scale == 1 && facts.offset == 0)
        return;
    band.scale = facts.scale;
    band.offset = facts.offset;
    if (band.quantity == Quantity::digital_number)
        band.quantity = Quantity::unknown; // physical values, of something the file does not name
}

void check_radar(Band& band, const SceneFiles& files, const Draft& draft, const std::vector<float>& values,
                 SceneBands& result) {
    const SceneBandSource::Layer& layer = draft.source.layers.front();
    const SceneFile& file = files[layer.file];
    const SarScale scale =
        sar_scale({file.bands[layer.band].unit, file.info.names[layer.band] + ' ' + file.path.filename().string(),
                   file.info.dtype},
                  sar_range(values));
    apply_sar_scale(band, scale);
    band.modality = "s1";
    result.remarks.push_back(told("%1: %2", band.name, scale.why));
    if (scale.doubt)
        result.remarks.push_back({told("%1: %2", band.name, *scale.doubt), Remark::Certainty::doubtful});
}

bool polarisation(const std::string& name) { return name == "VV" || name == "VH" || name == "HH" || name == "HV"; }

} // namespace

SceneBands name_scene_bands(SceneFiles& files, const std::filesystem::path& scene, const DataSettings& data) {
    SceneBands result;
    const SceneSettings& settings = data.scene;
    const SceneProduct product = scene_product(files, scene, data.sentinel2_offset);
    result.recognised_by = product.recognised_by;
    result.remarks = product.remarks;
    result.date = product.date;
    const bool zero = settings.zero_is_missing == "yes" ||
                      (settings.zero_is_missing == "auto" && (product.sentinel2 || product.landsat));
    for (std::size_t f = 0; f < files.size(); ++f)
        files.set_zero_is_missing(f, zero);
    if (zero && settings.zero_is_missing == "auto")
        result.remarks.push_back(told("pixels stored as 0 have no data: the fill value of these products"));

    std::vector<Draft> drafts = draft_bands(files, product);
    for (Draft& draft : drafts)
        drop_coarser(files, draft);
    if (files.size() > 1 && std::ranges::all_of(drafts, [&](const Draft& d) {
            return files[d.source.layers.front().file].info.bands == 1;
        }))
        std::ranges::stable_sort(drafts, [](const Draft& a, const Draft& b) {
            const auto place = [](const Draft& d) -> std::string { // B8A between B08 and B09, VV before VH
                return d.source.name == "B8A" ? "B08A" : d.source.name == "VV" ? "V" : d.source.name;
            };
            return natural_less(place(a), place(b));
        });
    // Quality masks are classes and bits: only used when asked for, or when there is nothing else.
    const bool all_quality = std::ranges::all_of(drafts, &Draft::quality);
    std::vector<Draft> chosen;
    if (settings.bands.empty()) {
        for (Draft& draft : drafts)
            if (draft.quality && !all_quality)
                result.left_out.push_back(draft.source.name);
            else
                chosen.push_back(std::move(draft));
    }

    // Values tell what names do not; wanted names are looked up after that.
    std::vector<Draft>& named = settings.bands.empty() ? chosen : drafts;
    std::vector<std::string> names;
    std::vector<BandRange> ranges;
    std::vector<std::vector<float>> values;
    for (const Draft& draft : named) {
        values.push_back(sampled(files, draft.source.layers.front()));
        ranges.push_back(range_of(values.back()));
        names.push_back(draft.source.name.starts_with('#') ? "" : draft.source.name);
    }
    const std::string dtype = files[named.front().source.layers.front().file].info.dtype;
    const BandGuess guess = guess_bands(names, dtype, ranges);
    bool guessed = false;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const SceneBandSource::Layer& layer = named[i].source.layers.front();
        const SceneFile& file = files[layer.file];
        Band band = guess.bands[i];
        const auto sentinel2 = sentinel2_band_named(names[i]);
        if (product.sentinel2 && sentinel2) {
            band = *sentinel2;
            band.modality = "s2";
            scale_to_values(band, file.info.dtype, ranges[i]);
        } else if (product.landsat && !named[i].quality && names[i].starts_with('B')) {
            band = landsat_band(*product.landsat, named[i].file_name);
        } else {
            guessed = true;
            if (const Band word = band_of_word(band.name); word.wavelength_nm && !band.wavelength_nm)
                band.wavelength_nm = word.wavelength_nm;
        }
        take_file_scale(band, file.bands[layer.band]);
        if (polarisation(band.name))
            check_radar(band, files, named[i], values[i], result);
        if (file.info.geotransform && !file.crs.empty())
            band.resolution_m = pixel_of(file) * metres_per_unit(file.crs);
        named[i].source.name = band.name;
        result.bands.push_back(std::move(band));
    }
    if (guessed)
        result.recognised_by = joined(result.recognised_by, guess.remark);
    if (product.sentinel2)
        apply_sentinel2_convention(result.bands, product.convention);
    for (Draft& draft : named)
        result.sources.push_back(std::move(draft.source));

    if (!settings.bands.empty()) {
        std::vector<SceneBandSource> sources;
        std::vector<Band> bands;
        std::vector<std::string> known;
        for (const Band& band : result.bands)
            known.push_back(band.name);
        for (const std::string& name : settings.bands) {
            const auto found = std::ranges::find_if(known, [&](const std::string& k) { return same_word(k, name); });
            if (found == known.end())
                throw ConfigurationError(told("The scene has no band '%1'", name), "data.scene.bands",
                                         name_remedy(name, known));
            sources.push_back(result.sources[found - known.begin()]);
            bands.push_back(result.bands[found - known.begin()]);
        }
        result.sources = std::move(sources);
        result.bands = std::move(bands);
    }
    std::vector<std::vector<int>> of_file(files.size());
    for (const SceneBandSource& source : result.sources)
        for (const SceneBandSource::Layer& layer : source.layers)
            if (std::ranges::find(of_file[layer.file], layer.band) == of_file[layer.file].end())
                of_file[layer.file].push_back(layer.band);
    for (std::size_t f = 0; f < files.size(); ++f)
        files.set_bands(f, std::move(of_file[f]));
    return result;
}

} // namespace terrella::data
