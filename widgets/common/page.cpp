// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/page.h"

namespace terrella::widgets {

Page::Page(const PageContext& context, QWidget* parent) : QWidget(parent), context_(context) {}

bool Page::openPath(const QString&) { return false; }

void Page::prepareToClose() { Q_EMIT readyToClose(); }

void Page::showExample() { Q_EMIT exampleReady(); }

void Page::addBarAction(QAction* action) {
    bar_actions_.append(action);
    Q_EMIT actionsChanged();
}

void Page::setPrimaryAction(QAction* action) {
    primary_action_ = action;
    Q_EMIT actionsChanged();
}

} // namespace terrella::widgets
