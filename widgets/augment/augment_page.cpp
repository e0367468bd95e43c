// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/augment_page.h"

#include "jobs/throughput_job.h"
#include "widgets/augment/comparison_panel.h"
#include "widgets/augment/crop_view.h"
#include "widgets/augment/distribution_plots.h"
#include "widgets/augment/doubt_list.h"
#include "widgets/augment/draws_view.h"
#include "widgets/augment/picture_strip.h"
#include "widgets/augment/throughput_panel.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/format.h"
#include "widgets/common/legend.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace terrella::widgets {

namespace {
constexpr double measured_s = 2;
} // namespace

AugmentPage::AugmentPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      own_session_(context.experiment ? nullptr : std::make_unique<ExperimentSession>(context.dataset)),
      session_(context.experiment ? context.experiment : own_session_.get()),
      preview_(new AugmentPreview(*session_, *context.dataset, *context.jobs, this)),
      panel_(new PipelinePanel(*session_, *context.jobs)) {
    buildContent();
    buildActions();
    connectAll();
    retranslate();
    datasetChanged();
}

AugmentPage::~AugmentPage() {
    if (panel_ && panel_->parent() == nullptr)
        delete panel_;
}

QString AugmentPage::title() const { return tr("Augment"); }

QString AugmentPage::summary() const {
    if (!context().dataset->isOpen())
        return {};
    const training::Experiment experiment = session_->experiment();
    QStringList parts{QString::fromStdString(experiment.method.name)};
    if (!preview_->plans().empty() && !preview_->plans().front().second.views.empty())
        parts.append(tr("%n view(s)", nullptr, int(preview_->plans().front().second.views.size())));
    parts.append(tr("%1 × %1 px").arg(session_->side()));
    parts.append(tr("seed %1").arg(experiment.seed));
    return parts.join(QStringLiteral(" · "));
}

QWidget* AugmentPage::makeInspector() { return panel_; }

bool AugmentPage::wantsInspector() const { return context().dataset->isOpen(); }

int AugmentPage::warningCount() const { return context().dataset->isOpen() && panel_ ? panel_->doubts().count() : 0; }

void AugmentPage::datasetChanged() {
    const auto& dataset = context().dataset->dataset();
    stack_->setCurrentIndex(dataset ? 1 : 0);
    for (QAction* action : {compare_, again_})
        action->setEnabled(dataset != nullptr);
    error_->clear();
    {
        const QSignalBlocker quiet(bands_);
        bands_->clear();
    }
    combinations_ = dataset ? combinationsFor(dataset->info().bands) : std::vector<BandCombination>{};
    showLook();
    showSource();
    Q_EMIT summaryChanged();
}

void AugmentPage::chooseLook() {
    Look look = context().dataset->look();
    if (const int band = bands_->currentIndex(); band >= 0 && std::size_t(band) < combinations_.size())
        look.combination = combinations_[std::size_t(band)];
    look.stretch.kind = stretchKinds()[std::size_t(std::max(stretch_->currentIndex(), 0))];
    context().dataset->setLook(look);
}

void AugmentPage::showLook() {
    const Look& look = context().dataset->look();
    const QSignalBlocker quiet_bands(bands_), quiet_stretch(stretch_);
    // What was put together on the Data page is the last entry.
    std::vector<BandCombination> all = combinations_;
    std::erase_if(all, [](const BandCombination& one) { return one.kind == BandCombination::Kind::custom; });
    if (look.combination.kind == BandCombination::Kind::custom)
        all.push_back(look.combination);
    if (all != combinations_ || bands_->count() != int(all.size())) { // not under a choice that is being made
        combinations_ = std::move(all);
        bands_->clear();
        for (const BandCombination& combination : combinations_) {
            bands_->addItem(combinationName(combination));
            bands_->setItemData(bands_->count() - 1, combination.bands, Qt::ToolTipRole);
        }
    }
    const auto at = std::find(combinations_.begin(), combinations_.end(), look.combination);
    bands_->setCurrentIndex(at == combinations_.end() ? -1 : int(at - combinations_.begin()));
    const auto& kinds = stretchKinds();
    stretch_->setCurrentIndex(int(std::find(kinds.begin(), kinds.end(), look.stretch.kind) - kinds.begin()));
    stretch_->setEnabled(mapFor(look.combination, look.map) != ColorMap::diverging);
}

void AugmentPage::showSource() {
    const auto& source = preview_->source();
    const bool partial = source && !source->is_exact();
    approximate_->setVisible(partial);
    if (partial) {
        approximate_text_->setText(tr("Normalised with statistics of %1 images; training measures all %2 of its part first.")
                                       .arg(countText(qint64(source->measured)), countText(qint64(source->part.size()))));
        measure_all_->setText(tr("Measure all"));
    }
    if (source || preview_->isPreparing())
        error_->clear();
    panel_->throughput().setAvailable(source != nullptr);
    fitEpochs();
}

void AugmentPage::fitEpochs() {
    const QSignalBlocker quiet(epoch_);
    const auto epochs = int(std::min<std::int64_t>(session_->experiment().schedule.epochs, 1'000'000));
    epoch_->setRange(0, std::max(0, epochs - draws_count_->value()));
    epoch_->setPageStep(draws_count_->value());
    const quint64 first = preview_->choice().first_epoch;
    epoch_->setValue(int(std::min<quint64>(first, quint64(epoch_->maximum()))));
    epoch_label_->setText(tr("epochs %1–%2 of %3")
                              .arg(first)
                              .arg(first + quint64(draws_count_->value()) - 1)
                              .arg(epochs));
}

void AugmentPage::showPreview() {
    const Preview& preview = preview_->preview();
    draws_->setPreview(preview);
    // A plan with fewer views or a selection of fewer samples has no such cell any more.
    AugmentPreview::Focus focus = preview_->focus();
    const auto last = [](std::size_t count) { return count > 0 ? count - 1 : 0; };
    focus.plan = std::min(focus.plan, last(preview.plans.size()));
    focus.sample = std::min(focus.sample, last(preview.samples.size()));
    focus.draw = std::min(focus.draw, last(std::size_t(preview.choice.draws)));
    if (focus.plan < preview.plans.size())
        focus.view = std::min(focus.view, last(std::size_t(preview.plans[focus.plan].views.size())));
    setFocusCell(focus);
    if (!preview.plans.empty())
        panel_->showDrawn(preview.plans.front());
    const auto broken = std::find_if(preview.samples.begin(), preview.samples.end(),
                                     [](const ShownSample& sample) { return sample.error.isError(); });
    if (broken != preview.samples.end())
        error_->showError(broken->error.what, broken->error.where, broken->error.remedy);
    else if (!preview.samples.empty())
        error_->clear();
    fitEpochs();
    Q_EMIT summaryChanged();
    Q_EMIT warningsChanged();
}

void AugmentPage::setFocusCell(const AugmentPreview::Focus& focus) {
    draws_->setFocusCell(focus);
    preview_->setFocus(focus);
    const Preview& preview = preview_->preview();
    const bool any = focus.sample < preview.samples.size();
    sample_->setFullText(any ? preview.samples[focus.sample].name : QString());
    showOutlines();
}

const DrawnCell* AugmentPage::focusCell() const {
    const Preview& preview = preview_->preview();
    const AugmentPreview::Focus& focus = preview_->focus();
    if (focus.plan >= preview.plans.size() || focus.sample >= preview.plans[focus.plan].cells.size())
        return nullptr;
    const auto& draws = preview.plans[focus.plan].cells[focus.sample];
    return focus.draw < draws.size() && focus.view < draws[focus.draw].size() ? &draws[focus.draw][focus.view] : nullptr;
}

void AugmentPage::showOutlines() {
    const Preview& preview = preview_->preview();
    const AugmentPreview::Focus& focus = preview_->focus();
    const bool dark = tonesOf(palette()).dark;
    const DrawnCell* cell = focusCell();
    const bool companion = cell != nullptr && !cell->source.isNull(); // then that image is the source, of this view alone
    std::vector<CropView::Outline> outlines;
    std::vector<Legend::Entry> entries;
    if (cell != nullptr) {
        const DrawnPlan& plan = preview.plans[focus.plan];
        const auto& draws = plan.cells[focus.sample];
        const auto shown = [&](std::size_t n, std::size_t v) {
            return companion ? n == focus.draw && v == focus.view : draws[n][v].source.isNull();
        };
        for (std::size_t n = 0; n < draws.size(); ++n)
            for (std::size_t v = 0; v < draws[n].size(); ++v)
                if (shown(n, v))
                    outlines.push_back(
                        {draws[n][v].geometry, viewColor(int(v), dark), n == focus.draw, plan.views[qsizetype(v)]});
        for (std::size_t v = 0; v < std::size_t(plan.views.size()); ++v)
            if (shown(focus.draw, v))
                entries.push_back({plan.views[qsizetype(v)], viewColor(int(v), dark), true});
    }
    if (companion)
        crops_->setImage(cell->source);
    else if (focus.sample < preview.samples.size())
        crops_->setImage(preview.samples[focus.sample].picture);
    else
        crops_->clear();
    crops_->setOutlines(std::move(outlines));
    legend_->setEntries(std::move(entries));
    const quint64 epoch = preview.choice.first_epoch + focus.draw;
    crops_caption_->setText(companion ? tr("%1, which this view shows in epoch %2").arg(cell->source_name).arg(epoch)
                                      : tr("Thick: epoch %1; thin: the other draws").arg(epoch));
    crops_caption_->setVisible(!crops_->outlines().empty());
}

void AugmentPage::showDetail() {
    const Detail& detail = preview_->detail();
    const int choice = strip_choice_->currentIndex();
    strip_->setPictures(choice == 0 ? detail.steps : choice == 1 ? detail.bands : detail.masks);
    values_->setVisible(choice < 2); // a mask has no values of its own
    showValues();
}

void AugmentPage::showValues() {
    const std::vector<StripPicture>& pictures = strip_->pictures();
    const auto current = std::size_t(strip_->current());
    if (current >= pictures.size() || !preview_->source() || strip_choice_->currentIndex() > 1)
        return values_->clear();
    const bool by_band = strip_choice_->currentIndex() == 1;
    BandCombination shown = context().dataset->look().combination;
    if (by_band)
        shown.channels = {{int(current), -1}};
    const StripPicture& picture = pictures[current];
    const QString name = picture.caption.isEmpty() ? tr("source") : picture.caption;
    const bool source = !by_band && current == 0;
    values_->setCounts(picture.before, source ? ValueCounts{picture.before.low, picture.before.high, {}} : picture.counts,
                       tr("source"), by_band ? tr("%1, view").arg(name) : tr("after %1").arg(name),
                       valueAxis(preview_->source()->traits.bands, shown));
}

void AugmentPage::stepSample(int by) {
    DatasetSession& dataset = *context().dataset;
    if (!dataset.isOpen() || dataset.dataset()->size() == 0)
        return;
    const auto count = std::int64_t(dataset.dataset()->size());
    const auto now = std::int64_t(dataset.current().value_or(0));
    const std::vector<std::size_t> selected = dataset.selection().indices();
    if (selected.size() > 1) { // among the chosen ones
        const auto at = std::lower_bound(selected.begin(), selected.end(), std::size_t(now)) - selected.begin();
        const auto size = std::ssize(selected);
        return dataset.setCurrent(selected[std::size_t((at + by + size) % size)]);
    }
    const auto next = std::size_t((now + by + count) % count);
    if (selected.size() == 1) {
        dataset.setSelection(SampleSelection{std::size_t(count)});
    }
    dataset.setCurrent(next);
}

void AugmentPage::drawAgain() {
    const quint64 next = preview_->choice().first_epoch + quint64(draws_count_->value());
    preview_->setFirstEpoch(next > quint64(epoch_->maximum()) ? 0 : next);
    fitEpochs();
}

void AugmentPage::refresh() {
    if (context().dataset->isOpen() && !preview_->isPreparing())
        preview_->measure(false);
}

void AugmentPage::setComparing(bool comparing) {
    compare_->setChecked(comparing);
    comparison_->setVisible(comparing);
    if (comparing && !comparison_->other())
        comparison_->keepPresent();
    else
        preview_->setComparison(comparing ? comparison_->other() : std::nullopt);
}

void AugmentPage::measureThroughput() {
    if (!preview_->source() || preview_->plans().empty())
        return;
    panel_->throughput().setMeasuring(true);
    progress_->start();
    measuring_ = jobs::startThroughput(
        *context().jobs, session_->experiment(), preview_->plans().front().second, preview_->source(),
        example_wanted_ ? measured_s / 4 : measured_s, this,
        [this](const jobs::SupplyReport& report) {
            measuring_ = 0;
            progress_->stop();
            panel_->throughput().setMeasuring(false);
            panel_->throughput().setReport(report);
            tellExampleReady();
        },
        [this](const jobs::ErrorInfo& error) {
            measuring_ = 0;
            progress_->stop();
            panel_->throughput().setMeasuring(false);
            panel_->error().showError(error.what, error.where, error.remedy);
            tellExampleReady();
        });
}

void AugmentPage::showExample() {
    example_wanted_ = true;
    example_measured_ = false;
    tellExampleReady();
}

void AugmentPage::tellExampleReady() {
    if (!example_wanted_ || !preview_->isSettled() || !preview_->source())
        return;
    if (!example_measured_) {
        example_measured_ = true;
        measureThroughput();
    }
    if (measuring_ != 0)
        return;
    example_wanted_ = false;
    Q_EMIT exampleReady();
}

void AugmentPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    preview_->setActive(true);
}

void AugmentPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    preview_->setActive(false);
}

} // namespace terrella::widgets
