// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/synthetic.h"
#include "data/synthetic_files.h"
#include "data/synthetic_place.h"

#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

/// A dataset in the making: what the writers below share.
struct SyntheticSet {
    SyntheticSettings settings;
    std::shared_ptr<const Dataset> scenes; // the embedded scenes themselves
    FileWriter files;
    std::string text{};   // of a file that grows with the samples
    Image mosaic{}; // all scenes side by side, their classes in the last band

    [[nodiscard]] synthetic::Place place(std::size_t index) const {
        return synthetic::place_at(settings.seed, index, settings.size);
    }
};

/// One layout: `write` adds scene `index`, `finish` what belongs to all of them. The published size of its images is
/// taken where none is asked for.
struct SyntheticKind {
    std::string name;
    int published_size;
    int multiple_of; // of the image's side
    void (*write)(SyntheticSet& set, std::size_t index);
    void (*finish)(SyntheticSet& set);
};

/// Every layout that can be written, in the order of interfaces.md.
const std::vector<SyntheticKind>& synthetic_layouts();

/// BigEarthNet of version 1: a folder a patch and sensor, a file a band, labels files with names of CORINE.
void write_bigearthnet(SyntheticSet& set, std::size_t index);
/// ROIs…/{s1,s2,lc}_NN/… with IGBP land cover.
void write_sen12ms(SyntheticSet& set, std::size_t index);
/// SSL4EO-S12: four dates a location; scene i is date i mod 4 of location i / 4.
void write_seasons(SyntheticSet& set, std::size_t index);
/// Sen1Floods11: S1, S2 and water masks.
void write_sensor_pair(SyntheticSet& set, std::size_t index);
/// training.h5 with sen1, sen2 and label.
void write_so2sat(SyntheticSet& set, std::size_t index);
void finish_so2sat(SyntheticSet& set);

/// img_dir and ann_dir, with the legend in class_dict.csv.
void write_image_mask(SyntheticSet& set, std::size_t index);
void finish_image_mask(SyntheticSet& set);
/// LEVIR-CD: A, B and label.
void write_change_pair(SyntheticSet& set, std::size_t index);
/// images and labelTxt: ships, planes, buildings.
void write_dota(SyntheticSet& set, std::size_t index);
/// Tile2Vec: scene i is the anchor, neighbour or distant tile (i mod 3) of triplet i / 3.
void write_tile(SyntheticSet& set, std::size_t index);
/// Images and list.csv, which tells where they lie.
void write_listed(SyntheticSet& set, std::size_t index);
void finish_list(SyntheticSet& set);

/// The scenes side by side in one picture: a GeoTIFF with outlines of the classes, or an ENVI cube with ground truth.
void write_into_mosaic(SyntheticSet& set, std::size_t index);
void write_into_scene(SyntheticSet& set, std::size_t index);
void finish_scene(SyntheticSet& set);
void finish_hyperspectral(SyntheticSet& set);

} // namespace terrella::data
