// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/shortcuts_dialog.h"

#include "widgets/common/theme.h"
#include "workbench/pages.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

namespace terrella::workbench {

ShortcutsDialog::ShortcutsDialog(QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(5);
    int row = 0;
    const auto heading = [&](const QString& text) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, widgets::space::between);
        auto* label = new QLabel(text, this);
        widgets::setRole(label, "heading");
        grid->addWidget(label, row++, 0, 1, 2);
    };
    const auto line = [&](const QString& keys, const QString& what) {
        grid->addWidget(new QLabel(keys, this), row, 0);
        grid->addWidget(new QLabel(what, this), row++, 1);
    };
    const auto native = [](const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); };
    heading(tr("Everywhere"));
    for (std::size_t i = 0; i < pages().size(); ++i)
        line(native(Qt::CTRL | Qt::Key(int(Qt::Key_1) + int(i))), tr("Page %1").arg(pageName(pages()[i])));
    line(native(QKeySequence::Open), tr("Open a folder"));
    line(native(Qt::CTRL | Qt::SHIFT | Qt::Key_O), tr("Open an archive"));
    line(native(Qt::CTRL | Qt::Key_E), tr("Open an experiment"));
    line(native(QKeySequence::Save), tr("Save the experiment"));
    line(native(Qt::CTRL | Qt::Key_I), tr("Show or fold the inspector"));
    line(native(QKeySequence::Refresh), tr("Read again what may have changed on disk"));
    line(native(QKeySequence::HelpContents), tr("Explain what has the focus"));
    heading(tr("Thumbnails"));
    line(tr("Arrows, Page up, Page down, Home, End"),
         tr("Move; with Shift select a range, with Ctrl keep the selection"));
    line(native(Qt::Key_Space), tr("Select or leave out"));
    line(native(QKeySequence::SelectAll), tr("Select all that is shown"));
    line(native(Qt::CTRL | Qt::SHIFT | Qt::Key_I), tr("Invert the selection"));
    line(native(Qt::Key_Delete), tr("Exclude from the experiment; with Shift include again"));
    line(native(QKeySequence::Find), tr("Go to the filter; Down there lists what may follow"));
    line(tr("Letters"), tr("Go to the next name that begins so"));
    heading(tr("Image"));
    line(tr("Wheel, + and −"), tr("Zoom"));
    line(QStringLiteral("0, A"), tr("Whole image, actual pixels"));
    line(QStringLiteral("1 … 9"), tr("Which bands are shown"));
    line(tr("Shift and drag, Escape"), tr("Draw a region, take it away"));
    heading(tr("Pipeline"));
    line(native(Qt::Key_Space), tr("Switch the operation on or off"));
    line(native(Qt::ALT | Qt::Key_Up) + QStringLiteral(", ") + native(Qt::ALT | Qt::Key_Down), tr("Move the operation"));
    line(native(Qt::Key_Delete), tr("Remove the operation"));
    line(native(QKeySequence::Undo), tr("Undo the last change of the experiment"));
    line(native(Qt::CTRL | Qt::Key_D), tr("Draw again"));
    heading(tr("Training"));
    line(native(Qt::CTRL | Qt::Key_Return), tr("Start"));
    line(native(Qt::Key_Space), tr("Pause or go on"));
    line(native(Qt::CTRL | Qt::Key_Space), tr("Lay the curves of the run over others, in the list of runs"));
    line(native(Qt::Key_M) + QStringLiteral(", ") + native(Qt::SHIFT | Qt::Key_M),
         tr("Next and previous warning or milestone of a curve; Return shows the warning"));
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    grid->setRowMinimumHeight(row++, widgets::space::between);
    grid->addWidget(close, row, 1, Qt::AlignRight);
    grid->setSizeConstraint(QLayout::SetFixedSize);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace terrella::workbench
