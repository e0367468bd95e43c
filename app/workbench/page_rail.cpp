// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/page_rail.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "workbench/pages.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace terrella::workbench {

namespace {

constexpr int icon_size = 20, button_height = 58, rail_width = 84;

/// Icon above word.
class RailButton : public QAbstractButton {
public:
    RailButton(const QString& icon_name, QWidget* parent) : QAbstractButton(parent), icon_name_(icon_name) {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus); // a click leaves the focus to the page
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {std::max(rail_width - 12, fontMetrics().horizontalAdvance(text()) + 16), button_height};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const widgets::Tones& tones = widgets::tonesOf(palette());
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? tones.selected : tones.hover);
            painter.drawRoundedRect(frame, 5, 5);
        }
        if (hasFocus()) {
            painter.setPen(QPen(tones.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(frame, 5, 5);
        }
        const QColor color = isChecked() ? (tones.dark ? tones.accent : tones.accent.darker(110)) : tones.muted;
        const QPixmap picture = widgets::iconPixmap(icon_name_, color, icon_size, devicePixelRatioF());
        painter.drawPixmap(QPointF((width() - icon_size) / 2.0, 9), picture);
        painter.setPen(color);
        painter.setFont(widgets::captionFont(font()));
        painter.drawText(QRect(0, 9 + icon_size + 2, width(), height() - icon_size - 14),
                         Qt::AlignHCenter | Qt::AlignVCenter, text());
    }

private:
    QString icon_name_;
};

} // namespace

PageRail::PageRail(QWidget* parent) : QWidget(parent) {
    setFixedWidth(rail_width);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(2);
    for (std::size_t i = 0; i < pages().size(); ++i) {
        auto* button = new RailButton(pages()[i].icon, this);
        connect(button, &QAbstractButton::clicked, this, [this, i] {
            setCurrent(int(i)); // a click on the chosen page leaves it chosen
            Q_EMIT chosen(int(i));
        });
        layout->addWidget(button);
        buttons_.push_back(button);
    }
    layout->addStretch();
    retranslate();
}

void PageRail::setCurrent(int index) {
    current_ = index;
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->setChecked(int(i) == index);
}

void PageRail::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QWidget::keyPressEvent(event);
    for (int i = 0; i < count(); ++i)
        if (buttons_[std::size_t(i)]->hasFocus()) {
            buttons_[std::size_t((i + step + count()) % count())]->setFocus(Qt::TabFocusReason);
            return;
        }
}

void PageRail::retranslate() {
    setAccessibleName(tr("Pages"));
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i]->setText(pageName(pages()[i]));
        buttons_[i]->setToolTip(QStringLiteral("%1 (%2)").arg(
            buttons_[i]->text(),
            QKeySequence(Qt::CTRL | Qt::Key(int(Qt::Key_1) + int(i))).toString(QKeySequence::NativeText)));
    }
}

void PageRail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PageRail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const widgets::Tones& tones = widgets::tonesOf(palette());
    painter.fillRect(rect(), tones.rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tones.border);
}

} // namespace terrella::workbench
