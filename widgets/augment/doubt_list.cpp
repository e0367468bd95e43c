// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/doubt_list.h"

#include "jobs/backend_text.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

DoubtList::DoubtList(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(space::between);
    rebuild();
}

void DoubtList::setDoubts(const std::vector<augment::Doubt>& doubts, const QStringList& where) {
    const bool same = where == where_ && doubts.size() == doubts_.size() &&
                      std::equal(doubts.begin(), doubts.end(), doubts_.begin(),
                                 [](const auto& a, const auto& b) { return a.rule == b.rule && a.seen == b.seen; });
    if (same)
        return; // redrawing many times a second must not take a button away under the pointer
    doubts_ = doubts;
    where_ = where;
    rebuild();
}

void DoubtList::rebuild() {
    while (QLayoutItem* item = layout_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (doubts_.empty()) {
        auto* none = new QLabel(QStringLiteral("✓ ") + tr("nothing doubtful"));
        setRole(none, "muted");
        layout_->addWidget(none);
        return;
    }
    for (int i = 0; i < count(); ++i) {
        const augment::Doubt& doubt = doubts_[std::size_t(i)];
        auto* card = new QFrame;
        setRole(card, "notice-watch");
        card->setAccessibleName(tr("Doubt: %1").arg(jobs::backendSentence(doubt.seen)));
        auto* body = new QVBoxLayout(card);
        body->setContentsMargins(12, 8, 8, 8);
        body->setSpacing(4);
        const auto add = [&](const QString& text, const char* role) {
            auto* label = new QLabel(text);
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            if (*role)
                setRole(label, role);
            body->addWidget(label);
            return label;
        };
        QLabel* seen = add(QStringLiteral("▲ ") + jobs::backendSentence(doubt.seen), "");
        QFont strong = seen->font();
        strong.setWeight(QFont::DemiBold);
        seen->setFont(strong);
        add(jobs::backendSentence(doubt.reason) + QLatin1Char('.'), "muted");
        add(tr("Try: %1.").arg(jobs::backendSentence(doubt.remedy)), "");
        auto* buttons = new QHBoxLayout;
        buttons->setContentsMargins(0, 0, 0, 0);
        auto* where = new QLabel(where_.value(i));
        setRole(where, "caption");
        where->setWordWrap(true);
        buttons->addWidget(where, 1);
        const auto button = [&](const QString& text, auto act) {
            auto* made = new QPushButton(text);
            setRole(made, "link");
            connect(made, &QPushButton::clicked, this, act);
            buttons->addWidget(made);
        };
        button(tr("Copy"), [doubt] {
            QGuiApplication::clipboard()->setText(
                QStringLiteral("%1: %2\n%3\n%4")
                    .arg(QString::fromStdString(doubt.rule), jobs::backendText(doubt.seen),
                         jobs::backendText(doubt.reason), jobs::backendText(doubt.remedy)));
        });
        button(tr("Show"), [this, i] { Q_EMIT shown(i); });
        body->addLayout(buttons);
        layout_->addWidget(card);
    }
}

void DoubtList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace terrella::widgets
