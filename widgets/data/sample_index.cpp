// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_index.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace terrella::widgets {

namespace {

/// The same shuffle every time: a place in the grid can be found again.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// Bits of both coordinates in turn (Morton 1966): near places get near numbers. Unknown places come last.
std::uint64_t placeKey(data::SampleTable::Place place) {
    if (std::isnan(place.longitude))
        return ~std::uint64_t{0};
    const auto spread = [](double share) {
        std::uint64_t bits = std::uint64_t(std::clamp(share, 0.0, 1.0) * 0x7fffffff), wide = 0;
        for (int i = 0; i < 31; ++i)
            wide |= (bits >> i & 1U) << (2 * i);
        return wide;
    };
    return spread((place.longitude + 180.0) / 360) | spread((90.0 - place.latitude) / 180) << 1U;
}

/// `stored` sorted by a key of each sample, ties as stored.
template <class Key>
std::shared_ptr<const std::vector<std::uint32_t>> sorted(const std::vector<std::uint32_t>& stored, Key key) {
    using Value = decltype(key(0U));
    std::vector<std::pair<Value, std::uint32_t>> keyed;
    keyed.reserve(stored.size());
    for (const std::uint32_t i : stored)
        keyed.emplace_back(key(i), i);
    std::sort(keyed.begin(), keyed.end());
    auto order = std::make_shared<std::vector<std::uint32_t>>();
    order->reserve(stored.size());
    for (const auto& [value, i] : keyed)
        order->push_back(i);
    return order;
}

/// Greatest first, what is unknown last.
float descending(float share) { return std::isnan(share) ? 1.0F : -share; }

std::size_t at(SampleOrder order) { return std::size_t(order); }

} // namespace

SampleIndex::SampleIndex(const data::Dataset& dataset) : table_(dataset) {
    for (const std::string& name : dataset.info().classes)
        classes_.append(QString::fromStdString(name));
    const std::size_t count = dataset.size();
    auto stored = std::make_shared<Order>(count);
    std::iota(stored->begin(), stored->end(), 0U);
    orders_[at(SampleOrder::stored)] = stored;
    orders_[at(SampleOrder::mixed)] = sorted(*stored, [](std::uint32_t i) { return mixed(i); });
    orders_[at(SampleOrder::by_class)] = sorted(*stored, [this](std::uint32_t i) {
        const auto labels = table_.labels(i); // of a set the first; unlabelled samples come last
        return labels.empty() ? std::uint16_t(0xffff) : std::uint16_t(labels.front());
    });
    auto by_name = std::make_shared<Order>(*stored);
    std::stable_sort(by_name->begin(), by_name->end(),
                     [this](auto a, auto b) { return natural_less(table_.lower_id(a), table_.lower_id(b)); });
    orders_[at(SampleOrder::by_name)] = std::move(by_name);
    const data::FilterNames& names = table_.names();
    if (names.splits.size() > 1 || (!names.splits.empty() && table_.split(0) < names.splits.size()))
        orders_[at(SampleOrder::by_split)] = sorted(*stored, [this](std::uint32_t i) { return table_.split(i); });
    if (names.dates)
        orders_[at(SampleOrder::by_date)] =
            sorted(*stored, [this](std::uint32_t i) { return table_.date(i) == 0 ? 99999999 : table_.date(i); });
    if (names.locations)
        orders_[at(SampleOrder::by_place)] = sorted(*stored, [this](std::uint32_t i) { return placeKey(table_.place(i)); });
    if (names.clouds)
        orders_[at(SampleOrder::by_cloud)] = sorted(*stored, [this](std::uint32_t i) { return descending(table_.cloud(i)); });
}

std::shared_ptr<const SampleIndex> SampleIndex::withHealth(const data::HealthReport& report) const {
    auto shares = std::make_shared<std::vector<data::PixelShares>>();
    shares->reserve(report.measures.size());
    for (const data::SampleMeasure& measure : report.measures)
        shares->push_back({measure.nodata, measure.saturated});
    auto index = std::make_shared<SampleIndex>(*this);
    index->table_ = table_.with_shares(std::move(shares));
    index->sortByShares();
    return index;
}

void SampleIndex::sortByShares() {
    const Order& stored = *orders_[at(SampleOrder::stored)];
    orders_[at(SampleOrder::by_nodata)] =
        sorted(stored, [this](std::uint32_t i) { return descending(table_.shares(i).nodata); });
    orders_[at(SampleOrder::by_saturation)] =
        sorted(stored, [this](std::uint32_t i) { return descending(table_.shares(i).saturated); });
}

bool SampleIndex::has(SampleOrder order) const { return orders_[at(order)] != nullptr; }

QString SampleIndex::classNames(std::size_t index) const {
    QStringList names;
    for (const std::int16_t label : table_.labels(index))
        names.append(classes_[label]);
    return names.join(QStringLiteral(", "));
}

std::vector<std::uint32_t> SampleIndex::apply(const data::Filter& filter, SampleOrder order) const {
    const auto& known = orders_[at(order)] ? orders_[at(order)] : orders_[at(SampleOrder::stored)];
    return known ? table_.matching(filter, *known) : std::vector<std::uint32_t>();
}

} // namespace terrella::widgets
