// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/layout_probe.h"

#include "base/error.h"
#include "data/band_guess.h"
#include "data/name_ending.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace terrella::data {
namespace {

constexpr std::size_t files_opened = 1024, samples_at_most = 256, samples_at_least = 32;
constexpr std::size_t images_decoded = 12, values_kept = 2048;

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
    std::size_t sample = 0, entry = 0;
    RasterInfo info;
    std::string crs;
};

class Prober {
public:
    Prober(const FileTree& tree, const Layout& layout) : tree_(tree), layout_(layout) {}

    LayoutProbe run(Progress* progress, const StopToken& stop) {
        const std::size_t sources = layout_.sources.size();
        headers_.resize(sources);
        probe_.sources.resize(sources);
        const auto positions =
            spread(layout_.samples.size(), std::clamp(files_opened / sources, samples_at_least, samples_at_most));
        if (progress != nullptr)
            progress->start(told("Looking at images"), static_cast<std::int64_t>(positions.size()));
        std::size_t opened = 0;
        for (const std::size_t position : positions) {
            if (stop.stop_requested() && opened > probe_.broken.size())
                break;
            for (std::size_t s = 0; s < sources; ++s)
                if (layout_.samples[position].files[s] != no_entry) {
                    ++opened;
                    read_header(position, s);
                }
            if (progress != nullptr)
                progress->add();
        }
        if (opened == probe_.broken.size())
            throw DataError(told("None of the %1 images looked at can be read; the first says: %2", opened,
                                 probe_.broken.front().reason),
                            probe_.broken.front().path, told("Copy or download the data again"));
        for (std::size_t s = 0; s < sources; ++s)
            if (!headers_[s].empty())
                agree(s);
        measure();
        for (std::size_t s = 0; s < sources; ++s)
            if (layout_.sources[s].bands.empty() && !headers_[s].empty())
                learn(s, stop);
            else
                probe_.sources[s].bands = layout_.sources[s].bands;
        for (std::size_t s = 0; s < sources; ++s)
            if (!layout_.sources[s].modality.empty())
                for (Band& band : probe_.sources[s].bands)
                    band.modality = layout_.sources[s].modality;
        return std::move(probe_);
    }

private:
    void mark_broken(std::size_t sample, std::size_t entry, Message reason) {
        probe_.broken_samples.insert(sample);
        if (broken_entries_.insert(entry).second)
            probe_.broken.push_back({tree_.shown_path(entry), std::move(reason)});
    }

    void read_header(std::size_t sample, std::size_t source) {
        const std::size_t entry = layout_.samples[sample].files[source];
        try {
            const Raster raster = open_entry(tree_, entry, bytes_);
            const RasterInfo& info = raster.info();
            // Before its size counts as one of the dataset's: a few bytes may claim any size.
            if (static_cast<std::size_t>(info.height) * info.width > Raster::largest_pixels / std::max(info.bands, 1)) {
                mark_broken(sample, entry,
                            told("the image is too large for a sample: %1 × %2 pixels", info.width, info.height));
                return;
            }
            headers_[source].push_back({sample, entry, raster.info(), raster.crs()});
        } catch (const DataError& error) {
            mark_broken(sample, entry, error.happened_message());
        }
    }

    /// Finds what most files of a source share; files with another number of bands are broken, and those of another
    /// type where that matters.
    void agree(std::size_t s) {
        const BandSource& source = layout_.sources[s];
        std::map<int, int> band_counts;
        for (const Header& header : headers_[s])
            ++band_counts[header.info.bands];
        const bool learnt = source.bands.empty();
        const int bands = learnt ? by_frequency(band_counts).front() : static_cast<int>(source.bands.size());
        std::map<std::array<int, 2>, int> sizes;
        std::map<std::string, int> dtypes;
        std::vector<Header> alike;
        for (Header& header : headers_[s]) {
            if (header.info.bands != bands) {
                mark_broken(header.sample, header.entry,
                            learnt ? told("it has %1 bands, most others have %2", header.info.bands, bands)
                                   : told("it has %1 bands, %2 has %3", header.info.bands, source.name, bands));
                continue;
            }
            ++sizes[{header.info.height, header.info.width}];
            ++dtypes[header.info.dtype];
            alike.push_back(std::move(header));
        }
        headers_[s].clear();
        if (alike.empty())
            return;
        const std::string dtype = by_frequency(dtypes).front();
        for (Header& header : alike)
            if (source.same_type && header.info.dtype != dtype)
                mark_broken(header.sample, header.entry,
                            told("its values are %1, most others' are %2", header.info.dtype, dtype));
            else
                headers_[s].push_back(std::move(header));
        probe_.sources[s].seen = true;
        probe_.sources[s].dtype = dtype;
        probe_.sources[s].size = by_frequency(sizes).front();
    }

    /// The sizes and reference systems of whole samples: those of the finest source.
    void measure() {
        std::map<std::size_t, const Header*> finest; // of each sample
        for (const auto& headers : headers_)
            for (const Header& header : headers) {
                const Header*& best = finest[header.sample];
                if (best == nullptr || header.info.height > best->info.height || header.info.width > best->info.width)
                    best = &header;
            }
        std::map<std::array<int, 2>, int> sizes;
        std::map<std::string, int> systems;
        for (const auto& [sample, header] : finest) {
            ++sizes[{header->info.height, header->info.width}];
            ++systems[header->crs];
            probe_.georeferenced = probe_.georeferenced || (header->info.geotransform && !header->crs.empty());
        }
        probe_.sizes = by_frequency(sizes);
        probe_.sizes.resize(std::min<std::size_t>(probe_.sizes.size(), 16));
        probe_.crs = systems.size() == 1 ? systems.begin()->first : "";
    }

    void learn(std::size_t s, const StopToken& stop) {
        const std::vector<Header>& headers = headers_[s];
        const RasterInfo& info = headers.front().info;
        std::vector<std::vector<float>> values(info.bands);
        Image image;
        for (const std::size_t position : spread(headers.size(), images_decoded)) {
            if (stop.stop_requested())
                break;
            try {
                open_entry(tree_, headers[position].entry, bytes_).read(image);
            } catch (const DataError& error) {
                mark_broken(headers[position].sample, headers[position].entry, error.happened_message());
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
        BandGuess guess = guess_bands(info.names, probe_.sources[s].dtype, ranges);
        probe_.sources[s].bands = std::move(guess.bands);
        probe_.sources[s].remark = std::move(guess.remark);
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
    const Layout& layout_;
    LayoutProbe probe_;
    std::vector<std::vector<Header>> headers_; // of each source
    std::set<std::size_t> broken_entries_;
    std::vector<std::byte> bytes_;
};

/// From memory GDAL reads an uncompressed TIFF in less than half the time: past its cache of blocks.
bool is_small_tiff(const std::filesystem::path& path) {
    constexpr std::uintmax_t small = 4 << 20;
    std::error_code code;
    const std::string ending = name_ending(path.native());
    return (ending == ".tif" || ending == ".tiff") && std::filesystem::is_regular_file(path, code) &&
           std::filesystem::file_size(path, code) <= small && !code;
}

} // namespace

Raster open_entry(const FileTree& tree, std::size_t entry, std::vector<std::byte>& bytes) {
    if (const auto path = tree.file(entry); path && !is_small_tiff(*path))
        return Raster(*path);
    tree.read(entry, bytes);
    return Raster(bytes, tree.shown_path(entry));
}

LayoutProbe probe_layout(const FileTree& tree, const Layout& layout, Progress* progress, const StopToken& stop) {
    return Prober(tree, layout).run(progress, stop);
}

} // namespace terrella::data
