// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot_card.h"

#include "widgets/common/curve_plot.h"
#include "widgets/common/legend.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace terrella::widgets {

CurveCard::CurveCard(QWidget* parent)
    : QFrame(parent), head_(new QHBoxLayout), body_(new QVBoxLayout(this)), title_(new QLabel), legend_(new Legend),
      smooth_(new QToolButton), smooth_menu_(new QMenu(this)), log_(new QToolButton), follow_(new QToolButton),
      plot_(new CurvePlot), placeholder_(new QLabel(plot_)) {
    body_->setContentsMargins(8, 4, 6, 4);
    body_->setSpacing(2);
    head_->setSpacing(space::between);
    head_->addWidget(title_);
    head_->addWidget(legend_, 1);
    for (QToolButton* button : {follow_, smooth_, log_}) {
        button->setFont(captionFont(button->font()));
        button->setAutoRaise(true);
        head_->addWidget(button);
    }
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    body_->addLayout(head_);
    body_->addWidget(plot_, 1);

    smooth_->setMenu(smooth_menu_);
    smooth_->setPopupMode(QToolButton::InstantPopup);
    log_->setCheckable(true);
    follow_->hide();
    placeholder_->setAlignment(Qt::AlignCenter);
    placeholder_->setWordWrap(true);
    placeholder_->setAttribute(Qt::WA_TransparentForMouseEvents);
    setRole(placeholder_, "muted");

    connect(smooth_menu_, &QMenu::aboutToShow, this, [this] {
        smooth_menu_->clear();
        const std::array<std::pair<QString, double>, 4> weights{
            {{tr("Off"), 0.0}, {tr("Light"), 0.6}, {tr("Medium"), 0.9}, {tr("Strong"), 0.98}}};
        for (const auto& [name, weight] : weights) {
            QAction* action =
                smooth_menu_->addAction(name, this, [this, weight = weight] { plot_->setSmoothing(weight); });
            action->setCheckable(true);
            action->setChecked(std::abs(weight - plot_->smoothing()) < 1e-9);
        }
    });
    connect(log_, &QToolButton::clicked, this, [this](bool on) {
        plot_->setLogScale(on);
        log_->setChecked(plot_->isLogScale());
    });
    connect(follow_, &QToolButton::clicked, plot_, &CurvePlot::fit);
    connect(plot_, &CurvePlot::followingChanged, follow_, [this](bool following) { follow_->setVisible(!following); });
    connect(plot_, &QCustomPlot::afterReplot, this, [this] {
        log_->setChecked(plot_->isLogScale());
        showPlaceholder();
    });
    connect(plot_, &CurvePlot::curvesChanged, this, &CurveCard::showLegend);
    connect(legend_, &Legend::toggled, plot_, &CurvePlot::setCurveVisible);
    retranslate();
    setRole(this, "card"); // last: it sends a palette change
}

void CurveCard::setTitle(const QString& title) {
    title_->setText(title);
    plot_->setAccessibleName(title);
}

void CurveCard::setTools(bool smoothing, bool log) {
    smooth_->setVisible(smoothing);
    log_->setVisible(log);
}

void CurveCard::setPlaceholder(const QString& words) {
    placeholder_->setText(words);
    showPlaceholder();
}

void CurveCard::showPlaceholder() {
    bool empty = true;
    for (int i = 0; i < plot_->curveCount(); ++i)
        empty = empty && plot_->xs(i).isEmpty();
    placeholder_->setVisible(empty && !placeholder_->text().isEmpty());
    const QRect inner = plot_->rect().adjusted(40, 0, -20, 0);
    if (placeholder_->geometry() != inner)
        placeholder_->setGeometry(inner);
}

void CurveCard::showLegend() {
    std::vector<Legend::Entry> entries;
    for (int i = 0; i < plot_->curveCount(); ++i)
        entries.push_back({plot_->curveName(i), plot_->curveColor(i), plot_->isCurveVisible(i), plot_->curveMarkOf(i)});
    if (entries.size() < 2)
        entries.clear(); // one line is what the title says
    const auto same = [](const Legend::Entry& a, const Legend::Entry& b) {
        return a.text == b.text && a.color == b.color && a.on == b.on && a.mark == b.mark;
    };
    if (!std::equal(entries.begin(), entries.end(), legend_->entries().begin(), legend_->entries().end(), same))
        legend_->setEntries(std::move(entries));
    placeLegend();
}

void CurveCard::placeLegend() {
    // Beside the title while it fits in one line, below it otherwise.
    int room = width() - 14 - 4 * space::between - title_->sizeHint().width();
    for (const QToolButton* button : {follow_, smooth_, log_})
        if (!button->isHidden())
            room -= button->sizeHint().width();
    const bool beside = legend_->sizeHint().width() <= room;
    if (beside == (head_->indexOf(legend_) >= 0))
        return;
    if (beside) {
        body_->removeWidget(legend_);
        head_->insertWidget(1, legend_, 1);
    } else {
        head_->removeWidget(legend_);
        head_->insertStretch(1, 1);
        body_->insertWidget(1, legend_);
        return;
    }
    for (int i = head_->count() - 1; i >= 0; --i)
        if (head_->itemAt(i)->spacerItem() != nullptr)
            delete head_->takeAt(i);
}

void CurveCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    placeLegend();
    showPlaceholder();
}

void CurveCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showLegend();
}

void CurveCard::retranslate() {
    smooth_->setText(tr("Smooth ▾"));
    smooth_->setToolTip(tr("Smooth the curves; the raw values stay faint below"));
    log_->setText(tr("Log"));
    log_->setToolTip(tr("Logarithmic axis (L)"));
    follow_->setText(tr("Follow"));
    follow_->setToolTip(tr("Show all and follow the run again (double-click)"));
}

} // namespace terrella::widgets
