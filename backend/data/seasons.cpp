// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/seasons.h"

#include "base/text.h"
#include "data/name_ending.h"
#include "data/names.h"
#include "data/raster.h"
#include "data/sentinel_sources.h"
#include "data/source.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace terrella::data {
namespace {

/// "B04" for B4, b04 and B04; "B8A" for B8A and B08A; VV and VH; empty for others.
std::string band_of_stem(std::string_view stem) {
    std::string text(stem);
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (text == "VV" || text == "VH")
        return text;
    if (text == "B08A")
        text = "B8A";
    if (text.size() == 2 && text[0] == 'B')
        text.insert(1, "0");
    const auto known = std::ranges::find(sentinel2_bands(), text, &Band::name);
    return known == sentinel2_bands().end() ? std::string() : text;
}

/// One folder of bands: a sensor's picture of a place on a date.
struct Scene {
    std::string folder, name, date;
    std::map<std::string, std::size_t> bands; // entry by band
};

/// The scenes of a place by sensor ("s1", "s2", "s2a", "s2c"), each in the order of dates.
using Place = std::map<std::string, std::vector<Scene>>;

std::string sensor_of(const std::vector<std::string>& folders, const Scene& scene) {
    for (const std::string& folder : folders) {
        const std::string word = lower_case(folder);
        if (word == "s1" || word == "s2" || word == "s2a" || word == "s2c" || word == "s2_l1c" || word == "s2_l2a")
            return word == "s2_l1c" ? "s2c" : word == "s2_l2a" ? "s2a" : word;
    }
    return scene.bands.contains("VV") || scene.bands.contains("VH") ? "s1" : "s2";
}

int day_number(const std::string& date) { // good enough to compare distances
    return date.empty() ? 0
                        : 372 * std::atoi(date.substr(0, 4).c_str()) + 31 * std::atoi(date.substr(5, 2).c_str()) +
                              std::atoi(date.substr(8, 2).c_str());
}

/// The scene of `others` that goes with number `index` of `scenes`; none when there is none.
const Scene* partner(const std::vector<Scene>& scenes, std::size_t index, const std::vector<Scene>& others) {
    if (others.size() == scenes.size())
        return &others[index];
    const Scene* best = nullptr;
    for (const Scene& other : others)
        if (best == nullptr || std::abs(day_number(other.date) - day_number(scenes[index].date)) <
                                   std::abs(day_number(best->date) - day_number(scenes[index].date)))
            best = &other;
    return best;
}

class Recogniser {
public:
    Recogniser(const FileTree& tree, const DataSettings& settings) : tree_(tree), offset_(settings.sentinel2_offset) {}

    Layout run() {
        layout_.kind = "seasons";
        if (!find_places())
            return std::move(layout_);
        add_sources();
        for (const auto& [name, place] : places_)
            add_samples(name, place);
        for (BandSource& source : layout_.sources)
            has_optical_ = has_optical_ || source.modality.starts_with("s2");
        if (has_optical_)
            conventions_.apply(layout_, offset_);
        std::size_t several = 0;
        for (const auto& [name, count] : dates_)
            several += count > 1 ? 1 : 0;
        layout_.recognised_by = told("%1 (%2 of several dates) with a folder a date and a file a band",
                                     counted(places_.size(), told("%1 location"), told("%1 locations")), several);
        if (undated_ > 0)
            layout_.remarks.push_back(told("%1 without a date that can be read, the first '%2'",
                                           counted(undated_, told("%1 folder"), told("%1 folders")), first_undated_));
        return std::move(layout_);
    }

private:
    bool find_places() {
        std::map<std::string, Scene, std::less<>> scenes;
        for (std::size_t entry = 0; entry < tree_.entries().size(); ++entry) {
            const std::string name = tree_.entries().name(entry);
            const std::string band = readable_extension(std::string(name)) ? band_of_stem(stem_part(name)) : "";
            const std::string_view folder = folder_part(name);
            if (band.empty() || folder_part(folder).empty())
                continue;
            Scene& scene = scenes[std::string(folder)];
            scene.bands.emplace(band, entry);
        }
        std::size_t dated = 0;
        for (auto& [folder, scene] : scenes) {
            scene.folder = folder;
            scene.name = valid_utf8(std::string(file_part(folder)));
            scene.date = date_in_name(scene.name);
            if (scene.date.empty())
                scene.date = iso_date(scene.name);
            dated += scene.date.empty() ? 0 : 1;
        }
        if (scenes.empty() || 2 * dated < scenes.size())
            return false;
        for (auto& [folder, scene] : scenes) {
            if (scene.date.empty() && undated_++ == 0)
                first_undated_ = scene.name;
            const std::vector<std::string> folders = path_parts(folder_part(folder));
            const std::string sensor = sensor_of(folders, scene);
            // The location is the last folder; what lies above tells sensor and split only.
            places_[valid_utf8(folders.back())][sensor].push_back(scene);
            sensors_.insert(sensor);
            for (const auto& [band, entry] : scene.bands)
                bands_[sensor].insert(band);
        }
        for (auto& [name, place] : places_)
            for (auto& [sensor, list] : place)
                std::ranges::sort(list, [](const Scene& a, const Scene& b) {
                    return a.date != b.date ? a.date < b.date : natural_less(a.name, b.name);
                });
        return true;
    }

    /// A source a band, Sentinel-1 first; with one kind of Sentinel-2 its modality is plain "s2".
    void add_sources() {
        optical_ = std::ranges::count_if(sensors_, [](const auto& s) { return s.starts_with("s2"); });
        for (const std::string& sensor : sensors_) {
            const bool radar = sensor == "s1";
            const std::string modality = radar || optical_ > 1 ? sensor : "s2";
            std::vector<std::string> order{"VV", "VH"};
            if (!radar) {
                order.clear();
                for (const Band& band : sentinel2_bands())
                    order.push_back(band.name);
            }
            for (const std::string& band : order) {
                if (!bands_[sensor].contains(band))
                    continue;
                std::vector<Band> bands = sentinel1_stored_bands();
                std::erase_if(bands, [&](const Band& one) { return one.name != band; });
                if (!radar)
                    bands = {sentinel2_stored_band(band)};
                layout_.sources.push_back({.name = optical_ > 1 ? sensor + '/' + band : band,
                                           .modality = modality,
                                           .bands = std::move(bands),
                                           .required = false});
                of_source_.emplace_back(sensor, band);
            }
        }
    }

    void add_samples(const std::string& location, const Place& place) {
        // The sensor with most dates leads; of equals Sentinel-2, whose dates people think of.
        const std::vector<Scene>* leading = nullptr;
        for (const auto& [sensor, scenes] : place)
            if (leading == nullptr || scenes.size() >= leading->size())
                leading = &scenes;
        for (std::size_t k = 0; k < leading->size(); ++k) {
            const Scene& scene = (*leading)[k];
            std::map<std::string, const Scene*> chosen;
            for (const auto& [sensor, scenes] : place)
                chosen[sensor] = &scenes == leading ? &scene : partner(*leading, k, scenes);
            LayoutSample sample;
            sample.info.id = location + '/' + scene.name;
            sample.info.place = location;
            sample.info.date = scene.date;
            sample.info.split = split_of_path(scene.folder + "/x");
            sample.info.path = valid_utf8((tree_.path() / scene.folder).string());
            for (const auto& [sensor, band] : of_source_) {
                const auto from = chosen.find(sensor);
                const auto file = from == chosen.end() || from->second == nullptr ? scene.bands.end()
                                                                                  : from->second->bands.find(band);
                const bool there = from != chosen.end() && from->second != nullptr && file != from->second->bands.end();
                sample.files.push_back(there ? file->second : no_entry);
            }
            for (const auto& [sensor, one] : chosen)
                if (one != nullptr && sensor.starts_with("s2"))
                    conventions_.add({one->name, "", one->date});
            layout_.samples.push_back(std::move(sample));
        }
        dates_[location] = leading->size();
    }

    const FileTree& tree_;
    std::string offset_; // as the user states it
    Layout layout_;
    std::map<std::string, Place> places_;
    std::map<std::string, std::size_t> dates_; // of each place
    std::set<std::string> sensors_;
    std::map<std::string, std::set<std::string>> bands_;         // by sensor
    std::vector<std::pair<std::string, std::string>> of_source_; // sensor and band
    std::ptrdiff_t optical_ = 0;
    bool has_optical_ = false;
    Sentinel2Conventions conventions_;
    std::size_t undated_ = 0;
    std::string first_undated_;
};

} // namespace

Layout recognise_seasons(const FileTree& tree, const DataSettings& settings) {
    return Recogniser(tree, settings).run();
}

std::shared_ptr<const Dataset> open_seasons(const Source& source, const DataSettings& settings, Message&,
                                            Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    Layout layout = recognise_seasons(*source.tree(), settings);
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
