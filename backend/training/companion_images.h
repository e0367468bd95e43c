// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/companions.h"
#include "training/view_source.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace terrella::training {

/// The images of companions (a neighbour on the ground, a distant place) that some views show instead of the sample
/// drawn: which, and read as the loader reads them. Keeps what it read, up to a bound. Thread-safe.
class CompanionImages {
public:
    explicit CompanionImages(std::shared_ptr<const ViewSource> source) : source_(std::move(source)) {}

    struct Shown {
        std::size_t index = 0;                    // in the source's dataset
        std::shared_ptr<const data::Image> image; // null: the sample drawn itself
    };
    /// What a view of sample `index` shows in `epoch` of a run with `seed`: the sample itself where the view is of it,
    /// where it has no such companion in the training part, and where the companion cannot be read.
    [[nodiscard]] Shown shown(data::Companion which, std::size_t index, std::uint64_t seed, std::uint64_t epoch) const;

private:
    std::shared_ptr<const ViewSource> source_;
    mutable std::mutex mutex_;
    mutable std::optional<data::Companions> companions_; // of `seed_`
    mutable std::uint64_t seed_ = 0;
    mutable std::map<std::size_t, std::shared_ptr<const data::Image>> images_; // null: broken
};

} // namespace terrella::training
