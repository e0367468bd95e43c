// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/error_panel.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace terrella::widgets {

ErrorPanel::ErrorPanel(QWidget* parent)
    : QFrame(parent), sign_(new QLabel(this)), title_(new QLabel(this)), place_(new QLabel(this)),
      advice_(new QLabel(this)), copy_(new QPushButton(this)), dismiss_(new QPushButton(this)) {
    setRole(this, "notice");
    setRole(place_, "muted");
    QFont bold = title_->font();
    bold.setWeight(QFont::DemiBold);
    title_->setFont(bold);
    for (QLabel* label : {title_, place_, advice_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // messages quote file names: never markup
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::ClickFocus);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title_);
    words->addWidget(place_);
    words->addWidget(advice_);
    buttons_ = new QBoxLayout(QBoxLayout::TopToBottom);
    buttons_->setSpacing(space::between);
    buttons_->addWidget(copy_);
    buttons_->addWidget(dismiss_);
    buttons_->addStretch();
    body_ = new QBoxLayout(QBoxLayout::LeftToRight);
    body_->setSpacing(space::page);
    body_->addLayout(words, 1);
    body_->addLayout(buttons_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(space::page);
    layout->addWidget(sign_, 0, Qt::AlignTop);
    layout->addLayout(body_, 1);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    connect(dismiss_, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    retranslate();
    hide();
}

void ErrorPanel::showError(const QString& what, const QString& where, const QString& remedy) {
    what_ = what;
    where_ = where;
    remedy_ = remedy;
    title_->setText(what);
    place_->setText(where);
    place_->setVisible(!where.isEmpty());
    advice_->setText(remedy);
    advice_->setVisible(!remedy.isEmpty());
    sign_->setPixmap(iconPixmap(QStringLiteral("warning"), tonesOf(palette()).bad, 20, devicePixelRatioF()));
    setAccessibleName(what);
    setAccessibleDescription(details());
    show();
}

void ErrorPanel::clear() {
    hide();
    what_.clear();
    where_.clear();
    remedy_.clear();
}

QString ErrorPanel::details() const {
    QStringList lines;
    for (const QString& part : {what_, where_, remedy_})
        if (!part.isEmpty())
            lines.append(part);
    return lines.join(QLatin1Char('\n'));
}

void ErrorPanel::retranslate() {
    copy_->setText(tr("Copy details"));
    dismiss_->setText(tr("Dismiss"));
}

void ErrorPanel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    const bool narrow = width() < 440;
    body_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    buttons_->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ErrorPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace terrella::widgets
