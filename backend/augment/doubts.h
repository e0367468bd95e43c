// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/pipeline.h"
#include "base/message.h"
#include "data/statistics.h"

#include <string>
#include <vector>

namespace terrella::augment {

/// Something in a pipeline that is allowed and probably not meant. It never blocks.
struct Doubt {
    std::string rule;   // "hue-without-colour", a name that stays
    int operation = -1; // number in the list from 0
    Message seen;       // what, with the numbers
    Message reason;     // why it is doubtful
    Message remedy;     // what to do instead
};

/// What the rules may use beside bands and size; what is unknown is left as it is, and its rules stay silent.
struct DoubtFacts {
    bool oriented_labels = false; // boxes with a heading, or anything else that a flip makes wrong
    int receptive_patch = 0;      // pixels of a view that the network sees at once: a ViT's patch, a CNN's total stride
    std::vector<data::BandStatistics> statistics; // of the training part, in the source's values; [C] or empty
};

/// The doubts of one view's pipeline, in the order of its operations. Unknown operations and bad values are passed
/// over: they are errors, which `Pipeline` says. Never throws for any pipeline.
///
/// Rules: hue-without-colour, grey-on-radar, brightness-on-decibel, flip-with-oriented-labels, crop-below-patch,
/// solarise-on-reflectance, range-saturates (more than 1 % of a band's pixels cut off), lab-with-rgb-statistics.
std::vector<Doubt> doubts_of(const PipelineSpec& spec, const ImageTraits& traits, const DoubtFacts& facts = {});

/// Share of a band's pixels below `low` or above `high` (in the source's values), 0 to 1, from the histogram; pixels
/// count as spread evenly within a bin.
double share_outside(const data::BandStatistics& band, double low, double high);

} // namespace terrella::augment
