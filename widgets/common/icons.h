// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace terrella::widgets {

/// Makes :/icons known; icon() and applyTheme() call it.
void loadResources();

/// The line icon :/icons/NAME.svg, drawn in the text colour of the palette in use (accent when checked or selected,
/// faint when disabled), at any size and scale. A theme change needs no new icon. Null when there is no such file.
QIcon icon(const QString& name);
/// The same once, in a colour of one's own.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio);

} // namespace terrella::widgets
