// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/sample_parts.h"

#include <utility>

namespace terrella::data {

/// A dataset around another one: the same samples, in another way or with more to say. What is not overridden is the
/// other's.
class WrappedDataset : public Dataset {
public:
    explicit WrappedDataset(std::shared_ptr<const Dataset> inner) : inner_(std::move(inner)), info_(inner_->info()) {}

    [[nodiscard]] const DatasetInfo& info() const override { return info_; }
    [[nodiscard]] std::size_t size() const override { return inner_->size(); }
    [[nodiscard]] const SampleInfo& sample(std::size_t index) const override { return inner_->sample(index); }
    [[nodiscard]] Sample read(std::size_t index) const override { return inner_->read(index); }
    void read_into(std::size_t index, Sample& sample) const override { inner_->read_into(index, sample); }
    void read_image_into(std::size_t index, Sample& sample) const override { inner_->read_image_into(index, sample); }
    void read_parts_into(std::size_t index, SampleParts& parts) const override { inner_->read_parts_into(index, parts); }
    [[nodiscard]] std::vector<std::size_t> neighbours(std::size_t index) const override {
        return inner_->neighbours(index);
    }
    [[nodiscard]] std::vector<std::size_t> distant(std::size_t index) const override { return inner_->distant(index); }
    [[nodiscard]] std::uint64_t content_key() const override { return inner_->content_key(); }
    [[nodiscard]] std::vector<Message> complaints() const override { return inner_->complaints(); }

protected:
    std::shared_ptr<const Dataset> inner_;
    DatasetInfo info_;
};

/// The dataset with `remarks` added to its own.
std::shared_ptr<const Dataset> with_remarks(std::shared_ptr<const Dataset> dataset,
                                            const std::vector<Message>& remarks);

} // namespace terrella::data
