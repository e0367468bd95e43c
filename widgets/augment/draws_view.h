// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/augment/augment_preview.h"

#include <QWidget>

#include <vector>

namespace terrella::widgets {

/// All draws: a column a draw, a row a view, samples and plans below each other. A click or the arrows choose the cell
/// that the rest of the page looks at.
class DrawsView : public QWidget {
    Q_OBJECT

public:
    explicit DrawsView(QWidget* parent = nullptr);

    /// The preview is kept as it is shown; pictures share their pixels.
    void setPreview(const Preview& preview);
    void setFocusCell(const AugmentPreview::Focus& focus);
    [[nodiscard]] const AugmentPreview::Focus& focusCell() const { return focus_; }
    /// Where a cell is drawn; empty when there is none.
    [[nodiscard]] QRect cellRect(const AugmentPreview::Focus& cell) const;
    /// All draws as one picture, for the clipboard and for files.
    [[nodiscard]] QImage contactSheet(qreal scale = 2) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void focusCellChanged(const terrella::widgets::AugmentPreview::Focus& focus);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override; // tooltips

private:
    /// One line of cells, or of words.
    struct Line {
        std::size_t plan = 0, sample = 0, view = 0;
        QString words; // a heading instead of cells
        int top = 0, height = 0;
    };
    struct Arrangement {
        std::vector<Line> lines;
        int cell = 0, left = 0, height = 0;
    };
    [[nodiscard]] Arrangement arranged(int width) const;
    [[nodiscard]] std::optional<AugmentPreview::Focus> cellAt(const QPoint& point) const;
    [[nodiscard]] const DrawnCell* cell(const AugmentPreview::Focus& at) const;
    [[nodiscard]] QString description(const AugmentPreview::Focus& at) const;
    void draw(QPainter& painter, int width, bool with_focus) const;
    void choose(const AugmentPreview::Focus& focus);

    Preview preview_;
    AugmentPreview::Focus focus_;
};

} // namespace terrella::widgets
