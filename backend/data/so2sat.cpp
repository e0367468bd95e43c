// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/so2sat.h"

#include "base/error.h"
#include "base/text.h"
#include "data/file_group.h"
#include "data/hdf5_file.h"
#include "data/modalities.h"
#include "data/name_ending.h"
#include "data/names.h"
#include "data/source.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace terrella::data {
namespace {

constexpr std::size_t classes = 17, most_samples = 50'000'000, largest_side = 4096;
constexpr float missing_pixel = std::numeric_limits<float>::quiet_NaN();

/// One HDF5 file of the set.
struct Part {
    std::size_t entry = 0;
    std::shared_ptr<const Hdf5File> file;
    std::array<const Hdf5Array*, 2> images{}; // sen1, sen2; null when the file lacks it or it is not asked for
    const Hdf5Array* label = nullptr;
    std::size_t samples = 0;
    std::array<int, 2> size{}; // [H, W]
    std::string split;
};

std::string shape_text(const Hdf5Array& array) {
    std::string text;
    for (const std::size_t side : array.dims)
        text += (text.empty() ? "" : " × ") + std::to_string(side);
    return text.empty() ? "a single number" : text;
}

std::string split_of(const std::string& stem) {
    std::string small = stem;
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small.starts_with("train")  ? "train"
           : small.starts_with("val")  ? "val"
           : small.starts_with("test") ? "test"
                                       : "";
}

Message contents(const Hdf5File& file) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(file.arrays().size(), 5); ++i)
        text += (i == 0 ? "" : ", ") + file.arrays()[i].path.substr(1);
    Message all(text);
    for (const auto& skipped : file.skipped())
        if (skipped.path == "/sen1" || skipped.path == "/sen2" || skipped.path == "/label")
            all = joined(all, told("%1 that cannot be read (%2)", skipped.path.substr(1), skipped.reason));
    return all.empty() ? told("no array of numbers") : all;
}

/// Why a file is no part of So2Sat; fills `part` when it is.
Message look(Part& part, std::uint64_t file_size) {
    static constexpr std::array<std::pair<const char*, std::size_t>, 2> expected{{{"/sen1", 8}, {"/sen2", 10}}};
    bool any = false;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto [path, bands] = expected[i];
        const Hdf5Array* array = part.file->find(path);
        if (array == nullptr)
            continue;
        const auto& dims = array->dims;
        const Message name = told("its array '%1'", path + 1);
        if (dims.size() != 4 || dims[3] != bands || dims[1] == 0 || dims[2] == 0 || dims[1] > largest_side ||
            dims[2] > largest_side || dims[0] > most_samples)
            return told("%1 has the shape %2, and N × 32 × 32 × %3 is So2Sat's", name, shape_text(*array), bands);
        const std::array<int, 2> size{static_cast<int>(dims[1]), static_cast<int>(dims[2])};
        if (any && (dims[0] != part.samples || size != part.size))
            return told("its arrays 'sen1' and 'sen2' do not have the same number or size of patches");
        part.images[i] = array;
        part.samples = dims[0];
        part.size = size;
        any = true;
    }
    // Deflate packs no better than 1 : 1032, so that this is a claim and not data.
    for (const Hdf5Array* array : part.images)
        if (array != nullptr && array->count() / 1040 * size_of(array->type) > file_size)
            return told("it announces %1 patches, which a file of %2 cannot hold", part.samples, bytes_text(file_size));
    if (!any)
        return told("it has neither an array 'sen1' nor 'sen2', but %1", contents(*part.file));
    part.label = part.file->find("/label");
    if (part.label != nullptr &&
        (part.label->dims.size() != 2 || part.label->dims[1] != classes || part.label->dims[0] != part.samples))
        return told("its array 'label' has the shape %1, and %2 × 17 fits its patches", shape_text(*part.label),
                    part.samples);
    return {};
}

/// The class of each row; −1 for rows that are not one-hot, which are counted.
std::vector<int> read_labels(const Part& part, std::size_t& not_one_hot, const StopToken& stop) {
    std::vector<int> labels(part.samples, -1);
    const Hdf5Array& array = *part.label;
    std::vector<std::byte> stored;
    std::vector<float> row(classes);
    const std::size_t size = size_of(array.type);
    for (std::size_t first = 0; first < part.samples && !stop.stop_requested(); first += 4096) {
        const std::size_t count = std::min<std::size_t>(4096, part.samples - first);
        stored.resize(count * classes * size);
        part.file->read(array, first, count, stored);
        for (std::size_t i = 0; i < count; ++i) {
            to_floats(array.type, array.big_endian, stored.data() + i * classes * size, size, row);
            const auto ones = std::ranges::count(row, 1.0F), zeros = std::ranges::count(row, 0.0F);
            if (ones == 1 && zeros == static_cast<std::ptrdiff_t>(classes) - 1)
                labels[first + i] = static_cast<int>(std::ranges::find(row, 1.0F) - row.begin());
            else
                ++not_one_hot;
        }
    }
    return labels;
}

class So2Sat final : public Dataset {
public:
    So2Sat(std::shared_ptr<const FileTree> tree, std::string path, std::vector<Part> parts,
           std::vector<BrokenFile> broken, const DataSettings& settings, Progress* progress, const StopToken& stop);

    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    std::uint64_t content_key() const override { return key_; }
    Sample read(std::size_t index) const override {
        Sample sample;
        read_into(index, sample);
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override;

private:
    void choose_bands(const std::vector<std::string>& modalities);
    void describe(std::size_t not_one_hot);

    std::shared_ptr<const FileTree> tree_;
    std::vector<Part> parts_;
    std::vector<std::size_t> starts_; // the first sample of each part
    std::array<bool, 2> used_{};      // sen1, sen2
    int size_;                        // pixels a side after decoding, 0: as stored
    DatasetInfo info_;
    std::vector<SampleInfo> samples_;
    std::uint64_t key_ = 0;
};

So2Sat::So2Sat(std::shared_ptr<const FileTree> tree, std::string path, std::vector<Part> parts,
               std::vector<BrokenFile> broken, const DataSettings& settings, Progress* progress, const StopToken& stop)
    : tree_(std::move(tree)), parts_(std::move(parts)), size_(static_cast<int>(settings.size)) {
    info_.kind = "so2sat";
    info_.path = std::move(path);
    info_.broken = std::move(broken);
    info_.broken.insert(info_.broken.end(), tree_->refused().begin(), tree_->refused().end());
    choose_bands(settings.modalities);
    key_ = fingerprint("so2sat 1;" + std::to_string(size_) + (used_[0] ? "s1" : "") + (used_[1] ? "s2" : ""));
    if (progress != nullptr)
        progress->start(told("Reading labels"), static_cast<std::int64_t>(parts_.size()));
    std::size_t not_one_hot = 0;
    for (const Part& part : parts_) {
        const FileEntry& entry = tree_->entries()[part.entry];
        key_ = fingerprint(entry.name + ';' + hex_text(entry.size) + hex_text(entry.stamp), key_);
        starts_.push_back(samples_.size());
        std::vector<int> labels(part.samples, -1);
        if (part.label != nullptr)
            labels = read_labels(part, not_one_hot, stop);
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < 2; ++i)
            if (used_[i] && part.images[i] == nullptr)
                missing.emplace_back(i == 0 ? "s1" : "s2");
        const std::string shown = tree_->shown_path(part.entry), name = valid_utf8(entry.name);
        for (std::size_t i = 0; i < part.samples; ++i) {
            const std::string number = std::to_string(i);
            SampleInfo about{name + '/' + std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number,
                             labels[i], part.split, shown};
            about.missing = missing;
            samples_.push_back(std::move(about));
        }
        if (progress != nullptr)
            progress->add();
    }
    describe(not_one_hot);
}

void So2Sat::choose_bands(const std::vector<std::string>& modalities) {
    std::array<bool, 2> there{};
    for (const Part& part : parts_)
        for (std::size_t i = 0; i < 2; ++i)
            there[i] = there[i] || part.images[i] != nullptr;
    std::vector<Band> bands;
    for (std::size_t i = 0; i < 2; ++i)
        if (const auto& own = i == 0 ? so2sat_radar_bands() : so2sat_optical_bands(); there[i])
            bands.insert(bands.end(), own.begin(), own.end());
    check_modalities(bands, modalities, info_.path);
    for (std::size_t i = 0; i < 2; ++i) {
        const char* name = i == 0 ? "s1" : "s2";
        used_[i] = there[i] && (modalities.empty() || std::ranges::find(modalities, name) != modalities.end());
    }
    std::erase_if(bands, [&](const Band& band) { return !used_[band.modality == "s1" ? 0 : 1]; });
    info_.bands = std::move(bands);
    info_.modality = modality_of(info_.bands);
}

void So2Sat::describe(std::size_t not_one_hot) {
    const bool labelled = std::ranges::any_of(parts_, [](const Part& part) { return part.label != nullptr; });
    info_.recognised_by = told("%1 with the arrays of So2Sat-LCZ42 (sen1, sen2, label)",
                               counted(parts_.size(), told("%1 HDF5 file"), told("%1 HDF5 files")));
    if (labelled) {
        info_.classes = local_climate_zones();
        info_.targets.emplace_back("class");
    }
    std::map<std::array<int, 2>, std::size_t> sizes;
    for (const Part& part : parts_)
        sizes[part.size] += part.samples;
    std::vector<std::pair<std::size_t, std::array<int, 2>>> order;
    for (const auto& [size, count] : sizes)
        order.emplace_back(count, size);
    std::ranges::sort(order, std::greater{});
    for (const auto& [count, size] : order)
        if (info_.sizes.size() < 16)
            info_.sizes.push_back(size);
    for (const Part& part : parts_)
        for (std::size_t i = 0; i < 2 && info_.dtype.empty(); ++i)
            if (used_[i] && part.images[i] != nullptr)
                info_.dtype = name_of(part.images[i]->type);
    if (used_[0])
        info_.remarks.push_back(told("Sentinel-1: VH and VV as complex numbers, and intensities and covariance after a "
                                     "refined Lee filter, in linear power as stored. The tails are heavy: the unit "
                                     "range holds the bulk of the values, extremes lie beyond it"));
    if (used_[1])
        info_.remarks.push_back(told("Sentinel-2: reflectance, already divided by 10,000; no B01, B09, B10"));
    if (!labelled)
        info_.remarks.push_back(told("No file has an array 'label': the samples are unlabelled"));
    if (not_one_hot > 0)
        info_.remarks.push_back(
            told("%1 rows of 'label' are not one 1 and sixteen 0s: these samples are unlabelled", not_one_hot));
}

void So2Sat::read_into(std::size_t index, Sample& sample) const {
    const SampleInfo& about = samples_.at(index);
    const auto after = std::ranges::upper_bound(starts_, index);
    const Part& part = parts_[static_cast<std::size_t>(after - starts_.begin()) - 1];
    const std::size_t row = index - *std::prev(after);
    const auto [height, width] = part.size;
    if (size_ == 0 && part.size != info_.sizes.front())
        throw DataError(told("The patch has %1 × %2 pixels, most others have %3 × %4", width, height,
                             info_.sizes.front()[1], info_.sizes.front()[0]),
                        about.path, told("Set data.size to bring all to one size"));
    sample.label = about.label;
    sample.geotransform.reset();
    sample.crs.clear();
    sample.mask = {};
    sample.boxes.clear();
    sample.image.reshape(static_cast<int>(info_.bands.size()), height, width);
    thread_local std::vector<std::byte> stored; // of one array; grows to the largest, once a thread
    int channel = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        if (!used_[i])
            continue;
        const int bands = i == 0 ? 8 : 10;
        const Hdf5Array* array = part.images[i];
        if (array != nullptr) {
            stored.resize(sample.image.plane_size() * static_cast<std::size_t>(bands) * size_of(array->type));
            part.file->read(*array, row, 1, stored);
        }
        const std::size_t size = array != nullptr ? size_of(array->type) : 0;
        for (int c = 0; c < bands; ++c, ++channel)
            if (array == nullptr)
                std::ranges::fill(sample.image.plane(channel), missing_pixel);
            else
                to_floats(array->type, array->big_endian, stored.data() + static_cast<std::size_t>(c) * size,
                          static_cast<std::size_t>(bands) * size, sample.image.plane(channel));
    }
    if (std::ranges::all_of(std::as_const(sample.image).pixels(), [](float v) { return std::isnan(v); }))
        throw DataError(told("The patch has no data: every pixel is missing"), about.path + ", " + about.id,
                        told("Choose a modality that the file has, or exclude the sample"));
    if (size_ != 0 && (height != size_ || width != size_)) {
        Image other = resized(sample.image, size_, size_);
        sample.image.swap(other);
    }
}

/// `name` without its folders and ending.
std::string stem_of(const std::string& name) {
    std::string stem = name.substr(name.rfind('/') + 1);
    return valid_utf8(stem.substr(0, stem.rfind('.')));
}

} // namespace

std::shared_ptr<const Dataset> open_so2sat(const Source& source, const DataSettings& settings, Message& why_not,
                                           Progress* progress, const StopToken& stop) {
    const bool asked = settings.kind == "so2sat";
    const auto hdf5 = [](const std::string& name) {
        const std::string ending = name_ending(name);
        return ending == ".h5" || ending == ".hdf5";
    };
    if (source.single_file() && !hdf5(source.path().filename().string())) {
        why_not = asked ? told("the file does not end in .h5") : Message();
        return nullptr;
    }
    const auto tree = tree_or_group(source);
    std::vector<Part> parts;
    std::vector<BrokenFile> broken;
    for (std::size_t i = 0; i < tree->entries().size() && !stop.stop_requested(); ++i) {
        const std::string& name = tree->entries()[i].name;
        if (!hdf5(name) || (source.single_file() && name != source.path().filename()))
            continue;
        Part part;
        part.entry = i;
        part.split = split_of(stem_of(name));
        Message reason;
        try {
            part.file = std::make_shared<Hdf5File>(std::make_shared<EntryBytes>(*tree, i));
            reason = look(part, tree->entries()[i].size);
        } catch (const DataError& error) {
            reason = error.happened_message();
        }
        if (reason.empty())
            parts.push_back(std::move(part));
        else
            broken.push_back({tree->shown_path(i), reason});
    }
    std::size_t samples = 0;
    for (const Part& part : parts)
        samples += part.samples;
    if (samples == 0) {
        if (!broken.empty())
            why_not = told("'%1.h5': %2", stem_of(broken.front().path), broken.front().reason);
        else if (!parts.empty())
            why_not = told("its HDF5 files hold no patch");
        else if (asked)
            why_not = told("none of its files ends in .h5");
        return nullptr;
    }
    const std::string path = source.path().string();
    return std::make_shared<So2Sat>(tree, path, std::move(parts), std::move(broken), settings, progress, stop);
}

} // namespace terrella::data
