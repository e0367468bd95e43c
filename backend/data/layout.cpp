// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/layout.h"

#include "base/text.h"
#include "data/layout_contents.h"
#include "data/layout_probe.h"
#include "data/modalities.h"
#include "data/names.h"

#include <algorithm>
#include <map>
#include <utility>

namespace terrella::data {
namespace {

/// Turns a layout and what its files tell into the contents of a dataset.
class Stacking {
public:
    explicit Stacking(const FileTree& tree) : tree_(tree) {}
    LayoutContents run(Layout layout, const LayoutProbe& probe, const DataSettings& settings);

private:
    void describe(const Layout& layout, const LayoutProbe& probe, const std::string& path);
    std::vector<std::size_t> choose_sources(const Layout& layout, const LayoutProbe& probe,
                                            const std::vector<std::string>& modalities);
    void take_samples(Layout& layout, const LayoutProbe& probe, const std::vector<std::size_t>& chosen);
    void take_file(std::size_t entry, std::vector<std::uint32_t>& into);
    Message lacking(const LayoutSample& sample, const Layout& layout, const std::vector<std::size_t>& chosen,
                    std::vector<std::string>& missing) const;

    const FileTree& tree_;
    LayoutContents c_;
};

LayoutContents Stacking::run(Layout layout, const LayoutProbe& probe, const DataSettings& settings) {
    c_.size = static_cast<int>(settings.size);
    c_.any_size = layout.any_size;
    describe(layout, probe, settings.path);
    const std::vector<std::size_t> chosen = choose_sources(layout, probe, settings.modalities);
    for (const std::size_t s : chosen) {
        const LayoutProbe::OfSource& seen = probe.sources[s];
        const BandSource& source = layout.sources[s];
        const std::string modality = source.modality.empty() ? band_modalities(seen.bands).front() : source.modality;
        c_.sources.push_back({source.name, modality, seen.dtype, seen.bands.size(), seen.size, source.same_type});
        c_.info.bands.insert(c_.info.bands.end(), seen.bands.begin(), seen.bands.end());
        if (static_cast<std::int64_t>(seen.size[0]) * seen.size[1] > static_cast<std::int64_t>(c_.native[0]) * c_.native[1])
            c_.native = seen.size;
        if (!seen.dtype.empty() && c_.info.dtype.find(seen.dtype) == std::string::npos)
            c_.info.dtype += (c_.info.dtype.empty() ? "" : ", ") + seen.dtype;
    }
    if (c_.sources.size() == 1 || c_.info.sizes.empty() || std::ranges::find(c_.info.sizes, c_.native) == c_.info.sizes.end())
        c_.native = c_.info.sizes.empty() ? c_.native : c_.info.sizes.front();
    c_.info.modality = modality_of(c_.info.bands);
    c_.key = fingerprint(c_.info.kind + " 3;" + std::to_string(c_.size));
    for (const Band& band : c_.info.bands)
        c_.key = fingerprint(band.modality + '.' + band.name + ';', c_.key);
    for (const MaskClass& one : c_.info.mask_classes) // masks are decoded to these
        c_.key = fingerprint(one.name + ';', c_.key);
    take_samples(layout, probe, chosen);
    // Damaged files are quoted in reasons, and documents take no bytes that are not UTF-8.
    for (BrokenFile& file : c_.info.broken)
        file = {valid_utf8(std::move(file.path)), valid_utf8(file.reason)};
    for (Remark& remark : c_.info.remarks)
        static_cast<Message&>(remark) = valid_utf8(remark);
    return std::move(c_);
}

void Stacking::describe(const Layout& layout, const LayoutProbe& probe, const std::string& path) {
    c_.info.kind = layout.kind;
    c_.info.recognised_by = layout.recognised_by;
    for (std::size_t s = 0; s < layout.sources.size(); ++s)
        if (const Message& remark = probe.sources[s].remark; !remark.empty())
            c_.info.recognised_by =
                joined(c_.info.recognised_by,
                       layout.sources.size() > 1 ? told("%1: %2", layout.sources[s].name, remark) : remark);
    c_.info.path = path;
    c_.info.classes = layout.classes;
    c_.info.multi_label = layout.multi_label;
    c_.info.sizes = probe.sizes;
    c_.info.crs = probe.crs;
    c_.info.broken = probe.broken;
    c_.info.broken.insert(c_.info.broken.end(), layout.broken.begin(), layout.broken.end());
    c_.info.broken.insert(c_.info.broken.end(), tree_.refused().begin(), tree_.refused().end());
    c_.info.remarks = layout.remarks;
    c_.info.box_classes = layout.box_classes;
    if (!layout.classes.empty())
        c_.info.targets.emplace_back("class");
    if (layout.mask) {
        c_.mask = layout.mask;
        c_.info.mask_classes = layout.mask->classes;
        c_.info.targets.push_back(layout.mask_target);
    }
    if (!layout.box_classes.empty())
        c_.info.targets.emplace_back("boxes");
}

/// Those of the wanted modalities of which at least one file could be read.
std::vector<std::size_t> Stacking::choose_sources(const Layout& layout, const LayoutProbe& probe,
                                                  const std::vector<std::string>& modalities) {
    std::vector<std::size_t> present;
    std::vector<Band> bands;
    for (std::size_t s = 0; s < layout.sources.size(); ++s)
        if (probe.sources[s].seen && !probe.sources[s].bands.empty()) {
            present.push_back(s);
            bands.insert(bands.end(), probe.sources[s].bands.begin(), probe.sources[s].bands.end());
        }
    check_modalities(bands, modalities, c_.info.path);
    const std::vector<std::string> names = band_modalities(bands);
    std::size_t band = 0;
    std::erase_if(present, [&](std::size_t s) { // a file of which some bands are wanted is read whole
        const auto first = names.begin() + static_cast<std::ptrdiff_t>(band);
        band += probe.sources[s].bands.size();
        const auto last = names.begin() + static_cast<std::ptrdiff_t>(band);
        return !modalities.empty() &&
               std::ranges::find_first_of(first, last, modalities.begin(), modalities.end()) == last;
    });
    return present;
}

/// Why a sample cannot be used, empty when it can; `missing` gets the modalities that it does without.
Message Stacking::lacking(const LayoutSample& sample, const Layout& layout, const std::vector<std::size_t>& chosen,
                          std::vector<std::string>& missing) const {
    std::map<std::string, std::vector<std::size_t>> absent, present; // by modality
    for (std::size_t k = 0; k < chosen.size(); ++k)
        (sample.files[chosen[k]] == no_entry ? absent : present)[c_.sources[k].modality].push_back(chosen[k]);
    for (const auto& [modality, sources] : absent) {
        const BandSource& first = layout.sources[sources.front()];
        if (present.contains(modality))
            return sources.size() > 1 ? told("the file for %1 is missing, and %2 more", first.name, sources.size() - 1)
                                      : told("the file for %1 is missing", first.name);
        if (std::ranges::any_of(sources, [&](std::size_t s) { return layout.sources[s].required; }))
            return told("it has no %1", modality.empty() ? first.name : modality);
        missing.push_back(modality);
    }
    return present.empty() ? told("it has no file of the chosen modalities") : Message();
}

/// Notes a file of a sample; its state is part of the content's key.
void Stacking::take_file(std::size_t entry, std::vector<std::uint32_t>& into) {
    into.push_back(entry == no_entry ? LayoutContents::no_file : static_cast<std::uint32_t>(entry));
    if (entry != no_entry)
        c_.key = fingerprint(hex_text(tree_.entries().size_of(entry)) + hex_text(tree_.entries().stamp_of(entry)), c_.key);
}

void Stacking::take_samples(Layout& layout, const LayoutProbe& probe, const std::vector<std::size_t>& chosen) {
    const bool masks = std::ranges::any_of(layout.samples, [](const auto& s) { return s.mask != no_entry; });
    for (const LayoutSample& sample : layout.samples)
        c_.documents_each = std::max(c_.documents_each, sample.documents.size());
    c_.samples.reserve(layout.samples.size());
    c_.files.reserve(layout.samples.size() * chosen.size());
    std::map<std::string, std::size_t> without; // modality → samples
    for (std::size_t i = 0; i < layout.samples.size(); ++i) {
        if (probe.broken_samples.contains(i))
            continue;
        LayoutSample& sample = layout.samples[i];
        const Message reason = lacking(sample, layout, chosen, sample.info.missing);
        if (!reason.empty()) {
            c_.info.broken.push_back({sample.info.path.empty() ? sample.info.id : sample.info.path, reason});
            continue;
        }
        for (const std::string& modality : sample.info.missing)
            ++without[modality];
        c_.key = fingerprint(sample.info.id + ';', c_.key);
        std::size_t first = no_entry;
        for (const std::size_t s : chosen) {
            take_file(sample.files[s], c_.files);
            if (first == no_entry)
                first = sample.files[s];
        }
        if (masks)
            take_file(sample.mask, c_.masks);
        sample.documents.resize(c_.documents_each, no_entry);
        for (const std::size_t document : sample.documents)
            take_file(document, c_.documents);
        if (!c_.info.box_classes.empty())
            c_.boxes.push_back(std::move(sample.boxes));
        if (sample.info.path.empty())
            sample.info.path = tree_.shown_path(first);
        c_.samples.push_back(std::move(sample.info));
        sample = LayoutSample{}; // its files are in the contents by now
    }
    for (const auto& [modality, count] : without)
        c_.info.remarks.push_back(told("%1 no %2; these pixels count as missing",
                                       counted(count, told("%1 sample has"), told("%1 samples have")), modality));
}

} // namespace

std::shared_ptr<const Dataset> open_layout(std::shared_ptr<const FileTree> tree, Layout layout,
                                           const DataSettings& settings, Progress* progress, const StopToken& stop) {
    const LayoutProbe probe = probe_layout(*tree, layout, progress, stop);
    if (probe.georeferenced)
        locate_samples(*tree, layout, progress, stop);
    LayoutContents contents = Stacking(*tree).run(std::move(layout), probe, settings);
    return make_layout_dataset(std::move(tree), std::move(contents));
}

} // namespace terrella::data
