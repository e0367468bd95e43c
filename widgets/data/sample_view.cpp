// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_view.h"

#include "widgets/common/color_bar.h"
#include "widgets/common/icons.h"
#include "widgets/common/image_view.h"
#include "widgets/common/legend.h"
#include "widgets/common/theme.h"
#include "widgets/data/small_plot.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

namespace {

/// Stays as wide as its room, and as high as one of its images is wide. Not by heightForWidth, which scroll areas do
/// not ask for.
class SquareBox : public QWidget {
public:
    SquareBox(QWidget* first, QWidget* second, QWidget* corner, QWidget* parent)
        : QWidget(parent), second_(second), corner_(corner) {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::thumbnail);
        layout->addWidget(first, 1);
        layout->addWidget(second, 1);
        corner_->setParent(this);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void adapt() {
        corner_->adjustSize();
        corner_->move(width() - corner_->width() - 6, 6);
        corner_->raise();
        const int side = steadyWidth();
        const int wanted = std::max(second_->isHidden() ? side : side / 2, 1);
        if (!fills_ && height() != wanted)
            setFixedHeight(wanted);
    }
    void setFills(bool fills) {
        fills_ = fills;
        setSizePolicy(QSizePolicy::Expanding, fills ? QSizePolicy::Expanding : QSizePolicy::Fixed);
        if (fills) {
            setMinimumHeight(200);
            setMaximumHeight(QWIDGETSIZE_MAX);
        }
        adapt();
    }

protected:
    void resizeEvent(QResizeEvent*) override { adapt(); }

private:
    /// The width beside a scroll bar, whether there is one now or not. A height that followed the bar would take it
    /// away and bring it back without end: a bar makes the box narrower, hence lower, so that the bar goes.
    [[nodiscard]] int steadyWidth() const {
        const QScrollArea* area = nullptr;
        for (QWidget* above = parentWidget(); above != nullptr && area == nullptr; above = above->parentWidget())
            area = qobject_cast<QScrollArea*>(above);
        if (area == nullptr)
            return width();
        const int beside = area->viewport()->width() - width();
        return area->contentsRect().width() - area->verticalScrollBar()->sizeHint().width() - beside;
    }

    QWidget* second_;
    QWidget* corner_;
    bool fills_ = false;
};

enum Arrangement { beside, swipe };

QStringList pixelLines(const data::Sample* sample, const BandCombination& combination, const QPoint& pixel) {
    QStringList lines;
    if (sample != nullptr)
        for (const Channel& channel : combination.channels)
            lines.append(storedValueText(double(channelValue(sample->image, channel, pixel.x(), pixel.y()))));
    return lines;
}

} // namespace

SampleView::SampleView(QWidget* parent)
    : QWidget(parent), view_(new ImageView), second_view_(new ImageView),
      corner_(new QWidget(this)), enlarge_(new QToolButton(corner_)), draw_region_(new QToolButton(corner_)),
      compare_row_(new QWidget(this)),
      compare_(new QComboBox(compare_row_)), arrangement_(new QComboBox(compare_row_)), bar_(new ColorBar(this)),
      overlay_row_(new QWidget(this)), legend_(new Legend(overlay_row_)),
      opacity_(new QSlider(Qt::Horizontal, overlay_row_)) {
    frame_ = new SquareBox(view_, second_view_, corner_, this);
    auto* corner = new QVBoxLayout(corner_);
    corner->setContentsMargins(0, 0, 0, 0);
    corner->setSpacing(4);
    for (QToolButton* button : {enlarge_, draw_region_}) {
        button->setIcon(icon(button == enlarge_ ? QStringLiteral("enlarge") : QStringLiteral("region")));
        button->setIconSize({14, 14});
        setRole(button, "chip");
        button->setStyleSheet(QStringLiteral("QToolButton { padding: 3px; }"));
        button->setFixedSize(26, 26);
        corner->addWidget(button);
    }
    draw_region_->setCheckable(true);
    connect(draw_region_, &QToolButton::toggled, this, [this](bool draws) {
        view_->setDrawsRegion(draws);
        second_view_->setDrawsRegion(draws);
    });
    connect(enlarge_, &QToolButton::clicked, this, &SampleView::enlargeAsked);
    second_view_->hide();
    opacity_->setRange(0, 100);
    opacity_->setValue(50);
    opacity_->setFixedWidth(72);
    for (int i = 0; i < 2; ++i)
        arrangement_->addItem(QString());
    for (QComboBox* box : {compare_, arrangement_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto* compare = new QHBoxLayout(compare_row_);
    compare->setContentsMargins(0, 0, 0, 0);
    compare->setSpacing(space::between);
    compare->addWidget(compare_, 3);
    compare->addWidget(arrangement_, 2);
    auto* overlay = new QHBoxLayout(overlay_row_);
    overlay->setContentsMargins(0, 0, 0, 0);
    overlay->setSpacing(space::between);
    overlay->addWidget(legend_, 1);
    overlay->addWidget(opacity_, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    layout->addWidget(frame_);
    layout->addWidget(bar_);
    layout->addWidget(overlay_row_);
    layout->addWidget(compare_row_);
    for (QWidget* widget : {static_cast<QWidget*>(bar_), overlay_row_, compare_row_})
        widget->hide();

    for (ImageView* view : {view_, second_view_}) {
        ImageView* other = view == view_ ? second_view_ : view_;
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &ImageView::viewChanged, other, [view, other] {
            if (other->imageSize() == view->imageSize())
                other->follow(*view);
        });
        connect(view, &ImageView::hovered, other, [other](const QPoint& pixel) {
            other->setMarker(pixel.x() < 0 ? std::nullopt : std::optional(pixel));
        });
        connect(view, &ImageView::hovered, this, &SampleView::hovered);
        connect(view, &ImageView::regionChanged, this, [this, other](const QRect& region) {
            if (region == region_) // the other view follows
                return;
            region_ = region;
            if (other->imageSize() == view_->imageSize())
                other->setRegion(region);
            Q_EMIT regionChanged(region);
        });
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint& at) { showMenu(at, view); });
    }
    view_->setPixelText(
        [this](const QPoint& pixel) { return pixelLines(sample_.get(), look_.combination, pixel); });
    second_view_->setPixelText(
        [this](const QPoint& pixel) { return pixelLines(second_sample_.get(), second_combination_, pixel); });
    connect(opacity_, &QSlider::valueChanged, this, [this](int value) {
        for (ImageView* view : {view_, second_view_})
            view->setOverlayOpacity(value / 100.0);
    });
    connect(legend_, &Legend::toggled, this, &SampleView::toggleClass);
    connect(compare_, &QComboBox::currentIndexChanged, this, [this] {
        wanted_ = counterpart() ? counterpart()->name : QString();
        arrangement_->setVisible(counterpart() != nullptr);
        Q_EMIT counterpartChosen();
    });
    connect(arrangement_, &QComboBox::currentIndexChanged, this, &SampleView::arrange);
    retranslate();
}

SampleView::~SampleView() = default;

void SampleView::setInfo(const data::DatasetInfo* info) {
    info_ = info;
    masks_shown_ = info ? shownAtFirst(info->mask_classes) : std::vector<bool>();
    boxes_shown_.assign(info ? info->box_classes.size() : 0, true);
    wanted_.clear();
}

void SampleView::setSample(std::shared_ptr<const data::Sample> sample, MaskPicture mask,
                           std::vector<Counterpart> counterparts) {
    sample_ = std::move(sample);
    mask_ = std::move(mask);
    counterparts_ = std::move(counterparts);
    if (!sample_) {
        view_->clear();
        second_view_->clear();
        picture_ = {};
        bar_->hide();
    }
    view_->setRegion({});
    region_ = {};
    showSecond({});
    fillCompare();
    showOverlays();
}

void SampleView::showPicture(const SamplePicture& picture, const Look& look, const std::vector<data::Band>& bands) {
    picture_ = picture;
    look_ = look;
    fillCompare();
    view_->setImage(picture.image);
    const bool single = look.combination.channels.size() == 1 && !picture.limits.empty();
    bar_->setVisible(single);
    if (single) {
        const Channel& channel = look.combination.channels.front();
        QString name = channelName(channel, bands);
        if (channel.other < 0 && std::size_t(channel.band) < bands.size())
            name += QStringLiteral(" · ") + SmallPlot::valueName({bands[std::size_t(channel.band)]});
        else if (look.combination.kind == BandCombination::Kind::index)
            name = combinationName(look.combination) + QStringLiteral(" = ") + name;
        bar_->setScale(look.toning().map, double(picture.limits[0].first), double(picture.limits[0].second),
                       look.stretch.gamma, name);
        bar_->setToolTip(combinationHelp(look.combination, bands));
    }
}

void SampleView::showSecond(const QImage& image, std::shared_ptr<const data::Sample> sample,
                            const BandCombination& combination) {
    second_ = image;
    second_sample_ = std::move(sample);
    second_combination_ = combination;
    layOver();
    arrange();
}

void SampleView::arrange() {
    const bool any = !second_.isNull();
    const bool swiped = arrangement_->currentIndex() == swipe;
    view_->setSecondImage(any && swiped ? second_ : QImage());
    second_view_->setVisible(any && !swiped);
    second_view_->setImage(second_);
    if (any && second_view_->imageSize() == view_->imageSize())
        second_view_->follow(*view_);
    static_cast<SquareBox*>(frame_)->adapt();
    view_->setAccessibleName(any && swiped && counterpart() ? tr("Image; right of the line %1").arg(counterpart()->name)
                                                            : tr("Image"));
}

const Counterpart* SampleView::counterpart() const {
    const int at = compare_->currentIndex() - 1;
    return at >= 0 && std::size_t(at) < offered_.size() ? &counterparts_[std::size_t(offered_[std::size_t(at)])]
                                                        : nullptr;
}

void SampleView::chooseCounterpart(int index) {
    const auto at = std::find(offered_.begin(), offered_.end(), index);
    compare_->setCurrentIndex(at == offered_.end() ? 0 : int(at - offered_.begin()) + 1);
}

void SampleView::setSwiped(bool swiped) { arrangement_->setCurrentIndex(swiped ? swipe : beside); }

void SampleView::setFills(bool fills) {
    enlarge_->setVisible(!fills);
    static_cast<SquareBox*>(frame_)->setFills(fills);
}

void SampleView::fillCompare() {
    const QSignalBlocker quiet(compare_);
    compare_->clear();
    compare_->addItem(tr("Compare with…"));
    offered_.clear();
    const QString in_view = info_ ? groupOf(info_->bands, look_.combination) : QString();
    for (std::size_t i = 0; i < counterparts_.size(); ++i) {
        const Counterpart& one = counterparts_[i];
        if (!one.sample && one.group == in_view)
            continue;
        offered_.push_back(int(i));
        compare_->addItem(one.name);
        if (one.name == wanted_)
            compare_->setCurrentIndex(compare_->count() - 1);
    }
    compare_row_->setVisible(!offered_.empty());
    arrangement_->setVisible(counterpart() != nullptr);
}

void SampleView::showOverlays() {
    OverlayLegend masks, boxes;
    if (info_ && sample_) {
        masks = maskLegend(mask_, info_->mask_classes, masks_shown_);
        boxes = boxLegend(sample_->boxes, info_->box_classes, boxes_shown_);
    }
    legend_masks_ = masks.classes;
    legend_boxes_ = boxes.classes;
    std::vector<Legend::Entry> entries = std::move(masks.entries);
    entries.insert(entries.end(), boxes.entries.begin(), boxes.entries.end());
    overlay_row_->setVisible(!entries.empty());
    legend_->setEntries(std::move(entries));
    layOver();
}

void SampleView::layOver() {
    const bool any = info_ && sample_;
    const QImage mask = any ? colouredMask(mask_, info_->mask_classes, masks_shown_) : QImage();
    const auto outlines = any ? outlinesOf(sample_->boxes, info_->box_classes, boxes_shown_)
                              : std::vector<ImageView::Outline>();
    view_->setMask(mask);
    view_->setOutlines(outlines);
    const bool same = any && second_sample_ == sample_; // another date or tile has objects of its own
    second_view_->setMask(same ? mask : QImage());
    second_view_->setOutlines(same ? outlines : std::vector<ImageView::Outline>());
}

void SampleView::toggleClass(int entry, bool on) {
    const auto at = std::size_t(entry);
    if (at < legend_masks_.size())
        masks_shown_[std::size_t(legend_masks_[at])] = on;
    else if (at - legend_masks_.size() < legend_boxes_.size())
        boxes_shown_[std::size_t(legend_boxes_[at - legend_masks_.size()])] = on;
    layOver();
}

void SampleView::showMenu(const QPoint& at, ImageView* view) {
    if (view->isEmpty())
        return;
    QMenu menu(this);
    addFigureActions(menu, this, [this] { return figure(); });
    menu.addSeparator();
    menu.addAction(tr("Whole image"), view, &ImageView::fit);
    menu.addAction(tr("Actual pixels"), view, &ImageView::showActualPixels);
    if (!view->region().isEmpty())
        menu.addAction(tr("Take the region away"), view, [view] { view->setRegion({}); });
    menu.exec(view->mapToGlobal(at));
}

void SampleView::retranslate() {
    arrangement_->setItemText(beside, tr("Side by side"));
    arrangement_->setItemText(swipe, tr("Swipe"));
    compare_->setItemText(0, tr("Compare with…"));
    compare_->setToolTip(tr("Another date or sensor of the place, or a neighbour, beside this sample"));
    compare_->setAccessibleName(tr("Compare with"));
    arrangement_->setToolTip(tr("Both images beside each other, or one behind a line that can be dragged (Shift and "
                                "arrows by keyboard)"));
    arrangement_->setAccessibleName(tr("Arrangement"));
    enlarge_->setToolTip(tr("In a window of its own"));
    enlarge_->setAccessibleName(enlarge_->toolTip());
    draw_region_->setToolTip(tr("Draw a region for its mean spectrum (also Shift and drag; Escape takes it away)"));
    draw_region_->setAccessibleName(tr("Draw a region"));
    opacity_->setToolTip(tr("Opacity of masks and boxes"));
    opacity_->setAccessibleName(opacity_->toolTip());
    for (ImageView* view : {view_, second_view_})
        view->setToolTip({});
}

void SampleView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
