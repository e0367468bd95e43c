// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs ticked in the list, whose curves lie over those of the run that is shown; and warnings at their place.
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/train/overlay_delegate.h"
#include "widgets/train/runs_model.h"
#include "widgets/train/train_curves.h"
#include "widgets/train/train_page_live.h"
#include "widgets/train/warning_cards.h"

#include <QMouseEvent>
#include <QScrollArea>
#include <QTableView>

namespace terrella::widgets {

void TrainPage::buildOverlays() {
    connect(runs_, &RunsModel::overlaysChanged, this, [this] {
        store_.setCompared(runs_->overlaid());
        showOverlays();
    });
    connect(runs_, &RunsModel::tooManyOverlays, this, [this] {
        Q_EMIT said(
            tr("At most %n runs can be laid over one another: untick one first", nullptr, RunsModel::most_overlays));
    });
    connect(&store_, &RunStore::comparedLoaded, this, &TrainPage::showOverlays);
    table_->viewport()->installEventFilter(this);
    table_->setItemDelegateForColumn(RunsModel::overlay, new OverlayDelegate(table_));

    connect(warnings_, &WarningCards::pointRequested, this, [this](const training::Warning& warning) {
        curves_->showWarning(warning);
        scroll_->ensureWidgetVisible(&curves_->lossCard());
    });
    connect(curves_, &TrainCurves::warningPicked, this, [this](const training::Warning& warning) {
        warnings_->show(warning);
        scroll_->ensureWidgetVisible(warnings_);
    });
}

void TrainPage::showOverlays() {
    std::vector<RunOverlay> overlays;
    for (const std::filesystem::path& folder : runs_->overlaid())
        if (const auto run = store_.compared(folder); run && folder != shown_)
            overlays.push_back({run, runs_->styleOf(folder).value_or(RunStyle{})});
    curves_->setRunName(QString::fromStdString(shown_.filename().string()));
    // A run that is ticked keeps its colour and mark when it is the one that is shown.
    curves_->setOverlays(std::move(overlays), runs_->styleOf(shown_).value_or(RunStyle{}));
}

void TrainPage::toggleOverlay(int row) {
    const QModelIndex at = runs_->index(row, RunsModel::overlay);
    if (at.isValid())
        runs_->setData(at, at.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                       Qt::CheckStateRole);
}

bool TrainPage::takesOverlayClick(QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonDblClick && type != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QModelIndex at = table_->indexAt(mouse->pos());
    if (mouse->button() != Qt::LeftButton || !at.isValid() || at.column() != RunsModel::overlay)
        return false;
    if (type != QEvent::MouseButtonRelease)
        toggleOverlay(at.row());
    return true; // the table would show the run instead
}

} // namespace terrella::widgets
