// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/operation.h"

#include "augment/band_changes.h"
#include "augment/band_mixing.h"
#include "augment/clip.h"
#include "augment/colour_operations.h"
#include "augment/corruption.h"
#include "augment/erasing.h"
#include "augment/flips.h"
#include "augment/gaussian_blur.h"
#include "augment/haze.h"
#include "augment/lab.h"
#include "augment/normalise.h"
#include "augment/rand_augment.h"
#include "augment/random_resized_crop.h"
#include "augment/resize.h"
#include "augment/sensor_drop.h"
#include "augment/speckle.h"
#include "augment/warp.h"

namespace terrella::augment {
namespace {

template <class T>
OperationEntry entry(std::string name, std::string group, std::string summary) {
    return {std::move(name), std::move(summary), std::move(group), &schema_of<typename T::Parameters>(),
            [](const Json& values, const ImageTraits& traits) -> std::unique_ptr<Operation> {
                return std::make_unique<T>(from_json<typename T::Parameters>(values), traits);
            }};
}

} // namespace

const Registry<OperationEntry>& operations() {
    static const Registry<OperationEntry> list = [] {
        Registry<OperationEntry> all("operation");
        all.add(entry<RandomResizedCrop>("random-resized-crop", "geometry", "Cuts a random rectangle and resizes it to the view"));
        all.add(entry<Resize>("resize", "geometry", "Resizes the whole image"));
        all.add(entry<RandomShift>("random-shift", "geometry", "Shifts by whole pixels, the border mirrored"));
        all.add(entry<HorizontalFlip>("horizontal-flip", "geometry", "Mirrors left and right"));
        all.add(entry<VerticalFlip>("vertical-flip", "geometry", "Mirrors top and bottom"));
        all.add(entry<QuarterTurn>("quarter-turn", "geometry", "Turns by 0, 90, 180 or 270 degrees"));
        all.add(entry<Rotate>("rotate", "geometry", "Turns by any angle"));
        all.add(entry<BrightnessContrast>("brightness-contrast", "colour", "Changes brightness and contrast of any bands"));
        all.add(entry<ColourJitter>("colour-jitter", "colour", "Changes brightness, contrast, saturation and hue of RGB images"));
        all.add(entry<Grey>("grey", "colour", "Replaces all bands by the image's grey"));
        all.add(entry<Solarise>("solarise", "colour", "Mirrors values above a threshold"));
        all.add(entry<Lab>("lab", "colour", "Turns red, green and blue into lightness and two colours"));
        all.add(entry<RandAugment>("rand-augment", "colour", "Carries out a few operations drawn from a list"));
        all.add(entry<GaussianBlur>("gaussian-blur", "noise", "Blurs with a Gaussian of random width"));
        all.add(entry<Noise>("noise", "noise", "Adds Gaussian noise"));
        all.add(entry<Speckle>("speckle", "noise", "Multiplies radar backscatter by gamma noise"));
        all.add(entry<Haze>("haze", "noise", "Veils optical bands with haze, short waves most"));
        all.add(entry<BandJitter>("band-jitter", "bands", "Scales and shifts each band by itself"));
        all.add(entry<SpectralNoise>("spectral-noise", "bands", "Adds a smooth random spectrum to all pixels"));
        all.add(entry<ChannelDrop>("channel-drop", "bands", "Replaces random bands by their mean"));
        all.add(entry<SensorDrop>("sensor-drop", "bands", "Hides the radar or the optical bands"));
        all.add(entry<BandGroup>("band-group", "bands", "Shows one group of bands and hides the others"));
        all.add(entry<BandShuffle>("band-shuffle", "bands", "Puts the bands in random order"));
        all.add(entry<CutOut>("cut-out", "erasing", "Hides a square"));
        all.add(entry<RandomErasing>("random-erasing", "erasing", "Hides a random rectangle"));
        all.add(entry<Clip>("clip", "range", "Cuts values off that lie far from the mean"));
        all.add(entry<Normalise>("normalise", "range", "Brings every band to mean 0 and deviation 1"));
        return all;
    }();
    return list;
}

} // namespace terrella::augment
