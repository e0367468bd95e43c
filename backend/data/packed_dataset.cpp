// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/packed_dataset.h"

#include "base/error.h"
#include "data/names.h"
#include "data/pack_file.h"
#include "data/wrapped_dataset.h"

#include <atomic>
#include <utility>

namespace terrella::data {
namespace {

class PackedDataset final : public WrappedDataset {
public:
    PackedDataset(std::shared_ptr<const Dataset> source, std::unique_ptr<const PackFile> pack)
        : WrappedDataset(std::move(source)), pack_(std::move(pack)) {
        info_.pack_path = pack_->path().string();
    }

    [[nodiscard]] Sample read(std::size_t index) const override {
        Sample sample;
        if (!take(index, false, sample))
            sample = inner_->read(index);
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override {
        if (!take(index, false, sample))
            inner_->read_into(index, sample);
    }
    void read_image_into(std::size_t index, Sample& sample) const override {
        if (!take(index, true, sample))
            inner_->read_image_into(index, sample);
    }
    [[nodiscard]] std::vector<Message> complaints() const override {
        std::vector<Message> all = inner_->complaints();
        if (const std::size_t count = damaged_; count > 0)
            all.push_back(told("Of the pack %1 %2 read from the files instead: remove the pack and make it again with "
                               "'terrella-cli datasets pack'",
                               pack_->path().string(),
                               counted(count, told("%1 damaged sample was"), told("%1 damaged samples were"))));
        return all;
    }

private:
    /// False when the pack does not have it.
    bool take(std::size_t index, bool image_only, Sample& sample) const {
        thread_local SampleParts parts;
        if (!pack_->has(index))
            return false;
        // What the caller's sample holds is used again where the part before was the image itself.
        if (parts.images.size() == 1)
            parts.images.front().swap(sample.image);
        parts.rest.mask.swap(sample.mask);
        parts.rest.boxes.swap(sample.boxes);
        try {
            pack_->read(index, image_only, parts);
        } catch (const DataError&) {
            ++damaged_; // told by `complaints`; the files still have it
            return false;
        }
        if (parts.images.size() == 1 && parts.images.front().height() == parts.grid[0] &&
            parts.images.front().width() == parts.grid[1])
            sample.image.swap(parts.images.front());
        else
            assemble(parts, sample.image);
        sample.mask.swap(parts.rest.mask);
        sample.boxes.swap(parts.rest.boxes);
        sample.label = inner_->sample(index).label; // which classes there are is a setting
        sample.geotransform = parts.rest.geotransform;
        sample.crs = parts.rest.crs;
        return true;
    }

    std::unique_ptr<const PackFile> pack_;
    mutable std::atomic<std::size_t> damaged_ = 0;
};

} // namespace

std::shared_ptr<const Dataset> with_pack(std::shared_ptr<const Dataset> dataset) {
    const std::filesystem::path path = pack_path(dataset->content_key());
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return dataset;
    try {
        auto pack = std::make_unique<const PackFile>(path, dataset->content_key(), dataset->size());
        return std::make_shared<PackedDataset>(std::move(dataset), std::move(pack));
    } catch (const DataError& error) {
        return with_remarks(std::move(dataset), {told("The pack of this data (%1) cannot be used: %2. Its files are "
                                                      "read instead; 'terrella-cli datasets pack' "
                                                      "makes it anew",
                                                      path.string(), error.happened_message())});
    }
}

} // namespace terrella::data
