// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/run_curves.h"

#include "widgets/common/curve_plot.h"

namespace terrella::widgets {

RunCurves curvesOf(const runs::RunRecord& record, const std::optional<training::RunStart>& start) {
    RunCurves made;
    made.folder = record.folder;
    made.name = QString::fromStdString(record.name);
    made.expected_end = start ? double(start->total_steps) : 0;
    made.knn = record.experiment.monitor.knn;
    const auto add = [](RunCurve& curve, std::int64_t step, double value) {
        curve.x.append(double(step));
        curve.y.append(value);
    };
    for (const training::StepReport& step : record.steps) {
        add(made.loss, step.step, step.loss);
        if (!made.knn && step.accuracy)
            add(made.accuracy, step.step, *step.accuracy * 100);
        add(made.health["lr"], step.step, step.lr);
        if (step.gradient_norm)
            add(made.health["gradient_norm"], step.step, *step.gradient_norm);
        if (step.momentum)
            add(made.health["momentum"], step.step, *step.momentum);
        if (step.images_per_s > 0)
            add(made.health["images_per_s"], step.step, step.images_per_s);
        for (const auto& [name, value] : step.health)
            add(made.health[name], step.step, value);
    }
    if (made.knn)
        for (const training::EpochReport& epoch : record.epochs)
            if (epoch.knn)
                add(made.accuracy, epoch.step, *epoch.knn * 100);
    return made;
}

void showCurve(CurvePlot& plot, int curve, const RunCurve& now) {
    const qsizetype shown = plot.xs(curve).size();
    const bool grew = shown > 0 && shown <= now.x.size() && plot.xs(curve).back() == now.x[shown - 1] &&
                      plot.ys(curve).back() == now.y[shown - 1];
    if (!grew) // another run, or it went on from an earlier checkpoint, or points were left out as not finite
        plot.setData(curve, now.x, now.y);
    else if (shown < now.x.size())
        plot.append(curve, now.x.mid(shown), now.y.mid(shown));
}

} // namespace terrella::widgets
