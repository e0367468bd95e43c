// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/cube_set.h"

#include "base/error.h"
#include "base/text.h"
#include "data/band_ranges.h"
#include "data/envi_cube.h"
#include "data/mat_cube.h"
#include "data/name_ending.h"
#include "data/names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::size_t fewest_envi_bands = 30, most_cubes = 1000;
constexpr int probe_side = 64;

class Finder {
public:
    Finder(const FileTree& tree, const std::string& only, const DataSettings& settings)
        : tree_(tree), only_(only), settings_(settings), asked_(settings.kind == "hyperspectral") {}

    CubeSet run(Message& why_not, Progress* progress, const StopToken& stop) {
        open_files(progress, stop);
        for (const OpenEnvi& envi : envis_)
            if (!envi.header.classification && (asked_ || envi.header.bands >= fewest_envi_bands) && wanted_envi(envi))
                add_envi(envi);
        for (const OpenMat& mat : mats_)
            if (only_.empty() || mat.name == only_)
                add_mat(mat);
        if (set_.cubes.empty()) {
            if (why_.empty() && !set_.broken.empty())
                why_ = told("'%1': %2", tree_.entries()[first_broken_].name, set_.broken.front().reason);
            if (why_.empty() && asked_)
                why_ = told("none of its files ends in .mat or .hdr");
            why_not = valid_utf8(why_);
            return {};
        }
        agree();
        share_masks();
        name_bands();
        tell();
        return std::move(set_);
    }

private:
    /// Of a group of files with one name only what belongs to the file that was opened.
    bool wanted_envi(const OpenEnvi& envi) const {
        return only_.empty() || tree_.entries()[envi.entry].name == only_ || tree_.entries()[envi.raw].name == only_;
    }

    void mark_broken(std::size_t entry, const Message& reason) {
        if (set_.broken.empty())
            first_broken_ = entry;
        set_.broken.push_back({tree_.shown_path(entry), reason});
    }

    void open_files(Progress* progress, const StopToken& stop) {
        const bool mat_only = name_ending(only_) == ".mat";
        const bool envi_only = !only_.empty() && !mat_only;
        const auto candidates = std::ranges::count_if(tree_.entries(), [](const FileEntry& entry) {
            const std::string ending = name_ending(entry.name);
            return ending == ".hdr" || ending == ".mat";
        });
        if (!asked_ && static_cast<std::size_t>(candidates) > most_cubes)
            return; // pictures of another kind
        for (std::size_t i = 0; i < tree_.entries().size() && !stop.stop_requested(); ++i) {
            const std::string& name = tree_.entries()[i].name;
            const std::string ending = name_ending(name);
            const bool envi = ending == ".hdr" && !mat_only, mat = ending == ".mat" && !envi_only;
            if (!envi && !mat)
                continue;
            if (envis_.size() + mats_.size() >= most_cubes) {
                mark_broken(i, told("more than %1 files of cubes: the rest is left out", most_cubes));
                return;
            }
            if (progress != nullptr && envis_.empty() && mats_.empty())
                progress->start(told("Looking at cubes"), 0);
            try {
                if (envi)
                    envis_.push_back(open_envi(tree_, i));
                else
                    mats_.push_back({i, name, std::make_shared<MatFile>(std::make_shared<EntryBytes>(tree_, i))});
            } catch (const DataError& error) {
                mark_broken(i, error.happened_message());
            }
            if (progress != nullptr)
                progress->add();
        }
    }

    void add_envi(const OpenEnvi& envi) {
        try {
            Cube cube = envi_cube(tree_, envi);
            find_envi_classes(tree_, envis_, cube);
            set_.cubes.push_back(std::move(cube));
        } catch (const DataError& error) {
            mark_broken(envi.raw, error.happened_message());
        }
    }

    void add_mat(const OpenMat& mat) {
        Message why;
        try {
            auto cube = find_cube(mat, settings_.variable, why);
            if (!cube) {
                // A ground truth beside the cubes is no broken file.
                why_ = told("'%1': %2", mat.name, why);
                return;
            }
            const std::uint64_t bytes = cube->bands * cube->height * cube->width * size_of(cube->type);
            if (loaded_ + bytes > MatFile::largest_variable_bytes) {
                mark_broken(
                    mat.entry,
                    told("its array of %1 does not fit beside the others: MATLAB arrays are kept in memory, %2 at most",
                         bytes_text(bytes), bytes_text(MatFile::largest_variable_bytes)));
                return;
            }
            load_cube(mat, *cube);
            loaded_ += bytes;
            find_ground_truth(mats_, *cube);
            set_.cubes.push_back(std::move(*cube));
        } catch (const DataError& error) {
            mark_broken(mat.entry, error.happened_message());
        }
    }

    /// Keeps the cubes with the number of bands that most have.
    void agree() {
        std::map<std::size_t, int> counts;
        for (const Cube& cube : set_.cubes)
            ++counts[cube.bands];
        const std::size_t bands =
            std::ranges::max_element(counts, {}, [](const auto& pair) { return pair.second; })->first;
        std::erase_if(set_.cubes, [&](const Cube& cube) {
            if (cube.bands == bands)
                return false;
            mark_broken(cube.entry, told("it has %1 bands, most others have %2", cube.bands, bands));
            return true;
        });
    }

    void share_masks() {
        std::set<int> codes;
        std::map<int, std::string> names;
        std::map<int, std::array<std::uint8_t, 3>> colours;
        for (const Cube& cube : set_.cubes) {
            for (const float code : cube.mask.codes.pixels())
                if (!std::isnan(code))
                    codes.insert(static_cast<int>(code));
            names.insert(cube.mask.names.begin(), cube.mask.names.end());
            colours.insert(cube.mask.colours.begin(), cube.mask.colours.end());
        }
        set_.codes = MaskCodes(codes, names, false);
        set_.codes.paint(colours);
    }

    void name_bands() {
        const Cube& first = set_.cubes.front();
        BandRanges ranges;
        Image image;
        for (const std::size_t i : evenly_spread(set_.cubes.size(), 4)) {
            const Cube& cube = set_.cubes[i];
            const int height = static_cast<int>(std::min<std::size_t>(cube.height, probe_side));
            const int width = static_cast<int>(std::min<std::size_t>(cube.width, probe_side));
            for (const std::size_t place : {0, 1, 2}) { // a corner, the middle, the other corner
                const auto at = [&](std::size_t whole, int part) {
                    return static_cast<int>((whole - static_cast<std::size_t>(part)) * place / 2);
                };
                cube.read({at(cube.width, width), at(cube.height, height), width, height}, image);
                ranges.add(image, 512);
            }
        }
        double low = 0, high = 0;
        for (const BandRange& range : ranges.ranges()) {
            low = std::min(low, range.low);
            high = std::max(high, range.high);
        }
        Band band;
        Message remark;
        if (first.reflectance_factor) {
            band.quantity = Quantity::reflectance;
            band.unit_high = *first.reflectance_factor;
            band.scale = 1 / *first.reflectance_factor;
            remark = told("reflectance times %1, as the header says", short_number(*first.reflectance_factor));
        } else {
            band.quantity = is_integer(first.type) ? Quantity::digital_number : Quantity::unknown;
            band.unit_low = low;
            band.unit_high = high > low ? high : low + 1;
            remark =
                told("the unit of the values is not told; 99.5 % of those looked at lie up to %1", short_number(high));
        }
        for (std::size_t i = 0; i < first.bands; ++i) {
            band.name = first.band_names.empty() ? "band " + std::to_string(i + 1) : first.band_names[i];
            if (!first.wavelengths_nm.empty())
                band.wavelength_nm = first.wavelengths_nm[i];
            set_.bands.push_back(band);
        }
        set_.remarks.push_back(told("One unit range for all bands, %1 to %2: %3", short_number(band.unit_low),
                                    short_number(band.unit_high), remark));
        if (first.wavelengths_nm.empty())
            set_.remarks.push_back(told("The wavelengths of the bands are not told"));
    }

    void tell() {
        const std::size_t count = set_.cubes.size();
        const Cube& first = set_.cubes.front();
        set_.recognised_by = told("%1 (%2) of %3 bands in %4", counted(count, told("%1 cube"), told("%1 cubes")),
                                  count == 1 ? first.id : first.id + ", …", first.bands,
                                  first.raw != nullptr ? told("ENVI rasters") : told("MATLAB files"));
        for (const Cube& cube : set_.cubes)
            for (const Message& remark : cube.remarks)
                if (set_.remarks.size() < 50)
                    set_.remarks.push_back(remark);
    }

    const FileTree& tree_;
    std::string only_;
    const DataSettings& settings_;
    bool asked_;
    std::vector<OpenEnvi> envis_;
    std::vector<OpenMat> mats_;
    CubeSet set_;
    Message why_;
    std::size_t first_broken_ = 0;
    std::uint64_t loaded_ = 0;
};

} // namespace

CubeSet find_cubes(const FileTree& tree, const std::string& only, const DataSettings& settings, Message& why_not,
                   Progress* progress, const StopToken& stop) {
    return Finder(tree, only, settings).run(why_not, progress, stop);
}

} // namespace terrella::data
