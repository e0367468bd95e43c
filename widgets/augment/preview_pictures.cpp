// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/preview_pictures.h"

#include "augment/draws.h"
#include "augment/trace.h"
#include "base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace terrella::widgets {

namespace {

constexpr int bins = 64;

ValueCounts countsOf(const data::Image& image, const BandCombination& combination, double low, double high) {
    ValueCounts counts{low, high, std::vector<double>(bins, 0)};
    const double scale = bins / std::max(high - low, 1e-12);
    for (const Channel& channel : combination.channels)
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const float v = channelValue(image, channel, x, y); std::isfinite(v) && v >= low && v <= high)
                    counts.counts[std::min(std::size_t((v - low) * scale), std::size_t(bins - 1))] += 1;
    return counts;
}

/// What the values of these channels span, from the limits of the source: a quarter more on both sides.
std::pair<double, double> spanOf(const Limits& limits) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const auto& [from, to] : limits) {
        const double margin = 0.25 * double(to - from);
        low = std::min(low, double(from) - margin);
        high = std::max(high, double(to) + margin);
    }
    return low < high ? std::pair(low, high) : std::pair(0.0, 1.0);
}

QString sizeText(const data::Image& image) {
    return QStringLiteral("%1 × %2").arg(image.width()).arg(image.height());
}

/// The picture of a view; one of a companion is drawn with that image's limits and comes with it.
DrawnCell cellOf(const PreviewRequest& request, const augment::DrawnView& view, data::Companion of,
                 const ChosenSample& sample, std::uint64_t epoch, const Limits& limits, const StopToken& stop) {
    const Rendering& rendering = request.rendering;
    const auto shown = request.companions->shown(of, sample.index, request.choice.seed, epoch);
    if (!view.companion || !shown.image)
        return {rendering.picture(view.shown, limits), view.geometry, {}, {}};
    const Limits own = rendering.limits(*shown.image, request.source->traits.bands, stop);
    return {rendering.picture(view.shown, own), view.geometry, rendering.picture(*shown.image, own),
            QString::fromStdString(request.source->dataset->sample(*view.companion).id)};
}

DrawnPlan drawPlan(const PreviewRequest& request, const QString& title, const augment::ViewPlan& plan,
                   const std::vector<Limits>& limits, const StopToken& stop) {
    DrawnPlan drawn;
    drawn.title = title;
    for (const augment::ViewSpec& view : plan.views) {
        drawn.views.append(QString::fromStdString(view.name));
        drawn.lengths.push_back(view.pipeline.size());
        drawn.doubts.push_back(augment::doubts_of(view.pipeline, request.source->traits, request.facts));
    }
    try {
        const augment::Views views(plan, request.source->traits);
        drawn.shapes = views.shapes();
        for (std::size_t s = 0; s < request.samples.size(); ++s) {
            auto& draws = drawn.cells.emplace_back();
            const ChosenSample& sample = request.samples[s];
            if (!sample.stored)
                continue;
            for (auto& one : training::drawn_views(views, *request.companions, *sample.stored, sample.index,
                                                   request.choice, stop)) {
                auto& cells = draws.emplace_back();
                for (std::size_t v = 0; v < one.size(); ++v)
                    cells.push_back(cellOf(request, one[v], views.companions()[v], sample,
                                           request.choice.first_epoch + draws.size() - 1, limits[s], stop));
            }
        }
    } catch (const Error&) { // told where the plan is shown; the other plan is drawn
        drawn.cells.assign(request.samples.size(), {});
        drawn.error = jobs::errorInfo(std::current_exception());
    }
    return drawn;
}

} // namespace

Limits Rendering::limits(const data::Image& source, const std::vector<data::Band>& bands, const StopToken& stop) const {
    const Limits over_dataset = pixels ? limitsFor(look, *pixels, stop) : Limits();
    return over_dataset.size() == look.combination.channels.size()
               ? over_dataset
               : stretchLimits(source, bands, look.combination, look.stretch);
}

Preview makePreview(const PreviewRequest& request, const StopToken& stop) {
    Preview preview;
    preview.choice = request.choice;
    std::vector<Limits> limits;
    for (const ChosenSample& sample : request.samples) {
        ShownSample shown{sample.index, sample.name, {}, sample.error};
        Limits& own = limits.emplace_back();
        if (sample.stored) {
            own = request.rendering.limits(*sample.stored, request.source->traits.bands, stop);
            shown.picture = request.rendering.picture(*sample.stored, own);
        }
        preview.samples.push_back(std::move(shown));
    }
    for (const auto& [title, plan] : request.plans)
        preview.plans.push_back(drawPlan(request, title, plan, limits, stop));
    return preview;
}

Detail makeDetail(const DetailRequest& request, const StopToken& stop) {
    const augment::Views views(request.plan, request.source->traits);
    const int view = int(request.view);
    const std::vector<data::Band>& bands = request.source->traits.bands;
    const DrawKey key{request.seed, request.epoch, request.sample, std::uint64_t(view), 0};
    // A view of a companion is followed from that image.
    const data::Companion of = views.companions()[request.view];
    const auto companion = request.companions->shown(of, request.sample, key.seed, key.epoch);
    const data::Image& stored = companion.image ? *companion.image : *request.stored;
    const BandCombination& combination = request.rendering.look.combination;
    const Limits limits = request.rendering.limits(stored, bands, stop);
    const auto render = [&](const data::Image& image) { return request.rendering.picture(image, limits); };
    const auto [low, high] = spanOf(limits);
    const std::vector<augment::TracedStep> traced = augment::traced_view(views, stored, key, view);
    Detail detail;
    const ValueCounts before = countsOf(stored, combination, low, high);
    for (std::size_t k = 0; k < traced.size() && !stop.stop_requested(); ++k) {
        const data::Image image = augment::in_source_values(views, view, traced[k].image, k);
        detail.steps.push_back({QString::fromStdString(traced[k].operation), render(image),
                                k == 0 || traced[k].changed, before, countsOf(image, combination, low, high),
                                sizeText(image)});
    }
    const data::Image last = augment::in_source_values(views, view, traced.back().image, traced.size() - 1);
    for (int band = 0; band < last.channels() && !stop.stop_requested(); ++band) {
        Rendering single = request.rendering; // of one band
        single.look.combination = {};
        single.look.combination.bands = QString::fromStdString(bands[std::size_t(band)].name);
        single.look.combination.channels = {{band, -1}};
        const Limits own = single.limits(stored, bands, stop);
        const auto [from, to] = spanOf(own);
        detail.bands.push_back({single.look.combination.bands, single.picture(last, own), true,
                                countsOf(stored, single.look.combination, from, to),
                                countsOf(last, single.look.combination, from, to), sizeText(last)});
    }
    detail.masks = maskPictures(last, key, render);
    if (request.partner) {
        const auto workspace = views.make_workspace();
        DrawKey partner = key;
        partner.sample = request.partner_sample;
        const auto shown = request.companions->shown(of, partner.sample, partner.seed, partner.epoch);
        const augment::DrawnView other =
            augment::drawn_view(views, shown.image ? *shown.image : *request.partner, partner, view, *workspace);
        for (StripPicture& picture : mixingPictures(last, other.shown, key, render))
            detail.masks.push_back(std::move(picture));
    }
    return detail;
}

namespace {

/// Counts of values in `count` bins from `low` to `high`; values beyond count in the outermost.
DrawCurve curveOf(const QString& name, int view, const std::vector<float>& values, double low, double high, int count,
                  bool log2) {
    DrawCurve curve{name, view, {}, std::vector<double>(std::size_t(count), 0)};
    const double width = (high - low) / count;
    for (int i = 0; i < count; ++i)
        curve.x.push_back(low + (i + 0.5) * width);
    for (const float value : values) {
        const double x = log2 ? std::log2(std::max(double(value), 1e-6)) : double(value);
        curve.draws[std::size_t(std::clamp(int((x - low) / width), 0, count - 1))] += 1;
    }
    return curve;
}

/// "local 1" and "local 2" begin alike.
QString familyOf(const QString& view) { return view.section(QLatin1Char(' '), 0, 0); }

} // namespace

Distribution makeDistribution(const training::ViewSource& source, const augment::ViewPlan& plan,
                              const std::vector<std::size_t>& samples, std::uint64_t seed, std::size_t count) {
    constexpr int steps = 40;
    const augment::Views views(plan, source.traits);
    const augment::DrawDistribution all =
        augment::draw_distribution(views, source.traits.height, source.traits.width, {seed, 0, samples, count});
    Distribution distribution;
    distribution.draws = count;
    std::vector<std::size_t> shown; // one view of each pipeline
    for (std::size_t v = 0; v < plan.views.size(); ++v) {
        const auto same = [&](std::size_t other) { return plan.views[other].pipeline == plan.views[v].pipeline; };
        if (std::none_of(shown.begin(), shown.end(), same))
            shown.push_back(v);
    }
    for (const std::size_t v : shown) {
        const auto alike = std::count_if(plan.views.begin(), plan.views.end(), [&](const augment::ViewSpec& one) {
            return one.pipeline == plan.views[v].pipeline;
        });
        const QString view = QString::fromStdString(all.views[v].view);
        const QString name = alike > 1 ? QCoreApplication::translate("AugmentPage", "each %1").arg(familyOf(view)) : view;
        distribution.area.push_back(curveOf(name, int(v), all.views[v].area, 0, 1, steps, false));
        distribution.aspect.push_back(curveOf(name, int(v), all.views[v].aspect, -1.5, 1.5, steps, true));
    }
    // Of all pairs that are drawn alike one stands for the others; three say enough.
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    const auto kind = [&](std::size_t view) {
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (plan.views[shown[i]].pipeline == plan.views[view].pipeline)
                return i;
        return shown.size();
    };
    for (const augment::OverlapDraws& pair : all.overlaps) {
        if (plan.views[pair.first].of != plan.views[pair.second].of)
            continue; // of two images: they share no ground
        const std::pair kinds(kind(pair.first), kind(pair.second));
        if (pairs.size() >= 3 || std::find(pairs.begin(), pairs.end(), kinds) != pairs.end())
            continue;
        pairs.push_back(kinds);
        distribution.overlap.push_back(curveOf(QStringLiteral("%1 · %2").arg(
                                                   QString::fromStdString(all.views[pair.first].view),
                                                   QString::fromStdString(all.views[pair.second].view)),
                                               int(pairs.size()) + 1, pair.overlap, 0, 1, steps, false));
    }
    return distribution;
}

} // namespace terrella::widgets
