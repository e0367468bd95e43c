// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/picture_strip.h"

#include "widgets/augment/figures.h"
#include "widgets/common/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>

#include <algorithm>

namespace terrella::widgets {

PictureStrip::PictureStrip(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PictureStrip::setPictures(const std::vector<StripPicture>& pictures) {
    const bool lines = pictures.size() != pictures_.size();
    if (pictures_.empty())
        current_ = int(pictures.size()) - 1; // what the network gets
    pictures_ = pictures;
    current_ = std::clamp(current_, 0, std::max(0, int(pictures_.size()) - 1));
    if (lines)
        updateGeometry();
    update();
}

void PictureStrip::setCurrent(int index) {
    index = std::clamp(index, 0, std::max(0, int(pictures_.size()) - 1));
    if (index == current_)
        return;
    current_ = index;
    if (!pictures_.empty())
        setAccessibleDescription(captionOf(pictures_[std::size_t(current_)]));
    update();
    Q_EMIT currentChanged(current_);
}

int PictureStrip::columns(int width) const { return std::max(1, (width + space::between) / (side_ + space::between)); }

int PictureStrip::lineHeight() const { return side_ + 2 * fontMetrics().height() + 4 + space::between; }

int PictureStrip::heightForWidth(int width) const {
    const int lines = (int(pictures_.size()) + columns(width) - 1) / columns(width);
    return std::max(1, lines) * lineHeight();
}

QRect PictureStrip::rectOf(int index, int width) const {
    const int in_line = columns(width);
    return {index % in_line * (side_ + space::between), index / in_line * lineHeight(), side_, side_};
}

int PictureStrip::at(const QPoint& point) const {
    for (int i = 0; i < int(pictures_.size()); ++i)
        if (rectOf(i, width()).adjusted(0, 0, 0, 2 * fontMetrics().height()).contains(point))
            return i;
    return -1;
}

QString PictureStrip::captionOf(const StripPicture& picture) const {
    const QString name = picture.caption.isEmpty() ? tr("source") : picture.caption;
    return picture.changed ? QStringLiteral("%1, %2").arg(name, picture.size)
                           : tr("%1, %2, changed nothing in this draw").arg(name, picture.size);
}

void PictureStrip::draw(QPainter& painter, int width, bool with_current) const {
    const Tones& tones = tonesOf(palette());
    for (int i = 0; i < int(pictures_.size()); ++i) {
        const StripPicture& one = pictures_[std::size_t(i)];
        const QRect rect = rectOf(i, width);
        painter.fillRect(rect, tones.surround);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, one.picture.width() > rect.width() * devicePixelRatioF());
        painter.setOpacity(one.changed ? 1 : 0.45);
        const QSize size = one.picture.size().scaled(rect.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(rect.topLeft(), size), one.picture);
        painter.setOpacity(1);
        if (with_current && i == current_) {
            painter.setPen(QPen(hasFocus() ? tones.accent : tones.text, 2));
            painter.drawRect(rect.adjusted(1, 1, -1, -1));
        }
        painter.setFont(captionFont(font()));
        painter.setPen(one.changed ? tones.text : tones.muted);
        const int line = fontMetrics().height();
        const QString name = one.caption.isEmpty() ? tr("source") : one.caption;
        painter.drawText(QRect(rect.left(), rect.bottom() + 3, side_, line), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, side_));
        painter.setPen(tones.muted);
        painter.drawText(QRect(rect.left(), rect.bottom() + 3 + line, side_, line), Qt::AlignLeft | Qt::AlignVCenter,
                         one.changed ? one.size : tr("unchanged"));
    }
}

void PictureStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry(); // the height follows the width
}

void PictureStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw(painter, width(), true);
}

QImage PictureStrip::figure(qreal scale) const {
    QImage picture(QSize(width(), heightForWidth(width())) * scale, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(scale);
    picture.fill(tonesOf(palette()).window);
    QPainter painter(&picture);
    draw(painter, width(), false);
    return picture;
}

void PictureStrip::mousePressEvent(QMouseEvent* event) {
    if (const int index = at(event->position().toPoint()); index >= 0)
        setCurrent(index);
}

void PictureStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(current_ - 1); break;
    case Qt::Key_Right: setCurrent(current_ + 1); break;
    case Qt::Key_Up: setCurrent(current_ - columns(width())); break;
    case Qt::Key_Down: setCurrent(current_ + columns(width())); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(int(pictures_.size()) - 1); break;
    default: QWidget::keyPressEvent(event);
    }
}

void PictureStrip::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void PictureStrip::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

void PictureStrip::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    if (const int index = at(event->pos()); index >= 0)
        addFigureActions(menu, tr("this step"), [picture = pictures_[std::size_t(index)].picture] { return picture; }, this);
    addFigureActions(menu, tr("all steps"), [this] { return figure(); }, this);
    menu.exec(event->globalPos());
}

bool PictureStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const int index = at(help->pos()); index >= 0)
            QToolTip::showText(help->globalPos(), captionOf(pictures_[std::size_t(index)]), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace terrella::widgets
