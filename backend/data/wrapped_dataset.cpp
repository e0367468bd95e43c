// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/wrapped_dataset.h"

namespace terrella::data {
namespace {

class RemarkedDataset final : public WrappedDataset {
public:
    RemarkedDataset(std::shared_ptr<const Dataset> inner, const std::vector<Message>& remarks)
        : WrappedDataset(std::move(inner)) {
        info_.remarks.insert(info_.remarks.end(), remarks.begin(), remarks.end());
    }
};

} // namespace

std::shared_ptr<const Dataset> with_remarks(std::shared_ptr<const Dataset> dataset,
                                            const std::vector<Message>& remarks) {
    return remarks.empty() ? std::move(dataset) : std::make_shared<RemarkedDataset>(std::move(dataset), remarks);
}

} // namespace terrella::data
