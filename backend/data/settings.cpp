// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/settings.h"

#include "data/kinds.h"

#include <utility>

namespace terrella::data {

void SplitSettings::describe(Describe<SplitSettings>& d) {
    d("rule", &SplitSettings::rule,
      "how samples are divided into a training part and a held-out part: given (the source's own folders), stratified "
      "(a seeded share of each class), ordered (the first of each class, since neighbouring numbers often show "
      "neighbouring places); auto takes given where the source has splits, else stratified")
        .choices({"auto", "given", "stratified", "ordered"});
    d("train", &SplitSettings::train, "share of each class in the training part, where the rule divides")
        .above(0)
        .at_most(1);
    d("seed", &SplitSettings::seed, "seed of the stratified draw").at_least(0).advanced();
}

void DataSettings::describe(Describe<DataSettings>& d) {
    std::vector<std::string> kinds = dataset_kinds();
    kinds.insert(kinds.begin(), "auto");
    d("path", &DataSettings::path,
      "folder of a dataset as it is published, an archive of it (zip, tar, tar.gz), or a single file; 'synthetic' for "
      "the embedded scenes")
        .path();
    d("kind", &DataSettings::kind, "layout of the data; auto recognises it")
        .choices(std::move(kinds))
        .advanced();
    d("modalities", &DataSettings::modalities,
      "which of the source's modalities to use (s1, s2, rgb, before, after …: as 'datasets inspect' lists them); empty "
      "for all");
    d("filter", &DataSettings::filter,
      "which samples to use, as in the filter line of the Data page: class:Forest,River split:train date:2018-06..08 "
      "sensor:s1 box:west,south,east,north cloud:..20% nodata:..5% name:patch_*, words of a path; -class:Sea: not these");
    d("exclude", &DataSettings::exclude, "ids of samples to leave out, such as duplicates and empty ones").advanced();
    d("samples", &DataSettings::samples,
      "how many samples to use, drawn evenly from the classes; for the embedded scenes how many to make")
        .at_least(0)
        .keyword("all", 0);
    d("size", &DataSettings::size,
      "pixels a side after decoding; native keeps the stored size, which must be the same for all")
        .range(0, 4096)
        .unit("px")
        .keyword("native", 0);
    d("classes", &DataSettings::classes,
      "which classes where a source has two nomenclatures: reduced takes the 19 of BigEarthNet and the 10 simplified ones "
      "of SEN12MS, full the 43 of CORINE and the 17 of IGBP")
        .choices({"reduced", "full"})
        .advanced();
    d("variable", &DataSettings::variable,
      "which array of a MATLAB file is the cube; auto takes the one that looks like a cube and says which")
        .advanced();
    d("mask_band", &DataSettings::mask_band,
      "which band of .npy tiles holds class codes and is read as the mask, counted from 1; auto takes the last one "
      "when its values are few codes in patches")
        .range(-1, 4096)
        .keyword("auto", 0)
        .keyword("none", -1)
        .advanced();
    d("sentinel2_offset", &DataSettings::sentinel2_offset,
      "what is added to stored Sentinel-2 values before they are divided by 10000: auto follows the product's metadata, "
      "processing baseline or date, and takes none where these do not decide; -1000 since baseline 04.00")
        .choices({"auto", "none", "-1000"})
        .advanced();
    d("scene", &DataSettings::scene, "how a large picture or a mosaic is cut into tiles");
    d("split", &DataSettings::split, "training part and held-out part");
    d("index", &DataSettings::index,
      "keep the list of files and what was recognised in them, so that opening the folder again takes a second: auto does "
      "so for folders of 10000 files and more")
        .choices({"auto", "always", "never"})
        .advanced();
    d("pack", &DataSettings::pack,
      "read pixels from the pack of this data where there is one ('terrella-cli datasets pack' makes it); never reads "
      "the files themselves")
        .choices({"auto", "never"})
        .advanced();
    d("cache_mb", &DataSettings::cache_mb, "memory for decoded samples; what does not fit is decoded again each epoch")
        .at_least(0)
        .unit("MB")
        .advanced();
    d("workers", &DataSettings::workers, "loader threads; the batches do not depend on their number")
        .range(1, 256)
        .advanced();
}

std::string reading_key(const DataSettings& settings) {
    Json json = to_json(settings);
    for (const char* other : {"path", "samples", "filter", "exclude", "split", "cache_mb", "workers", "index", "pack"})
        json.erase(other);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace terrella::data
