// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace terrella::data {

/// A raster of `channels` planes, [C, H, W] float32 in C order. Pixels without data are NaN until `fill_missing`.
///
/// A plain value without LibTorch: loader threads and widgets use it, and never touch an OpenMP pool.
class Image {
public:
    Image() = default;
    Image(int channels, int height, int width)
        : channels_(channels), height_(height), width_(width),
          pixels_(static_cast<std::size_t>(channels) * height * width) {}

    /// Makes this [channels, height, width]; keeps the allocation when it is large enough. Contents are unspecified.
    void reshape(int channels, int height, int width) {
        channels_ = channels;
        height_ = height;
        width_ = width;
        pixels_.resize(static_cast<std::size_t>(channels) * height * width);
    }

    [[nodiscard]] int channels() const { return channels_; }
    [[nodiscard]] int height() const { return height_; }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] bool empty() const { return pixels_.empty(); }
    [[nodiscard]] std::size_t plane_size() const { return static_cast<std::size_t>(height_) * width_; }
    [[nodiscard]] std::span<float> pixels() { return pixels_; }
    [[nodiscard]] std::span<const float> pixels() const { return pixels_; }
    [[nodiscard]] std::span<float> plane(int channel) { return pixels().subspan(channel * plane_size(), plane_size()); }
    [[nodiscard]] std::span<const float> plane(int channel) const {
        return pixels().subspan(channel * plane_size(), plane_size());
    }
    [[nodiscard]] float& at(int c, int y, int x) { return pixels_[c * plane_size() + static_cast<std::size_t>(y) * width_ + x]; }
    [[nodiscard]] float at(int c, int y, int x) const {
        return pixels_[c * plane_size() + static_cast<std::size_t>(y) * width_ + x];
    }
    void swap(Image& other) noexcept {
        std::swap(channels_, other.channels_);
        std::swap(height_, other.height_);
        std::swap(width_, other.width_);
        pixels_.swap(other.pixels_);
    }

private:
    int channels_ = 0, height_ = 0, width_ = 0;
    std::vector<float> pixels_;
};

/// Replaces pixels without data (NaN) by their band's value in `fill` ([C]); returns the share replaced, 0 to 1.
double fill_missing(Image& image, std::span<const float> fill);

/// Bilinear resampling as PyTorch does it (align_corners false), widened when shrinking (antialias), to [C, height,
/// width]. Used once at decoding; augmentation has its own, golden-tested operations.
Image resized(const Image& image, int height, int width);

} // namespace terrella::data
