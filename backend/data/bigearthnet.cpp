// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/bigearthnet.h"

#include "base/error.h"
#include "base/text.h"
#include "data/bigearthnet_classes.h"
#include "data/bigearthnet_lists.h"
#include "data/bigearthnet_patch.h"
#include "data/mask_census.h"
#include "data/names.h"
#include "data/places.h"
#include "data/sentinel_sources.h"
#include "data/source.h"

#include <algorithm>
#include <unordered_map>

namespace terrella::data {
namespace {

class Recogniser {
public:
    Recogniser(const FileTree& tree, const DataSettings& settings)
        : tree_(tree), offset_(settings.sentinel2_offset), reduced_(settings.classes != "full"), classes_(reduced_) {}

    Layout run(Progress* progress, const StopToken& stop) {
        layout_.kind = "bigearthnet";
        patches_ = bigearthnet_patches(tree_);
        for (BigEarthNetPatch& patch : patches_)
            (patch.optical ? has_s2_ : has_s1_) |= !patch.bands.empty();
        if (!has_s1_ && !has_s2_)
            return std::move(layout_);
        documents_ = read_bigearthnet_documents(tree_, patches_, progress, stop);
        lists_ = read_bigearthnet_lists(tree_);
        layout_.broken = lists_.broken;
        layout_.remarks.assign(lists_.remarks.begin(), lists_.remarks.end());
        layout_.classes = classes_.names();
        layout_.multi_label = true;
        add_sources();
        make_samples();
        label_from_maps(progress, stop);
        locate();
        if (has_s2_)
            conventions_.apply(layout_, offset_);
        describe();
        return std::move(layout_);
    }

private:
    void add_sources() {
        for (const std::string& band : bigearthnet_bands()) {
            const bool optical = band != "VV" && band != "VH";
            if (!(optical ? has_s2_ : has_s1_))
                continue;
            std::vector<Band> bands = sentinel1_stored_bands();
            std::erase_if(bands, [&](const Band& one) { return one.name != band; });
            if (optical)
                bands = {sentinel2_stored_band(band)};
            layout_.sources.push_back(
                {.name = band, .modality = optical ? "s2" : "s1", .bands = std::move(bands), .required = false});
        }
    }

    /// The S1 patch of every S2 patch, by number; `no_patch` without.
    std::vector<std::size_t> pairs() const {
        std::vector<std::size_t> s1_of(patches_.size(), no_patch);
        std::unordered_map<std::string, std::size_t> by_name;
        std::unordered_map<std::string, std::vector<std::size_t>> optical_at;
        for (std::size_t i = 0; i < patches_.size(); ++i) {
            by_name[patches_[i].name] = i;
            if (patches_[i].optical)
                optical_at[patches_[i].cell].push_back(i);
        }
        const auto number = [&](const std::string& name) {
            const auto found = by_name.find(name);
            return found == by_name.end() ? no_patch : found->second;
        };
        std::vector<bool> taken(patches_.size());
        const auto pair = [&](std::size_t s2, std::size_t s1) {
            if (s2 == no_patch || s1 == no_patch || s1_of[s2] != no_patch || taken[s1])
                return;
            s1_of[s2] = s1;
            taken[s1] = true;
        };
        for (std::size_t i = 0; i < patches_.size(); ++i)
            if (!patches_[i].optical)
                pair(number(documents_[i].s2_patch), i);
        for (const auto& [s2, s1] : lists_.s1_of)
            pair(number(s2), number(s1));
        for (const auto& [s2, record] : lists_.records)
            pair(number(s2), number(record.s1_name));
        for (std::size_t i = 0; i < patches_.size(); ++i) { // by their place, where that leaves no choice
            if (patches_[i].optical || taken[i])
                continue;
            auto there = optical_at.find(patches_[i].cell);
            if (there == optical_at.end() &&
                std::ranges::count(patches_[i].cell, '_') == 2) // version 1: without the tile
                there = optical_at.find(patches_[i].cell.substr(patches_[i].cell.find('_') + 1));
            if (there != optical_at.end() && there->second.size() == 1)
                pair(there->second.front(), i);
        }
        return s1_of;
    }

    void make_samples() {
        const std::vector<std::size_t> s1_of = pairs();
        std::vector<bool> in_pair(patches_.size());
        for (const std::size_t s1 : s1_of)
            if (s1 != no_patch)
                in_pair[s1] = true;
        for (std::size_t i = 0; i < patches_.size(); ++i)
            if (!in_pair[i] && !patches_[i].bands.empty()) {
                make_sample(i, s1_of[i]);
                forget(i);
                forget(s1_of[i]);
            }
        std::ranges::sort(layout_.samples,
                          [](const auto& a, const auto& b) { return natural_less(a.info.id, b.info.id); });
    }

    /// Gives back what the sample of a patch holds by now: a gigabyte for the whole dataset.
    void forget(std::size_t patch) {
        if (patch == no_patch)
            return;
        std::vector<std::pair<int, std::size_t>>().swap(patches_[patch].bands);
        std::string().swap(patches_[patch].folder_path);
        BigEarthNetDocument& document = documents_[patch];
        std::vector<std::string>().swap(document.labels);
        std::string().swap(document.s2_patch);
        std::string().swap(document.product);
    }

    void make_sample(std::size_t first, std::size_t second) {
        const BigEarthNetPatch& patch = patches_[first];
        if (lists_.excluded.contains(patch.name) ||
            (second != no_patch && lists_.excluded.contains(patches_[second].name))) {
            ++left_out_;
            return;
        }
        LayoutSample sample;
        sample.info.id = patch.name;
        sample.info.path = patch.folder_path;
        sample.info.split = split_of(patch, second);
        sample.info.date = !documents_[first].date.empty() ? documents_[first].date : date_in_name(patch.name);
        sample.mask = patch.map;
        for (const std::size_t one : {first, second})
            if (one != no_patch && patches_[one].labels != no_entry)
                sample.documents.push_back(patches_[one].labels);
        for (const BandSource& source : layout_.sources) {
            const BigEarthNetPatch* from = &patch;
            if (patch.optical != (source.modality == "s2"))
                from = second == no_patch ? nullptr : &patches_[second];
            sample.files.push_back(from == nullptr ? no_entry : from->entry(source.name));
        }
        const std::size_t with_labels =
            documents_[first].present || second == no_patch || !documents_[second].present ? first : second;
        if (!set_labels(patch, with_labels, sample))
            return;
        if (patch.optical)
            conventions_.add(
                {documents_[first].product.empty() ? patch.name : documents_[first].product, "", sample.info.date});
        patch_of_[patch.name] = first;
        layout_.samples.push_back(std::move(sample));
    }

    std::string split_of(const BigEarthNetPatch& patch, std::size_t second) const {
        const auto listed = [&](const std::string& name) {
            const auto found = lists_.splits.find(name);
            return found == lists_.splits.end() ? std::string() : found->second;
        };
        if (std::string split = listed(patch.name); !split.empty())
            return split;
        if (second != no_patch)
            if (std::string split = listed(patches_[second].name); !split.empty())
                return split;
        const auto record = lists_.records.find(patch.name);
        return record == lists_.records.end() ? std::string() : record->second.split;
    }

    /// False when the labels are damaged; the sample is listed as broken then.
    bool set_labels(const BigEarthNetPatch& patch, std::size_t document, LayoutSample& sample) {
        const BigEarthNetDocument& from = documents_[document];
        const auto record = lists_.records.find(patch.name);
        const bool listed = record != lists_.records.end();
        if (!from.present && !listed) {
            ++without_document_;
            return true;
        }
        if (!from.problem.empty()) {
            layout_.broken.push_back({tree_.shown_path(patches_[document].labels), from.problem});
            return false;
        }
        for (const std::string& label : listed ? record->second.labels : from.labels) {
            const auto index = classes_.find(label);
            if (!index && !reduced_ && BigEarthNetClasses(true).find(label))
                throw ConfigurationError(told("The labels are those of 19 classes, such as '%1'", label),
                                         tree_.path().string(), told("Set data.classes to reduced"));
            if (!index) {
                layout_.broken.push_back(
                    {from.present ? tree_.shown_path(patches_[document].labels) : patch.folder_path,
                     "its labels name the unknown class '" + label + "'"});
                return false;
            }
            if (*index >= 0)
                sample.info.labels.push_back(*index);
        }
        std::ranges::sort(sample.info.labels);
        const auto repeated = std::ranges::unique(sample.info.labels);
        sample.info.labels.erase(repeated.begin(), repeated.end());
        if (sample.info.labels.empty())
            ++unlabelled_;
        labelled_ = true;
        return true;
    }

    /// Version 2 without its table: the classes that a patch's reference map shows.
    void label_from_maps(Progress* progress, const StopToken& stop) {
        if (std::ranges::none_of(layout_.samples, [](const auto& s) { return s.mask != no_entry; }))
            return;
        layout_.mask = classes_.coding();
        if (labelled_)
            return;
        std::vector<std::size_t> maps;
        for (const LayoutSample& sample : layout_.samples)
            maps.push_back(sample.mask);
        const std::vector<MaskCensus> census = mask_census(tree_, maps, *layout_.mask, progress, stop);
        for (std::size_t i = 0; i < census.size(); ++i)
            layout_.samples[i].info.labels = census[i].present();
        without_document_ = 0;
        layout_.remarks.push_back(told("the labels of a patch are the classes in its reference map"));
    }

    /// Patches of one tile, row and column show one place; in version 1, whose names lack the tile, those of one
    /// centre.
    void locate() {
        Places places;
        for (std::size_t i = 0; i < layout_.samples.size(); ++i) {
            SampleInfo& info = layout_.samples[i].info;
            const std::size_t patch = patch_of_.at(info.id);
            const BigEarthNetDocument& document = documents_[patch];
            if (std::ranges::count(patches_[patch].cell, '_') == 2)
                info.place = patches_[patch].cell;
            else if (document.crs)
                info.place = hex_text(fingerprint(*document.crs)) + ' ' + number_text(document.centre[0]) + ' ' +
                             number_text(document.centre[1]);
            if (document.crs)
                places.add(i, *document.crs, document.centre[0], document.centre[1]);
        }
        for (const auto& [index, location] : places.locations())
            layout_.samples[index].info.location = location;
    }

    void describe() {
        const Message bands = has_s1_ && has_s2_ ? told("Sentinel-2 and Sentinel-1")
                              : has_s2_          ? "Sentinel-2"
                                                 : "Sentinel-1";
        layout_.recognised_by = told("%1 of %2 named as BigEarthNet's, with a file a band; %3",
                                     counted(layout_.samples.size(), told("%1 patch"), told("%1 patches")), bands,
                                     reduced_ ? told("19 classes (the published reduction)") : told("43 classes"));
        if (has_s2_)
            layout_.remarks.push_back(told("bands of 20 and 60 m are resampled to 10 m (bilinear)"));
        const auto remark = [&](std::size_t count, const Message& what) {
            if (count > 0)
                layout_.remarks.push_back(told("%1 %2", counted(count, told("%1 patch"), told("%1 patches")), what));
        };
        remark(left_out_, told("named in the lists of snow and clouds left out"));
        remark(unlabelled_, told("without a label of the 19 classes, kept as unlabelled"));
        remark(without_document_, told("without a labels file, kept as unlabelled"));
    }

    static constexpr std::size_t no_patch = no_entry;

    const FileTree& tree_;
    std::string offset_; // as the user states it
    bool reduced_, has_s1_ = false, has_s2_ = false, labelled_ = false;
    BigEarthNetClasses classes_;
    Layout layout_;
    std::vector<BigEarthNetPatch> patches_;
    std::vector<BigEarthNetDocument> documents_;            // of each patch
    std::unordered_map<std::string, std::size_t> patch_of_; // the first patch of each sample, by its id
    BigEarthNetLists lists_;
    Sentinel2Conventions conventions_;
    std::size_t left_out_ = 0, unlabelled_ = 0, without_document_ = 0;
};

} // namespace

Layout recognise_bigearthnet(const FileTree& tree, const DataSettings& settings, Progress* progress,
                             const StopToken& stop) {
    return Recogniser(tree, settings).run(progress, stop);
}

std::shared_ptr<const Dataset> open_bigearthnet(const Source& source, const DataSettings& settings, Message&,
                                                Progress* progress, const StopToken& stop) {
    if (source.single_file())
        return nullptr;
    Layout layout = recognise_bigearthnet(*source.tree(), settings, progress, stop);
    return layout.found() ? open_layout(source.tree(), std::move(layout), settings, progress, stop) : nullptr;
}

} // namespace terrella::data
