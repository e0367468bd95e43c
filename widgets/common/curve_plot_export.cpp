// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/curve_plot_export.h"

#include "base/text.h"
#include "widgets/common/curve_plot.h"
#include "widgets/common/figure_export.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSaveFile>

#include <map>

namespace terrella::widgets {

namespace {

QString quoted(QString text) {
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

void sayUnwritten(CurvePlot& plot, const QString& path) {
    QMessageBox::warning(&plot, CurvePlot::tr("Not saved"),
                         CurvePlot::tr("%1 cannot be written. Choose another folder or free some space.").arg(path));
}

} // namespace

QString numbersCsv(const CurvePlot& plot) {
    std::map<double, QStringList> rows;
    QStringList head{quoted(plot.xAxis->label().isEmpty() ? QStringLiteral("x") : plot.xAxis->label())};
    int column = 0;
    for (int curve = 0; curve < plot.curveCount(); ++curve) {
        if (!plot.isCurveVisible(curve))
            continue;
        head << quoted(plot.curveName(curve));
        for (qsizetype i = 0; i < plot.xs(curve).size(); ++i) {
            QStringList& row = rows[plot.xs(curve)[i]];
            while (row.size() < column)
                row << QString();
            row << QString::fromStdString(number_text(plot.ys(curve)[i]));
        }
        ++column;
    }
    QString text = head.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (auto& [x, row] : rows) {
        while (row.size() < column)
            row << QString();
        text +=
            QString::fromStdString(number_text(x)) + QLatin1Char(',') + row.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

bool saveImage(CurvePlot& plot, const QString& path) { return saveFigure(figureOf(plot, QStringLiteral("curves")), path); }

bool saveNumbers(const CurvePlot& plot, const QString& path) {
    QSaveFile file(path);
    const QByteArray bytes = numbersCsv(plot).toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void copyImage(CurvePlot& plot) { copyFigure(figureOf(plot, QStringLiteral("curves"))); }

void copyNumbers(const CurvePlot& plot) { QGuiApplication::clipboard()->setText(numbersCsv(plot)); }

void askAndSaveImage(CurvePlot& plot) {
    const QString path = QFileDialog::getSaveFileName(&plot, CurvePlot::tr("Save image"), QStringLiteral("curves.png"),
                                                      CurvePlot::tr("Images (*.png *.svg *.pdf)"));
    if (!path.isEmpty() && !saveImage(plot, path))
        sayUnwritten(plot, path);
}

void askAndSaveNumbers(CurvePlot& plot) {
    const QString path =
        QFileDialog::getSaveFileName(&plot, CurvePlot::tr("Export numbers"), QStringLiteral("curves.csv"),
                                     CurvePlot::tr("Comma-separated values (*.csv)"));
    if (!path.isEmpty() && !saveNumbers(plot, path))
        sayUnwritten(plot, path);
}

} // namespace terrella::widgets
