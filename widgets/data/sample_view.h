// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/figure_export.h"
#include "widgets/data/counterparts.h"
#include "widgets/data/sample_overlays.h"
#include "widgets/data/sample_picture.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QSlider;
class QToolButton;

namespace terrella::widgets {

class ColorBar;
class ImageView;

/// The picture of a sample with all that lies on it: masks and boxes with legend and opacity, a second picture beside
/// it or behind a line that can be dragged, and the scale of its colours.
class SampleView : public QWidget {
    Q_OBJECT

public:
    explicit SampleView(QWidget* parent = nullptr);
    ~SampleView() override;

    /// Another dataset: its classes are drawn from now on.
    void setInfo(const data::DatasetInfo* info);
    /// What lies on the picture, and what it can be laid beside. Null: nothing in hand.
    void setSample(std::shared_ptr<const data::Sample> sample, MaskPicture mask, std::vector<Counterpart> counterparts);
    void showPicture(const SamplePicture& picture, const Look& look, const std::vector<data::Band>& bands);
    /// What was chosen to be laid beside, with the values behind it; a null image takes it away.
    void showSecond(const QImage& image, std::shared_ptr<const data::Sample> sample = {},
                    const BandCombination& combination = {});

    /// Null while none is chosen.
    [[nodiscard]] const Counterpart* counterpart() const;
    void chooseCounterpart(int index); // into those of setSample, −1: none
    void setSwiped(bool swiped);
    /// Takes all the room there is, instead of as much height as width: in a window of its own.
    void setFills(bool fills);
    [[nodiscard]] ImageView* view() const { return view_; }
    [[nodiscard]] ImageView* secondView() const { return second_view_; }
    /// As an image with legend and scale, for papers.
    [[nodiscard]] Figure figure() const;

Q_SIGNALS:
    void counterpartChosen();
    void hovered(const QPoint& pixel);
    void regionChanged(const QRect& region);
    void enlargeAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void showOverlays();
    void fillCompare();
    void showMenu(const QPoint& at, ImageView* view);
    void toggleClass(int entry, bool on);
    void layOver();
    void retranslate();

    const data::DatasetInfo* info_ = nullptr;
    std::shared_ptr<const data::Sample> sample_;
    MaskPicture mask_;
    std::vector<Counterpart> counterparts_;
    std::vector<int> offered_; // those in the list: all but the modality in view
    QRect region_;
    QString wanted_; // name of the counterpart: the next sample is compared with the same
    SamplePicture picture_;
    QImage second_;
    std::shared_ptr<const data::Sample> second_sample_;
    BandCombination second_combination_;
    Look look_;
    std::vector<bool> masks_shown_, boxes_shown_;
    std::vector<int> legend_masks_, legend_boxes_; // class of each entry: masks first, then boxes

    QWidget* frame_;
    ImageView* view_;
    ImageView* second_view_;
    QWidget* corner_; // buttons on the image
    QToolButton* enlarge_;
    QToolButton* draw_region_;
    QWidget* compare_row_;
    QComboBox* compare_;
    QComboBox* arrangement_;
    ColorBar* bar_;
    QWidget* overlay_row_;
    Legend* legend_;
    QSlider* opacity_;
};

} // namespace terrella::widgets
