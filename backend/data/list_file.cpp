// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/list_file.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/name_ending.h"
#include "data/names.h"
#include "data/raster.h"
#include "data/source.h"
#include "data/tree_text.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <set>
#include <unordered_map>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

/// The files that a list names, wherever they lie: the person who wrote the list chose them.
class ListedFiles final : public FileTree {
public:
    explicit ListedFiles(const fs::path& list)
        : FileTree(list.parent_path().empty() ? fs::path(".") : list.parent_path()) {}

    /// The number of the file; `no_entry` when there is none of that name.
    std::size_t add(const std::string& name) {
        const auto [at, added] = numbers_.emplace(name, entries_.size());
        if (!added)
            return at->second;
        struct stat status {};
        if (::stat((path_ / name).c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
            at->second = no_entry;
            return no_entry;
        }
        const auto time = static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000U +
                          static_cast<std::uint64_t>(status.st_mtim.tv_nsec);
        entries_.push_back({name, static_cast<std::uint64_t>(status.st_size), time, 0});
        return at->second;
    }
    Message noun() const override { return told("list"); }
    std::optional<fs::path> file(std::size_t entry) const override { return path_ / entries_.at(entry).name; }
    void read(std::size_t entry, std::vector<std::byte>& bytes) const override {
        const std::string content = read_file(path_ / entries_.at(entry).name);
        bytes.resize(content.size());
        std::memcpy(bytes.data(), content.data(), content.size());
    }

private:
    std::unordered_map<std::string, std::size_t> numbers_;
};

struct Columns {
    std::optional<std::size_t> path, label, split, longitude, latitude, date, place, cloud_percent, cloud_share;
};

Columns columns_of(const CsvTable& table) {
    return {table.column({"path", "file", "filename", "file_name", "image"}),
            table.column({"label", "labels", "class", "classname", "class_name"}),
            table.column({"split", "subset", "part"}),
            table.column({"longitude", "lon", "lng"}),
            table.column({"latitude", "lat"}),
            table.column({"date", "datetime", "time"}),
            table.column({"place", "location"}),
            table.column({"cloud", "cloud_cover", "cloudcover", "eo:cloud_cover", "cloudy_pixel_percentage"}),
            table.column({"cloud_share", "cloud_fraction"})};
}

std::vector<std::string> labels_of(const std::string& text) {
    std::vector<std::string> labels;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('|', begin), text.size());
        std::string label = text.substr(begin, end - begin);
        label.erase(0, std::min(label.find_first_not_of(' '), label.size()));
        label.erase(label.find_last_not_of(' ') + 1);
        if (!label.empty())
            labels.push_back(valid_utf8(std::move(label)));
        begin = end + 1;
    }
    return labels;
}

std::optional<double> number_of(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

class Rows {
public:
    Rows(const CsvTable& table, std::string list_path)
        : table_(table), columns_(columns_of(table)), list_(std::move(list_path)) {}

    /// `entry_of` gives the entry of a path as the list writes it, or `no_entry`.
    template <class EntryOf>
    Layout layout(EntryOf&& entry_of) {
        layout_.kind = "list";
        layout_.sources.push_back({.name = "the image", .same_type = false});
        find_classes();
        std::set<std::string> seen;
        for (std::size_t r = 1; r < table_.rows.size(); ++r) {
            const CsvTable::Row& row = table_.rows[r];
            const std::string path = field(row, columns_.path);
            const std::size_t entry = path.empty() ? no_entry : entry_of(path);
            if (entry == no_entry)
                broken(row,
                       path.empty() ? told("the row names no file") : told("there is no file '%1'", valid_utf8(path)));
            else if (!seen.insert(path).second)
                broken(row, told("'%1' was listed before", valid_utf8(path)));
            else
                take(row, path, entry);
        }
        layout_.recognised_by = told("%1 of %2", counted(layout_.samples.size(), told("%1 row"), told("%1 rows")),
                                     fs::path(list_).filename().string());
        return std::move(layout_);
    }

private:
    static std::string field(const CsvTable::Row& row, std::optional<std::size_t> column) {
        return column && *column < row.fields.size() ? row.fields[*column] : std::string();
    }
    void broken(const CsvTable::Row& row, Message reason) {
        layout_.broken.push_back({list_ + ", line " + std::to_string(row.line), std::move(reason)});
    }

    void find_classes() {
        std::set<std::string> names;
        for (std::size_t r = 1; r < table_.rows.size(); ++r) {
            const std::vector<std::string> labels = labels_of(field(table_.rows[r], columns_.label));
            names.insert(labels.begin(), labels.end());
            layout_.multi_label = layout_.multi_label || labels.size() > 1;
        }
        layout_.classes.assign(names.begin(), names.end());
    }

    void take(const CsvTable::Row& row, const std::string& path, std::size_t entry) {
        LayoutSample sample{.info = {}, .files = {entry}};
        SampleInfo& info = sample.info;
        info.id = valid_utf8(path);
        info.place = valid_utf8(field(row, columns_.place));
        const std::string split = field(row, columns_.split);
        info.split = split_named(split);
        if (!split.empty() && info.split.empty()) {
            broken(row, told("'%1' is no split: write train, val or test", valid_utf8(split)));
            return;
        }
        const std::string longitude = field(row, columns_.longitude), latitude = field(row, columns_.latitude);
        if (!longitude.empty() || !latitude.empty()) {
            const auto x = number_of(longitude), y = number_of(latitude);
            if (!x || !y || !(*x >= -180 && *x <= 180 && *y >= -90 && *y <= 90)) {
                broken(row, told("longitude '%1' and latitude '%2' are no place on the globe", longitude, latitude));
                return;
            }
            info.location = {*x, *y};
        }
        if (const std::string date = field(row, columns_.date); !date.empty()) {
            info.date = iso_date(date);
            if (info.date.empty())
                broken(row,
                       told("the date '%1' does not parse (write 2017-06-13); kept without a date", valid_utf8(date)));
        }
        take_cloud(row, info);
        for (const std::string& label : labels_of(field(row, columns_.label)))
            info.labels.push_back(
                static_cast<int>(std::ranges::lower_bound(layout_.classes, label) - layout_.classes.begin()));
        std::ranges::sort(info.labels);
        if (!layout_.multi_label && !info.labels.empty()) {
            info.label = info.labels.front();
            info.labels.clear();
        }
        layout_.samples.push_back(std::move(sample));
    }

    void take_cloud(const CsvTable::Row& row, SampleInfo& info) {
        const bool percent = columns_.cloud_percent.has_value();
        const std::string text = field(row, percent ? columns_.cloud_percent : columns_.cloud_share);
        if (text.empty())
            return;
        const double most = percent ? 100 : 1;
        const auto value = number_of(text.ends_with('%') ? text.substr(0, text.size() - 1) : text);
        if (value && *value >= 0 && *value <= most)
            info.cloud = *value / most;
        else
            broken(row, told("the cloud share '%1' is no number from 0 to %2; kept without it", valid_utf8(text),
                             percent ? "100" : "1"));
    }

    const CsvTable& table_;
    Columns columns_;
    std::string list_;
    Layout layout_;
};

/// The only CSV file at the top of a tree that has a column of paths.
std::size_t list_in(const FileTree& tree, CsvTable& table) {
    std::size_t found = no_entry;
    for (std::size_t entry = 0; entry < tree.entries().size(); ++entry) {
        const std::string& name = tree.entries()[entry].name;
        if (name.find('/') != std::string::npos || name_ending(name) != ".csv")
            continue;
        CsvTable candidate = read_csv(entry_text(tree, entry));
        if (!columns_of(candidate).path)
            continue;
        if (found != no_entry)
            return no_entry;
        found = entry;
        table = std::move(candidate);
    }
    return found;
}

} // namespace

std::shared_ptr<const Dataset> open_list(const Source& source, const DataSettings& settings, Message& why_not,
                                         Progress* progress, const StopToken& stop) {
    const bool asked_for = settings.kind == "list";
    CsvTable table;
    std::shared_ptr<const FileTree> tree;
    Layout layout;
    if (source.single_file()) {
        if (source.ending() != ".csv" && source.ending() != ".txt" && source.ending() != ".tsv" && !asked_for)
            return nullptr;
        table = read_csv(read_file(source.path()));
        if (!columns_of(table).path) {
            why_not = told("the first line of the list names no column 'path'");
            return nullptr;
        }
        auto files = std::make_shared<ListedFiles>(source.path());
        layout = Rows(table, source.path().string()).layout([&](const std::string& path) { return files->add(path); });
        tree = files;
    } else {
        const std::size_t list = list_in(*source.tree(), table);
        if (list == no_entry) {
            if (asked_for)
                why_not = told("there is no CSV file with a column 'path' at its top, or more than one");
            return nullptr;
        }
        std::unordered_map<std::string, std::size_t> entries;
        for (std::size_t entry = 0; entry < source.tree()->entries().size(); ++entry)
            entries.emplace(source.tree()->entries()[entry].name, entry);
        layout = Rows(table, source.tree()->shown_path(list)).layout([&](const std::string& path) {
            const auto found = entries.find(fs::path(path).lexically_normal().generic_string());
            return found == entries.end() ? no_entry : found->second;
        });
        tree = source.tree();
    }
    if (!layout.found()) {
        why_not =
            told("none of the %1 rows of its list can be used%2", table.rows.size() - 1,
                 layout.broken.empty() ? Message() : told(", the first because %1", layout.broken.front().reason));
        return nullptr;
    }
    return open_layout(std::move(tree), std::move(layout), settings, progress, stop);
}

} // namespace terrella::data
