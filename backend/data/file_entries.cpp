// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/file_entries.h"

#include "base/text.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace terrella::data {

std::string_view last_folder(std::string_view folder) {
    if (folder.empty())
        return {};
    folder.remove_suffix(1);
    const std::size_t slash = folder.rfind('/');
    return slash == std::string_view::npos ? folder : folder.substr(slash + 1);
}

std::size_t shared_with_folder(std::string_view folder, std::string_view name) {
    const std::string_view own = last_folder(folder);
    const auto [in_folder, in_name] = std::ranges::mismatch(own, name);
    const auto shared = static_cast<std::size_t>(in_folder - own.begin());
    return std::min<std::size_t>(shared, std::numeric_limits<std::uint16_t>::max());
}

std::string FileEntries::name(std::size_t entry) const {
    const Record& record = records_[entry];
    const std::string& folder = folders_[record.folder];
    std::string name;
    name.reserve(folder.size() + record.shared + record.length);
    name = folder;
    name += last_folder(folder).substr(0, record.shared);
    name += std::string_view(rests_).substr(record.rest, record.length);
    return name;
}

FileEntry FileEntries::operator[](std::size_t entry) const {
    const Record& record = records_[entry];
    return {name(entry), record.size, record.stamp, record.member};
}

FileEntry FileEntries::at(std::size_t entry) const {
    if (entry >= records_.size())
        throw std::out_of_range("entry " + std::to_string(entry) + " of " + std::to_string(records_.size()));
    return (*this)[entry];
}

void FileEntries::push_back(const FileEntry& file) {
    const std::size_t slash = file.name.rfind('/');
    const std::string_view whole = file.name;
    const std::string_view folder = slash == std::string::npos ? std::string_view() : whole.substr(0, slash + 1);
    if (folders_.empty() || folders_.back() != folder) // files of one folder mostly follow each other
        folders_.emplace_back(folder);
    const std::string_view own = whole.substr(folder.size());
    const std::size_t shared = shared_with_folder(folder, own);
    const std::string_view rest = own.substr(shared);
    records_.push_back({file.size, file.stamp, rests_.size(), static_cast<std::uint32_t>(rest.size()),
                        static_cast<std::uint32_t>(file.member), static_cast<std::uint32_t>(folders_.size() - 1),
                        static_cast<std::uint16_t>(shared)});
    rests_ += rest;
}

void FileEntries::sort() {
    bool sorted = true;
    std::string before = records_.empty() ? std::string() : name(0);
    for (std::size_t i = 1; sorted && i < records_.size(); ++i) {
        std::string now = name(i);
        sorted = !natural_less(now, before);
        before.swap(now);
    }
    if (sorted)
        return;
    std::vector<std::string> names;
    names.reserve(records_.size());
    for (std::size_t i = 0; i < records_.size(); ++i)
        names.push_back(name(i));
    std::vector<std::size_t> order(records_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return natural_less(names[a], names[b]); });
    std::vector<Record> records;
    records.reserve(order.size());
    for (const std::size_t i : order)
        records.push_back(records_[i]);
    records_.swap(records);
}

} // namespace terrella::data
