// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/layout.h"

#include "base/error.h"
#include "base/text.h"
#include "data/layout_probe.h"
#include "data/modalities.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace terrella::data {
namespace {

constexpr float missing_pixel = std::numeric_limits<float>::quiet_NaN();

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

/// One source as it is read: its place in the stack and what its files must be like.
struct StackedSource {
    std::string name, modality, dtype;
    std::size_t bands = 0;
    std::array<int, 2> size{}; // [H, W] of most files
    bool same_type = false;
};

class LayoutDataset final : public Dataset {
public:
    LayoutDataset(std::shared_ptr<const FileTree> tree, Layout layout, LayoutProbe probe, const DataSettings& settings);

    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    std::uint64_t content_key() const override { return key_; }
    Sample read(std::size_t index) const override {
        Sample sample;
        decode(index, sample, Wanted::everything);
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override { decode(index, sample, Wanted::all_but_crs); }
    void read_image_into(std::size_t index, Sample& sample) const override { decode(index, sample, Wanted::image); }

private:
    enum class Wanted { image, all_but_crs, everything };

    void describe(const Layout& layout, const LayoutProbe& probe, const std::string& path);
    std::vector<std::size_t> choose_sources(const Layout& layout, const LayoutProbe& probe,
                                            const std::vector<std::string>& modalities);
    void take_samples(Layout& layout, const LayoutProbe& probe, const std::vector<std::size_t>& chosen);
    std::string lacking(const LayoutSample& sample, const Layout& layout, const std::vector<std::size_t>& chosen,
                        std::vector<std::string>& missing) const;
    void decode(std::size_t index, Sample& sample, Wanted wanted) const;
    void check(const RasterInfo& raster, const StackedSource& source, const std::string& path) const;
    void decode_annotation(std::size_t index, Sample& sample, std::array<int, 2> stored) const;

    std::shared_ptr<const FileTree> tree_;
    int size_; // pixels a side after decoding, 0: as stored
    bool any_size_;
    std::array<int, 2> native_{}; // [H, W] of most samples: of the finest source
    DatasetInfo info_;
    std::vector<StackedSource> sources_;
    std::optional<MaskCoding> mask_;
    std::vector<SampleInfo> samples_;
    std::vector<std::size_t> files_; // [samples][sources]
    std::vector<std::size_t> masks_; // [samples], empty when there are none
    std::vector<std::vector<Box>> boxes_;
    std::uint64_t key_ = 0;
};

LayoutDataset::LayoutDataset(std::shared_ptr<const FileTree> tree, Layout layout, LayoutProbe probe,
                             const DataSettings& settings)
    : tree_(std::move(tree)), size_(static_cast<int>(settings.size)), any_size_(layout.any_size) {
    describe(layout, probe, settings.path);
    const std::vector<std::size_t> chosen = choose_sources(layout, probe, settings.modalities);
    for (const std::size_t s : chosen) {
        const LayoutProbe::OfSource& seen = probe.sources[s];
        const BandSource& source = layout.sources[s];
        const std::string modality = source.modality.empty() ? band_modalities(seen.bands).front() : source.modality;
        sources_.push_back({source.name, modality, seen.dtype, seen.bands.size(), seen.size, source.same_type});
        info_.bands.insert(info_.bands.end(), seen.bands.begin(), seen.bands.end());
        if (static_cast<std::int64_t>(seen.size[0]) * seen.size[1] > static_cast<std::int64_t>(native_[0]) * native_[1])
            native_ = seen.size;
        if (!seen.dtype.empty() && info_.dtype.find(seen.dtype) == std::string::npos)
            info_.dtype += (info_.dtype.empty() ? "" : ", ") + seen.dtype;
    }
    if (sources_.size() == 1 || info_.sizes.empty() || std::ranges::find(info_.sizes, native_) == info_.sizes.end())
        native_ = info_.sizes.empty() ? native_ : info_.sizes.front();
    info_.modality = modality_of(info_.bands);
    key_ = fingerprint(info_.kind + " 2;" + std::to_string(size_));
    for (const Band& band : info_.bands)
        key_ = fingerprint(band.modality + '.' + band.name + ';', key_);
    take_samples(layout, probe, chosen);
    // Damaged files are quoted in reasons, and documents take no bytes that are not UTF-8.
    for (BrokenFile& file : info_.broken)
        file = {valid_utf8(std::move(file.path)), valid_utf8(std::move(file.reason))};
    for (std::string& remark : info_.remarks)
        remark = valid_utf8(std::move(remark));
}

void LayoutDataset::describe(const Layout& layout, const LayoutProbe& probe, const std::string& path) {
    info_.kind = layout.kind;
    info_.recognised_by = layout.recognised_by;
    for (std::size_t s = 0; s < layout.sources.size(); ++s)
        if (const std::string& remark = probe.sources[s].remark; !remark.empty())
            info_.recognised_by += "; " + (layout.sources.size() > 1 ? layout.sources[s].name + ": " : "") + remark;
    info_.path = path;
    info_.classes = layout.classes;
    info_.multi_label = layout.multi_label;
    info_.sizes = probe.sizes;
    info_.crs = probe.crs;
    info_.broken = probe.broken;
    info_.broken.insert(info_.broken.end(), layout.broken.begin(), layout.broken.end());
    info_.broken.insert(info_.broken.end(), tree_->refused().begin(), tree_->refused().end());
    info_.remarks = layout.remarks;
    info_.box_classes = layout.box_classes;
    if (!layout.classes.empty())
        info_.targets.emplace_back("class");
    if (layout.mask) {
        mask_ = layout.mask;
        info_.mask_classes = layout.mask->classes;
        info_.targets.push_back(layout.mask_target);
    }
    if (!layout.box_classes.empty())
        info_.targets.emplace_back("boxes");
}

/// Those of the wanted modalities of which at least one file could be read.
std::vector<std::size_t> LayoutDataset::choose_sources(const Layout& layout, const LayoutProbe& probe,
                                                       const std::vector<std::string>& modalities) {
    std::vector<std::size_t> present;
    std::vector<Band> bands;
    for (std::size_t s = 0; s < layout.sources.size(); ++s)
        if (probe.sources[s].seen && !probe.sources[s].bands.empty()) {
            present.push_back(s);
            bands.insert(bands.end(), probe.sources[s].bands.begin(), probe.sources[s].bands.end());
        }
    check_modalities(bands, modalities, info_.path);
    const std::vector<std::string> names = band_modalities(bands);
    std::size_t band = 0;
    std::erase_if(present, [&](std::size_t s) { // a file of which some bands are wanted is read whole
        const auto first = names.begin() + static_cast<std::ptrdiff_t>(band);
        band += probe.sources[s].bands.size();
        const auto last = names.begin() + static_cast<std::ptrdiff_t>(band);
        return !modalities.empty() &&
               std::ranges::find_first_of(first, last, modalities.begin(), modalities.end()) == last;
    });
    return present;
}

/// Why a sample cannot be used, empty when it can; `missing` gets the modalities that it does without.
std::string LayoutDataset::lacking(const LayoutSample& sample, const Layout& layout,
                                   const std::vector<std::size_t>& chosen, std::vector<std::string>& missing) const {
    std::map<std::string, std::vector<std::size_t>> absent, present; // by modality
    for (std::size_t k = 0; k < chosen.size(); ++k)
        (sample.files[chosen[k]] == no_entry ? absent : present)[sources_[k].modality].push_back(chosen[k]);
    for (const auto& [modality, sources] : absent) {
        const BandSource& first = layout.sources[sources.front()];
        if (present.contains(modality))
            return "the file for " + first.name + " is missing" +
                   (sources.size() > 1 ? ", and " + std::to_string(sources.size() - 1) + " more" : "");
        if (std::ranges::any_of(sources, [&](std::size_t s) { return layout.sources[s].required; }))
            return "it has no " + (modality.empty() ? first.name : modality);
        missing.push_back(modality);
    }
    return present.empty() ? "it has no file of the chosen modalities" : std::string();
}

void LayoutDataset::take_samples(Layout& layout, const LayoutProbe& probe, const std::vector<std::size_t>& chosen) {
    const bool masks = std::ranges::any_of(layout.samples, [](const auto& s) { return s.mask != no_entry; });
    std::map<std::string, std::size_t> without; // modality → samples
    for (std::size_t i = 0; i < layout.samples.size(); ++i) {
        if (probe.broken_samples.contains(i))
            continue;
        LayoutSample& sample = layout.samples[i];
        const std::string reason = lacking(sample, layout, chosen, sample.info.missing);
        if (!reason.empty()) {
            info_.broken.push_back({sample.info.path.empty() ? sample.info.id : sample.info.path, reason});
            continue;
        }
        for (const std::string& modality : sample.info.missing)
            ++without[modality];
        key_ = fingerprint(sample.info.id + ';', key_);
        std::size_t first = no_entry;
        for (const std::size_t s : chosen) {
            const std::size_t entry = sample.files[s];
            files_.push_back(entry);
            if (entry == no_entry)
                continue;
            const FileEntry& file = tree_->entries()[entry];
            key_ = fingerprint(hex_text(file.size) + hex_text(file.stamp), key_);
            if (first == no_entry)
                first = entry;
        }
        if (masks)
            masks_.push_back(sample.mask);
        if (!info_.box_classes.empty())
            boxes_.push_back(std::move(sample.boxes));
        if (sample.info.path.empty())
            sample.info.path = tree_->shown_path(first);
        samples_.push_back(std::move(sample.info));
    }
    for (const auto& [modality, count] : without)
        info_.remarks.push_back(std::to_string(count) + (count == 1 ? " sample has" : " samples have") + " no " +
                                modality + "; these pixels count as missing");
}

void LayoutDataset::check(const RasterInfo& raster, const StackedSource& source, const std::string& path) const {
    if (static_cast<std::size_t>(raster.bands) != source.bands)
        throw DataError("The image has " + bands_text(static_cast<std::size_t>(raster.bands)) + ", most others have " +
                            std::to_string(source.bands),
                        path, "Remove it, or give all images the same bands");
    if (source.same_type && raster.dtype != source.dtype)
        throw DataError("The image's values are " + raster.dtype + ", most others' are " + source.dtype, path,
                        "Copy or download the file again, or remove it");
    if (any_size_)
        return;
    const bool alone = sources_.size() == 1;
    const std::array<int, 2> size{raster.height, raster.width}, usual = alone ? native_ : source.size;
    if (size == usual || (alone && size_ > 0))
        return;
    throw DataError("The image has " + size_text(size) + " pixels, most others have " + size_text(usual), path,
                    alone ? "Set data.size (to " + std::to_string(std::min(usual[0], usual[1])) +
                                ", say) to bring all to one size"
                          : "Copy or download the file again, or remove the sample");
}

void LayoutDataset::decode(std::size_t index, Sample& sample, Wanted wanted) const {
    thread_local std::vector<std::byte> bytes; // of an archive member; grows to the largest, once a thread
    thread_local Image stored;
    const SampleInfo& about = samples_.at(index);
    sample.label = about.label;
    sample.geotransform.reset();
    sample.crs.clear();
    sample.boxes.clear();
    sample.mask.reshape(0, 0, 0);

    std::array<int, 2> finest = native_, grid{size_, size_};
    std::optional<std::pair<Geotransform, std::array<int, 2>>> area; // of the first file that has one
    bool first = true, known = false;
    std::size_t channel = 0;
    for (std::size_t s = 0; s < sources_.size(); ++s) {
        const StackedSource& source = sources_[s];
        const std::size_t entry = files_[index * sources_.size() + s];
        if (entry == no_entry) {
            if (first) { // the size is not known yet where samples keep their own: filled below
                channel += source.bands;
                continue;
            }
            for (std::size_t c = 0; c < source.bands; ++c)
                std::ranges::fill(sample.image.plane(static_cast<int>(channel++)), missing_pixel);
            continue;
        }
        const Raster raster = open_entry(*tree_, entry, bytes);
        const std::string path = sources_.size() == 1 ? about.path : tree_->shown_path(entry);
        check(raster.info(), source, path);
        const std::array<int, 2> size{raster.info().height, raster.info().width};
        if (first && any_size_)
            finest = size;
        else if (first && sources_.size() == 1)
            finest = size; // differs from the usual one only when all are brought to `size_`
        if (size_ == 0)
            grid = finest;
        if (const auto& own = raster.info().geotransform) {
            if (area && !same_area(area->first, area->second, *own, size))
                throw DataError("The image covers another area than the sample's other files", path,
                                "Copy or download the sample again, or remove it");
            if (!area)
                area = {*own, size};
            if (!sample.geotransform || size == finest)
                sample.geotransform = rescaled(*own, size, grid);
            if (wanted == Wanted::everything && sample.crs.empty())
                sample.crs = raster.crs();
        } else if (any_size_ && size != finest)
            throw DataError("The image has " + size_text(size) + " pixels, the sample's other files have " +
                                size_text(finest),
                            path, "Copy or download the sample again, or remove it");
        const bool direct = sources_.size() == 1 && size == grid;
        raster.read(direct ? sample.image : stored);
        known = known || std::ranges::any_of(std::as_const(direct ? sample.image : stored).pixels(),
                                             [](float v) { return !std::isnan(v); });
        if (!direct) {
            if (first) {
                sample.image.reshape(static_cast<int>(info_.bands.size()), grid[0], grid[1]);
                for (std::size_t c = 0; c < channel; ++c)
                    std::ranges::fill(sample.image.plane(static_cast<int>(c)), missing_pixel);
            }
            const auto place = [&](const Image& image) {
                for (std::size_t c = 0; c < source.bands; ++c)
                    std::ranges::copy(image.plane(static_cast<int>(c)),
                                      sample.image.plane(static_cast<int>(channel + c)).begin());
            };
            if (size == grid)
                place(stored);
            else
                place(resized(stored, grid[0], grid[1]));
        }
        channel += source.bands;
        first = false;
    }
    if (!known)
        throw DataError("The image has no data: every pixel is marked as missing", about.path, "Remove the file");
    if (wanted != Wanted::image)
        decode_annotation(index, sample, finest);
}

/// Mask and boxes; `stored` is the size of the sample's finest file.
void LayoutDataset::decode_annotation(std::size_t index, Sample& sample, std::array<int, 2> stored) const {
    thread_local std::vector<std::byte> bytes;
    const int height = sample.image.height(), width = sample.image.width();
    if (!masks_.empty() && masks_[index] != no_entry) {
        const std::string path = tree_->shown_path(masks_[index]);
        const Raster raster = open_entry(*tree_, masks_[index], bytes);
        const std::array<int, 2> size{raster.info().height, raster.info().width};
        // A coarser mask of the same area is fine when both say where they lie.
        const bool fits =
            size == stored || (raster.info().geotransform && sample.geotransform &&
                               same_area(*raster.info().geotransform, size, *sample.geotransform, {height, width}));
        if (!fits)
            throw DataError("The mask has " + size_text(size) + " pixels, its image " + size_text(stored), path,
                            "Copy or download both again, or remove the sample");
        decode_mask(raster, *mask_, path, sample.mask);
        if (sample.mask.height() != height || sample.mask.width() != width) {
            Image on_grid = nearest_resized(sample.mask, height, width);
            sample.mask.swap(on_grid);
        }
    }
    if (boxes_.empty())
        return;
    sample.boxes = boxes_[index];
    const double across = static_cast<double>(width) / stored[1], down = static_cast<double>(height) / stored[0];
    for (Box& box : sample.boxes)
        for (std::size_t i = 0; i < box.corners.size(); i += 2) {
            box.corners[i] *= across;
            box.corners[i + 1] *= down;
        }
}

} // namespace

std::shared_ptr<const Dataset> open_layout(std::shared_ptr<const FileTree> tree, Layout layout,
                                           const DataSettings& settings, Progress* progress, const StopToken& stop) {
    LayoutProbe probe = probe_layout(*tree, layout, progress, stop);
    if (probe.georeferenced)
        locate_samples(*tree, layout, progress, stop);
    return std::make_shared<LayoutDataset>(std::move(tree), std::move(layout), std::move(probe), settings);
}

} // namespace terrella::data
