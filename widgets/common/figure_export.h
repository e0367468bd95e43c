// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QCPPainter;
class QCustomPlot;
class QMenu;
class QWidget;

namespace terrella::widgets {

/// Something that leaves the program as a picture: it paints itself into any device.
struct Figure {
    QString name; // of the file, without ending
    QSize size;   // logical pixels
    std::function<void(QCPPainter&)> paint;
};

/// A plot as it is on the screen.
Figure figureOf(QCustomPlot& plot, const QString& name);
/// Writes .svg, .pdf, or .png at twice the size; false when the file cannot be written.
bool saveFigure(const Figure& figure, const QString& path);
void copyFigure(const Figure& figure);
void askAndSaveFigure(const Figure& figure, QWidget* parent);

/// "x,curve a,curve b" and a line for each x: what the visible graphs of a plot are drawn from.
QString plotCsv(const QCustomPlot& plot);
void askAndSaveText(const QString& text, const QString& name, QWidget* parent);

/// "Copy image", "Save image…" and, with `numbers`, "Copy numbers" and "Export numbers…"; each asks when chosen.
void addFigureActions(QMenu& menu, QWidget* parent, const std::function<Figure()>& figure,
                      const std::function<QString()>& numbers = {});

} // namespace terrella::widgets
