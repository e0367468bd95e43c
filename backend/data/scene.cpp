// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/scene.h"

#include "base/error.h"
#include "base/json.h"
#include "base/text.h"
#include "data/mask.h"
#include "data/names.h"
#include "data/scene_bands.h"
#include "data/scene_crs.h"
#include "data/scene_labels.h"
#include "data/scene_sources.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <system_error>
#include <utility>

namespace terrella::data {
namespace {

std::string size_text(int width, int height) { return std::to_string(width) + " × " + std::to_string(height); }

Message files_text(std::size_t count) { return counted(count, told("%1 raster"), told("%1 rasters")); }

class SceneTiles final : public Scene {
public:
    SceneTiles(std::shared_ptr<SceneFiles> files, const DataSettings& settings, std::string path,
               std::vector<BrokenFile> broken, Progress* progress, const StopToken& stop);

    const DatasetInfo& info() const override { return info_; }
    std::size_t size() const override { return samples_.size(); }
    const SampleInfo& sample(std::size_t index) const override { return samples_.at(index); }
    std::uint64_t content_key() const override { return key_; }
    Sample read(std::size_t index) const override {
        Sample sample;
        read_into(index, sample);
        return sample;
    }
    void read_into(std::size_t index, Sample& sample) const override {
        read_window(tiles_.at(index), sample);
        sample.label = samples_[index].label;
    }
    void read_image_into(std::size_t index, Sample& sample) const override {
        read_image(tiles_.at(index), sample);
        sample.label = samples_[index].label;
    }
    std::vector<std::size_t> neighbours(std::size_t index) const override { return map_.neighbours(index); }
    std::vector<std::size_t> distant(std::size_t index) const override;

    const SceneCanvas& canvas() const override { return *canvas_; }
    PixelWindow window(std::size_t index) const override { return tiles_.at(index); }
    void read_window(const PixelWindow& window, Sample& sample) const override;
    std::size_t left_out() const override { return left_out_; }
    std::optional<PixelWindow> neighbour_window(std::size_t index, RandomStream& stream) const override;
    std::optional<PixelWindow> distant_window(std::size_t index, RandomStream& stream) const override;
    bool is_distant(std::size_t a, std::size_t b) const override { return map_.is_distant(a, b); }

private:
    void cut(Progress* progress, const StopToken& stop);
    void name_samples();
    void label_samples(Progress* progress, const StopToken& stop);
    void describe(SceneBands bands);
    void make_key();
    void read_image(const PixelWindow& window, Sample& sample) const;

    SceneSettings settings_;
    int size_; // pixels a side after decoding, 0: as cut
    std::shared_ptr<SceneFiles> files_;
    std::unique_ptr<SceneCanvas> canvas_;
    std::unique_ptr<SceneLabels> labels_; // null: none
    std::unique_ptr<SceneValidity> validity_;
    TileMap map_;
    DatasetInfo info_;
    std::string date_;
    std::vector<PixelWindow> tiles_;
    std::vector<SampleInfo> samples_;
    std::size_t left_out_ = 0;
    std::uint64_t key_ = 0;
};

SceneTiles::SceneTiles(std::shared_ptr<SceneFiles> files, const DataSettings& settings, std::string path,
                       std::vector<BrokenFile> broken, Progress* progress, const StopToken& stop)
    : settings_(settings.scene), size_(static_cast<int>(settings.size)), files_(std::move(files)) {
    info_.path = std::move(path);
    info_.broken = std::move(broken);
    SceneBands bands = name_scene_bands(*files_, info_.path, settings);
    date_ = bands.date;
    canvas_ = std::make_unique<SceneCanvas>(files_, bands.sources, settings_);
    cut(progress, stop);
    describe(std::move(bands));
    name_samples();
    if (!settings_.labels.empty()) {
        labels_ = SceneLabels::open(*canvas_, settings_, progress, stop);
        info_.mask_classes = labels_->classes();
        info_.targets.emplace_back("mask");
        info_.remarks.insert(info_.remarks.end(), labels_->remarks().begin(), labels_->remarks().end());
        label_samples(progress, stop);
    }
    make_key();
}

void SceneTiles::cut(Progress* progress, const StopToken& stop) {
    std::vector<PixelWindow> all = cut_tiles(canvas_->width(), canvas_->height(), settings_);
    // Sixteen looks along a tile's side: its share without data is then known to about a percent.
    validity_ = std::make_unique<SceneValidity>(*canvas_, static_cast<int>(settings_.tile / 16), progress, stop);
    for (const BrokenFile& file : validity_->damaged())
        info_.broken.push_back(file);
    for (const PixelWindow& tile : all)
        if (const double missing = validity_->missing_share(tile); missing <= settings_.missing && missing < 1)
            tiles_.push_back(tile);
    left_out_ = all.size() - tiles_.size();
    if (tiles_.empty())
        throw DataError(told("No tile of the scene has enough data: all %1 have more than %2 % without", all.size(),
                             short_number(100 * settings_.missing)),
                        info_.path, told("Set data.scene.missing higher, or data.scene.tile smaller"));
    // The file whose blocks are costly to decode twice is the one on whose grid the tiles lie.
    const SceneFile& reference = (*files_)[canvas_->reference()];
    order_by_blocks(tiles_, reference.piece_width, reference.piece_height);
    map_ = TileMap(tiles_, static_cast<int>(settings_.neighbourhood));
}

void SceneTiles::describe(SceneBands bands) {
    info_.kind = "scene";
    std::size_t used = 0;
    bool turned = false;
    std::vector<std::string> types;
    std::uint64_t row_bytes = 0;
    for (std::size_t f = 0; f < files_->size(); ++f) {
        if (!canvas_->shows(f))
            continue;
        const SceneFile& file = (*files_)[f];
        ++used;
        row_bytes += files_->row_bytes(
            f, static_cast<int>(std::ceil(static_cast<double>(settings_.tile) * canvas_->to_file(f)[5])));
        if (std::ranges::find(types, file.info.dtype) == types.end())
            types.push_back(file.info.dtype);
        turned = turned ||
                 (file.info.geotransform && ((*file.info.geotransform)[2] != 0 || (*file.info.geotransform)[4] != 0));
    }
    const int stride = static_cast<int>(settings_.stride > 0 ? settings_.stride : settings_.tile);
    info_.recognised_by = joined(told("%1 of %2 pixels, cut into tiles of %3 every %4", files_text(used),
                                      size_text(canvas_->width(), canvas_->height()), settings_.tile, stride),
                                 bands.recognised_by);
    info_.bands = std::move(bands.bands);
    info_.modality = modality_of(info_.bands);
    info_.dtype = join(types, ", ");
    info_.crs = canvas_->crs();
    const int side = size_ > 0 ? size_ : static_cast<int>(settings_.tile);
    info_.sizes = {{side, side}};
    info_.targets = {"neighbours"};
    info_.remarks = std::move(bands.remarks);
    const auto remark = [&](Message text) { info_.remarks.push_back(std::move(text)); };
    if (left_out_ > 0)
        remark(told("%1 tiles were left out: more than %2 % of their pixels have no data", left_out_,
                    short_number(100 * settings_.missing)));
    if (!bands.left_out.empty())
        remark(told("quality masks are not read as bands: %1", join(bands.left_out, ", ")));
    std::vector<std::string> coarser;
    for (std::size_t b = 0; b < info_.bands.size(); ++b) {
        const Affine& map = canvas_->to_file(canvas_->bands()[b].layers.front().file);
        if (std::abs(map[1] - 1) > 1e-3 || std::abs(map[5] - 1) > 1e-3)
            coarser.push_back(info_.bands[b].name);
    }
    if (!coarser.empty())
        remark(told("resampled (%1) to the %2 grid: %3", settings_.resampling, settings_.grid, join(coarser, ", ")));
    if (turned)
        remark(told("the picture is turned on the map: rows do not run east"));
    if (!canvas_->geotransform())
        remark(told("no georeference: the tiles have no place on the map"));
    if (stride < settings_.tile)
        remark(told("tiles overlap: with data.split.rule: ordered few of them fall into both parts"));
    if (row_bytes > files_->cache().budget())
        remark(told("a row of blocks takes %1, more than data.scene.cache_mb: blocks are decoded more than once",
                    bytes_text(row_bytes)));
}

void SceneTiles::name_samples() {
    std::vector<double> x, y; // of the centres
    samples_.reserve(tiles_.size());
    std::vector<PixelWindow> footprints(files_->size());
    for (std::size_t f = 0; f < files_->size(); ++f)
        if (canvas_->shows(f))
            footprints[f] = canvas_->footprint(f);
    for (const PixelWindow& tile : tiles_) {
        SampleInfo info;
        info.id = "x" + std::to_string(tile.x) + "_y" + std::to_string(tile.y);
        info.date = date_;
        const double middle_x = tile.x + tile.width / 2.0, middle_y = tile.y + tile.height / 2.0;
        const auto holds = [&](const PixelWindow& w) {
            return middle_x >= w.x && middle_y >= w.y && middle_x < w.x + w.width && middle_y < w.y + w.height;
        };
        const auto at = std::ranges::find_if(footprints, holds);
        const std::size_t file = at == footprints.end() ? canvas_->reference() : at - footprints.begin();
        info.path = valid_utf8((*files_)[file].path.string());
        if (canvas_->geotransform()) {
            const auto [map_x, map_y] = apply(*canvas_->geotransform(), middle_x, middle_y);
            x.push_back(map_x);
            y.push_back(map_y);
        }
        samples_.push_back(std::move(info));
    }
    if (x.empty() || canvas_->crs().empty())
        return;
    try {
        PointTransform(canvas_->crs(), wgs84)(x, y);
    } catch (const DataError& error) { // the tiles are as good without
        info_.remarks.push_back(told("no longitude and latitude: %1", error.happened_message()));
        return;
    }
    for (std::size_t i = 0; i < samples_.size(); ++i)
        if (std::isfinite(x[i]) && std::isfinite(y[i]))
            samples_[i].location = {x[i], y[i]};
}

/// The class of most labelled pixels; of the first class where two are equal.
void SceneTiles::label_samples(Progress* progress, const StopToken& stop) {
    if (settings_.tile_class == "none")
        return;
    info_.classes.clear();
    for (const MaskClass& one : labels_->classes())
        info_.classes.push_back(one.name);
    // Classes of tiles are sorted by name, as everywhere; those of masks stay in the order of their codes.
    std::vector<int> place(info_.classes.size());
    std::vector<std::string> sorted = info_.classes;
    std::ranges::sort(sorted);
    for (std::size_t k = 0; k < place.size(); ++k)
        place[k] = static_cast<int>(std::ranges::find(sorted, info_.classes[k]) - sorted.begin());
    info_.classes = std::move(sorted);
    info_.targets.insert(info_.targets.begin(), "class");
    if (progress != nullptr)
        progress->start(told("Finding the classes of the tiles"), static_cast<std::int64_t>(tiles_.size()));
    std::size_t unlabelled = 0;
    Image mask;
    for (std::size_t i = 0; i < tiles_.size() && !stop.stop_requested(); ++i) {
        labels_->read(tiles_[i], mask);
        std::vector<int> counts(place.size());
        for (const float v : std::as_const(mask).pixels())
            if (!std::isnan(v))
                ++counts[static_cast<std::size_t>(v)];
        const auto most = std::ranges::max_element(counts);
        if (*most > 0)
            samples_[i].label = place[most - counts.begin()];
        else
            ++unlabelled;
        if (progress != nullptr)
            progress->add();
    }
    info_.remarks.push_back(told("the class of a tile is that of most of its labelled pixels"));
    if (unlabelled > 0)
        info_.remarks.push_back(told("%1 tiles have no labelled pixel", unlabelled));
}

void SceneTiles::make_key() {
    key_ = fingerprint("scene 1;" + std::to_string(size_) + ';' + to_json(settings_).dump());
    for (std::size_t f = 0; f < files_->size(); ++f) {
        const SceneFile& file = (*files_)[f];
        key_ = fingerprint(file.path.filename().string() + ';' + hex_text(file.bytes) +
                               hex_text(static_cast<std::uint64_t>(file.changed)),
                           key_);
    }
    for (const Band& band : info_.bands)
        key_ = fingerprint(band.name + ';', key_);
    std::error_code code;
    if (const auto bytes = std::filesystem::file_size(settings_.labels, code); !settings_.labels.empty() && !code)
        key_ = fingerprint(
            hex_text(bytes) + hex_text(static_cast<std::uint64_t>(
                                  std::filesystem::last_write_time(settings_.labels, code).time_since_epoch().count())),
            key_);
}

std::vector<std::size_t> SceneTiles::distant(std::size_t index) const {
    std::vector<std::size_t> all;
    for (std::size_t other = 0; other < tiles_.size(); ++other)
        if (map_.is_distant(index, other))
            all.push_back(other);
    return all;
}

std::optional<PixelWindow> SceneTiles::neighbour_window(std::size_t index, RandomStream& stream) const {
    for (int tries = 0; tries < 32; ++tries) {
        const PixelWindow drawn = draw_neighbour(tiles_.at(index), static_cast<int>(settings_.neighbourhood),
                                                 canvas_->width(), canvas_->height(), stream);
        if (const double missing = validity_->missing_share(drawn); missing <= settings_.missing && missing < 1)
            return drawn;
    }
    return std::nullopt;
}

std::optional<PixelWindow> SceneTiles::distant_window(std::size_t index, RandomStream& stream) const {
    for (int tries = 0; tries < 32; ++tries) {
        const auto drawn = draw_distant(tiles_.at(index), static_cast<int>(settings_.neighbourhood), canvas_->width(),
                                        canvas_->height(), stream);
        if (!drawn)
            return std::nullopt;
        if (const double missing = validity_->missing_share(*drawn); missing <= settings_.missing && missing < 1)
            return drawn;
    }
    return std::nullopt;
}

void SceneTiles::read_image(const PixelWindow& window, Sample& sample) const {
    canvas_->read(window, sample.image);
    if (std::ranges::all_of(std::as_const(sample.image).pixels(), [](float v) { return std::isnan(v); }))
        throw DataError(told("The tile has no data: every pixel is marked as missing"),
                        info_.path + ", pixels " + std::to_string(window.x) + ", " + std::to_string(window.y),
                        told("Set data.scene.missing lower"));
    sample.label = -1;
    sample.crs = canvas_->crs();
    sample.boxes.clear();
    sample.mask = Image();
    sample.geotransform.reset();
    if (canvas_->geotransform())
        sample.geotransform = compose(Affine{static_cast<double>(window.x), 1, 0, static_cast<double>(window.y), 0, 1},
                                      *canvas_->geotransform());
    if (size_ == 0 || size_ == window.width)
        return;
    Image other = resized(sample.image, size_, size_);
    sample.image.swap(other);
    if (sample.geotransform) {
        const double each = static_cast<double>(window.width) / size_;
        sample.geotransform = compose(Affine{0, each, 0, 0, 0, each}, *sample.geotransform);
    }
}

void SceneTiles::read_window(const PixelWindow& window, Sample& sample) const {
    read_image(window, sample);
    if (labels_ == nullptr)
        return;
    labels_->read(window, sample.mask);
    if (size_ != 0 && size_ != window.width)
        sample.mask = nearest_resized(sample.mask, size_, size_);
}

} // namespace

std::vector<std::array<double, 2>> window_on_map(const SceneCanvas& canvas, const PixelWindow& window) {
    const std::string path = canvas.files()[canvas.reference()].path.string();
    if (!canvas.geotransform() || canvas.crs().empty())
        throw DataError(told("The scene has no georeference: it cannot be shown on a map"), path,
                        told("Give the file one (gdal_edit.py -a_srs … -a_ullr …)"));
    std::vector<double> x, y;
    for (const auto& [right, low] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
        const auto [map_x, map_y] =
            apply(*canvas.geotransform(), window.x + right * window.width, window.y + low * window.height);
        x.push_back(map_x);
        y.push_back(map_y);
    }
    PointTransform(canvas.crs(), wgs84)(x, y);
    std::vector<std::array<double, 2>> corners;
    for (std::size_t i = 0; i < x.size(); ++i)
        corners.push_back({x[i], y[i]});
    return corners;
}

std::shared_ptr<const Dataset> open_scene(const Source& source, const DataSettings& settings, Message& why_not,
                                          Progress* progress, const StopToken& stop) {
    const auto paths = find_scene_files(source, settings.kind == "scene", why_not);
    if (paths.empty())
        return nullptr;
    auto files = std::make_shared<SceneFiles>(static_cast<std::uint64_t>(settings.scene.cache_mb) << 20);
    std::vector<BrokenFile> broken;
    if (progress != nullptr)
        progress->start(told("Opening the rasters of the scene"), static_cast<std::int64_t>(paths.size()));
    for (const auto& path : paths) {
        if (stop.stop_requested())
            break;
        try {
            files->add(path);
        } catch (const DataError& error) {
            if (paths.size() == 1)
                throw;
            broken.push_back({valid_utf8(path.string()), error.happened_message()});
        }
        if (progress != nullptr)
            progress->add();
    }
    if (files->size() == 0)
        throw DataError(told("None of the rasters of the scene can be read; the first: %1",
                             broken.empty() ? told("opening was stopped") : Message(broken.front().reason)),
                        source.path().string(), told("Copy or download the files again"));
    return std::make_shared<SceneTiles>(std::move(files), settings, source.path().string(), std::move(broken), progress,
                                        stop);
}

} // namespace terrella::data
