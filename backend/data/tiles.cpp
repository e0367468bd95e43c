// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tiles.h"

#include "base/error.h"
#include "base/text.h"
#include "data/file_group.h"
#include "data/mask.h"
#include "data/source.h"
#include "data/tiles_probe.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace terrella::data {
namespace {

class Tiles final : public Dataset {
public:
    Tiles(std::shared_ptr<const FileTree> tree, const TilesLayout& layout, TilesProbe probe, int size)
        : tree_(std::move(tree)), probe_(std::move(probe)), size_(size) {
        describe(layout);
        key_ = fingerprint("tiles 1;" + std::to_string(size_) + ';' + std::to_string(probe_.form.mask_band));
        std::map<std::string, std::array<std::size_t, 3>> triplets; // anchor, neighbour, distant
        for (const TilesProbe::Tile& tile : probe_.tiles) {
            const TilesLayout::File& file = layout.files[tile.file];
            const FileEntry& entry = tree_->entries()[file.entry];
            if (tile.slice <= 0)
                key_ = fingerprint(entry.name + ';' + hex_text(entry.size) + hex_text(entry.stamp), key_);
            const std::string id = valid_utf8(entry.name);
            SampleInfo about{id, -1, file.split, tree_->shown_path(file.entry)};
            if (tile.slice >= 0) {
                const std::string number = std::to_string(tile.slice);
                about.id += '/' + std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number;
            } else if (!file.triplet.empty()) {
                auto& roles = triplets.try_emplace(file.triplet, std::array{none, none, none}).first->second;
                roles[static_cast<std::size_t>(file.role)] = samples_.size();
                if (file.role < 2)
                    about.place = valid_utf8(file.triplet);
            }
            samples_.push_back(std::move(about));
            places_.push_back({file.entry, tile.slice});
        }
        links_.resize(triplets.empty() ? 0 : samples_.size(), {none, none});
        for (const auto& [name, roles] : triplets)
            for (std::size_t own = 0; own < 2; ++own)
                if (roles[own] != none)
                    links_[roles[own]] = {roles[1 - own], roles[2]};
    }

    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    std::uint64_t content_key() const override { return key_; }
    std::vector<std::size_t> neighbours(std::size_t index) const override { return linked(index, 0); }
    std::vector<std::size_t> distant(std::size_t index) const override { return linked(index, 1); }
    Sample read(std::size_t index) const override {
        Sample sample;
        read_into(index, sample);
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override { decode(index, sample, true); }
    void read_image_into(std::size_t index, Sample& sample) const override { decode(index, sample, false); }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    void describe(const TilesLayout& layout);
    std::vector<std::size_t> linked(std::size_t index, std::size_t which) const {
        if (index >= links_.size() || links_[index][which] == none)
            return {};
        return {links_[index][which]};
    }
    void decode(std::size_t index, Sample& sample, bool annotated) const;
    void decode_mask(const Image& stored, Sample& sample, const std::string& where) const;

    struct Place {
        std::size_t entry = 0;
        std::int64_t slice = -1;
    };
    std::shared_ptr<const FileTree> tree_;
    TilesProbe probe_;
    int size_; // pixels a side after decoding, 0: as stored
    DatasetInfo info_;
    std::vector<SampleInfo> samples_;
    std::vector<Place> places_;
    std::vector<std::array<std::size_t, 2>> links_; // neighbour and distant tile of each sample; empty without triplets
    std::uint64_t key_ = 0;
};

void Tiles::describe(const TilesLayout& layout) {
    info_.kind = "tiles";
    info_.recognised_by = layout.recognised_by;
    info_.path = layout.path.empty() ? tree_->path().string() : layout.path;
    info_.modality = modality_of(probe_.bands);
    info_.bands = probe_.bands;
    info_.dtype = probe_.dtype;
    info_.sizes = probe_.sizes;
    info_.broken = probe_.broken;
    info_.broken.insert(info_.broken.end(), layout.incomplete.begin(), layout.incomplete.end());
    info_.broken.insert(info_.broken.end(), tree_->refused().begin(), tree_->refused().end());
    if (probe_.form.mask_band >= 0) {
        info_.targets.emplace_back("mask");
        info_.mask_classes = probe_.codes.classes();
    }
    if (layout.triplets > 0)
        info_.targets.emplace_back("neighbours");
    info_.remarks.assign(probe_.remarks.begin(), probe_.remarks.end());
}

void Tiles::decode_mask(const Image& stored, Sample& sample, const std::string& where) const {
    sample.mask.reshape(1, stored.height(), stored.width());
    std::ranges::transform(stored.plane(probe_.form.mask_band), sample.mask.pixels().begin(), [&](float code) {
        const int index = probe_.codes.of(code);
        if (index == -2)
            throw DataError(
                told("The mask holds the code %1, which no tile looked at while opening has", short_number(code)),
                where, told("Remove the file, or set data.mask_band to none"));
        return index < 0 ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(index);
    });
}

void Tiles::decode(std::size_t index, Sample& sample, bool annotated) const {
    const SampleInfo& about = samples_.at(index);
    const auto [entry, slice] = places_[index];
    sample.label = -1;
    sample.geotransform.reset();
    sample.crs.clear();
    sample.boxes.clear();
    const bool masked = probe_.form.mask_band >= 0;
    thread_local Image stored; // with the mask's band; grows to the largest tile, once a thread
    if (!masked || !annotated)
        sample.mask = {};
    read_tile(*tree_, entry, slice, probe_.form, masked ? stored : sample.image);
    if (masked) { // one of the stored bands is no band of the image
        sample.image.reshape(stored.channels() - 1, stored.height(), stored.width());
        for (int c = 0, to = 0; c < stored.channels(); ++c)
            if (c != probe_.form.mask_band)
                std::ranges::copy(stored.plane(c), sample.image.plane(to++).begin());
        if (annotated)
            decode_mask(stored, sample, about.path);
    }
    if (std::ranges::all_of(std::as_const(sample.image).pixels(), [](float v) { return std::isnan(v); }))
        throw DataError(told("The tile has no data: every pixel is missing"), about.path, told("Remove the file"));
    const int height = sample.image.height(), width = sample.image.width();
    if (size_ == 0) {
        const auto [usual_height, usual_width] = info_.sizes.front();
        if (height != usual_height || width != usual_width)
            throw DataError(
                told("The tile has %1 × %2 pixels, most others have %3 × %4", width, height, usual_width, usual_height),
                about.path,
                told("Set data.size (to %1, say) to bring all to one size", std::min(usual_height, usual_width)));
    } else if (height != size_ || width != size_) {
        Image smaller = resized(sample.image, size_, size_);
        sample.image.swap(smaller);
        if (!sample.mask.empty())
            sample.mask = nearest_resized(sample.mask, size_, size_);
    }
}

} // namespace

std::shared_ptr<const Dataset> open_tiles_layout(std::shared_ptr<const FileTree> tree, const TilesLayout& layout,
                                                 const DataSettings& settings, Progress* progress,
                                                 const StopToken& stop) {
    TilesProbe probe = probe_tiles(*tree, layout, static_cast<int>(settings.mask_band), progress, stop);
    return std::make_shared<Tiles>(std::move(tree), layout, std::move(probe), static_cast<int>(settings.size));
}

std::shared_ptr<const Dataset> open_tiles(const Source& source, const DataSettings& settings, Message& why_not,
                                          Progress* progress, const StopToken& stop) {
    if (source.single_file() && source.ending() != ".npy") {
        why_not = settings.kind == "tiles" ? told("the file does not end in .npy") : Message();
        return nullptr;
    }
    const auto tree = tree_or_group(source);
    TilesLayout layout = recognise_tiles(*tree);
    if (source.single_file())
        layout.path = source.path().string();
    if (layout.found())
        return open_tiles_layout(tree, layout, settings, progress, stop);
    why_not = settings.kind == "tiles" ? Message(layout.why_not) : Message();
    return nullptr;
}

} // namespace terrella::data
