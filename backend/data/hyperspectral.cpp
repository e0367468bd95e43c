// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/hyperspectral.h"

#include "base/error.h"
#include "base/text.h"
#include "data/cube_set.h"
#include "data/file_group.h"
#include "data/mask_codes.h"
#include "data/source.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace terrella::data {
namespace {

constexpr float missing_pixel = std::numeric_limits<float>::quiet_NaN();

class Hyperspectral final : public Dataset {
public:
    Hyperspectral(std::shared_ptr<const FileTree> tree, std::string path, CubeSet set, const DataSettings& settings);

    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    std::uint64_t content_key() const override { return key_; }
    std::vector<std::size_t> neighbours(std::size_t index) const override;
    Sample read(std::size_t index) const override {
        Sample sample;
        read_into(index, sample);
        sample.crs = cubes_[tiles_[index].cube].crs;
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override { decode(index, sample, true); }
    void read_image_into(std::size_t index, Sample& sample) const override { decode(index, sample, false); }

private:
    struct Tile {
        std::size_t cube = 0;
        PixelWindow window;
    };
    /// The tiles of one cube, in rows.
    struct Block {
        std::size_t first = 0, rows = 0, columns = 0;
    };
    void describe(const CubeSet& set);
    void cut(std::size_t cube);
    void decode(std::size_t index, Sample& sample, bool annotated) const;

    std::shared_ptr<const FileTree> tree_; // archives stay open with it
    std::vector<Cube> cubes_;
    MaskCodes codes_;
    int size_; // pixels a side, 0: the whole cube
    DatasetInfo info_;
    std::vector<SampleInfo> samples_;
    std::vector<Tile> tiles_;
    std::vector<Block> blocks_; // of each cube
    std::uint64_t key_ = 0;
};

Hyperspectral::Hyperspectral(std::shared_ptr<const FileTree> tree, std::string path, CubeSet set,
                             const DataSettings& settings)
    : tree_(std::move(tree)), size_(static_cast<int>(settings.size)) {
    info_.kind = "hyperspectral";
    info_.path = std::move(path);
    describe(set);
    codes_ = set.codes;
    cubes_ = std::move(set.cubes);
    key_ = fingerprint("hyperspectral 1;" + std::to_string(size_));
    for (std::size_t i = 0; i < cubes_.size(); ++i) {
        const FileEntry& entry = tree_->entries()[cubes_[i].entry];
        key_ = fingerprint(cubes_[i].id + ';' + hex_text(entry.size) + hex_text(entry.stamp), key_);
        cut(i);
    }
    if (std::ranges::any_of(blocks_, [](const Block& block) { return block.rows * block.columns > 1; }))
        info_.targets.emplace_back("neighbours");
}

void Hyperspectral::describe(const CubeSet& set) {
    info_.recognised_by = set.recognised_by;
    info_.bands = set.bands;
    info_.modality = modality_of(info_.bands);
    info_.dtype = name_of(set.cubes.front().type);
    info_.crs = set.cubes.front().crs;
    for (const Cube& cube : set.cubes)
        if (cube.crs != info_.crs)
            info_.crs.clear();
    info_.broken = set.broken;
    info_.broken.insert(info_.broken.end(), tree_->refused().begin(), tree_->refused().end());
    info_.remarks.assign(set.remarks.begin(), set.remarks.end());
    if (!set.codes.classes().empty()) {
        info_.targets.emplace_back("mask");
        info_.mask_classes = set.codes.classes();
    }
}

void Hyperspectral::cut(std::size_t index) {
    const Cube& cube = cubes_[index];
    const auto height = static_cast<int>(cube.height), width = static_cast<int>(cube.width);
    const int down = size_ == 0 ? height : size_, across = size_ == 0 ? width : size_;
    const Block block{tiles_.size(), cube.height / static_cast<std::size_t>(down),
                      cube.width / static_cast<std::size_t>(across)};
    blocks_.push_back(block);
    for (std::size_t row = 0; row < block.rows; ++row)
        for (std::size_t column = 0; column < block.columns; ++column) {
            const PixelWindow window{static_cast<int>(column) * across, static_cast<int>(row) * down, across, down};
            tiles_.push_back({index, window});
            const std::string place =
                size_ == 0 ? "" : "/y" + std::to_string(window.y) + "_x" + std::to_string(window.x);
            samples_.push_back({cube.id + place, -1, "", cube.path});
        }
    if (block.rows * block.columns > 0 &&
        std::ranges::find(info_.sizes, std::array{down, across}) == info_.sizes.end() && info_.sizes.size() < 16)
        info_.sizes.push_back({down, across});
    const std::string size = std::to_string(width) + " × " + std::to_string(height);
    if (size_ == 0)
        info_.remarks.push_back(
            told("'%1' of %2 pixels is one sample; set data.size to cut it into tiles (32 gives %3)", cube.id, size,
                 (height / 32) * (width / 32)));
    else if (block.rows * block.columns == 0)
        info_.broken.push_back({cube.path, told("it has %1 pixels: no tile of data.size fits into it", size)});
    else if (height % down != 0 || width % across != 0)
        info_.remarks.push_back(told("Of '%1' %2 columns at the right and %3 rows at the lower edge are in no tile",
                                     cube.id, width % across, height % down));
}

std::vector<std::size_t> Hyperspectral::neighbours(std::size_t index) const {
    const Block& block = blocks_[tiles_.at(index).cube];
    const std::size_t at = index - block.first, row = at / block.columns, column = at % block.columns;
    std::vector<std::size_t> near;
    if (row > 0)
        near.push_back(index - block.columns);
    if (column > 0)
        near.push_back(index - 1);
    if (column + 1 < block.columns)
        near.push_back(index + 1);
    if (row + 1 < block.rows)
        near.push_back(index + block.columns);
    return near;
}

void Hyperspectral::decode(std::size_t index, Sample& sample, bool annotated) const {
    const SampleInfo& about = samples_.at(index);
    const auto& [number, window] = tiles_[index];
    const Cube& cube = cubes_[number];
    if (size_ == 0 && std::array{window.height, window.width} != info_.sizes.front())
        throw DataError(told("The cube has %1 × %2 pixels, others have %3 × %4", window.width, window.height,
                             info_.sizes.front()[1], info_.sizes.front()[0]),
                        about.path, told("Set data.size to cut all into tiles of one size"));
    if (static_cast<std::size_t>(window.height) * static_cast<std::size_t>(window.width) >
        Raster::largest_pixels / cube.bands)
        throw DataError(told("The cube is too large for one sample: %1 bands of %2 × %3 pixels", cube.bands,
                             window.width, window.height),
                        about.path, told("Set data.size to cut it into tiles"));
    sample.label = -1;
    sample.boxes.clear();
    sample.crs.clear();
    sample.geotransform = cube.geotransform;
    if (sample.geotransform) {
        auto& g = *sample.geotransform;
        g[0] += g[1] * window.x + g[2] * window.y;
        g[3] += g[4] * window.x + g[5] * window.y;
    }
    cube.read(window, sample.image);
    if (std::ranges::all_of(std::as_const(sample.image).pixels(), [](float v) { return std::isnan(v); }))
        throw DataError(told("The tile has no data: every pixel is missing"), about.path + ", " + about.id,
                        told("Exclude the sample"));
    if (!annotated || cube.mask.codes.empty()) {
        sample.mask = {};
        return;
    }
    sample.mask.reshape(1, window.height, window.width);
    for (int y = 0; y < window.height; ++y)
        for (int x = 0; x < window.width; ++x) {
            const int code = codes_.of(cube.mask.codes.at(0, window.y + y, window.x + x));
            sample.mask.at(0, y, x) = code < 0 ? missing_pixel : static_cast<float>(code);
        }
}

} // namespace

std::shared_ptr<const Dataset> open_hyperspectral(const Source& source, const DataSettings& settings, Message& why_not,
                                                  Progress* progress, const StopToken& stop) {
    const auto tree = tree_or_group(source);
    CubeSet set = find_cubes(*tree, source.single_file() ? source.path().filename().string() : "", settings, why_not,
                             progress, stop);
    if (set.cubes.empty())
        return nullptr;
    auto dataset = std::make_shared<Hyperspectral>(tree, source.path().string(), std::move(set), settings);
    if (dataset->size() == 0)
        throw DataError(told("No tile of %1 pixels a side fits into the cube", settings.size), source.path().string(),
                        told("Choose a smaller data.size"));
    return dataset;
}

} // namespace terrella::data
