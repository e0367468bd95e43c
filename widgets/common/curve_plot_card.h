// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace terrella::widgets {

class CurvePlot;
class Legend;

/// A CurvePlot in a card with its title, a legend whose entries switch curves off, and the buttons that a plot needs.
class CurveCard : public QFrame {
    Q_OBJECT

public:
    explicit CurveCard(QWidget* parent = nullptr);

    [[nodiscard]] CurvePlot& plot() { return *plot_; }
    void setTitle(const QString& title);
    /// Some curves cannot be told apart from noise when smoothed, and accuracies are never shown by decades.
    void setTools(bool smoothing, bool log);
    /// A word in the middle while there is nothing to draw.
    void setPlaceholder(const QString& words);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showLegend();
    void showPlaceholder();
    void placeLegend();

    QHBoxLayout* head_;
    QVBoxLayout* body_;
    QLabel* title_;
    Legend* legend_;
    QToolButton* smooth_;
    QMenu* smooth_menu_;
    QToolButton* log_;
    QToolButton* follow_;
    CurvePlot* plot_;
    QLabel* placeholder_;
};

} // namespace terrella::widgets
