// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/augment/augment_preview.h"
#include "widgets/augment/pipeline_panel.h" // complete: QPointer casts to it
#include "widgets/common/page.h"

#include <QPointer>

#include <memory>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QTimer;

namespace terrella::widgets {

class ComparisonPanel;
class CropView;
class DistributionPlots;
class DrawsView;
class ElidedLabel;
class EmptyState;
class ErrorPanel;
class Legend;
class OpenMenu;
class PictureStrip;
class ValuePlot;

/// The Augment page: what does the network see? The chosen samples, what the experiment's pipeline draws of them in each
/// epoch, and the pipeline itself, which is the one that the Train page trains with.
class AugmentPage : public Page {
    Q_OBJECT

public:
    explicit AugmentPage(const PageContext& context, QWidget* parent = nullptr);
    ~AugmentPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    QWidget* makeInspector() override;
    [[nodiscard]] bool wantsInspector() const override;
    [[nodiscard]] int warningCount() const override;
    void refresh() override;
    void showExample() override;

    [[nodiscard]] AugmentPreview& preview() { return *preview_; }
    [[nodiscard]] PipelinePanel& panel() { return *panel_; }
    [[nodiscard]] DrawsView& draws() { return *draws_; }
    [[nodiscard]] CropView& crops() { return *crops_; }
    [[nodiscard]] PictureStrip& strip() { return *strip_; }
    [[nodiscard]] QSlider& epochSlider() { return *epoch_; }
    [[nodiscard]] ExperimentSession& session() { return *session_; }

public Q_SLOTS:
    /// The draws after those that are shown.
    void drawAgain();
    void setComparing(bool comparing);
    void measureThroughput();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildContent();
    QWidget* makeControls();
    QWidget* makePictures();
    void buildActions();
    void connectAll();
    void retranslate();
    void datasetChanged();
    void showSource();
    void showPreview();
    void showOutlines();
    void showDetail();
    void showValues();
    void setFocusCell(const AugmentPreview::Focus& focus);
    void chooseLook();
    void showLook();
    [[nodiscard]] const DrawnCell* focusCell() const;
    void stepSample(int by);
    void fitEpochs();
    void tellExampleReady();

    std::unique_ptr<ExperimentSession> own_session_; // where the window gave none
    ExperimentSession* session_;
    AugmentPreview* preview_;
    QPointer<PipelinePanel> panel_;
    QAction *undo_, *redo_, *compare_, *again_;
    std::vector<BandCombination> combinations_;
    bool example_wanted_ = false, example_measured_ = false;
    jobs::JobId measuring_ = 0;

    OpenMenu* open_menu_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    ErrorPanel* error_;
    QFrame* approximate_;
    QLabel* approximate_text_;
    QPushButton* measure_all_;
    QToolButton *before_, *after_;
    ElidedLabel* sample_;
    QComboBox *bands_, *stretch_;
    QLabel* draws_label_;
    QSpinBox* draws_count_;
    QLabel* epoch_label_;
    QSlider* epoch_;
    CropView* crops_ = nullptr;
    Legend* legend_;
    QLabel* crops_caption_;
    DrawsView* draws_;
    QLabel* distribution_title_;
    DistributionPlots* distribution_;
    QTabBar* strip_choice_;
    PictureStrip* strip_;
    ValuePlot* values_;
    ComparisonPanel* comparison_;
    QTimer* progress_;
};

} // namespace terrella::widgets
