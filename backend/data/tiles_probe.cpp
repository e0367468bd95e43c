// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tiles_probe.h"

#include "base/error.h"
#include "data/band_ranges.h"
#include "data/entry_bytes.h"
#include "data/names.h"
#include "data/raster.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace terrella::data {
namespace {

constexpr std::size_t headers_read = 256, tiles_decoded = 12, codes_read = 4096;
constexpr std::size_t most_bands = 4096, longest_side = 65536;
constexpr std::int64_t most_tiles = 50'000'000;

std::string shape_text(const std::vector<std::size_t>& shape) {
    std::string text;
    for (const std::size_t axis : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(axis);
    return text.empty() ? "a single number" : text;
}

NpyHeader header_of(const EntryBytes& bytes) {
    std::vector<std::byte> start(std::min<std::uint64_t>(bytes.size(), npy_header_bytes));
    bytes.read(0, start);
    return read_npy_header(start, bytes.size(), bytes.where());
}

/// The axes of one tile, or why the array is none.
struct Axes {
    std::size_t tiles = 1, bands = 1, height = 0, width = 0;
    PixelOrder order;
    std::size_t tile_step = 0;
    Message why_not;
};

Axes axes_of(const NpyHeader& header, const TileForm& form) {
    Axes axes;
    const std::vector<std::size_t>& shape = header.shape;
    const std::vector<std::size_t> strides = header.strides();
    const std::size_t first = form.stacked ? 1 : 0;
    if (shape.size() != first + (form.flat ? 2 : 3)) {
        axes.why_not =
            told("its shape is %1, most others have %2 axes", shape_text(shape), first + (form.flat ? 2 : 3));
        return axes;
    }
    const std::size_t rows = first + (!form.flat && form.bands_first ? 1 : 0);
    axes.height = shape[rows];
    axes.width = shape[rows + 1];
    axes.order.row = strides[rows];
    axes.order.column = strides[rows + 1];
    if (!form.flat) {
        const std::size_t band = form.bands_first ? first : first + 2;
        axes.bands = shape[band];
        axes.order.band = strides[band];
    }
    if (form.stacked) {
        axes.tiles = shape[0];
        axes.tile_step = strides[0];
        if (header.fortran_order)
            axes.why_not =
                told("a stack of tiles in Fortran order would be read whole for every tile: save it in C order");
    }
    if (header.numbers() == 0)
        axes.why_not = told("its shape is %1: there are no pixels", shape_text(shape));
    else if (axes.height > longest_side || axes.width > longest_side || axes.bands > most_bands ||
             axes.height * axes.width > Raster::largest_pixels / axes.bands)
        axes.why_not = told("its shape %1 is too large for a tile", shape_text(shape));
    return axes;
}

/// The form of an array by its own shape, none for one that is no tile.
std::optional<TileForm> form_of(const std::vector<std::size_t>& shape) {
    TileForm form;
    if (shape.size() < 2 || shape.size() > 4)
        return std::nullopt;
    form.stacked = shape.size() == 4;
    form.flat = shape.size() == 2;
    if (!form.flat) {
        const std::size_t a = shape[shape.size() - 3], b = shape[shape.size() - 2], c = shape.back();
        form.bands_first = a < c && a < b && !(c < a);
        form.bands = static_cast<int>(std::min(form.bands_first ? a : c, most_bands + 1));
    }
    return form;
}

class Prober {
public:
    Prober(const FileTree& tree, const TilesLayout& layout) : tree_(tree), layout_(layout) {}

    TilesProbe run(int mask_band, Progress* progress, const StopToken& stop) {
        read_headers(progress, stop);
        agree();
        choose_mask(mask_band, stop);
        name_bands(stop);
        return std::move(probe_);
    }

private:
    struct Seen {
        NpyHeader header;
        TileForm form;
    };
    void mark_broken(std::size_t file, Message reason) {
        if (broken_.emplace(file, true).second)
            probe_.broken.push_back({tree_.shown_path(layout_.files[file].entry), std::move(reason)});
    }

    void read_headers(Progress* progress, const StopToken& stop) {
        std::size_t count = headers_read;
        // Only headers tell how many tiles the files of stacks hold.
        for (std::size_t done = 0; done < std::min(count, layout_.files.size());) {
            const auto positions = evenly_spread(layout_.files.size(), count);
            if (progress != nullptr)
                progress->start(told("Looking at tiles"), static_cast<std::int64_t>(positions.size()));
            bool stacks = false;
            for (const std::size_t file : positions) {
                if (stop.stop_requested() && !seen_.empty())
                    break;
                if (!seen_.contains(file) && !broken_.contains(file))
                    read_header(file);
                stacks = stacks || (seen_.contains(file) && seen_.at(file).form.stacked);
                if (progress != nullptr)
                    progress->add();
            }
            done = positions.size();
            if (stacks)
                count = layout_.files.size();
        }
        if (seen_.empty())
            throw DataError(told("None of the %1 .npy files looked at can be read; the first says: %2", broken_.size(),
                                 probe_.broken.front().reason),
                            probe_.broken.front().path, told("Copy or download the data again"));
    }

    void read_header(std::size_t file) {
        try {
            const NpyHeader header = header_of(EntryBytes(tree_, layout_.files[file].entry));
            if (const auto form = form_of(header.shape))
                seen_.emplace(file, Seen{header, *form});
            else
                mark_broken(file, told("its shape is %1; tiles have two or three axes, stacks of them four",
                                       shape_text(header.shape)));
        } catch (const DataError& error) {
            mark_broken(file, error.happened_message());
        }
    }

    /// Finds the form that most files have; others are broken.
    void agree() {
        const auto key = [](const TileForm& f) {
            return std::array{int(f.stacked), int(f.flat), int(f.bands_first), f.bands};
        };
        std::map<std::array<int, 4>, int> forms;
        for (const auto& [file, seen] : seen_)
            ++forms[key(seen.form)];
        const auto most = std::ranges::max_element(forms, {}, [](const auto& pair) { return pair.second; })->first;
        probe_.form = {most[0] != 0, most[2] != 0, most[1] != 0, most[3], -1};
        std::map<std::array<int, 2>, int> sizes;
        std::map<std::string, int> types;
        std::map<std::size_t, std::int64_t> stacks;
        std::int64_t tiles = 0;
        bool even = false;
        for (const auto& [file, seen] : seen_) {
            const Axes axes = axes_of(seen.header, probe_.form);
            if (!axes.why_not.empty() || static_cast<int>(axes.bands) != probe_.form.bands) {
                mark_broken(file, !axes.why_not.empty()
                                      ? Message(axes.why_not)
                                      : told("it has %1 bands, most others have %2", axes.bands, probe_.form.bands));
                continue;
            }
            ++sizes[{static_cast<int>(axes.height), static_cast<int>(axes.width)}];
            ++types[name_of(seen.header.type)];
            even = even || (!probe_.form.flat && axes.bands >= std::min(axes.height, axes.width));
            stacks[file] = static_cast<std::int64_t>(std::min<std::size_t>(axes.tiles, most_tiles));
            tiles += stacks[file];
        }
        if (sizes.empty())
            throw DataError(told("No .npy file looked at holds tiles: %1", probe_.broken.front().reason),
                            probe_.broken.front().path, told("Tiles have the shape [H, W, C] or [C, H, W]"));
        if (tiles > most_tiles)
            throw DataError(told("The stacks announce %1 tiles", tiles), tree_.path().string(),
                            told("Open some of the files"));
        std::vector<std::pair<int, std::array<int, 2>>> order;
        for (const auto& [size, count] : sizes)
            order.emplace_back(-count, size);
        std::ranges::sort(order);
        for (const auto& [count, size] : order)
            if (probe_.sizes.size() < 16)
                probe_.sizes.push_back(size);
        probe_.dtype = std::ranges::max_element(types, {}, [](const auto& pair) { return pair.second; })->first;
        if (!probe_.form.flat) {
            const Message axes = probe_.form.bands_first ? told("band, row, column") : told("row, column, band");
            const Message all = probe_.form.stacked ? told("tile, %1", axes) : axes;
            probe_.remarks.push_back(even ? told("Axes read as %1; the sizes alone do not tell", all)
                                          : told("Axes read as %1", all));
        }
        list_tiles(stacks);
    }

    void list_tiles(const std::map<std::size_t, std::int64_t>& stacks) {
        for (std::size_t file = 0; file < layout_.files.size(); ++file) {
            const auto stack = stacks.find(file);
            if (broken_.contains(file) || (probe_.form.stacked && stack == stacks.end()))
                continue;
            if (!probe_.form.stacked)
                probe_.tiles.push_back({file, -1});
            else
                for (std::int64_t slice = 0; slice < stack->second; ++slice)
                    probe_.tiles.push_back({file, slice});
        }
    }

    /// Calls `look` with the decoded pixels of up to `count` tiles. Those that cannot be decoded fail when they are
    /// read as samples.
    template <class Look>
    void decode(std::size_t count, const StopToken& stop, Look&& look) {
        Image image;
        for (const std::size_t position : evenly_spread(probe_.tiles.size(), count)) {
            if (stop.stop_requested())
                break;
            const TilesProbe::Tile& tile = probe_.tiles[position];
            try {
                read_tile(tree_, layout_.files[tile.file].entry, tile.slice, probe_.form, image);
            } catch (const DataError&) {
                continue;
            }
            look(image);
        }
    }

    void choose_mask(int mask_band, const StopToken& stop) {
        const int bands = probe_.form.bands;
        if (mask_band > bands || (mask_band > 0 && bands == 1))
            throw ConfigurationError(
                told("The tiles have no band %1 beside their image's", mask_band), "data.mask_band",
                told("They have %1; leave it at auto", counted(bands, told("%1 band"), told("%1 bands"))));
        if (mask_band < 0 || bands < 2)
            return;
        if (mask_band > 0) {
            probe_.form.mask_band = mask_band - 1;
        } else {
            std::size_t looked = 0, codes = 0;
            decode(tiles_decoded, stop, [&](const Image& image) {
                ++looked;
                codes += looks_like_codes(image.plane(bands - 1), image.width()) &&
                                 !looks_like_codes(image.plane(0), image.width())
                             ? 1
                             : 0;
            });
            if (looked == 0 || codes < looked)
                return;
            probe_.form.mask_band = bands - 1;
        }
        std::set<int> codes;
        decode(codes_read, stop, [&](const Image& image) {
            for (const float v : image.plane(probe_.form.mask_band))
                if (v >= 0 && v <= MaskCodes::largest_code && v == std::floor(v))
                    codes.insert(static_cast<int>(v));
        });
        const bool aerial = bands == 5 && probe_.dtype == "uint8";
        const std::map<int, std::string> names = aerial ? cropland_names(codes) : std::map<int, std::string>{};
        cropland_ = !names.empty();
        probe_.codes = MaskCodes(codes, names, cropland_);
        probe_.remarks.push_back(
            joined(mask_band > 0
                       ? told("Band %1 is read as the mask, as data.mask_band says", probe_.form.mask_band + 1)
                       : told("Band %1 is read as the mask, not as an image band: its values are few codes in patches "
                              "(set data.mask_band to none to read it as an image band)",
                              probe_.form.mask_band + 1),
                   cropland_ ? told("its codes are named after the legend of USDA's Cropland Data Layer") : Message()));
    }

    void name_bands(const StopToken& stop) {
        BandRanges ranges;
        decode(tiles_decoded, stop, [&](const Image& image) { ranges.add(image); });
        std::vector<BandRange> found = ranges.ranges();
        found.resize(static_cast<std::size_t>(probe_.form.bands));
        if (probe_.form.mask_band >= 0)
            found.erase(found.begin() + probe_.form.mask_band);
        const bool aerial = found.size() == 4 && probe_.dtype == "uint8" && (layout_.triplets > 0 || cropland_);
        BandGuess guess = guess_bands(std::vector<std::string>(found.size()), probe_.dtype, found);
        if (aerial) {
            std::ranges::copy(rgb_bands(), guess.bands.begin());
            guess.bands[3] = {"nir", 850, Quantity::digital_number, 0, 255};
            guess.remark = told("four bands of 8 bits, taken for red, green, blue and near infrared as in NAIP");
        }
        probe_.bands = std::move(guess.bands);
        probe_.remarks.push_back(told("Bands: %1", guess.remark));
    }

    const FileTree& tree_;
    const TilesLayout& layout_;
    TilesProbe probe_;
    std::map<std::size_t, Seen> seen_; // by file
    std::map<std::size_t, bool> broken_;
    bool cropland_ = false;
};

} // namespace

TilesProbe probe_tiles(const FileTree& tree, const TilesLayout& layout, int mask_band, Progress* progress,
                       const StopToken& stop) {
    return Prober(tree, layout).run(mask_band, progress, stop);
}

void read_tile(const FileTree& tree, std::size_t entry, std::int64_t slice, const TileForm& form, Image& image) {
    const EntryBytes bytes(tree, entry);
    const NpyHeader header = header_of(bytes);
    const Axes axes = axes_of(header, form);
    if (!axes.why_not.empty())
        throw DataError(told("The .npy file is no tile of this dataset: %1", axes.why_not), bytes.where(),
                        told("Remove the file"));
    if (static_cast<int>(axes.bands) != form.bands)
        throw DataError(told("The tile has %1 bands, most others have %2", axes.bands, form.bands), bytes.where(),
                        told("Remove it, or give all tiles the same bands"));
    if (slice >= 0 && static_cast<std::size_t>(slice) >= axes.tiles)
        throw DataError(told("The file has become shorter: it holds %1 tiles", axes.tiles), bytes.where(),
                        told("Open the dataset again"));
    const std::size_t size = size_of(header.type);
    thread_local std::vector<std::byte> stored; // grows to the largest tile, once a thread
    stored.resize(axes.bands * axes.height * axes.width * size);
    bytes.read(header.offset + (slice > 0 ? static_cast<std::size_t>(slice) * axes.tile_step * size : 0), stored);
    image.reshape(static_cast<int>(axes.bands), static_cast<int>(axes.height), static_cast<int>(axes.width));
    gather(header.type, header.big_endian, stored, axes.order, image);
}

} // namespace terrella::data
