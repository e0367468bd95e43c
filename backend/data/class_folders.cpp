// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/class_folders.h"

#include "base/error.h"
#include "base/text.h"
#include "data/class_folder_probe.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace terrella::data {
namespace {

std::string size_text(int height, int width) { return std::to_string(width) + " × " + std::to_string(height); }

class ClassFolders final : public Dataset {
public:
    ClassFolders(std::shared_ptr<const FileTree> tree, const ClassFolderLayout& layout, ClassFolderProbe probe,
                 int size)
        : tree_(std::move(tree)), size_(size) {
        info_.kind = "class-folders";
        info_.recognised_by = layout.recognised_by + "; " + probe.remark;
        info_.path = tree_->path().string();
        info_.modality = modality_of(probe.bands);
        info_.bands = std::move(probe.bands);
        info_.classes = layout.classes;
        info_.dtype = probe.dtype;
        info_.sizes = std::move(probe.sizes);
        info_.crs = probe.crs;
        info_.broken = std::move(probe.broken);
        info_.broken.insert(info_.broken.end(), layout.misplaced.begin(), layout.misplaced.end());
        info_.broken.insert(info_.broken.end(), tree_->refused().begin(), tree_->refused().end());
        key_ = fingerprint("class-folders 1;" + std::to_string(size_));
        for (const Band& band : info_.bands)
            key_ = fingerprint(band.name + ';', key_);
        for (const ClassFolderLayout::File& file : layout.files) {
            if (probe.broken_entries.contains(file.entry))
                continue;
            const FileEntry& entry = tree_->entries()[file.entry];
            key_ = fingerprint(file.id + ';' + hex_text(entry.size) + hex_text(entry.stamp), key_);
            samples_.push_back({file.id, file.label, file.split, tree_->shown_path(file.entry)});
            entries_.push_back(file.entry);
        }
    }

    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    std::uint64_t content_key() const override { return key_; }
    Sample read(std::size_t index) const override {
        Sample sample;
        sample.crs = decode(index, sample).crs();
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override { decode(index, sample); }

private:
    Raster decode(std::size_t index, Sample& sample) const;
    void check(const RasterInfo& raster, const std::string& path) const;

    std::shared_ptr<const FileTree> tree_;
    int size_; // pixels a side after decoding, 0: as stored
    DatasetInfo info_;
    std::vector<SampleInfo> samples_;
    std::vector<std::size_t> entries_; // of each sample
    std::uint64_t key_ = 0;
};

void ClassFolders::check(const RasterInfo& raster, const std::string& path) const {
    if (static_cast<std::size_t>(raster.bands) != info_.bands.size())
        throw DataError("The image has " + std::to_string(raster.bands) + (raster.bands == 1 ? " band" : " bands") +
                            ", most others have " + std::to_string(info_.bands.size()),
                        path, "Remove it, or give all images the same bands");
    const auto [height, width] = info_.sizes.front();
    if (size_ == 0 && (raster.height != height || raster.width != width))
        throw DataError(
            "The image has " + size_text(raster.height, raster.width) + " pixels, most others have " +
                size_text(height, width),
            path, "Set data.size (to " + std::to_string(std::min(height, width)) + ", say) to bring all to one size");
}

/// All but the reference system; returns the raster for it.
Raster ClassFolders::decode(std::size_t index, Sample& sample) const {
    thread_local std::vector<std::byte> bytes; // of an archive member; grows to the largest, once a thread
    const SampleInfo& about = samples_.at(index);
    Raster raster = open_entry(*tree_, entries_[index], bytes);
    check(raster.info(), about.path);
    raster.read(sample.image);
    if (std::ranges::all_of(std::as_const(sample.image).pixels(), [](float v) { return std::isnan(v); }))
        throw DataError("The image has no data: every pixel is marked as missing", about.path, "Remove the file");
    sample.label = about.label;
    sample.geotransform = raster.info().geotransform;
    sample.crs.clear();
    if (size_ == 0 || (sample.image.height() == size_ && sample.image.width() == size_))
        return raster;
    if (sample.geotransform) {
        auto& g = *sample.geotransform;
        const double across = static_cast<double>(sample.image.width()) / size_;
        const double down = static_cast<double>(sample.image.height()) / size_;
        g = {g[0], g[1] * across, g[2] * down, g[3], g[4] * across, g[5] * down};
    }
    Image smaller = resized(sample.image, size_, size_);
    sample.image.swap(smaller);
    return raster;
}

} // namespace

std::shared_ptr<const Dataset> open_class_folders(std::shared_ptr<const FileTree> tree, const ClassFolderLayout& layout,
                                                  const DataSettings& settings, Progress* progress,
                                                  const StopToken& stop) {
    ClassFolderProbe probe = probe_class_folders(*tree, layout, progress, stop);
    return std::make_shared<ClassFolders>(std::move(tree), layout, std::move(probe), static_cast<int>(settings.size));
}

} // namespace terrella::data
