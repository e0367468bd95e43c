// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/tones.h"

#include <QApplication>
#include <QFont>
#include <QString>

class QWidget;

namespace terrella::widgets {

enum class ThemeMode { system, light, dark };

/// Whether the desktop asks for dark windows, as far as Qt 6.4 can tell: its own palette at start.
bool systemPrefersDark();
/// Sets style, palette and style sheet of the whole program.
void applyTheme(QApplication& application, ThemeMode mode);
/// The style sheet of a set. Widgets take part through the dynamic property "role":
///   QLabel       title (+4 points, semibold), heading (a group's small heading), caption (−1 point, muted), muted
///   QPushButton  primary (one a page), quiet (no frame), danger
///   QToolButton  chip (framed, as "True colour ▾")
///   QFrame       card (base, one-pixel border, rounded), notice (raised, bar at the left in the mark's colour)
QString makeStyleSheet(const Tones& tones);

/// Gives `widget` a role and polishes it again.
void setRole(QWidget* widget, const char* role);
QFont titleFont(const QFont& base);   // +4 points, semibold
QFont captionFont(const QFont& base); // −1 point

/// Spaces of the 4-pixel grid.
namespace space {
constexpr int page = 12, between = 8, group = 16, thumbnail = 2;
}

} // namespace terrella::widgets
