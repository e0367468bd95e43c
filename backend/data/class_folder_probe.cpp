// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/class_folder_probe.h"

#include "base/error.h"
#include "data/band_guess.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace terrella::data {
namespace {

constexpr std::size_t headers_read = 256, images_decoded = 12, values_kept = 2048;

/// `count` of `n` positions, evenly spread, with the first and the last.
std::vector<std::size_t> spread(std::size_t n, std::size_t count) {
    std::vector<std::size_t> positions;
    if (n <= count) {
        for (std::size_t i = 0; i < n; ++i)
            positions.push_back(i);
        return positions;
    }
    for (std::size_t i = 0; i < count; ++i)
        positions.push_back(i * (n - 1) / (count - 1));
    return positions;
}

template <class Key>
std::vector<Key> by_frequency(const std::map<Key, int>& counts) {
    std::vector<std::pair<Key, int>> pairs(counts.begin(), counts.end());
    std::ranges::stable_sort(pairs, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Key> keys;
    for (auto& [key, count] : pairs)
        keys.push_back(key);
    return keys;
}

struct Header {
    std::size_t entry = 0;
    RasterInfo info;
    std::string crs;
};

class Prober {
public:
    Prober(const FileTree& tree, const ClassFolderLayout& layout) : tree_(tree), layout_(layout) {}

    ClassFolderProbe run(Progress* progress, const StopToken& stop) {
        const auto positions = spread(layout_.files.size(), headers_read);
        if (progress != nullptr)
            progress->start("Looking at images", static_cast<std::int64_t>(positions.size()));
        for (const std::size_t position : positions) {
            if (stop.stop_requested() && !headers_.empty())
                break;
            read_header(layout_.files[position].entry);
            if (progress != nullptr)
                progress->add();
        }
        if (headers_.empty())
            throw DataError("None of the " + std::to_string(positions.size()) +
                                " images looked at can be read; the first says: " + probe_.broken.front().reason,
                            probe_.broken.front().path, "Copy or download the data again");
        agree();
        decode(stop);
        return std::move(probe_);
    }

private:
    void mark_broken(std::size_t entry, std::string reason) {
        if (probe_.broken_entries.insert(entry).second)
            probe_.broken.push_back({tree_.shown_path(entry), std::move(reason)});
    }

    void read_header(std::size_t entry) {
        try {
            const Raster raster = open_entry(tree_, entry, bytes_);
            headers_.push_back({entry, raster.info(), raster.crs()});
        } catch (const DataError& error) {
            mark_broken(entry, error.happened());
        }
    }

    /// Finds what most files share; files with another number of bands are broken.
    void agree() {
        std::map<int, int> band_counts;
        for (const Header& header : headers_)
            ++band_counts[header.info.bands];
        const int bands = by_frequency(band_counts).front();
        std::map<std::array<int, 2>, int> sizes;
        std::map<std::string, int> dtypes, systems;
        std::vector<Header> alike;
        for (Header& header : headers_) {
            if (header.info.bands != bands) {
                mark_broken(header.entry, "it has " + std::to_string(header.info.bands) + " bands, most others have " +
                                              std::to_string(bands));
                continue;
            }
            ++sizes[{header.info.height, header.info.width}];
            ++dtypes[header.info.dtype];
            ++systems[header.crs];
            alike.push_back(std::move(header));
        }
        headers_ = std::move(alike);
        probe_.sizes = by_frequency(sizes);
        probe_.sizes.resize(std::min<std::size_t>(probe_.sizes.size(), 16));
        probe_.dtype = by_frequency(dtypes).front();
        probe_.crs = systems.size() == 1 ? systems.begin()->first : "";
    }

    void decode(const StopToken& stop) {
        const RasterInfo info = headers_.front().info;
        std::vector<std::vector<float>> values(info.bands);
        Image image;
        for (const std::size_t position : spread(headers_.size(), images_decoded)) {
            if (stop.stop_requested())
                break;
            try {
                open_entry(tree_, headers_[position].entry, bytes_).read(image);
            } catch (const DataError& error) {
                mark_broken(headers_[position].entry, error.happened());
                continue;
            }
            const std::size_t step = std::max<std::size_t>(1, image.plane_size() / values_kept);
            for (int c = 0; c < info.bands; ++c)
                for (std::size_t i = 0; i < image.plane_size(); i += step)
                    if (const float v = image.plane(c)[i]; !std::isnan(v))
                        values[c].push_back(v);
        }
        std::vector<BandRange> ranges;
        for (std::vector<float>& band : values)
            ranges.push_back(range_of(band));
        BandGuess guess = guess_bands(info.names, probe_.dtype, ranges);
        probe_.bands = std::move(guess.bands);
        probe_.remark = std::move(guess.remark);
    }

    static BandRange range_of(std::vector<float>& values) {
        if (values.empty())
            return {};
        std::ranges::sort(values);
        double sum = 0;
        for (const float v : values)
            sum += v;
        const auto at = [&](double share) {
            return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
        };
        return {sum / static_cast<double>(values.size()), at(0.005), at(0.995)};
    }

    const FileTree& tree_;
    const ClassFolderLayout& layout_;
    ClassFolderProbe probe_;
    std::vector<Header> headers_;
    std::vector<std::byte> bytes_;
};

} // namespace

Raster open_entry(const FileTree& tree, std::size_t entry, std::vector<std::byte>& bytes) {
    if (const auto path = tree.file(entry))
        return Raster(*path);
    tree.read(entry, bytes);
    return Raster(bytes, tree.shown_path(entry));
}

ClassFolderProbe probe_class_folders(const FileTree& tree, const ClassFolderLayout& layout, Progress* progress,
                                     const StopToken& stop) {
    return Prober(tree, layout).run(progress, stop);
}

} // namespace terrella::data
