// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The grid's menu and its keys: excluding, copying, exporting.
#include "widgets/data/data_page.h"

#include "base/files.h"
#include "data/sample_list.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/data/exclusions.h"
#include "widgets/data/thumbnail_grid.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace terrella::widgets {

void DataPage::makeGridMenu() {
    const auto add = [this](const QKeySequence& key, auto run) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        grid_->addAction(action);
        return action;
    };
    const auto line = [this] {
        auto* separator = new QAction(this);
        separator->setSeparator(true);
        grid_->addAction(separator);
    };
    exclude_ = add(QKeySequence::Delete, [this] { excludeSelected(true); });
    include_ = add(QKeySequence(Qt::SHIFT | Qt::Key_Delete), [this] { excludeSelected(false); });
    undo_ = add(QKeySequence::Undo, [this] { exclusions_->undoStack()->undo(); });
    redo_ = add(QKeySequence::Redo, [this] { exclusions_->undoStack()->redo(); });
    line();
    invert_ = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] { grid_->invertSelection(); });
    line();
    copy_ = add(QKeySequence::Copy, [this] { copyNames(); });
    export_ = add(QKeySequence(), [this] { exportList(); });
    line();
    pack_ = add(QKeySequence(), [this] { offerPack(); });
    grid_->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto follow = [this] {
        undo_->setEnabled(exclusions_->undoStack()->canUndo());
        redo_->setEnabled(exclusions_->undoStack()->canRedo());
    };
    connect(exclusions_->undoStack(), &QUndoStack::indexChanged, this, follow);
    follow();
}

void DataPage::retranslateMenu() {
    exclude_->setText(tr("Exclude from the experiment"));
    include_->setText(tr("Include again"));
    undo_->setText(tr("Undo"));
    redo_->setText(tr("Redo"));
    invert_->setText(tr("Invert the selection"));
    copy_->setText(tr("Copy the names"));
    export_->setText(tr("Export the list…"));
    pack_->setText(tr("Pack for training…"));
}

std::vector<std::size_t> DataPage::inHand() const {
    if (grid_->selection().count() <= 1)
        return {grid_->items().begin(), grid_->items().end()};
    std::vector<std::size_t> chosen; // in the order shown, with what a filter hides behind it
    SampleSelection rest = grid_->selection();
    for (const std::uint32_t sample : grid_->items())
        if (rest.contains(sample)) {
            chosen.push_back(sample);
            rest.set(sample, false);
        }
    const std::vector<std::size_t> hidden = rest.indices();
    chosen.insert(chosen.end(), hidden.begin(), hidden.end());
    return chosen;
}

void DataPage::copyNames() {
    const auto& dataset = context().dataset->dataset();
    if (!dataset)
        return;
    std::vector<std::size_t> chosen = grid_->selection().indices();
    if (chosen.empty() && grid_->current())
        chosen.push_back(*grid_->current());
    std::string names;
    for (const std::size_t sample : chosen)
        names += dataset->sample(sample).id + '\n';
    QGuiApplication::clipboard()->setText(QString::fromStdString(names));
    Q_EMIT said(tr("%n name(s) copied", nullptr, int(chosen.size())));
}

void DataPage::exportList() {
    const auto dataset = context().dataset->dataset();
    if (dataset)
        writeList(QStringLiteral("samples.csv"), [dataset, chosen = inHand()] { return data::samples_csv(*dataset, chosen); });
}

void DataPage::writeList(const QString& name, std::function<std::string()> text) {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the list"), name, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    context().jobs->start(
        tr("Saving %1").arg(QFileInfo(path).fileName()),
        [file = path.toStdString(), text = std::move(text)](const StopToken&, Progress&) { write_atomically(file, text()); },
        this, [this, path] { Q_EMIT said(tr("Saved %1").arg(QFileInfo(path).fileName())); },
        [this](const jobs::ErrorInfo& error) { error_->showError(error.what, error.where, error.remedy); });
}

} // namespace terrella::widgets
