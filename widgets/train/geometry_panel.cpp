// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/geometry_panel.h"

#include "training/health_figures.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace terrella::widgets {

namespace {

enum SpectrumCurve { projections, embeddings };
enum CosineCurve { negatives, positives };
constexpr double least_shown = 1e-5; // as small as the run folder writes; a logarithm has no place for zero

/// Counts as shares of their sum in percent, at the middle of their bins.
void showCounts(CurvePlot& plot, int curve, const std::vector<std::int64_t>& counts) {
    QVector<double> x, y;
    const auto total = double(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
    for (std::size_t i = 0; i < counts.size() && total > 0; ++i) {
        x.append(-1 + (2 * double(i) + 1) / double(counts.size()));
        y.append(100 * double(counts[i]) / total);
    }
    plot.setData(curve, x, y);
}

} // namespace

GeometryPanel::GeometryPanel(QWidget* parent)
    : QWidget(parent), spectrum_(new CurveCard), cosines_(new CurveCard), step_name_(new QLabel),
      slider_(new QSlider(Qt::Horizontal)), step_(new QLabel), follow_(new QToolButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::between, 0, 0);
    layout->setSpacing(4);
    auto* plots = new QHBoxLayout;
    plots->setSpacing(space::between);
    plots->addWidget(spectrum_, 1);
    plots->addWidget(cosines_, 1);
    layout->addLayout(plots, 1);
    auto* time = new QHBoxLayout;
    time->setSpacing(space::between);
    time->addWidget(step_name_);
    time->addWidget(slider_, 1);
    time->addWidget(step_);
    time->addWidget(follow_);
    layout->addLayout(time);
    step_name_->setBuddy(slider_);
    follow_->setCheckable(true);
    follow_->setChecked(true);
    follow_->setAutoRaise(true);

    CurvePlot& values = spectrum_->plot();
    values.addCurve({}, 0);
    values.addCurve({}, 1);
    values.setCurveStyle(projections, 0, 1);
    values.setCurveStyle(embeddings, 1, 2);
    values.setLogScale(true);
    values.setXRange(std::pair(1.0, 64.0));
    spectrum_->setTools(false, true);
    CurvePlot& shares = cosines_->plot();
    shares.addCurve({}, 0);
    shares.addCurve({}, 1);
    shares.setCurveStyle(positives, 1, 2);
    for (const int curve : {negatives, positives})
        shares.setCurveSteps(curve);
    shares.setXRange(std::pair(-1.0, 1.0));
    shares.setAlwaysShown(0, 0);
    shares.setValueText([](double percent) { return percentText(percent / 100); });
    cosines_->setTools(false, false);

    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        setFollowing(value == slider_->maximum());
        showChosen();
    });
    connect(follow_, &QToolButton::clicked, this, [this](bool on) {
        setFollowing(on);
        if (on)
            slider_->setValue(slider_->maximum());
        showChosen();
    });
    retranslate();
}

void GeometryPanel::clear() {
    measured_.clear();
    setFollowing(true);
    showChosen();
}

void GeometryPanel::append(const std::vector<training::StepReport>& steps) {
    bool more = false;
    for (const training::StepReport& step : steps) {
        if (step.spectrum.empty() && step.embedding_spectrum.empty() && step.cosines.empty())
            continue;
        while (!measured_.empty() && measured_.back().step >= step.step)
            measured_.pop_back();
        measured_.push_back({step.step, step.spectrum, step.embedding_spectrum,
                             training::value_of(step, "projection_rank").value_or(0),
                             training::value_of(step, "embedding_rank").value_or(0), step.cosines});
        more = true;
    }
    if (more)
        showChosen();
}

std::int64_t GeometryPanel::shownStep() const {
    return measured_.empty() ? 0 : measured_[std::size_t(slider_->value())].step;
}

void GeometryPanel::setFollowing(bool following) {
    following_ = following;
    follow_->setChecked(following);
}

void GeometryPanel::showChosen() {
    {
        const QSignalBlocker quiet(slider_);
        const int last = std::max(0, measurementCount() - 1);
        slider_->setMaximum(last);
        if (following_)
            slider_->setValue(last);
        slider_->setEnabled(measurementCount() > 1);
        follow_->setEnabled(measurementCount() > 1);
    }
    step_->setText(measured_.empty() ? QStringLiteral("–") : countText(shownStep()));
    slider_->setAccessibleDescription(step_->text());
    stale_ = !isVisible();
    if (stale_)
        return; // drawn when somebody looks
    const Measurement* now = measured_.empty() ? nullptr : &measured_[std::size_t(slider_->value())];
    showSpectrum(now);
    showCosines(now);
}

void GeometryPanel::showSpectrum(const Measurement* now) {
    CurvePlot& plot = spectrum_->plot();
    const auto show = [&](int curve, const QString& name, const std::vector<double>* values, double rank) {
        QVector<double> x, y;
        for (std::size_t i = 0; values != nullptr && i < values->size(); ++i)
            if ((*values)[i] >= least_shown) {
                x.append(double(i + 1));
                y.append((*values)[i]);
            }
        plot.setCurveName(curve, rank > 0 ? tr("%1 · RankMe %2").arg(name, numberText(rank)) : name);
        plot.setData(curve, x, y);
    };
    show(projections, tr("projections"), now != nullptr ? &now->projections : nullptr,
         now != nullptr ? now->projection_rank : 0);
    show(embeddings, tr("embeddings"), now != nullptr ? &now->embeddings : nullptr,
         now != nullptr ? now->embedding_rank : 0);
    const std::size_t longest = now == nullptr ? 0 : std::max(now->projections.size(), now->embeddings.size());
    plot.setXRange(std::pair(1.0, std::max(8.0, double(longest))));
}

void GeometryPanel::showCosines(const Measurement* now) {
    static const training::CosineCounts none;
    const training::CosineCounts& counts = now != nullptr ? now->cosines : none;
    showCounts(cosines_->plot(), negatives, counts.negatives);
    showCounts(cosines_->plot(), positives, counts.positives);
}

void GeometryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_)
        showChosen();
}

void GeometryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GeometryPanel::retranslate() {
    spectrum_->setTitle(tr("Singular values"));
    spectrum_->plot().setAxisNames(tr("singular value, by size"), QStringLiteral("σ / σ₁"));
    spectrum_->plot().setToolTip(tr(
        "<p>Singular values of the last images' embeddings, each over the largest (σ / σ₁). Even values: all directions are "
        "used. A cliff: the directions behind it are lost, a <b>dimensional collapse</b> (Jing et al. 2022).</p>"
        "<p><b>RankMe</b> counts the directions in use, as exp of the entropy of these values (Garrido et al. 2023). "
        "Embeddings are what downstream tasks see; projections, which the loss compares, may use fewer.</p>"));
    spectrum_->setPlaceholder(tr("No spectrum yet: it is measured every few steps, from 16 images on. Start a run or "
                                 "choose one that trained."));
    cosines_->setTitle(tr("Cosines of projections"));
    cosines_->plot().setAxisNames(tr("cosine"), tr("pairs (%)"));
    cosines_->plot().setToolTip(tr(
        "<p>How alike projections are. Partners (two views of an image) should be near 1: <b>alignment</b>. Different "
        "images should spread around 0: <b>uniformity</b> (Wang and Isola 2020).</p>"
        "<p>Both heaps at 1: everything got the same place, a complete collapse. Heaps that lie on each other: the "
        "task is not solved yet.</p>"));
    cosines_->plot().setCurveName(negatives, tr("different images"));
    cosines_->plot().setCurveName(positives, tr("partners"));
    cosines_->setPlaceholder(tr("No cosines yet: they are measured with the spectrum, and not in runs of earlier "
                                "versions."));
    step_name_->setText(tr("Step"));
    slider_->setAccessibleName(tr("Step of the measurement"));
    slider_->setToolTip(tr("Measurements from the first to the newest (arrow keys, Home, End)"));
    follow_->setText(tr("Follow"));
    follow_->setToolTip(tr("Show the newest measurement as the run goes on"));
    stale_ = true;
    if (isVisible())
        showChosen();
}

} // namespace terrella::widgets
