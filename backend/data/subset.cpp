// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/subset.h"

#include "base/random.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace terrella::data {
namespace {

class Subset final : public Dataset {
public:
    Subset(std::shared_ptr<const Dataset> whole, std::vector<std::size_t> chosen)
        : whole_(std::move(whole)), chosen_(std::move(chosen)), info_(whole_->info()),
          key_(fingerprint("subset", whole_->content_key())) {
        for (const std::size_t index : chosen_)
            key_ = fingerprint(std::to_string(index) + ',', key_);
    }
    const DatasetInfo& info() const override { return info_; }
    DatasetInfo& own_info() { return info_; }
    std::size_t size() const override { return chosen_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return whole_->sample(chosen_.at(index)); }
    Sample read(std::size_t index) const override { return whole_->read(chosen_.at(index)); }
    void read_into(std::size_t index, Sample& sample) const override { whole_->read_into(chosen_.at(index), sample); }
    void read_image_into(std::size_t index, Sample& sample) const override {
        whole_->read_image_into(chosen_.at(index), sample);
    }
    void read_parts_into(std::size_t index, SampleParts& parts) const override {
        whole_->read_parts_into(chosen_.at(index), parts);
    }
    std::uint64_t content_key() const override { return key_; }
    std::vector<Message> complaints() const override { return whole_->complaints(); }
    std::vector<std::size_t> neighbours(std::size_t index) const override {
        return kept(whole_->neighbours(chosen_.at(index)));
    }
    std::vector<std::size_t> distant(std::size_t index) const override {
        return kept(whole_->distant(chosen_.at(index)));
    }

private:
    /// Those of the whole's samples that are in this subset, by their numbers here.
    std::vector<std::size_t> kept(const std::vector<std::size_t>& samples) const {
        std::vector<std::size_t> here;
        for (const std::size_t sample : samples)
            if (const auto at = std::ranges::lower_bound(chosen_, sample); at != chosen_.end() && *at == sample)
                here.push_back(static_cast<std::size_t>(at - chosen_.begin()));
        return here;
    }

    std::shared_ptr<const Dataset> whole_;
    std::vector<std::size_t> chosen_; // ascending
    DatasetInfo info_;
    std::uint64_t key_;
};

} // namespace

std::shared_ptr<const Dataset> subset(std::shared_ptr<const Dataset> dataset, std::vector<std::size_t> chosen,
                                      const std::vector<Message>& remarks,
                                      const std::vector<std::array<int, 2>>& sizes) {
    auto part = std::make_shared<Subset>(std::move(dataset), std::move(chosen));
    DatasetInfo& info = part->own_info();
    info.remarks.insert(info.remarks.end(), remarks.begin(), remarks.end());
    if (!sizes.empty())
        info.sizes = sizes;
    return part;
}

std::shared_ptr<const Dataset> balanced_subset(std::shared_ptr<const Dataset> dataset, std::size_t count,
                                               std::uint64_t seed) {
    if (dataset->size() <= count)
        return dataset;
    std::map<int, std::vector<std::size_t>> classes;
    for (std::size_t i = 0; i < dataset->size(); ++i)
        classes[dataset->sample(i).label].push_back(i);
    for (auto& [label, members] : classes) {
        constexpr std::uint64_t subset_stream = 0x737562736574; // "subset"
        RandomStream stream{seed, subset_stream, static_cast<std::uint64_t>(label + 1)};
        shuffle(members.begin(), members.end(), stream);
    }
    std::vector<std::size_t> chosen;
    for (std::size_t turn = 0; chosen.size() < count; ++turn)
        for (const auto& [label, members] : classes)
            if (turn < members.size() && chosen.size() < count)
                chosen.push_back(members[turn]);
    std::ranges::sort(chosen);
    return std::make_shared<Subset>(std::move(dataset), std::move(chosen));
}

} // namespace terrella::data
