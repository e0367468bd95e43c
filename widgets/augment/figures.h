// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <functional>

class QMenu;
class QWidget;

namespace terrella::widgets {

/// "Copy …" and "Save … as a picture": `make` gives the figure when it is asked for.
void addFigureActions(QMenu& menu, const QString& what, const std::function<QImage()>& make, QWidget* parent);

} // namespace terrella::widgets
