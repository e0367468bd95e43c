// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/thumbnail_grid.h"

#include "base/threads.h"
#include "widgets/common/theme.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {
constexpr int gap = space::thumbnail, bar = ThumbnailGrid::bar_height;
constexpr int cache_kilobytes = 96 * 1024;
} // namespace

ThumbnailGrid::ThumbnailGrid(QWidget* parent)
    : QAbstractScrollArea(parent), workers_(std::clamp(usable_cores(), 1, 4)), cache_(cache_kilobytes) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the columns would jump when it appears
    setAccessibleName(tr("Thumbnails"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&workers_, &jobs::TileWorkers::ready, this, &ThumbnailGrid::takeTiles);
}

ThumbnailGrid::~ThumbnailGrid() = default;

void ThumbnailGrid::setDescriber(Describer describer) {
    describer_ = std::move(describer);
    viewport()->update();
}

void ThumbnailGrid::setMaker(Maker maker, bool keep_old) {
    maker_ = std::move(maker);
    ++look_;
    if (!keep_old)
        cache_.clear();
    applyMaker();
    viewport()->update();
}

void ThumbnailGrid::applyMaker() {
    made_side_ = neededSide();
    if (maker_)
        workers_.setMake([make = maker_, side = made_side_](std::size_t sample) { return make(sample, side); });
    else
        workers_.setMake({});
    complete_told_ = false;
}

int ThumbnailGrid::neededSide() const {
    // In steps, so that dragging the slider does not make every thumbnail anew at each pixel.
    const int physical = int(std::ceil(tile_ * devicePixelRatioF()));
    for (const int side : {64, 96, 128, 192, 256, 384})
        if (side >= physical)
            return side;
    return 512;
}

void ThumbnailGrid::setItems(std::vector<std::uint32_t> samples) {
    const auto kept = current();
    items_ = std::move(samples);
    current_.reset();
    hovered_.reset();
    anchor_ = 0;
    if (kept)
        if (const auto it = std::find(items_.begin(), items_.end(), std::uint32_t(*kept)); it != items_.end())
            anchor_ = *(current_ = std::size_t(it - items_.begin()));
    complete_told_ = false;
    layOut(current_);
    if (!current_)
        verticalScrollBar()->setValue(0);
    if (kept != current())
        Q_EMIT currentChanged();
    viewport()->update();
}

void ThumbnailGrid::setThumbnailSize(int size) {
    size = std::clamp(size, least_size, greatest_size);
    if (size == wanted_size_)
        return;
    wanted_size_ = size;
    layOut(visibleRange().first);
    if (neededSide() != made_side_)
        applyMaker();
    viewport()->update();
    Q_EMIT thumbnailSizeChanged(size);
}

void ThumbnailGrid::layOut(std::optional<std::size_t> anchor) {
    const int width = std::max(viewport()->width(), wanted_size_);
    columns_ = std::max(1, (width + gap) / (wanted_size_ + gap));
    tile_ = (width - (columns_ - 1) * gap) / columns_;
    const int row = tile_ + bar + gap;
    const int rows = int((items_.size() + std::size_t(columns_) - 1) / std::size_t(columns_));
    verticalScrollBar()->setSingleStep(std::max(row / 3, 1));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, rows * row - gap - viewport()->height()));
    if (anchor && *anchor < items_.size()) {
        const int top = int(*anchor / std::size_t(columns_)) * row;
        const int value = verticalScrollBar()->value();
        if (top < value || top + row > value + viewport()->height())
            verticalScrollBar()->setValue(top);
    }
}

QRect ThumbnailGrid::rectOf(std::size_t position) const {
    const int column = int(position % std::size_t(columns_)), row = int(position / std::size_t(columns_));
    return {column * (tile_ + gap), row * (tile_ + bar + gap) - verticalScrollBar()->value(), tile_, tile_ + bar};
}

std::optional<std::size_t> ThumbnailGrid::positionAt(const QPoint& point) const {
    const int y = point.y() + verticalScrollBar()->value();
    const int column = point.x() / (tile_ + gap);
    if (point.x() < 0 || y < 0 || column >= columns_)
        return std::nullopt;
    const std::size_t position = std::size_t(y / (tile_ + bar + gap)) * std::size_t(columns_) + std::size_t(column);
    return position < items_.size() ? std::optional(position) : std::nullopt;
}

std::pair<std::size_t, std::size_t> ThumbnailGrid::visibleRange() const {
    const int row = tile_ + bar + gap, top = verticalScrollBar()->value();
    const std::size_t first = std::size_t(top / row) * std::size_t(columns_);
    const std::size_t last = std::size_t((top + viewport()->height()) / row + 1) * std::size_t(columns_);
    return {std::min(first, items_.size()), std::min(last, items_.size())};
}

bool ThumbnailGrid::isFresh(std::uint32_t sample) const {
    const Cached* cached = cache_.object(sample);
    return cached && cached->look == look_ && cached->side >= made_side_;
}

bool ThumbnailGrid::isComplete() const {
    const auto [first, last] = visibleRange();
    return std::all_of(items_.begin() + std::ptrdiff_t(first), items_.begin() + std::ptrdiff_t(last),
                       [this](std::uint32_t sample) { return isFresh(sample); });
}

void ThumbnailGrid::requestVisible() {
    if (!maker_)
        return;
    const auto [first, last] = visibleRange();
    std::vector<std::size_t> missing;
    const auto want = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < std::min(to, items_.size()); ++i)
            if (!isFresh(items_[i]))
                missing.push_back(items_[i]);
    };
    want(first, last);
    if (missing.empty() && !complete_told_) {
        complete_told_ = true;
        QMetaObject::invokeMethod(this, &ThumbnailGrid::completed, Qt::QueuedConnection);
    }
    want(last, last + (last - first)); // the next screen, once this one is there
    workers_.request(std::move(missing));
}

void ThumbnailGrid::takeTiles() {
    for (jobs::TileWorkers::Tile& tile : workers_.take()) {
        auto cached = std::make_unique<Cached>();
        cached->pixmap = QPixmap::fromImage(tile.image);
        cached->error = tile.error;
        cached->side = made_side_;
        cached->look = look_;
        const qsizetype cost = std::max<qsizetype>(1, tile.image.sizeInBytes() / 1024);
        cache_.insert(std::uint32_t(tile.key), cached.release(), cost);
        if (tile.image.isNull())
            Q_EMIT failed(tile.key, tile.error);
    }
    viewport()->update();
}

void ThumbnailGrid::resizeEvent(QResizeEvent*) {
    layOut(current_ ? current_ : std::optional(visibleRange().first));
    if (neededSide() != made_side_)
        applyMaker();
}

void ThumbnailGrid::scrollContentsBy(int, int) {
    complete_told_ = false;
    viewport()->update();
}

} // namespace terrella::widgets
