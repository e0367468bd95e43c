// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/modalities.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace terrella::data {
namespace {

std::vector<std::string> distinct(const std::vector<std::string>& names) {
    std::vector<std::string> once;
    for (const std::string& name : names)
        if (std::ranges::find(once, name) == once.end())
            once.push_back(name);
    return once;
}

/// Some of the bands of another dataset.
class BandSelection final : public Dataset {
public:
    BandSelection(std::shared_ptr<const Dataset> whole, std::vector<int> channels)
        : whole_(std::move(whole)), channels_(std::move(channels)), info_(whole_->info()),
          key_(fingerprint("bands", whole_->content_key())) {
        info_.bands.clear();
        for (const int channel : channels_) {
            info_.bands.push_back(whole_->info().bands[static_cast<std::size_t>(channel)]);
            key_ = fingerprint(std::to_string(channel) + ',', key_);
        }
        info_.modality = modality_of(info_.bands);
    }
    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return whole_->size(); }
    const SampleInfo& sample(std::size_t index) const override { return whole_->sample(index); }
    std::uint64_t content_key() const override { return key_; }
    std::vector<Message> complaints() const override { return whole_->complaints(); }
    Sample read(std::size_t index) const override {
        Sample sample = whole_->read(index);
        select(sample);
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override {
        whole_->read_into(index, sample);
        select(sample);
    }
    void read_image_into(std::size_t index, Sample& sample) const override {
        whole_->read_image_into(index, sample);
        select(sample);
    }
    std::vector<std::size_t> neighbours(std::size_t index) const override { return whole_->neighbours(index); }
    std::vector<std::size_t> distant(std::size_t index) const override { return whole_->distant(index); }

private:
    /// Moves the planes to the front, in their order, and drops the rest; keeps the allocation.
    void select(Sample& sample) const {
        Image& image = sample.image;
        for (std::size_t i = 0; i < channels_.size(); ++i)
            if (const int from = channels_[i], to = static_cast<int>(i); from != to)
                std::ranges::copy(std::as_const(image).plane(from), image.plane(to).begin());
        image.reshape(static_cast<int>(channels_.size()), image.height(), image.width());
    }

    std::shared_ptr<const Dataset> whole_;
    std::vector<int> channels_; // ascending
    DatasetInfo info_;
    std::uint64_t key_;
};

} // namespace

std::vector<std::string> band_modalities(const std::vector<Band>& bands) {
    const std::string whole = modality_of(bands);
    std::vector<std::string> names;
    for (const Band& band : bands)
        names.push_back(!band.modality.empty() ? band.modality : whole != "other" ? whole : modality_of({band}));
    return names;
}

void check_modalities(const std::vector<Band>& bands, const std::vector<std::string>& wanted, const std::string& path) {
    const std::vector<std::string> known = distinct(band_modalities(bands));
    for (const std::string& name : wanted)
        if (std::ranges::find(known, name) == known.end())
            throw ConfigurationError(
                told("The data has no modality '%1'", name), path,
                told("Its bands are read as '%1': leave data.modalities empty, or set it to [%2]%3",
                     join(known, "', '"), join(known, ", "),
                     known.size() > 1 ? told(" or a part of that") : Message()));
}

std::shared_ptr<const Dataset> select_modalities(std::shared_ptr<const Dataset> dataset,
                                                 const std::vector<std::string>& wanted) {
    const DatasetInfo& info = dataset->info();
    check_modalities(info.bands, wanted, info.path);
    const std::vector<std::string> names = band_modalities(info.bands);
    std::vector<int> channels;
    for (std::size_t c = 0; c < names.size(); ++c)
        if (wanted.empty() || std::ranges::find(wanted, names[c]) != wanted.end())
            channels.push_back(static_cast<int>(c));
    if (channels.size() == names.size())
        return dataset;
    return std::make_shared<BandSelection>(std::move(dataset), std::move(channels));
}

} // namespace terrella::data
