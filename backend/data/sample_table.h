// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/filter.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace terrella::data {

/// Shares of a sample's pixels, 0 to 1; NaN where it was not measured.
struct PixelShares {
    float nodata = std::numeric_limits<float>::quiet_NaN();
    float saturated = std::numeric_limits<float>::quiet_NaN();
};

/// What filtering and sorting ask of every sample, laid out for speed: 590,000 samples pass a filter in milliseconds.
/// Immutable once built; safe on any thread.
class SampleTable {
public:
    SampleTable() = default;
    explicit SampleTable(const Dataset& dataset);
    /// The same with shares of pixels, one a sample (data/health.h).
    [[nodiscard]] SampleTable with_shares(std::shared_ptr<const std::vector<PixelShares>> shares) const;

    [[nodiscard]] std::size_t size() const { return splits_.size(); }
    [[nodiscard]] const FilterNames& names() const { return names_; }
    /// Samples per class; one with a label set counts once for each of its classes.
    [[nodiscard]] const std::vector<std::int64_t>& class_counts() const { return class_counts_; }
    [[nodiscard]] std::int64_t unlabelled() const { return unlabelled_; }

    /// Indices of classes, ascending; empty: unlabelled.
    [[nodiscard]] std::span<const std::int16_t> labels(std::size_t index) const {
        return std::span(labels_).subspan(label_ends_[index], label_ends_[index + 1] - label_ends_[index]);
    }
    /// Of names().splits; one more than there are: none.
    [[nodiscard]] std::size_t split(std::size_t index) const { return splits_[index]; }
    [[nodiscard]] std::int32_t date(std::size_t index) const { return dates_[index]; } // 20180613; 0: unknown
    struct Place {
        float longitude = std::numeric_limits<float>::quiet_NaN(), latitude = longitude; // degrees
    };
    [[nodiscard]] Place place(std::size_t index) const { return places_.empty() ? Place{} : places_[index]; }
    [[nodiscard]] float cloud(std::size_t index) const { return clouds_.empty() ? unknown : clouds_[index]; }
    [[nodiscard]] bool has_shares() const { return shares_ != nullptr; }
    [[nodiscard]] PixelShares shares(std::size_t index) const { return shares_ ? (*shares_)[index] : PixelShares{}; }
    /// The id in lower case.
    [[nodiscard]] std::string_view lower_id(std::size_t index) const {
        return std::string_view(ids_).substr(id_ends_[index], id_ends_[index + 1] - id_ends_[index]);
    }

    /// Those of `order` that pass, in that order. Without shares no sample passes (or fails) a term about them.
    [[nodiscard]] std::vector<std::uint32_t> matching(const Filter& filter, std::span<const std::uint32_t> order) const;

private:
    static constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

    void add(const SampleInfo& sample);
    void add_labels(const SampleInfo& sample);

    FilterNames names_;
    std::vector<std::int64_t> class_counts_;
    std::int64_t unlabelled_ = 0;
    std::vector<std::uint32_t> label_ends_{0};
    std::vector<std::int16_t> labels_;
    std::vector<std::uint8_t> splits_;
    std::vector<std::int32_t> dates_;
    std::vector<std::uint32_t> missing_; // bit i: names_.sensors[i]
    std::vector<Place> places_;          // empty: none has one
    std::vector<float> clouds_;          // empty: none is known
    std::shared_ptr<const std::vector<PixelShares>> shares_;
    std::vector<std::size_t> id_ends_{0};
    std::string ids_; // one after the other
};

/// Upper-case letters of Latin, Greek and Cyrillic in lower case; as many bytes as before.
std::string lower_utf8(std::string text);

/// "patch_12_4" matches "patch_*_4" and "patch_??_4".
bool matches_pattern(std::string_view text, std::string_view pattern);

} // namespace terrella::data
