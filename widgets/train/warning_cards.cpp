// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/warning_cards.h"

#include "jobs/backend_text.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"
#include "widgets/train/run_notes.h"

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

namespace {

QString severityWord(training::Severity severity) {
    switch (severity) {
    case training::Severity::note: return WarningCards::tr("note");
    case training::Severity::warning: return WarningCards::tr("warning");
    case training::Severity::alarm: return WarningCards::tr("alarm");
    }
    return {};
}

} // namespace

WarningCards::WarningCards(QWidget* parent)
    : QWidget(parent), card_(new QFrame), title_(new QLabel), text_(new QLabel), try_(new QPushButton),
      point_(new QPushButton), next_(new QPushButton), copy_(new QPushButton), dismiss_(new QPushButton) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card_);
    auto* layout = new QHBoxLayout(card_);
    layout->setContentsMargins(16, 8, 12, 10);
    layout->setSpacing(space::group);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(title_);
    words->addWidget(text_);
    layout->addLayout(words, 1);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(try_);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(4);
    pair->addWidget(point_, 1);
    pair->addWidget(next_);
    buttons->addLayout(pair);
    auto* other = new QHBoxLayout;
    other->setSpacing(4);
    other->addWidget(copy_, 1);
    other->addWidget(dismiss_, 1);
    buttons->addLayout(other);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(dismiss_, &QPushButton::clicked, this, [this] {
        if (const Entry* now = shown())
            const_cast<Entry*>(now)->dismissed = true;
        chosen_.clear();
        showGravest();
    });
    connect(try_, &QPushButton::clicked, this, [this] {
        if (const Entry* now = shown())
            Q_EMIT tryRequested(now->warning);
    });
    connect(point_, &QPushButton::clicked, this, [this] {
        if (const Entry* now = shown())
            Q_EMIT pointRequested(now->warning);
    });
    connect(next_, &QPushButton::clicked, this, &WarningCards::showNext);
    connect(copy_, &QPushButton::clicked, this, [this] {
        if (const Entry* now = shown())
            QGuiApplication::clipboard()->setText(
                tr("%1 at step %2\nSeen: %3\nWhy: %4\nTry: %5")
                    .arg(ruleTitle(now->warning.rule), QString::number(now->warning.step),
                         jobs::backendText(now->warning.seen), jobs::backendText(now->warning.why),
                         jobs::backendText(now->warning.remedy)));
    });
    showGravest();
}

void WarningCards::clear() {
    warnings_.clear();
    chosen_.clear();
    showGravest();
}

void WarningCards::add(const training::Warning& warning) {
    const auto same = std::find_if(warnings_.begin(), warnings_.end(),
                                   [&](const Entry& e) { return e.warning.rule == warning.rule; });
    if (same != warnings_.end()) {
        same->warning = warning; // the newest says how things stand
    } else {
        warnings_.push_back({warning});
    }
    showGravest();
}

void WarningCards::show(const training::Warning& warning) {
    const auto same = std::find_if(warnings_.begin(), warnings_.end(),
                                   [&](const Entry& e) { return e.warning.rule == warning.rule; });
    if (same == warnings_.end())
        return;
    same->warning = warning;
    same->dismissed = false;
    chosen_ = warning.rule;
    showGravest();
}

void WarningCards::showNext() {
    const Entry* now = shown();
    const auto at = std::find_if(warnings_.begin(), warnings_.end(), [&](const Entry& e) { return &e == now; });
    for (std::size_t i = 1; at != warnings_.end() && i < warnings_.size(); ++i) {
        const Entry& other = warnings_[(std::size_t(at - warnings_.begin()) + i) % warnings_.size()];
        if (!other.dismissed) {
            chosen_ = other.warning.rule;
            break;
        }
    }
    showGravest();
}

int WarningCards::openCount() const {
    return static_cast<int>(
        std::count_if(warnings_.begin(), warnings_.end(), [](const Entry& e) { return !e.dismissed; }));
}

std::vector<std::string> WarningCards::openRules() const {
    std::vector<std::string> rules;
    for (const Entry& entry : warnings_)
        if (!entry.dismissed)
            rules.push_back(entry.warning.rule);
    return rules;
}

const WarningCards::Entry* WarningCards::shown() const {
    const Entry* best = nullptr;
    for (const Entry& entry : warnings_)
        if (!entry.dismissed && !chosen_.empty() && entry.warning.rule == chosen_)
            return &entry;
    for (const Entry& entry : warnings_)
        if (!entry.dismissed && (best == nullptr || entry.warning.severity >= best->warning.severity))
            best = &entry;
    return best;
}

void WarningCards::showGravest() {
    const Entry* entry = shown();
    setVisible(entry != nullptr);
    Q_EMIT changed();
    if (entry == nullptr)
        return;
    copy_->setText(tr("Copy details"));
    dismiss_->setText(tr("Dismiss"));
    point_->setText(tr("Show on the curve"));
    point_->setToolTip(tr("Ring the point of the loss where this warning fired"));
    next_->setText(tr("Next"));
    next_->setToolTip(tr("Show the next warning (this one stays)"));
    next_->setVisible(openCount() > 1);
    const training::Warning& w = entry->warning;
    try_->setText(tr("New run with this change"));
    QStringList changes;
    for (const std::string& change : training::overrides_of(w))
        changes << QString::fromStdString(change);
    try_->setToolTip(tr("Queue the run again, with the same seed and %1").arg(changes.join(QStringLiteral(", "))));
    try_->setVisible(!changes.isEmpty());
    setRole(card_, w.severity == training::Severity::alarm ? "notice" : "notice-watch");
    QString title = tr("▲ %1 at step %2 (%3)").arg(ruleTitle(w.rule), countText(w.step), severityWord(w.severity));
    if (openCount() > 1)
        title += tr(" · %n more", nullptr, openCount() - 1);
    title_->setText(title);
    const QString muted = tonesOf(palette()).muted.name();
    QString text;
    const auto line = [&](const QString& word, const Message& said) {
        if (!said.empty())
            text += QStringLiteral("<div><span style=\"color:%1\">%2</span>&nbsp; %3</div>")
                        .arg(muted, word, jobs::backendText(said).toHtmlEscaped());
    };
    line(tr("Seen"), w.seen);
    line(tr("Why"), w.why);
    line(tr("Try"), w.remedy);
    text_->setText(text);
}

void WarningCards::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showGravest();
}

} // namespace terrella::widgets
