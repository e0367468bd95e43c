// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/tile_workers.h"
#include "widgets/common/sample_selection.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QColor>
#include <QElapsedTimer>
#include <QPixmap>
#include <QPoint>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace terrella::widgets {

/// A grid of thumbnails that scrolls 590,000 samples as it scrolls ten: only what is visible exists.
///
/// Items are sample numbers in the order shown. Mouse and keyboard as in a file manager: arrows, Home, End, pages,
/// Shift for ranges, Ctrl to keep, Space to toggle, Ctrl+A all, Ctrl+Shift+I the others, Escape none, type-ahead over the
/// names; dragging draws a rubber band that scrolls at the edges.
class ThumbnailGrid : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// What is said about a sample; called for visible ones only, on the GUI thread, and must be quick.
    struct Describer {
        std::function<std::vector<QColor>(std::size_t)> colors; // the class bar: a part for each class
        std::function<QString(std::size_t)> name;               // type-ahead
        std::function<QString(std::size_t)> class_name;         // on hover and at large sizes
        std::function<bool(std::size_t)> excluded{};            // drawn faint, with a sign
        std::function<QString(std::size_t)> remark{};           // what is wrong with it, on hover
    };
    /// Makes a square thumbnail of `side` physical pixels; runs on worker threads.
    using Maker = std::function<QImage(std::size_t sample, int side)>;

    static constexpr int least_size = 48, greatest_size = 256;
    static constexpr int bar_height = 3; // the class bar below a thumbnail

    explicit ThumbnailGrid(QWidget* parent = nullptr);
    ~ThumbnailGrid() override;

    void setDescriber(Describer describer);
    /// Another look or another dataset. With `keep_old` the old pictures stay until the new ones come.
    void setMaker(Maker maker, bool keep_old);
    void setItems(std::vector<std::uint32_t> samples);
    [[nodiscard]] const std::vector<std::uint32_t>& items() const { return items_; }

    /// Wanted side of a thumbnail; columns fill the width, so the real one is a little larger.
    void setThumbnailSize(int size);
    [[nodiscard]] int thumbnailSize() const { return wanted_size_; }
    [[nodiscard]] int columns() const { return columns_; }

    void setSelection(const SampleSelection& selection);
    /// Selects what is shown and was not selected; what is hidden keeps its state.
    void invertSelection();
    [[nodiscard]] const SampleSelection& selection() const { return selection_; }
    [[nodiscard]] std::optional<std::size_t> current() const; // sample number
    void setCurrent(std::optional<std::size_t> sample);

    /// The place of an item in the viewport (perhaps outside it).
    [[nodiscard]] QRect rectOf(std::size_t position) const;
    [[nodiscard]] std::optional<std::size_t> positionAt(const QPoint& point) const;
    /// Every visible thumbnail is there (or failed).
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void currentChanged();
    void selectionChanged();
    void activated(std::size_t sample);
    void thumbnailSizeChanged(int size);
    /// A sample that could not be read.
    void failed(std::size_t sample, const QString& error);
    /// The visible thumbnails have all arrived.
    void completed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// Begins where the button went down, in content coordinates: the view scrolls under it.
    struct Band {
        QPoint from, to;
        SampleSelection kept; // selected besides what it covers
        bool drawn = false;   // the mouse has moved far enough
        bool toggles = false; // with Ctrl: what it covers changes sides
    };
    struct Cached {
        QPixmap pixmap; // null: failed
        QString error;
        int side = 0;
        quint64 look = 0;
    };
    enum class Select { only, toggle, extend, move };

    void layOut(std::optional<std::size_t> anchor);
    void takeTiles();
    void requestVisible();
    void goTo(std::size_t position, Select how);
    void ensureVisible(std::size_t position);
    void typeAhead(const QString& text);
    void paintItem(QPainter& painter, std::size_t position);
    void paintPicture(QPainter& painter, std::uint32_t sample, const QRect& picture);
    void paintBand(QPainter& painter);
    void stretchBand(const QPoint& to);
    void endBand();
    void applyMaker();
    [[nodiscard]] std::pair<std::size_t, std::size_t> visibleRange() const; // positions [first, last)
    [[nodiscard]] int neededSide() const;
    [[nodiscard]] bool isFresh(std::uint32_t sample) const;

    jobs::TileWorkers workers_;
    Describer describer_;
    Maker maker_;
    std::vector<std::uint32_t> items_;
    mutable QCache<std::uint32_t, Cached> cache_;
    quint64 look_ = 0;
    int made_side_ = 0; // side that the workers make now
    int wanted_size_ = 112, tile_ = 112, columns_ = 1;
    SampleSelection selection_;
    std::optional<std::size_t> current_; // position
    std::size_t anchor_ = 0;             // where a range begins
    std::optional<std::size_t> hovered_;
    std::optional<Band> band_;
    int scroll_timer_ = 0;
    QString typed_;
    QElapsedTimer typed_when_;
    bool complete_told_ = false;
};

} // namespace terrella::widgets
