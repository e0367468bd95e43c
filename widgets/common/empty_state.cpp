// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/empty_state.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace terrella::widgets {

namespace {
constexpr int sentence_width = 440;
}

EmptyState::EmptyState(const QString& icon_name, QWidget* parent)
    : QWidget(parent), icon_name_(icon_name), icon_(new QLabel(this)), sentence_(new QLabel(this)),
      button_(new QPushButton(this)), link_(new QPushButton(this)) {
    sentence_->setAlignment(Qt::AlignHCenter);
    sentence_->setWordWrap(true);
    sentence_->setFixedWidth(sentence_width);
    setRole(button_, "primary");
    setRole(link_, "link");
    link_->setCursor(Qt::PointingHandCursor);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::group);
    layout->addStretch(2);
    layout->addWidget(icon_, 0, Qt::AlignHCenter);
    layout->addWidget(sentence_, 0, Qt::AlignHCenter);
    layout->addWidget(button_, 0, Qt::AlignHCenter);
    layout->addWidget(link_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(button_, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    connect(link_, &QPushButton::clicked, this, &EmptyState::linkClicked);
    updateIcon();
}

void EmptyState::setTexts(const QString& sentence, const QString& button, const QString& link) {
    sentence_->setText(sentence);
    // Centred in a layout, a wrapping label is not asked for its height at its width.
    sentence_->setFixedHeight(sentence_->heightForWidth(sentence_width));
    button_->setText(button);
    button_->setVisible(!button.isEmpty());
    link_->setText(link);
    link_->setVisible(!link.isEmpty());
}

void EmptyState::updateIcon() {
    icon_->setPixmap(iconPixmap(icon_name_, tonesOf(palette()).muted, 64, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    if (event->type() == QEvent::FontChange)
        sentence_->setFixedHeight(sentence_->heightForWidth(sentence_width));
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
