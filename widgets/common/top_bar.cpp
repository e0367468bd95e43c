// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/top_bar.h"

#include "widgets/common/dataset_session.h"
#include "widgets/common/page.h"
#include "widgets/common/run_session.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace terrella::widgets {

QPushButton* makeActionButton(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(parent);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setCheckable(action->isCheckable());
        button->setChecked(action->isChecked());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString tip = action->toolTip();
        button->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    if (action->menu())
        button->setMenu(action->menu());
    else
        QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

TopBar::TopBar(DatasetSession& dataset, RunSession& run, QWidget* parent)
    : QWidget(parent), dataset_(dataset), run_(run), title_(new QLabel(this)), dataset_chip_(new QToolButton(this)),
      run_chip_(new QToolButton(this)), summary_(new QLabel(this)), buttons_(new QHBoxLayout) {
    title_->setFont(titleFont(font()));
    setRole(dataset_chip_, "chip");
    setRole(run_chip_, "chip");
    setRole(summary_, "muted");
    summary_->setTextFormat(Qt::PlainText);
    summary_->setMinimumWidth(0);
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QToolButton* chip : {dataset_chip_, run_chip_}) {
        chip->setPopupMode(QToolButton::InstantPopup);
        chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
        chip->setFocusPolicy(Qt::StrongFocus);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(title_);
    layout->addWidget(dataset_chip_);
    layout->addWidget(run_chip_);
    layout->addWidget(summary_, 1);
    buttons_->setSpacing(8);
    layout->addLayout(buttons_);
    connect(&dataset_, &DatasetSession::datasetChanged, this, &TopBar::refresh);
    connect(&dataset_, &DatasetSession::openingChanged, this, &TopBar::refresh);
    connect(&run_, &RunSession::folderChanged, this, &TopBar::refresh);
    refresh();
}

void TopBar::setPage(Page* page) {
    if (page_)
        disconnect(page_, nullptr, this, nullptr);
    page_ = page;
    if (page_) {
        connect(page_, &Page::summaryChanged, this, &TopBar::refresh);
        connect(page_, &Page::actionsChanged, this, &TopBar::rebuildButtons);
    }
    rebuildButtons();
    refresh();
}

void TopBar::setDatasetMenu(QMenu* menu) { dataset_chip_->setMenu(menu); }
void TopBar::setRunMenu(QMenu* menu) { run_chip_->setMenu(menu); }

void TopBar::rebuildButtons() {
    for (QPushButton* button : made_)
        delete button;
    made_.clear();
    if (!page_)
        return;
    for (QAction* action : page_->barActions())
        made_.push_back(makeActionButton(action, this));
    if (page_->primaryAction()) {
        made_.push_back(makeActionButton(page_->primaryAction(), this));
        setRole(made_.back(), "primary");
    }
    for (QPushButton* button : made_)
        buttons_->addWidget(button);
}

void TopBar::refresh() {
    title_->setText(page_ ? page_->title() : QString());
    const auto chip = [this](const QString& kind, const QString& name) {
        return QStringLiteral("%1  %2  ▾").arg(kind, fontMetrics().elidedText(name, Qt::ElideMiddle, 220));
    };
    dataset_chip_->setText(chip(tr("data"), dataset_.isOpen() ? dataset_.name() : tr("none", "no dataset")));
    dataset_chip_->setToolTip(dataset_.isOpen() ? QString::fromStdString(dataset_.settings().path)
                                                : tr("The dataset in hand"));
    run_chip_->setVisible(page_ && page_->isAboutRun());
    run_chip_->setText(chip(tr("run"), run_.name().isEmpty() ? tr("none", "no run") : run_.name()));
    run_chip_->setToolTip(run_.folder().isEmpty() ? tr("The run in hand") : run_.folder());
    summary_text_ = page_ ? page_->summary() : QString();
    elide();
}

void TopBar::elide() {
    summary_->setText(fontMetrics().elidedText(summary_text_, Qt::ElideRight, summary_->width()));
    summary_->setToolTip(summary_->text() == summary_text_ ? QString() : summary_text_);
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // The label gets its width when the layout runs, after this event.
    QMetaObject::invokeMethod(this, &TopBar::elide, Qt::QueuedConnection);
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
