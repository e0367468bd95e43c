// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/layout_index.h"

#include "base/error.h"
#include "base/json.h"
#include "data/packed_bytes.h"
#include "data/parallel.h"

#include <algorithm>
#include <map>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::size_t samples_a_chunk = 4096;

/// Texts that come again and again, such as dates and splits, as numbers.
class Words {
public:
    std::uint64_t number_of(const std::string& word) {
        const auto [at, added] = numbers_.emplace(word, words_.size());
        if (added)
            words_.push_back(word);
        return at->second;
    }
    const std::string& word(std::uint64_t number) const {
        if (number >= words_.size())
            ByteReader::fail();
        return words_[static_cast<std::size_t>(number)];
    }
    std::string bytes() const {
        ByteWriter out;
        for (const std::string& word : words_)
            out.text(word);
        return out.bytes();
    }
    static Words read(std::string_view bytes) {
        Words words;
        for (ByteReader in(bytes); !in.done();)
            words.words_.emplace_back(in.text());
        return words;
    }

private:
    std::vector<std::string> words_;
    std::map<std::string, std::uint64_t> numbers_;
};

Json to_json(const Band& band) {
    return {{"name", band.name},
            {"wavelength", band.wavelength_nm ? Json(*band.wavelength_nm) : Json()},
            {"quantity", static_cast<int>(band.quantity)},
            {"low", band.unit_low},
            {"high", band.unit_high},
            {"modality", band.modality},
            {"resolution", band.resolution_m ? Json(*band.resolution_m) : Json()},
            {"scale", band.scale},
            {"offset", band.offset}};
}

Band band_of(const Json& json) {
    const auto optional = [&](const char* key) {
        return json.at(key).is_null() ? std::nullopt : std::optional(json.at(key).get<double>());
    };
    return {json.at("name").get<std::string>(),
            optional("wavelength"),
            static_cast<Quantity>(json.at("quantity").get<int>()),
            json.at("low").get<double>(),
            json.at("high").get<double>(),
            json.at("modality").get<std::string>(),
            optional("resolution"),
            json.at("scale").get<double>(),
            json.at("offset").get<double>()};
}

Json to_json(const std::vector<MaskClass>& classes) {
    Json list = Json::array();
    for (const MaskClass& one : classes)
        list.push_back({one.name, one.colour});
    return list;
}

std::vector<MaskClass> mask_classes_of(const Json& list) {
    std::vector<MaskClass> classes;
    for (const Json& one : list)
        classes.push_back({one.at(0).get<std::string>(), one.at(1).get<std::array<std::uint8_t, 3>>()});
    return classes;
}

/// Paths relative to the root, marked by a first byte: '/' below it, '=' as they are.
std::string kept_path(const std::string& path, const std::string& root) {
    return path.starts_with(root) ? '/' + path.substr(root.size()) : '=' + path;
}
std::string shown_path(std::string_view kept, const std::string& root) {
    if (kept.empty())
        ByteReader::fail();
    return kept.front() == '/' ? root + std::string(kept.substr(1)) : std::string(kept.substr(1));
}

Json head_of(const LayoutContents& contents, const std::string& root) {
    const DatasetInfo& info = contents.info;
    Json bands = Json::array(), broken = Json::array(), remarks = Json::array(), sources = Json::array();
    for (const Band& band : info.bands)
        bands.push_back(to_json(band));
    for (const BrokenFile& file : info.broken)
        broken.push_back({kept_path(file.path, root), message_json(file.reason)});
    for (const Remark& remark : info.remarks)
        remarks.push_back(remark_json(remark));
    for (const StackedSource& source : contents.sources)
        sources.push_back({source.name, source.modality, source.dtype, source.bands, source.size, source.same_type});
    Json mask;
    if (contents.mask)
        mask = {{"classes", to_json(contents.mask->classes)},
                {"colours", contents.mask->colours},
                {"codes", contents.mask->codes},
                {"band", contents.mask->band},
                {"threshold", contents.mask->threshold ? Json(*contents.mask->threshold) : Json()}};
    return {{"kind", info.kind},
            {"recognised_by", message_json(info.recognised_by)},
            {"modality", info.modality},
            {"bands", bands},
            {"classes", info.classes},
            {"dtype", info.dtype},
            {"sizes", info.sizes},
            {"crs", info.crs},
            {"broken", broken},
            {"multi_label", info.multi_label},
            {"targets", info.targets},
            {"mask_classes", to_json(info.mask_classes)},
            {"box_classes", info.box_classes},
            {"remarks", remarks},
            {"size", contents.size},
            {"any_size", contents.any_size},
            {"native", contents.native},
            {"sources", sources},
            {"mask", mask},
            {"samples", contents.samples.size()},
            {"documents", contents.documents_each},
            {"masks", !contents.masks.empty()},
            {"boxes", !contents.boxes.empty()},
            {"key", contents.key}};
}

LayoutContents contents_of(const Json& head, const std::string& root) {
    LayoutContents contents;
    DatasetInfo& info = contents.info;
    const auto text = [&](const char* key) { return head.at(key).get<std::string>(); };
    info.kind = text("kind");
    info.recognised_by = message_from_json(head.at("recognised_by"));
    info.modality = text("modality");
    for (const Json& band : head.at("bands"))
        info.bands.push_back(band_of(band));
    info.classes = head.at("classes").get<std::vector<std::string>>();
    info.dtype = text("dtype");
    info.sizes = head.at("sizes").get<std::vector<std::array<int, 2>>>();
    info.crs = text("crs");
    for (const Json& file : head.at("broken"))
        info.broken.push_back({shown_path(file.at(0).get<std::string>(), root), message_from_json(file.at(1))});
    info.multi_label = head.at("multi_label").get<bool>();
    info.targets = head.at("targets").get<std::vector<std::string>>();
    info.mask_classes = mask_classes_of(head.at("mask_classes"));
    info.box_classes = head.at("box_classes").get<std::vector<std::string>>();
    for (const Json& remark : head.at("remarks"))
        info.remarks.push_back(remark_from_json(remark));
    contents.size = head.at("size").get<int>();
    contents.any_size = head.at("any_size").get<bool>();
    contents.native = head.at("native").get<std::array<int, 2>>();
    for (const Json& s : head.at("sources"))
        contents.sources.push_back({s.at(0).get<std::string>(), s.at(1).get<std::string>(), s.at(2).get<std::string>(),
                                    s.at(3).get<std::size_t>(), s.at(4).get<std::array<int, 2>>(), s.at(5).get<bool>()});
    if (const Json& mask = head.at("mask"); !mask.is_null())
        contents.mask = MaskCoding{mask_classes_of(mask.at("classes")), mask.at("colours").get<std::map<std::uint32_t, int>>(),
                                   mask.at("codes").get<std::map<int, int>>(), mask.at("band").get<int>(),
                                   mask.at("threshold").is_null() ? std::nullopt
                                                                  : std::optional(mask.at("threshold").get<double>())};
    contents.documents_each = head.at("documents").get<std::size_t>();
    contents.key = head.at("key").get<std::uint64_t>();
    const auto samples = head.at("samples").get<std::size_t>();
    contents.samples.resize(samples);
    contents.files.resize(samples * contents.sources.size());
    contents.documents.resize(samples * contents.documents_each);
    if (head.at("masks") == true)
        contents.masks.resize(samples);
    if (head.at("boxes") == true)
        contents.boxes.resize(samples);
    return contents;
}

/// The entries of a sample, each as its distance from the one before: neighbours mostly.
template <class Visit>
void each_entry_list(std::size_t sample, std::size_t sources, std::size_t documents, bool masks, Visit visit) {
    for (std::size_t k = 0; k < sources; ++k)
        visit(0, sample * sources + k);
    for (std::size_t k = 0; k < documents; ++k)
        visit(1, sample * documents + k);
    if (masks)
        visit(2, sample);
}

void write_sample(ByteWriter& out, const LayoutContents& contents, std::size_t i, const SampleInfo& before,
                  std::string& path_before, std::int64_t& entry_before, Words& words, const std::string& root) {
    const SampleInfo& now = contents.samples[i];
    out.text_after(before.id, now.id);
    out.signed_number(now.label);
    out.number(words.number_of(now.split));
    std::string path = kept_path(now.path, root);
    out.text_after(path_before, path);
    path_before = std::move(path);
    out.number(now.labels.size());
    for (const int label : now.labels)
        out.signed_number(label);
    out.text_after(before.place, now.place);
    out.number(words.number_of(now.date));
    out.number(now.missing.size());
    for (const std::string& modality : now.missing)
        out.number(words.number_of(modality));
    out.number(now.location ? 1 : 0);
    if (now.location)
        out.plain(*now.location);
    const std::vector<std::uint32_t>* lists[] = {&contents.files, &contents.documents, &contents.masks};
    each_entry_list(i, contents.sources.size(), contents.documents_each, !contents.masks.empty(),
                    [&](int list, std::size_t at) {
                        const std::uint32_t entry = (*lists[list])[at];
                        out.signed_number(static_cast<std::int64_t>(entry) - entry_before);
                        entry_before = entry;
                    });
    if (contents.boxes.empty())
        return;
    out.number(contents.boxes[i].size());
    for (const Box& box : contents.boxes[i]) {
        out.plain(box.corners);
        out.signed_number(box.label);
        out.number(box.difficult ? 1 : 0);
    }
}

void read_sample(ByteReader& in, LayoutContents& contents, std::size_t i, std::string& id, std::string& path,
                 std::string& place, std::int64_t& entry_before, const Words& words, const std::string& root) {
    SampleInfo& sample = contents.samples[i];
    in.text_after(id);
    sample.id = id;
    sample.label = static_cast<int>(in.signed_number());
    sample.split = words.word(in.number());
    in.text_after(path);
    sample.path = shown_path(path, root);
    sample.labels.resize(in.count());
    const auto known = [&](int label, std::size_t classes) {
        if (label < -1 || (label >= 0 && static_cast<std::size_t>(label) >= classes))
            ByteReader::fail();
        return label;
    };
    for (int& label : sample.labels)
        label = known(static_cast<int>(in.signed_number()), contents.info.classes.size());
    known(sample.label, contents.info.classes.size());
    in.text_after(place);
    sample.place = place;
    sample.date = words.word(in.number());
    sample.missing.resize(in.count());
    for (std::string& modality : sample.missing)
        modality = words.word(in.number());
    if (in.number() != 0)
        sample.location = in.plain<std::array<double, 2>>();
    std::vector<std::uint32_t>* lists[] = {&contents.files, &contents.documents, &contents.masks};
    each_entry_list(i, contents.sources.size(), contents.documents_each, !contents.masks.empty(),
                    [&](int list, std::size_t at) {
                        entry_before += in.signed_number();
                        (*lists[list])[at] = static_cast<std::uint32_t>(entry_before);
                    });
    if (contents.boxes.empty())
        return;
    contents.boxes[i].resize(in.count());
    for (Box& box : contents.boxes[i]) {
        box.corners = in.plain<std::array<double, 8>>();
        box.label = known(static_cast<int>(in.signed_number()), contents.info.box_classes.size());
        box.difficult = in.number() != 0;
    }
}

} // namespace

void write_contents(SqliteFile& file, const LayoutContents& contents, const std::string& root) {
    file.make_chunks("head");
    file.make_chunks("samples");
    Words words;
    ByteWriter bytes;
    for (std::size_t first = 0; first < contents.samples.size(); first += samples_a_chunk) {
        bytes.clear();
        const SampleInfo none;
        std::string path_before;
        std::int64_t entry_before = 0;
        const std::size_t last = std::min(first + samples_a_chunk, contents.samples.size());
        for (std::size_t i = first; i < last; ++i)
            write_sample(bytes, contents, i, i == first ? none : contents.samples[i - 1], path_before, entry_before,
                         words, root);
        file.add_chunk("samples", static_cast<std::int64_t>(first / samples_a_chunk), bytes.bytes());
    }
    file.add_chunk("head", 0, head_of(contents, root).dump(-1, ' ', false, Json::error_handler_t::replace));
    file.add_chunk("head", 1, words.bytes());
}

LayoutContents read_contents(SqliteFile& file, const std::string& root) {
    LayoutContents contents;
    try {
        contents = contents_of(Json::parse(file.chunk("head", 0)), root);
    } catch (const Json::exception& error) {
        throw DataError(told("a part of it is damaged: %1", error.what()), "", told("Delete it"));
    }
    const Words words = Words::read(file.chunk("head", 1));
    std::vector<std::string> chunks;
    for (std::size_t first = 0; first < contents.samples.size(); first += samples_a_chunk)
        chunks.push_back(file.chunk("samples", static_cast<std::int64_t>(first / samples_a_chunk)));
    for_each_index(
        chunks.size(),
        [&](std::size_t c) {
            ByteReader in(chunks[c]);
            std::string id, path, place;
            std::int64_t entry_before = 0;
            const std::size_t first = c * samples_a_chunk;
            const std::size_t last = std::min(first + samples_a_chunk, contents.samples.size());
            for (std::size_t i = first; i < last; ++i)
                read_sample(in, contents, i, id, path, place, entry_before, words, root);
        },
        nullptr, {}, true);
    return contents;
}

std::vector<std::size_t> unused_entries(const LayoutContents& contents, std::size_t files) {
    std::vector<bool> used(files);
    for (const auto* list : {&contents.files, &contents.documents, &contents.masks})
        for (const std::uint32_t entry : *list)
            if (entry < files)
                used[entry] = true;
    std::vector<std::size_t> unused;
    for (std::size_t entry = 0; entry < files; ++entry)
        if (!used[entry])
            unused.push_back(entry);
    return unused;
}

} // namespace terrella::data
