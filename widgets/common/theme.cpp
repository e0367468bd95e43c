// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/icons.h"

#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

namespace terrella::widgets {

bool systemPrefersDark() {
    // Asked before our own palette is set; afterwards the answer of the start stays.
    static const bool dark = QApplication::style()->standardPalette().color(QPalette::Window).lightness() < 128;
    return dark;
}

void applyTheme(QApplication& application, ThemeMode mode) {
    loadResources();
    const bool system_dark = systemPrefersDark();
    if (application.style()->objectName() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const bool dark = mode == ThemeMode::dark || (mode == ThemeMode::system && system_dark);
    const Tones& tones = dark ? darkTones() : lightTones();
    QApplication::setPalette(makePalette(tones));
    application.setStyleSheet(makeStyleSheet(tones));
}

void setRole(QWidget* widget, const char* role) {
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QFont titleFont(const QFont& base) {
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() + 4);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont captionFont(const QFont& base) {
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() - 1);
    return font;
}

QString makeStyleSheet(const Tones& t) {
    // One sheet for the whole program. Words in [brackets] are colours of the set. Heights come from the font: nothing
    // here fixes one, so larger system fonts and translations keep their room.
    QString sheet = QStringLiteral(R"(
QLabel { background: transparent; }
QLabel[role="heading"] { color: [muted]; font-weight: 600; }
QLabel[role="muted"] { color: [muted]; }
QLabel[role="caption"] { color: [muted]; }
QFrame[role="card"] { background: [base]; border: 1px solid [border]; border-radius: 5px; }
QFrame[role="notice"] { background: [raised]; border: none; border-left: 4px solid [bad]; border-radius: 0; }
QFrame[role="notice-watch"] { background: [raised]; border: none; border-left: 4px solid [watch]; border-radius: 0; }
QFrame[role="notice-good"] { background: [raised]; border: none; border-left: 4px solid [good]; border-radius: 0; }

QPushButton { background: [raised]; color: [text]; border: 1px solid [border]; border-radius: 4px; padding: 5px 14px; }
QPushButton:hover { background: [hover]; }
QPushButton:pressed, QPushButton:checked { background: [selected]; }
QPushButton:focus { border: 2px solid [accent]; padding: 4px 13px; }
QPushButton:disabled { color: [faint]; background: [window]; }
QPushButton[role="primary"] { background: [accent]; color: [on_accent]; border-color: [accent]; font-weight: 600; }
QPushButton[role="primary"]:hover { background: [accent_hover]; }
QPushButton[role="primary"]:focus { border: 2px solid [text]; }
QPushButton[role="primary"]:disabled { background: [hover]; color: [faint]; border-color: [border]; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[role="danger"] { color: [bad_text]; }
QPushButton[role="quiet"], QPushButton[role="link"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: [hover]; }
QPushButton[role="link"] { color: [accent]; text-decoration: underline; }
QPushButton[role="quiet"]:focus, QPushButton[role="link"]:focus { border: 2px solid [accent]; }

QToolButton { background: transparent; color: [text]; border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: [hover]; }
QToolButton:pressed, QToolButton:checked { background: [selected]; }
QToolButton:focus { border: 1px solid [accent]; }
QToolButton:disabled { color: [faint]; }
QToolButton[role="chip"] { background: [raised]; border: 1px solid [border]; padding: 5px 10px; }
QToolButton[role="chip"]:hover { background: [hover]; }
QToolButton[role="chip"]:focus { border: 2px solid [accent]; padding: 4px 9px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QTextBrowser {
  background: [base]; color: [text]; border: 1px solid [border]; border-radius: 4px; padding: 4px 7px;
  selection-background-color: [accent]; selection-color: [on_accent]; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid [accent]; padding: 3px 6px; }
QLineEdit:disabled, QAbstractSpinBox:disabled { color: [faint]; background: [window]; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"] { border: 2px solid [bad]; padding: 3px 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }

QComboBox { background: [base]; color: [text]; border: 1px solid [border]; border-radius: 4px; padding: 4px 7px; }
QComboBox:hover { background: [hover]; }
QComboBox:focus, QComboBox:on { border: 2px solid [accent]; padding: 3px 6px; }
QComboBox:disabled { color: [faint]; background: [window]; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/chevron-[name].svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: [base]; color: [text]; border: 1px solid [border]; outline: none;
  selection-background-color: [selected]; selection-color: [text]; }

QAbstractItemView { background: [base]; border: 1px solid [border]; border-radius: 5px; outline: none;
  alternate-background-color: [window]; selection-background-color: [selected]; selection-color: [text]; gridline-color: [grid]; }
QListView[role="plain"] { background: transparent; border: none; border-radius: 0; }
QListView[role="plain"]:focus { border: none; }
QAbstractItemView:focus { border: 1px solid [accent]; }
QTableView::item, QTreeView::item { padding: 4px 6px; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: [base]; color: [muted]; border: none; border-bottom: 1px solid [border]; padding: 5px 6px; }
QTableCornerButton::section { background: [base]; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: [thumb]; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: [muted]; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSlider::groove:horizontal { height: 4px; background: [border]; border-radius: 2px; }
QSlider::sub-page:horizontal { background: [accent]; border-radius: 2px; }
QSlider::handle:horizontal { background: [accent]; border: 2px solid [base]; width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus { border: 2px solid [text]; }

QProgressBar { background: [border]; border: none; border-radius: 2px; min-height: 5px; max-height: 5px; color: transparent; }
QProgressBar::chunk { background: [accent]; border-radius: 2px; }

QMenuBar { background: [rail]; color: [text]; border-bottom: 1px solid [border]; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: [hover]; }
QMenu { background: [base]; color: [text]; border: 1px solid [border]; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 20px; border-radius: 3px; }
QMenu::item:selected { background: [selected]; }
QMenu::item:disabled { color: [faint]; }
QMenu::separator { height: 1px; background: [border]; margin: 4px 8px; }
QMenu::indicator { left: 4px; width: 12px; height: 12px; }
QToolTip { background: [raised]; color: [text]; border: 1px solid [border]; padding: 4px 6px; }

QTabBar::tab { background: transparent; color: [muted]; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: [text]; border-bottom: 2px solid [accent]; }
QTabBar::tab:focus { background: [hover]; }
QTabBar[role="small"]::tab { padding: 3px 0; margin-right: 14px; font-weight: 600; }
QTabWidget::pane { border: none; }
QSplitter::handle { background: [border]; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: [accent]; }
QStatusBar { background: [rail]; color: [muted]; border-top: 1px solid [border]; }
QStatusBar::item { border: none; }
QCheckBox, QRadioButton { background: transparent; spacing: 6px; }
QCheckBox:focus, QRadioButton:focus { color: [accent]; }
)");
    const QColor faint = makePalette(t).color(QPalette::Disabled, QPalette::Text);
    const QColor thumb = t.dark ? QColor(0x4a515b) : QColor(0xbcc2c9);
    const QColor accent_hover = t.dark ? t.accent.lighter(110) : t.accent.darker(112);
    const std::pair<const char*, QColor> colors[] = {{"[window]", t.window},
                                                     {"[rail]", t.rail},
                                                     {"[base]", t.base},
                                                     {"[raised]", t.raised},
                                                     {"[hover]", t.hover},
                                                     {"[border]", t.border},
                                                     {"[text]", t.text},
                                                     {"[muted]", t.muted},
                                                     {"[accent]", t.accent},
                                                     {"[on_accent]", t.on_accent},
                                                     {"[selected]", t.selected},
                                                     {"[good]", t.good},
                                                     {"[watch]", t.watch},
                                                     {"[bad]", t.bad},
                                                     {"[bad_text]", t.bad_text},
                                                     {"[grid]", t.grid},
                                                     {"[faint]", faint},
                                                     {"[thumb]", thumb},
                                                     {"[accent_hover]", accent_hover}};
    for (const auto& [word, color] : colors)
        sheet.replace(QLatin1String(word), color.name());
    sheet.replace(QLatin1String("[name]"), t.dark ? QLatin1String("dark") : QLatin1String("light"));
    return sheet;
}

} // namespace terrella::widgets
