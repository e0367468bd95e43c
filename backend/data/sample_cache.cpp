// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sample_cache.h"

#include "data/pixel_codec.h"

#include <utility>

namespace terrella::data {

struct SampleCache::Entry {
    int channels, height, width, label;
    PixelForm form;
    std::size_t bytes;
    std::unique_ptr<std::byte[]> values;
    [[nodiscard]] std::uint64_t cost() const { return bytes + sizeof(Entry) + 64; } // 64: the two heap blocks
};

SampleCache::SampleCache(std::size_t samples, std::uint64_t budget)
    : budget_(budget), entries_(budget > 0 ? samples : 0) {}

std::shared_ptr<const SampleCache::Entry> SampleCache::pack(const Image& image, int label) {
    const PixelForm form = pixel_form(image.pixels());
    auto entry = std::make_shared<Entry>(Entry{image.channels(), image.height(), image.width(), label, form,
                                               image.pixels().size() * form.bytes_each(), nullptr});
    entry->values = std::make_unique_for_overwrite<std::byte[]>(entry->bytes);
    encode_pixels(image.pixels(), form, entry->values.get());
    return entry;
}

bool SampleCache::get(std::size_t index, Image& image, int& label) const {
    std::shared_ptr<const Entry> entry;
    {
        const std::lock_guard lock(mutex_);
        if (index < entries_.size())
            entry = entries_[index];
    }
    if (!entry)
        return false;
    image.reshape(entry->channels, entry->height, entry->width);
    label = entry->label;
    decode_pixels(entry->values.get(), entry->form, image.pixels());
    return true;
}

void SampleCache::put(std::size_t index, const Image& image, int label) {
    {
        const std::lock_guard lock(mutex_);
        if (full_ || index >= entries_.size() || entries_[index])
            return;
    }
    auto entry = pack(image, label);
    const std::lock_guard lock(mutex_);
    if (entries_[index])
        return;
    if (used_ + entry->cost() > budget_) {
        full_ = true; // samples are of like size: trying each of the rest would only cost time
        return;
    }
    used_ += entry->cost();
    entries_[index] = std::move(entry);
}

std::uint64_t SampleCache::used_bytes() const {
    const std::lock_guard lock(mutex_);
    return used_;
}

} // namespace terrella::data
