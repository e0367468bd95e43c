// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/view.h"
#include "widgets/common/image_view.h"

#include <QColor>
#include <QString>

#include <vector>

namespace terrella::widgets {

/// A source image with the rectangles that its views show: those of the draw in focus thick, those of the others thin.
class CropView : public ImageView {
    Q_OBJECT

public:
    struct Outline {
        data::ViewGeometry geometry;
        QColor color;
        bool strong = false; // of the draw in focus
        QString name;        // "view 1"
    };

    explicit CropView(QWidget* parent = nullptr);

    void setOutlines(std::vector<Outline> outlines);
    [[nodiscard]] const std::vector<Outline>& outlines() const { return outlines_; }
    [[nodiscard]] QSize sizeHint() const override { return {380, 380}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    std::vector<Outline> outlines_;
};

/// The colour of view `view` on every part of the page.
QColor viewColor(int view, bool dark);

} // namespace terrella::widgets
