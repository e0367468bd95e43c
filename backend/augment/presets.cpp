// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/presets.h"

#include "augment/band_values.h"

#include <algorithm>

namespace terrella::augment {
namespace {

using Traits = const ImageTraits&;

const char* const other_bands =
    "Bands other than red, green and blue get brightness and contrast by factors 0.6 to 1.4, "
    "the standardised mean as grey, and a vertical flip, as torchgeo's trainers";

ViewPlan two(const PipelineSpec& spec) { return {{{"view 1", spec}, {"view 2", spec}}}; }

/// Blur always in one view and seldom in the other, solarise in the other: BYOL's pair.
ContrastiveRecipe byol_view(bool first) {
    return {.saturation = 0.2, .blur = first ? 1.0 : 0.1, .solarise = first ? 0.0 : 0.2};
}

void add_flips(PipelineSpec& spec, Traits traits) {
    spec.push_back({"horizontal-flip"});
    if (!is_rgb(traits))
        spec.push_back({"vertical-flip"});
}

ViewPlan instdisc(Traits traits, int size) {
    return two(contrastive_recipe(traits, size, {.crop_min = 0.2, .hue = 0.4, .jitter = 1.0, .blur = 0}));
}

ViewPlan swav(Traits traits, int size) {
    ContrastiveRecipe large{.crop_min = 0.14, .brightness = 0.8, .contrast = 0.8, .saturation = 0.8, .hue = 0.2};
    ContrastiveRecipe small = large;
    small.crop_min = 0.05;
    small.crop_max = 0.14;
    return multi_crop(
        {2, 6, {contrastive_recipe(traits, size, large)}, contrastive_recipe(traits, local_crop_size(size), small)});
}

ContrastiveRecipe dino_view(int view) { // 0 and 1 global, 2 local
    ContrastiveRecipe recipe = byol_view(view == 0);
    recipe.crop_min = view < 2 ? 0.4 : 0.05;
    recipe.crop_max = view < 2 ? 1.0 : 0.4;
    if (view == 2) {
        recipe.blur = 0.5;
        recipe.solarise = 0;
    }
    return recipe;
}

ViewPlan dino(Traits traits, int size) {
    return multi_crop({2,
                       8,
                       {contrastive_recipe(traits, size, dino_view(0)), contrastive_recipe(traits, size, dino_view(1))},
                       contrastive_recipe(traits, local_crop_size(size), dino_view(2))});
}

/// DINO's views with the values cut off at two deviations and one sensor hidden at times.
ViewPlan dino_mm(Traits traits, int size) {
    ViewPlan plan = dino(traits, size);
    for (ViewSpec& view : plan.views) {
        view.pipeline.insert(view.pipeline.begin(), {"clip", {{"deviations", 2}}});
        view.pipeline.insert(view.pipeline.end() - 1, {"sensor-drop"});
    }
    return plan;
}

PipelineSpec weak(Traits traits, int size) {
    PipelineSpec spec;
    if (traits.height != size || traits.width != size)
        spec.push_back({"resize", {{"size", size}}});
    add_flips(spec, traits);
    spec.push_back({"random-shift"});
    return spec;
}

PipelineSpec rand_augmented(Traits traits, int size) {
    PipelineSpec spec = weak(traits, size);
    spec.push_back({"rand-augment"});
    spec.push_back({"cut-out"});
    spec.push_back({"normalise"});
    return spec;
}

ViewPlan fixmatch(Traits traits, int size) {
    PipelineSpec plain = weak(traits, size);
    plain.push_back({"normalise"});
    return {{{"weak", plain}, {"strong", rand_augmented(traits, size)}}};
}

ViewPlan comatch(Traits traits, int size) {
    ViewPlan plan = fixmatch(traits, size);
    plan.views[1].name = "strong 1";
    plan.views.push_back({"strong 2", contrastive_recipe(traits, size, {.crop_min = 0.2, .blur = 0})});
    return plan;
}

PipelineSpec cropped(Traits traits, int size, double smallest, const char* interpolation) {
    PipelineSpec spec{
        {"random-resized-crop", {{"size", size}, {"scale_min", smallest}, {"interpolation", interpolation}}}};
    add_flips(spec, traits);
    spec.push_back({"normalise"});
    return spec;
}

ViewPlan cmid(Traits traits, int size) {
    ContrastiveRecipe strong = byol_view(true);
    strong.crop_min = 0.3;
    strong.solarise = 0.2;
    PipelineSpec spec = contrastive_recipe(traits, size, strong);
    const auto blur = std::ranges::find(spec, std::string("gaussian-blur"), &Selected::name);
    spec.insert(blur + 1, {"noise", {{"probability", 0.6}}});
    return {{{"weak", cropped(traits, size, 0.3, "bilinear")}, {"strong", spec}}};
}

ViewPlan minimal_eo(Traits, int size) {
    return two({{"random-resized-crop", {{"size", size}, {"scale_min", 0.8}}}, {"normalise"}});
}

ViewPlan tile2vec(Traits traits, int size) {
    PipelineSpec spec;
    if (traits.height != size || traits.width != size)
        spec.push_back({"resize", {{"size", size}}});
    for (const char* name : {"horizontal-flip", "vertical-flip", "quarter-turn", "normalise"})
        spec.push_back({name});
    return {{{"tile", spec}}};
}

/// SAR has no colours: speckle stands for noise, a shift in decibel for brightness.
ViewPlan radar(Traits, int size) {
    return two({{"random-resized-crop", {{"size", size}, {"scale_min", 0.2}}},
                {"band-jitter", {{"scale", 0}, {"shift", 0.3}, {"probability", 0.8}}},
                {"speckle", {{"probability", 0.5}}},
                {"horizontal-flip"},
                {"vertical-flip"},
                {"normalise"}});
}

} // namespace

ViewPlan multi_crop(const MultiCrop& crops) {
    ViewPlan plan;
    for (int i = 0; i < crops.globals; ++i)
        plan.views.push_back(
            {"global " + std::to_string(i + 1), crops.global[static_cast<std::size_t>(i) % crops.global.size()]});
    for (int i = 0; i < crops.locals; ++i)
        plan.views.push_back({"local " + std::to_string(i + 1), crops.local});
    return plan;
}

int local_crop_size(int size) { return std::max(8, (size * 3 / 7 + 4) / 8 * 8); }

const Registry<Preset>& presets() {
    static const Registry<Preset> list = [] {
        Registry<Preset> all("preset");
        all.add({"evaluation", "Evaluation", "", "", "", [](Traits t, int s) {
                     return ViewPlan{{{"image", evaluation_recipe(t, s)}}};
                 }});
        all.add({"supervised", "Supervised", "", "torchvision references/classification",
                 "Crops of half the image or more, as labels of whole scenes want them", [](Traits t, int s) {
                     return ViewPlan{{{"image", supervised_recipe(t, s)}}};
                 }});
        all.add({"instdisc", "InstDisc, MoCo-v1", "Wu et al. 2018", "zhirongw/lemniscate.pytorch main.py", other_bands,
                 instdisc});
        all.add({"simclr", "SimCLR", "Chen et al. 2020, app. A", "google-research/simclr data_util.py", other_bands,
                 [](Traits t, int s) { return two(simclr_recipe(t, s)); }});
        all.add({"moco-v2", "MoCo-v2, SimSiam, SeCo", "Chen et al. 2020b", "facebookresearch/moco main_moco.py",
                 other_bands, [](Traits t, int s) { return two(moco_v2_recipe(t, s)); }});
        all.add(
            {"swav", "SwAV", "Caron et al. 2020", "facebookresearch/swav src/multicropdataset.py", other_bands, swav});
        all.add({"byol", "BYOL, Barlow Twins, VICReg, MoCo-v3", "Grill et al. 2020, app. B",
                 "google-deepmind/deepmind-research byol/utils/augmentations.py", other_bands, [](Traits t, int s) {
                     return ViewPlan{{{"view 1", contrastive_recipe(t, s, byol_view(true))},
                                      {"view 2", contrastive_recipe(t, s, byol_view(false))}}};
                 }});
        all.add({"dino", "DINO", "Caron et al. 2021", "facebookresearch/dino main_dino.py", other_bands, dino});
        all.add({"dino-mm", "DINO-MM", "Wang et al. 2022 (DINO-MM)", "zhu-xlab/DINO-MM main_dino_B14.py",
                 "The lost sensor becomes its mean, as zero is after normalising; solarise mirrors bright values, "
                 "where the "
                 "code mirrors dark ones; values are not rounded to 8 bits",
                 dino_mm});
        all.add({"cmid", "CMID", "Muhtar et al. 2023", "NJU-LHRS/official-CMID",
                 "The mask is drawn by the method, not by the pipeline", cmid});
        all.add({"mae", "MAE", "He et al. 2022", "facebookresearch/mae main_pretrain.py",
                 "The mask is drawn by the method, not by the pipeline", [](Traits t, int s) {
                     return ViewPlan{{{"image", cropped(t, s, 0.2, "bicubic")}}};
                 }});
        all.add({"simmim", "SimMIM", "Xie et al. 2022", "microsoft/SimMIM data/data_simmim.py",
                 "The mask is drawn by the method, not by the pipeline", [](Traits t, int s) {
                     return ViewPlan{{{"image", cropped(t, s, 0.67, "bilinear")}}};
                 }});
        all.add({"fixmatch", "FixMatch", "Sohn et al. 2020 (FixMatch)", "kekmodel/FixMatch-pytorch dataset/cifar.py",
                 "CutOut hides half a side, the 16 pixels of 32 of the paper; bands other than red, green and blue are "
                 "drawn "
                 "nine operations of the fourteen",
                 fixmatch});
        all.add({"comatch", "CoMatch", "Li et al. 2021", "salesforce/CoMatch datasets/cifar.py",
                 "All three views are normalised, which one is not in several published configurations", comatch});
        all.add({"minimal-eo", "Minimal for Earth observation", "Wang et al. 2022 (review), crop only",
                 "zhu-xlab/SSL4EO-Review", "", minimal_eo});
        all.add({"tile2vec", "Tile2Vec", "Jean et al. 2019", "ermongroup/tile2vec src/data_utils.py", "", tile2vec});
        all.add({"radar", "Radar", "", "", "Ours: crop, gain in decibel, speckle and flips; no recipe is published",
                 radar});
        return all;
    }();
    return list;
}

} // namespace terrella::augment
