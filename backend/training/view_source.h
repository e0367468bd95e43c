// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "augment/drawn_view.h"
#include "base/progress.h"
#include "base/stop.h"
#include "data/dataset.h"
#include "data/settings.h"
#include "data/statistics.h"
#include "training/experiment.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// Views to look at, of the data and with the figures that training takes. Free of LibTorch.
namespace terrella::training {

/// What views are made from: a dataset with the figures that training takes from it. Constant once made.
struct ViewSource {
    std::shared_ptr<const data::Dataset> dataset; // as training opens it
    augment::ImageTraits traits;
    std::vector<std::size_t> part;                // the training part: indices in the dataset
    std::vector<data::BandStatistics> statistics; // of the training part, or of some of it
    int decoded_size = 0;                         // pixels a side after decoding, 0: as stored
    std::size_t measured = 0;                     // samples behind the statistics, of those in the training part
    /// The statistics are those that training uses; else views have training's geometry and nearly its values.
    [[nodiscard]] bool is_exact() const { return measured == part.size(); }
};

/// Opens, splits and measures as training would.
///
/// in_hand      a dataset that is open already; taken when `opened` says that the experiment would open the same
/// measure_all  measures the whole training part however large; otherwise a part of it stands for a large one whose
///              statistics are not known yet
/// throws       as training does: ConfigurationError when sizes differ, DataError when nothing can be read
std::shared_ptr<const ViewSource> prepare_views(const Experiment& experiment,
                                               std::shared_ptr<const data::Dataset> in_hand,
                                               const data::DataSettings& opened, bool measure_all,
                                               const StopToken& stop, Progress& progress);

/// The number in the source's dataset of the sample that another dataset calls `id`; its size when there is none.
std::size_t index_of(const ViewSource& source, const std::string& id, std::size_t guess);

/// One sample as the loader hands it to the views. Throws DataError when it cannot be read.
data::Image decoded_sample(const ViewSource& source, std::size_t index);

class CompanionImages;

/// Which draws: draw n of a sample is what training sees of it in epoch `first_epoch` + n.
struct DrawChoice {
    std::uint64_t seed = 0, first_epoch = 0;
    int draws = 4;
};

/// [draws][views] of one sample. Views of a companion are drawn from its image. A stop leaves out the draws that were not
/// made.
std::vector<std::vector<augment::DrawnView>> drawn_views(const augment::Views& views, const CompanionImages& companions,
                                                        const data::Image& stored, std::size_t sample,
                                                        const DrawChoice& choice, const StopToken& stop = {});

} // namespace terrella::training
