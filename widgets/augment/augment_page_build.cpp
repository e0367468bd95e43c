// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the Augment page, what they are connected to, and their words.
#include "widgets/augment/augment_page.h"
#include "widgets/augment/comparison_panel.h"
#include "widgets/augment/crop_view.h"
#include "widgets/augment/distribution_plots.h"
#include "widgets/augment/draws_view.h"
#include "widgets/augment/picture_strip.h"
#include "widgets/augment/pipeline_model.h"
#include "widgets/augment/throughput_panel.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/legend.h"
#include "widgets/common/open_menu.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace terrella::widgets {

void AugmentPage::buildContent() {
    open_menu_ = new OpenMenu(*context().dataset, this);
    stack_ = new QStackedWidget;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(stack_);
    empty_ = new EmptyState(QStringLiteral("augment"));
    stack_->addWidget(empty_);

    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    error_ = new ErrorPanel;
    layout->addWidget(error_);
    approximate_ = new QFrame;
    setRole(approximate_, "notice-watch");
    auto* notice = new QHBoxLayout(approximate_);
    notice->setContentsMargins(12, 6, 8, 6);
    approximate_text_ = new QLabel;
    approximate_text_->setWordWrap(true);
    measure_all_ = new QPushButton;
    notice->addWidget(approximate_text_, 1);
    notice->addWidget(measure_all_);
    layout->addWidget(approximate_);
    layout->addWidget(makeControls());
    layout->addWidget(makePictures());
    comparison_ = new ComparisonPanel(*session_, panel_->model());
    comparison_->hide();
    layout->addSpacing(space::between);
    layout->addWidget(comparison_);
    strip_choice_ = new QTabBar;
    for (int i = 0; i < 3; ++i)
        strip_choice_->addTab({});
    strip_choice_->setDrawBase(false);
    strip_choice_->setExpanding(false);
    setRole(strip_choice_, "small");
    distribution_title_ = new QLabel;
    setRole(distribution_title_, "heading");
    distribution_ = new DistributionPlots;
    strip_ = new PictureStrip;
    values_ = new ValuePlot;
    values_->setMinimumWidth(260);
    layout->addSpacing(space::between);
    layout->addWidget(distribution_title_);
    layout->addWidget(distribution_);
    layout->addSpacing(space::between);
    layout->addWidget(strip_choice_);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::page);
    auto* strip_column = new QVBoxLayout;
    strip_column->addWidget(strip_);
    strip_column->addStretch(1);
    auto* value_column = new QVBoxLayout;
    value_column->addWidget(values_);
    value_column->addStretch(1);
    below->addLayout(strip_column, 5);
    below->addLayout(value_column, 3);
    layout->addLayout(below);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    stack_->addWidget(scroll);
    setFocusProxy(draws_);
    progress_ = new QTimer(this);
    progress_->setInterval(100);
}

QWidget* AugmentPage::makeControls() {
    auto* bar = new QWidget;
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::between);
    auto* row = new QHBoxLayout;
    auto* draws_row = new QHBoxLayout;
    for (QHBoxLayout* one : {row, draws_row}) {
        one->setSpacing(space::between);
        rows->addLayout(one);
    }
    before_ = new QToolButton;
    after_ = new QToolButton;
    before_->setText(QStringLiteral("‹"));
    after_->setText(QStringLiteral("›"));
    sample_ = new ElidedLabel;
    bands_ = new QComboBox;
    stretch_ = new QComboBox;
    for (QComboBox* box : {bands_, stretch_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
    }
    for (const Stretch::Kind kind : stretchKinds())
        stretch_->addItem(stretchName(kind));
    draws_label_ = new QLabel;
    draws_count_ = new QSpinBox;
    draws_count_->setRange(1, AugmentPreview::most_draws);
    draws_count_->setValue(preview_->choice().draws);
    draws_count_->setLocale(QLocale::c());
    draws_count_->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000")) + 20);
    draws_label_->setBuddy(draws_count_);
    setRole(draws_label_, "muted");
    epoch_ = new QSlider(Qt::Horizontal);
    epoch_->setMinimumWidth(100);
    epoch_label_ = new QLabel;
    setRole(epoch_label_, "muted");
    row->addWidget(before_);
    row->addWidget(sample_, 2);
    row->addWidget(after_);
    row->addSpacing(space::between);
    row->addWidget(bands_, 1);
    row->addWidget(stretch_, 1);
    draws_row->addWidget(draws_label_);
    draws_row->addWidget(draws_count_);
    draws_row->addWidget(epoch_, 1);
    draws_row->addWidget(epoch_label_);
    return bar;
}

QWidget* AugmentPage::makePictures() {
    auto* pictures = new QWidget;
    auto* row = new QHBoxLayout(pictures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::page);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::between);
    crops_ = new CropView;
    crops_->setFixedSize(340, 340);
    legend_ = new Legend;
    legend_->setInteractive(false);
    left->addWidget(crops_);
    left->addWidget(legend_);
    crops_caption_ = new QLabel;
    crops_caption_->setFont(captionFont(crops_caption_->font()));
    setRole(crops_caption_, "caption");
    left->addWidget(crops_caption_);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    draws_ = new DrawsView;
    right->addWidget(draws_);
    right->addStretch(1);
    row->addLayout(left);
    row->addLayout(right, 1);
    return pictures;
}

void AugmentPage::buildActions() {
    undo_ = new QAction(this);
    redo_ = new QAction(this);
    compare_ = new QAction(this);
    again_ = new QAction(this);
    undo_->setShortcut(QKeySequence::Undo);
    redo_->setShortcut(QKeySequence::Redo);
    again_->setShortcut(Qt::CTRL | Qt::Key_D);
    for (QAction* action : {undo_, redo_, again_}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        panel_->addAction(action); // the inspector lies elsewhere in the window
    }
    compare_->setCheckable(true);
    addBarAction(undo_);
    addBarAction(compare_);
    setPrimaryAction(again_);
}

void AugmentPage::connectAll() {
    DatasetSession* dataset = context().dataset;
    QUndoStack* stack = session_->undoStack();
    const auto follow = [this, stack] {
        undo_->setEnabled(stack->canUndo());
        redo_->setEnabled(stack->canRedo());
    };
    connect(stack, &QUndoStack::indexChanged, this, follow);
    connect(undo_, &QAction::triggered, this, [this, stack] {
        const QString text = stack->undoText(); // what is undone may lie on another page
        stack->undo();
        Q_EMIT said(tr("Undone: %1").arg(text));
    });
    connect(redo_, &QAction::triggered, this, [this, stack] {
        const QString text = stack->redoText();
        stack->redo();
        Q_EMIT said(tr("Done again: %1").arg(text));
    });
    follow();
    connect(compare_, &QAction::triggered, this, &AugmentPage::setComparing);
    connect(again_, &QAction::triggered, this, &AugmentPage::drawAgain);
    connect(empty_, &EmptyState::buttonClicked, open_menu_, &OpenMenu::chooseFolder);
    connect(empty_, &EmptyState::linkClicked, dataset, &DatasetSession::openEmbeddedScenes);
    connect(dataset, &DatasetSession::openingChanged, empty_, &QWidget::setDisabled);
    connect(dataset, &DatasetSession::datasetChanged, this, &AugmentPage::datasetChanged);
    connect(dataset, &DatasetSession::lookChanged, this, &AugmentPage::showLook);
    connect(session_, &ExperimentSession::pipelineChanged, this, &AugmentPage::fitEpochs);
    connect(session_, &ExperimentSession::pipelineChanged, this, &Page::summaryChanged);
    connect(preview_, &AugmentPreview::sourceChanged, this, &AugmentPage::showSource);
    connect(preview_, &AugmentPreview::previewChanged, this, &AugmentPage::showPreview);
    connect(preview_, &AugmentPreview::detailChanged, this, &AugmentPage::showDetail);
    connect(preview_, &AugmentPreview::distributionChanged, this,
            [this] { distribution_->setDistribution(preview_->distribution()); });
    connect(preview_, &AugmentPreview::settled, this, &AugmentPage::tellExampleReady);
    connect(preview_, &AugmentPreview::failed, this,
            [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); });
    connect(measure_all_, &QPushButton::clicked, preview_, [this] { preview_->measure(true); });
    connect(before_, &QToolButton::clicked, this, [this] { stepSample(-1); });
    connect(after_, &QToolButton::clicked, this, [this] { stepSample(1); });
    connect(bands_, &QComboBox::currentIndexChanged, this, &AugmentPage::chooseLook);
    connect(stretch_, &QComboBox::currentIndexChanged, this, &AugmentPage::chooseLook);
    connect(draws_count_, &QSpinBox::valueChanged, this, [this](int count) {
        fitEpochs();
        preview_->setDraws(count);
    });
    connect(epoch_, &QSlider::valueChanged, this, [this](int epoch) {
        preview_->setFirstEpoch(quint64(epoch));
        fitEpochs();
    });
    connect(draws_, &DrawsView::focusCellChanged, this, &AugmentPage::setFocusCell);
    connect(strip_choice_, &QTabBar::currentChanged, this, &AugmentPage::showDetail);
    connect(strip_, &PictureStrip::currentChanged, this, &AugmentPage::showValues);
    connect(comparison_, &ComparisonPanel::otherChanged, this, [this] {
        if (compare_->isChecked())
            preview_->setComparison(comparison_->other());
    });
    connect(comparison_, &ComparisonPanel::closed, this, [this] { setComparing(false); });
    connect(panel_, &PipelinePanel::said, this, &Page::said);
    connect(panel_, &PipelinePanel::editedChanged, this, [this] { // the view whose list is edited is looked at
        AugmentPreview::Focus focus = preview_->focus();
        focus.plan = 0;
        focus.view = panel_->model().edited().view;
        if (!preview_->preview().plans.empty()) {
            panel_->showDrawn(preview_->preview().plans.front());
            setFocusCell(focus);
        }
    });
    connect(panel_, &PipelinePanel::openedSeveral, this,
            [this](const QString& name, const augment::PipelineList& list) {
                comparison_->setOther({name, {}, list});
                setComparing(true);
            });
    ThroughputPanel* throughput = &panel_->throughput();
    connect(throughput, &ThroughputPanel::measureRequested, this, &AugmentPage::measureThroughput);
    connect(throughput, &ThroughputPanel::stopRequested, this, [this, throughput] {
        context().jobs->stop(measuring_);
        measuring_ = 0;
        progress_->stop();
        throughput->setMeasuring(false);
    });
    connect(progress_, &QTimer::timeout, this, [this, throughput] {
        for (const jobs::JobStatus& job : context().jobs->jobs())
            if (job.id == measuring_)
                throughput->setProgress(job.progress.fraction);
    });
    connect(context().jobs, &jobs::JobRunner::ended, this, [this, throughput](const jobs::JobStatus& job) {
        if (job.id != measuring_ || job.state != jobs::JobState::stopped)
            return; // the tray stopped it: nobody delivers
        measuring_ = 0;
        progress_->stop();
        throughput->setMeasuring(false);
    });
}

void AugmentPage::retranslate() {
    const auto name = [](QWidget* widget, const QString& words, const QString& tip = {}) {
        widget->setAccessibleName(words);
        widget->setToolTip(tip.isEmpty() ? words : tip);
    };
    empty_->setTexts(tr("What a network sees of an image appears here: open a dataset, and its samples are drawn as in "
                        "training."),
                     tr("Open a folder…"), tr("or try the embedded scenes"));
    undo_->setText(tr("Undo"));
    undo_->setToolTip(tr("Undo the last change of the experiment"));
    redo_->setText(tr("Redo"));
    compare_->setText(tr("Compare pipelines"));
    compare_->setToolTip(tr("Draws another pipeline beside the experiment's, with the same seed"));
    again_->setText(tr("Draw again"));
    again_->setToolTip(tr("The draws of the epochs that follow"));
    name(before_, tr("Sample before"));
    name(after_, tr("Next sample"));
    name(bands_, tr("Bands"), tr("Which bands are shown as red, green and blue; gamma and colours are those of the Data page"));
    name(stretch_, tr("Stretch"),
         tr("Which values become black and white: taken from the source image, for its views too"));
    draws_label_->setText(tr("Draws"));
    name(draws_count_, tr("Number of draws"), tr("How many epochs are shown side by side"));
    name(epoch_, tr("First epoch"),
         tr("Each draw is exactly what training sees of the sample in that epoch, with the experiment's seed"));
    name(crops_, tr("Source image with the rectangles of its views"));
    name(draws_, tr("Views of the draws"), QString());
    draws_->setToolTip(QString());
    distribution_title_->setText(
        tr("Over %1 draws of the experiment's pipeline").arg(countText(qint64(AugmentPreview::counted_draws))));
    strip_choice_->setTabText(0, tr("Operation by operation"));
    strip_choice_->setTabText(1, tr("Band by band"));
    strip_choice_->setTabToolTip(0, tr("What each operation leaves of the chosen view; arrows step through them"));
    strip_choice_->setTabToolTip(1, tr("Each band of what the network gets, normalisation undone"));
    strip_choice_->setTabText(2, tr("Masks and mixtures"));
    strip_choice_->setTabToolTip(2, tr("What masked methods hide of the view, and what Mixup and CutMix make of it and "
                                       "the next chosen sample: the methods do that after the pipeline"));
    strip_choice_->setAccessibleName(tr("Closer look at the chosen view"));
    strip_->setAccessibleName(tr("Pictures of the chosen view"));
    for (int i = 0; i < stretch_->count(); ++i)
        stretch_->setItemText(i, stretchName(stretchKinds()[std::size_t(i)]));
    for (int i = 0; i < bands_->count(); ++i)
        bands_->setItemText(i, combinationName(combinations_[std::size_t(i)]));
}

void AugmentPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSource();
        Q_EMIT summaryChanged();
    } else if (event->type() == QEvent::PaletteChange && crops_) {
        showOutlines();
    }
}

} // namespace terrella::widgets
