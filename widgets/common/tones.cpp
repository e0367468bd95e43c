// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tones.h"

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

const Tones& lightTones() {
    static const Tones tones = [] {
        Tones t;
        t.window = QColor(0xf3f4f6);
        t.rail = QColor(0xe9ebee);
        t.base = QColor(0xffffff);
        t.raised = QColor(0xffffff);
        t.hover = QColor(0xe6ebf0);
        t.border = QColor(0xd5d9de);
        t.text = QColor(0x1b2026);
        t.muted = QColor(0x58626d);
        t.accent = QColor(0x0072b2);
        t.on_accent = QColor(0xffffff);
        t.selected = QColor(0xd9ebf7);
        t.good = QColor(0x009e73);
        t.watch = QColor(0xe69f00);
        t.bad = QColor(0xd55e00);
        t.good_text = QColor(0x00694c);
        t.watch_text = QColor(0x805600);
        t.bad_text = QColor(0xa84800);
        t.grid = QColor(0xe8eaed);
        t.surround = QColor(0xd0d0d0);
        return t;
    }();
    return tones;
}

const Tones& darkTones() {
    static const Tones tones = [] {
        Tones t;
        t.dark = true;
        t.window = QColor(0x1c1f24);
        t.rail = QColor(0x191c20);
        t.base = QColor(0x14171a);
        t.raised = QColor(0x262a31);
        t.hover = QColor(0x30353d);
        t.border = QColor(0x383d45);
        t.text = QColor(0xe4e7eb);
        t.muted = QColor(0x9ba4ae);
        t.accent = QColor(0x56b4e9);
        t.on_accent = QColor(0x0b1116);
        t.selected = QColor(0x22435a);
        t.good = QColor(0x009e73);
        t.watch = QColor(0xe69f00);
        t.bad = QColor(0xd55e00);
        t.good_text = QColor(0x2fbf95);
        t.watch_text = QColor(0xe9ab20);
        t.bad_text = QColor(0xf28236);
        t.grid = QColor(0x2a2e34);
        t.surround = QColor(0x2b2b2b);
        return t;
    }();
    return tones;
}

const Tones& tonesOf(const QPalette& palette) {
    // By the words, not the ground: a style sheet makes the ground of some widgets transparent, which counts as black.
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() >= 128 ? darkTones() : lightTones();
}

QPalette makePalette(const Tones& t) {
    QPalette palette;
    // A colour set without a group also sets the disabled group, so the disabled colours come last.
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad_text);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Highlight, t.selected);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.raised.lighter(115));
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.border.darker(t.dark ? 150 : 130));
    palette.setColor(QPalette::Shadow, t.dark ? QColor(0x050607) : QColor(0x9aa0a6));
    const QColor faint = t.dark ? QColor(0x646c76) : QColor(0x9299a1);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.hover);
    return palette;
}

double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace terrella::widgets
