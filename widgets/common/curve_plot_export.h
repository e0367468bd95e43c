// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace terrella::widgets {

class CurvePlot;

// A plot leaves the program: as a picture or as numbers.

/// "x,curve a,curve b" and a line for each x; raw values of the visible curves, in shortest exact form.
QString numbersCsv(const CurvePlot& plot);
/// Writes .png (twice the size on screen), .svg or .pdf; false when the file cannot be written.
bool saveImage(CurvePlot& plot, const QString& path);
bool saveNumbers(const CurvePlot& plot, const QString& path);

void copyImage(CurvePlot& plot);
void copyNumbers(const CurvePlot& plot);
void askAndSaveImage(CurvePlot& plot);
void askAndSaveNumbers(CurvePlot& plot);

} // namespace terrella::widgets
