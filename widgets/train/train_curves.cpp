// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/train_curves.h"

#include "jobs/backend_text.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/train/health_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

constexpr double usual_smoothing = 0.9;

/// Whether the terms are parts of the loss, so that one axis serves both; similarities and shares are not.
bool areParts(const training::StepReport& step) {
    double sum = 0;
    for (const auto& [name, value] : step.terms)
        sum += value;
    return std::abs(sum - step.loss) <= 0.02 * std::abs(step.loss);
}

} // namespace

TrainCurves::TrainCurves(QWidget* parent)
    : QWidget(parent), loss_(new CurveCard), accuracy_(new CurveCard), health_(new HealthStrip) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::between);
    top->addWidget(loss_, 5);
    top->addWidget(accuracy_, 3);
    layout->addLayout(top, 5);
    layout->addWidget(health_);
    loss_->setMinimumHeight(210);
    accuracy_->setMinimumHeight(210);
    health_->setFixedHeight(120);

    loss_->plot().setSmoothing(usual_smoothing);
    accuracy_->plot().setSmoothing(usual_smoothing);
    accuracy_->setTools(true, false);
    accuracy_->plot().setLimits(0, 100);
    accuracy_->plot().setValueText([](double percent) { return percentText(percent / 100); });
    connect(&loss_->plot(), &CurvePlot::noteActivated, this, &TrainCurves::pickNote);
    retranslate();
    clear();
}

void TrainCurves::clear() {
    loss_->plot().clearCurves();
    accuracy_->plot().clearCurves();
    loss_curves_.clear();
    accuracy_curves_.clear();
    loss_name_.clear();
    health_->clear();
    expected_end_ = 0;
    warnings_.clear();
    milestones_.clear();
    empty_ = true;
    layOverlays();
    retranslate();
}

void TrainCurves::begin(const training::RunStart& start) {
    loss_name_ = start.loss_name;
    expected_end_ = double(start.total_steps);
    showExpectedEnd();
    milestones_ = start.milestones;
    showNotes();
    if (start.trivial_loss)
        loss_->plot().setReference(*start.trivial_loss,
                                   tr("%1: the trivial value").arg(numberText(*start.trivial_loss)));
    else
        loss_->plot().setReference({});
    retranslate();
}

void TrainCurves::appendSteps(const std::vector<training::StepReport>& steps) {
    if (steps.empty())
        return;
    empty_ = false;
    struct Points {
        QVector<double> x, y;
    };
    Points loss, accuracy;
    std::vector<std::pair<QString, Points>> terms;
    for (const training::StepReport& step : steps) {
        const auto x = double(step.step);
        loss.x.append(x);
        loss.y.append(step.loss);
        if (step.accuracy) {
            accuracy.x.append(x);
            accuracy.y.append(*step.accuracy * 100);
        }
        for (const auto& [name, value] : step.terms) {
            const QString term = QString::fromStdString(name);
            auto at = std::find_if(terms.begin(), terms.end(), [&](const auto& one) { return one.first == term; });
            if (at == terms.end())
                at = terms.insert(terms.end(), {term, {}});
            at->second.x.append(x);
            at->second.y.append(value);
        }
    }
    loss_->plot().append(curveOf(*loss_, loss_curves_, QStringLiteral("loss"), isComparing() ? run_name_ : tr("loss"),
                                 loss_color, false),
                         loss.x, loss.y);
    const bool right = !areParts(steps.front());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto& [name, points] = terms[i];
        const int color = first_term_color + int(i);
        loss_->plot().append(curveOf(*loss_, loss_curves_, QStringLiteral("term ") + name, name, color, right),
                             points.x, points.y);
    }
    if (!accuracy.x.isEmpty())
        accuracy_->plot().append(
            curveOf(*accuracy_, accuracy_curves_, QStringLiteral("batch"), tr("in the batch"), accuracy_color, false),
            accuracy.x, accuracy.y);
    const int figures = health_->figureCount();
    health_->append(steps);
    if (health_->figureCount() != figures) // a figure of the method's own
        for (const RunOverlay& overlay : overlays_)
            health_->showOverlay(*overlay.run, overlay.style);
}

void TrainCurves::appendEpochs(const std::vector<training::EpochReport>& epochs) {
    appendHeldOut(epochs, &training::EpochReport::knn, QStringLiteral("knn"), tr("kNN"), knn_color);
    appendHeldOut(epochs, &training::EpochReport::linear, QStringLiteral("linear"), tr("linear, learning beside"),
                  linear_color);
}

void TrainCurves::appendHeldOut(const std::vector<training::EpochReport>& epochs,
                                std::optional<double> training::EpochReport::*accuracy, const QString& id,
                                const QString& name, int color) {
    QVector<double> x, y;
    for (const training::EpochReport& epoch : epochs)
        if (epoch.*accuracy) {
            x.append(double(epoch.step));
            y.append(*(epoch.*accuracy) * 100);
        }
    if (x.isEmpty())
        return;
    empty_ = false;
    const bool fresh = !accuracy_curves_.contains(id);
    const int curve = curveOf(*accuracy_, accuracy_curves_, id, name, color, false);
    if (fresh)
        accuracy_->plot().setCurveSmoothed(curve, false); // each point is a measurement of its own
    accuracy_->plot().append(curve, x, y);
    if (fresh)
        showOwnStyle();
}

void TrainCurves::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TrainCurves::retranslate() {
    const QString name = jobs::backendText(loss_name_);
    loss_->setTitle(name.isEmpty() ? tr("Loss") : tr("Loss · %1").arg(name));
    loss_->plot().setAxisNames(tr("step"), name.isEmpty() ? tr("loss") : tr("loss (%1)").arg(name));
    showNotes();
    showOwnStyle();
    loss_->plot().setRightAxisName(tr("similarity"));
    loss_->setPlaceholder(tr("The loss appears here with the first step"));
    accuracy_->setTitle(tr("Accuracy"));
    accuracy_->plot().setAxisNames(tr("step"), tr("accuracy (%)"));
    accuracy_->setPlaceholder(tr("kNN accuracy is measured after each epoch"));
}

} // namespace terrella::widgets
