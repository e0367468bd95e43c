// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Curves of other runs over those of the run that is shown.
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/train/health_strip.h"
#include "widgets/train/train_curves.h"

#include <algorithm>

namespace terrella::widgets {

namespace {

QString idOf(const RunCurves& run) { return QStringLiteral("run ") + QString::fromStdString(run.folder.string()); }

/// Own lines that are not compared: terms of the loss, and the accuracy of the task, which differ between methods.
bool standsAside(const QString& id) { return id.startsWith(QLatin1String("term ")) || id == QLatin1String("batch"); }

} // namespace

void TrainCurves::setRunName(const QString& name) {
    if (run_name_ == name)
        return;
    run_name_ = name;
    showOwnStyle();
}

void TrainCurves::setOverlays(std::vector<RunOverlay> overlays, RunStyle own) {
    const bool was = isComparing();
    const auto gone = [&](const RunOverlay& old) {
        return std::none_of(overlays.begin(), overlays.end(),
                            [&](const RunOverlay& now) { return now.run->folder == old.run->folder; });
    };
    for (const RunOverlay& old : overlays_)
        if (gone(old)) {
            forgetCurve(*loss_, loss_curves_, idOf(*old.run));
            forgetCurve(*accuracy_, accuracy_curves_, idOf(*old.run));
            health_->removeOverlay(old.run->folder);
        }
    overlays_ = std::move(overlays);
    own_ = own;
    if (was != isComparing()) {
        for (auto [card, known] : {std::pair(loss_, &loss_curves_), std::pair(accuracy_, &accuracy_curves_)})
            for (auto curve = known->constBegin(); curve != known->constEnd(); ++curve)
                if (standsAside(curve.key()))
                    card->plot().setCurveVisible(curve.value(), !isComparing());
    }
    layOverlays();
}

void TrainCurves::layOverlays() {
    if (isComparing()) // the run that is shown comes first, also before its first step
        curveOf(*loss_, loss_curves_, QStringLiteral("loss"), tr("loss"), own_.color, false);
    for (const RunOverlay& overlay : overlays_) {
        const RunCurves& run = *overlay.run;
        const auto lay = [&](CurveCard& card, QHash<QString, int>& known, const QString& name, const RunCurve& points,
                             bool smoothed) {
            if (points.x.isEmpty())
                return;
            const int curve = curveOf(card, known, idOf(run), name, overlay.style.color, false);
            card.plot().setCurveName(curve, name);
            card.plot().setCurveStyle(curve, overlay.style.color, overlay.style.mark);
            card.plot().setCurveSmoothed(curve, smoothed);
            showCurve(card.plot(), curve, points);
        };
        lay(*loss_, loss_curves_, run.name, run.loss, true);
        lay(*accuracy_, accuracy_curves_, run.knn ? run.name : tr("%1, in the batch").arg(run.name), run.accuracy,
            !run.knn);
        health_->showOverlay(run, overlay.style);
    }
    showOwnStyle();
    showExpectedEnd();
}

void TrainCurves::showOwnStyle() {
    const bool comparing = isComparing() && !run_name_.isEmpty();
    const auto show = [&](CurveCard& card, const QHash<QString, int>& known, const QString& id, const QString& alone,
                          int color) {
        const auto curve = known.constFind(id);
        if (curve == known.constEnd())
            return;
        card.plot().setCurveName(*curve, comparing ? run_name_ : alone);
        card.plot().setCurveStyle(*curve, comparing ? own_.color : color, comparing ? own_.mark : 0);
    };
    show(*loss_, loss_curves_, QStringLiteral("loss"), tr("loss"), loss_color);
    show(*accuracy_, accuracy_curves_, QStringLiteral("knn"), tr("kNN"), knn_color);
    health_->setStyle(comparing ? run_name_ : QString(), comparing ? std::optional(own_) : std::nullopt);
}

void TrainCurves::showExpectedEnd() {
    double end = expected_end_;
    for (const RunOverlay& overlay : overlays_)
        end = std::max(end, overlay.run->expected_end);
    for (CurveCard* card : {loss_, accuracy_})
        card->plot().setExpectedEnd(end);
    health_->setExpectedEnd(end);
}

void TrainCurves::forgetCurve(CurveCard& card, QHash<QString, int>& known, const QString& id) {
    if (!known.contains(id))
        return;
    const int curve = known.take(id);
    card.plot().removeCurve(curve);
    for (int& other : known)
        other -= other > curve;
}

int TrainCurves::curveOf(CurveCard& card, QHash<QString, int>& known, const QString& id, const QString& name, int color,
                         bool right) {
    const auto found = known.constFind(id);
    if (found != known.constEnd())
        return *found;
    const int curve = card.plot().addCurve(name, color, right ? CurvePlot::Side::right : CurvePlot::Side::left);
    known.insert(id, curve);
    if (isComparing() && standsAside(id))
        card.plot().setCurveVisible(curve, false);
    return curve;
}

} // namespace terrella::widgets
