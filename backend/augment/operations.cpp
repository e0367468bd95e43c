// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "augment/operation.h"

#include "augment/colour_operations.h"
#include "augment/corruption.h"
#include "augment/flips.h"
#include "augment/gaussian_blur.h"
#include "augment/normalise.h"
#include "augment/random_resized_crop.h"
#include "augment/resize.h"

namespace terrella::augment {
namespace {

template <class T>
OperationEntry entry(std::string name, std::string summary) {
    return {std::move(name), std::move(summary), &schema_of<typename T::Parameters>(),
            [](const Json& values, const ImageTraits& traits) -> std::unique_ptr<Operation> {
                return std::make_unique<T>(from_json<typename T::Parameters>(values), traits);
            }};
}

} // namespace

const Registry<OperationEntry>& operations() {
    static const Registry<OperationEntry> list = [] {
        Registry<OperationEntry> all("operation");
        all.add(entry<RandomResizedCrop>("random-resized-crop", "Cuts a random rectangle and resizes it to the view"));
        all.add(entry<Resize>("resize", "Resizes the whole image"));
        all.add(entry<HorizontalFlip>("horizontal-flip", "Mirrors left and right"));
        all.add(entry<VerticalFlip>("vertical-flip", "Mirrors top and bottom"));
        all.add(entry<QuarterTurn>("quarter-turn", "Turns by 0, 90, 180 or 270 degrees"));
        all.add(entry<BrightnessContrast>("brightness-contrast", "Changes brightness and contrast of any bands"));
        all.add(entry<ColourJitter>("colour-jitter", "Changes brightness, contrast, saturation and hue of RGB images"));
        all.add(entry<Grey>("grey", "Replaces all bands by the image's grey"));
        all.add(entry<GaussianBlur>("gaussian-blur", "Blurs with a Gaussian of random width"));
        all.add(entry<Solarise>("solarise", "Mirrors values above a threshold"));
        all.add(entry<Noise>("noise", "Adds Gaussian noise"));
        all.add(entry<ChannelDrop>("channel-drop", "Replaces random bands by their mean"));
        all.add(entry<Normalise>("normalise", "Brings every band to mean 0 and deviation 1"));
        return all;
    }();
    return list;
}

} // namespace terrella::augment
