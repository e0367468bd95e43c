// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/undo_notice.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace terrella::widgets {

UndoNotice::UndoNotice(QWidget* parent)
    : QFrame(parent), words_(new QLabel), undo_(new QPushButton), dismiss_(new QPushButton) {
    setRole(this, "notice-good");
    setRole(dismiss_, "quiet");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(words_, 1);
    layout->addWidget(undo_);
    layout->addWidget(dismiss_);
    words_->setTextFormat(Qt::PlainText);
    connect(undo_, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(action_, {}))
            action();
    });
    connect(dismiss_, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void UndoNotice::say(const QString& words, std::function<void()> undo) {
    words_->setText(words);
    undo_->setVisible(bool(undo));
    action_ = std::move(undo);
    show();
}

void UndoNotice::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UndoNotice::retranslate() {
    undo_->setText(tr("Undo"));
    dismiss_->setText(tr("Dismiss"));
}

} // namespace terrella::widgets
