// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sample_cache.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace terrella::data {
namespace {

enum class Storage { u8, u16, i16, f32 };

struct Range {
    float low = std::numeric_limits<float>::infinity(), high = -std::numeric_limits<float>::infinity();
    bool integers = true, missing = false;
};

Range range_of(std::span<const float> values) {
    Range range;
    for (const float v : values) {
        if (std::isnan(v)) {
            range.missing = true;
            continue;
        }
        range.low = std::min(range.low, v);
        range.high = std::max(range.high, v);
        // −0 would come back as 0: other bits, so it counts as no integer.
        if (v != std::trunc(v) || (v == 0 && std::signbit(v)) || std::isinf(v)) {
            range.integers = false;
            return range;
        }
    }
    return range;
}

/// The narrowest type that holds the values, with one value to spare for missing pixels where there are any.
Storage storage_for(const Range& range) {
    const float spare = range.missing ? 1 : 0;
    if (!range.integers)
        return Storage::f32;
    if (range.low >= 0 && range.high <= 255 - spare)
        return Storage::u8;
    if (range.low >= 0 && range.high <= 65535 - spare)
        return Storage::u16;
    if (range.low >= -32768 + spare && range.high <= 32767)
        return Storage::i16;
    return Storage::f32;
}

template <class T>
constexpr T missing_code() {
    return std::is_signed_v<T> ? std::numeric_limits<T>::min() : std::numeric_limits<T>::max();
}

template <class T>
void encode(std::span<const float> from, std::byte* to) {
    for (std::size_t i = 0; i < from.size(); ++i) {
        const T value = std::isnan(from[i]) ? missing_code<T>() : static_cast<T>(from[i]);
        std::memcpy(to + i * sizeof(T), &value, sizeof(T));
    }
}

template <class T>
void decode(const std::byte* from, std::span<float> to, bool missing) {
    const T* values = reinterpret_cast<const T*>(from); // new[] of bytes is aligned for every scalar type
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = static_cast<float>(values[i]);
    if (!missing)
        return;
    for (std::size_t i = 0; i < to.size(); ++i)
        if (values[i] == missing_code<T>())
            to[i] = std::numeric_limits<float>::quiet_NaN();
}

std::size_t width_of(Storage storage) { return storage == Storage::u8 ? 1 : storage == Storage::f32 ? 4 : 2; }

} // namespace

struct SampleCache::Entry {
    int channels, height, width, label;
    Storage storage;
    bool missing;
    std::size_t bytes;
    std::unique_ptr<std::byte[]> values;
    [[nodiscard]] std::uint64_t cost() const { return bytes + sizeof(Entry) + 64; } // 64: the two heap blocks
};

SampleCache::SampleCache(std::size_t samples, std::uint64_t budget)
    : budget_(budget), entries_(budget > 0 ? samples : 0) {}

std::shared_ptr<const SampleCache::Entry> SampleCache::pack(const Image& image, int label) {
    const Range range = range_of(image.pixels());
    const Storage storage = storage_for(range);
    auto entry = std::make_shared<Entry>(Entry{image.channels(), image.height(), image.width(), label, storage,
                                               range.missing, image.pixels().size() * width_of(storage), nullptr});
    entry->values = std::make_unique_for_overwrite<std::byte[]>(entry->bytes);
    switch (storage) {
    case Storage::u8: encode<std::uint8_t>(image.pixels(), entry->values.get()); break;
    case Storage::u16: encode<std::uint16_t>(image.pixels(), entry->values.get()); break;
    case Storage::i16: encode<std::int16_t>(image.pixels(), entry->values.get()); break;
    case Storage::f32: std::memcpy(entry->values.get(), image.pixels().data(), entry->bytes); break;
    }
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
    switch (entry->storage) {
    case Storage::u8: decode<std::uint8_t>(entry->values.get(), image.pixels(), entry->missing); break;
    case Storage::u16: decode<std::uint16_t>(entry->values.get(), image.pixels(), entry->missing); break;
    case Storage::i16: decode<std::int16_t>(entry->values.get(), image.pixels(), entry->missing); break;
    case Storage::f32: std::memcpy(image.pixels().data(), entry->values.get(), entry->bytes); break;
    }
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
