// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace terrella::widgets {

/// The colours of the frame. Two sets exist, light and dark; a widget takes the one its palette belongs to, so that
/// changing the palette is all that changing the theme takes.
struct Tones {
    bool dark = false;
    QColor window; // around cards
    QColor rail;   // the page rail and the status bar
    QColor base;   // fields, tables, plots
    QColor raised; // buttons, cards that lie above the window
    QColor hover;  // a button under the pointer
    QColor border; // one-pixel lines
    QColor text;
    QColor muted;                           // captions, units; 4.5 : 1 on window and base
    QColor accent;                          // selection, focus, the primary button
    QColor on_accent;                       // text on the accent
    QColor selected;                        // rows and rail entries in hand
    QColor good, watch, bad;                // marks beside a word or sign, never alone
    QColor good_text, watch_text, bad_text; // the same for words, 4.5 : 1 on window and base
    QColor grid;                            // lines of plots
    QColor surround;                        // neutral grey around images
};

const Tones& lightTones();
const Tones& darkTones();
/// The set that `palette` belongs to.
const Tones& tonesOf(const QPalette& palette);
/// The palette of a set, all roles and the disabled group.
QPalette makePalette(const Tones& tones);
/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace terrella::widgets
