// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_index.h"

#include "base/text.h"
#include "widgets/data/sample_filter.h"

#include <algorithm>
#include <numeric>

namespace terrella::widgets {

SampleIndex::SampleIndex(const data::Dataset& dataset) {
    const std::size_t count = dataset.size();
    for (const std::string& name : dataset.info().classes)
        classes_.append(QString::fromStdString(name));
    class_counts_.assign(std::size_t(classes_.size()), 0);
    labels_.reserve(count);
    split_of_.reserve(count);
    lower_ids_.reserve(count);
    std::vector<std::string> splits;
    for (std::size_t i = 0; i < count; ++i) {
        const data::SampleInfo& sample = dataset.sample(i);
        const bool labelled = sample.label >= 0 && std::size_t(sample.label) < class_counts_.size();
        labels_.push_back(labelled ? std::int16_t(sample.label) : std::int16_t(-1));
        labelled ? ++class_counts_[std::size_t(sample.label)] : ++unlabelled_;
        auto split = std::find(splits.begin(), splits.end(), sample.split);
        if (split == splits.end())
            split = splits.insert(splits.end(), sample.split);
        split_of_.push_back(std::uint8_t(std::min<std::ptrdiff_t>(split - splits.begin(), 255)));
        lower_ids_.push_back(QString::fromStdString(sample.id).toLower().toStdString());
    }
    for (const std::string& split : splits)
        splits_.append(QString::fromStdString(split));

    stored_.resize(count);
    std::iota(stored_.begin(), stored_.end(), 0U);
    by_class_ = by_name_ = mixed_ = stored_;
    std::stable_sort(by_class_.begin(), by_class_.end(), [this](auto a, auto b) {
        // Unlabelled samples come last.
        return std::uint16_t(labels_[a]) < std::uint16_t(labels_[b]);
    });
    std::stable_sort(by_name_.begin(), by_name_.end(),
                     [this](auto a, auto b) { return natural_less(lower_ids_[a], lower_ids_[b]); });
    // The same shuffle every time: a place in the grid can be found again.
    std::stable_sort(mixed_.begin(), mixed_.end(), [this](auto a, auto b) {
        const auto key = [](std::uint64_t x) {
            x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
            x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
            return x ^ (x >> 31);
        };
        return key(a + 0x9e3779b97f4a7c15ULL) < key(b + 0x9e3779b97f4a7c15ULL);
    });
}

const std::vector<std::uint32_t>& SampleIndex::ordered(SampleOrder order) const {
    switch (order) {
    case SampleOrder::mixed: return mixed_;
    case SampleOrder::by_class: return by_class_;
    case SampleOrder::by_name: return by_name_;
    case SampleOrder::stored: break;
    }
    return stored_;
}

std::vector<std::uint32_t> SampleIndex::apply(const SampleFilter& filter, SampleOrder order) const {
    const std::vector<std::uint32_t>& all = ordered(order);
    if (filter.terms.empty())
        return all;
    // Tables first: then each term costs one look-up a sample, and text is searched only in what is left.
    struct Prepared {
        const FilterTerm* term;
        std::vector<char> pass; // by label + 1, or by split
        std::vector<std::string> texts;
    };
    std::vector<Prepared> prepared;
    for (const FilterTerm& term : filter.terms) {
        Prepared p{&term, {}, {}};
        if (term.field == FilterTerm::Field::label) {
            p.pass.assign(std::size_t(classes_.size()) + 1, 0);
            for (const QString& value : term.values)
                p.pass[std::size_t(classes_.indexOf(value) + 1)] = 1; // "none" is not a class: place 0
        } else if (term.field == FilterTerm::Field::split) {
            p.pass.assign(std::size_t(splits_.size()), 0);
            for (const QString& value : term.values)
                if (const auto at = splits_.indexOf(value); at >= 0)
                    p.pass[std::size_t(at)] = 1;
        } else {
            for (const QString& value : term.values)
                p.texts.push_back(value.toLower().toStdString());
        }
        prepared.push_back(std::move(p));
    }
    std::stable_sort(prepared.begin(), prepared.end(), [](const Prepared& a, const Prepared& b) {
        return (a.term->field == FilterTerm::Field::text) < (b.term->field == FilterTerm::Field::text);
    });
    const auto passes = [&](std::uint32_t i) {
        return std::all_of(prepared.begin(), prepared.end(), [&](const Prepared& p) {
            bool in = false;
            if (p.term->field == FilterTerm::Field::label)
                in = p.pass[std::size_t(labels_[i] + 1)] != 0;
            else if (p.term->field == FilterTerm::Field::split)
                in = p.pass[split_of_[i]] != 0;
            else
                in = std::any_of(p.texts.begin(), p.texts.end(), [&](const std::string& text) {
                    return lower_ids_[i].find(text) != std::string::npos;
                });
            return in != p.term->negated;
        });
    };
    std::vector<std::uint32_t> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), passes);
    return kept;
}

} // namespace terrella::widgets
