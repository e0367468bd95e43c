// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/augment/preview_pictures.h"

#include <QWidget>

#include <vector>

namespace terrella::widgets {

/// Pictures with captions side by side, in lines where they do not fit; arrows step through them.
class PictureStrip : public QWidget {
    Q_OBJECT

public:
    explicit PictureStrip(QWidget* parent = nullptr);

    /// Keeps the current picture's number where there is one.
    void setPictures(const std::vector<StripPicture>& pictures);
    [[nodiscard]] const std::vector<StripPicture>& pictures() const { return pictures_; }
    [[nodiscard]] int current() const { return current_; }
    void setCurrent(int index);
    [[nodiscard]] QImage figure(qreal scale = 2) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {600, heightForWidth(std::max(width(), 600))}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {side_, heightForWidth(std::max(width(), side_))}; }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr int side_ = 104;
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] QRect rectOf(int index, int width) const;
    [[nodiscard]] int at(const QPoint& point) const;
    [[nodiscard]] QString captionOf(const StripPicture& picture) const;
    void draw(QPainter& painter, int width, bool with_current) const;

    std::vector<StripPicture> pictures_;
    int current_ = 0;
};

} // namespace terrella::widgets
