// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/companion_images.h"

#include "base/error.h"

namespace terrella::training {

namespace {
constexpr std::size_t most_kept = 256; // of a few chosen samples over some epochs
} // namespace

CompanionImages::Shown CompanionImages::shown(data::Companion which, std::size_t index, std::uint64_t seed,
                                              std::uint64_t epoch) const {
    if (which == data::Companion::itself)
        return {index, nullptr};
    const std::lock_guard lock(mutex_);
    if (!companions_ || seed_ != seed) {
        companions_.emplace(*source_->dataset, source_->part, seed);
        seed_ = seed;
    }
    const std::size_t other = companions_->choose(which, index, epoch);
    if (other == index)
        return {index, nullptr};
    auto found = images_.find(other);
    if (found == images_.end()) {
        if (images_.size() >= most_kept)
            images_.clear();
        std::shared_ptr<const data::Image> image;
        try {
            image = std::make_shared<const data::Image>(decoded_sample(*source_, other));
        } catch (const DataError&) { // training shows the sample itself then, and lists the broken one
        }
        found = images_.emplace(other, std::move(image)).first;
    }
    return found->second ? Shown{other, found->second} : Shown{index, nullptr};
}

} // namespace terrella::training
