// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "data/layout_contents.h"
#include "data/layout_probe.h"
#include "data/sample_parts.h"
#include "data/tree_index.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace terrella::data {
namespace {

std::string size_text(std::array<int, 2> size) { return std::to_string(size[1]) + " × " + std::to_string(size[0]); }

std::string bands_text(std::size_t count) { return std::to_string(count) + (count == 1 ? " band" : " bands"); }

using Geotransform = std::array<double, 6>;

/// The same area in pixels of another size.
Geotransform rescaled(const Geotransform& g, std::array<int, 2> from, std::array<int, 2> to) {
    const double across = static_cast<double>(from[1]) / to[1], down = static_cast<double>(from[0]) / to[0];
    return {g[0], g[1] * across, g[2] * down, g[3], g[4] * across, g[5] * down};
}

/// Whether two rasters cover the same area, up to one pixel of the coarser one.
bool same_area(const Geotransform& a, std::array<int, 2> a_size, const Geotransform& b, std::array<int, 2> b_size) {
    const double tolerance = 1.001 * std::max(std::hypot(a[1], a[4]), std::hypot(b[1], b[4]));
    const auto corner = [](const Geotransform& g, double column, double row) {
        return std::array{g[0] + column * g[1] + row * g[2], g[3] + column * g[4] + row * g[5]};
    };
    for (const auto& [right, low] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
        const auto p = corner(a, right * a_size[1], low * a_size[0]), q = corner(b, right * b_size[1], low * b_size[0]);
        if (std::hypot(p[0] - q[0], p[1] - q[1]) > tolerance)
            return false;
    }
    return true;
}

class LayoutDataset final : public Dataset {
public:
    LayoutDataset(std::shared_ptr<const FileTree> tree, LayoutContents contents)
        : tree_(std::move(tree)), c_(std::move(contents)),
          indexed_(dynamic_cast<const IndexedTree*>(tree_.get()) != nullptr) {}

    const DatasetInfo& info() const override { return c_.info; }
    std::size_t size() const override { return c_.samples.size(); }
    const SampleInfo& sample(std::size_t index) const override { return c_.samples.at(index); }
    std::uint64_t content_key() const override { return c_.key; }
    Sample read(std::size_t index) const override {
        Sample sample;
        decode(index, sample, Wanted::everything);
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override { decode(index, sample, Wanted::all_but_crs); }
    void read_image_into(std::size_t index, Sample& sample) const override { decode(index, sample, Wanted::image); }
    void read_parts_into(std::size_t index, SampleParts& parts) const override {
        read_parts(index, parts, Wanted::everything);
    }
    const LayoutContents& contents() const { return c_; }

private:
    enum class Wanted { image, all_but_crs, everything };

    void decode(std::size_t index, Sample& sample, Wanted wanted) const;
    void read_parts(std::size_t index, SampleParts& parts, Wanted wanted) const;
    void check(const RasterInfo& raster, const StackedSource& source, const std::string& path) const;
    void check_documents(std::size_t index) const;
    void read_annotation(std::size_t index, SampleParts& parts, std::array<int, 2> stored) const;

    std::shared_ptr<const FileTree> tree_;
    LayoutContents c_;
    bool indexed_; // the tree was not listed just now
};

void LayoutDataset::check(const RasterInfo& raster, const StackedSource& source, const std::string& path) const {
    if (static_cast<std::size_t>(raster.bands) != source.bands)
        throw DataError(told("The image has %1, most others have %2",
                             bands_text(static_cast<std::size_t>(raster.bands)), source.bands),
                        path, told("Remove it, or give all images the same bands"));
    if (source.same_type && raster.dtype != source.dtype)
        throw DataError(told("The image's values are %1, most others' are %2", raster.dtype, source.dtype), path,
                        told("Copy or download the file again, or remove it"));
    if (c_.any_size)
        return;
    const bool alone = c_.sources.size() == 1;
    const std::array<int, 2> size{raster.height, raster.width}, usual = alone ? c_.native : source.size;
    if (size == usual || (alone && c_.size > 0))
        return;
    throw DataError(told("The image has %1 pixels, most others have %2", size_text(size), size_text(usual)), path,
                    alone ? told("Set data.size (to %1, say) to bring all to one size", std::min(usual[0], usual[1]))
                          : told("Copy or download the file again, or remove the sample"));
}

void LayoutDataset::read_parts(std::size_t index, SampleParts& parts, Wanted wanted) const {
    thread_local std::vector<std::byte> bytes; // of an archive member; grows to the largest, once a thread
    const SampleInfo& about = c_.samples.at(index);
    check_documents(index);
    Sample& sample = parts.rest;
    sample.label = about.label;
    sample.geotransform.reset();
    sample.crs.clear();
    sample.boxes.clear();
    sample.mask.reshape(0, 0, 0);
    parts.images.resize(c_.sources.size());

    std::array<int, 2> finest = c_.native;
    parts.grid = {c_.size, c_.size};
    std::optional<std::pair<Geotransform, std::array<int, 2>>> area; // of the first file that has one
    bool first = true, known = false;
    for (std::size_t s = 0; s < c_.sources.size(); ++s) {
        const StackedSource& source = c_.sources[s];
        const std::uint32_t entry = c_.files[index * c_.sources.size() + s];
        Image& image = parts.images[s];
        if (entry == LayoutContents::no_file) {
            image.reshape(static_cast<int>(source.bands), 0, 0);
            continue;
        }
        const Raster raster = open_entry(*tree_, entry, bytes);
        const std::string path = c_.sources.size() == 1 ? about.path : tree_->shown_path(entry);
        check(raster.info(), source, path);
        const std::array<int, 2> size{raster.info().height, raster.info().width};
        if (first && c_.any_size)
            finest = size;
        else if (first && c_.sources.size() == 1)
            finest = size; // differs from the usual one only when all are brought to one size
        if (c_.size == 0)
            parts.grid = finest;
        if (const auto& own = raster.info().geotransform) {
            if (area && !same_area(area->first, area->second, *own, size))
                throw DataError(told("The image covers another area than the sample's other files"), path,
                                told("Copy or download the sample again, or remove it"));
            if (!area)
                area = {*own, size};
            if (!sample.geotransform || size == finest)
                sample.geotransform = rescaled(*own, size, parts.grid);
            if (wanted == Wanted::everything && sample.crs.empty())
                sample.crs = raster.crs();
        } else if (c_.any_size && size != finest)
            throw DataError(
                told("The image has %1 pixels, the sample's other files have %2", size_text(size), size_text(finest)),
                path, told("Copy or download the sample again, or remove it"));
        raster.read(image);
        known = known || std::ranges::any_of(std::as_const(image).pixels(), [](float v) { return !std::isnan(v); });
        first = false;
    }
    if (!known)
        throw DataError(told("The image has no data: every pixel is marked as missing"), about.path,
                        told("Remove the file"));
    if (wanted != Wanted::image)
        read_annotation(index, parts, finest);
}

void LayoutDataset::decode(std::size_t index, Sample& sample, Wanted wanted) const {
    thread_local SampleParts parts;
    // A single file is read where it stays; what the caller's sample holds is used again.
    const bool single = c_.sources.size() == 1;
    parts.images.resize(c_.sources.size());
    if (single)
        sample.image.swap(parts.images.front());
    std::swap(parts.rest.boxes, sample.boxes);
    parts.rest.mask.swap(sample.mask);
    read_parts(index, parts, wanted);
    std::swap(parts.rest.boxes, sample.boxes);
    parts.rest.mask.swap(sample.mask);
    sample.label = parts.rest.label;
    sample.geotransform = parts.rest.geotransform;
    sample.crs = parts.rest.crs;
    if (single && parts.images.front().height() == parts.grid[0] &&
        parts.images.front().width() == parts.grid[1])
        sample.image.swap(parts.images.front());
    else
        assemble(parts, sample.image);
}

/// Labels and boxes were read when the data was opened; their files must still be the same where that can be told.
void LayoutDataset::check_documents(std::size_t index) const {
    if (!indexed_)
        return;
    for (std::size_t k = 0; k < c_.documents_each; ++k)
        if (const std::uint32_t entry = c_.documents[index * c_.documents_each + k]; entry != LayoutContents::no_file)
            static_cast<void>(tree_->file(entry));
}

/// Mask and boxes; `stored` is the size of the sample's finest file.
void LayoutDataset::read_annotation(std::size_t index, SampleParts& parts, std::array<int, 2> stored) const {
    thread_local std::vector<std::byte> bytes;
    const auto [height, width] = parts.grid;
    Sample& sample = parts.rest;
    if (!c_.masks.empty() && c_.masks[index] != LayoutContents::no_file) {
        const std::string path = tree_->shown_path(c_.masks[index]);
        const Raster raster = open_entry(*tree_, c_.masks[index], bytes);
        const std::array<int, 2> size{raster.info().height, raster.info().width};
        // A coarser mask of the same area is fine when both say where they lie.
        const bool fits =
            size == stored || (raster.info().geotransform && sample.geotransform &&
                               same_area(*raster.info().geotransform, size, *sample.geotransform, {height, width}));
        if (!fits)
            throw DataError(told("The mask has %1 pixels, its image %2", size_text(size), size_text(stored)), path,
                            told("Copy or download both again, or remove the sample"));
        decode_mask(raster, *c_.mask, path, sample.mask);
        if (sample.mask.height() != height || sample.mask.width() != width) {
            Image on_grid = nearest_resized(sample.mask, height, width);
            sample.mask.swap(on_grid);
        }
    }
    if (c_.boxes.empty())
        return;
    sample.boxes = c_.boxes[index];
    const double across = static_cast<double>(width) / stored[1], down = static_cast<double>(height) / stored[0];
    for (Box& box : sample.boxes)
        for (std::size_t i = 0; i < box.corners.size(); i += 2) {
            box.corners[i] *= across;
            box.corners[i + 1] *= down;
        }
}

} // namespace

std::shared_ptr<const Dataset> make_layout_dataset(std::shared_ptr<const FileTree> tree, LayoutContents contents) {
    return std::make_shared<LayoutDataset>(std::move(tree), std::move(contents));
}

const LayoutContents* layout_contents(const Dataset& dataset) {
    const auto* layout = dynamic_cast<const LayoutDataset*>(&dataset);
    return layout == nullptr ? nullptr : &layout->contents();
}

} // namespace terrella::data
