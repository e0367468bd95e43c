// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elided_label.h"

namespace terrella::widgets {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setFullText(const QString& text) {
    if (text == full_)
        return;
    full_ = text;
    setAccessibleName(text);
    elide();
}

void ElidedLabel::elide() {
    const QString shown = fontMetrics().elidedText(full_, Qt::ElideMiddle, std::max(contentsRect().width(), 20));
    setText(shown);
    setToolTip(shown == full_ ? QString() : full_);
}

QSize ElidedLabel::minimumSizeHint() const { return {20, fontMetrics().height()}; }
QSize ElidedLabel::sizeHint() const { return {20, fontMetrics().height()}; }

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    elide();
}

} // namespace terrella::widgets
