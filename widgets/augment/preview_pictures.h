// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/doubts.h"
#include "augment/views.h"
#include "base/stop.h"
#include "jobs/error_info.h"
#include "training/companion_images.h"
#include "training/view_source.h"
#include "widgets/common/dataset_pixels.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

// What the Augment page shows, made in workers: values that cross threads.
namespace terrella::widgets {

/// How samples and their views are drawn. What is black and white comes from the source image, or from the dataset where
/// the look says so, and holds for its views too, so that a view that was darkened looks darker.
struct Rendering {
    Look look;
    std::shared_ptr<const DatasetPixels> pixels; // of the dataset

    /// What is black and white in a source image and its views.
    [[nodiscard]] Limits limits(const data::Image& source, const std::vector<data::Band>& bands,
                                const StopToken& stop) const;
    [[nodiscard]] QImage picture(const data::Image& image, const Limits& limits) const {
        return renderImage(image, look.combination, limits, 0, look.toning());
    }
};

/// A sample as it was decoded, kept while it is chosen.
struct ChosenSample {
    std::size_t index = 0; // in the source's dataset
    QString name;
    std::shared_ptr<const data::Image> stored; // null: it could not be read
    jobs::ErrorInfo error;
};

/// One view of one draw.
struct DrawnCell {
    QImage picture;
    data::ViewGeometry geometry;
    QImage source;       // what a view of a neighbour or of a distant place was drawn from; null: the chosen sample
    QString source_name; // the id of that sample
};

/// All that one plan draws.
struct DrawnPlan {
    QString title;
    QStringList views;
    std::vector<std::size_t> lengths;                       // [V] operations
    std::vector<data::ViewShape> shapes;                    // [V]
    std::vector<std::vector<augment::Doubt>> doubts;        // [V]
    std::vector<std::vector<std::vector<DrawnCell>>> cells; // [samples][draws][V]
    jobs::ErrorInfo error;                                  // why nothing could be drawn
};

struct ShownSample {
    std::size_t index = 0;
    QString name;
    QImage picture;
    jobs::ErrorInfo error;
};

struct PreviewRequest {
    std::shared_ptr<const training::ViewSource> source;
    std::vector<ChosenSample> samples;
    std::vector<std::pair<QString, augment::ViewPlan>> plans; // the experiment's, then the one it is compared with
    training::DrawChoice choice;
    Rendering rendering;
    std::shared_ptr<const training::CompanionImages> companions;
    augment::DoubtFacts facts;
};

struct Preview {
    std::vector<ShownSample> samples;
    std::vector<DrawnPlan> plans; // as many as were asked for
    training::DrawChoice choice;
};

/// A plan that cannot draw (an operation does not fit the bands) is an error within it; the others are drawn.
Preview makePreview(const PreviewRequest& request, const StopToken& stop);

/// Pixels of the shown channels together, in bins of equal width.
struct ValueCounts {
    double low = 0, high = 1;
    std::vector<double> counts;
};

/// One picture of the strip: what an operation left, or one band.
struct StripPicture {
    QString caption;
    QImage picture;
    bool changed = true; // an operation with a probability may have left the picture alone
    ValueCounts before, counts; // of the source and of the picture, the same bins
    QString size;               // "64 × 64"
};

struct Detail {
    std::vector<StripPicture> steps; // the source first
    std::vector<StripPicture> bands; // of what the network gets, a band each
    std::vector<StripPicture> masks; // what masked methods hide of it, and what mixing methods make of it
};

struct DetailRequest {
    std::shared_ptr<const training::ViewSource> source;
    std::shared_ptr<const data::Image> stored;
    augment::ViewPlan plan;
    std::size_t sample = 0, view = 0;
    std::uint64_t seed = 0, epoch = 0;
    Rendering rendering;
    std::shared_ptr<const training::CompanionImages> companions;
    std::shared_ptr<const data::Image> partner = nullptr; // another chosen sample, to be mixed with
    std::size_t partner_sample = 0;
};

/// A view (in the source's values) under the masks of masked methods, drawn as they draw them for this key; none where
/// no patch fits.
std::vector<StripPicture> maskPictures(const data::Image& view, const DrawKey& key,
                                       const std::function<QImage(const data::Image&)>& render);
/// The view mixed with another sample's, by Mixup and CutMix with alpha 1; none where sizes differ.
std::vector<StripPicture> mixingPictures(const data::Image& view, const data::Image& partner, const DrawKey& key,
                                         const std::function<QImage(const data::Image&)>& render);

/// One view of one draw, operation by operation and band by band. Throws what `Views` throws.
Detail makeDetail(const DetailRequest& request, const StopToken& stop);

/// A number between 0 and 1 for each bin's middle, and how many draws fell into it.
struct DrawCurve {
    QString name;
    int view = 0; // for its colour
    std::vector<double> x, draws;
};

struct Distribution {
    std::vector<DrawCurve> area, aspect, overlap; // aspect on a scale of log2
    std::size_t draws = 0;
};

/// The rectangles of `count` draws. Views drawn alike (view 1 and 2 of SimCLR, the local crops) are one curve.
Distribution makeDistribution(const training::ViewSource& source, const augment::ViewPlan& plan,
                              const std::vector<std::size_t>& samples, std::uint64_t seed, std::size_t count);

} // namespace terrella::widgets
