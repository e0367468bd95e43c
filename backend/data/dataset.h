// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/band.h"
#include "data/image.h"
#include "data/remark.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace terrella::data {

/// What is known of a sample without decoding it.
struct SampleInfo {
    std::string id;      // stable and unique in the dataset: the path inside it, or "synthetic/000123"
    int label = -1;      // index into DatasetInfo::classes, −1 when unlabelled
    std::string split;   // "train", "val", "test" as the source gives it, empty when it gives none
    std::string path;    // a path a person can open (archive members as "file.zip/member"), empty when generated
    std::vector<int> labels{};          // multi-label kinds: indices into DatasetInfo::classes, sorted; `label` is −1 then
    std::string place{};                // samples of one place (seasons, before and after) share it; empty: a place of its own
    std::string date{};                 // ISO 8601 "2017-06-13", empty when unknown
    std::vector<std::string> missing{}; // modalities that this sample lacks; their pixels are NaN
    std::optional<std::array<double, 2>> location{}; // longitude and latitude of the centre, degrees (WGS 84)
    std::optional<double> cloud{};      // share under cloud, 0 to 1, where the source tells
};

/// An oriented box: four corners (x, y) in pixels of the sample, clockwise from the object's front left.
struct Box {
    std::array<double, 8> corners{};
    int label = -1;         // into DatasetInfo::box_classes
    bool difficult = false; // as the annotators marked it
};

/// One decoded sample in the source's own values; missing pixels are NaN.
struct Sample {
    Image image; // [C, H, W], bands in the order of DatasetInfo::bands
    int label = -1;
    std::optional<std::array<double, 6>> geotransform; // GDAL's six coefficients: map from (column, row)
    std::string crs;                                   // "EPSG:32633" or empty
    Image mask;             // [1, H, W], class indices into DatasetInfo::mask_classes, NaN where undefined; empty: none
    std::vector<Box> boxes; // in the order of the annotation
};

/// A class of the pixels of masks.
struct MaskClass {
    std::string name;
    std::array<std::uint8_t, 3> colour{}; // to draw it with: the source's own where it has one
};

struct BrokenFile {
    std::string path;
    Message reason;
};

/// What a dataset is, as `datasets inspect` and the Data page show it.
struct DatasetInfo {
    std::string kind;          // "class-folders", "synthetic", … (interfaces.md)
    Message recognised_by;     // why this kind, in a sentence
    std::string path;
    std::string modality;                // "rgb", "s2", "s1", "other"
    std::vector<Band> bands;
    std::vector<std::string> classes;    // sorted by name
    std::string dtype;                   // "uint8", "uint16", "float32" as stored
    std::vector<std::array<int, 2>> sizes; // distinct [H, W], most frequent first, at most 16
    std::string crs;                     // empty when none or mixed
    std::vector<BrokenFile> broken;      // found while listing; decoding may find more
    bool multi_label = false;            // samples carry label sets
    std::vector<std::string> targets{};  // what there is to learn: "class", "mask", "boxes", "change", "neighbours"
    std::vector<MaskClass> mask_classes{};
    std::vector<std::string> box_classes{};
    std::string index_path{}; // of the index that it was opened from, empty when its files were listed just now
    std::string pack_path{};  // of the pack that pixels are read from, empty when they are read from the source
    std::vector<Remark> remarks{}; // what was decided while opening and may be wrong: units, offsets, conventions
};

struct SampleParts;

/// A source of samples. `read` may be called from any number of threads at once.
class Dataset {
public:
    virtual ~Dataset() = default;
    [[nodiscard]] virtual const DatasetInfo& info() const = 0;
    [[nodiscard]] virtual std::size_t size() const = 0;
    [[nodiscard]] virtual const SampleInfo& sample(std::size_t index) const = 0;
    /// Decodes one sample. Throws DataError naming the file when it is broken or its bands or size do not fit.
    [[nodiscard]] virtual Sample read(std::size_t index) const = 0;
    /// The same into a sample whose memory is reused: what loaders call, so that a warm path allocates nothing. Leaves
    /// `crs` empty where looking it up takes time.
    virtual void read_into(std::size_t index, Sample& sample) const;
    /// Samples that show ground near this one's, where the source tells (target "neighbours"): other tiles of a
    /// scene, the neighbour of a published triplet.
    [[nodiscard]] virtual std::vector<std::size_t> neighbours(std::size_t index) const {
        static_cast<void>(index);
        return {};
    }
    /// Samples that the source itself pairs with this one as showing other ground; without any, every sample counts
    /// that is neither of this place nor among `neighbours`.
    [[nodiscard]] virtual std::vector<std::size_t> distant(std::size_t index) const {
        static_cast<void>(index);
        return {};
    }
    /// The image alone: what training reads. `mask`, `boxes` and `crs` may be empty.
    virtual void read_image_into(std::size_t index, Sample& sample) const;
    /// The whole sample as its files hold it (data/sample_parts.h): what packing keeps. Here the image as one part.
    virtual void read_parts_into(std::size_t index, SampleParts& parts) const;
    /// Changes when the files change (names, sizes, times): the key under which statistics are kept.
    [[nodiscard]] virtual std::uint64_t content_key() const = 0;
    /// What went wrong while reading so far and was made good, in sentences for people: a damaged pack.
    [[nodiscard]] virtual std::vector<Message> complaints() const { return {}; }
};

/// Samples per class name, in the order of `info().classes`; unlabelled samples are left out, those with a label set
/// count once for each of its classes.
std::vector<std::pair<std::string, std::int64_t>> class_counts(const Dataset& dataset);

} // namespace terrella::data
