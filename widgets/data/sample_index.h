// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace terrella::widgets {

struct SampleFilter;

enum class SampleOrder {
    mixed, // a fixed shuffle: every screen shows what there is
    by_class,
    by_name,
    stored, // as the dataset has them
};

/// What filtering and sorting ask of every sample, laid out for speed: a refilter of 590,000 samples takes
/// milliseconds. Built once a dataset, in a job; immutable afterwards and safe on any thread.
class SampleIndex {
public:
    SampleIndex() = default;
    explicit SampleIndex(const data::Dataset& dataset);

    [[nodiscard]] std::size_t size() const { return labels_.size(); }
    [[nodiscard]] const QStringList& classes() const { return classes_; }
    [[nodiscard]] const QStringList& splits() const { return splits_; } // those that occur, "" for none
    /// Samples per class, in the order of classes().
    [[nodiscard]] const std::vector<qint64>& classCounts() const { return class_counts_; }
    [[nodiscard]] qint64 unlabelledCount() const { return unlabelled_; }
    [[nodiscard]] int label(std::size_t index) const { return labels_[index]; }
    /// Lower-case id, UTF-8.
    [[nodiscard]] const std::string& lowerId(std::size_t index) const { return lower_ids_[index]; }

    /// The samples that pass, in the order asked for.
    [[nodiscard]] std::vector<std::uint32_t> apply(const SampleFilter& filter, SampleOrder order) const;

private:
    [[nodiscard]] const std::vector<std::uint32_t>& ordered(SampleOrder order) const;

    QStringList classes_, splits_;
    std::vector<qint64> class_counts_;
    qint64 unlabelled_ = 0;
    std::vector<std::int16_t> labels_;   // −1: unlabelled
    std::vector<std::uint8_t> split_of_; // index into splits_
    std::vector<std::string> lower_ids_;
    std::vector<std::uint32_t> mixed_, by_class_, by_name_, stored_;
};

} // namespace terrella::widgets
