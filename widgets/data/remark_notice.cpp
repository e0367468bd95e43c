// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/remark_notice.h"

#include "base/parameters.h"
#include "data/settings.h"
#include "jobs/backend_text.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace terrella::widgets {

RemarkNotice::RemarkNotice(QWidget* parent)
    : QFrame(parent), words_(new QLabel), buttons_(new QHBoxLayout), later_(new QPushButton) {
    setRole(this, "notice-watch");
    setRole(later_, "quiet");
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText); // names come from files
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(words_, 1);
    layout->addLayout(buttons_);
    layout->addWidget(later_);
    connect(later_, &QPushButton::clicked, this, [this] {
        left_.erase(left_.begin());
        showNext();
    });
    hide();
}

void RemarkNotice::setRemarks(const std::vector<data::Remark>& remarks) {
    left_.clear();
    std::ranges::copy_if(remarks, std::back_inserter(left_),
                         [](const data::Remark& r) { return r.certainty != data::Remark::Certainty::decided; });
    showNext();
}

void RemarkNotice::showNext() {
    for (QPushButton* button : answers_)
        button->deleteLater();
    answers_.clear();
    setVisible(!left_.empty());
    if (left_.empty())
        return;
    const data::Remark& now = left_.front();
    words_->setText(jobs::backendSentence(now));
    const Parameter* parameter = schema_of<data::DataSettings>().find(now.key);
    const std::vector<std::string> choices = parameter != nullptr ? parameter->choices : std::vector<std::string>{};
    for (const std::string& choice : choices) {
        if (choice == "auto")
            continue;
        const QString value = QString::fromStdString(choice);
        auto* button = new QPushButton(value);
        button->setToolTip(jobs::backendSentence(parameter->meaning));
        connect(button, &QPushButton::clicked, this, [this, key = QString::fromStdString(now.key), value] {
            left_.erase(left_.begin());
            showNext();
            Q_EMIT answered(key, value);
        });
        buttons_->addWidget(button);
        answers_.push_back(button);
    }
    later_->setText(choices.empty() ? tr("Dismiss") : tr("Leave it so"));
    later_->setToolTip(choices.empty() ? QString() : tr("About, above, has this setting as well"));
}

void RemarkNotice::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showNext();
}

} // namespace terrella::widgets
